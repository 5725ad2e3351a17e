package impact

import (
	"math"
	"strconv"
	"strings"

	"github.com/incx/incx/extract/token"
)

// maxAmount bounds numbers, so that they can be told exactly.
const maxAmount = 1e15

// finest is the number of the smallest parts of a coin, so that 8.13 million
// are not 8130000.000000001.
const finest = 1e8

// numberAt reads the number at token t, with a multiplier after it ("2.2
// million", "70m", "six million"), and returns the token after it.
func (r *reader) numberAt(s *token.Sentence, t int) (n float64, end int, ok bool) {
	tok := &r.Doc.Tokens[t]
	text := r.Doc.TokenText(t)
	if r.inDate(t) {
		return 0, 0, false
	}
	if c, rest := currencyWithin(text); c != "" {
		text = rest
	}
	switch {
	case tok.Kind == token.Number:
	case tok.Kind == token.Word && len(text) > 1 && text[0] >= '0' && text[0] <= '9':
	case tok.Kind == token.Word:
		return r.wordedNumber(s, t)
	default:
		return 0, 0, false
	}
	digits, unit := text, ""
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c < '0' || c > '9') && c != ',' && c != '.' {
			digits, unit = text[:i], text[i:]
			break
		}
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return 0, 0, false
	}
	end = t + 1
	if joined, last := r.groupsAt(s, t); last > end {
		n, end = joined, last
	}
	factor, known := multiplier(unit)
	if unit != "" && !known {
		return 0, 0, false
	}
	if unit == "" && end < s.Last {
		next := r.afterStar(s, end)
		if r.Doc.TokenText(next) == "-" && next+1 < s.Last {
			next++
		}
		if f, ok := multiplier(r.Doc.TokenText(next)); ok {
			factor, end = f, next+1
		}
	}
	n *= factor
	if !(n > 0) || n > maxAmount {
		return 0, 0, false
	}
	return math.Round(n*finest) / finest, end, true
}

// afterStar returns the token after the star of a footnote behind a number, which may
// be token t of sentence s: "48,500* customers". It is t where there is none, or
// nothing behind it.
func (r *reader) afterStar(s *token.Sentence, t int) int {
	if t+1 < s.Last && r.Doc.TokenText(t) == "*" {
		return t + 1
	}
	return t
}

// multiplier returns the factor that a word after a number stands for.
func multiplier(w string) (float64, bool) {
	switch strings.ToLower(w) {
	case "":
		return 1, true
	case "thousand", "k":
		return 1e3, true
	case "million", "millions", "m", "mn", "mln":
		return 1e6, true
	case "billion", "billions", "bn", "b":
		return 1e9, true
	case "lakh", "lakhs":
		return 1e5, true
	case "crore", "crores", "cr":
		return 1e7, true
	}
	return 1, false
}
