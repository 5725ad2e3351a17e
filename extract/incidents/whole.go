package incidents

import "slices"

// addWhole adds what the article as a whole says of a type: how likely its
// words are to stand in a report of such an incident, and how many types they
// go better with. Margins are those of the article, first that of being about
// an incident, then those of the types asked for.
func (f *featureList) addWhole(asked []string, margins []float32, typ string) {
	k := slices.Index(asked, typ)
	if k < 0 {
		return
	}
	margins = margins[mainMargin+1:]
	h, step, better := text(typ), wholeStep(margins[k]), 0
	for _, m := range margins {
		if m > margins[k] {
			better++
		}
	}
	for i := range step { // each step reached counts, so that near ones are alike
		f.add(typeWhole, uint64(i), 0)
	}
	f.add(typeWhole, uint64(step/2), h)
	f.add(typeWhole, uint64(min(better, 6)), 1)
}

// wholeStep puts a margin into one of a few steps, of half a unit each.
func wholeStep(margin float32) int {
	const lowest, steps = -6, 24
	return int(min(max(2*(margin-lowest), 0), steps))
}
