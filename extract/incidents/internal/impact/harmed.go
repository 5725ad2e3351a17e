package impact

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Beside words for what was taken or affected there are turns of phrase that
// tell of harm: "put the data of 800 people at risk", "got at", "the data includes".

// isHarmed says whether sentence s speaks of people or data that were taken,
// affected or put at risk, but for what [reader.listsData] says.
func (r *reader) isHarmed(s *token.Sentence) bool {
	return r.AnyClass(s, s.First, s.Last, class.Taken|class.Affect) || r.tookData(s) || r.reachedData(s) ||
		r.putAtRisk(s) || r.putOnline(s) || r.isExposed(s) || r.wereHacked(s)
}

// wereHacked says whether cards, accounts and the like "were hacked" in sentence s.
func (r *reader) wereHacked(s *token.Sentence) bool {
	const reach = 12
	for t := s.First + 1; t < s.Last; t++ {
		if r.Doc.TokenText(t) != "hacked" || r.ClassAt(s, t-1)&class.Auxiliary == 0 || r.AnyNegates(s, t-3, t) || r.ClassAt(s, t-2)&class.Modal != 0 {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch r.Doc.TokenText(k) {
			case "cards", "accounts", "profiles", "wallets", "mailboxes", "inboxes":
				return true
			}
		}
	}
	return false
}

// tookData says whether somebody "took" data in sentence s; the word alone says
// little.
func (r *reader) tookData(s *token.Sentence) bool {
	const reach = 8
	for t := s.First; t < s.Last; t++ {
		if !r.tells(t, taking) || r.isByAuthority(s, t) {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			if r.isData(k) || isNames(r.Doc.TokenText(k)) && r.ClassAt(s, k+1)&class.Conjunction != 0 { // "names and …"
				return true
			}
		}
	}
	return false
}

// reachedData says whether somebody "got at" data in sentence s, "left with" it
// or "reached" it: data or accounts, not customers, of whom a notice may reach
// many.
func (r *reader) reachedData(s *token.Sentence) bool {
	const reach = 8
	for t := s.First; t+1 < s.Last; t++ {
		next := r.Doc.TokenText(t + 1)
		switch r.Doc.TokenText(t) {
		case "got", "getting", "gets", "get":
			if next == "at" && r.anyData(s, t+2, t+reach) {
				return true
			}
		case "left":
			if next == "with" && r.isByThieves(s, t) && r.anyData(s, t+2, t+reach) {
				return true
			}
		case "reached":
			if r.isByThieves(s, t) && r.anyData(s, t+1, t+reach) || r.ClassAt(s, t-1)&class.Auxiliary != 0 && r.anyData(s, t-reach, t) {
				return true
			}
		}
	}
	return false
}

// putAtRisk says whether something was "put at risk" in sentence s.
func (r *reader) putAtRisk(s *token.Sentence) bool {
	const reach = 14
	for t := s.First + 2; t < s.Last; t++ {
		if !strings.EqualFold(r.Doc.TokenText(t), "risk") || !strings.EqualFold(r.Doc.TokenText(t-1), "at") {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch r.Lower(k) {
			case "put", "puts", "putting", "placed", "placing", "left", "leaving":
				return r.ClassAt(s, k-1)&class.Modal == 0 && !r.AnyNegates(s, k-3, k)
			}
		}
	}
	return false
}

// putOnline says whether data was "put online" in sentence s.
func (r *reader) putOnline(s *token.Sentence) bool {
	const reach = 8
	for t := s.First; t < s.Last; t++ {
		if r.Doc.TokenText(t) != "put" {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			if r.Doc.TokenText(k) == "online" {
				return r.anyData(s, t-reach, k)
			}
		}
	}
	return false
}

// anyData says whether one of the tokens from first to last-1 is a noun for data
// or the accounts it is kept in.
func (r *reader) anyData(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool {
		w := r.Doc.TokenText(t)
		return r.isData(t) || isNames(w) || w == "accounts" || w == "profiles"
	})
}

// isNames says whether a word is for the names of people, where data is listed.
func isNames(w string) bool { return w == "names" || w == "Names" }

// listsData says whether sentence s lists what was taken: "the data includes
// names", "the information involved may include your name".
func (r *reader) listsData(s *token.Sentence) bool {
	const opening, reach, kept = 10, 14, 40
	if r.refersToData(s) {
		return true
	}
	for t := s.First; t < min(s.First+opening, s.Last); t++ {
		if isNames(r.Doc.TokenText(t)) || r.Doc.TokenText(t) == "numbers" && t > s.First {
			for k := t + 1; k < min(t+kept, s.Last); k++ {
				if r.isKept(s, k) {
					return true
				}
			}
		}
		if !r.isData(t) || !isStore(r.Doc.TokenText(t)) {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			switch r.Doc.TokenText(k) {
			case "you", "we", "they", "I":
				return false
			case "include", "includes", "contain", "contains", "contained", "comprised", "comprises", "held", "holds":
				return !r.AnyNegates(s, k-3, k)
			case "is", "was", "are", "were":
				if w := r.Doc.TokenText(min(k+1, s.Last-1)); w == "your" {
					return true
				}
			case "included":
				return r.ClassAt(s, k-1)&class.Auxiliary == 0 && r.ClassAt(s, k+1)&class.Upon == 0 && !r.AnyNegates(s, k-3, k)
			}
		}
		return false
	}
	return false
}

// isKept says whether what was in data of which sentence s speaks is told from
// token t on: "names were in the database", "addresses were among the files".
func (r *reader) isKept(s *token.Sentence, t int) bool {
	const reach = 6
	if !r.Is(t, class.Auxiliary) || t+1 >= s.Last {
		return false
	}
	switch r.Doc.TokenText(t + 1) {
	case "in", "among", "included", "part", "found", "stored", "kept":
	default:
		return false
	}
	for k := t + 2; k < min(t+reach, s.Last); k++ {
		if r.isData(k) && isStore(r.Doc.TokenText(k)) || r.Doc.TokenText(k) == "spreadsheets" {
			return true
		}
	}
	return false
}

// isStore says whether a noun for data is of what data is kept in, or of data in
// general. E-mails contain many things.
func isStore(w string) bool {
	switch strings.ToLower(w) {
	case "numbers", "emails", "email", "usernames", "passwords", "credentials", "statements":
		return false
	}
	return true
}

// listsYours says whether token t opens a list of data in the singular: it is the
// "your" of "your name and address may have been taken" or the "their" of "their name,
// address and", not of "whether your password was taken", or "including" or a colon before
// "name, address".
func (r *reader) listsYours(s *token.Sentence, t int) bool {
	const before, after = 4, 4
	switch r.Doc.TokenText(t) {
	case "as":
		if t == s.First || r.Doc.TokenText(t-1) != "such" {
			return false
		}
		fallthrough
	case "including": // "including name, address": no article, no plural
		return r.tellsAt(s, t+1, listNoun) || r.tellsAt(s, t+2, listNoun) && r.ClassAt(s, t+1)&class.Determiner == 0
	case "your", "Your":
	case "their", "Their", "his", "her":
		if !r.opensSingular(s, t+1) {
			return false
		}
	case ":": // "data was stolen, specifically: name, address"
		return t > s.First && r.opensSingular(s, t+1)
	case "'s", "’s":
		return t > s.First && r.Is(t-1, class.People) && r.opensSingular(s, t+1)
	default:
		return false
	}
	for k := t - 1; k >= max(s.First, t-before); k-- {
		switch r.Doc.TokenText(k) {
		case "if", "whether", "If", "Whether", "unless":
			return false
		}
	}
	for k := t + 1; k < min(t+yourList, s.Last); k++ {
		if r.Is(k, class.Auxiliary|class.Perfect|class.Modal) {
			return !r.AnyNegates(s, k, k+after) && r.AnyClass(s, k+1, k+after, class.Taken|class.Affect)
		}
	}
	return false
}
