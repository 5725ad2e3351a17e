package score

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/incx/incx/extract/record"
)

// Verdict is how a mention fared.
type Verdict string

// The verdicts.
const (
	Right  Verdict = "right"
	Wrong  Verdict = "wrong"  // found, but not marked
	Missed Verdict = "missed" // marked, but not found
	Value  Verdict = "value"  // a date found, but with another value
)

// A Mistake is a mention that was found wrongly or missed.
type Mistake struct {
	Document string       `json:"document"`
	Verdict  Verdict      `json:"verdict"`
	Label    record.Label `json:"label"`
	Mention  Mention      `json:"mention"`
	// Instead is what was found over the same text, or what is marked there.
	Instead []Mention `json:"instead,omitempty"`
}

// scoreLabel compares the found mentions of one label with the marked ones. Both
// have all labels.
func (r *Report) scoreLabel(doc *Document, label record.Label, found, marked *spans) {
	mine := ofLabel(found.list, label)
	slices.SortStableFunc(mine, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	taken := make([]bool, len(marked.list))
	var c Count
	for _, m := range mine {
		k := marked.match(m, taken)
		switch {
		case k >= 0 && marked.list[k].Optional:
			taken[k] = true
		case k >= 0:
			taken[k] = true
			c.Right++
			if label == record.LabelDate {
				r.scoreValue(doc, marked.list[k], m)
			}
		case marked.optionalOver(m):
		default:
			c.Wrong++
			r.note(Mistake{doc.ID, Wrong, label, m, marked.mentionsOver(m)})
		}
	}
	for k, g := range marked.list {
		if g.Label == label && !taken[k] && !g.Optional {
			c.Missed++
			r.note(Mistake{doc.ID, Missed, label, g, found.mentionsOver(g)})
		}
	}
	total := r.Mentions[label]
	total.Add(c)
	r.Mentions[label] = total
}

func ofLabel(all []Mention, label record.Label) []Mention {
	var out []Mention
	for _, m := range all {
		if m.Label == label {
			out = append(out, m)
		}
	}
	return out
}

// scoreValue asks whether a date that was found has the right value.
func (r *Report) scoreValue(doc *Document, gold, found Mention) {
	right := sameDate(gold.Value, found.Value)
	r.DateValue.ask(right)
	if !right {
		r.note(Mistake{doc.ID, Value, record.LabelDate, found, []Mention{gold}})
	}
}

// scoreTypes compares the sets of attack types of a document. A type that is
// marked only as optional counts neither way.
func (r *Report) scoreTypes(doc *Document, found []Mention) {
	marked, optional, mine := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, g := range ofLabel(doc.Mentions, record.LabelAttack) {
		if g.Optional {
			optional[g.Type] = true
		} else {
			marked[g.Type] = true
		}
	}
	for _, m := range ofLabel(found, record.LabelAttack) {
		mine[m.Type] = true
	}
	var c Count
	for t := range mine {
		switch {
		case marked[t]:
			c.Right++
		case !optional[t]:
			c.Wrong++
		}
	}
	for t := range marked {
		if !mine[t] {
			c.Missed++
		}
	}
	r.DocumentTypes.Add(c)
}

// String describes e in one line: document, verdict, label, text and what
// stands instead.
func (e Mistake) String() string {
	s := fmt.Sprintf("%s %-6s %s %d %q", record.Printable(e.Document), e.Verdict, e.Label, e.Mention.Start, e.Mention.Text)
	if detail := e.Mention.detail(); detail != "" {
		s += " " + detail
	}
	for _, o := range e.Instead {
		s += fmt.Sprintf(" | %s %q", o.Label, o.Text)
		if detail := o.detail(); detail != "" {
			s += " " + detail
		}
	}
	return s
}

// detail returns the type of an attack or the value of a date.
func (m Mention) detail() string { return m.Type + m.Value }
