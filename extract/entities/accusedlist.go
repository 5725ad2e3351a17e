package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// listStart returns the first token of the first name in the list of people that
// mention i ends: "Jan Roth, 34, and Odile Varga".
func (l *Linker) listStart(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) int {
	const longest = 20
	for n := 0; n < longest && i > 0 && ms[i-1].First >= s.First && ms[i-1].Label == record.LabelPerson; n++ {
		if !l.isListGap(d, ms[i-1].Last, ms[i].First) {
			break
		}
		i--
	}
	return ms[i].First
}

// isListGap says whether the tokens from first to last-1 part two names of a
// list: ", 34, and", " (age 45),", what the first one is in other letters.
func (l *Linker) isListGap(d *token.Document, first, last int) bool {
	const longest, aside = 6, 6 // tokens beside brackets, and of brackets with what they hold
	if last-first > longest+aside {
		return false
	}
	inside := 0
	for t := first; t < last; t++ {
		switch {
		case d.Tokens[t].Key == l.words.open:
			for t++; t < last && d.Tokens[t].Key != l.words.closing; t++ {
				inside++
			}
			inside += 2
		case d.Tokens[t].Key == l.words.and || d.Tokens[t].Key == l.words.age || d.Tokens[t].Key == l.words.aged:
		case d.Tokens[t].Kind == token.Word:
			return false
		}
	}
	return inside <= aside && last-first-inside <= longest
}

// isListed says whether the list that begins at token start, of which mention i
// is one, names those who are accused: "the suspects were named as", "among the
// suspects are", "police arrested three men,".
func (l *Linker) isListed(d *token.Document, s *token.Sentence, ms []mention.Mention, i, start int) bool {
	const reach = 12
	t := start - 1
	if t <= s.First || ms[i].Last < s.Last && l.words.is(d.Tokens[ms[i].Last].Key, possessive) {
		return false
	}
	switch w := d.TokenText(t); {
	case w == "as":
		return isNaming(d, s, t) && l.anyAccused(d, s, t-reach, t)
	case l.words.is(d.Tokens[t].Key, copula):
		return l.anyAccused(d, s, t-4, t)
	case w == "include" || w == "includes" || w == "including":
		return l.anyAccused(d, s, t-4, t)
	case w == "," || w == "(" || w == ":" || w == "—" || w == "–":
		return !l.speaks(d, s, start, ms[i].Last) && endsPhrase(d, s, ms[i].Last) && l.isSeized(d, s, t)
	}
	return false
}

// isNaming says whether "as" at token t is that of "named as" or "identified the
// suspects as".
func isNaming(d *token.Document, s *token.Sentence, t int) bool {
	const reach = 5
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch d.TokenText(k) {
		case "named", "identified", "names", "identify", "identifies", "naming", "identifying":
			return true
		}
	}
	return false
}

// endsPhrase says whether no verb can follow directly at token t.
func endsPhrase(d *token.Document, s *token.Sentence, t int) bool {
	return t >= s.Last || d.Tokens[t].Kind == token.Punct || d.TokenText(t) == "and"
}

// anyAccused says whether the tokens from first to last-1 speak of people who are
// accused, "the suspects", "those arrested", and not of those who accuse them: "the
// officer who arrested".
func (l *Linker) anyAccused(d *token.Document, s *token.Sentence, first, last int) bool {
	found := false
	for t := max(first, s.First); t < last; t++ {
		w := d.Lower(t)
		if isSeizing(w) && t > s.First && isRelative(d.TokenText(t-1)) {
			return false
		}
		found = found || l.words.is(d.Tokens[t].Key, accused) && !l.accuses(d, s, t) || isAccusedPeople(w)
	}
	return found
}

// accuses says whether the word of accusal at token t has an object: "jailed them".
func (l *Linker) accuses(d *token.Document, s *token.Sentence, t int) bool {
	if t+1 >= s.Last || l.words.is(d.Tokens[t+1].Key, copula) || !isSeizing(d.Lower(t)) {
		return false
	}
	switch d.TokenText(t + 1) {
	case "him", "her", "them":
		return true
	}
	return l.words.is(d.Tokens[t+1].Key, determiner) || t > s.First && d.TokenText(t-1) != "the" && d.Tokens[t+1].Shape == token.Title
}

func isRelative(w string) bool { return w == "who" || w == "that" || w == "which" }

// isAccusedPeople says whether a noun stands for several people, or one, who are
// accused.
func isAccusedPeople(w string) bool {
	switch w {
	case "suspects", "defendant", "defendants", "detainees", "arrestees":
		return true
	}
	return false
}

// isSeized says whether a phrase that ends before token end is the object of an
// arrest, "police arrested three men", in a clause of its own: after "when
// police arrested three men," another clause begins.
func (l *Linker) isSeized(d *token.Document, s *token.Sentence, end int) bool {
	const reach, front = 8, 12
	verb := -1
	for t := end - 1; t >= max(s.First, end-reach) && d.Tokens[t].Kind != token.Punct; t-- {
		if isSeizing(d.TokenText(t)) {
			verb = t
			break
		}
	}
	if verb < 0 || verb+1 >= end || !l.isObject(d, s, verb+1) || !isPeople(d.TokenText(end-1)) && !isNationality(&d.Tokens[end-1], d.TokenText(end-1)) {
		return false
	}
	for t := verb - 1; t >= max(s.First, verb-front); t-- {
		if l.words.is(d.Tokens[t].Key, copula) && t >= verb-2 || opensClause(d.TokenText(t)) {
			return false
		}
	}
	return true
}

// isSeizing says whether a word says what the law does to those it accuses.
func isSeizing(w string) bool {
	switch w {
	case "arrested", "arrest", "charged", "indicted", "detained", "apprehended", "nabbed", "sentenced", "jailed", "convicted", "extradited", "against":
		return true
	}
	return false
}

// isPeople says whether a noun stands for people whose names may follow.
func isPeople(w string) bool {
	switch w {
	case "man", "men", "woman", "women", "people", "suspects", "suspect", "persons", "individuals", "hackers", "hacker", "nationals", "national",
		"brothers", "teenagers", "teenager", "students", "student", "citizens", "citizen", "others", "defendants", "youths", "members", "programmers":
		return true
	}
	return false
}

// isNationality says whether a token is like "Russians": a plural with a capital.
func isNationality(t *token.Token, w string) bool {
	return t.Shape == token.Title && strings.HasSuffix(w, "ns")
}

// opensClause says whether a word opens a clause that has a subject of its own.
func opensClause(w string) bool {
	switch strings.ToLower(w) {
	case "that", "whose", "after", "when", "before", "while", "because", "as", "if", "since", "until", "once", "whom":
		return true
	}
	return false
}
