package gazetteer

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// Names and texts are compared by the keys of their tokens, which are already
// lower-cased and without accents. This file holds what is made alike beyond
// that, on both sides: "&" and "and", "U.S." and "US", "Coca-Cola" and "Coca
// Cola".

// keys are the keys of tokens that matching treats specially.
type keys struct {
	and, ampersand, hyphen, softHyphen, comma, the, number uint64
}

func newKeys() keys {
	return keys{
		and:        token.Key("and"),
		ampersand:  token.Key("&"),
		hyphen:     token.Key("-"),
		softHyphen: token.Key("‑"), // U+2011, the hyphen that does not break lines
		comma:      token.Key(","),
		the:        token.Key("the"),
		number:     token.Key("#"),
	}
}

// numberMark tells the key of a name with a number in it ("UNC#") from the
// key of the letters alone.
const numberMark = 0x9e3779b97f4a7c15

// maxUndot bounds the length of an abbreviation whose full stops do not
// count, in bytes.
const maxUndot = 32

// key returns the key under which token t of text is looked up.
func (k *keys) key(text string, t *token.Token) uint64 {
	if t.Kind != token.Word || t.Start >= t.End {
		if t.Key == k.ampersand {
			return k.and
		}
		return t.Key
	}
	if text[t.End-1] != '.' && (t.End-t.Start < 3 || text[t.Start+1] != '.') || t.End-t.Start > maxUndot {
		return t.Key
	}
	return undotted(text[t.Start:t.End])
}

// undotted returns the key of s without the full stops of an abbreviation:
// all of them where only single letters stand between ("U.S."), else the one
// at the end ("Inc.").
func undotted(s string) uint64 {
	run, acronym := 0, true
	for _, r := range s {
		if r == '.' {
			run = 0
			continue
		}
		if run++; run > 1 {
			acronym = false
			break
		}
	}
	if !acronym {
		return token.Key(strings.TrimRight(s, "."))
	}
	var buf [maxUndot]byte
	n := 0
	for i := 0; i < len(s) && n < len(buf); i++ {
		if s[i] != '.' {
			buf[n] = s[i]
			n++
		}
	}
	return token.Key(string(buf[:n]))
}

// isGlue says whether token i of d is a hyphen between two words without
// spaces, which joins them as a space would.
func (k *keys) isGlue(d []token.Token, i, last int) bool {
	t := &d[i]
	return (t.Key == k.hyphen || t.Key == k.softHyphen) && t.End > t.Start && !t.Space && i+1 < last && !d[i+1].Space
}

// numbered returns the key of a token of letters and a number ("UNC2452")
// with any number, and false where the token is no such thing.
func numbered(text string, t *token.Token) (uint64, bool) {
	if t.Kind != token.Word || t.Shape < token.Title || t.End-t.Start > maxUndot {
		return 0, false
	}
	n := int(t.End)
	for n > int(t.Start) && '0' <= text[n-1] && text[n-1] <= '9' {
		n--
	}
	if digits := int(t.End) - n; digits == 0 || digits > maxDigits || n-int(t.Start) < 2 {
		return 0, false
	}
	return token.Key(text[t.Start:n]) ^ numberMark, true
}

// maxDigits bounds the length of the number that "#" stands for.
const maxDigits = 6

// isNumber says whether token t can stand for "#".
func isNumber(t *token.Token) bool {
	return t.Kind == token.Number && t.End-t.Start <= maxDigits
}

// pairKey is the key of two words with a hyphen between.
func pairKey(a, b uint64) uint64 { return spread(a) ^ b }
