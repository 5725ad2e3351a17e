package incidents

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/bag"
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

// together adds to the last step, if steps are wanted, by how much the second
// opinion differs from the first, the probabilities of both, and the reasons
// that weigh most in the same direction.
func (b *builder) together(first, second float32, reasons []Reason) {
	if !b.s.features.explain || b.f.model == nil {
		return
	}
	const most, least = 2, 0.1
	r := Reason{"taken together", float64(logOdds(second) - logOdds(first))}
	var with []string
	for _, part := range reasons {
		if part.Weight*r.Weight > 0 && max(part.Weight, -part.Weight) >= least && len(with) < most {
			with = append(with, part.Name)
		}
	}
	if len(with) > 0 {
		r.Name += " with " + strings.Join(with, " and ")
	}
	step := &b.inc.Trace[len(b.inc.Trace)-1]
	step.Reasons = append(step.Reasons, r)
	sortReasons(step.Reasons)
}

// traceMain adds the step that says why the article is about an incident.
func (b *builder) traceMain(p float32) {
	if b.s.features.explain {
		b.inc.Trace = append(b.inc.Trace, b.s.mainStep(b.f, p, true))
	}
}

// noteNoMain notes why an article, which is about an incident with probability p,
// reports none as its main one, if that is to be explained: because of the
// probability that it needs, if that is not 0, and of what else is said.
func (s *Scratch) noteNoMain(f *Finder, p, needed float32, why string) {
	if !s.features.explain {
		return
	}
	step := s.mainStep(f, p, false)
	if step.Pattern = why; needed > 0 {
		step.Pattern = fmt.Sprintf("needs %.2f%s", needed, why)
	}
	s.noMain = &step
}

// mainStep returns the step that says with which probability the article is
// about an incident, and why. A probability of 0 was not computed.
func (s *Scratch) mainStep(f *Finder, p float32, reported bool) Step {
	step := Step{Field: "main", Value: strconv.FormatBool(reported), Sentence: -1, Confidence: round(p)}
	if f.model != nil && p > 0 {
		for k, w := range f.model.article.Explain(s.bags, mainMargin) {
			step.Reasons = append(step.Reasons, Reason{Name: bag.Kind(k).String(), Weight: float64(w)})
		}
		sortReasons(step.Reasons)
	}
	return step
}

// note adds a step of a rule to the trace, if one is wanted.
func (b *builder) note(step Step) {
	if b.s.features.explain {
		b.inc.Trace = append(b.inc.Trace, step)
	}
}

// retract takes back the steps of a field that a rule sets anew.
func (b *builder) retract(field string) {
	b.inc.Trace = slices.DeleteFunc(b.inc.Trace, func(s Step) bool { return s.Field == field })
}

// reasons sums up what the features add to the score of part p, by what they
// look at, the strongest first.
func (m *model) reasons(p part, f *featureList) []Reason {
	var out []Reason
	for i, w := range m.classifier[p].Explain(f.list, 1) {
		out = addReason(out, f.templates[i].String(), w)
	}
	sortReasons(out)
	return out[:min(len(out), maxReasons)]
}

// sortReasons puts the reasons that weigh most first.
func sortReasons(rs []Reason) {
	slices.SortStableFunc(rs, func(a, b Reason) int {
		return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight))
	})
}
