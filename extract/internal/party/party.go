// Package party knows how American politicians are named with their party and state:
// "(D-PA)", ", R-Texas".
package party

import "github.com/incx/incx/extract/token"

// At says whether tokens t and t+1 of d stand for a party, of which the state comes next:
// "D-". Token t+1 must be in d.
func At(d *token.Document, t int) bool {
	switch d.TokenText(t) {
	case "D", "R", "I":
		return d.TokenText(t+1) == "-"
	}
	return false
}
