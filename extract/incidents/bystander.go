package incidents

import (
	"strings"

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
const wasHit = 1<<passive | 1<<suffers | 1<<stolenFrom | 1<<ownAsset | 1<<paid | 1<<listed

// isBystander says whether organisation c is told to have to do with the attack
// in other ways than as its victim. Unnamed says that the article leaves the
// victim unnamed, best is the likeliest victim.
func (v *view) isBystander(c *candidate, unnamed bool, best float32) bool {
	e := &v.ents[c.entity]
	if e.Label != record.LabelOrganisation || c.frames&wasHit != 0 {
		return false
	}
	switch {
	case sellsSecurity(e.Kind) && inSecurityTrade(e.Name):
		return !v.isListed(c)
	case unnamed && speaksByOffice(e.Kind) && (c.frames | c.refFrames).has(speaks):
		return c.refFrames&(1<<passive|1<<ownAsset) == 0
	}
	return c.headline == 0 && c.victim < best && v.clearsItself(c)
}

// isListed says whether c stands in a list where it is named first.
func (v *view) isListed(c *candidate) bool {
	m := &v.ms[c.first]
	return int(v.listFrom[c.first]) < m.First || int(v.listTo[c.first]) > m.Last
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
	for _, i := range v.ents[c.entity].Mentions {
		if v.sentence[i] < 0 || v.ms[i].Last >= v.sentenceOf(i).Last || !v.is(v.ms[i].Last, saying|disclose) {
			continue
		}
		s, own := v.sentenceOf(i), false
		for t := v.ms[i].Last + 1; t < min(v.ms[i].Last+reach, s.Last); t++ {
			switch w := v.d.TokenText(t); {
			case w == "its" || w == "it" || w == "they" || w == "their" || w == "he" || w == "we":
				own = w == "its" || w == "it" || w == "their" || w == "they"
			case own && v.is(t, negation):
				return v.anyClass(s, t+1, t+object, struck|affect) || v.firstTrigger(s, t+1, t+object) >= 0
			}
		}
	}
	return false
}

// leavesVictimUnnamed says whether headline or lead tell of an attack on somebody
// whom they do not name: "stole files of a defence contractor".
func (v *view) leavesVictimUnnamed() bool {
	for i := range v.d.Sentences {
		if v.place[i] != headline && v.place[i] != lead {
			continue
		}
		if s := &v.d.Sentences[i]; v.anyClass(s, s.First, s.Last, struck|strikes|taken) || v.attacks[i] > 0 {
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
		switch v.d.TokenText(t) {
		case "a", "an", "A", "An", "one", "One":
		default:
			continue
		}
		for k := t + 1; k < min(t+longest, s.Last) && v.entityAt[k] == 0 && v.d.Tokens[k].Shape != token.Title; k++ {
			if v.is(k, facility) && (k+1 >= s.Last || !v.is(k+1, facility)) {
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
		if v.isOrganisation(k) {
			return v.isTold(s, k)
		}
		switch v.d.TokenText(k) {
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
	if first > s.First && (v.is(first-1, upon|from|of|struck|strikes) || v.attackAt[first-1] > 0) {
		return true
	}
	return v.anyClass(s, last, last+reach, struck|affect|suffer|loss)
}

// isTold says whether the name that token t is of is told to say something.
func (v *view) isTold(s *token.Sentence, t int) bool {
	e := v.entityAt[t]
	for t < s.Last && v.entityAt[t] == e {
		t++
	}
	return v.classAt(s, t)&saying != 0
}

// isOnlyLike says whether c is named for no more than what the attack is like: "a
// Foo-style attack".
func (v *view) isOnlyLike(c *candidate) bool {
	for _, i := range v.ents[c.entity].Mentions {
		if v.sentence[i] < 0 {
			continue
		}
		s, t := v.sentenceOf(i), v.ms[i].Last
		if t < s.Last && v.d.TokenText(t) == "-" {
			t++
		}
		if t >= s.Last {
			return false
		}
		switch strings.TrimPrefix(v.d.TokenText(t), "-") {
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
		if cs[i].inCompany {
			together++
		}
	}
	for i := range cs {
		if c := &cs[i]; together > 1 && c.isVictim && !c.inCompany && v.isSpared(c) {
			c.isVictim = false
		}
	}
}

// isSpared says whether a word for an attack next before a mention of c is said not
// to have happened.
func (v *view) isSpared(c *candidate) bool {
	const reach = 4
	for _, i := range v.ents[c.entity].Mentions {
		if v.sentence[i] < 0 {
			continue
		}
		s := v.sentenceOf(i)
		if k := v.lastTrigger(s, v.ms[i].First-reach, v.ms[i].First); k >= 0 && v.is(v.ms[i].First-1, of|upon|determiner) && v.isNegatedFar(s, k) {
			return true
		}
	}
	return false
}

// isNegatedFar says the same as isNegated, also of an attack that only its cause is
// denied of: "no evidence that it had been caused by a breach".
func (v *view) isNegatedFar(s *token.Sentence, t int) bool {
	const reach = 16
	if v.isNegated(s, t) {
		return true
	}
	for k := t - 1; k > max(s.First, t-reach); k-- {
		if strings.EqualFold(v.d.TokenText(k-1), "no") && (v.d.TokenText(k) == "evidence" || v.d.TokenText(k) == "indication" || v.d.TokenText(k) == "sign") {
			return true
		}
	}
	return false
}
