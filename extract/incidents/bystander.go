package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Who speaks about an attack is named more often than an unnamed victim: the
// police, the vendor that found it, the ministry that was told. Where no pattern
// says that it was hit itself, it is no victim.

// bystanderFactor is by how much less likely a bystander is a victim.
const bystanderFactor = 0.3

// wasHit are the frames that speak for a victim and hold for no one who only
// speaks about an attack: "an attack", said the police in X, is near X too.
const wasHit = 1<<frame.Passive | 1<<frame.Suffers | 1<<frame.StolenFrom | 1<<frame.OwnAsset | 1<<frame.Paid | 1<<frame.Listed

// isBystander says whether organisation c is told to have to do with the attack
// in other ways than as its victim. Unnamed says that the article leaves the
// victim unnamed, best is the likeliest victim.
func (v *view) isBystander(c *candidate, unnamed bool, best float32) bool {
	e, hit := &v.Entities[c.entity], c.frames&wasHit
	switch {
	case e.Label != record.LabelOrganisation:
		return false
	case hit&^(1<<frame.Suffers) == 0 && speaksByOffice(e.Kind) && v.anyVerb(c, v.charges): // "announced" is said of victims, too
		return true
	case hit != 0:
		return false
	case v.anyVerb(c, v.patches), v.anyVerb(c, v.hasLearned):
		return true
	case unnamed && c.count == 1 && c.headline == 0 && c.frames|c.refFrames == 1<<frame.Speaks: // "according to Foo", and no more
		return true
	case sellsSecurity(e.Kind) && inSecurityTrade(e.Name):
		return !v.isListed(c)
	case unnamed && speaksByOffice(e.Kind) && (c.frames | c.refFrames).Has(frame.Speaks):
		return c.refFrames&(1<<frame.Passive|1<<frame.OwnAsset) == 0
	}
	return c.headline == 0 && c.victim < best && v.clearsItself(c)
}

// isListed says whether c stands in a list where it is named first.
func (v *view) isListed(c *candidate) bool {
	m := &v.Mentions[c.first]
	return int(v.ListFrom[c.first]) < m.First || int(v.ListTo[c.first]) > m.Last
}

// sellsSecurity says whether organisations of a kind may do so: no ministry of defence
// and no department of homeland security.
func sellsSecurity(kind string) bool {
	return kind == "" || kind == "company" || kind == "security-vendor"
}

// inSecurityTrade says whether the last word of a name is one of firms that
// look into attacks.
func inSecurityTrade(name string) bool {
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case name:
		return false
	case "Labs", "Security", "Cyber", "Cybersecurity", "Infosec", "InfoSec", "Forensics", "Threatlab", "Defense", "Defence":
		return true
	}
	return false
}

// speaksByOffice says whether organisations of a kind speak about attacks on others
// by office.
func speaksByOffice(kind string) bool {
	switch kind {
	case "intelligence", "law-enforcement", "court", "parliament", "government", "security-vendor":
		return true
	}
	return false
}

// clearsItself says whether organisation c says that nothing was done to it: "X
// said that its servers had not been breached".
func (v *view) clearsItself(c *candidate) bool {
	const reach, object = 12, 8
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 || v.Mentions[i].Last >= v.SentenceOf(i).Last || !v.Is(v.Mentions[i].Last, class.Saying|class.Disclose) {
			continue
		}
		s, own := v.SentenceOf(i), false
		for t := v.Mentions[i].Last + 1; t < min(v.Mentions[i].Last+reach, s.Last); t++ {
			switch w := v.Doc.TokenText(t); {
			case w == "its" || w == "it" || w == "they" || w == "their" || w == "he" || w == "we":
				own = w == "its" || w == "it" || w == "their" || w == "they"
			case own && v.Is(t, class.Negation):
				return v.AnyClass(s, t+1, t+object, class.Struck|class.Affect) || v.FirstTrigger(s, t+1, t+object) >= 0
			}
		}
	}
	return false
}

// leavesVictimUnnamed says whether headline or lead tell of an attack on somebody
// whom they do not name: "stole files of a defence contractor".
func (v *view) leavesVictimUnnamed() bool {
	for i := range v.Doc.Sentences {
		if v.Place[i] != scene.Headline && v.Place[i] != scene.Lead {
			continue
		}
		if s := &v.Doc.Sentences[i]; v.AnyClass(s, s.First, s.Last, class.Struck|class.Strikes|class.Taken) || v.Attacks[i] > 0 {
			if v.namesNot(s) {
				return true
			}
		}
	}
	return false
}

// namesNot says whether s has an organisation of some sort without a name, as
// something that is struck, or that something is taken from.
func (v *view) namesNot(s *token.Sentence) bool {
	const longest = 9
	for t := s.First; t < s.Last; t++ {
		switch v.Doc.TokenText(t) {
		case "a", "an", "A", "An", "one", "One":
		default:
			continue
		}
		for k := t + 1; k < min(t+longest, s.Last) && v.EntityAt[k] == 0 && v.Doc.Tokens[k].Shape != token.Title; k++ {
			if v.Is(k, class.Facility) && (k+1 >= s.Last || !v.Is(k+1, class.Facility)) {
				if v.staysUnnamed(s, k+1) && v.isHurt(s, t, k+1) {
					return true
				}
				break
			}
		}
	}
	return false
}

// staysUnnamed says whether no name follows for what ends before token t.
func (v *view) staysUnnamed(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t; k < min(t+reach, s.Last); k++ {
		if v.IsOrganisation(k) {
			return v.isTold(s, k)
		}
		switch v.Doc.TokenText(k) {
		case "called", "named", "operator", "-":
			return false
		case "in", "of", "at", "near", "for", "that", "which", "who", "with", ".":
			return true
		}
	}
	return true
}

// isHurt says whether the tokens from first to last-1 are what something was done
// to: behind "from" or a verb for it, before "was hit".
func (v *view) isHurt(s *token.Sentence, first, last int) bool {
	const reach = 8
	if first > s.First && (v.Is(first-1, class.Upon|class.From|class.Of|class.Struck|class.Strikes) || v.AttackAt[first-1] > 0) {
		return true
	}
	return v.AnyClass(s, last, last+reach, class.Struck|class.Affect|class.Suffer|class.Loss)
}

// isTold says whether the name that token t is of is told to say something.
func (v *view) isTold(s *token.Sentence, t int) bool {
	e := v.EntityAt[t]
	for t < s.Last && v.EntityAt[t] == e {
		t++
	}
	return v.ClassAt(s, t)&class.Saying != 0
}

// isOnlyLike says whether c is named for no more than what the attack is like: "a
// Foo-style attack".
func (v *view) isOnlyLike(c *candidate) bool {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, t := v.SentenceOf(i), v.Mentions[i].Last
		if t < s.Last && v.Doc.TokenText(t) == "-" {
			t++
		}
		if t >= s.Last {
			return false
		}
		switch strings.TrimPrefix(v.Doc.TokenText(t), "-") {
		case "style", "like", "inspired", "esque":
		default:
			return false
		}
	}
	return true
}

// dropSpared takes those for no victims of whom the text says that they were not hit,
// where at least two others that stand together were: "no evidence of a breach of
// Foo's platform".
func (v *view) dropSpared(cs []candidate) {
	together := 0
	for i := range cs {
		if cs[i].company > 0 {
			together++
		}
	}
	for i := range cs {
		if c := &cs[i]; together > 1 && c.isVictim && c.company == 0 && v.isSpared(c) {
			c.isVictim = false
		}
	}
}

// isSpared says whether a word for an attack next before a mention of c is said not
// to have happened.
func (v *view) isSpared(c *candidate) bool {
	const reach = 4
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s := v.SentenceOf(i)
		if k := v.LastTrigger(s, v.Mentions[i].First-reach, v.Mentions[i].First); k >= 0 && v.Is(v.Mentions[i].First-1, class.Of|class.Upon|class.Determiner) && v.isNegatedFar(s, k) {
			return true
		}
	}
	return false
}

// isNegatedFar says the same as [scene.Scene.IsNegated], also of an attack that only its cause is
// denied of: "no evidence that it had been caused by a breach".
func (v *view) isNegatedFar(s *token.Sentence, t int) bool {
	const reach = 16
	if v.IsNegated(s, t) {
		return true
	}
	for k := t - 1; k > max(s.First, t-reach); k-- {
		if strings.EqualFold(v.Doc.TokenText(k-1), "no") && (v.Doc.TokenText(k) == "evidence" || v.Doc.TokenText(k) == "indication" || v.Doc.TokenText(k) == "sign") {
			return true
		}
	}
	return false
}
