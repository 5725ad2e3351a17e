package incidents

import (
	"cmp"
	"slices"
)

// maxReasons is how many reasons a step gives.
const maxReasons = 5

// trace adds a step to the trace, if one is wanted. Collect gathers the
// features by which part p judged the value again.
func (b *builder) trace(step Step, p part, collect func()) {
	if !b.s.features.explain {
		return
	}
	if b.f.model != nil {
		b.s.features.reset()
		collect()
		step.Reasons = b.f.model.reasons(p, &b.s.features)
	}
	b.inc.Trace = append(b.inc.Trace, step)
}

// note adds a step of a rule to the trace, if one is wanted.
func (b *builder) note(step Step) {
	if b.s.features.explain {
		b.inc.Trace = append(b.inc.Trace, step)
	}
}

// reasons sums up what the features add to the score of part p, by what they
// look at, the strongest first.
func (m *model) reasons(p part, f *featureList) []Reason {
	var out []Reason
	for i, w := range m.classifier[p].Explain(f.list, 1) {
		name := f.templates[i].String()
		k := slices.IndexFunc(out, func(r Reason) bool { return r.Name == name })
		if k < 0 {
			k = len(out)
			out = append(out, Reason{Name: name})
		}
		out[k].Weight += float64(w)
	}
	slices.SortStableFunc(out, func(a, b Reason) int {
		return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight))
	})
	return out[:min(len(out), maxReasons)]
}
