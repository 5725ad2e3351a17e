package names

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Attackers go by names of their own making, in small letters and with digits, which
// no list has and which look like no name: "a seller who goes by m0ss_eater".

const (
	// actorReach is how far before "goes by" stands who does, in tokens.
	actorReach = 10
	// maxPseudonym is how many tokens a name in quotes may have.
	maxPseudonym = 4
	// maxPseudonyms is how many of a document are followed.
	maxPseudonyms = 16
	// sureOfPseudonym is how sure it is that a name that somebody goes by is an
	// attacker's.
	sureOfPseudonym = 0.9
)

const pseudonymReason = "a name that an attacker goes by"

// A pseudonym is a name in tokens first to last-1 that somebody is said to go by.
type pseudonym struct {
	first, last int
	text        string
}

// findPseudonyms makes threat actors of the names that attackers are said to go by, in
// dst from mention number from on, here and at the other places of the name. What the
// gazetteer knows as something else is left alone.
func (s *Scratch) findPseudonyms(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	var found []pseudonym
	for i := 1; i < len(d.Tokens)-1 && len(found) < maxPseudonyms; i++ {
		if p, ok := pseudonymAfter(d, i); ok {
			found = append(found, p)
		}
	}
	if found == nil {
		return dst
	}
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		switch m.Label {
		case record.LabelDate, record.LabelAttack, record.LabelThreatActor, record.LabelPerson: // bystanders go by such names too
			continue
		}
		if s.matches(m, 0) {
			continue
		}
		if slices.ContainsFunc(found, func(p pseudonym) bool {
			return strings.EqualFold(p.text, d.Text[m.Start:m.End]) || p.first <= m.First && m.Last <= p.last
		}) {
			m.Label, m.Reason = record.LabelThreatActor, pseudonymReason
		}
	}
	return addPseudonyms(dst, from, d, found)
}

// addPseudonyms appends the places of the found names at which there is no mention,
// and puts the mentions from number from on in text order.
func addPseudonyms(dst []mention.Mention, from int, d *token.Document, found []pseudonym) []mention.Mention {
	known := len(dst)
	k := from
	for i := 0; i < len(d.Tokens); i++ {
		for k < known && dst[k].Last <= i {
			k++
		}
		at := slices.IndexFunc(found, func(p pseudonym) bool {
			return p.first == i || p.last-p.first == 1 && (isOdd(d, i) || d.Tokens[i].Capital()) && strings.EqualFold(d.TokenText(i), p.text)
		})
		if at < 0 {
			continue
		}
		last := i + found[at].last - found[at].first
		if k < known && dst[k].First < last {
			continue
		}
		dst = append(dst, byRule(d, i, last, record.LabelThreatActor, sureOfPseudonym, pseudonymReason))
		i = last - 1
	}
	if len(dst) > known {
		mention.Sort(dst[from:])
	}
	return dst
}

// pseudonymAfter returns the name that token i says that an attacker goes by.
func pseudonymAfter(d *token.Document, i int) (pseudonym, bool) {
	next, noun := 0, false
	switch w := d.Lower(i); w {
	case "goes", "go", "going", "went", "gone":
		if d.TokenText(i+1) != "by" {
			return pseudonym{}, false
		}
		next, noun = nameNoun(d, i+2)
	case "uses", "using", "used", "under", "with", "by":
		if next, noun = nameNoun(d, i+1); !noun {
			return pseudonym{}, false
		}
	case "himself", "herself", "itself", "themselves":
		switch d.TokenText(i - 1) {
		case "calling", "calls", "call", "called":
		default:
			return pseudonym{}, false
		}
		next = i + 1
	case "as":
		switch d.TokenText(i - 1) {
		case "signs", "signed", "signing":
		default:
			return pseudonym{}, false
		}
		next = i + 1
	case "called", "named":
		if !isSeller(d.Lower(i - 1)) {
			return pseudonym{}, false
		}
		next = i + 1
	default:
		return pseudonym{}, false
	}
	if !saidOfAttacker(d, i) {
		return pseudonym{}, false
	}
	return nameAt(d, next, noun)
}

// nameNoun returns the token after "the name of", "the handle" and the like at token
// i, and whether there is such a noun.
func nameNoun(d *token.Document, i int) (next int, noun bool) {
	const reach = 3 // "the online handle"
	for k := i; k < min(i+reach, len(d.Tokens)); k++ {
		switch d.TokenText(k) {
		case "handle", "moniker", "alias", "pseudonym", "nickname", "name", "username":
			if k+1 < len(d.Tokens) && d.TokenText(k+1) == "of" {
				k++
			}
			return k + 1, true
		case "the", "an", "a", "online", "screen", "user", "forum":
			continue
		}
		break
	}
	return i, false
}

// nameAt returns the name at token i, which may stand in quotes or after "@". In small
// letters, without digits and quotes, it must follow a noun for a name.
func nameAt(d *token.Document, i int, noun bool) (pseudonym, bool) {
	for i < len(d.Tokens) && d.TokenText(i) == "the" {
		i++
	}
	if i+1 < len(d.Tokens) && isQuote(d.TokenText(i)) {
		first := i + 1
		for last := first; last <= min(first+maxPseudonym, len(d.Tokens)-1); last++ {
			if d.Tokens[last].Line || d.Tokens[last].Kind == token.Punct {
				if last == first && d.TokenText(first) == "@" {
					first++
					continue
				}
				return newPseudonym(d, first, last)
			}
		}
		return pseudonym{}, false
	}
	if i < len(d.Tokens) && d.TokenText(i) == "@" {
		i++
	}
	if i >= len(d.Tokens) || d.Tokens[i].Kind != token.Word || d.Tokens[i].Line {
		return pseudonym{}, false
	}
	last := i + 1
	for d.Tokens[i].Capital() && last < len(d.Tokens) && d.Tokens[last].Capital() && d.Tokens[last].Kind == token.Word && !d.Tokens[last].Line {
		last++
	}
	if !d.Tokens[i].Capital() && !isOdd(d, i) && (!noun || d.TokenText(i-1) != "of" && d.TokenText(i-1) != "@" || isFunctionWord(d.TokenText(i))) {
		return pseudonym{}, false
	}
	return newPseudonym(d, i, last)
}

func newPseudonym(d *token.Document, first, last int) (pseudonym, bool) {
	const shortest = 3 // bytes
	if first >= last || !inOneSentence(d, first, last) {
		return pseudonym{}, false
	}
	text := d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
	return pseudonym{first, last, text}, len(text) >= shortest
}

// isOdd says whether token i is spelled as names are that nobody is given.
func isOdd(d *token.Document, i int) bool {
	t := &d.Tokens[i]
	return t.Kind == token.Word && (t.Shape == token.Mixed || strings.ContainsAny(d.TokenText(i), "0123456789_"))
}

// saidOfAttacker says whether who does what token i says is an attacker, as far as the
// words before tell.
func saidOfAttacker(d *token.Document, i int) bool {
	first := d.Sentences[d.SentenceAt(i)].First
	for k := i - 1; k >= max(first, i-actorReach); k-- {
		w := d.Lower(k)
		if isSeller(w) {
			return true
		}
		switch w {
		case "hacker", "hackers", "attacker", "attackers", "gang", "group", "crew", "crook", "crooks", "miscreant", "intruder", "intruders", "thief", "thieves",
			"extortionist", "blackmailer", "someone", "somebody", "person", "persona", "people", "sender", "author", "criminals", "criminal", "actor", "advertiser", "collective", "fraudster":
			return true
		case "researcher", "researchers", "expert", "analyst", "engineer", "student", "hunter", "tester", "ransomware", "malware", "trojan", "ministry", "police":
			return false
		}
	}
	return false
}

// isSeller says whether a word is one for those who offer loot on forums.
func isSeller(w string) bool {
	switch w {
	case "seller", "vendor", "hacker", "persona", "crook", "attacker":
		return true
	}
	return false
}
