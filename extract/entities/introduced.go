package entities

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const (
	// maxClause is how many tokens a clause may have before "for" and an
	// organisation.
	maxClause = 6
	// maxBridge is how many words of no title may stand within one.
	maxBridge = 2
)

// isHyphen says whether token t is a hyphen within a word: "Berlin-based".
func (p *apposition) isHyphen(t int) bool {
	return p.d.TokenText(t) == "-" && !p.d.Tokens[t].Space && t+1 < p.last && !p.d.Tokens[t+1].Space
}

// introduced returns the organisation of "the security firm Acme" at token at: one
// that a noun for a firm or the like stands before. It is -1 where there is none.
func (p *apposition) introduced(at int) int {
	const other = saying | reporting | copula | accused | belonging
	for t := at; t < min(at+maxAside, p.last) && (!p.isPunct(t) || p.isHyphen(t)); t++ {
		if i := p.starting(t, record.LabelOrganisation); i >= 0 && t > at && p.key(t) != p.l.words.the {
			if p.isCompany(t - 1) {
				return i
			}
			return -1
		}
		if p.l.words.is(p.key(t), other) || p.key(t) == p.l.words.who || p.starting(t, record.LabelPerson) >= 0 {
			break
		}
	}
	return -1
}

// isCompany says whether token t is a noun for a firm or another body whose name
// may follow.
func (p *apposition) isCompany(t int) bool {
	if p.l.words.is(p.key(t), firmHead) {
		return true
	}
	switch p.d.TokenText(t) {
	case "site", "website", "blog", "newspaper", "magazine", "group", "broadcaster", "agency", "lab", "business", "supplier", "organisation", "organization",
		"charity", "union", "bank":
		return true
	}
	return false
}

// bridges says whether token t is a word of no title that stands within one, "the
// senior policy counsel", "EMEA | CTO": the end of a title follows it soon.
func (p *apposition) bridges(t int) bool {
	for k := t; k < min(t+maxBridge, p.last); k++ {
		if !p.isPlain(k) {
			return false
		}
		if k+1 < p.last && p.l.words.is(p.key(k+1), titleHead) && !p.inMention(k+1) && p.endsPhrase(k+2) {
			return true
		}
	}
	return false
}

// isPlain says whether token t is a word that may qualify a title.
func (p *apposition) isPlain(t int) bool {
	const other = connective | preposition | belonging | saying | reporting | copula | accused | determiner | leading | possessive | honorific
	return p.d.Tokens[t].Kind == token.Word && !p.l.words.is(p.key(t), other) && p.key(t) != p.l.words.who &&
		(!p.inMention(t) || p.starting(t, record.LabelLocation) >= 0)
}

// endsPhrase says whether a title may end before token t: with the sentence, a
// mark, or what leads to where its bearer works.
func (p *apposition) endsPhrase(t int) bool {
	return t >= p.last || p.isPunct(t) && !p.isHyphen(t) || p.l.words.is(p.key(t), belonging|connective|saying|reporting)
}

// qualified returns where a title begins that has words of none before it and no
// article, "EMEA CTO", "retail fraud director": at token start, for all of them are
// part of it, or where [apposition.bridges] says that none follows.
func (p *apposition) qualified(start int) int {
	const rd = 3 // "R & D"
	if start+rd < p.last && p.d.TokenText(start) == "R" && p.d.TokenText(start+1) == "&" && p.endsTitle(start+rd) {
		return start + rd
	}
	return start
}
