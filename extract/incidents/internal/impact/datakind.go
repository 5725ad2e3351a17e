package impact

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A kind of data is what its last word says, a noun for data, with all that
// qualifies it: "names", "driver's license numbers", "dates of birth", "copies of
// passports". In a list of what was taken, "may include your name, account number
// and date of birth", the singular will do.

const (
	maxKinds  = 12 // how many kinds of data an incident lists
	maxOfKind = 5  // how many words qualify one
	ofLength  = 2  // how many words "dates of" and "copies of" have
)

// readData adds the kind of data whose last word is token t. Listed says that
// sentence s lists what was taken.
func (r *reader) readData(im *record.Impact, s *token.Sentence, t int, listed bool) {
	if r.EntityAt[t] > 0 || len(im.Data) == maxKinds {
		return
	}
	first, ok := r.kindAt(s, t, listed)
	if !ok || r.goesOn(s, t) {
		return
	}
	kind := strings.ToLower(r.Doc.Phrase(first, t+1))
	// what ransomware leaves; what things are called; where loot goes
	if kind == "encrypted files" || kind == "names" && r.isOfThings(s, t) || r.isOfFunds(s, t) {
		return
	}
	if strings.ContainsAny(kind, "\n\r\t") || slices.ContainsFunc(im.Data, func(k string) bool { return sameKind(k, kind) }) {
		return
	}
	if first > s.First && isYetToCome(r.Doc.TokenText(first-1)) || r.isDenied(s, t+1) || r.isSpared(s, first) || r.isMeans(s, first, t) ||
		r.isUndone(s, first) || r.isAdvised(s, first) {
		return
	}
	im.Data = append(im.Data, kind)
	r.found(im, "data", kind, first, t+1, "kind of data")
}

// isOfThings says whether the names at token t of sentence s are those of a few, and
// not said to be people's: "the names of seven extensions".
func (r *reader) isOfThings(s *token.Sentence, t int) bool {
	next := t + 2
	if next >= s.Last || r.Doc.TokenText(t+1) != "of" || cardinal(r.Doc.TokenText(next)) <= 1 && !r.isGroup(next, 1, 2) {
		return false
	}
	return !r.anyPeople(s, next, next+4)
}

// isOfFunds says whether the addresses at token t are those that money went to: "the
// addresses that received the funds".
func (r *reader) isOfFunds(s *token.Sentence, t int) bool {
	const reach = 6
	if !strings.HasPrefix(r.Lower(t), "address") || t+1 >= s.Last {
		return false
	}
	switch r.Doc.TokenText(t + 1) {
	case "that", "which", "where", "receiving", "holding":
	default:
		return false
	}
	return scene.AnyToken(s, t+1, t+reach, func(k int) bool {
		switch r.Doc.TokenText(k) {
		case "received", "receiving", "funds", "coins", "tokens", "loot", "bitcoin", "bitcoins":
			return true
		}
		return false
	})
}

// sameKind says whether two kinds of data are one, in the singular and the plural:
// "hashed password" and "hashed passwords".
func sameKind(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && (rest == "" || rest == "s" || rest == "es")
}

// isMeans says whether the passwords in tokens first to t are what the attackers
// came in with: "using passwords stolen from other sites".
func (r *reader) isMeans(s *token.Sentence, first, t int) bool {
	const before, after = 3, 8
	switch r.Lower(t) {
	case "passwords", "credentials", "usernames", "logins", "password":
	case "names":
		if w := r.Lower(first); w != "user" && w != "login" {
			return false
		}
	default:
		return false
	}
	for k := first - 1; k >= max(s.First, first-before); k-- {
		switch r.Doc.TokenText(k) {
		case "using", "Using", "reused", "reusing", "tried", "trying", "guessed", "guessing":
			return true
		}
	}
	for k := t + 1; k+1 < min(t+after, s.Last); k++ {
		if r.Doc.TokenText(k) == "from" && (r.Doc.TokenText(k+1) == "other" || r.Doc.TokenText(k+1) == "another" || r.Doc.TokenText(k+1) == "elsewhere") {
			return true
		}
	}
	return false
}

// isKindWord says whether token t may be the last word of a kind of data.
func (r *reader) isKindWord(t int) bool {
	return r.Is(t, class.KindOfData) || r.isData(t) || r.tells(t, dataHead|kindNoun|kindListed|listNoun|listHead|eventOf) || r.isBirthYears(t) ||
		r.Doc.TokenText(t) == "cards" // of which there are copies
}

// kindAt returns the first token of the kind of data whose last word is token t
// of sentence s.
func (r *reader) kindAt(s *token.Sentence, t int, listed bool) (int, bool) {
	if first, ok := r.eventAt(s, t, listed); ok || r.tells(t, eventOf) && !r.Is(t, class.KindOfData) {
		return first, ok
	}
	first := r.qualified(s, t)
	noun := r.Is(t, class.KindOfData) && r.isPlural(t) || r.tells(t, kindNoun) ||
		r.tells(t, kindListed) && r.isBesideOthers(s, first, t) ||
		listed && r.tells(t, listNoun) && r.isBesideOthers(s, first, t)
	if copied, ok := r.copyOf(s, first); ok && (noun || first < t) {
		return copied, true
	}
	switch {
	case first == t, r.isBareXray(first, t):
		if isMessage(r.Doc.TokenText(t)) {
			return first, r.isBesideKinds(s, first, t) || r.isTakenAt(s, first-1) || r.wereTaken(s, t+1)
		}
		return first, noun && !r.isSealedAt(t)
	case r.isVerbal(s, t), r.isMail(first, t) && !noun:
		return first, r.isElliptic(s, t)
	case r.isData(t), r.tells(t, dataHead), listed && r.tells(t, listNoun|listHead), r.isBirthYears(t):
		return first, true
	}
	return first, noun || r.tells(t, kindListed) || r.isElliptic(s, t)
}

// isBirthYears says whether token t ends "birth years".
func (r *reader) isBirthYears(t int) bool {
	return t > 0 && r.Doc.TokenText(t) == "years" && strings.EqualFold(r.Doc.TokenText(t-1), "birth")
}

// isVerbal says whether token t is no noun for data: "the company logs in", and
// keys that a ransom is to buy.
func (r *reader) isVerbal(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch r.Doc.TokenText(t) {
	case "logs":
		switch r.Doc.TokenText(min(t+1, s.Last-1)) {
		case "in", "on", "into", "out":
			return true
		}
	case "forms":
		switch r.Doc.TokenText(t - 1) {
		case "login", "payment", "order", "contact", "account", "password", "card":
			return true
		}
	case "keys", "Keys", "key", "Key":
		return r.said.ransom || r.said.bitcoin
	}
	return false
}

// isBesideOthers says whether tokens first to t stand in a list.
func (r *reader) isBesideOthers(s *token.Sentence, first, t int) bool {
	return r.ClassAt(s, first-1)&class.Conjunction != 0 || r.ClassAt(s, t+1)&class.Conjunction != 0
}

// isBareXray says whether tokens first to t are "x-rays" and no more.
func (r *reader) isBareXray(first, t int) bool {
	return first == t-2 && strings.EqualFold(r.Doc.TokenText(t), "rays")
}

// isMail says whether tokens first to t are "e-mails": messages are no kind of
// data without more.
func (r *reader) isMail(first, t int) bool {
	w := r.Doc.TokenText(t)
	return first == t-2 && (w == "mails" || w == "mail") && r.Doc.TokenText(t-1) == "-"
}

// isPlural says whether token t looks like a plural: one word tells a kind in the
// plural only, not "account" or "security".
func (r *reader) isPlural(t int) bool {
	w := r.Doc.TokenText(t)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// isSealedAt says whether token t tells how data was kept: it is no kind.
func (r *reader) isSealedAt(t int) bool { return isSealed(r.Lower(t)) }

// qualified returns the first of the words that qualify token t: "Social
// Security" of numbers, "driver's license", "e-" of mail.
func (r *reader) qualified(s *token.Sentence, t int) int {
	first := t
	for t-first < maxOfKind {
		prev := r.qualifierBefore(s, first, t)
		if prev == first {
			break
		}
		first = prev
	}
	for first < t && isNameOnly(r.Doc.TokenText(first)) && first-2 >= s.First && r.Is(first-1, class.Conjunction) && isNameOnly(r.Doc.TokenText(first-2)) {
		first++ // "first and last names"
	}
	return first
}

// qualifierBefore returns the first token of the word that stands before token
// first and qualifies token t, or first.
func (r *reader) qualifierBefore(s *token.Sentence, first, t int) int {
	k := first - 1
	if k < s.First {
		return first
	}
	w := r.Doc.TokenText(k)
	tok := r.Doc.Tokens
	switch {
	case w == "-" && k > s.First && !tok[k].Space && !tok[first].Space && tok[k-1].Kind == token.Word && r.EntityAt[k-1] == 0:
		if isNoPrefix(r.Doc.TokenText(k - 1)) {
			return first
		}
		return k - 1
	case r.Is(k, class.Possessive) && k > s.First && isOwner(r.Doc.TokenText(k-1)) && !tok[k].Space:
		return k - 1
	case r.EntityAt[k] > 0 || tok[k].Kind == token.Punct:
		return first
	case r.Is(k, class.KindOfData), r.tells(k, qualifier), isNameOnly(w) && first == t && isNames(r.Doc.TokenText(t)):
		return k
	}
	return first
}

// eventAt returns the first token of "dates of birth" and the like that ends
// with token t.
func (r *reader) eventAt(s *token.Sentence, t int, listed bool) (int, bool) {
	first := t - ofLength
	if first < s.First || !r.tells(t, eventOf) || r.Doc.TokenText(t-1) != "of" || !isEventHead(r.Doc.TokenText(first)) {
		return t, false
	}
	return first, listed || r.isPlural(first)
}

// copyOf returns the first token of "copies of", "the last four digits of" and
// the like before token first.
func (r *reader) copyOf(s *token.Sentence, first int) (int, bool) {
	k := first - ofLength
	if k < s.First || r.Doc.TokenText(first-1) != "of" || !isCopy(r.Doc.TokenText(k)) {
		return first, false
	}
	for r.Doc.TokenText(k) == "digits" && k > s.First && (isNameOnly(r.Doc.TokenText(k-1)) || cardinal(r.Doc.TokenText(k-1)) > 0) {
		k--
		if isNameOnly(r.Doc.TokenText(k)) {
			break
		}
		if k > s.First && isNameOnly(r.Doc.TokenText(k-1)) {
			k--
			break
		}
	}
	return k, true
}

// goesOn says whether the kind of data that ends with token t of sentence s goes
// on with the next one: the longer one is told there.
func (r *reader) goesOn(s *token.Sentence, t int) bool {
	next := t + 1
	if next < s.Last && r.Is(next, class.Possessive) && isOwner(r.Doc.TokenText(t)) {
		return true
	}
	if next >= s.Last {
		return false
	}
	if r.Doc.Tokens[next].Kind != token.Word {
		return r.Doc.TokenText(next) == "-" && !r.Doc.Tokens[next].Space // "password-protected"
	}
	if r.Doc.TokenText(next) == "of" && next+1 < s.Last {
		return isEventHead(r.Doc.TokenText(t)) && r.tells(next+1, eventOf)
	}
	return r.Is(next, class.KindOfData) || r.isData(next) || r.tells(next, dataHead|kindNoun|kindListed) || isKeeper(r.Doc.TokenText(next))
}

// isKeeper says whether a word is for what manages data, of which a kind before it
// tells no more than what it is for: "source code repositories".
func isKeeper(w string) bool {
	switch w {
	case "repository", "repositories", "platform", "platforms", "manager", "managers", "provider", "providers":
		return true
	}
	return false
}

// isElliptic says whether the noun after token t stands only after the next
// member of the list: "credit card and bank account numbers".
func (r *reader) isElliptic(s *token.Sentence, t int) bool {
	switch r.Lower(t) {
	case "card", "security", "email", "mail", "phone", "telephone":
		return r.ClassAt(s, t+1)&class.Conjunction != 0
	}
	return false
}
