package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const (
	// maxDescription is how many tokens may part a person's name from what a
	// court did: "John Doe, 29, of Main Street, Humberstone, was sentenced".
	maxDescription = 40
	// maxHelping is how many helping words may stand before it: "has since been".
	maxHelping = 5
	// accusalReach is how far from a name a word of accusal may stand by itself.
	accusalReach = 5
)

// isAccused says whether the text says of the person that mention i names, in
// sentence s, that they are accused, arrested, sentenced or the like.
func (l *Linker) isAccused(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) bool {
	m := &ms[i]
	if l.within(d, s, m.First-2, m.First, accused) || l.isProsecuted(d, s, m.First) {
		return true
	}
	for t := m.Last; t < min(m.Last+accusalReach, s.Last) && !l.words.is(d.Tokens[t].Key, saying|reporting); t++ {
		if l.words.is(d.Tokens[t].Key, accused) {
			return !isPrice(d, s, t+1)
		}
	}
	return l.accusalAt(d, s, m.Last, false) || l.accusedAfter(d, s, ms, i)
}

// accusedAfter says whether a verb of accusal follows a description of the person
// that mention i names, behind a comma or an alias. Somebody else may be named
// between only where both are the subject: "John Doe, 29, and Jane Roe were".
func (l *Linker) accusedAfter(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) bool {
	m := &ms[i]
	alias := isAlias(d, s, m.Last)
	if !alias && (m.Last >= s.Last || d.Tokens[m.Last].Kind != token.Punct && d.Tokens[m.Last].Key != l.words.and) {
		return false
	}
	next, many := i+1, false
	for t := m.Last; t < min(m.Last+maxDescription, s.Last); t++ {
		for next < len(ms) && ms[next].First < t {
			next++
		}
		if next < len(ms) && ms[next].First == t && ms[next].Label == record.LabelPerson && !alias {
			if !l.joined(d, s, t) {
				return false
			}
			many = true
		}
		switch w := d.TokenText(t); {
		case l.words.is(d.Tokens[t].Key, saying|reporting) || w == ";" || w == ":":
			return false
		case t == m.Last || !alias && !many && !closes(d.TokenText(t-1)) || alias && d.Tokens[t].Kind == token.Punct:
			continue
		}
		if l.accusalAt(d, s, t, many) {
			return true
		}
	}
	return false
}

// joined says whether "and" stands before token t.
func (l *Linker) joined(d *token.Document, s *token.Sentence, t int) bool {
	return t > s.First && d.Tokens[t-1].Key == l.words.and
}

// closes says whether a mark ends a description.
func closes(mark string) bool {
	switch mark {
	case ",", ")", "”", "\"", "—", "–":
		return true
	}
	return false
}

// isAlias says whether another name of the same person follows from token t on:
// "a/k/a", "alias", "also known as".
func isAlias(d *token.Document, s *token.Sentence, t int) bool {
	if t < s.Last && (d.TokenText(t) == "," || d.TokenText(t) == "(") {
		t++
	}
	if t+2 >= s.Last {
		return false
	}
	switch strings.ToLower(d.TokenText(t)) {
	case "aka", "a.k.a.", "a.k.a", "alias":
		return true
	case "a":
		return d.TokenText(t+1) == "/" && d.TokenText(t+2) == "k"
	case "also":
		return d.TokenText(t+1) == "known" && d.TokenText(t+2) == "as"
	case "known":
		return d.TokenText(t+1) == "as"
	}
	return false
}

// accusalAt says whether what begins at token t, after its subject, says that
// the subject is accused: "was arrested", "has pleaded guilty", "faces charges".
// Many says that it must be of more than one.
func (l *Linker) accusalAt(d *token.Document, s *token.Sentence, t int, many bool) bool {
	passive, plural := false, !many
	for end := t + maxHelping; t < min(end, s.Last); t++ {
		w := strings.ToLower(d.TokenText(t))
		switch {
		case l.words.is(d.Tokens[t].Key, copula):
			passive = true
			plural = plural || w == "were" || w == "are"
			continue
		case isHelping(w):
			plural = plural || w == "have" || w == "both"
			continue
		}
		return plural && l.isAccusal(d, s, t, passive)
	}
	return false
}

// isHelping says whether a word may stand between a subject and its verb.
func isHelping(w string) bool {
	switch w {
	case "has", "have", "had", "will", "later", "also", "then", "since", "now", "both", "each", "formally", "today", "yesterday", "already", "recently",
		"first", "earlier", "finally", "all", "previously", "initially":
		return true
	}
	return false
}

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
	switch strings.ToLower(d.TokenText(t)) {
	case "charged", "arrested", "indicted", "sentenced", "jailed", "convicted", "extradited", "detained", "accused", "suspected",
		"imprisoned", "remanded", "apprehended", "prosecuted", "arraigned", "nabbed":
		return (passive || hasNoObject(d, s, t)) && !isPrice(d, s, t+1)
	case "wanted":
		return t+1 < s.Last && (d.TokenText(t+1) == "by" || d.TokenText(t+1) == "for" || d.TokenText(t+1) == "in")
	case "pleaded", "pled", "pleads":
		return true
	case "guilty", "alleged":
		return true
	case "found":
		return passive && after("guilty")
	case "admitted", "admits", "confessed", "confesses":
		return after("charges", "charge", "offences", "offence", "offenses", "offense", "counts", "count", "guilt", "court", "conspiracy",
			"conspiring", "hacking", "stealing", "laundering", "blackmail", "misuse", "selling", "running", "launching", "defrauding",
			"police", "investigators", "prosecutors")
	case "faces", "face", "facing":
		return after("charges", "charge", "prison", "jail", "imprisonment", "counts", "count", "trial", "extradition", "years", "sentence")
	case "stood", "stands":
		return after("trial")
	case "in", "on", "behind":
		return passive && (t+1 < s.Last && (d.TokenText(t+1) == "custody" || d.TokenText(t+1) == "trial" || d.TokenText(t+1) == "bars"))
	}
	return false
}

// hasNoObject says whether the participle at token t stands without an object:
// "jailed for", "charged with".
func hasNoObject(d *token.Document, s *token.Sentence, t int) bool {
	if t+1 >= s.Last {
		return true
	}
	switch d.TokenText(t + 1) {
	case "for", "in", "over", "after", "with", "on", "to", "at", "by", "from", "of", ",", ".":
		return true
	}
	return false
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
	switch d.TokenText(t) {
	case "against", "of", "for":
		for k := t - 1; k >= max(s.First, t-3); k-- {
			switch strings.ToLower(d.TokenText(k)) {
			case "charges", "charge", "indictment", "warrant", "arrest", "conviction", "sentencing", "extradition", "prosecution", "trial":
				return true
			}
		}
		return false
	}
	for ; t >= max(s.First, at-reach); t-- {
		if l.words.is(d.Tokens[t].Key, saying|reporting|copula|connective) || d.Tokens[t].Kind == token.Punct && d.TokenText(t) != "-" {
			return false
		}
		switch d.TokenText(t) {
		case "after", "when", "before", "while", "that", "who", "as", "to", "by", "with", "him", "her", "them", "whom", "but":
			return false
		case "arrested", "arrest", "charged", "indicted", "extradited", "convicted", "sentenced", "jailed":
			return true
		}
	}
	return false
}

// servesLaw says whether a title is of those who take part in trials for a
// living.
func servesLaw(title string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		switch w {
		case "attorney", "lawyer", "counsel", "solicitor", "barrister", "prosecutor", "judge", "justice", "magistrate", "detective":
			return true
		}
	}
	return false
}
