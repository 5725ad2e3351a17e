package attacks

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// wardsOff says whether a span only says what something is against or free of: "DDoS
// protection", "virus-free". The gate knows those among these that training has seen.
// Protection against identity theft is what victims get.
func wardsOff(d *token.Document, sp *span) bool {
	i := sp.last
	if strings.EqualFold(d.TokenText(i-1), "theft") {
		return false
	}
	if i+1 < len(d.Tokens) && d.TokenText(i) == "-" {
		i++
	}
	if i >= len(d.Tokens) || d.Tokens[i].Line {
		return false
	}
	switch strings.ToLower(d.TokenText(i)) {
	case "protection", "detection", "scanner", "scanners", "tracking", "checking", "defence", "defense":
		return true
	case "free":
		return i > sp.last
	}
	return false
}
