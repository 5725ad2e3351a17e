package linear

import (
	"math/bits"
	"slices"
)

// A placeSorter sorts places by their digits (radix sort): those of a whole
// article are many, and comparing them takes several times as long. The zero value
// is ready; reusing one saves allocations.
type placeSorter struct {
	other []Place
	count [1 << digitBits]uint32
}

const (
	digitBits = 10
	// fewPlaces are sorted faster by comparison.
	fewPlaces = 80
)

// sort returns places, none of which is above limit, in ascending order, in their
// own memory or in that of s.
func (s *placeSorter) sort(places []Place, limit int) []Place {
	if len(places) < fewPlaces {
		slices.Sort(places)
		return places
	}
	if cap(s.other) < len(places) {
		s.other = make([]Place, len(places)+len(places)/2)
	}
	other := s.other[:len(places)]
	for shift := 1; shift < bits.Len(uint(limit)); shift += digitBits { // places are even
		s.pass(other, places, shift)
		places, other = other, places
	}
	s.other = other[:cap(other)]
	return places
}

// pass puts places in the order of their digits at a bit into dst, those of the
// same digit in the order in which they stand.
func (s *placeSorter) pass(dst, places []Place, shift int) {
	clear(s.count[:])
	for _, p := range places {
		s.count[p>>shift&(1<<digitBits-1)]++
	}
	next := uint32(0)
	for i, n := range s.count {
		s.count[i], next = next, next+n
	}
	for _, p := range places {
		at := &s.count[p>>shift&(1<<digitBits-1)]
		dst[*at] = p
		*at++
	}
}
