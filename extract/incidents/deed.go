package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// A deed is what is said to have been done on a date. Each but the likened one may come
// of those before it.
type deed uint8

const (
	someDeed    deed = iota // no word tells
	attackDeed              // "was hacked on", "the May 3 breach"
	foundDeed               // "discovered on"
	toldDeed                // "said on"
	courtDeed               // "pleaded guilty on"
	likenedDeed             // "recalls the attack of": another attack
	mendedDeed              // "patched on", "was back online by"
)

const (
	// deedReach is how many tokens from a date the word that tells of it may stand.
	deedReach = 10
	// courtReach is that of what a court does on a day, for it lists crimes: "pleaded
	// guilty to wire fraud, identity theft and money laundering on".
	courtReach = 24
)

// deedOf returns what is said to have been done on the day of date mention i. The
// nearest verb tells, before the date or, where a clause begins with the date, after it.
func (v *view) deedOf(i int) deed {
	s, m := v.SentenceOf(i), &v.Mentions[i]
	switch {
	case v.isLikened(s, m.First):
		return likenedDeed
	case v.qualifiesAttack(s, m.First, m.Last), v.beginsStay(s, m.First):
		return attackDeed
	case !v.opensClause(s, m.First):
		if d := v.deedBefore(s, m.First); d != someDeed {
			return d
		}
	}
	return v.deedAfter(s, m.Last)
}

// isLikened says whether a date at token t of sentence s is that of an attack to which
// another one is likened: "resembles the attack in May".
func (v *view) isLikened(s *token.Sentence, t int) bool {
	const reach = 14
	attack := false
	for k := t - 1; k >= max(s.First, t-reach) && !v.breaksOff(k); k-- {
		if v.AttackAt[k] > 0 || v.Is(k, class.AttackNoun) {
			attack = true
		} else if likens(v.Lower(k)) {
			return attack
		}
	}
	return false
}

// qualifiesAttack says whether the date in tokens first to last-1 of sentence s
// qualifies an attack: "the May 3 breach", "a May 3, 2018, breach".
func (v *view) qualifiesAttack(s *token.Sentence, first, last int) bool {
	const reach = 4
	for t := last; t < min(last+reach, s.Last); t++ {
		switch {
		case v.AttackAt[t] > 0 || v.Is(t, class.AttackNoun) && !v.Is(t, class.Struck):
			return true
		case v.Is(t, class.Determiner|class.Auxiliary|class.Upon|class.Of), v.EntityAt[t] > 0 && v.EntityAt[t] != v.EntityAt[last],
			v.Doc.TokenText(t) == "," && v.ClassAt(s, first-1)&class.Determiner == 0:
			return false
		}
	}
	return false
}

// beginsStay says whether a date at token t of sentence s begins the time that intruders
// spent somewhere: "the hackers were in its network from".
func (v *view) beginsStay(s *token.Sentence, t int) bool {
	const reach, before = 10, 3
	if w := v.TextAt(s, t-1); w != "from" && w != "between" {
		return false
	}
	for k := t - 2; k >= max(s.First, t-reach) && !v.endsClause(s, k); k-- {
		switch v.Lower(k) {
		case "in", "inside":
			return v.ClassAt(s, k-1)&class.Auxiliary != 0 && v.AnyClass(s, k-1-before, k-1, class.Hacker)
		}
	}
	return false
}

// opensClause says whether a date at token t of sentence s begins a clause, perhaps
// after a preposition: "On May 3, …", "which on May 3 …".
func (v *view) opensClause(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch v.Lower(k) {
		case "on", "in", "by", "since", "at", "until", "late", "early", "the", "as", "of", "around", "about", "over",
			"before", "after", "during", "then", "“", "\"":
		case ",", "and", "but", "which", "who", "that", "when", "where", ";", ":", "—", "–", "while", "(":
			return true
		default:
			return false
		}
	}
	return true
}

// deedBefore returns the deed that the nearest verb before token t of sentence s tells
// or, where there is none in the clause, the nearest noun.
func (v *view) deedBefore(s *token.Sentence, t int) deed {
	noun, within := someDeed, false
	reach := deedReach
	if v.TextAt(s, t-1) == "on" {
		reach = courtReach
	}
	for k := t - 1; k >= max(s.First, t-reach) && !v.endsClause(s, k); k-- {
		far := t-k > deedReach
		switch d, how := v.deedAt(s, k); {
		case how == byVerb && (d == toldDeed || d == courtDeed) && within, // "said that it had gone on since"
			how == byVerb && far && d != courtDeed:
			return noun
		case how == byVerb:
			return d
		case how == byNoun && noun == someDeed && !far:
			noun = d
		}
		within = within || v.Is(k, class.Auxiliary|class.Perfect)
	}
	return noun
}

// deedAfter does the same for what follows, from token t on.
func (v *view) deedAfter(s *token.Sentence, t int) deed {
	noun := someDeed
	for k := t; k < min(s.Last, t+deedReach) && !v.endsClause(s, k); k++ {
		switch d, how := v.deedAt(s, k); {
		case how == byVerb:
			return d
		case how == byNoun && noun == someDeed:
			noun = d
		}
	}
	return noun
}

// endsClause says whether a clause ends at token t of sentence s: at a semicolon, a
// dash, or a comma with a conjunction.
func (v *view) endsClause(s *token.Sentence, t int) bool {
	switch v.Doc.TokenText(t) {
	case "and", "but", "while", "when", "which":
		return t > s.First && v.Doc.TokenText(t-1) == ","
	}
	return v.breaksOff(t)
}

// breaksOff says whether token t is a semicolon or a dash.
func (v *view) breaksOff(t int) bool {
	switch v.Doc.TokenText(t) {
	case ";", "—", "–":
		return true
	}
	return false
}

// telling is how a word tells of a deed.
type telling uint8

const (
	tellsNothing telling = iota
	byNoun
	byVerb // also where it does not tell which
)

// deedAt returns what deed token t of sentence s tells of, and how.
func (v *view) deedAt(s *token.Sentence, t int) (deed, telling) {
	if v.AttackAt[t] == 0 && v.EntityAt[t] > 0 {
		return someDeed, tellsNothing
	}
	switch w := v.Lower(t); {
	case mends(w), w == "back" && v.runsAgain(s, t+1), (w == "began" || w == "started") && v.isMending(s, t):
		return mendedDeed, byVerb
	case publishes(w):
		return v.published(s, t), byVerb
	case w == "told" && v.ClassAt(s, t-1)&class.Auxiliary != 0: // "did as they were told"
		return someDeed, byVerb
	case finds(w):
		return foundDeed, byVerb
	case isOfCourts(w):
		return courtDeed, byVerb
	case isSent(w) && v.isNotice(s, t):
		return toldDeed, byVerb
	case tellsNews(w), (w == "known" || w == "public") && becomes(v.TextAt(s, t-1)):
		return toldDeed, byVerb
	case v.Is(t, class.Struck) && !v.Is(t, class.AttackNoun), attacks(w), w == "back" && goesBack(v.TextAt(s, t-1)):
		return attackDeed, byVerb
	case v.AttackAt[t] > 0 || v.Is(t, class.AttackNoun):
		return attackDeed, byNoun
	}
	return someDeed, tellsNothing
}

// isMending says whether what begins at token t of s is the work on what an attack broke,
// or on what it was: "restoration began", "started an investigation".
func (v *view) isMending(s *token.Sentence, t int) bool {
	const reach = 6
	return scene.AnyToken(s, t-reach, t+reach, func(k int) bool { return isRepair(v.Lower(k)) })
}

// isNotice says whether what is sent at token t of sentence s is a notice: "letters to
// customers were sent".
func (v *view) isNotice(s *token.Sentence, t int) bool {
	const reach = 8
	return scene.AnyToken(s, t-reach, t+reach, func(k int) bool { return isNoticeWord(v.Lower(k)) })
}

// published returns what was done where verb t of sentence s says that something was
// published: a patch, or what may be a report or what was stolen.
func (v *view) published(s *token.Sentence, t int) deed {
	const reach = 5
	for k := t + 1; k < min(s.Last, t+reach); k++ {
		if mends(v.Lower(k)) {
			return mendedDeed
		}
	}
	return someDeed
}

// runsAgain says whether what follows "back" at token t of sentence s says that
// something works again: "back online". Not "back in May".
func (v *view) runsAgain(s *token.Sentence, t int) bool {
	switch v.TextAt(s, t) {
	case "up", "online", "running", "open":
		return true
	case "in":
		return t+1 < s.Last && !v.DateAt[t+1]
	}
	return false
}
