package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
)

// Whom impostors say that they are, where those work who looked into an attack, and
// whose machines others rent, is named right behind words that tell so, and seldom hit.

// standsApart says whether organisation c is named as one that is imitated, that
// looked into the attack or that is a host, and by no pattern told to have been hit.
func (v *view) standsApart(c *candidate) bool {
	return v.Entities[c.entity].Label == record.LabelOrganisation && c.frames&wasHit == 0 && (v.isImitated(c) || v.isResearchHome(c) || v.isHost(c))
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
