package names

import "github.com/incx/incx/extract/linear"

// lanes holds one score for each state, four to a word, so that adding up
// kept sums takes a quarter of the steps. A word is the sum of its lanes'
// values, each shifted by 16 bits times the lane's number; values may be
// negative, since a borrow from the next lane is undone when the lanes are
// taken apart in order. Each value must stay within an int16.
type lanes [(numStates + 3) / 4]uint64

// addAll adds o to l, state by state.
func (l *lanes) addAll(o *lanes) {
	for i := range l {
		l[i] += o[i]
	}
}

// unpack writes the scores to dst.
func (l *lanes) unpack(dst *[numStates]int32) {
	for i, word := range l {
		for k := 4 * i; k < min(4*i+4, numStates); k++ {
			v := int16(word)
			dst[k] = int32(v)
			word = uint64(int64(word-uint64(int64(v))) >> 16)
		}
	}
}

// add adds the weights of rows to l.
func (l *lanes) add(rows []linear.Row) {
	n := uint64(0)
	for k := range rows {
		row := &rows[k]
		if len(row.Dense) == 4*len(l) {
			n++
			for i := range l {
				l[i] += spread(row.Dense[4*i : 4*i+4])
			}
			continue
		}
		for k := 0; k+1 < len(row.Pairs); k += 2 {
			s := row.Pairs[k]
			l[min(int(s>>2), len(l)-1)] += uint64(int64(int8(row.Pairs[k+1]))) << (s & 3 * 16)
		}
	}
	// Dense rows hold weights plus 128.
	for i := range l {
		l[i] -= n * 0x0080_0080_0080_0080
	}
}

// spread returns four bytes as the lanes of a word.
func spread(b string) uint64 {
	b = b[:4]
	w := uint64(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
	w = (w | w<<16) & 0x0000_ffff_0000_ffff
	return (w | w<<8) & 0x00ff_00ff_00ff_00ff
}
