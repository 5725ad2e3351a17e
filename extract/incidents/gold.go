package incidents

import (
	"strings"
	"unicode"

	"github.com/incx/incx/extract/token"
)

// namesOf returns the normal forms of names as a set.
func namesOf(names []string) map[string]bool {
	out := make(map[string]bool, len(names))
	for _, n := range names {
		out[normalName(n)] = true
	}
	return out
}

// isNamed says whether one of the names is that of entity k or a form in which
// the text mentions it.
func (v *view) isNamed(k int, names map[string]bool) bool {
	e := &v.ents[k]
	if names[normalName(e.Name)] {
		return true
	}
	for _, i := range e.Mentions {
		if names[normalName(v.d.Text[v.ms[i].Start:v.ms[i].End])] {
			return true
		}
	}
	return false
}

// normalName returns a name in lower case without accents, spaces,
// punctuation, a leading "the" and a company suffix.
func normalName(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch r = token.Fold(r); {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '\'' || r == '.':
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for len(words) > 1 && isCompanySuffix(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

func isCompanySuffix(w string) bool {
	switch w {
	case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "gmbh", "ag", "sa", "nv",
		"ab", "spa", "incorporated", "group", "holdings":
		return true
	}
	return false
}

// sameTime says whether two date values overlap, and the second is not much
// wider than the first.
func sameTime(gold, value string) bool {
	gs, ge, ok1 := days(gold)
	s, e, ok2 := days(value)
	if !ok1 || !ok2 {
		return gold == value
	}
	return s <= ge && gs <= e && e-s+1 <= 2*(ge-gs+1)+7
}
