package impact

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// nationalCurrency returns the currency that a nation and a word for coins of many
// nations at token t stand for, "Australian dollars", and the token after it.
func (r *reader) nationalCurrency(s *token.Sentence, t int) (string, int) {
	nation, last := r.Doc.TokenText(t), t+1
	switch nation {
	case "Hong", "New", "Sri", "South", "Saudi":
		if last+1 < s.Last && !isCoin(r.Doc.TokenText(last)) {
			nation, last = nation+" "+r.Doc.TokenText(last), last+1
		}
	}
	if last >= s.Last {
		return "", 0
	}
	coin := r.Lower(last)
	if hasOwnCoin(nation) {
		return currencyAfter(coin), last + 1
	}
	return coinOf(nation, coin), last + 1
}

// hasOwnCoin says whether a nation has coins that no other calls by the same word,
// and which need not be called after it: "Japanese yen".
func hasOwnCoin(nation string) bool {
	switch nation {
	case "Japanese", "Chinese", "Russian", "Ukrainian", "Kazakh", "Kazakhstani", "Thai", "Malaysian", "Indonesian", "Bangladeshi", "Israeli",
		"Polish", "Hungarian", "Nigerian", "South African", "Brazilian", "Emirati", "UAE":
		return true
	}
	return false
}

// isCoin says whether a word is for coins of many nations.
func isCoin(w string) bool {
	switch strings.TrimSuffix(strings.ToLower(w), "s") {
	case "dollar", "pound", "peso", "rupee", "franc", "riyal", "rial", "shilling", "lira", "won", "dong", "krona", "kronor", "krone", "kroner", "crown":
		return true
	}
	return false
}

// coinOf returns the currency of a nation's coins, or "".
func coinOf(nation, coin string) string {
	switch nation + " " + strings.TrimSuffix(coin, "s") {
	case "Australian dollar":
		return "AUD"
	case "Canadian dollar":
		return "CAD"
	case "New Zealand dollar":
		return "NZD"
	case "Hong Kong dollar":
		return "HKD"
	case "Singapore dollar", "Singaporean dollar":
		return "SGD"
	case "Taiwan dollar", "Taiwanese dollar", "New Taiwan dollar":
		return "TWD"
	case "American dollar":
		return "USD"
	case "British pound":
		return "GBP"
	case "Egyptian pound":
		return "EGP"
	case "Swiss franc":
		return "CHF"
	case "Norwegian kroner", "Norwegian krone", "Norwegian crown":
		return "NOK"
	case "Danish kroner", "Danish krone", "Danish crown":
		return "DKK"
	case "Swedish krona", "Swedish kronor", "Swedish crown":
		return "SEK"
	case "Icelandic krona", "Icelandic kronur":
		return "ISK"
	case "Czech crown", "Czech koruna":
		return "CZK"
	case "Mexican peso":
		return "MXN"
	case "Philippine peso":
		return "PHP"
	case "Argentine peso", "Argentinian peso":
		return "ARS"
	case "Chilean peso":
		return "CLP"
	case "Colombian peso":
		return "COP"
	case "Kenyan shilling", "Kenya shilling":
		return "KES"
	case "Ugandan shilling", "Uganda shilling":
		return "UGX"
	case "Tanzanian shilling", "Tanzania shilling":
		return "TZS"
	case "Turkish lira":
		return "TRY"
	case "Indian rupee":
		return "INR"
	case "Pakistani rupee", "Pakistan rupee":
		return "PKR"
	case "Sri Lankan rupee", "Sri Lanka rupee":
		return "LKR"
	case "Saudi riyal", "Saudi Arabian riyal":
		return "SAR"
	case "Qatari riyal":
		return "QAR"
	case "Iranian rial":
		return "IRR"
	case "South Korean won", "South-Korean won", "Korean won":
		return "KRW"
	case "Vietnamese dong":
		return "VND"
	}
	return ""
}
