package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// housesResearchers says whether the name that begins at token first of s is where those
// are who found something out: "researchers at Foo", "analysts at Bar and the
// consultancy Foo", "director of threat research at Foo".
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
		return isFinder(v.Doc.TokenText(t-1)) || v.isResearchOffice(s, t)
	}
	return false
}

// isResearchOffice says whether an office that ends before token end of s is one of
// finding something out: "director of threat research", "head of malware analysis".
func (v *view) isResearchOffice(s *token.Sentence, end int) bool {
	const longest = 4
	switch v.LowerAt(s, end-1) {
	case "research", "intelligence", "analysis":
	default:
		return false
	}
	for t := end - 2; t > max(s.First, end-2-longest); t-- {
		if v.Doc.TokenText(t) == "of" {
			return isHead(v.Lower(t - 1))
		}
	}
	return false
}

// isUnitAt says whether mention i is of what somebody heads at an organisation that is
// named next: "director of Cyber Research at Foo".
func (v *view) isUnitAt(i int) bool {
	m, s := &v.Mentions[i], v.SentenceOf(i)
	return v.LowerAt(s, m.First-1) == "of" && isHead(v.LowerAt(s, m.First-2)) &&
		v.LowerAt(s, m.Last) == "at" && m.Last+1 < s.Last && v.IsOrganisation(m.Last+1)
}

// isHead says whether a word is for one who is in charge.
func isHead(w string) bool {
	switch w {
	case "head", "director", "chief", "vp", "president", "manager", "lead", "leader":
		return true
	}
	return false
}

// beforePhrase returns the token before a description that ends with token t: "the
// Dutch consultancy", "bug bounty platform". It is of most words.
func (v *view) beforePhrase(s *token.Sentence, t, most int) int {
	described := false
	for ; most > 0 && t > s.First; most-- {
		switch {
		case v.Is(t, class.Determiner):
		case v.EntityAt[t] > 0 && v.isPlace(t):
		case v.EntityAt[t] == 0 && isDescriptive(v.Doc.TokenText(t)):
			described = true
		case described && v.EntityAt[t] == 0 && v.Classes[t]&^class.Weakness == 0 && v.Doc.Tokens[t].Shape == token.Lower: // "bug bounty"
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
