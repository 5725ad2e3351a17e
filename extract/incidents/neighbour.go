package incidents

// What a date is, its words say in part only: an attack, its discovery and its
// announcement are told in the same ones. Where other dates lie says more. The
// attack comes before the rest, by days rather than years, and what lies years
// before anything else is another story.

// neighbours returns how many days from value w, among all values ws, the
// nearest ones lie that begin before and after it. Values that lie within w or
// about it may mean the same day and do not count. None is as good as one years
// away.
func (w *when) neighbours(ws []when) (before, after int) {
	const none = 1 << 20
	before, after = none, none
	for i := range ws[:min(len(ws), maxDates)] {
		switch o := &ws[i]; {
		case o.first >= w.first && o.last <= w.last, o.first <= w.first && o.last >= w.last:
		case o.first < w.first:
			before = min(before, w.first-o.first)
		default:
			after = min(after, o.first-w.first)
		}
	}
	return before, after
}

// neighbourFeatures adds how far away the neighbours of w are.
func (w *when) neighbourFeatures(f *featureList, ws []when, age uint64) {
	before, after := w.neighbours(ws)
	b, a := ageOf(before), ageOf(after)
	f.add(dateNear, b, 0)
	f.add(dateNear, a, 1)
	f.add(dateNear, b<<8|a, 2)
	f.add(dateNear, b<<8|age, 3)
	f.add(dateNear, a<<8|age, 4)
}

// lendWeight gives each value its own weight and those of the values for which
// it would do as well. "Tuesday" and "this week" are rivals in weight, yet
// neither is wrong where the other is right.
func lendWeight(ws []when) {
	for i := range ws {
		w := &ws[i]
		w.lent = w.weight
		for k := range ws[:min(len(ws), maxDates)] {
			if o := &ws[k]; k != i && w.doesFor(o) {
				w.lent += o.weight
			}
		}
		w.lent = min(w.lent, 1)
	}
}

// doesFor says whether w would do as an answer where o is right: they overlap,
// and w is not much wider. Agrees of package dates says the same of values.
func (w *when) doesFor(o *when) bool {
	return w.first <= o.last && o.first <= w.last && w.last-w.first+1 <= 2*(o.last-o.first+1)+7
}

// likeliestDate returns the index of the value that is most probably right, or
// -1. Of those that would do for one another, the weightiest is taken.
func likeliestDate(ws []when) int {
	const even = 1e-4 // sums in another order
	best := -1
	for i := range ws {
		if best < 0 {
			best = i
			continue
		}
		switch w, b := &ws[i], &ws[best]; {
		case w.probability > b.probability+even, w.probability > b.probability-even && w.weight > b.weight:
			best = i
		}
	}
	return best
}
