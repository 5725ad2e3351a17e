package names

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/incx/incx/extract/linear"
)

// lanesOf packs values.
func lanesOf(values *[numStates]int32) lanes {
	var l lanes
	for s, v := range values {
		word, shift := lane(state(s))
		l[word] += uint64(int64(v)) << shift
	}
	return l
}

func TestLanes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	edges := []int32{0, 1, -1, 127, -127, math.MaxInt16, math.MinInt16}
	for range 2000 {
		var values, got [numStates]int32
		for s := range values {
			if values[s] = random.Int32N(1<<16) - 1<<15; random.IntN(2) == 0 {
				values[s] = edges[random.IntN(len(edges))]
			}
		}
		l := lanesOf(&values)
		l.unpack(&got)
		if got != values {
			t.Fatalf("unpacked %v, want %v", got, values)
		}
	}
}

// Adding packed sums adds every state's, negative ones too.
func TestLanesAddAll(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	for range 500 {
		var sum lanes
		var want, got [numStates]int32
		for range 20 {
			var values [numStates]int32
			for s := range values {
				values[s] = random.Int32N(3000) - 1600
				want[s] += values[s]
			}
			l := lanesOf(&values)
			sum.addAll(&l)
		}
		sum.unpack(&got)
		if got != want {
			t.Fatalf("sum %v, want %v", got, want)
		}
	}
}

// Rows of few and of many weights add up as the table itself adds them.
func TestLanesAddRows(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 3))
	features := make([]uint32, 400)
	rows := make([][]float32, len(features))
	for i := range features {
		features[i] = random.Uint32()
		rows[i] = make([]float32, numStates)
		filled := 1 + random.IntN(numStates)
		for s := range filled {
			rows[i][s*5%numStates] = float32(random.NormFloat64())
		}
	}
	data, err := linear.AppendTable(nil, features, func(i int) []float32 { return rows[i] }, 0.03, 0.5)
	if err != nil {
		t.Fatal(err)
	}
	table, _, err := linear.OpenTable(string(data), numStates)
	if err != nil {
		t.Fatal(err)
	}
	for k := 0; k+200 < len(features); k += 7 {
		var sum lanes
		var got, want [numStates]int32
		sum.add(&table, table.AppendPlaces(nil, features[k:k+200]))
		sum.unpack(&got)
		table.Score(features[k:k+200], want[:])
		if got != want {
			t.Fatalf("scores %v, want %v", got, want)
		}
	}
}
