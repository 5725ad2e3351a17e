package incidents

import "slices"

// mainMargin is the number of the margin that says whether the article is
// about an incident. Those of types follow.
const mainMargin = 0

// readWhole judges the article as a whole by its bags and keeps bags and margins in s.
func (f *Finder) readWhole(s *Scratch) {
	s.bags = f.filler.Fill(&s.view.Scene, &s.fill)
	s.whole = f.model.article.AppendMargins(s.whole[:0], s.bags, &s.bagScratch)
}

// A standing is how well an article as a whole goes with a type.
type standing struct {
	asked  bool    // whether it was asked for the type
	place  int     // of the type among those asked for, after all if it is none
	margin float32 // of the type, lowestOdds if it was not asked for
	better int     // types with a higher margin
	top    float32 // the highest margin
}

// standingOf returns the standing of a type. Margins are those of the article,
// first that of being about an incident, then those of the types asked for.
func standingOf(typ string, asked []string, margins []float32) standing {
	s := standing{place: slices.Index(asked, typ), margin: lowestOdds, top: lowestOdds}
	margins = margins[mainMargin+1:]
	if s.asked = s.place >= 0; s.asked {
		s.margin = margins[s.place]
	} else {
		s.place = len(asked)
	}
	for _, m := range margins {
		s.top = max(s.top, m)
		if m > s.margin {
			s.better++
		}
	}
	return s
}

// addWhole adds what the article as a whole says of a type: how likely its
// words are to stand in a report of such an incident, and how many types they
// go better with.
func (f *featureList) addWhole(asked []string, margins []float32, typ string) {
	in := standingOf(typ, asked, margins)
	if !in.asked {
		return
	}
	h, step := text(typ), wholeStep(in.margin)
	for i := range step { // each step reached counts, so that near ones are alike
		f.add(typeWhole, uint64(i), 0)
	}
	f.add(typeWhole, uint64(step/2), h)
	f.add(typeWhole, uint64(min(in.better, 6)), 1)
}

// wholeStep puts a margin into one of a few steps, of half a unit each.
func wholeStep(margin float32) int {
	const lowest, steps = -6, 24
	return int(min(max(2*(margin-lowest), 0), steps))
}
