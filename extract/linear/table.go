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
	"math/bits"
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
//	buckets  uint32   number of buckets, a power of two, at least 256
//	size     uint32   size of the rows in units of two bytes
//	index    (buckets + 1) × uint32: where the rows of a bucket begin, in units
//	         of two bytes, shifted left by 8, and a filter: of the eight low
//	         bits, those are set that the three top bits of one of the bucket's
//	         features number; 0 where the bucket is empty
//	rows     bucket by bucket, each row with a head of 32 bits: the 24 top bits
//	         of the feature, whose low bits are the number of the bucket, and
//	         the number n of weights. Then n pairs (class uint8, weight int8),
//	         or, where n is 63, one byte for each class, rounded up to a
//	         multiple of four: the weight plus 128
//
// Numbers are little-endian. What is not in the table is mostly known from the
// index alone, which is small enough for the caches near the processor. The
// zero Table has no weights and must not be asked for scores.
type Table struct {
	// Scale is what one step of a score is worth in natural units.
	Scale   float32
	index   string
	rows    string
	mask    uint32
	classes int
}

const (
	tableHeader = 12
	rowHead     = 4
	// minBuckets makes sure that head and bucket together tell a feature.
	minBuckets = 1 << 8
	// maxUnits is how large rows can be together, in units of two bytes.
	maxUnits = 1<<24 - 1
	// dense is the number of weights that marks a dense row.
	dense = 63
)

// MaxClasses is the largest number of classes that a table can hold.
const MaxClasses = 62

// denseSize returns the size in bytes of a dense row.
func denseSize(classes int) int { return (classes + 3) &^ 3 }

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
	if !(t.Scale > 0 && Workable(t.Scale)) { // NaN is neither
		return Table{}, "", fmt.Errorf("%w: bad scale", ErrTable)
	}
	buckets, units := uint64(le32(data, 4)), uint64(le32(data, 8))
	data = data[tableHeader:]
	if buckets < minBuckets || bits.OnesCount64(buckets) != 1 || uint64(len(data)) < 4*(buckets+1)+2*units {
		return Table{}, "", fmt.Errorf("%w: bad size", ErrTable)
	}
	t.mask = uint32(buckets - 1)
	t.index, data = data[:4*(buckets+1)], data[4*(buckets+1):]
	t.rows, data = data[:2*units], data[2*units:]
	if err := t.check(); err != nil {
		return Table{}, "", err
	}
	return t, data, nil
}

// check makes sure that no lookup can leave the table's memory, so that a
// damaged file gives an error and not a panic.
func (t *Table) check() error {
	at := 0
	for bucket := range int(t.mask) + 1 {
		if t.start(bucket) != at {
			return fmt.Errorf("%w: rows out of order", ErrTable)
		}
		end := t.start(bucket + 1)
		if end > len(t.rows) {
			return fmt.Errorf("%w: rows out of range", ErrTable)
		}
		if at == end && t.index[4*bucket] != 0 {
			return fmt.Errorf("%w: filter of an empty bucket", ErrTable)
		}
		for at < end {
			if at+rowHead > end {
				return fmt.Errorf("%w: row cut", ErrTable)
			}
			n, row := t.rows[at], at+rowHead
			if at = row + rowSize(n, t.classes); n > dense || at > end {
				return fmt.Errorf("%w: row too long", ErrTable)
			}
			if n != dense && !t.hasClasses(t.rows[row:at]) {
				return fmt.Errorf("%w: unknown class", ErrTable)
			}
		}
	}
	if at != len(t.rows) || at != t.start(int(t.mask)+1) {
		return fmt.Errorf("%w: rows without a bucket", ErrTable)
	}
	return nil
}

// hasClasses says whether t has all classes of the pairs of a row.
func (t *Table) hasClasses(pairs string) bool {
	for k := 0; k < len(pairs); k += 2 {
		if int(pairs[k]) >= t.classes {
			return false
		}
	}
	return true
}

// start returns where in rows those of a bucket begin.
func (t *Table) start(bucket int) int { return 2 * int(le32(t.index, 4*bucket)>>8) }

// rowSize returns the size in bytes of a row of n weights, without its head.
func rowSize(n byte, classes int) int {
	if n == dense {
		return denseSize(classes)
	}
	return 2 * int(n)
}

func le32(s string, at int) uint32 {
	s = s[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
