package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Where attackers use a flaw in a product, its maker is named first and most often,
// and is not hit.

// patches says whether organisation c is told to mend a product: "Foo fixed three flaws",
// "Foo has released a patch".
func (v *view) patches(c *candidate) bool {
	if v.Entities[c.entity].Label != record.LabelOrganisation {
		return false
	}
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] >= 0 && v.isPatching(v.SentenceOf(i), v.Mentions[i].Last) {
			return true
		}
	}
	return false
}

// isPatching says whether the words of s from token t on tell of somebody who mends a
// product.
func (v *view) isPatching(s *token.Sentence, t int) bool {
	const object = 10
	if t = v.verbFrom(s, t); t >= s.Last {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "fixes", "Fixes", "fixed", "patches", "Patches", "patched", "plugs", "plugged":
		return v.AnyClass(s, t+1, t+object, class.Weakness)
	case "released", "releases", "Releases", "issued", "issues", "Issues", "published", "pushed", "ships", "shipped":
		for k := t + 1; k < min(t+object, s.Last); k++ {
			if isMend(v.Doc.TokenText(k)) {
				return true
			}
		}
	}
	return false
}

// verbFrom returns the token of s from t on that is neither an adverb nor a word for
// the perfect tense.
func (v *view) verbFrom(s *token.Sentence, t int) int {
	for t < s.Last && (v.Is(t, class.Perfect|class.Adverb) || strings.HasSuffix(v.Doc.TokenText(t), "ly")) {
		t++
	}
	return t
}

// isMend says whether a word is for what mends a product.
func isMend(w string) bool {
	switch w {
	case "patch", "patches", "fix", "fixes", "hotfix", "hotfixes", "mitigation", "mitigations":
		return true
	}
	return false
}
