package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// isImitated says whether the name that begins at token first of s is of one that
// impostors or what they send pretend to be from: "claimed to work for Foo", "seemed to
// come from Foo".
func (v *view) isImitated(s *token.Sentence, first int) bool {
	const reach = 12
	for t := first - 1; t >= max(s.First, first-reach) && !v.leadsAway(t); t-- {
		if v.pretends(t, first) {
			return true
		}
	}
	return false
}

// isImpersonated says whether the name that begins at token first of s is what a word
// for impostors is right before: "impersonated Foo".
func (v *view) isImpersonated(s *token.Sentence, first int) bool {
	t := first - 1
	if t > s.First && v.Is(t, class.Determiner) {
		t--
	}
	return t >= s.First && guiseOf(v.Doc.TokenText(t)) == outright
}

// leadsAway says whether what comes behind token t is no longer what somebody says that
// they are: "posed as a collective in emails to Foo".
func (v *view) leadsAway(t int) bool {
	switch v.Doc.TokenText(t) {
	case ";", ":", ".", "—", "–", "in", "into", "on", "against", "with", "who", "which", "when", "while", "but":
		return true
	case "that":
		return v.Doc.TokenText(t+1) != "of"
	case "to":
		return t == 0 || guiseOf(v.Doc.TokenText(t-1)) < toBe
	}
	return false
}

// A guise is how a word says that somebody is not who they say they are.
type guise uint8

const (
	noGuise  guise = iota
	outright       // "impersonated Foo"
	posedAs        // "posed as Foo"
	toBe           // "pretended to be Foo"
	toBeFrom       // "claimed to come from Foo"; without "from" it may be so
)

func guiseOf(w string) guise {
	switch strings.ToLower(w) {
	case "purportedly", "impersonate", "impersonates", "impersonated", "impersonating", "masquerade", "masquerades", "masqueraded", "masquerading":
		return outright
	case "pose", "poses", "posed", "posing", "disguised":
		return posedAs
	case "pretend", "pretends", "pretended", "pretending", "purport", "purports", "purporting":
		return toBe
	case "claim", "claims", "claimed", "claiming", "seem", "seems", "seemed", "seeming", "appear", "appears", "appeared", "appearing", "purported":
		return toBeFrom
	}
	return noGuise
}

// pretends says whether token t, before the name that begins at token first, tells of
// somebody or something that is not what it says.
func (v *view) pretends(t, first int) bool {
	switch guiseOf(v.Doc.TokenText(t)) {
	case outright, toBe:
		return true
	case posedAs:
		return t+1 < first && v.Doc.TokenText(t+1) == "as"
	case toBeFrom:
		return t+3 < first && v.Doc.TokenText(t+1) == "to" && v.isOrigin(t+2, first)
	}
	return false
}

// isOrigin says whether the words from token t on, up to token first, say where
// somebody or something is from: "come from", "be calling from", "work for".
func (v *view) isOrigin(t, first int) bool {
	switch v.Doc.TokenText(t) {
	case "come", "be", "have", "originate", "work", "call", "represent":
	default:
		return false
	}
	for k := t + 1; k < first; k++ {
		switch v.Doc.TokenText(k) {
		case "from", "for":
			return true
		}
	}
	return v.Doc.TokenText(t) == "represent"
}
