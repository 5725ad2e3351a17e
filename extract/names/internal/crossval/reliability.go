package main

import (
	"fmt"
	"io"
	"math"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
)

// reliability compares how sure the model was of its mentions of names with
// how many of them are right.
type reliability struct {
	sure  []float64
	right []bool
}

// add takes the mentions found in a document. Those that overlap an optional
// gold mention are neither right nor wrong.
func (r *reliability) add(found []mention.Mention, doc *score.Document) {
next:
	for _, m := range found {
		if m.Label == record.LabelDate || m.Label == record.LabelAttack {
			continue
		}
		right := false
		for _, g := range doc.Mentions {
			switch {
			case g.Optional && g.Start < m.End && m.Start < g.End:
				continue next
			case g.Start == m.Start && g.End == m.End && g.Label == m.Label:
				right = true
			}
		}
		r.sure = append(r.sure, m.Confidence)
		r.right = append(r.right, right)
	}
}

// write writes the table of the model card, and the line over the log odds
// that would fit best.
func (r *reliability) write(w io.Writer) {
	edges := []float64{0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01}
	for k := range len(edges) - 1 {
		n, right, sum := 0, 0, 0.0
		for i, c := range r.sure {
			if c >= edges[k] && c < edges[k+1] {
				n++
				sum += c
				if r.right[i] {
					right++
				}
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "| %.2f–%.2f | %d | %.3f | %.3f |\n", edges[k], min(1, edges[k+1]), n, sum/float64(n), float64(right)/float64(n))
		}
	}
	slope, shift := r.fit()
	fmt.Fprintf(w, "best line over the log odds: slope %.3f, shift %+.3f\n", slope, shift)
}

// fit finds the slope and the shift of the log odds that make the outcomes
// most likely, by gradient ascent.
func (r *reliability) fit() (slope, shift float64) {
	slope = 1
	for range 2000 {
		var ds, db float64
		for i, c := range r.sure {
			c = min(max(c, 1e-6), 1-1e-6)
			x := math.Log(c / (1 - c))
			g := -1 / (1 + math.Exp(-(slope*x + shift)))
			if r.right[i] {
				g++
			}
			ds += g * x
			db += g
		}
		n := float64(len(r.sure))
		slope += 0.2 * ds / n
		shift += 0.2 * db / n
	}
	return slope, shift
}
