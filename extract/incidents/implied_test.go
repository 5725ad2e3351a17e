package incidents

import "testing"

// TestSkims tells which sentences tell of card skimming without a word for it.
func TestSkims(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"A script on the checkout page copied card numbers and sent them to a server.", true},
		{"Code that did not belong there sat on its payment page and copied the cards of buyers.", true},
		{"They read card data by JavaScript on the payment form.", true},

		{"Buyers type the card's security code on the checkout page.", false},
		{"A script on the front page copied names.", false},
		{"No malicious script was on the checkout page, and no card was read.", false},
		{"Scripts on a checkout page could read cards.", false},
		{"It closed the checkout page and told card holders.", false},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		if got := v.skims(&v.Doc.Sentences[0]) >= 0; got != test.want {
			t.Errorf("%s: skims %t, want %t", test.text, got, test.want)
		}
	}
}
