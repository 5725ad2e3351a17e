package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// clauseOf returns the first token, and the token after the last, of the clause of
// sentence s in which the mention in tokens first to last-1 stands: on either side
// it ends where another organisation is the subject of a clause of its own, "Acme
// was hit that month, | and Bolt closed its site on May 1".
func (v *view) clauseOf(s *token.Sentence, first, last int) (from, to int) {
	own := v.entityAt[first]
	from, to = first, last
	for from > s.First && !(v.entityAt[from-1] != v.entityAt[from] && v.opensOther(from-1, own)) {
		from--
	}
	for to < s.Last && !(v.entityAt[to] != v.entityAt[to-1] && v.opensOther(to, own)) {
		to++
	}
	return from, to
}

// opensOther says whether token t is of an organisation that is not the entity
// own, counted as in entityAt, and that is the subject of a clause after a
// conjunction.
func (v *view) opensOther(t int, own int32) bool {
	e := v.entityAt[t]
	if e == 0 || e == own || v.ents[e-1].Label != record.LabelOrganisation {
		return false
	}
	before, after := t-1, t+1
	for before > 0 && (v.entityAt[before] == e || v.is(before, determiner)) {
		before--
	}
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
