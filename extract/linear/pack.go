package linear

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// perBucket is how many rows a bucket has at most on average. With half as many
// the index is twice as large, and an article is read some percent faster.
const perBucket = 2

// ErrSize is wrapped where weights are too many for a table.
var ErrSize = errors.New("too many weights for a table")

// AppendTable appends to dst the file form of the table that holds the given
// rows of weights, one row of at most [MaxClasses] for each feature, in the
// order of the features' hashes whatever the order given. Features must
// differ. Weights smaller than prune are dropped and the others rounded to
// steps of scale; see [ScaleFor]. The error wraps [ErrSize].
func AppendTable(dst []byte, features []uint32, row func(i int) []float32, scale, prune float32) ([]byte, error) {
	var kept []packedRow
	var weights []byte
	for i, feature := range features {
		first := len(weights)
		var n byte
		if weights, n = appendRow(weights, row(i), scale, prune); n > 0 {
			kept = append(kept, packedRow{feature, n, first, len(weights)})
		}
	}
	buckets := uint32(minBuckets)
	for perBucket*int(buckets) < len(kept) {
		buckets *= 2
	}
	mask := buckets - 1
	slices.SortFunc(kept, func(a, b packedRow) int {
		return cmp.Or(cmp.Compare(a.feature&mask, b.feature&mask), cmp.Compare(a.feature, b.feature))
	})
	size := len(weights) + rowHead*len(kept)
	if size/2 > maxUnits {
		return nil, fmt.Errorf("%w: %d MB, and %d are the most", ErrSize, size>>20, 2*maxUnits>>20)
	}
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scale))
	dst = binary.LittleEndian.AppendUint32(dst, buckets)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(size/2))
	at, k := uint32(0), 0
	for bucket := range buckets {
		entry := at << 7 // in units of two bytes, shifted by 8
		for ; k < len(kept) && kept[k].feature&mask == bucket; k++ {
			entry |= 1 << (kept[k].feature >> 29)
			at += uint32(rowHead + kept[k].end - kept[k].first)
		}
		dst = binary.LittleEndian.AppendUint32(dst, entry)
	}
	dst = binary.LittleEndian.AppendUint32(dst, at<<7)
	for _, r := range kept {
		dst = binary.LittleEndian.AppendUint32(dst, r.feature&^0xff|uint32(r.n))
		dst = append(dst, weights[r.first:r.end]...)
	}
	return dst, nil
}

// A packedRow is a feature with the number of its weights, as the head of its
// row has it, and where they stand.
type packedRow struct {
	feature    uint32
	n          byte
	first, end int
}

// appendRow appends the weights of one feature and returns their number as
// the head of a row has it. A row of many weights becomes a dense one, which is faster to
// add up.
func appendRow(dst []byte, row []float32, scale, prune float32) ([]byte, byte) {
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
		return dst, byte(n)
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
