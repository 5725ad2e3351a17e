package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
)

// Suspects who are named in one breath did it together: "Jan Roth, aka Foo, and
// Odile Varga". What is likely is shared by them, so that one may be an actor
// and the other not be likely enough.

// fellow is the name of the rule of [view.nameFellows].
const fellow = "named in one breath with an actor"

// nameFellows makes actors of the suspects who are named together with one.
func (v *view) nameFellows(cs []candidate) {
	last := -1
	for i := range v.Mentions {
		if v.Mentions[i].Label != record.LabelPerson || v.candidateAt(i) < 0 {
			continue
		}
		if last >= 0 && v.inOneBreath(last, i) {
			a, b := &cs[v.candidateAt(last)], &cs[v.candidateAt(i)]
			if v.Entities[a.entity].Suspected && v.Entities[b.entity].Suspected && (a.isActor || b.isActor) {
				a.makeActor(rule{fellow, last})
				b.makeActor(rule{fellow, i})
			}
		}
		last = i
	}
}

// inOneBreath says whether mentions a and b have between them no more than "and",
// ages and other names.
func (v *view) inOneBreath(a, b int) bool {
	const longest = 16
	t, end := v.Mentions[a].Last, v.Mentions[b].First
	if v.Sentence[a] != v.Sentence[b] || end-t > longest || end <= t {
		return false
	}
	joined := false
	for ; t < end; t++ {
		if v.Is(t, class.Auxiliary|class.Perfect|class.Saying|class.Struck|class.Strikes|class.Taken|class.From|class.Upon|class.Negation) {
			return false
		}
		joined = joined || v.Doc.TokenText(t) == "and"
	}
	return joined
}
