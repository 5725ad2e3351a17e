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
func (sc *scene) clauseOf(s *token.Sentence, first, last int) (from, to int) {
	own := sc.entityAt[first]
	from, to = first, last
	for from > s.First && !(sc.entityAt[from-1] != sc.entityAt[from] && sc.opensOther(from-1, own)) {
		from--
	}
	for to < s.Last && !(sc.entityAt[to] != sc.entityAt[to-1] && sc.opensOther(to, own)) {
		to++
	}
	return from, to
}

// opensOther says whether token t is of an organisation that is not the entity
// own, counted as in entityAt, and that is the subject of a clause after a
// conjunction.
func (sc *scene) opensOther(t int, own int32) bool {
	e := sc.entityAt[t]
	if e == 0 || e == own || sc.ents[e-1].Label != record.LabelOrganisation {
		return false
	}
	before, after := t-1, t+1
	for before > 0 && (sc.entityAt[before] == e || sc.is(before, determiner)) {
		before--
	}
	for after < len(sc.d.Tokens) && sc.entityAt[after] == e {
		after++
	}
	if before < 0 || after >= len(sc.d.Tokens) || !sc.is(before, conjunction) && sc.d.TokenText(before) != "while" && sc.d.TokenText(before) != ";" {
		return false
	}
	if before > 0 && sc.entityAt[before-1] > 0 {
		return false // a list: "Acme and Bolt were"
	}
	w := sc.d.TokenText(after)
	return sc.is(after, auxiliary|perfect|disclose|saying|suffer) || sc.d.Tokens[after].Shape == token.Lower && strings.HasSuffix(w, "ed")
}
