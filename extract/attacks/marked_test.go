package attacks

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// marked are small articles written for these tests. An attack stands in
// square brackets with its type after a bar; "?" marks an optional one.
var marked = []string{
	"Clinic pays up\n\nA [ransomware attack|ransomware] hit the Oakfield clinic on Monday. The gang [stole|data-breach] patient records and asked for money.",
	"Port of Windle offline\n\nThe port was hit by a [ransomware|ransomware] gang that [stole|data-breach] files. Staff were told to buy ransomware protection.",
	"Thieves empty wallets\n\nHackers [stole|fraud] nine million dollars in bitcoin from the exchange. The [theft|fraud] of the coins was found on Sunday.",
	"Coins gone\n\nThe exchange said intruders [stole|fraud] bitcoin worth two million dollars. Its anti-phishing filters had not helped.",
	"Bucket left open\n\nA misconfigured bucket [leaked|data-leak] the names of guests by mistake. The hotel closed the unsecured database.",
	"Forum hacked\n\nHackers [leaked|data-breach] stolen passwords on a forum after they [hacked|unauthorised-access] the site.",
	"Mails from nowhere\n\n[Phishing|phishing] emails asked staff for passwords. The [scam|phishing] used a fake login page.",
	"Love costs\n\nThe [scam|fraud] cost victims thousands of pounds. Police warn of [romance scams|fraud].",
	"Site down\n\nA [DDoS attack|ddos] kept the bank offline. DDoS protection was bought later. Systems were [compromised|unauthorised-access?].",
	"Ads without end\n\nThe [adware|malware] came with a free game and spread through thousands of phones.",
	"Worms in the press\n\n[Malware|malware] spread through the network. Anti-malware software found the [virus|malware].",
}

// ownExamples returns the marked articles, several times over so that every
// feature is common enough to be learned.
func ownExamples() []Example {
	var out []Example
	for range 3 {
		for _, m := range marked {
			out = append(out, parseExample(m))
		}
	}
	return out
}

// parseExample reads an article with marks in brackets.
func parseExample(s string) Example {
	var text strings.Builder
	var e Example
	for {
		before, rest, ok := strings.Cut(s, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		mark, after, _ := strings.Cut(rest, "]")
		words, typ, _ := strings.Cut(mark, "|")
		g := mention.Gold{Mention: mention.Mention{Start: text.Len(), End: text.Len() + len(words), Label: record.LabelAttack}}
		g.Type, g.Optional = strings.CutSuffix(typ, "?")
		e.Gold = append(e.Gold, g)
		text.WriteString(words)
		s = after
	}
	e.Document = token.New(text.String(), 0)
	return e
}
