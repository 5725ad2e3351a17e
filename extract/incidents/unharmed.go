package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Of an attack on many, the news may be who was not hit: "the mayor's account was not
// hacked". What was not hit of an organisation that was is told as well.

// dropUnharmed takes those for no victims of whom, or of whose things, the text says in
// so many words that they were not hit, and by no pattern that they were.
func (v *view) dropUnharmed(cs []candidate) {
	const hit = 1<<frame.Passive | 1<<frame.Suffers | 1<<frame.StolenFrom
	for i := range cs {
		if c := &cs[i]; c.isVictim && c.company == 0 && c.frames&hit == 0 && v.isUnharmed(c.entity) {
			c.isVictim = false
		}
	}
}

// isUnharmed says whether a mention of an entity is followed by saying that it was not
// hit.
func (v *view) isUnharmed(entity int) bool {
	for _, i := range v.Entities[entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, t := v.SentenceOf(i), v.Mentions[i].Last
		if v.ClassAt(s, t)&class.Possessive != 0 {
			if v.Entities[entity].Label != record.LabelPerson {
				continue
			}
			t = v.endOfOwned(s, t+1)
		}
		if v.saysUnharmed(s, t) {
			return true
		}
	}
	return false
}

// endOfOwned returns the token after the thing of a few words that begins at token t of s,
// behind the name of its owner.
func (v *view) endOfOwned(s *token.Sentence, t int) int {
	const longest = 4
	for end := t + longest; t < min(end, s.Last) && !v.Is(t, class.Auxiliary|class.Negation) && (v.Doc.Tokens[t].Shape == token.Lower || v.EntityAt[t] > 0); {
		t++
	}
	return t
}

// saysUnharmed says whether the verb at token t of s says that its subject was not hit:
// "was not hacked", "was spared".
func (v *view) saysUnharmed(s *token.Sentence, t int) bool {
	const reach = 3
	if t+1 < s.Last && v.Is(t, class.Auxiliary) && !v.Is(t, class.Negation) {
		t++
		switch v.Lower(t) {
		case "spared", "unaffected", "unharmed", "untouched":
			return true
		}
	}
	return t < s.Last && v.Is(t, class.Negation) && v.AnyClass(s, t+1, t+1+reach, class.Struck|class.Affect) // "wasn't" is one token
}
