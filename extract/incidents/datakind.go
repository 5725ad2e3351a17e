package incidents

import (
	"slices"
	"strings"

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
	if r.entityAt[t] > 0 || len(im.Data) == maxKinds {
		return
	}
	first, ok := r.kindAt(s, t, listed)
	if !ok || r.goesOn(s, t) {
		return
	}
	kind := strings.ToLower(r.d.Phrase(first, t+1))
	if kind == "encrypted files" || kind == "names" && r.isOfThings(s, t) { // what ransomware leaves; what things are called
		return
	}
	if strings.ContainsAny(kind, "\n\r\t") || slices.ContainsFunc(im.Data, func(k string) bool { return sameKind(k, kind) }) {
		return
	}
	if first > s.First && isYetToCome(r.d.TokenText(first-1)) || r.isDenied(s, t+1) || r.isSpared(s, first) || r.isMeans(s, first, t) ||
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
	if next >= s.Last || r.d.TokenText(t+1) != "of" || cardinal(r.d.TokenText(next)) <= 1 && !r.isGroup(next, 1, 2) {
		return false
	}
	return !r.anyPeople(s, next, next+4)
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
	switch strings.ToLower(r.d.TokenText(t)) {
	case "passwords", "credentials", "usernames", "logins", "password":
	case "names":
		if w := strings.ToLower(r.d.TokenText(first)); w != "user" && w != "login" {
			return false
		}
	default:
		return false
	}
	for k := first - 1; k >= max(s.First, first-before); k-- {
		switch r.d.TokenText(k) {
		case "using", "Using", "reused", "reusing", "tried", "trying", "guessed", "guessing":
			return true
		}
	}
	for k := t + 1; k+1 < min(t+after, s.Last); k++ {
		if r.d.TokenText(k) == "from" && (r.d.TokenText(k+1) == "other" || r.d.TokenText(k+1) == "another" || r.d.TokenText(k+1) == "elsewhere") {
			return true
		}
	}
	return false
}

// isKindWord says whether token t may be the last word of a kind of data.
func (r *reader) isKindWord(t int) bool {
	return r.is(t, kindOfData) || r.isData(t) || r.tells(t, dataHead|kindNoun|kindListed|listNoun|listHead|eventOf) || r.isBirthYears(t) ||
		r.d.TokenText(t) == "cards" // of which there are copies
}

// kindAt returns the first token of the kind of data whose last word is token t
// of sentence s.
func (r *reader) kindAt(s *token.Sentence, t int, listed bool) (int, bool) {
	if first, ok := r.eventAt(s, t, listed); ok || r.tells(t, eventOf) && !r.is(t, kindOfData) {
		return first, ok
	}
	first := r.qualified(s, t)
	noun := r.is(t, kindOfData) && r.isPlural(t) || r.tells(t, kindNoun) ||
		r.tells(t, kindListed) && r.isBesideOthers(s, first, t) ||
		listed && r.tells(t, listNoun) && r.isBesideOthers(s, first, t)
	if copied, ok := r.copyOf(s, first); ok && (noun || first < t) {
		return copied, true
	}
	switch {
	case first == t, r.isBareXray(first, t):
		if isMessage(r.d.TokenText(t)) {
			return first, r.isBesideKinds(s, first, t) || r.isTakenAt(s, first-1) || r.classAt(s, t+1)&auxiliary != 0 && r.classAt(s, t+2)&taken != 0
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
	return t > 0 && r.d.TokenText(t) == "years" && strings.EqualFold(r.d.TokenText(t-1), "birth")
}

// isVerbal says whether token t is no noun for data: "the company logs in", and
// keys that a ransom is to buy.
func (r *reader) isVerbal(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch r.d.TokenText(t) {
	case "logs":
		switch r.d.TokenText(min(t+1, s.Last-1)) {
		case "in", "on", "into", "out":
			return true
		}
	case "forms":
		switch r.d.TokenText(t - 1) {
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
	return r.classAt(s, first-1)&conjunction != 0 || r.classAt(s, t+1)&conjunction != 0
}

// isBareXray says whether tokens first to t are "x-rays" and no more.
func (r *reader) isBareXray(first, t int) bool {
	return first == t-2 && strings.EqualFold(r.d.TokenText(t), "rays")
}

// isMail says whether tokens first to t are "e-mails": messages are no kind of
// data without more.
func (r *reader) isMail(first, t int) bool {
	w := r.d.TokenText(t)
	return first == t-2 && (w == "mails" || w == "mail") && r.d.TokenText(t-1) == "-"
}

// isPlural says whether token t looks like a plural: one word tells a kind in the
// plural only, not "account" or "security".
func (r *reader) isPlural(t int) bool {
	w := r.d.TokenText(t)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// isSealedAt says whether token t tells how data was kept: it is no kind.
func (r *reader) isSealedAt(t int) bool { return isSealed(strings.ToLower(r.d.TokenText(t))) }

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
	for first < t && isNameOnly(r.d.TokenText(first)) && first-2 >= s.First && r.is(first-1, conjunction) && isNameOnly(r.d.TokenText(first-2)) {
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
	w := r.d.TokenText(k)
	tok := r.d.Tokens
	switch {
	case w == "-" && k > s.First && !tok[k].Space && !tok[first].Space && tok[k-1].Kind == token.Word && r.entityAt[k-1] == 0:
		if isNoPrefix(r.d.TokenText(k - 1)) {
			return first
		}
		return k - 1
	case r.is(k, possessive) && k > s.First && isOwner(r.d.TokenText(k-1)) && !tok[k].Space:
		return k - 1
	case r.entityAt[k] > 0 || tok[k].Kind == token.Punct:
		return first
	case r.is(k, kindOfData), r.tells(k, qualifier), isNameOnly(w) && first == t && isNames(r.d.TokenText(t)):
		return k
	}
	return first
}

// eventAt returns the first token of "dates of birth" and the like that ends
// with token t.
func (r *reader) eventAt(s *token.Sentence, t int, listed bool) (int, bool) {
	first := t - ofLength
	if first < s.First || !r.tells(t, eventOf) || r.d.TokenText(t-1) != "of" || !isEventHead(r.d.TokenText(first)) {
		return t, false
	}
	return first, listed || r.isPlural(first)
}

// copyOf returns the first token of "copies of", "the last four digits of" and
// the like before token first.
func (r *reader) copyOf(s *token.Sentence, first int) (int, bool) {
	k := first - ofLength
	if k < s.First || r.d.TokenText(first-1) != "of" || !isCopy(r.d.TokenText(k)) {
		return first, false
	}
	for r.d.TokenText(k) == "digits" && k > s.First && (isNameOnly(r.d.TokenText(k-1)) || cardinal(r.d.TokenText(k-1)) > 0) {
		k--
		if isNameOnly(r.d.TokenText(k)) {
			break
		}
		if k > s.First && isNameOnly(r.d.TokenText(k-1)) {
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
	if next < s.Last && r.is(next, possessive) && isOwner(r.d.TokenText(t)) {
		return true
	}
	if next >= s.Last {
		return false
	}
	if r.d.Tokens[next].Kind != token.Word {
		return r.d.TokenText(next) == "-" && !r.d.Tokens[next].Space // "password-protected"
	}
	if r.d.TokenText(next) == "of" && next+1 < s.Last {
		return isEventHead(r.d.TokenText(t)) && r.tells(next+1, eventOf)
	}
	return r.is(next, kindOfData) || r.isData(next) || r.tells(next, dataHead|kindNoun|kindListed) || isKeeper(r.d.TokenText(next))
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
	switch strings.ToLower(r.d.TokenText(t)) {
	case "card", "security", "email", "mail", "phone", "telephone":
		return r.classAt(s, t+1)&conjunction != 0
	}
	return false
}
