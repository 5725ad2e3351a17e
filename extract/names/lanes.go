package names

import "github.com/incx/incx/extract/linear"

// lanes holds one score for each state, four to a word, so that adding up
// kept sums takes a quarter of the steps. A word is the sum of its lanes'
// values, each shifted by 16 bits times the lane's number; values may be
// negative, since a borrow from the next lane is undone when the lanes are
// taken apart in order. Each value must stay within an int16.
//
// Two words hold eight states, one those with even numbers and one the others,
// as eight bytes of a dense row fall into them. The last word holds the last
// state alone.
type lanes [numWords]uint64

const (
	numWords = (numStates + 3) / 4
	eights   = numStates / 8

	// There must be one state more than eights hold, and none besides.
	_ = uint(numStates - 8*eights - 1)
	_ = uint(8*eights + 1 - numStates)
)

// lane returns the word and the shift of a state's lane.
func lane(s state) (word int, shift uint) {
	return 2*int(s>>3) + int(s&1), uint(s&7) >> 1 * 16
}

// addAll adds o to l, state by state.
func (l *lanes) addAll(o *lanes) {
	for i := range l {
		l[i] += o[i]
	}
}

// unpack writes the scores to dst.
func (l *lanes) unpack(dst *[numStates]int32) {
	for i := range eights {
		even, odd := l[2*i], l[2*i+1]
		eight := dst[8*i : 8*i+8 : 8*i+8]
		for k := 0; k < 8; k += 2 {
			a, b := int16(even), int16(odd)
			eight[k], eight[k+1] = int32(a), int32(b)
			even = uint64(int64(even-uint64(int64(a))) >> 16)
			odd = uint64(int64(odd-uint64(int64(b))) >> 16)
		}
	}
	dst[numStates-1] = int32(int16(l[numWords-1]))
}

// add adds the weights of features, which stand at places in table t, to l.
func (l *lanes) add(t *linear.Table, places []linear.Place) {
	const low = 0x00ff_00ff_00ff_00ff
	n := uint64(0)
	for _, p := range places {
		row := t.At(p)
		if len(row.Dense) >= numStates {
			n++
			d := row.Dense[:numStates]
			for i := range eights {
				w := le64(d[8*i : 8*i+8])
				l[2*i] += w & low
				l[2*i+1] += w >> 8 & low
			}
			l[numWords-1] += uint64(d[numStates-1])
			continue
		}
		for k := 0; k+1 < len(row.Pairs); k += 2 {
			word, shift := lane(row.Pairs[k])
			l[min(word, numWords-1)] += uint64(int64(int8(row.Pairs[k+1]))) << shift
		}
	}
	// Dense rows hold weights plus 128.
	for i := range l[:numWords-1] {
		l[i] -= n * 0x0080_0080_0080_0080
	}
	l[numWords-1] -= n * 0x80
}
