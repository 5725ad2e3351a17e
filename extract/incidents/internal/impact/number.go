package impact

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/incx/incx/extract/internal/ascii"
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
	if r.inDate(t) {
		return 0, 0, false
	}
	_, text := r.currencyIn(s, t)
	switch {
	case tok.Kind == token.Number:
	case tok.Kind == token.Word && text != "" && ascii.IsDigit(text[0]):
	case tok.Kind == token.Word:
		return r.wordedNumber(s, t)
	default:
		return 0, 0, false
	}
	n, unit, ok := digitsOf(text)
	if !ok {
		return 0, 0, false
	}
	end = t + 1
	if joined, last := r.groupsAt(s, t); last > end {
		n, end = joined, last
	}
	factor, known := multiplier(unit)
	if !known {
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
	n = rounded(n * factor)
	return n, end, n > 0 && n <= maxAmount
}

// rounded returns n without what is finer than the smallest coin.
func rounded(n float64) float64 { return math.Round(n*finest) / finest }

// digitsOf reads the digits that a word begins with, and returns what follows them:
// "5.5m" is 5.5 and "m".
func digitsOf(w string) (n float64, rest string, ok bool) {
	end := 0
	for end < len(w) && (ascii.IsDigit(w[end]) || w[end] == ',' || w[end] == '.') {
		end++
	}
	n, err := strconv.ParseFloat(withoutMarks(w[:end]), 64)
	return n, w[end:], err == nil
}

// withoutMarks returns digits as Go writes them, without what sets off thousands, as
// in "1,234,567", "12,34,567" and "1.234.567", and with a point before a fraction,
// as in "1.5" and "1,5".
func withoutMarks(digits string) string {
	comma, point := strings.LastIndexByte(digits, ','), strings.LastIndexByte(digits, '.')
	switch {
	case comma > point && point >= 0 && isGrouped(digits[:comma], "."): // "1.234,50"
		return strings.ReplaceAll(digits[:comma], ".", "") + "." + digits[comma+1:]
	case comma < 0 && strings.Count(digits, ".") > 1 && isGrouped(digits, "."):
		return strings.ReplaceAll(digits, ".", "")
	case point < 0 && comma > 0 && comma >= len(digits)-3 && strings.Count(digits, ",") == 1:
		return digits[:comma] + "." + digits[comma+1:]
	}
	return strings.ReplaceAll(digits, ",", "")
}

// isGrouped says whether a mark sets off groups of three digits.
func isGrouped(digits, mark string) bool {
	groups := strings.Split(digits, mark)
	if n := len(groups[0]); n == 0 || n > 3 {
		return false
	}
	return !slices.ContainsFunc(groups[1:], func(g string) bool { return len(g) != 3 })
}

// afterStar returns the token after a mark behind a number, which may be token t of
// sentence s: the star of a footnote, "48,500* customers", or "48,500+ customers". It
// is t where there is none, or nothing behind it.
func (r *reader) afterStar(s *token.Sentence, t int) int {
	if t+1 < s.Last && (r.Doc.TokenText(t) == "*" || r.Doc.TokenText(t) == "+") {
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
