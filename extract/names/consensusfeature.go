package names

import (
	"math/bits"
	"slices"
)

// maxVoices is how many places of a name its words around are taken from.
const maxVoices = 8

// appendGroup appends the features that all places of a name share.
func (s *Scratch) appendGroup(dst []uint32, group []opinion) []uint32 {
	f := featureSet{list: dst}
	f.group(100)
	f.add(uint64(min(8, len(group))), 0)
	s.addVerdicts(&f, group)
	f.group(102)
	voices := group[:min(maxVoices, len(group))]
	for offset := range numAround {
		var seen [maxVoices]uint64
		for i := range voices {
			seen[i] = s.around(&voices[i], offset)
			if !slices.Contains(seen[:i], seen[i]) {
				f.more(seen[i], uint64(offset))
			}
		}
	}
	f.group(103)
	o := &group[0]
	head, tail := &s.attrs[o.first], &s.attrs[o.last-1]
	f.add(tail.key, 0)
	f.add(head.key, 0)
	f.add(uint64(tail.fine), uint64(min(4, o.last-o.first)))
	f.add(uint64(tail.classes.glove), 0)
	f.add(uint64(tail.classes.glove>>10), 0)
	f.add(uint64(tail.lists), uint64(head.lists))
	for e := s.evidence.get(tail.key).seen; e != 0; e &= e - 1 {
		f.more(uint64(bits.TrailingZeros32(uint32(e))), 0)
	}
	return f.list
}

// addVerdicts adds how far behind each alternative is at all places of a name
// together, and which labels the sequence model chose.
func (s *Scratch) addVerdicts(f *featureSet, group []opinion) {
	n := float32(len(group))
	var behind [1 + numLabels]float32
	var chosen [numNames]int
	for i := range group {
		chosen[group[i].chosen]++
		for k, x := range group[i].behind {
			behind[k] += x
		}
	}
	f.levels(&behind, n)
	f.next()
	for k, x := range behind {
		f.more(uint64(k), levelOf(x/3))
	}
	f.group(101)
	for l, n := range chosen {
		switch {
		case n == len(group):
			f.more(uint64(l), 3+uint64(min(3, n)))
			fallthrough
		case 2*n > len(group):
			f.more(uint64(l), 1)
			fallthrough
		case n > 0:
			f.more(uint64(l), 0)
		}
	}
}

// levels adds how far behind each alternative is on the mean of n places, of
// which behind is the sum, and, as the template that follows, the same roughly.
func (f *featureSet) levels(behind *[1 + numLabels]float32, n float32) {
	var levels [1 + numLabels]uint64
	for k, x := range behind {
		levels[k] = levelOf(x / n)
		f.more(uint64(k), levels[k])
	}
	f.next()
	for k, level := range levels {
		f.more(uint64(k), level/3)
	}
}

// appendPlace appends the features of one place of a name.
func (s *Scratch) appendPlace(dst []uint32, o *opinion) []uint32 {
	f := featureSet{list: dst}
	f.group(110)
	f.add(uint64(o.chosen), 0)
	f.levels(&o.behind, 1)
	f.group(111)
	for offset := range numAround {
		f.add(s.around(o, offset), 0)
	}
	f.add(s.around(o, after), uint64(o.chosen))
	f.group(112)
	families := uint32(0)
	for i := o.first; i < o.last; i++ {
		a := &s.attrs[i]
		families |= a.families
		for _, c := range s.candidatesOf(a) {
			f.more(uint64(c.family)<<8|uint64(c.position), uint64(c.kind))
		}
	}
	f.next()
	f.add(uint64(families), 0)
	for ; families != 0; families &= families - 1 {
		f.more(uint64(bits.TrailingZeros32(families)), 0)
	}
	f.group(113)
	a := &s.attrs[o.first]
	f.add(uint64(a.zone), uint64(o.chosen))
	f.add(uint64(a.sentence), uint64(o.chosen))
	return f.list
}

// The words around a place are the two before it, from left to right, and the
// two behind.
const (
	numAround = 4
	after     = 2 // the first word behind
)

// around returns the key of one of the words around a place, or 0 where the
// sentence has no such word.
func (s *Scratch) around(o *opinion, offset int) uint64 {
	i := o.first - after + offset
	if offset >= after {
		i = o.last + offset - after
	}
	if i < o.lo || i >= o.hi {
		return 0
	}
	return s.attrs[i].key
}

// levelOf puts how far behind an alternative lies, in natural units, on a scale
// from 0 to 11.
func levelOf(behind float32) uint64 {
	for level, edge := range [...]float32{0, -0.3, -0.8, -1.5, -2.5, -3.5, -5, -7, -10, -14, -19.9} {
		if behind >= edge {
			return uint64(level)
		}
	}
	return 11
}
