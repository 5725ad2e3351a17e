package status

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A headline may ask whether there was an attack, "Is the port under attack?", or
// guess, "card breach likely". Where data is only offered for sale, or somebody only
// stands on the leak site of a gang, nobody has said yet that there was an attack but
// those who ask for money.

// offered returns what makes an attack, of which headline and lead say no more, a
// mere claim or a denied one: an offer of data, or a name on a leak site.
func (f finder) offered() hedge {
	for i := range f.Doc.Sentences {
		s := &f.Doc.Sentences[i]
		switch f.Place[i] {
		case scene.Headline:
			if k := f.disowns(s); k >= 0 {
				return hedge{record.Denied, k, k}
			}
			if k := f.asksOrGuesses(s); k >= 0 {
				return hedge{record.Suspected, k, k}
			}
			if f.AnyClass(s, s.First, s.Last, class.Struck) || f.tellsBreach(s) {
				return hedge{}
			}
			if k := f.offersData(s); k >= 0 {
				return hedge{record.Claimed, k, k}
			}
			if k := f.listsOnLeakSite(s); k >= 0 {
				return hedge{record.Claimed, k, k}
			}
		case scene.Lead:
			if f.AnyClass(s, s.First, s.Last, class.Struck) {
				return hedge{}
			}
			if k := f.listsOnLeakSite(s); k >= 0 {
				return hedge{record.Claimed, k, k}
			}
		}
	}
	return hedge{}
}

// tellsBreach says whether headline s tells of a hack or a breach by a noun.
func (f finder) tellsBreach(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch f.Lower(t) {
		case "hack", "hacks", "breach", "breaches", "attack", "theft", "cyberattack", "ransomware", "steals", "stole", "stolen":
			return true
		}
	}
	return false
}

// offersData returns the token of headline s that says that data is offered by
// somebody, "offered on a hacking forum", "hacker is selling accounts", or -1.
func (f finder) offersData(s *token.Sentence) int {
	offer, venue := -1, false
	for t := s.First; t < s.Last; t++ {
		switch f.Lower(t) {
		case "sold", "sells", "selling", "sale", "offered", "offers", "offering", "asks":
			if offer < 0 {
				offer = t
			}
		case "forum", "forums", "web", "darkweb", "darknet", "marketplace", "seller", "hacker", "hackers", "underground":
			venue = true
		}
	}
	if !venue || !f.AnyClass(s, s.First, s.Last, class.DataWord|class.People|class.KindOfData) {
		return -1
	}
	return offer
}

// listsOnLeakSite returns the token of sentence s that says that a leak site has a
// name, "named on a gang's leak site", or -1.
func (f finder) listsOnLeakSite(s *token.Sentence) int {
	const reach = 8
	for t := s.First + 1; t < s.Last; t++ {
		w := f.Lower(t)
		before := f.Lower(t - 1)
		if (w != "site" && w != "blog") || before != "leak" && before != "leaks" && before != "extortion" {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch f.Lower(k) {
			case "listed", "lists", "named", "names", "appeared", "appears", "added", "adds", "posted":
				return k
			}
		}
	}
	return -1
}

// asksOrGuesses returns the token of headline s that says that an attack is asked
// for, or likely, or -1.
func (f finder) asksOrGuesses(s *token.Sentence) int {
	switch f.Doc.TokenText(s.First) {
	case "Is", "Are", "Was", "Were", "Did", "Has", "Have":
		if f.Doc.TokenText(s.Last-1) == "?" && f.AnyAttack(s, s.First, s.Last) {
			return s.First
		}
	}
	for t := s.First + 1; t < s.Last; t++ {
		switch f.Lower(t) {
		case "likely", "suspected", "feared":
			if f.Is(t-1, class.AttackNoun) && f.AttackAt[t-1] > 0 {
				return t
			}
		}
	}
	return -1
}

// disowns returns the token of headline s that says that the data was not
// somebody's, "not ours", or that there was no attack, "insists there was no
// breach"; or -1.
func (f finder) disowns(s *token.Sentence) int {
	const reach = 6
	for t := s.First + 1; t < s.Last; t++ {
		switch f.Lower(t) {
		case "ours":
			if strings.EqualFold(f.Doc.TokenText(t-1), "not") {
				return t
			}
		case "insists", "insist", "insisted":
			for k := t + 1; k < min(t+reach, s.Last); k++ {
				if strings.EqualFold(f.Doc.TokenText(k), "no") && f.AnyAttack(s, k+1, k+3) {
					return t
				}
			}
		}
	}
	return -1
}
