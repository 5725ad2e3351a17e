package entities

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Court reports begin with a description, "A Graz man pleaded guilty", and give the
// name with an age in a later sentence. Who is so named is suspected, though no
// sentence that has the name says so.

// openingSentences is how many sentences of headline and text tell that somebody is
// accused.
const openingSentences = 4

// findSuspects marks the people among ents who are accused, or of whom the text
// tells so in another sentence than the one that names them.
func (l *Linker) findSuspects(d *token.Document, ms []mention.Mention, ents []mention.Entity) {
	opened := l.opensWithAccused(d)
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelPerson || servesLaw(e.Title) {
			continue
		}
		e.Suspected = e.Accused || e.Title == "" && l.isSuspect(d, ms, e, opened)
	}
	l.suspectFellows(d, ms, ents)
}

// suspectFellows marks the people who are named after one who is accused, with
// no more than other names of that one between: "Jan Roth, aka Foo, and Odile
// Varga".
func (l *Linker) suspectFellows(d *token.Document, ms []mention.Mention, ents []mention.Entity) {
	if !slices.ContainsFunc(ents, func(e mention.Entity) bool { return e.Suspected }) {
		return
	}
	owner := make(map[int]int, len(ents)) // the person of each mention
	for k := range ents {
		if ents[k].Label != record.LabelPerson {
			continue
		}
		for _, i := range ents[k].Mentions {
			owner[i] = k
		}
	}
	last := -1 // the person named last
	for i := range ms {
		k, ok := owner[i]
		if !ok {
			continue
		}
		if last >= 0 && ents[owner[last]].Suspected && ents[k].Title == "" && l.isAliasGap(d, ms[last].Last, ms[i].First) {
			ents[k].Suspected = true
		}
		last = i
	}
}

// isAliasGap says whether the tokens from first to last-1, of one sentence, are
// another name of the person before them and "and".
func (l *Linker) isAliasGap(d *token.Document, first, last int) bool {
	const longest = 16
	if last-first > longest || last-first < 3 || d.Tokens[last-1].Key != l.words.and {
		return false
	}
	at := d.SentenceAt(first)
	if at < 0 || at != d.SentenceAt(last) || !isAlias(d, &d.Sentences[at], first) {
		return false
	}
	for t := first; t < last-1; t++ {
		if l.words.is(d.Tokens[t].Key, copula|saying|reporting|accused) || isHelping(d.TokenText(t)) {
			return false
		}
	}
	return true
}

// opensWithAccused says whether the beginning of d tells of somebody who is accused.
func (l *Linker) opensWithAccused(d *token.Document) bool {
	n := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Zone == token.Boilerplate {
			continue
		}
		for t := s.First; t < s.Last; t++ {
			if l.words.is(d.Tokens[t].Key, accused) || isSeizing(d.TokenText(t)) || isPunishment(d.Lower(t)) {
				return true
			}
		}
		if n++; n == openingSentences {
			return false
		}
	}
	return false
}

// isPunishment says whether a word tells of a trial or what comes of it.
func isPunishment(w string) bool {
	switch w {
	case "guilty", "prison", "jail", "custody", "detention", "arrests", "arrest", "sentence", "bail", "felony", "defendant":
		return true
	}
	return false
}

// isSuspect says whether e, who no sentence with the name says is accused, is so by
// an age beside the name, where the text opens with somebody accused, or by the
// next sentence: "He pleaded guilty".
func (l *Linker) isSuspect(d *token.Document, ms []mention.Mention, e *mention.Entity, opened bool) bool {
	aged, seen := false, false
	for i, at := range placed(d, ms, e) {
		m, s := &ms[i], &d.Sentences[at]
		if l.speaks(d, s, m.First, m.Last) {
			return false
		}
		if !seen {
			aged = isAged(d, s, m.First, m.Last) && !tellsOfHarm(d, s, m.First)
		}
		seen = true
		if l.isOnlyPerson(s, ms, i) && l.goesOnAccused(d, at+1) || opened && l.isToldInCharges(d, s, ms, i) {
			return true
		}
	}
	return aged && opened
}

// isToldInCharges says whether sentence s begins with the person of mention i, or with a
// list that has them, and tells on the word of those who accuse what they did: "Jan
// Roth used a colleague's login, prosecutors say".
func (l *Linker) isToldInCharges(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) bool {
	if l.listStart(d, s, ms, i) != s.First || tellsOfHarm(d, s, ms[i].First) {
		return false
	}
	const reach = 4
	for t := ms[i].Last; t < s.Last; t++ {
		switch {
		case !isCharges(d.TokenText(t)):
		case t+1 < s.Last && (l.words.is(d.Tokens[t+1].Key, saying) || d.TokenText(t+1) == "say"):
			return true
		default:
			for k := max(s.First, t-reach); k < t; k++ {
				if d.Tokens[k].Key == l.words.according {
					return true
				}
			}
		}
	}
	return false
}

// isCharges says whether a word is for those who accuse, or for what they write.
func isCharges(w string) bool {
	switch w {
	case "indictment", "complaint", "charges", "affidavit", "prosecutors", "prosecution":
		return true
	}
	return false
}

// tellsOfHarm says whether s tells, near token at, what befell somebody: people who
// were robbed are named with their age too.
func tellsOfHarm(d *token.Document, s *token.Sentence, at int) bool {
	const reach = 40
	for t := max(s.First, at-reach); t < min(at+reach, s.Last); t++ {
		switch d.Lower(t) {
		case "lost", "lose", "loses", "losing", "victim", "victims", "duped", "tricked", "conned", "fooled", "robbed", "swindled", "cheated",
			"persuaded", "lured", "widow", "widower":
			return true
		}
	}
	return false
}

// isAged says whether an age stands beside the name from token first to last-1:
// ", 44,", " (44)", ", now 20", "44-year-old".
func isAged(d *token.Document, s *token.Sentence, first, last int) bool {
	const reach = 4
	if last+1 < s.Last && (d.TokenText(last) == "," || d.TokenText(last) == "(") {
		t := last + 1
		if w := d.TokenText(t); t+1 < s.Last && (w == "now" || w == "aged" || w == "age" || w == "then") {
			t++
		}
		if isAge(d.TokenText(t)) && (t+1 >= s.Last || d.Tokens[t+1].Kind == token.Punct) {
			return true
		}
	}
	for t := first - 1; t >= max(s.First, first-reach); t-- {
		if w := d.TokenText(t); strings.HasSuffix(w, "year-old") || w == "old" && t-2 >= s.First && d.TokenText(t-2) == "year" {
			return true
		}
	}
	return false
}

// isAge says whether a number of two figures is the age of somebody who may be
// tried.
func isAge(w string) bool {
	return len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// isOnlyPerson says whether sentence s names nobody but the person of mention i.
func (l *Linker) isOnlyPerson(s *token.Sentence, ms []mention.Mention, i int) bool {
	other := func(k int) bool {
		return k >= 0 && k < len(ms) && ms[k].First >= s.First && ms[k].Last <= s.Last && ms[k].Label == record.LabelPerson
	}
	const near = 3 // mentions
	for k := 1; k <= near; k++ {
		if other(i-k) || other(i+k) {
			return false
		}
	}
	return true
}

// goesOnAccused says whether sentence number at begins with somebody named before
// and tells that they are accused: "He pleaded guilty".
func (l *Linker) goesOnAccused(d *token.Document, at int) bool {
	if at >= len(d.Sentences) || d.Sentences[at].Zone == token.Boilerplate {
		return false
	}
	s := &d.Sentences[at]
	switch d.TokenText(s.First) {
	case "He", "She":
		return l.accusalAt(d, s, s.First+1, false, false)
	}
	return false
}
