package attacks

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// inCompound says whether a span is part of a compound that speaks of no attack: what
// something is against or free of ("DDoS protection", "virus-free"), who does it for a
// living ("hacking group"), where its loot is shown ("leak site"). The gate knows those
// among these that training has seen.
func inCompound(d *token.Document, sp *span) bool {
	if i := sp.first - 2; i >= 0 && d.TokenText(i+1) == "-" && !d.Tokens[i+1].Space && isAgainst(d.TokenText(i)) {
		return true
	}
	i := sp.last
	if i+1 < len(d.Tokens) && d.TokenText(i) == "-" {
		i++
	}
	if i >= len(d.Tokens) || d.Tokens[i].Line {
		return false
	}
	word := d.Lower(sp.last - 1)
	switch d.Lower(i) {
	case "protection", "detection", "scanner", "scanners", "tracking", "checking", "defence", "defense":
		return word != "theft" // "identity theft protection" is for its victims
	case "free":
		return i > sp.last
	case "artist", "artists":
		return true
	case "group", "groups", "team", "teams", "crew", "crews", "competition", "contest", "magazine":
		return word == "hacking"
	case "site", "sites":
		return word == "leak" || word == "leaks"
	case "of":
		if word == "breach" && sp.first > 0 && strings.EqualFold(d.TokenText(sp.first-1), "in") {
			return true // "in breach of the rules"
		}
		return (word == "breach" || word == "breaches") && i+1 < len(d.Tokens) && isBroken(d.TokenText(i+1))
	}
	return false
}

// isAgainst says whether a prefix is one of what is against something.
func isAgainst(w string) bool {
	return strings.EqualFold(w, "anti") || strings.EqualFold(w, "counter")
}

// isBroken says whether what a word stands for is broken by not keeping it.
func isBroken(w string) bool {
	switch strings.ToLower(w) {
	case "contract", "trust", "duty", "warranty", "copyright", "confidence":
		return true
	}
	return false
}
