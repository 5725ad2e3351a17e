package names

import (
	"strings"

	"github.com/incx/incx/extract/internal/party"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// American politicians are named with party and state, "(D-PA)", ", R-TX,", of which only
// the state is a name.

// states are the postal codes of the American states and their capital.
const states = " AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY "

// trimParties makes the state of the mentions in dst from number from on that are party
// and state of somebody.
func trimParties(dst []mention.Mention, from int, d *token.Document) {
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if m.Last-m.First != 3 || m.First == 0 || !party.At(d, m.First) || !isState(d.TokenText(m.First+2)) {
			continue
		}
		switch d.TokenText(m.First - 1) {
		case "(", ",":
			*m = byRule(d, m.First+2, m.Last, record.LabelLocation, m.Confidence, "the state of a politician")
		}
	}
}

// isState says whether w is the postal code of an American state.
func isState(w string) bool { return len(w) == 2 && strings.Contains(states, " "+w+" ") }
