package boost

import (
	"math"

	"github.com/incx/incx/extract/linear"
)

// A split cuts a leaf in two.
type split struct {
	gain   float64
	column int // -1 where there is nothing to be gained
	bin    int // the first bin of the upper part
}

// A growing leaf is one with what could be made of it.
type growing struct {
	at   int   // its node
	rows []int // its examples
	all  sum
	best split
}

// grow grows one tree: always where a cut gains most, until it has all its
// leaves.
func (g *grower) grow() tree {
	rows, columns := g.draw()
	t := tree{{}}
	leaves := []growing{g.leaf(0, rows, columns)}
	t[0].value = g.advice(leaves[0].all)
	for len(leaves) < g.o.Leaves {
		k := 0
		for i := range leaves {
			if leaves[i].best.gain > leaves[k].best.gain {
				k = i
			}
		}
		l := leaves[k]
		if l.best.column < 0 {
			break
		}
		c := &g.columns[l.best.column]
		var below, rest []int
		for _, i := range l.rows {
			if int(c.bins[i]) < l.best.bin {
				below = append(below, i)
			} else {
				rest = append(rest, i)
			}
		}
		n := &t[l.at]
		n.number, n.threshold = uint8(c.number), c.threshold(l.best.bin)
		n.below, n.rest = uint8(len(t)), uint8(len(t)+1)
		leaves[k] = g.leaf(len(t), below, columns)
		leaves = append(leaves, g.leaf(len(t)+1, rest, columns))
		t = append(t, node{value: g.advice(leaves[k].all)}, node{value: g.advice(leaves[len(leaves)-1].all)})
	}
	return t
}

// draw works out the gradients at the present margins and draws the examples
// and the columns that the next tree sees.
func (g *grower) draw() (rows, columns []int) {
	for i := range g.examples {
		p := float64(linear.Sigmoid(float32(g.margins[i])))
		g.gradient[i] = -p
		if g.examples[i].Yes {
			g.gradient[i]++
		}
		w := float64(g.examples[i].Weight.Factor())
		g.gradient[i] *= w
		g.hessian[i] = float64(p*(1-p)) * w
		if g.random.Float64() < g.o.Rows {
			rows = append(rows, i)
		}
	}
	for k := range g.columns {
		if g.random.Float64() < g.o.Columns {
			columns = append(columns, k)
		}
	}
	return rows, columns
}

// advice returns the value of a leaf: the step that its examples ask for.
func (g *grower) advice(s sum) float32 {
	return float32(float64(g.o.Rate*s.gradient) / (s.hessian + g.o.Penalty))
}

// merit returns what a leaf with the value of its advice is worth.
func (g *grower) merit(s sum) float64 {
	return float64(s.gradient*s.gradient) / (s.hessian + g.o.Penalty)
}

// leaf returns the leaf of some examples with its best cut.
func (g *grower) leaf(at int, rows, columns []int) growing {
	l := growing{at: at, rows: rows, best: split{gain: math.Inf(-1), column: -1}}
	for _, i := range rows {
		l.all.add(sum{g.gradient[i], g.hessian[i], 1})
	}
	const least = 1e-6 // gain of a cut
	own := g.merit(l.all)
	for _, k := range columns {
		c := &g.columns[k]
		sums := g.sums[:len(c.lowest)]
		clear(sums)
		for _, i := range rows {
			sums[c.bins[i]].add(sum{g.gradient[i], g.hessian[i], 1})
		}
		var below sum
		for b := 1; b < len(sums); b++ {
			below.add(sums[b-1])
			rest := l.all.less(below)
			if below.count < g.o.Fewest || rest.count < g.o.Fewest || sums[b].count == 0 {
				continue
			}
			if gain := g.merit(below) + g.merit(rest) - own; gain > least && gain > l.best.gain {
				l.best = split{gain, k, b}
			}
		}
	}
	return l
}
