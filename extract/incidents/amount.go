package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// inDate says whether token t is part of a date.
func (v *view) inDate(t int) bool { return v.dateAt[t] }

// moneyAt returns the sum of money of which number n, in tokens t to end-1, is
// the amount, and the token after it: "$ 5,000", "5,000 dollars", "0.5 BTC",
// "RM5m", "5BTC".
func (v *view) moneyAt(s *token.Sentence, t int, n float64, end int) (record.Money, int, bool) {
	if c, _ := currencyWithin(v.d.TokenText(t)); c != "" && (t == s.First || v.d.TokenText(t-1) != "$") {
		return record.Money{Amount: n, Currency: c}, end, true
	}
	if t > s.First {
		if c := currencyBefore(v.d.TokenText(t - 1)); c != "" {
			if t-2 >= s.First && c == "USD" && v.d.Tokens[t-1].Start == v.d.Tokens[t-2].End {
				c = dollarOf(v.d.TokenText(t - 2))
			}
			return record.Money{Amount: n, Currency: c}, end, true
		}
	}
	if end < s.Last {
		next := v.afterStar(s, end)
		if w := v.d.TokenText(next); next+1 < s.Last && (w == "US" || w == "U.S." || w == "-") {
			next++
		}
		if c := currencyAfter(v.d.TokenText(next)); c != "" {
			return record.Money{Amount: n, Currency: c}, next + 1, true
		}
		if c, last := v.nationalCurrency(s, next); c != "" {
			return record.Money{Amount: n, Currency: c}, last, true
		}
	}
	return record.Money{}, 0, false
}
