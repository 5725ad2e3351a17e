package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Data is harmed, too, where somebody came by it without a word for taking: "gained
// access to", "let anyone see", "were shown the names of", "made accessible", "a
// breach involving".

// isExposed says whether sentence s tells so.
func (r *reader) isExposed(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if r.opensData(s, t) && !r.AnyNegates(s, t-4, t) {
			return true
		}
	}
	return false
}

// opensData says whether token t of sentence s tells that data was open to those
// for whom it was not meant.
func (r *reader) opensData(s *token.Sentence, t int) bool {
	const reach, far = 9, 14
	switch r.Lower(t) {
	case "access":
		return t+1 < s.Last && r.Doc.TokenText(t+1) == "to" && r.isGained(s, t) && r.anyData(s, t+2, t+reach)
	case "see", "view", "read":
		return r.isLetTo(s, t) && (r.anyData(s, t+1, t+reach) || r.anyTells(s, t+1, t+reach, listNoun))
	case "viewable", "visible", "accessible", "searchable", "readable":
		return r.isLeftSo(s, t) && (r.anyData(s, t-far, t) || r.anyPeople(s, t-far, t))
	case "presented", "shown":
		return t+1 < s.Last && r.ClassAt(s, t-1)&class.Auxiliary != 0 && (r.Doc.TokenText(t+1) == "with" || r.Doc.TokenText(t+1) == "the") && r.isOthersData(s, t+2, t+far)
	case "off", "away":
		return r.makesOff(s, t) && r.anyKind(s, t+2, t+reach)
	case "left":
		return r.anyKind(s, t+1, t+far) && r.isUnguarded(s, t+1)
	case "leak", "dump", "theft", "exposure", "publication", "loss":
		return t+1 < s.Last && r.Doc.TokenText(t+1) == "of" && r.anyKind(s, t+2, t+reach)
	case "involve", "involves", "involved", "involving":
		return t > s.First && r.AnyAttack(s, t-3, t) && r.anyData(s, t+1, t+reach)
	case "received", "receives", "receive":
		return r.isByIntruder(s, t) && r.anyForm(s, t+1, t+reach)
	}
	return false
}

// isUnguarded says whether what stands from token t on is a place that anybody could
// get at: "in an open bucket", "on a server that asked for no password".
func (r *reader) isUnguarded(s *token.Sentence, t int) bool {
	const reach = 36
	place := false
	for k := t; k < min(t+reach, s.Last); k++ {
		switch r.Lower(k) {
		case "bucket", "server", "database", "page", "folder":
			place = true
		case "open", "unsecured", "unprotected", "public", "online":
			return true
		case "password", "passwords", "anyone", "anybody":
			if place {
				return true
			}
		}
	}
	return false
}

// isByIntruder says whether the subject of the verb at token t is one who attacks.
func (r *reader) isByIntruder(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Doc.TokenText(k) {
		case "scammer", "fraudster", "impostor", "imposter", "thief":
			return true
		}
	}
	return r.AnyClass(s, t-reach, t, class.Hacker)
}

// opensSingular says whether a list of data in the singular begins at token t:
// "email address, phone number and".
func (r *reader) opensSingular(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t; k < min(t+reach, s.Last); k++ {
		if r.tells(k, listNoun|listHead) && r.ClassAt(s, k+1)&class.Conjunction != 0 {
			return true
		}
	}
	return false
}

// isGained says whether "access" at token t is what somebody had who should not:
// "gained access", "unauthorised access".
func (r *reader) isGained(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Lower(k) {
		case "gained", "gain", "gaining", "obtained", "had", "unauthorised", "unauthorized", "illegal", "illicit", "improper", "inappropriate":
			return r.ClassAt(s, k-1)&class.Modal == 0 && r.Doc.TokenText(max(k-1, s.First)) != "to" || r.isAllowed(s, k-1)
		}
	}
	return false
}

// isAllowed says whether "to" at token t follows what was made possible: "allowed
// hackers to", "were able to", "managed to".
func (r *reader) isAllowed(s *token.Sentence, t int) bool {
	const reach = 5
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Doc.TokenText(k) {
		case "allowed", "able", "managed", "enabled":
			return true
		}
	}
	return false
}

// isLetTo says whether the verb of looking at token t of sentence s is what anyone
// could do: "let anyone see", "were able to view", "allowed anyone to read".
func (r *reader) isLetTo(s *token.Sentence, t int) bool {
	const reach = 3
	k := t - 1
	if k < s.First {
		return false
	}
	if r.Doc.TokenText(k) == "to" {
		return r.isAllowed(s, k)
	}
	for ; k >= max(s.First, t-reach); k-- {
		switch r.Doc.TokenText(k) {
		case "let", "letting", "anyone", "Anyone", "anybody", "strangers":
			return true
		}
	}
	return false
}

// isLeftSo says whether "accessible" and the like at token t is said of how
// something was left or made: "left publicly visible", "were accessible to anyone".
func (r *reader) isLeftSo(s *token.Sentence, t int) bool {
	const before, after = 3, 5
	for k := t - 1; k >= max(s.First, t-before); k-- {
		switch r.Doc.TokenText(k) {
		case "left", "made", "publicly", "freely", "openly":
			return true
		}
	}
	for k := t + 1; k < min(t+after, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "anyone", "anybody", "public", "strangers", "cybercriminals", "hackers", "criminals":
			return true
		}
	}
	return false
}

// anyPeople says whether one of the tokens from first to last-1 is a noun for
// people or what they have.
func (r *reader) anyPeople(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, r.isPeople)
}

// isOthersData says whether data is told of in tokens first to last-1, and that it
// is other people's.
func (r *reader) isOthersData(s *token.Sentence, first, last int) bool {
	const reach = 14
	if !r.anyData(s, first, last) {
		return false
	}
	for t := first; t < min(last+reach, s.Last); t++ {
		switch r.Doc.TokenText(t) {
		case "strangers", "other", "others", "another", "stranger":
			return true
		}
	}
	return false
}

// anyKind says whether one of the tokens from first to last-1 of sentence s may be
// the last word of a kind of data.
func (r *reader) anyKind(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, r.isKindWord)
}

// anyForm says whether data, or forms that hold it, is told of in tokens first to
// last-1 of sentence s.
func (r *reader) anyForm(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool { return r.isData(t) || r.Doc.TokenText(t) == "forms" })
}
