// Package linear holds linear models over hashed sparse features: the packed
// table of weights that models read in place, and a multinomial logistic
// regression with its training.
//
// A feature is a 32-bit hash made by [Hash] from the number of its template
// and its values, so that no strings are built. Training uses only operations
// that give the same result on every machine.
package linear

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
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

// Row returns the weights of a feature.
func (t *Table) Row(feature uint32) Row {
	i := feature & t.mask
	slot := le64(t.slots, int(i)*8)
	return t.resolve(feature, i, slot)
}

// resolve returns the row of a feature whose search begins at slot number i,
// which holds slot.
func (t *Table) resolve(feature, i uint32, slot uint64) Row {
	for uint32(slot) != feature && slot>>32 != 0 {
		i = (i + 1) & t.mask
		slot = le64(t.slots, int(i)*8)
	}
	place := uint32(slot >> 32)
	switch place & 63 {
	case 0:
		return Row{}
	case dense:
		return Row{Dense: t.weights[int(place>>6)*2:][:denseSize(t.classes)]}
	}
	return Row{Pairs: t.weights[int(place>>6)*2:][:int(place&63)*2]}
}

// AppendRows appends the rows of the given features to dst, without the empty
// ones. It is faster than asking for one row after the other: tables are
// larger than the caches near the processor, and many slots are on their way
// at a time.
func (t *Table) AppendRows(dst []Row, features []uint32) []Row {
	var slots [batch]uint64
	for len(features) > 0 {
		n := min(len(features), len(slots))
		for k, feature := range features[:n] {
			slots[k] = le64(t.slots, int(feature&t.mask)*8)
		}
		for k, feature := range features[:n] {
			if slots[k]>>32 == 0 {
				continue
			}
			if r := t.resolve(feature, feature&t.mask, slots[k]); len(r.Pairs)+len(r.Dense) > 0 {
				dst = append(dst, r)
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
	var buf [batch]Row
	for len(features) > 0 {
		n := min(len(features), batch)
		for _, row := range t.AppendRows(buf[:0], features[:n]) {
			row.add(scores)
		}
		features = features[n:]
	}
}

// batch is how many features are looked up at a time.
const batch = 64

// MaxClasses is the largest number of classes that a table can hold.
const MaxClasses = 62

// AppendTable appends to dst the file form of the table that holds the given
// rows of weights, one row of at most [MaxClasses] for each feature, in the
// order of the features' hashes whatever the order given. Features must
// differ. Weights smaller than prune are dropped and the others rounded to
// steps of scale; see [ScaleFor].
func AppendTable(dst []byte, features []uint32, row func(i int) []float32, scale, prune float32) []byte {
	order := make([]int, len(features))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(features[a], features[b]) })
	var kept, places []uint32
	var weights []byte
	for _, i := range order {
		start := len(weights) / 2
		var n int
		if weights, n = appendRow(weights, row(i), scale, prune); n > 0 {
			kept = append(kept, features[i])
			places = append(places, uint32(start)<<6|uint32(n))
		}
	}
	slots := 64
	for slots*5 < len(kept)*8 {
		slots *= 2
	}
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scale))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(slots))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(weights)/2))
	table := make([]byte, 8*slots)
	mask := uint32(slots - 1)
	for k, feature := range kept {
		i := feature & mask
		for binary.LittleEndian.Uint32(table[i*8+4:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint32(table[i*8:], feature)
		binary.LittleEndian.PutUint32(table[i*8+4:], places[k])
	}
	return append(append(dst, table...), weights...)
}

// appendRow appends the weights of one feature and returns their number as
// places have it. A row of many weights becomes a dense one, which is faster to
// add up.
func appendRow(dst []byte, row []float32, scale, prune float32) ([]byte, int) {
	start := len(dst)
	for class, w := range row {
		if w < prune && w > -prune {
			continue
		}
		if q := Quantise(w, scale, math.MaxInt8); q != 0 {
			dst = append(dst, byte(class), byte(int8(q)))
		}
	}
	n := (len(dst) - start) / 2
	if 3*n <= denseSize(len(row)) {
		return dst, n
	}
	full := make([]byte, denseSize(len(row)))
	for i := range full {
		full[i] = 128
	}
	for pairs := dst[start:]; len(pairs) > 0; pairs = pairs[2:] {
		full[pairs[0]] = pairs[1] + 128
	}
	return append(dst[:start], full...), dense
}

// Quantise returns w in steps of scale, rounded half away from zero and kept
// within limit on both sides. What is not a number counts as 0.
func Quantise(w, scale float32, limit int) int {
	q := math.Round(float64(w) / float64(scale))
	switch {
	case q >= float64(limit):
		return limit
	case q <= -float64(limit):
		return -limit
	case math.IsNaN(q):
		return 0
	}
	return int(q)
}

// ScaleFor returns the step size at which the largest weight still fits in a
// table. It is 1 where that weight is 0 or too small to be divided.
func ScaleFor(largest float32) float32 {
	if s := largest / math.MaxInt8; s > 0 {
		return s
	}
	return 1
}
