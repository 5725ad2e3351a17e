package incidents

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/incx/incx/extract/linear"
)

// Asked types are those that articles as a whole are asked for, with how well
// they go together: an incident is filed as ransomware or as unauthorised access,
// hardly as both, while phishing goes with a data breach.
type askedTypes struct {
	names []string
	// lifts hold for each pair of names, row by row, the logarithm of how many
	// times as many incidents have both as would by chance.
	lifts []float32
}

// liftSmoothing is how many incidents of a pair are added both to those there are
// and to those there would be by chance.
const liftSmoothing = 2

// setLifts sets the lifts by the types of incidents, each with how much it counts.
func (a *askedTypes) setLifts(n int, incident func(i int) (types []string, weight float64)) {
	k := len(a.names)
	single, both, all := make([]float64, k), make([]float64, k*k), 0.0
	for i := range n {
		types, weight := incident(i)
		all += weight
		for x, name := range a.names {
			if !slices.Contains(types, name) {
				continue
			}
			single[x] += weight
			for y, other := range a.names {
				if slices.Contains(types, other) {
					both[x*k+y] += weight
				}
			}
		}
	}
	a.lifts = make([]float32, k*k)
	for x := range k {
		for y := range k {
			chance := single[x] * single[y] / max(all, 1)
			a.lifts[x*k+y] = float32(math.Log((both[x*k+y] + liftSmoothing) / (chance + liftSmoothing)))
		}
	}
}

// fit says how well type k of s goes with the other types, by their first
// opinions: the sum of the lifts, each by how likely the other type is.
func (a *askedTypes) fit(s *Scratch, k int) float32 {
	row := slices.Index(a.names, s.types[k].name)
	if row < 0 {
		return 0
	}
	sum := float32(0)
	for i := range s.types {
		if i == k {
			continue
		}
		if col := slices.Index(a.names, s.types[i].name); col >= 0 {
			sum += float32(linear.Sigmoid(s.opinions.each[i]) * a.lifts[row*len(a.names)+col])
		}
	}
	return sum
}

// append appends the types as a model stores them.
func (a *askedTypes) append(dst []byte) []byte {
	dst = appendNames(dst, a.names)
	for _, x := range a.lifts {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(x))
	}
	return dst
}

// cutAsked returns the types at the start of data, which [askedTypes.append] wrote,
// and the rest of data.
func cutAsked(data string) (a askedTypes, rest string, ok bool) {
	if a.names, data, ok = cutNames(data); !ok {
		return a, "", false
	}
	n := len(a.names) * len(a.names)
	if len(data) < 4*n {
		return a, "", false
	}
	a.lifts = make([]float32, n)
	for i := range a.lifts {
		x := math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[4*i : 4*i+4])))
		if !(x > -mostLift && x < mostLift) {
			return a, "", false
		}
		a.lifts[i] = x
	}
	return a, data[4*n:], true
}

// mostLift bounds the lifts of a model.
const mostLift = 32
