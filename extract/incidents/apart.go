package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Whom impostors say that they are, where those work who looked into an attack, and
// whose machines others rent, is named right behind words that tell so, and seldom hit.

// standsApart says whether organisation c is named as one that is imitated, that
// looked into the attack or that is a host, and by no pattern told to have been hit.
// Of one that was impersonated the text may tell what its systems have to do with it.
func (v *view) standsApart(c *candidate) bool {
	hit := c.frames & wasHit
	if v.Entities[c.entity].Label != record.LabelOrganisation || hit&^(1<<frame.OwnAsset|1<<frame.Suffers) != 0 {
		return false
	}
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, first := v.SentenceOf(i), v.Mentions[i].First
		switch {
		case hit == 0 && (v.isImitated(s, first) || v.isHost(s, first)),
			hit&^(1<<frame.Suffers) == 0 && (v.housesResearchers(s, first) || v.isUnitAt(i)), // they reported it, not who they work for
			!hit.Has(frame.Suffers) && v.isImpersonated(s, first):
			return true
		}
	}
	return false
}

// isHost says whether the name that begins at token first of s is where others keep or
// offer something: "hosted by Foo", "in the cloud of Foo", "listings on Foo".
func (v *view) isHost(s *token.Sentence, first int) bool {
	t := first - 1
	if t > s.First && v.Is(t, class.Determiner) {
		t--
	}
	return t > s.First && isHosting(v.Doc.TokenText(t-1), v.Doc.TokenText(t))
}

// isHosting says whether a word with a preposition behind it tells of something on
// machines of another.
func isHosting(w, preposition string) bool {
	switch w {
	case "hosted", "stored", "rented":
		return slices.Contains([]string{"by", "on", "at", "with", "from"}, preposition)
	case "cloud":
		return preposition == "of" || preposition == "at"
	case "bucket", "buckets", "listing", "listings":
		return preposition == "on" || preposition == "at"
	}
	return false
}
