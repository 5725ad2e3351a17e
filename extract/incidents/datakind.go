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
func (b *builder) readData(im *record.Impact, s *token.Sentence, t int, listed bool) {
	v := b.v
	if v.entityAt[t] > 0 || len(im.Data) == maxKinds {
		return
	}
	first, ok := b.kindAt(s, t, listed)
	if !ok || b.goesOn(s, t) {
		return
	}
	kind := strings.ToLower(v.d.Phrase(first, t+1))
	if kind == "encrypted files" || kind == "names" && b.isOfThings(s, t) { // what ransomware leaves; what things are called
		return
	}
	if strings.ContainsAny(kind, "\n\r\t") || slices.ContainsFunc(im.Data, func(k string) bool { return sameKind(k, kind) }) {
		return
	}
	if first > s.First && isYetToCome(v.d.TokenText(first-1)) || b.isDenied(s, t+1) || b.isSpared(s, first) || b.isMeans(s, first, t) ||
		b.isUndone(s, first) || b.isAdvised(s, first) {
		return
	}
	im.Data = append(im.Data, kind)
	b.found(im, "data", kind, first, t+1, "kind of data")
}

// isOfThings says whether the names at token t of sentence s are those of a few, and
// not said to be people's: "the names of seven extensions".
func (b *builder) isOfThings(s *token.Sentence, t int) bool {
	v := b.v
	next := t + 2
	if next >= s.Last || v.d.TokenText(t+1) != "of" || cardinal(v.d.TokenText(next)) <= 1 && !v.isGroup(next, 1, 2) {
		return false
	}
	return !b.anyPeople(s, next, next+4)
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
func (b *builder) isMeans(s *token.Sentence, first, t int) bool {
	const before, after = 3, 8
	v := b.v
	switch strings.ToLower(v.d.TokenText(t)) {
	case "passwords", "credentials", "usernames", "logins", "password":
	case "names":
		if w := strings.ToLower(v.d.TokenText(first)); w != "user" && w != "login" {
			return false
		}
	default:
		return false
	}
	for k := first - 1; k >= max(s.First, first-before); k-- {
		switch v.d.TokenText(k) {
		case "using", "Using", "reused", "reusing", "tried", "trying", "guessed", "guessing":
			return true
		}
	}
	for k := t + 1; k+1 < min(t+after, s.Last); k++ {
		if v.d.TokenText(k) == "from" && (v.d.TokenText(k+1) == "other" || v.d.TokenText(k+1) == "another" || v.d.TokenText(k+1) == "elsewhere") {
			return true
		}
	}
	return false
}

// isKindWord says whether token t may be the last word of a kind of data.
func (b *builder) isKindWord(t int) bool {
	return b.v.is(t, kindOfData) || b.isData(t) || b.tells(t, dataHead|kindNoun|kindListed|listNoun|listHead|eventOf) || b.isBirthYears(t) ||
		b.v.d.TokenText(t) == "cards" // of which there are copies
}

// kindAt returns the first token of the kind of data whose last word is token t
// of sentence s.
func (b *builder) kindAt(s *token.Sentence, t int, listed bool) (int, bool) {
	v := b.v
	if first, ok := b.eventAt(s, t, listed); ok || b.tells(t, eventOf) && !v.is(t, kindOfData) {
		return first, ok
	}
	first := b.qualified(s, t)
	noun := v.is(t, kindOfData) && b.isPlural(t) || b.tells(t, kindNoun) ||
		b.tells(t, kindListed) && b.isBesideOthers(s, first, t) ||
		listed && b.tells(t, listNoun) && b.isBesideOthers(s, first, t)
	if copied, ok := b.copyOf(s, first); ok && (noun || first < t) {
		return copied, true
	}
	switch {
	case first == t, b.isBareXray(first, t):
		if isMessage(v.d.TokenText(t)) {
			return first, b.isBesideKinds(s, first, t) || b.isTakenAt(s, first-1) || v.classAt(s, t+1)&auxiliary != 0 && v.classAt(s, t+2)&taken != 0
		}
		return first, noun && !b.isSealedAt(t)
	case b.isVerbal(s, t), b.isMail(first, t) && !noun:
		return first, b.isElliptic(s, t)
	case b.isData(t), b.tells(t, dataHead), listed && b.tells(t, listNoun|listHead), b.isBirthYears(t):
		return first, true
	}
	return first, noun || b.tells(t, kindListed) || b.isElliptic(s, t)
}

// isBirthYears says whether token t ends "birth years".
func (b *builder) isBirthYears(t int) bool {
	return t > 0 && b.v.d.TokenText(t) == "years" && strings.EqualFold(b.v.d.TokenText(t-1), "birth")
}

// isVerbal says whether token t is no noun for data: "the company logs in", and
// keys that a ransom is to buy.
func (b *builder) isVerbal(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch b.v.d.TokenText(t) {
	case "logs":
		switch b.v.d.TokenText(min(t+1, s.Last-1)) {
		case "in", "on", "into", "out":
			return true
		}
	case "forms":
		switch b.v.d.TokenText(t - 1) {
		case "login", "payment", "order", "contact", "account", "password", "card":
			return true
		}
	case "keys", "Keys", "key", "Key":
		return b.said.ransom || b.said.bitcoin
	}
	return false
}

// isBesideOthers says whether tokens first to t stand in a list.
func (b *builder) isBesideOthers(s *token.Sentence, first, t int) bool {
	return b.v.classAt(s, first-1)&conjunction != 0 || b.v.classAt(s, t+1)&conjunction != 0
}

// isBareXray says whether tokens first to t are "x-rays" and no more.
func (b *builder) isBareXray(first, t int) bool {
	return first == t-2 && strings.EqualFold(b.v.d.TokenText(t), "rays")
}

// isMail says whether tokens first to t are "e-mails": messages are no kind of
// data without more.
func (b *builder) isMail(first, t int) bool {
	w := b.v.d.TokenText(t)
	return first == t-2 && (w == "mails" || w == "mail") && b.v.d.TokenText(t-1) == "-"
}

// isPlural says whether token t looks like a plural: one word tells a kind in the
// plural only, not "account" or "security".
func (b *builder) isPlural(t int) bool {
	w := b.v.d.TokenText(t)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// isSealedAt says whether token t tells how data was kept: it is no kind.
func (b *builder) isSealedAt(t int) bool { return isSealed(strings.ToLower(b.v.d.TokenText(t))) }

// qualified returns the first of the words that qualify token t: "Social
// Security" of numbers, "driver's license", "e-" of mail.
func (b *builder) qualified(s *token.Sentence, t int) int {
	v, first := b.v, t
	for t-first < maxOfKind {
		prev := b.qualifierBefore(s, first, t)
		if prev == first {
			break
		}
		first = prev
	}
	for first < t && isNameOnly(v.d.TokenText(first)) && first-2 >= s.First && v.is(first-1, conjunction) && isNameOnly(v.d.TokenText(first-2)) {
		first++ // "first and last names"
	}
	return first
}

// qualifierBefore returns the first token of the word that stands before token
// first and qualifies token t, or first.
func (b *builder) qualifierBefore(s *token.Sentence, first, t int) int {
	v := b.v
	k := first - 1
	if k < s.First {
		return first
	}
	w := v.d.TokenText(k)
	tok := v.d.Tokens
	switch {
	case w == "-" && k > s.First && !tok[k].Space && !tok[first].Space && tok[k-1].Kind == token.Word && v.entityAt[k-1] == 0:
		if isNoPrefix(v.d.TokenText(k - 1)) {
			return first
		}
		return k - 1
	case v.is(k, possessive) && k > s.First && isOwner(v.d.TokenText(k-1)) && !tok[k].Space:
		return k - 1
	case v.entityAt[k] > 0 || tok[k].Kind == token.Punct:
		return first
	case v.is(k, kindOfData), b.tells(k, qualifier), isNameOnly(w) && first == t && isNames(v.d.TokenText(t)):
		return k
	}
	return first
}

// eventAt returns the first token of "dates of birth" and the like that ends
// with token t.
func (b *builder) eventAt(s *token.Sentence, t int, listed bool) (int, bool) {
	v := b.v
	first := t - ofLength
	if first < s.First || !b.tells(t, eventOf) || v.d.TokenText(t-1) != "of" || !isEventHead(v.d.TokenText(first)) {
		return t, false
	}
	return first, listed || b.isPlural(first)
}

// copyOf returns the first token of "copies of", "the last four digits of" and
// the like before token first.
func (b *builder) copyOf(s *token.Sentence, first int) (int, bool) {
	v := b.v
	k := first - ofLength
	if k < s.First || v.d.TokenText(first-1) != "of" || !isCopy(v.d.TokenText(k)) {
		return first, false
	}
	for v.d.TokenText(k) == "digits" && k > s.First && (isNameOnly(v.d.TokenText(k-1)) || cardinal(v.d.TokenText(k-1)) > 0) {
		k--
		if isNameOnly(v.d.TokenText(k)) {
			break
		}
		if k > s.First && isNameOnly(v.d.TokenText(k-1)) {
			k--
			break
		}
	}
	return k, true
}

// goesOn says whether the kind of data that ends with token t of sentence s goes
// on with the next one: the longer one is told there.
func (b *builder) goesOn(s *token.Sentence, t int) bool {
	v := b.v
	next := t + 1
	if next < s.Last && v.is(next, possessive) && isOwner(v.d.TokenText(t)) {
		return true
	}
	if next >= s.Last {
		return false
	}
	if v.d.Tokens[next].Kind != token.Word {
		return v.d.TokenText(next) == "-" && !v.d.Tokens[next].Space // "password-protected"
	}
	if v.d.TokenText(next) == "of" && next+1 < s.Last {
		return isEventHead(v.d.TokenText(t)) && b.tells(next+1, eventOf)
	}
	return v.is(next, kindOfData) || b.isData(next) || b.tells(next, dataHead|kindNoun|kindListed) || isKeeper(v.d.TokenText(next))
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
func (b *builder) isElliptic(s *token.Sentence, t int) bool {
	switch strings.ToLower(b.v.d.TokenText(t)) {
	case "card", "security", "email", "mail", "phone", "telephone":
		return b.v.classAt(s, t+1)&conjunction != 0
	}
	return false
}
