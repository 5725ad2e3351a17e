package entities

import "testing"

// TestSuspected tells whether the last person of a text is suspected.
func TestSuspected(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"[p:Jan Roth] was arrested.", true},
		{"A Graz man pleaded guilty on Monday. Prosecutors said that [p:Jan Roth], 44, was a clerk.", true},
		{"Graz man jailed for fraud\n\n[p:Jan Roth], now 20, built it at 16.", true},
		{"Police made an arrest. The mails were sent by 23-year-old [p:Jan Roth].", true},
		{"Two are in custody. [p:Jan Roth] (23) kept a shop.", true},
		{"[p:Jan Roth] ran the searches. He pleaded guilty in May.", true},
		{"The court heard of [p:Odile Varga], aka Foo, and [p:Jan Roth].", false},
		{"The indictment charges [p:Odile Varga] (オディール), 34, and [p:Jan Roth] with fraud.", true},
		{"Police arrested on fraud charges 29-year-old [p:Jan Roth].", true},
		{"The clerk who handles charges [p:Jan Roth] spoke with a guest.", false},
		{"A letter on charges [p:Jan Roth] said to be false was read.", false},
		{"An indictment charging [p:Odile Varga], aka Foo, and [p:Jan Roth] was read.", true},
		{"An indictment charging [p:Odile Varga], known online as Foo, and [p:Jan Roth] was read.", true},

		{"A Graz man was charged on Monday. [p:Jan Roth] used the login of a friend, prosecutors say.", true},
		{"Two men were charged on Monday. [p:Odile Varga] and [p:Jan Roth] ran a gang, according to the indictment.", true},

		{"Two men were charged on Monday. [p:Jan Roth] lost her savings, according to the indictment.", false},
		{"Two men ran a shop. [p:Jan Roth] used the login of a friend, prosecutors say.", false},
		{"A Graz man was charged on Monday. The prosecutors met [p:Jan Roth].", false},
		{"A Graz man pleaded guilty. [p:Jan Roth] kept a shop.", false},
		{"The mails began on Monday. [p:Jan Roth], 44, kept a shop.", false},
		{"A Graz man pleaded guilty. [p:Jan Roth], 44, said that it was bad.", false},
		{"A Graz man pleaded guilty. [p:Jan Roth], 78, lost her savings.", false},
		{"A Graz man pleaded guilty. The judge, [p:Jan Roth], 61, sat.", false},
		{"A Graz man pleaded guilty. [p:Jan Roth] lost 44, and more.", false},
		{"[p:Odile Varga] met [p:Jan Roth]. He pleaded guilty in May.", false},
		{"[p:Jan Roth] ran the searches. He liked it.", false},
	}
	l := New(nil)
	for _, test := range tests {
		d, ms := labelled(t, test.text)
		var s Scratch
		ents := l.Link(d, ms, &s)
		if got := ents[len(ents)-1].Suspected; got != test.want {
			t.Errorf("%s: suspected %t, want %t", test.text, got, test.want)
		}
	}
}
