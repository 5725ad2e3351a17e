package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// A match is a frame that holds for a mention, with the token that triggered
// it.
type match struct {
	frame   frame
	trigger int
}

// frameSet is a set of frames as bits.
type frameSet uint32

func (s frameSet) has(f frame) bool { return s&(1<<f) != 0 }

// appendFrames appends the frames that hold for the mention in sentence s that
// ends before token last.
//
// What is said of a list, from token from to token to-1, is said of each of
// its members.
func (v *view) appendFrames(dst []match, s *token.Sentence, last, from, to int) []match {
	dst = v.framesAfter(dst, s, last)
	if to > last {
		dst = v.framesAfter(dst, s, to)
	}
	return v.framesBefore(dst, s, from)
}

// framesAfter finds the frames that the words after the mention decide.
func (v *view) framesAfter(dst []match, s *token.Sentence, last int) []match {
	next := last
	own := next < s.Last && v.is(next, possessive) && v.d.Tokens[next].End-v.d.Tokens[next].Start <= 4
	if own {
		next++
	}
	dst = v.framesOfNouns(dst, s, next)
	if own {
		return dst
	}
	t, verb, aux, done := v.verbAfter(s, last)
	switch {
	case done:
		return append(dst, match{passive, t})
	case verb >= 0:
		return v.framesOfVerb(dst, s, verb, aux)
	case t < s.Last && t > last:
		if trigger := v.firstTrigger(s, t, t+14); trigger >= 0 {
			dst = append(dst, match{subject, trigger})
		}
	}
	return dst
}

// framesOfNouns finds the frames that the nouns from token next on decide:
// "X breach", "X's website".
func (v *view) framesOfNouns(dst []match, s *token.Sentence, next int) []match {
	for t := next; t < min(next+4, s.Last); t++ {
		switch {
		case v.entityAt[t] > 0 || v.d.Tokens[t].Kind == token.Punct && t > next && v.d.TokenText(t) != "-":
			t = s.Last
		case v.attackAt[t] > 0 && t <= next+1 || v.is(t, attackNoun) && t <= next+1:
			dst = append(dst, match{compound, t})
			t = s.Last
		case v.is(t, asset):
			if trigger := v.nearTrigger(s, t, 12); trigger >= 0 {
				dst = append(dst, match{ownAsset, trigger})
			}
			t = s.Last
		case t > next && v.is(t-1, disclose|saying):
			t = s.Last // "X said hackers …": another clause
		case v.is(t, researcher) && t <= next+2:
			dst = append(dst, match{research, t})
			t = s.Last
		case v.is(t, hacker) && t <= next+1:
			dst = append(dst, match{perpetrator, t})
			t = s.Last
		}
	}
	return dst
}

// verbAfter looks for the verb of which the mention before token last is the
// subject and returns where it gave up, the verb or -1, and whether an auxiliary
// stands before it. Done says that token t says all: something was done to it.
func (v *view) verbAfter(s *token.Sentence, last int) (t, verb int, aux, done bool) {
	verb = -1
	t = v.afterApposition(s, last)
	for k := 0; t < s.Last && k < 7; t, k = t+1, k+1 {
		c := v.class[t]
		switch {
		case c&(auxiliary) != 0:
			aux = true
			continue
		case c&(perfect|adverb|negation|modal|determiner) != 0 && c&(struck|suffer|disclose) == 0:
			continue
		}
		if c&victimWord != 0 && aux || c&past != 0 && c&(struck|taken|strikes|suffer|disclose|saying|claim|pay) == 0 {
			if c&victimWord != 0 {
				return t, -1, aux, true
			}
			continue
		}
		if c&(struck|taken|strikes|suffer|disclose|saying|claim|pay) != 0 || v.attackAt[t] > 0 || v.takesCredit(s, t) {
			verb = t
		}
		break
	}
	return t, verb, aux, false
}

// framesOfVerb finds the frames that a verb decides for its subject.
func (v *view) framesOfVerb(dst []match, s *token.Sentence, verb int, aux bool) []match {
	c := v.class[verb]
	hit := c&struck != 0 || v.attackAt[verb] > 0 || c&affect != 0
	switch {
	case aux && hit:
		dst = append(dst, match{passive, verb})
	case hit && v.classAt(s, verb+1)&by != 0, hit && verb+1 >= s.Last:
		dst = append(dst, match{passive, verb})
	case v.takesCredit(s, verb), c&claim != 0 && v.anyClass(s, verb+1, verb+5, responsible|attackNoun):
		dst = append(dst, match{claims, verb})
	case !aux && (hit || c&(strikes|taken) != 0) && c&(suffer|disclose) == 0:
		dst = append(dst, match{acts, verb})
	}
	if c&pay != 0 && v.anyClass(s, verb+1, verb+8, ransom|money) {
		dst = append(dst, match{paid, verb})
	}
	if c&(suffer|disclose) != 0 && !aux {
		if trigger := v.firstTrigger(s, verb+1, verb+10); trigger >= 0 {
			dst = append(dst, match{suffers, trigger})
		}
	}
	if c&suffer != 0 && v.anyClass(s, verb+1, verb+4, victimWord) {
		dst = append(dst, match{passive, verb})
	}
	if c&saying != 0 && !aux {
		dst = append(dst, match{speaks, verb})
	}
	return dst
}

// takesCredit says whether token t begins "took responsibility" or "takes the
// credit". Not "took credit cards".
func (v *view) takesCredit(s *token.Sentence, t int) bool {
	const reach = 3
	switch strings.ToLower(v.d.TokenText(t)) {
	case "take", "takes", "took", "taken", "taking":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch strings.ToLower(v.d.TokenText(k)) {
		case "responsibility":
			return true
		case "credit":
			return v.classAt(s, k+1)&(dataWord|kindOfData|asset) == 0
		}
	}
	return false
}

// framesUpon finds the frames of the preposition at token t before the mention: "attack
// on X", "researchers at X", "systems of X".
func (v *view) framesUpon(dst []match, s *token.Sentence, t int) []match {
	if k := v.lastTrigger(s, t-5, t); k >= 0 && !strings.EqualFold(v.d.TokenText(t), "by") {
		dst = append(dst, match{attackUpon, k})
	}
	if v.anyClass(s, t-2, t, researcher) {
		return append(dst, match{research, t - 1})
	}
	if v.anyClass(s, t-2, t, asset) {
		if trigger := v.nearTrigger(s, t, 12); trigger >= 0 {
			dst = append(dst, match{assetOf, trigger})
		}
	}
	return dst
}

// takenBefore returns the last word for taking soon before token t, or -1.
func (v *view) takenBefore(s *token.Sentence, t int) int {
	for k := t - 1; k >= max(s.First, t-12); k-- {
		if v.is(k, taken) {
			return k
		}
	}
	return -1
}

// framesBefore finds the frames that the words before the mention decide.
func (v *view) framesBefore(dst []match, s *token.Sentence, first int) []match {
	// skip what stands before a name: "the Dutch hosting company X"
	t := first - 1
	for k := 0; t >= s.First && k < 6; t, k = t-1, k+1 {
		if v.is(t, firm) && v.anyClass(s, t-2, t, security) {
			dst = append(dst, match{securityFirm, t})
		}
		if v.class[t]&(upon|from|of|by|including|accord|imposture|struck|strikes|taken|attackNoun|hacker|researcher|saying) != 0 ||
			v.attackAt[t] > 0 || v.d.Tokens[t].Kind == token.Punct && v.d.TokenText(t) != "-" {
			break
		}
	}
	if t < s.First {
		return dst
	}
	c := v.class[t]
	prev := v.classAt(s, t-1)
	if c&imposture != 0 || v.anyClass(s, t-3, t, imposture) {
		dst = append(dst, match{imitated, t})
	}
	switch {
	case c&(struck|strikes) != 0 || v.attackAt[t] > 0 && c&attackNoun == 0:
		if c&by == 0 {
			dst = append(dst, match{object, t})
		}
	case c&accord != 0 || prev&accord != 0:
		dst = append(dst, match{speaks, t})
	}
	if c&(upon|of|from) != 0 && prev&accord == 0 {
		dst = v.framesUpon(dst, s, t)
	}
	if c&from != 0 {
		if k := v.takenBefore(s, t); k >= 0 {
			dst = append(dst, match{stolenFrom, k})
		}
	}
	if v.blames(s, t) {
		dst = append(dst, match{perpetrator, t})
	}
	if c&including != 0 && v.anyClass(s, t-6, t, victimWord) {
		dst = append(dst, match{listed, t})
	}
	if t == first-1 && strings.EqualFold(v.d.TokenText(t), "in") {
		dst = append(dst, match{placed, t})
	}
	return dst
}

// blames says whether preposition t names who did it: "attributed to X", "hacked
// by X".
func (v *view) blames(s *token.Sentence, t int) bool {
	switch strings.ToLower(v.d.TokenText(t)) {
	case "by":
		return v.anyClass(s, t-4, t, attribute) || v.lastTrigger(s, t-5, t) >= 0 || v.anyClass(s, t-3, t, struck|taken|responsible)
	case "to", "with", "on":
		return v.anyClass(s, t-4, t, attribute)
	}
	return false
}
