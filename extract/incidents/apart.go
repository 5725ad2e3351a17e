package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Whom impostors say that they are, where those work who looked into an attack, and
// whose machines others rent, is named right behind words that tell so, and seldom hit.

// isImitated says whether organisation c is one that impostors or what they send
// pretend to be from: "claimed to work for Foo", "seemed to come from Foo".
func (v *view) isImitated(c *candidate) bool {
	const reach = 12
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, first := v.SentenceOf(i), v.Mentions[i].First
		for t := first - 1; t >= max(s.First, first-reach) && !v.leadsAway(t); t-- {
			if v.pretends(t, first) {
				return true
			}
		}
	}
	return false
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
		return t == 0 || !v.isGuise(t-1)
	}
	return false
}

// isGuise says whether token t is a verb that goes on "to be" or "to come from" for what
// may not be so.
func (v *view) isGuise(t int) bool {
	switch strings.ToLower(v.Doc.TokenText(t)) {
	case "claim", "claims", "claimed", "claiming", "seem", "seems", "seemed", "seeming", "appear", "appears", "appeared", "appearing",
		"pretend", "pretends", "pretended", "pretending", "purport", "purports", "purported", "purporting":
		return true
	}
	return false
}

// pretends says whether token t, before the name that begins at token first, tells of
// somebody or something that is not what it says.
func (v *view) pretends(t, first int) bool {
	switch strings.ToLower(v.Doc.TokenText(t)) {
	case "pretend", "pretends", "pretended", "pretending", "purport", "purports", "purporting", "purportedly",
		"impersonate", "impersonates", "impersonated", "impersonating", "masquerade", "masquerades", "masqueraded", "masquerading":
		return true
	case "pose", "poses", "posed", "posing", "disguised":
		return t+1 < first && v.Doc.TokenText(t+1) == "as"
	}
	return v.isGuise(t) && t+3 < first && v.Doc.TokenText(t+1) == "to" && v.isOrigin(t+2, first)
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

// isResearchHome says whether organisation c is where those are who found something
// out: "researchers at Foo", "analysts at Foo and the consultancy Bar".
func (v *view) isResearchHome(c *candidate) bool {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] >= 0 && v.housesResearchers(v.SentenceOf(i), v.Mentions[i].First) {
			return true
		}
	}
	return false
}

// housesResearchers says whether what stands before token first in s are those who
// found something out, with a preposition, and perhaps another name and "and".
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

// isHost says whether organisation c is where others keep or offer something: "hosted
// by Foo", "in the cloud of Foo", "listings on Foo".
func (v *view) isHost(c *candidate) bool {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s := v.SentenceOf(i)
		t := v.Mentions[i].First - 1
		if t > s.First && v.Is(t, class.Determiner) {
			t--
		}
		if t > s.First && v.isHosting(t-1, v.Doc.TokenText(t)) {
			return true
		}
	}
	return false
}

// isHosting says whether token t with a preposition behind it tells of something on
// machines of another.
func (v *view) isHosting(t int, preposition string) bool {
	switch v.Doc.TokenText(t) {
	case "hosted", "stored", "rented":
		return preposition == "by" || preposition == "on" || preposition == "at" || preposition == "with" || preposition == "from"
	case "cloud":
		return preposition == "of" || preposition == "at"
	case "bucket", "buckets", "listing", "listings":
		return preposition == "on" || preposition == "at"
	}
	return false
}

// standsApart says whether organisation c is named as one that is imitated, that
// looked into the attack or that is a host, and by no pattern told to have been hit.
func (v *view) standsApart(c *candidate) bool {
	return v.Entities[c.entity].Label == record.LabelOrganisation && c.frames&wasHit == 0 && (v.isImitated(c) || v.isResearchHome(c) || v.isHost(c))
}
