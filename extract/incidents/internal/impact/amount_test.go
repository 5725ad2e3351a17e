package impact

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// sentenceReader returns a reader of a text of one sentence, and the sentence.
func sentenceReader(t *testing.T, text string) (*reader, *token.Sentence) {
	t.Helper()
	r := readerOf(t, text)
	if len(r.Doc.Sentences) != 1 {
		t.Fatalf("%d sentences in %q", len(r.Doc.Sentences), text)
	}
	return r, &r.Doc.Sentences[0]
}

// A sum has its currency before it, or after it.
func TestMoneyAt(t *testing.T) {
	for text, want := range map[string]struct{ currency, after string }{
		"They asked for $70 in all.":              {"USD", "in"},
		"They asked for US$70 in all.":            {"USD", "in"},
		"They asked for A$70 in all.":             {"AUD", "in"},
		"They asked for C$70 in all.":             {"CAD", "in"},
		"They asked for NZ$70 in all.":            {"NZD", "in"},
		"They asked for S$70 in all.":             {"SGD", "in"},
		"They asked for HK$70 in all.":            {"HKD", "in"},
		"They asked for R$70 in all.":             {"BRL", "in"},
		"They asked for NT$70 in all.":            {"TWD", "in"},
		"They asked for MX$70 in all.":            {"MXN", "in"},
		"They asked for £70 in all.":              {"GBP", "in"},
		"They asked for €70 in all.":              {"EUR", "in"},
		"They asked for ¥70 in all.":              {"JPY", "in"},
		"They asked for ₹70 in all.":              {"INR", "in"},
		"They asked for Rs. 70 in all.":           {"INR", "in"},
		"They asked for CHF 70 in all.":           {"CHF", "in"},
		"They asked for T$70 in all.":             {"TWD", "in"},
		"They asked for CAD$70 in all.":           {"CAD", "in"},
		"They asked for ₿70 in all.":              {"BTC", "in"},
		"They asked for ₽70 in all.":              {"RUB", "in"},
		"They asked for ₩70 in all.":              {"KRW", "in"},
		"They asked for RM 70 in all.":            {"MYR", "in"},
		"They asked for 70 Australian dollars.":   {"AUD", "."},
		"They asked for 70 Hong Kong dollars.":    {"HKD", "."},
		"They asked for 70 Swiss francs.":         {"CHF", "."},
		"They asked for 70 Norwegian kroner.":     {"NOK", "."},
		"They asked for 70 kronor in all.":        {"SEK", "in"},
		"They asked for 70 rand in all.":          {"ZAR", "in"},
		"They asked for 70 Danish crowns.":        {"DKK", "."},
		"They asked for 70 Sri Lankan rupees.":    {"LKR", "."},
		"They asked for 70 Pakistani rupees.":     {"PKR", "."},
		"They asked for 70 Saudi riyals.":         {"SAR", "."},
		"They asked for 70 South Korean won.":     {"KRW", "."},
		"They asked for 70 Japanese yen.":         {"JPY", "."},
		"They asked for 70 South African rand.":   {"ZAR", "."},
		"They asked for 70 Kazakh tenge.":         {"KZT", "."},
		"They asked for 70 New Zealand files.":    {},
		"They asked for 70 Chinese files.":        {},
		"They asked for AED 70 in all.":           {"AED", "in"},
		"They asked for KSh 70 in all.":           {"KES", "in"},
		"They asked for Rp 70 in all.":            {"IDR", "in"},
		"They asked for 70 taka in all.":          {"BDT", "in"},
		"They asked for 70 USDT in all.":          {"USDT", "in"},
		"They asked for 70 Swiss clocks.":         {},
		"They asked for 70 dollars in all.":       {"USD", "in"},
		"They asked for 70 US dollars in all.":    {"USD", "in"},
		"They asked for 70 euros in all.":         {"EUR", "in"},
		"They asked for 70 pounds in all.":        {"GBP", "in"},
		"They asked for 70 rupees in all.":        {"INR", "in"},
		"They asked for 70 yen in all.":           {"JPY", "in"},
		"They asked for 70 yuan in all.":          {"CNY", "in"},
		"They asked for 70 roubles in all.":       {"RUB", "in"},
		"They asked for 70 Bitcoins in all.":      {"BTC", "in"},
		"They asked for 70 ETH in all.":           {"ETH", "in"},
		"They asked for 70 XMR in all.":           {"XMR", "in"},
		"A 70-dollar fee was asked for.":          {"USD", "fee"},
		"They asked for 70 files in all.":         {},
		"They asked for the US 70 times over.":    {},
		"They asked for 70":                       {},
		"70 were asked for, in dollars or pounds": {},
	} {
		r, s := sentenceReader(t, text)
		at := mentiontest.Token(t, r.Doc, "70")
		got, after, ok := r.moneyAt(s, at, 70, at+1)
		if ok != (want.currency != "") {
			t.Errorf("%q: money %v, want %v", text, ok, !ok)
			continue
		}
		if !ok {
			continue
		}
		if got != (record.Money{Amount: 70, Currency: want.currency}) || r.Doc.TokenText(after) != want.after {
			t.Errorf("%q: %v, then %q; want %s, then %q", text, got, r.Doc.TokenText(after), want.currency, want.after)
		}
	}
}

// The multiplier after a range goes for both of its ends.
func TestMoneyOfRange(t *testing.T) {
	for text, want := range map[string]float64{
		"They asked for $70 to $90 million.":           70e6,
		"They asked for $70-90 million.":               70e6,
		"They asked for $70–90m.":                      70e6,
		"They asked for US$70 to US$90 million.":       70e6,
		"They asked for between $70 and $90 million.":  70e6,
		"They asked for $70 or $90 thousand.":          70e3,
		"They asked for $70 to $1.5 million.":          70,
		"They asked for $70 and $90 million.":          70,
		"They asked for $70 to open 90 million files.": 70,
		"They asked for $70 to":                        70,
	} {
		r, s := sentenceReader(t, text)
		at := mentiontest.Token(t, r.Doc, "70")
		if got, _, ok := r.moneyAt(s, at, 70, at+1); !ok || got.Amount != want {
			t.Errorf("%q: %v (%v), want %v", text, got.Amount, ok, want)
		}
	}
}

// A currency may be part of the number's word.
func TestCurrencyWithin(t *testing.T) {
	for _, test := range []struct{ word, currency, rest string }{
		{"RM5m", "MYR", "5m"},
		{"Rs94", "INR", "94"},
		{"USD70", "USD", "70"},
		{"300USD", "USD", "300"},
		{"5BTC", "BTC", "5"},
		{"5m", "", "5m"},
		{"5th", "", "5"},
		{"R2Games", "", "R2Games"},
		{"RM", "", "RM"},
		{"70", "", "70"},
		{"", "", ""},
	} {
		if currency, rest := currencyWithin(test.word); currency != test.currency || currency != "" && rest != test.rest {
			t.Errorf("%q: %q, %q; want %q, %q", test.word, currency, rest, test.currency, test.rest)
		}
	}
}

// Papers of one country write its currency as a letter before large sums.
func TestLetterOfCurrency(t *testing.T) {
	for text, want := range map[string]record.Money{
		"They asked for R50m in all.":         {Amount: 50e6, Currency: "ZAR"},
		"They asked for R2.5 million in all.": {Amount: 2.5e6, Currency: "ZAR"},
		"They asked for N400m in all.":        {Amount: 400e6, Currency: "NGN"},
		"They asked for P3 billion in all.":   {Amount: 3e9, Currency: "PHP"},
		"They asked for R2 in all.":           {},
		"They asked for N95 masks in all.":    {},
		"They asked for P2P in all.":          {},
	} {
		r, s := sentenceReader(t, text)
		const at = 3
		var got record.Money
		if n, end, ok := r.numberAt(s, at); ok {
			got, _, _ = r.moneyAt(s, at, n, end)
		}
		if got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestDurationAt(t *testing.T) {
	for _, test := range []struct {
		text, want string
		n          float64
	}{
		{"It was down for 70 minutes or so.", "PT70M", 70},
		{"It was down for 70 hours or so.", "PT70H", 70},
		{"It was down for 1 hour or so.", "PT1H", 1},
		{"It was down for 3 days or so.", "P3D", 3},
		{"It was down for 2 weeks or so.", "P2W", 2},
		{"It was down for 2 months or so.", "P2M", 2},
		{"A 36-hour outage followed.", "PT36H", 36},
		{"It was down for 2.5 hours or so.", "PT150M", 2.5},
		{"It was down for 1 hour and a half.", "PT90M", 1},
		{"It was down for 2 days and a half.", "PT60H", 2},
		{"It was down for 2 days and a bit.", "P2D", 2},
		{"It was down for 2.5 months or so.", "", 2.5},
		{"It was down for 20000 hours or so.", "", 20000}, // too long to be true
		{"It was down for 70 customers or so.", "", 70},
		{"It was down for 70", "", 70},
	} {
		r, s := sentenceReader(t, test.text)
		number := strings.FieldsFunc(test.text, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })[0]
		got, after := r.durationAt(s, test.n, mentiontest.Token(t, r.Doc, number)+1)
		if got != test.want || got != "" && after > s.Last {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
