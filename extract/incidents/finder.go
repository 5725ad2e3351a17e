package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// housesResearchers says whether the name that begins at token first of s is where those
// are who found something out: "researchers at Foo", "analysts at Bar and the
// consultancy Foo".
func (v *view) housesResearchers(s *token.Sentence, first int) bool {
	const longest = 4
	t := v.beforePhrase(s, first-1, longest)
	if t > s.First && v.Doc.TokenText(t) == "and" && v.EntityAt[t-1] > 0 && v.IsOrganisation(t-1) {
		for e := v.EntityAt[t-1]; t > s.First && v.EntityAt[t-1] == e; {
			t--
		}
		t = v.beforePhrase(s, t-1, longest)
	}
	if t <= s.First {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "at", "from", "with", "of":
		return isFinder(v.Doc.TokenText(t - 1))
	}
	return false
}

// beforePhrase returns the token before a description that ends with token t: "the
// Dutch consultancy". It is of most words.
func (v *view) beforePhrase(s *token.Sentence, t, most int) int {
	for ; most > 0 && t > s.First; most-- {
		switch {
		case v.Is(t, class.Determiner):
		case v.EntityAt[t] > 0 && v.isPlace(t):
		case v.EntityAt[t] == 0 && isDescriptive(v.Doc.TokenText(t)):
		case v.EntityAt[t] == 0 && (v.Doc.Tokens[t].Shape == token.Title || v.Is(t, class.Security)):
		default:
			return t
		}
		t--
	}
	return t
}

// isFinder says whether a word is for those who find something out, or what they go by.
func isFinder(w string) bool {
	switch strings.ToLower(w) {
	case "researcher", "researchers", "analyst", "analysts", "expert", "experts", "specialist", "specialists", "scientist", "scientists",
		"consultant", "consultants", "professor", "lecturer", "telemetry":
		return true
	}
	return false
}
