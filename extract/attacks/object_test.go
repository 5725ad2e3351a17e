package attacks

import (
	"testing"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestObjectOf(t *testing.T) {
	g := gazetteer.Default()
	x := testLexicon(t, g)
	for _, tt := range []struct {
		text, verb string
		want       thing
	}{
		{"Crooks stole 40 million dollars in coins from the fund.", "stole", thingMoney},
		{"They stole $12 million worth of ether.", "stole", thingMoney},
		{"They steal Ethereum from holders of wallets.", "steal", thingMoney},
		{"The coins, which belonged to savers, were stolen in May.", "stolen", thingMoney},
		{"They stole OAuth tokens of the staff.", "stole", thingLogin},
		{"They stole two million records and money.", "stole", thingData},
		{"The files were accessed or stolen.", "stolen", thingData},
		{"Nobody paid for the bitcoin. They stole the show.", "stole", 0},
		{"Someone used stolen passwords to log in to the bank.", "stolen", thingLogin},
		{"She said her mailbox had been hacked by a rival.", "hacked", thingAccount},
		{"They hacked the server of the mill.", "hacked", thingSystem},
		{"The data theft came to light.", "theft", thingData},
	} {
		d := token.New(tt.text, 0)
		var s Scratch
		s.survey(&x, d, g.Match(nil, d))
		h := hint(d, tt.verb, "attack")
		sp := x.span(d, h.First, h.Last, -1, true)
		if got := s.objectOf(d, &sp); got.head != tt.want {
			t.Errorf("%q: head %b, want %b", tt.text, got.head, tt.want)
		}
	}
}
