// Package linear holds linear models over hashed sparse features: the packed
// table of weights that models read in place, and a multinomial logistic
// regression with its training.
//
// A feature is a 32-bit hash made by [Hash] from the number of its template
// and its values, so that no strings are built. Training uses only operations
// that give the same result on every machine.
package linear

import (
	"errors"
	"fmt"
	"math"
)

// Hash mixes the number of a feature template with up to two values into the
// identity of a feature. It is the finaliser of MurmurHash3 (Austin Appleby)
// over a multiplicative combination.
func Hash(template uint32, a, b uint64) uint32 {
	h := (a+0x9e3779b97f4a7c15)*0xff51afd7ed558ccd ^ (b+uint64(template)<<32+0x632be59bd9b4e019)*0xc4ceb9fe1a85ec53
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	return uint32(h)
}

// A Table maps features to the weights of classes. Its file form is read in
// place:
//
//	scale    float32  natural units per weight step
//	slots    uint32   number of hash slots, a power of two
//	entries  uint32   number of weights
//	table    slots × (feature uint32, place uint32); place is the index of the
//	         first weight, shifted left by 6, and their number; 0 is empty
//	weights  entries × two bytes: a row is a number of pairs (class uint8,
//	         weight int8), or, with the number 63, one byte for each class,
//	         rounded up to a multiple of four: the weight plus 128
//
// Numbers are little-endian. The zero Table has no weights and must not be
// asked for scores.
type Table struct {
	// Scale is what one step of a score is worth in natural units.
	Scale   float32
	slots   string
	weights string
	mask    uint32
	classes int
}

// A Row holds the weights of one feature. It is empty for an unknown one.
type Row struct {
	// Pairs are pairs of class and weight, one byte each; the weight is an
	// int8.
	Pairs string
	// Dense has a byte for each class, padded to a multiple of four: its
	// weight plus 128. A row has either pairs or this.
	Dense string
}

// dense is the number of weights that marks a dense row.
const dense = 63

// denseSize returns the size in bytes of a dense row.
func denseSize(classes int) int { return (classes + 3) &^ 3 }

const tableHeader = 12

// ErrTable is wrapped by the errors of [OpenTable].
var ErrTable = errors.New("damaged table of weights")

// OpenTable returns the table at the start of data, which is not copied, and
// the rest of data. Classes must be smaller than the given number, which is
// at most [MaxClasses]. The error wraps [ErrTable] where data holds no table
// that can be read safely.
func OpenTable(data string, classes int) (Table, string, error) {
	if len(data) < tableHeader {
		return Table{}, "", fmt.Errorf("%w: too short", ErrTable)
	}
	t := Table{Scale: math.Float32frombits(le32(data, 0)), classes: classes}
	if !(t.Scale > 0 && t.Scale <= math.MaxFloat32) { // NaN is neither
		return Table{}, "", fmt.Errorf("%w: bad scale", ErrTable)
	}
	wantSlots, wantEntries := uint64(le32(data, 4)), uint64(le32(data, 8))
	if wantSlots < 1 || wantSlots&(wantSlots-1) != 0 || uint64(len(data)) < tableHeader+8*wantSlots+2*wantEntries {
		return Table{}, "", fmt.Errorf("%w: bad size", ErrTable)
	}
	slots, entries := int(wantSlots), int(wantEntries)
	t.mask = uint32(slots - 1)
	t.slots = data[tableHeader:][:8*slots]
	t.weights = data[tableHeader+8*slots:][:2*entries]
	if err := t.check(entries, classes); err != nil {
		return Table{}, "", err
	}
	return t, data[tableHeader+8*slots+2*entries:], nil
}

// check makes sure that no lookup can leave the table's memory or run for
// ever, so that a damaged file gives an error and not a panic.
func (t *Table) check(entries, classes int) error {
	empty := false
	for at := 4; at < len(t.slots); at += 8 {
		place := le32(t.slots, at)
		if place == 0 {
			empty = true
			continue
		}
		first, size := 2*int(place>>6), 2*int(place&63)
		if place&63 == dense {
			size = denseSize(classes)
		}
		if first+size > 2*entries {
			return fmt.Errorf("%w: weights out of range", ErrTable)
		}
		if place&63 == dense {
			continue
		}
		for k := first; k < first+size; k += 2 {
			if int(t.weights[k]) >= classes {
				return fmt.Errorf("%w: unknown class", ErrTable)
			}
		}
	}
	if !empty {
		return fmt.Errorf("%w: no free slot", ErrTable)
	}
	return nil
}

func le32(s string, at int) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// A Place is where a table keeps the weights of a feature; it is never 0.
type Place uint32

// At returns the weights at place p, which must come from t.
func (t *Table) At(p Place) Row {
	first := int(p>>6) * 2
	if p&63 == dense {
		return Row{Dense: t.weights[first:][:denseSize(t.classes)]}
	}
	return Row{Pairs: t.weights[first:][:int(p&63)*2]}
}

// Row returns the weights of a feature.
func (t *Table) Row(feature uint32) Row {
	i := feature & t.mask
	p := t.resolve(feature, i, le64(t.slots, int(i)*8))
	if p == 0 {
		return Row{}
	}
	return t.At(p)
}

// resolve returns the place of a feature whose search begins at slot number i,
// which holds slot, or 0 where the table does not have it.
func (t *Table) resolve(feature, i uint32, slot uint64) Place {
	for uint32(slot) != feature && slot>>32 != 0 {
		i = (i + 1) & t.mask
		slot = le64(t.slots, int(i)*8)
	}
	return Place(slot >> 32)
}

// AppendPlaces appends the places of those of the given features that the
// table has to dst. It is faster than asking for one row after the other:
// tables are larger than the caches near the processor, and many slots are on
// their way at a time.
func (t *Table) AppendPlaces(dst []Place, features []uint32) []Place {
	var slots [batch]uint64
	for len(features) > 0 {
		n := min(len(features), len(slots))
		for k, feature := range features[:n] {
			slots[k] = le64(t.slots, int(feature&t.mask)*8)
		}
		for k, feature := range features[:n] {
			slot := slots[k]
			if uint32(slot) != feature && slot>>32 != 0 {
				slot = uint64(t.resolve(feature, feature&t.mask, slot)) << 32
			}
			if slot>>32 != 0 {
				dst = append(dst, Place(slot>>32))
			}
		}
		features = features[n:]
	}
	return dst
}

func le64(s string, at int) uint64 {
	s = s[at : at+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// add adds the weights of r to the scores of classes.
func (r Row) add(scores []int32) {
	for k := 0; k+1 < len(r.Pairs); k += 2 {
		scores[r.Pairs[k]] += int32(int8(r.Pairs[k+1]))
	}
	for k := 0; k < len(r.Dense) && k < len(scores); k++ {
		scores[k] += int32(r.Dense[k]) - 128
	}
}

// Weight returns the weight of a class.
func (r Row) Weight(class int) int32 {
	for k := 0; k+1 < len(r.Pairs); k += 2 {
		if int(r.Pairs[k]) == class {
			return int32(int8(r.Pairs[k+1]))
		}
	}
	if class < len(r.Dense) {
		return int32(r.Dense[class]) - 128
	}
	return 0
}

// Score adds the weights of the given features to the scores of classes, of
// which there must be as many as [OpenTable] was told.
func (t *Table) Score(features []uint32, scores []int32) {
	var buf [batch]Place
	for len(features) > 0 {
		n := min(len(features), batch)
		for _, p := range t.AppendPlaces(buf[:0], features[:n]) {
			t.At(p).add(scores)
		}
		features = features[n:]
	}
}

// batch is how many features are looked up at a time.
const batch = 64

// MaxClasses is the largest number of classes that a table can hold.
const MaxClasses = 62
