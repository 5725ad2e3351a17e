package entities

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isAccusal says whether the verb at token t says that its subject is accused.
// Verbs that courts have for subjects as well must be passive or, as in
// headlines, have no object.
func (l *Linker) isAccusal(d *token.Document, s *token.Sentence, t int, passive bool) bool {
	after := func(words ...string) bool {
		const reach = 6
		for k := t + 1; k < min(t+1+reach, s.Last); k++ {
			for _, w := range words {
				if strings.EqualFold(d.TokenText(k), w) {
					return true
				}
			}
		}
		return false
	}
	switch d.Lower(t) {
	case "charged", "arrested", "indicted", "sentenced", "jailed", "convicted", "extradited", "detained", "accused", "suspected",
		"imprisoned", "remanded", "apprehended", "prosecuted", "arraigned", "nabbed":
		return (passive || hasNoObject(d, s, t) || l.isTerm(d, s, t+1)) && !isPrice(d, s, t+1)
	case "wanted":
		return t+1 < s.Last && (d.TokenText(t+1) == "by" || d.TokenText(t+1) == "for" || d.TokenText(t+1) == "in")
	case "pleaded", "pled", "pleads", "guilty", "alleged":
		return true
	case "allegedly":
		return !passive && t+1 < s.Last && !l.words.is(d.Tokens[t+1].Key, copula)
	case "found":
		return passive && after("guilty")
	case "admitted", "admits", "confessed", "confesses", "denies", "denied":
		return after("charges", "charge", "offences", "offence", "offenses", "offense", "counts", "count", "guilt", "court", "conspiracy",
			"conspiring", "hacking", "stealing", "laundering", "blackmail", "misuse", "selling", "running", "launching", "defrauding",
			"police", "investigators", "prosecutors", "unauthorised", "unauthorized", "unlawfully", "illegally")
	case "faces", "face", "facing":
		return after("charges", "charge", "prison", "jail", "imprisonment", "counts", "count", "trial", "extradition", "years", "sentence")
	case "gets", "got", "received", "receives", "given", "handed":
		return l.isSentence(d, s, t+1)
	case "agreed", "agrees", "agree", "expected", "intends", "plans":
		return after("plead", "pleading")
	case "sent", "returned":
		return passive && after("prison", "jail", "detention", "custody")
	case "appeared", "appears", "appear", "due":
		return after("court", "magistrates", "magistrate", "judge", "dock")
	case "released", "freed", "out":
		return passive && after("bail", "bond")
	case "stood", "stands":
		return after("trial")
	case "in", "on", "behind":
		if !passive || t+1 >= s.Last {
			return false
		}
		switch d.TokenText(t + 1) {
		case "custody", "trial", "bars", "bail", "remand":
			return true
		}
	}
	return false
}

// isSentence says whether a time in prison begins at token t: "four years and
// nine months", "a 10-year sentence".
func (l *Linker) isSentence(d *token.Document, s *token.Sentence, t int) bool {
	const reach = 6
	counted := false
	for end := t + reach; t < min(end, s.Last); t++ {
		switch w := d.TokenText(t); {
		case d.Tokens[t].Kind == token.Number || l.words.is(d.Tokens[t].Key, numeral):
			counted = true
		case w == "life" || w == "suspended":
			return true
		case w == "years" || w == "months" || w == "year" || w == "month":
			return counted
		}
	}
	return false
}

// isTerm says whether a time and nothing else begins at token t: "jailed | two years".
func (l *Linker) isTerm(d *token.Document, s *token.Sentence, t int) bool {
	if t+1 >= s.Last || d.Tokens[t].Kind != token.Number && !l.words.is(d.Tokens[t].Key, numeral) {
		return false
	}
	switch d.TokenText(t + 1) {
	case "years", "months", "year", "month", "days":
		return true
	}
	return false
}

// hasNoObject says whether the participle at token t stands without an object:
// "jailed for", "charged with", "arrested and charged with".
func hasNoObject(d *token.Document, s *token.Sentence, t int) bool {
	if t+2 < s.Last && d.TokenText(t+1) == "and" && isSeizing(d.TokenText(t+2)) {
		t += 2
	}
	if t+1 >= s.Last {
		return true
	}
	switch d.Lower(t + 1) {
	case "for", "in", "over", "after", "with", "on", "to", "at", "by", "from", "of", ",", ".", ";", ":", "?", ")", "—", "–", "”",
		"during", "near", "under", "amid", "again", "here", "alongside", "together", "outside", "as", "while", "when", "following", "without",
		"yesterday", "today", "earlier", "last", "late", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// isObject says whether an object begins at token t: "the men", "three men", "him".
func (l *Linker) isObject(d *token.Document, s *token.Sentence, t int) bool {
	if t >= s.Last {
		return false
	}
	tok := &d.Tokens[t]
	w := d.Lower(t)
	return tok.Kind == token.Number || l.words.is(tok.Key, determiner|numeral) || tok.Capital() || len(w) > 3 && strings.HasSuffix(w, "s") ||
		w == "several" || w == "some" || w == "people" || w == "men" || w == "women" || w == "another"
}

// isPrice says whether a sum begins at token t: "was charged £20".
func isPrice(d *token.Document, s *token.Sentence, t int) bool {
	if t >= s.Last {
		return false
	}
	switch d.TokenText(t) {
	case "$", "£", "€":
		return true
	}
	return false
}

// isProsecuted says whether what stands before a name at token at says that its
// bearer is: "charges against", "the arrest of", "the FBI arrested 29-year-old".
func (l *Linker) isProsecuted(d *token.Document, s *token.Sentence, at int) bool {
	const reach = 8
	t := at - 1
	if t < s.First {
		return false
	}
	switch d.Lower(t) {
	case "against", "of", "for":
		for k := t - 1; k >= max(s.First, t-3); k-- {
			switch d.Lower(k) {
			case "charges", "charge", "indictment", "warrant", "arrest", "conviction", "sentencing", "extradition", "prosecution", "trial":
				return true
			}
		}
		return false
	case ":":
		return l.within(d, s, t-maxHelping, t, accused)
	case "suspects":
		return true
	case "charges", "indicts":
		if l.isChargedWith(d, s, at) {
			return true
		}
	case ",":
		return t > s.First && strings.EqualFold(d.TokenText(t-1), "suspects") || l.within(d, s, t-reach, t, charging) && strings.EqualFold(d.TokenText(s.First), "according")
	case "names", "named", "name":
		return l.within(d, s, t-reach, t, charging)
	}
	for ; t >= max(s.First, at-reach); t-- {
		if l.words.is(d.Tokens[t].Key, saying|reporting|copula|connective) || d.Tokens[t].Kind == token.Punct && d.TokenText(t) != "-" {
			return false
		}
		switch d.Lower(t) {
		case "after", "when", "before", "while", "that", "who", "as", "to", "by", "with", "him", "her", "them", "whom", "but":
			return false
		case "arrested", "arrest", "charged", "indicted", "extradited", "convicted", "sentenced", "jailed", "accusing", "accuses", "charging",
			"indicting", "convicting", "sentencing", "jailing", "detained", "remanded":
			return true
		}
	}
	return false
}

// isChargedWith says whether the person whose name begins at token t is said to be
// charged "with" something, with nothing but names, ages and places before that.
func (l *Linker) isChargedWith(d *token.Document, s *token.Sentence, t int) bool {
	const reach = 30
	for k := t; k < min(t+reach, s.Last); k++ {
		if d.Tokens[k].Kind != token.Word || d.Tokens[k].Shape != token.Lower {
			continue
		}
		switch d.TokenText(k) {
		case "with":
			return true
		case "and", "of", "from", "in", "the", "age", "aged", "aka", "alias", "also", "known", "as", "both", "all":
		default:
			return false
		}
	}
	return false
}
