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

// trainRanker learns weights by which the right alternatives of each choice
// get the highest scores: a conditional log-linear model over alternatives.
// It returns the weights as a table of two classes, of which the first is
// empty. No field of o has a default here, and its seed plays no part.
func trainRanker(choices []choice, o linear.Options) ([]byte, error) {
	numbers := linear.NewNumbering(o.Cutoff)
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
		weights[id] = float32(total[id] / float64(o.Epochs*runs))
		largest = max(largest, weights[id], -weights[id])
	}
	row := func(i int) []float32 { return []float32{0, weights[i]} }
	return linear.AppendTable(nil, numbers.Features, row, linear.ScaleFor(largest), o.Prune)
}

// runs is how often a ranker is trained, each time with the examples in
// another order and other features left out. Weights are means over the runs
// and their epochs, which makes them less of an accident.
const runs = 4

// learnRanker trains once and adds the weights after each epoch to total.
func learnRanker(choices []choice, encoded [][][]int, total []float64, o linear.Options, seed uint64) {
	r := &ranker{
		weights: make([]float32, len(total)), squares: make([]float32, len(total)),
		step: linear.AdaGrad{Rate: o.Rate, L1: o.L1}, drop: o.Drop, random: rand.New(rand.NewPCG(1+seed, 0x7a9c)),
	}
	order := r.random.Perm(len(choices))
	for range o.Epochs {
		r.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			r.learn(encoded[i], choices[i].right, choices[i].weight)
		}
		for id, w := range r.weights {
			total[id] += float64(w)
		}
	}
}

// A ranker is the state of one training.
type ranker struct {
	weights, squares []float32
	step             linear.AdaGrad
	drop             float32
	random           *rand.Rand

	p    []float32 // the probabilities of the rows of the choice at hand
	use  []int     // the features of its rows that are not left out
	ends []int     // where those of each row begin, and of the last one end
}

// learn makes the right rows of a choice more likely.
func (r *ranker) learn(rows [][]int, right []bool, weight float32) {
	r.judge(rows)
	sum := float32(0)
	for _, is := range right {
		if is {
			sum++
		}
	}
	if sum == 0 {
		return
	}
	for k := range rows {
		share := float32(0)
		if right[k] {
			share = 1 / sum
		}
		g := float32((share - r.p[k]) * weight)
		if g > -1e-4 && g < 1e-4 {
			continue
		}
		for _, id := range r.use[r.ends[k]:r.ends[k+1]] {
			r.step.Step(&r.weights[id], &r.squares[id], g)
		}
	}
}

// judge computes the probabilities of rows, with some of their features left out at
// random.
func (r *ranker) judge(rows [][]int) {
	r.p = scratch.Sized(r.p, len(rows))
	r.use, r.ends = r.use[:0], append(r.ends[:0], 0)
	for k, row := range rows {
		r.p[k] = 0
		for _, id := range row {
			if r.drop > 0 && r.random.Float32() < r.drop {
				continue
			}
			r.use = append(r.use, id)
			r.p[k] += r.weights[id]
		}
		r.ends = append(r.ends, len(r.use))
	}
	linear.Softmax(r.p)
}
