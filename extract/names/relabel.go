package names

import (
	"strings"
	"unicode"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What stands next to a name that the gazetteer does not know may leave no choice:
// a street is no person, and malware boasts of nothing.

// relabel gives the mentions in dst from number from on the labels that the words of
// the name, or those after it, leave no choice about.
func (s *Scratch) relabel(dst []mention.Mention, from int, d *token.Document) {
	var gangs map[string]bool // names of what acts like a gang
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		switch m.Label {
		case record.LabelPerson:
			switch {
			case m.Last-m.First > 1 && isStreet(d, m.First, m.Last):
				m.Label, m.Reason = record.LabelLocation, "the name of a street"
			case m.Last-m.First == 1 && isHandle(d, m.First):
				m.Label, m.Reason = record.LabelThreatActor, "a handle with digits"
			}
		case record.LabelOrganisation:
			if isHome(d, m.First) && !s.matches(m, 0) {
				m.Label, m.Reason = record.LabelLocation, "where somebody is from"
			}
		case record.LabelMalware:
			if actsLikeGang(d, m.Last) && !s.matches(m, 0) {
				if gangs == nil {
					gangs = make(map[string]bool)
				}
				gangs[d.Text[m.Start:m.End]] = true
			}
		}
	}
	if gangs == nil {
		return
	}
	for i := from; i < len(dst); i++ {
		if m := &dst[i]; m.Label == record.LabelMalware && gangs[d.Text[m.Start:m.End]] {
			m.Label, m.Reason = record.LabelThreatActor, "told to speak or to be a gang"
		}
	}
}

// labelNamed gives the mentions in dst from number from on whose names are among those
// in as the labels there, where may says that they may have them and the gazetteer does
// not know them as what they were taken for.
func (s *Scratch) labelNamed(dst []mention.Mention, from int, d *token.Document, as map[string]record.Label, reason string, may func(*mention.Mention, record.Label) bool) {
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if label, ok := as[d.Text[m.Start:m.End]]; ok && may(m, label) && !s.matches(m, 0) {
			m.Label, m.Reason = label, reason
		}
	}
}

// isHome says whether what begins at token t is where somebody is from who is told by
// what they are in private: "a couple from Foo". Experts are from firms.
func isHome(d *token.Document, t int) bool {
	if t < 2 || d.TokenText(t-1) != "from" || d.Tokens[t-1].Line || d.Tokens[t].Line {
		return false
	}
	switch d.Lower(t - 2) {
	case "man", "woman", "couple", "family", "mother", "father", "grandmother", "grandfather", "pensioner", "widow", "widower", "teenager",
		"boy", "girl", "farmer", "roofer", "plumber", "builder", "electrician", "carpenter", "hairdresser", "driver", "shopper",
		"villager", "retiree", "butcher", "baker", "fisherman":
		return true
	}
	return false
}

// isHandle says whether token t is a name with digits, as mostly attackers go by, and
// not that of somebody who looks into attacks: "the researcher Moss42".
func isHandle(d *token.Document, t int) bool {
	const reach = 3
	w := d.TokenText(t)
	if !strings.ContainsAny(w, "0123456789") || !strings.ContainsFunc(w, unicode.IsLetter) || strings.HasPrefix(w, "@") {
		return false
	}
	for k := t - 1; k >= max(0, t-reach); k-- {
		switch d.Lower(k) {
		case "@", "researcher", "researchers", "expert", "experts", "analyst", "analysts", "blogger", "tweeted", "twitter":
			return false
		}
	}
	return true
}

// isStreet says whether the name in tokens first to last-1 is that of a street. Two of
// the words for one are surnames too: there the word before tells.
func isStreet(d *token.Document, first, last int) bool {
	switch d.TokenText(last - 1) {
	case "Avenue", "Road", "Boulevard", "Highway", "Parkway":
		return true
	case "Street", "Lane":
		return first > 0 && (d.Tokens[first-1].Kind == token.Number || isOfPlace(d.TokenText(first-1)))
	}
	return false
}

// isOfPlace says whether a word stands before places.
func isOfPlace(w string) bool {
	switch w {
	case "on", "in", "at", "along", "near", "off", "down":
		return true
	}
	return false
}

// actsLikeGang says whether what is named before token t is told to be a gang or to
// say something: "the Foo crew", "Foo says".
func actsLikeGang(d *token.Document, t int) bool {
	if t >= len(d.Tokens) || d.Tokens[t].Line {
		return false
	}
	switch d.Lower(t) {
	case "gang", "crew", "group", "collective", "hackers", "said", "says", "boasted", "boasts", "wrote", "told", "threatened":
		return true
	case "claimed", "claims":
		return t+1 < len(d.Tokens) && d.TokenText(t+1) != "victims" && d.Tokens[t+1].Kind == token.Word
	}
	return false
}
