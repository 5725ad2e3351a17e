package entities

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// after reads ", chief executive of Acme," or "who is a researcher at Acme"
// after a name, and "of Acme" without a title.
func (p *apposition) after(at int) (title string, org int) {
	words := &p.l.words
	if at >= p.last {
		return "", -1
	}
	switch k := p.key(at); {
	case k == words.open:
		return "", p.starting(at+1, record.LabelOrganisation)
	case words.is(k, belonging) && k != words.behalf:
		if org = p.starting(at+1, record.LabelOrganisation); org < 0 {
			org = p.introduced(at + 1)
		}
		return "", org
	case k == words.who:
		return p.clause(at + 1)
	case k == words.and:
		return "", p.shared(at + 1)
	case k != words.comma:
		return "", -1
	}
	if at+1 < p.last && p.key(at+1) == words.who {
		return p.clause(at + 2)
	}
	return p.described(at + 1)
}

// shared returns the organisation of "and John Doe of Acme", which is that of
// the person named before too, or -1.
func (p *apposition) shared(at int) int {
	i := p.starting(at, record.LabelPerson)
	if i < 0 {
		return -1
	}
	end := p.ms[i].Last
	if end < p.last && p.l.words.is(p.key(end), belonging) {
		return p.starting(end+1, record.LabelOrganisation)
	}
	return -1
}

// clause reads what follows "who": "is a researcher at Acme", "works for
// Acme", "runs the registrar Acme", "follows such gangs for Acme".
func (p *apposition) clause(at int) (title string, org int) {
	words := &p.l.words
	switch {
	case at >= p.last:
		return "", -1
	case words.is(p.key(at), copula):
		return p.described(at + 1)
	case words.is(p.key(at), leading):
		return "", p.near(at + 1)
	case strings.HasSuffix(p.d.TokenText(at), "s"):
		for t := at + 1; t < min(at+maxClause, p.last) && !p.isPunct(t); t++ {
			if p.key(t) == words.behalf {
				return "", p.near(t + 1)
			}
		}
	}
	return "", -1
}

// described reads "the chief executive of Acme", "Acme's chief executive" or
// "an independent researcher" from token start.
func (p *apposition) described(start int) (title string, org int) {
	words := &p.l.words
	org = -1
	from := start
	if start < p.last && words.is(p.key(start), determiner) {
		from = p.owned(start + 1)
		start = p.skip(from)
	}
	start = p.qualified(start)
	place := start
	if i := p.starting(start, record.LabelLocation); i >= 0 && p.ms[i].First == start { // "Graz mayor"
		start = p.ms[i].Last
	}
	office := start
	end, head := start, 0
	for end < p.last && end-start < maxTitle {
		if i := p.starting(end, record.LabelOrganisation); i >= 0 {
			if head > 0 || org >= 0 {
				break
			}
			org, start = i, p.ms[i].Last
			from = start
			if start < p.last && words.is(p.key(start), possessive) {
				start++
			}
			end = start
			continue
		}
		if !p.titleWord(end) && !p.bridges(end) {
			break
		}
		if end++; p.endsTitle(end - 1) {
			head = end
		}
	}
	if head == 0 || p.starting(end, record.LabelPerson) >= 0 { // of the next in a list
		return "", -1
	}
	if end > head && p.isCut(end) {
		end = head
	}
	for end > head && (p.isPunct(end-1) || words.is(p.key(end-1), connective)) {
		end--
	}
	for start < end && words.is(p.key(start), connective) {
		start++
	}
	end = p.fieldEnd(end)
	if start == office {
		start = place
	}
	title = p.d.Phrase(p.extended(from, start, end), end)
	if org < 0 {
		org = p.near(end)
	}
	if org < 0 {
		org = p.listed(end)
	}
	return title, org
}

// owned goes past a common noun of several words that token start begins, and its
// possessive: "the nursing home operator's chief executive". It returns start where
// there is none.
func (p *apposition) owned(start int) int {
	const reach = 5
	for t := start; t < min(start+reach, p.last); t++ {
		switch {
		case p.l.words.is(p.key(t), possessive):
			return t + 1
		case p.d.Tokens[t].Shape != token.Lower && !p.isHyphen(t):
			return start
		}
	}
	return start
}

// isCut says whether what an office is of goes on at token end with words of no
// title: "vice president of medical | devices".
func (p *apposition) isCut(end int) bool {
	const other = connective | preposition | belonging | saying | reporting | copula | accused | determiner | leading
	return end < p.last && p.d.Tokens[end].Shape == token.Lower && p.key(end) != p.l.words.who && !p.l.words.is(p.key(end), other) &&
		!p.l.words.is(p.key(end-1), connective) && !p.isPunct(end-1)
}

// skip goes past at most two words that tell of a title no more than which one
// it is: "a longtime researcher", "the bank's chief executive". It returns
// start where no title follows them.
func (p *apposition) skip(start int) int {
	words := &p.l.words
	for t, n := start, 0; t < p.last && n <= 2; t++ {
		switch {
		case p.isHyphen(t):
			n-- // "e-crime" counts as one
		case p.titleWord(t) && !words.is(p.key(t), connective) || p.starting(t, record.LabelOrganisation) >= 0:
			return t
		case words.is(p.key(t), possessive):
		case p.isPunct(t) || words.is(p.key(t), connective|saying|reporting|accused|copula):
			return start
		default:
			n++
		}
	}
	return start
}

// near returns the organisation that is named next from token at on, in the
// same phrase and before any other person, or -1.
func (p *apposition) near(at int) int {
	const other = saying | reporting | copula | accused
	for t := at; t < min(at+maxAside, p.last) && (!p.isPunct(t) || p.isHyphen(t)) && p.starting(t, record.LabelPerson) < 0; t++ {
		if i := p.starting(t, record.LabelOrganisation); i >= 0 {
			return i
		}
		if p.l.words.is(p.key(t), other) || p.key(t) == p.l.words.who {
			break
		}
	}
	return -1
}

// listed returns the organisation of ", Acme," at token at, or -1.
func (p *apposition) listed(at int) int {
	if at >= p.last || p.key(at) != p.l.words.comma {
		return -1
	}
	i := p.starting(at+1, record.LabelOrganisation)
	if i < 0 {
		return -1
	}
	if end := p.ms[i].Last; end < p.last && !p.isPunct(end) && !p.l.words.is(p.key(end), saying) {
		return -1
	}
	return i
}
