package merge

import (
	"slices"

	"github.com/incx/incx/extract/mention"
)

// maxTargets bounds how many targets of a report are compared.
const maxTargets = 4

// targetsOf returns the words of each target: "passenger ferry".
func targetsOf(targets []string) [][]string {
	var out [][]string
	for _, t := range targets[:min(len(targets), maxTargets)] {
		if w := mention.Words(t); len(w) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// compareTargets returns the points for what two reports say was hit, where
// neither names a victim: the same kind of thing, by the last word, and better
// one that is described alike.
func compareTargets(a, b *report) float64 {
	if len(a.victims) > 0 || len(b.victims) > 0 {
		return 0
	}
	best := 0.0
	for _, x := range a.targets {
		for _, y := range b.targets {
			if x[len(x)-1] != y[len(y)-1] {
				continue
			}
			points := sameTarget
			if oftenHit(x[len(x)-1]) {
				points = commonTarget
			}
			if slices.ContainsFunc(x[:len(x)-1], func(w string) bool { return slices.Contains(y[:len(y)-1], w) }) {
				points += alikeTarget
			}
			best = max(best, points)
		}
	}
	return best
}

// oftenHit says whether attacks on such things are so frequent that two of
// them may well be different ones.
func oftenHit(noun string) bool {
	switch noun {
	case "hospital", "clinic", "school", "college", "university", "bank", "company", "firm", "city", "town", "county",
		"council", "municipality", "hotel", "retailer", "manufacturer", "supplier", "contractor", "operator", "exchange",
		"casino", "library", "ministry", "airline", "airport":
		return true
	}
	return false
}
