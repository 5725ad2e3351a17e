package impact

import (
	"strings"

	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/token"
)

// currencyBefore returns the currency of a sign or letters that stand before an
// amount, or "".
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
	case "RM", "MYR":
		return "MYR"
	case "₿", "BTC":
		return "BTC"
	case "₽", "RUB":
		return "RUB"
	case "₩", "KRW":
		return "KRW"
	case "₺", "TRY":
		return "TRY"
	case "₴", "UAH":
		return "UAH"
	case "₪", "ILS":
		return "ILS"
	case "₦", "NGN":
		return "NGN"
	case "₱", "PHP":
		return "PHP"
	case "฿", "THB":
		return "THB"
	case "₫":
		return "VND"
	case "Rp":
		return "IDR"
	case "KSh", "Ksh", "KES":
		return "KES"
	case "Dh", "Dhs":
		return "AED"
	case "NZD", "SGD", "HKD", "TWD", "CNY", "ZAR", "SEK", "NOK", "DKK", "PLN", "AED", "SAR", "IDR", "VND", "PKR", "BDT", "LKR",
		"CZK", "HUF", "MXN", "BRL", "EGP", "USDT", "USDC":
		return w
	}
	return ""
}

// dollarOf returns the currency of a dollar sign after a country's letters.
func dollarOf(w string) string {
	switch w {
	case "A", "AU", "AUD":
		return "AUD"
	case "C", "CA", "CDN", "CAD", "Can":
		return "CAD"
	case "NZ", "NZD":
		return "NZD"
	case "S", "SG", "SGD":
		return "SGD"
	case "HK", "HKD":
		return "HKD"
	case "R":
		return "BRL"
	case "NT", "T", "TWD":
		return "TWD"
	case "MX":
		return "MXN"
	}
	return "USD"
}

// currencyAfter returns the currency of a word that stands after an amount, or "".
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
	case "ringgit":
		return "MYR"
	case "rand":
		return "ZAR"
	case "kronor":
		return "SEK"
	case "zloty", "zlotys":
		return "PLN"
	case "shekel", "shekels":
		return "ILS"
	case "baht":
		return "THB"
	case "rupiah":
		return "IDR"
	case "hryvnia", "hryvnias":
		return "UAH"
	case "naira":
		return "NGN"
	case "reais":
		return "BRL"
	case "dirham", "dirhams":
		return "AED"
	case "tenge":
		return "KZT"
	case "taka":
		return "BDT"
	case "forint", "forints":
		return "HUF"
	case "litecoin", "litecoins", "ltc":
		return "LTC"
	case "usdt":
		return "USDT"
	case "usdc":
		return "USDC"
	}
	return ""
}

// currencyWithin returns the currency that a word has before or after its digits,
// "RM5m", "300USD", and the word without it.
func currencyWithin(w string) (currency, rest string) {
	const most = 3 // letters of a currency
	for n := 2; n <= most && n < len(w); n++ {
		if ascii.IsDigit(w[n]) && !ascii.IsDigit(w[n-1]) {
			return currencyBefore(w[:n]), w[n:]
		}
	}
	n := len(w)
	for n > 0 && !ascii.IsDigit(w[n-1]) && len(w)-n <= most {
		n--
	}
	if n == 0 || len(w)-n < 2 || !ascii.IsDigit(w[0]) {
		return "", w
	}
	return currencyAfter(w[n:]), w[:n]
}

// currencyIn returns the currency that token t of s has before or after its digits,
// and the token's text without it.
func (r *reader) currencyIn(s *token.Sentence, t int) (currency, rest string) {
	w := r.Doc.TokenText(t)
	if c, rest := currencyWithin(w); c != "" {
		return c, rest
	}
	if c := currencyOfLetter(w[0]); c != "" && r.isLarge(s, t, w[1:]) {
		return c, w[1:]
	}
	return "", w
}

// currencyOfLetter returns the currency that papers of one country write as a letter
// before large sums, "R50m", or "".
func currencyOfLetter(letter byte) string {
	switch letter {
	case 'R':
		return "ZAR"
	case 'N':
		return "NGN"
	case 'P':
		return "PHP"
	}
	return ""
}

// isLarge says whether w, which token t of s ends with, is digits with a multiplier:
// "50m", "2.5 million".
func (r *reader) isLarge(s *token.Sentence, t int, w string) bool {
	_, unit, ok := digitsOf(w)
	if !ok {
		return false
	}
	if unit == "" && t+1 < s.Last {
		unit = r.Doc.TokenText(t + 1)
	}
	factor, _ := multiplier(unit)
	return factor > 1
}
