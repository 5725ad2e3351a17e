package frame

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// A Match is a frame that holds for a mention, with the token that triggered
// it.
type Match struct {
	Frame   Frame
	Trigger int
}

// A finder finds frames.
type finder struct{ *scene.Scene }

// Append appends the frames that hold for the mention in sentence s that
// ends before token last.
//
// What is said of a list, from token from to token to-1, is said of each of
// its members.
func Append(dst []Match, sc *scene.Scene, s *token.Sentence, last, from, to int) []Match {
	dst = AppendAfter(dst, sc, s, last)
	if to > last {
		dst = AppendAfter(dst, sc, s, to)
	}
	return AppendBefore(dst, sc, s, from)
}

// AppendAfter appends the frames that the words after the mention that ends before
// token last decide.
func AppendAfter(dst []Match, sc *scene.Scene, s *token.Sentence, last int) []Match {
	return finder{sc}.framesAfter(dst, s, last)
}

// AppendBefore appends the frames that the words before the mention that begins with
// token first decide.
func AppendBefore(dst []Match, sc *scene.Scene, s *token.Sentence, first int) []Match {
	return finder{sc}.framesBefore(dst, s, first)
}

// framesAfter finds the frames that the words after the mention decide.
func (f finder) framesAfter(dst []Match, s *token.Sentence, last int) []Match {
	next := last
	own := next < s.Last && f.Is(next, class.Possessive) && f.Doc.Tokens[next].End-f.Doc.Tokens[next].Start <= 4
	if own {
		next++
	}
	dst = f.framesOfNouns(dst, s, next)
	if own {
		return dst
	}
	t, verb, aux, done := f.verbAfter(s, last)
	switch {
	case done:
		return append(dst, Match{Passive, t})
	case verb >= 0:
		return f.framesOfVerb(dst, s, verb, aux)
	case t < s.Last && t > last:
		if trigger := f.FirstTrigger(s, t, t+14); trigger >= 0 {
			dst = append(dst, Match{subject, trigger})
		}
	}
	return dst
}

// framesOfNouns finds the frames that the nouns from token next on decide:
// "X breach", "X's website".
func (f finder) framesOfNouns(dst []Match, s *token.Sentence, next int) []Match {
	for t := next; t < min(next+4, s.Last); t++ {
		switch {
		case f.EntityAt[t] > 0 || f.Doc.Tokens[t].Kind == token.Punct && t > next && f.Doc.TokenText(t) != "-":
			t = s.Last
		case f.AttackAt[t] > 0 && t <= next+1 || f.Is(t, class.AttackNoun) && t <= next+1:
			dst = append(dst, Match{Compound, t})
			t = s.Last
		case f.Is(t, class.Asset):
			if trigger := f.NearTrigger(s, t, 12); trigger >= 0 {
				dst = append(dst, Match{OwnAsset, trigger})
			}
			t = s.Last
		case t > next && f.Is(t-1, class.Disclose|class.Saying):
			t = s.Last // "X said hackers …": another clause
		case f.Is(t, class.Researcher) && t <= next+2:
			dst = append(dst, Match{Research, t})
			t = s.Last
		case f.Is(t, class.Hacker) && t <= next+1:
			dst = append(dst, Match{Perpetrator, t})
			t = s.Last
		}
	}
	return dst
}

// verbAfter looks for the verb of which the mention before token last is the
// subject and returns where it gave up, the verb or -1, and whether an auxiliary
// stands before it. Done says that token t says all: something was done to it.
func (f finder) verbAfter(s *token.Sentence, last int) (t, verb int, aux, done bool) {
	const verbs = class.Struck | class.Taken | class.Strikes | class.Suffer | class.Disclose | class.Saying | class.Claim | class.Pay
	verb = -1
	t = f.AfterApposition(s, last)
	for k := 0; t < s.Last && k < 7; t, k = t+1, k+1 {
		c := f.Classes[t]
		switch {
		case c&(class.Auxiliary) != 0:
			aux = true
			continue
		case c&(class.Perfect|class.Adverb|class.Negation|class.Modal|class.Determiner) != 0 && c&(class.Struck|class.Suffer|class.Disclose) == 0:
			continue
		}
		if c&class.VictimWord != 0 && aux || c&class.Past != 0 && c&verbs == 0 {
			if c&class.VictimWord != 0 {
				return t, -1, aux, true
			}
			continue
		}
		if c&verbs != 0 || f.AttackAt[t] > 0 || f.TakesCredit(s, t) {
			verb = t
		}
		break
	}
	return t, verb, aux, false
}

// framesOfVerb finds the frames that a verb decides for its subject.
func (f finder) framesOfVerb(dst []Match, s *token.Sentence, verb int, aux bool) []Match {
	c := f.Classes[verb]
	hit := c&class.Struck != 0 || f.AttackAt[verb] > 0 || c&class.Affect != 0
	switch {
	case aux && hit:
		dst = append(dst, Match{Passive, verb})
	case hit && f.ClassAt(s, verb+1)&class.By != 0, hit && verb+1 >= s.Last:
		dst = append(dst, Match{Passive, verb})
	case f.TakesCredit(s, verb), c&class.Claim != 0 && f.AnyClass(s, verb+1, verb+5, class.Responsible|class.AttackNoun):
		dst = append(dst, Match{Claims, verb})
	case !aux && (hit || c&(class.Strikes|class.Taken) != 0) && c&(class.Suffer|class.Disclose) == 0:
		dst = append(dst, Match{Acts, verb})
	}
	if c&class.Pay != 0 && f.AnyClass(s, verb+1, verb+8, class.Ransom|class.Money) {
		dst = append(dst, Match{Paid, verb})
	}
	if c&(class.Suffer|class.Disclose) != 0 && !aux {
		if trigger := f.FirstTrigger(s, verb+1, verb+10); trigger >= 0 {
			dst = append(dst, Match{Suffers, trigger})
		}
	}
	if c&class.Suffer != 0 && f.AnyClass(s, verb+1, verb+4, class.VictimWord) {
		dst = append(dst, Match{Passive, verb})
	}
	if c&class.Saying != 0 && !aux {
		dst = append(dst, Match{Speaks, verb})
	}
	return dst
}

// framesUpon finds the frames of the preposition at token t before the mention: "attack
// on X", "researchers at X", "systems of X".
func (f finder) framesUpon(dst []Match, s *token.Sentence, t int) []Match {
	if k := f.LastTrigger(s, t-5, t); k >= 0 && !strings.EqualFold(f.Doc.TokenText(t), "by") {
		dst = append(dst, Match{AttackUpon, k})
	}
	if f.AnyClass(s, t-2, t, class.Researcher) {
		return append(dst, Match{Research, t - 1})
	}
	if f.AnyClass(s, t-2, t, class.Asset) {
		if trigger := f.NearTrigger(s, t, 12); trigger >= 0 {
			dst = append(dst, Match{AssetOf, trigger})
		}
	}
	return dst
}

// takenBefore returns the last word for taking soon before token t, or -1.
func (f finder) takenBefore(s *token.Sentence, t int) int {
	for k := t - 1; k >= max(s.First, t-12); k-- {
		if f.Is(k, class.Taken) {
			return k
		}
	}
	return -1
}

// framesBefore finds the frames that the words before the mention decide.
func (f finder) framesBefore(dst []Match, s *token.Sentence, first int) []Match {
	const opening = class.Upon | class.From | class.Of | class.By | class.Including | class.Accord | class.Imposture |
		class.Struck | class.Strikes | class.Taken | class.AttackNoun | class.Hacker | class.Researcher | class.Saying
	// skip what stands before a name: "the Dutch hosting company X"
	t := first - 1
	for k := 0; t >= s.First && k < 6; t, k = t-1, k+1 {
		if f.Is(t, class.Firm) && f.AnyClass(s, t-2, t, class.Security) {
			dst = append(dst, Match{SecurityFirm, t})
		}
		if f.Classes[t]&opening != 0 ||
			f.AttackAt[t] > 0 || f.Doc.Tokens[t].Kind == token.Punct && f.Doc.TokenText(t) != "-" {
			break
		}
	}
	if t < s.First {
		return dst
	}
	c := f.Classes[t]
	prev := f.ClassAt(s, t-1)
	if c&class.Imposture != 0 || f.AnyClass(s, t-3, t, class.Imposture) {
		dst = append(dst, Match{Imitated, t})
	}
	switch {
	case c&(class.Struck|class.Strikes) != 0 || f.AttackAt[t] > 0 && c&class.AttackNoun == 0:
		if c&class.By == 0 {
			dst = append(dst, Match{Object, t})
		}
	case c&class.Accord != 0 || prev&class.Accord != 0:
		dst = append(dst, Match{Speaks, t})
	}
	if c&(class.Upon|class.Of|class.From) != 0 && prev&class.Accord == 0 {
		dst = f.framesUpon(dst, s, t)
	}
	if c&class.From != 0 {
		if k := f.takenBefore(s, t); k >= 0 {
			dst = append(dst, Match{StolenFrom, k})
		}
	}
	if f.blames(s, t) {
		dst = append(dst, Match{Perpetrator, t})
	}
	if c&class.Including != 0 && f.AnyClass(s, t-6, t, class.VictimWord) {
		dst = append(dst, Match{Listed, t})
	}
	if t == first-1 && strings.EqualFold(f.Doc.TokenText(t), "in") {
		dst = append(dst, Match{Placed, t})
	}
	return dst
}

// blames says whether preposition t names who did it: "attributed to X", "hacked
// by X".
func (f finder) blames(s *token.Sentence, t int) bool {
	switch f.Lower(t) {
	case "by":
		return f.AnyClass(s, t-4, t, class.Attribute) || f.LastTrigger(s, t-5, t) >= 0 || f.AnyClass(s, t-3, t, class.Struck|class.Taken|class.Responsible)
	case "to", "with", "on":
		return f.AnyClass(s, t-4, t, class.Attribute)
	}
	return false
}
