package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// inDate says whether token t is part of a date.
func (v *view) inDate(t int) bool { return v.dateAt[t] }

// moneyAt returns the sum of money of which number n, in tokens t to end-1, is
// the amount, and the token after it: "$ 5,000", "5,000 dollars", "0.5 BTC".
func (v *view) moneyAt(s *token.Sentence, t int, n float64, end int) (record.Money, int, bool) {
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
	}
	return record.Money{}, 0, false
}

func currencyBefore(w string) string {
	switch w {
	case "$", "USD":
		return "USD"
	case "£", "GBP":
		return "GBP"
	case "€", "EUR":
		return "EUR"
	case "¥", "JPY":
		return "JPY"
	case "₹", "Rs", "Rs.", "INR":
		return "INR"
	case "AUD":
		return "AUD"
	case "CAD":
		return "CAD"
	case "CHF":
		return "CHF"
	}
	return ""
}

// dollarOf returns the currency of a dollar sign after a country's letters.
func dollarOf(w string) string {
	switch w {
	case "A", "AU":
		return "AUD"
	case "C", "CA", "CDN":
		return "CAD"
	case "NZ":
		return "NZD"
	case "S", "SG":
		return "SGD"
	case "HK":
		return "HKD"
	case "R":
		return "BRL"
	case "NT":
		return "TWD"
	case "MX":
		return "MXN"
	}
	return "USD"
}

func currencyAfter(w string) string {
	switch strings.ToLower(w) {
	case "dollars", "dollar", "usd", "$":
		return "USD"
	case "pounds", "gbp", "£":
		return "GBP"
	case "euros", "euro", "eur", "€":
		return "EUR"
	case "rupees", "inr":
		return "INR"
	case "yen":
		return "JPY"
	case "yuan", "rmb", "cny":
		return "CNY"
	case "rubles", "roubles":
		return "RUB"
	case "bitcoin", "bitcoins", "btc":
		return "BTC"
	case "ether", "eth", "ethereum":
		return "ETH"
	case "monero", "xmr":
		return "XMR"
	}
	return ""
}
