package incidents

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// otherClause says whether the clause of another organisation lies between mention
// m of entity k and mention o, or holds the latter: "Acme was hit that month, and
// Bolt closed its site on May 1".
func (v *view) otherClause(k int, m, o *mention.Mention) bool {
	first, last := m.Last, o.First
	if o.First < m.First {
		first, last = o.Last, m.First
	}
	for t := first; t < last; t++ {
		if e := int(v.entityAt[t]) - 1; e >= 0 && e != k && v.ents[e].Label == record.LabelOrganisation && v.beginsClause(t) {
			return true
		}
	}
	return false
}

// beginsClause says whether the organisation at token t is the subject of a clause
// of its own, after a conjunction.
func (v *view) beginsClause(t int) bool {
	e := v.entityAt[t]
	before := t - 1
	for before > 0 && (v.entityAt[before] == e || v.is(before, determiner)) {
		before--
	}
	after := t + 1
	for after < len(v.d.Tokens) && v.entityAt[after] == e {
		after++
	}
	if before < 0 || after >= len(v.d.Tokens) || !v.is(before, conjunction) && v.d.TokenText(before) != "while" && v.d.TokenText(before) != ";" {
		return false
	}
	if before > 0 && v.entityAt[before-1] > 0 {
		return false // a list: "Acme and Bolt were"
	}
	w := v.d.TokenText(after)
	return v.is(after, auxiliary|perfect|disclose|saying|suffer) || v.d.Tokens[after].Shape == token.Lower && strings.HasSuffix(w, "ed")
}

// clauseAt returns the part of sentence s around token t that no clause of another
// organisation begins.
func (v *view) clauseAt(s *token.Sentence, t int) *token.Sentence {
	part := *s
	own := v.entityAt[t]
	for k := t + 1; k < s.Last; k++ {
		if e := v.entityAt[k]; e > 0 && e != own && v.ents[e-1].Label == record.LabelOrganisation && v.beginsClause(k) {
			part.Last = k
			break
		}
	}
	return &part
}
