package impact

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// inDate says whether token t is part of a date.
func (r *reader) inDate(t int) bool { return r.DateAt[t] }

// moneyAt returns the sum of money of which number n, in tokens t to end-1, is
// the amount, and the token after it: "$ 5,000", "5,000 dollars", "0.5 BTC",
// "RM5m", "5BTC", "R5 million".
func (r *reader) moneyAt(s *token.Sentence, t int, n float64, end int) (record.Money, int, bool) {
	if c, _ := r.currencyIn(s, t); c != "" && (t == s.First || r.Doc.TokenText(t-1) != "$") {
		return record.Money{Amount: n, Currency: c}, end, true
	}
	if t > s.First {
		if c := currencyBefore(r.Doc.TokenText(t - 1)); c != "" {
			if t-2 >= s.First && c == "USD" && r.Doc.Tokens[t-1].Start == r.Doc.Tokens[t-2].End {
				c = dollarOf(r.Doc.TokenText(t - 2))
			}
			return record.Money{Amount: rounded(n * r.rangeFactor(s, t, n, end)), Currency: c}, end, true
		}
	}
	if end < s.Last {
		next := r.afterStar(s, end)
		if w := r.Doc.TokenText(next); next+1 < s.Last && (w == "US" || w == "U.S." || w == "-") {
			next++
		}
		if c := currencyAfter(r.Doc.TokenText(next)); c != "" {
			return record.Money{Amount: n, Currency: c}, next + 1, true
		}
		if c, last := r.nationalCurrency(s, next); c != "" {
			return record.Money{Amount: n, Currency: c}, last, true
		}
	}
	return record.Money{}, 0, false
}

// rangeFactor returns the factor that number n, in tokens t to end-1, shares with the
// one that it begins a range with: a million for "$3" of "$3 to $5 million" and of
// "between $3 and $5 million". It is 1 where there is no such range.
func (r *reader) rangeFactor(s *token.Sentence, t int, n float64, end int) float64 {
	const reach, sign = 4, 2
	if end != t+1 || end+1 >= s.Last || strings.Trim(r.Doc.TokenText(t), "0123456789.,") != "" {
		return 1
	}
	switch r.Doc.TokenText(end) {
	case "-", "–", "to", "or":
	case "and":
		if !r.AnyWord(s, t-reach, t, "between", "Between") {
			return 1
		}
	default:
		return 1
	}
	k := end + 1
	for k < min(end+1+sign, s.Last-1) && (currencyBefore(r.Doc.TokenText(k)) != "" || r.Doc.TokenText(k) == "US") {
		k++
	}
	upper, _, ok := r.numberAt(s, k)
	bare, _, digits := digitsOf(r.Doc.TokenText(k))
	if !ok || !digits || n >= bare {
		return 1
	}
	return upper / bare
}
