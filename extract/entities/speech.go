package entities

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const (
	// maxInterjection is how many tokens between commas may part a name from
	// its verb: "Acme, a hosting company in Graz, said".
	maxInterjection = 14
	// maxFront is how many tokens may describe a person before the name.
	maxFront = 14
)

// speaks says whether the text takes something from what stands from token
// first to last-1 of sentence s: "Acme said", “…,” said Acme, "according to
// Acme". Not "Acme was told" and not "said that Acme".
func (l *Linker) speaks(d *token.Document, s *token.Sentence, first, last int) bool {
	return l.saysAfter(d, s, last) || l.saidBefore(d, s, first)
}

// saysAfter says whether what ends before token at is the subject of a verb of
// saying, with at most one word between: "has said", "later wrote".
func (l *Linker) saysAfter(d *token.Document, s *token.Sentence, at int) bool {
	reach := 2
	if at < s.Last && d.Tokens[at].Key == l.words.comma {
		end := at + 1
		for end < min(at+maxInterjection, s.Last) && d.Tokens[end].Key != l.words.comma {
			end++
		}
		if end >= s.Last || d.Tokens[end].Key != l.words.comma {
			return false
		}
		at, reach = end+1, 1
	}
	for t := at; t < min(at+reach, s.Last) && d.Tokens[t].Kind != token.Punct; t++ {
		switch k := d.Tokens[t].Key; {
		case l.words.is(k, saying|reporting):
			return true
		case l.words.is(k, copula|connective) || k == l.words.to:
			return false
		}
	}
	return false
}

// saidBefore says whether a verb of saying that stands before token at has for
// its subject what begins there, which is so after a quotation, or whether a
// source is introduced: "according to", "citing", "reported by".
func (l *Linker) saidBefore(d *token.Document, s *token.Sentence, at int) bool {
	t := at - 1
	if t >= s.First && l.words.is(d.Tokens[t].Key, determiner) {
		t--
	}
	if t < s.First {
		return false
	}
	k := d.Tokens[t].Key
	switch {
	case l.words.is(k, citing):
		return true
	case t == s.First:
		return false
	case k == l.words.to:
		return d.Tokens[t-1].Key == l.words.according
	case l.words.is(k, byLine):
		return l.words.is(d.Tokens[t-1].Key, saying|reporting)
	case l.words.is(k, saying|reporting):
		return d.Tokens[t-1].Kind == token.Punct
	}
	return false
}

// front returns where the description of the person whose name begins at
// token at begins: "Acme's chief executive Jane Roe".
func (l *Linker) front(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) int {
	at := ms[i].First
	for n := 0; n < maxFront && at > s.First; n++ {
		k := d.Tokens[at-1].Key
		switch {
		case i > 0 && ms[i-1].Last == at && ms[i-1].Label == record.LabelOrganisation:
			i--
			at = ms[i].First
		case l.words.is(k, titleHead|titlePart|honorific|possessive|belonging|determiner) || k == l.words.comma && n == 0 || k == l.words.and:
			at--
		default:
			return at
		}
	}
	return at
}
