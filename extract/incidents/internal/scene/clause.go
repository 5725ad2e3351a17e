package scene

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// ClauseOf returns the first token, and the token after the last, of the clause of
// sentence s in which the mention in tokens first to last-1 stands: on either side
// it ends where another organisation is the subject of a clause of its own, "Acme
// was hit that month, | and Bolt closed its site on May 1".
func (sc *Scene) ClauseOf(s *token.Sentence, first, last int) (from, to int) {
	own := sc.EntityAt[first]
	from, to = first, last
	for from > s.First && !(sc.EntityAt[from-1] != sc.EntityAt[from] && sc.opensOther(from-1, own)) {
		from--
	}
	for to < s.Last && !(sc.EntityAt[to] != sc.EntityAt[to-1] && sc.opensOther(to, own)) {
		to++
	}
	return from, to
}

// opensOther says whether token t is of an organisation that is not the entity
// own, counted as in entityAt, and that is the subject of a clause after a
// conjunction.
func (sc *Scene) opensOther(t int, own int32) bool {
	e := sc.EntityAt[t]
	if e == 0 || e == own || sc.Entities[e-1].Label != record.LabelOrganisation {
		return false
	}
	before, after := t-1, t+1
	for before > 0 && (sc.EntityAt[before] == e || sc.Is(before, class.Determiner)) {
		before--
	}
	for after < len(sc.Doc.Tokens) && sc.EntityAt[after] == e {
		after++
	}
	if before < 0 || after >= len(sc.Doc.Tokens) || !sc.Is(before, class.Conjunction) && sc.Doc.TokenText(before) != "while" && sc.Doc.TokenText(before) != ";" {
		return false
	}
	if before > 0 && sc.EntityAt[before-1] > 0 {
		return false // a list: "Acme and Bolt were"
	}
	w := sc.Doc.TokenText(after)
	return sc.Is(after, class.Auxiliary|class.Perfect|class.Disclose|class.Saying|class.Suffer) ||
		sc.Doc.Tokens[after].Shape == token.Lower && strings.HasSuffix(w, "ed")
}
