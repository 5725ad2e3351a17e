package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// The verb right behind a name may tell that it is nobody's who was hit: reports from
// courts begin with the office that charges somebody, those on flaws with the maker who
// mends his product, others end with the outlet that has learned all this.

// anyVerb says whether is holds for the sentence of one of c's mentions and the token
// of the verb behind it.
func (v *view) anyVerb(c *candidate, is func(s *token.Sentence, t int) bool) bool {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, t := v.SentenceOf(i), v.Mentions[i].Last
		for t < s.Last && (v.Is(t, class.Perfect|class.Adverb) || strings.HasSuffix(v.Doc.TokenText(t), "ly")) {
			t++
		}
		if t < s.Last && is(s, t) {
			return true
		}
	}
	return false
}

// charges says whether verb t of s tells of charging, arresting or suing somebody:
// "has charged", "unsealed an indictment".
func (v *view) charges(s *token.Sentence, t int) bool {
	const object = 6
	switch v.Doc.TokenText(t) {
	case "charges", "Charges", "charged", "indicts", "Indicts", "indicted", "arrests", "Arrests", "arrested", "sues", "Sues", "sued", "prosecutes", "prosecuted",
		"extradites", "extradited", "sanctions", "Sanctions", "sanctioned":
		return true
	case "announced", "announces", "released", "releases", "filed", "files", "unsealed", "unseals", "brought", "brings", "made", "makes":
		return scene.AnyToken(s, t+1, t+object, func(k int) bool { return isCharge(v.Doc.TokenText(k)) })
	}
	return false
}

// isCharge says whether a word is for what is brought against somebody.
func isCharge(w string) bool {
	switch w {
	case "charge", "charges", "indictment", "indictments", "complaint", "arrest", "arrests", "lawsuit", "sanctions":
		return true
	}
	return false
}

// patches says whether verb t of s tells of mending a product: "fixed three flaws",
// "has released a patch".
func (v *view) patches(s *token.Sentence, t int) bool {
	const object = 10
	switch v.Doc.TokenText(t) {
	case "fixes", "Fixes", "fixed", "patches", "Patches", "patched", "plugs", "plugged":
		return v.AnyClass(s, t+1, t+object, class.Weakness)
	case "released", "releases", "Releases", "issued", "issues", "Issues", "published", "pushed", "ships", "shipped":
		return scene.AnyToken(s, t+1, t+object, func(k int) bool { return isPatch(v.Doc.TokenText(k)) })
	}
	return false
}

// isPatch says whether a word is for what mends a product.
func isPatch(w string) bool {
	switch w {
	case "patch", "patches", "fix", "fixes", "hotfix", "hotfixes", "mitigation", "mitigations":
		return true
	}
	return false
}

// hasLearned says whether verb t of s is that of the outlet that speaks: "a bank was
// robbed, the Post has learned".
func (v *view) hasLearned(s *token.Sentence, t int) bool {
	if t+1 >= s.Last || v.Doc.Tokens[t+1].Kind != token.Punct {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "learned", "learnt", "understands":
		return true
	}
	return false
}
