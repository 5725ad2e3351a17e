package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// accusedBefore says whether a word of accusal stands before the name at token
// at, with at most one word between: "the suspect, Jan Roth", "alleged hacker
// Jan Roth", but not "arrested by Jan Roth". The name's list ends before token end:
// in "they met the suspect, Jan Roth said" another clause begins with it.
func (l *Linker) accusedBefore(d *token.Document, s *token.Sentence, at, end int) bool {
	t := at - 1
	switch {
	case t < s.First:
		return false
	case l.words.is(d.Tokens[t].Key, accused):
		return true
	case t == s.First || !l.words.is(d.Tokens[t-1].Key, accused):
		return false
	case d.Tokens[t].Kind == token.Punct:
		return l.isNoun(d, s, t-1) && (end >= s.Last || !l.words.is(d.Tokens[end].Key, saying))
	}
	return !l.words.is(d.Tokens[t].Key, connective|belonging|byLine|saying|reporting|copula) && d.Tokens[t].Key != l.words.to && !opensClause(d.TokenText(t))
}

// isNoun says whether the word of accusal at token t stands for a person: "the
// suspect", "the accused".
func (l *Linker) isNoun(d *token.Document, s *token.Sentence, t int) bool {
	switch d.Lower(t) {
	case "suspect":
		return true
	case "accused":
		return t > s.First && l.words.is(d.Tokens[t-1].Key, determiner)
	}
	return false
}

// accusedNear says whether a word of accusal that follows shortly after mention i
// is said of its bearer: "of Graz was arrested", ", an alleged hacker". A bare
// past form with an object says what its subject did to another: "arrested two
// men". Many says that the mention ends a list of people.
func (l *Linker) accusedNear(d *token.Document, s *token.Sentence, ms []mention.Mention, i int, many bool) bool {
	at := ms[i].Last
	passive, plain, named := false, true, at
	for t, next := at, i+1; t < min(at+accusalReach, s.Last); t++ {
		w := d.Lower(t)
		for next < len(ms) && ms[next].First < t {
			next++
		}
		if next < len(ms) && ms[next].First == t && ms[next].Label == record.LabelPerson {
			if !l.isListGap(d, named, t) {
				return false
			}
			many, named = true, ms[next].Last
		}
		switch k := d.Tokens[t].Key; {
		case l.words.is(k, accused):
			return !isPrice(d, s, t+1) && l.isSaidOf(d, s, t, passive, plain)
		case l.words.is(k, saying|reporting) || opensClause(w) && !goesOn(d, s, t+1):
			return false
		case l.words.is(k, possessive) && t == at:
			return t+1 < s.Last && d.TokenText(t+1) == "alleged"
		case l.words.is(k, copula):
			if (w == "were" || w == "are") && !many {
				return false
			}
			passive = true
		case w == "not" || w == "never" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t"):
			return false
		case k == l.words.and:
			many, passive = true, false
		case isHelping(w) && k != l.words.who || strings.HasSuffix(w, "ly"): // between "was" and "arrested"
			plain = false
		case d.Tokens[t].Kind != token.Word || l.words.is(k, determiner):
			passive = passive && !l.words.is(k, determiner)
		default:
			plain, passive = false, false
		}
	}
	return false
}

// goesOn says whether the clause that ends before token t goes on with the same
// subject: "after being arrested", "before he was".
func goesOn(d *token.Document, s *token.Sentence, t int) bool {
	if t >= s.Last {
		return false
	}
	switch d.TokenText(t) {
	case "being", "he", "she", "they", "having", "getting", "pleading":
		return true
	}
	return isSeizing(d.TokenText(t))
}

// isSaidOf says whether the word of accusal at token t is said of the name
// before it. Passive says that a form of "be" stands between, plain that nothing
// else does but marks, numbers and articles.
func (l *Linker) isSaidOf(d *token.Document, s *token.Sentence, t int, passive, plain bool) bool {
	if t+1 < s.Last && l.words.is(d.Tokens[t+1].Key, possessive) { // "the suspect's lawyer"
		return false
	}
	switch d.Lower(t) {
	case "pleaded", "pled":
		return true
	case "alleged", "suspect":
		return plain && (passive || d.Tokens[t-1].Kind == token.Punct || l.words.is(d.Tokens[t-1].Key, determiner))
	case "suspected", "accused":
		if l.words.is(d.Tokens[t-1].Key, determiner) {
			return plain
		}
	}
	return passive || hasNoObject(d, s, t) || l.isTerm(d, s, t+1)
}
