package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Reports from courts begin with the office that charges somebody, "The Justice
// Department charged", and often name no victim at all.

// prosecutes says whether organisation c is told to charge, arrest or sue somebody.
func (v *view) prosecutes(c *candidate) bool {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] >= 0 && v.isProsecution(v.SentenceOf(i), v.Mentions[i].Last) {
			return true
		}
	}
	return false
}

// isProsecution says whether the words of s from token t on tell of somebody who
// charges others: "has charged", "unsealed an indictment".
func (v *view) isProsecution(s *token.Sentence, t int) bool {
	const object = 6
	if t = v.verbFrom(s, t); t >= s.Last {
		return false
	}
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
