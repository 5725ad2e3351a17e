package incidents

import "slices"

// logQuality logs how good part p is, with threshold x, on the documents that
// were judged by what did not see them.
func (t *trainer) logQuality(p part, x float64) {
	switch p {
	case datePart:
		t.logDates()
	case mainPart:
		t.logMain(x)
	default:
		t.o.Log("%s: F1 %.3f at threshold %.3f", p, t.f1(p, x), x)
	}
}

// logMain logs which share of the articles with a main incident is found, and
// which share of the others passed over, at a threshold.
func (t *trainer) logMain(threshold float64) {
	var right, all [2]float64 // of articles without and with an incident
	for i := range t.docs {
		doc := &t.docs[i]
		// where nothing speaks of attacks, there is nothing to judge
		yes := len(doc.judged[mainPart]) > 0 && float64(doc.judged[mainPart][0]) >= threshold
		k := b2u(doc.gold.Main)
		all[k]++
		if yes == doc.gold.Main {
			right[k]++
		}
	}
	t.o.Log("articles: %.3f of those with an incident are found, %.3f of the others passed over",
		right[1]/max(all[1], 1), right[0]/max(all[0], 1))
}

// marked returns how many values of part p the gold file has, whether or not
// the text offers them as alternatives.
func (doc *trainingDocument) marked(p part) int {
	switch p {
	case victimPart:
		return len(namesOf(doc.gold.Victims))
	case actorPart:
		return len(namesOf(doc.gold.Actors))
	case otherPart:
		return len(namesOf(doc.others))
	}
	types := slices.Clone(doc.gold.Types)
	slices.Sort(types)
	return len(slices.Compact(types))
}

// f1 returns the F1 of part p at a threshold.
func (t *trainer) f1(p part, threshold float64) float64 {
	right, found, all := 0, 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if !doc.usable(p) {
			continue
		}
		for r, row := range doc.rows[p] {
			if p.ranked() && r == 0 {
				continue // "none"
			}
			yes := float64(doc.judged[p][r]) >= threshold
			if yes {
				found++
			}
			if yes && row.Class == 1 {
				right++
			}
		}
		all += doc.marked(p)
	}
	return float64(2*right) / float64(max(found+all, 1))
}

// logDates logs how often the date that is judged likeliest is right.
func (t *trainer) logDates() {
	right, all := 0, 0
	for i := range t.docs {
		doc := &t.docs[i]
		if len(doc.dates) == 0 || len(doc.rows[datePart]) == 0 {
			continue
		}
		all++
		best := -1
		for r := 1; r < len(doc.rows[datePart]); r++ {
			if best < 0 || doc.judged[datePart][r] > doc.judged[datePart][best] {
				best = r
			}
		}
		if best > 0 && doc.rows[datePart][best].Class == 1 {
			right++
		}
	}
	t.o.Log("dates: the likeliest is right in %d of %d articles", right, all)
}
