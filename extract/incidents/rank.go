package incidents

import (
	"math/rand/v2"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
)

// A choice is a question with one right answer, or a few: which entity is the
// victim, or none? Each alternative is a row of features; the first is "none".
type choice struct {
	rows  [][]uint32
	right []bool
	// weight is how much the choice counts.
	weight float32
}

// rankOptions say how to train a ranker.
type rankOptions struct {
	epochs int
	rate   float32
	l1     float32
	drop   float32
	cutoff int
	prune  float32
}

// trainRanker learns weights by which the right alternatives of each choice
// get the highest scores: a conditional log-linear model over alternatives.
// It returns the weights as a table of two classes, of which the first is
// empty.
func trainRanker(choices []choice, o rankOptions) ([]byte, error) {
	numbers := linear.NewNumbering(o.cutoff)
	for _, c := range choices {
		for _, row := range c.rows {
			numbers.Count(row)
		}
	}
	encoded := make([][][]int, len(choices))
	for i, c := range choices {
		encoded[i] = make([][]int, len(c.rows))
		for k, row := range c.rows {
			encoded[i][k] = numbers.Append(nil, row)
		}
	}
	total := make([]float64, len(numbers.Features))
	for seed := range uint64(runs) {
		learnRanker(choices, encoded, total, o, seed)
	}
	weights := make([]float32, len(numbers.Features))
	largest := float32(0)
	for id := range weights {
		weights[id] = float32(total[id] / float64(o.epochs*runs))
		largest = max(largest, weights[id], -weights[id])
	}
	row := func(i int) []float32 { return []float32{0, weights[i]} }
	return linear.AppendTable(nil, numbers.Features, row, linear.ScaleFor(largest), o.prune)
}

// runs is how often a ranker is trained, each time with the examples in
// another order and other features left out. Weights are means over the runs
// and their epochs, which makes them less of an accident.
const runs = 4

// learnRanker trains once and adds the weights after each epoch to total.
func learnRanker(choices []choice, encoded [][][]int, total []float64, o rankOptions, seed uint64) {
	weights := make([]float32, len(total))
	squares := make([]float32, len(total))
	random := rand.New(rand.NewPCG(1+seed, 0x7a9c))
	order := random.Perm(len(choices))
	step := linear.AdaGrad{Rate: o.rate, L1: o.l1}
	var p, q []float32
	var use []int
	var ends []int
	for range o.epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			rows := encoded[i]
			p, q = scratch.Sized(p, len(rows)), scratch.Sized(q, len(rows))
			use, ends = use[:0], append(ends[:0], 0)
			for k, row := range rows {
				p[k] = 0
				for _, id := range row {
					if o.drop > 0 && random.Float32() < o.drop {
						continue
					}
					use = append(use, id)
					p[k] += weights[id]
				}
				ends = append(ends, len(use))
			}
			linear.Softmax(p)
			sum := float32(0)
			for k := range rows {
				q[k] = 0
				if choices[i].right[k] {
					q[k] = 1
					sum++
				}
			}
			if sum == 0 {
				continue
			}
			for k := range rows {
				g := float32((q[k]/sum - p[k]) * choices[i].weight)
				if g > -1e-4 && g < 1e-4 {
					continue
				}
				for _, id := range use[ends[k]:ends[k+1]] {
					step.Step(&weights[id], &squares[id], g)
				}
			}
		}
		for id, w := range weights {
			total[id] += float64(w)
		}
	}
}
