package linear

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

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
