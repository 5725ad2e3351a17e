package names

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A text says of names that few know what they are: "Foo, a wiper that …", "a firm
// called Foo". That outdoes what the model makes of the words around.

// maxQualifiers is how many tokens may stand between an article and the noun that
// says what something is: "a Linux-based banking trojan".
const maxQualifiers = 6

const definedReason = "what the text says that it is"

// define gives the mentions in dst from number from on the labels that the text
// defines their names as, at all places of these names, where the gazetteer does not
// know them as what they were taken for.
func (s *Scratch) define(dst []mention.Mention, from int, d *token.Document) {
	var said map[string]record.Label
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		label := definition(d, m)
		if label == "" || !mayBecome(m, label) {
			continue
		}
		if s.matches(m, 0) {
			if m.Label == record.LabelMalware && label == record.LabelThreatActor {
				m.Label, m.Reason = label, definedReason // gangs go by the names of their malware
			}
			continue
		}
		if said == nil {
			said = make(map[string]record.Label)
		}
		if _, earlier := said[d.Text[m.Start:m.End]]; !earlier {
			said[d.Text[m.Start:m.End]] = label
		}
	}
	if said != nil {
		s.labelNamed(dst, from, d, said, definedReason, mayBecome)
	}
}

// mayBecome says whether a mention may be another thing than it was taken for. What
// has a first name is a person.
func mayBecome(m *mention.Mention, label record.Label) bool {
	switch m.Label {
	case record.LabelPerson:
		return m.Last-m.First == 1
	case record.LabelDate, record.LabelAttack:
		return false
	}
	return m.Label != label
}

// definition returns what the words around a mention say that it is, or "".
func definition(d *token.Document, m *mention.Mention) record.Label {
	if label := definedAfter(d, m.First, m.Last); label != "" && (label != record.LabelOrganisation || m.Label != record.LabelThreatActor) {
		return label // a front is both
	}
	return definedBefore(d, m.First, m.Last)
}

// definedAfter returns what the name in tokens first to last-1 is said to be after it:
// "Foo, a wiper", "Foo is a wiper".
func definedAfter(d *token.Document, first, last int) record.Label {
	i := last
	if i < len(d.Tokens) && isQuote(d.TokenText(i)) {
		i++
	}
	if i+2 >= len(d.Tokens) {
		return ""
	}
	switch d.TokenText(i) {
	case ",":
	case "is", "was":
		if first > 0 && !d.Tokens[first].Line && !beginsClause(d, first) {
			return "" // "a post of Foo is a hoax"
		}
	default:
		return ""
	}
	if isNotedAge(d, i+2) && last-first > 1 {
		return record.LabelPerson // not the town of "Mrs Foo of Barham, 81,"
	}
	switch d.TokenText(i + 1) {
	case "maker", "owner", "operator", "developer", "publisher", "provider", "subsidiary":
		if d.TokenText(i) == "," && d.TokenText(i+2) == "of" {
			return record.LabelOrganisation
		}
	case "a", "an", "another":
		return nounAfter(d, i+2, false)
	case "the":
		if first > 0 && isIntroducing(d.TokenText(first-1)) {
			return "" // "according to Foo, the wiper"
		}
		return nounAfter(d, i+2, true)
	}
	return ""
}

// isAge says whether a word is the age of somebody who is in the news.
func isAge(w string) bool {
	return len(w) == 2 && '1' <= w[0] && w[0] <= '9' && '0' <= w[1] && w[1] <= '9'
}

// isNotedAge says whether an age stands between the comma at token i and another.
func isNotedAge(d *token.Document, i int) bool {
	return i > 1 && d.TokenText(i) == "," && isAge(d.TokenText(i-1)) && d.TokenText(i-2) == ","
}

// beginsClause says whether token i is the first of a sentence, or stands right after a mark.
func beginsClause(d *token.Document, i int) bool {
	return d.Sentences[d.SentenceAt(i)].First == i || isQuote(d.TokenText(i-1)) || d.Tokens[i-1].Kind == token.Punct
}

// nounAfter returns what the noun phrase that goes on with token i says that something
// is. Definite ones must be told apart by more than their noun.
func nounAfter(d *token.Document, i int, definite bool) record.Label {
	for k := i; k < min(i+maxQualifiers, len(d.Tokens)); k++ {
		if d.Tokens[k].Line || d.Tokens[k].Kind == token.Punct && d.TokenText(k) != "-" || d.Tokens[k].Space && isFunctionWord(d.TokenText(k)) {
			return ""
		}
		if label := definingNoun(d, k); label != "" && endsNoun(d, k+1, definite) {
			return label
		}
	}
	return ""
}

// definedBefore returns what the name that begins at token first is said to be before
// it: "a wiper called Foo", "gangs such as Foo".
func definedBefore(d *token.Document, first, last int) record.Label {
	i := first - 1
	for i > 0 && (isQuote(d.TokenText(i)) || d.TokenText(i) == "the") && !d.Tokens[i+1].Line {
		i--
	}
	if i < 1 || d.Tokens[first].Line {
		return ""
	}
	switch d.Lower(i) {
	case "gang", "crew":
		return record.LabelThreatActor
	case "of":
		if label := definingNoun(d, i-1); label == record.LabelLocation || isNotedAge(d, i-1) {
			return record.LabelLocation // "the town of Foo", "a nurse, 40, of Foo"
		}
		return ""
	case ",":
		if i > 1 && isNoted(d, first, last) && strings.EqualFold(d.TokenText(i-2), "the") {
			return definingNoun(d, i-1) // "the firm, Foo, makes"
		}
		return ""
	case "called", "named", "dubbed", "nicknamed", "codenamed", "christened":
		i--
	case "as":
		switch d.TokenText(i - 1) {
		case "known", "tracked":
			i -= 2
		case "such":
			if label := definingNoun(d, i-2); label == record.LabelThreatActor || label == record.LabelMalware {
				return label
			}
			return ""
		default:
			return ""
		}
	default:
		return ""
	}
	if i > 0 && d.TokenText(i) == "," {
		if label := definingNoun(d, i-1); label == record.LabelMalware {
			return label
		}
		return "" // "a flaw found by the firm, tracked as Foo"
	}
	return definingNoun(d, i)
}

// isNoted says whether the name in tokens first to last-1 is noted by the way, between
// commas or with a place.
func isNoted(d *token.Document, first, last int) bool {
	if first == 0 || last >= len(d.Tokens) || d.Tokens[last].Line {
		return false
	}
	w := d.TokenText(last)
	return w == "," || w == "of"
}
