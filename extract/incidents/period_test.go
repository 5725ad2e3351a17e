package incidents

import "testing"

// TestBeginning tells which date stands for the last one of a text.
func TestBeginning(t *testing.T) {
	const first, last = "2018-05-03", "2018-06-09"
	tests := []struct{ text, want string }{
		{"The code ran between [d:2018-05-03] and [d:2018-06-09].", first},
		{"The code ran from [d:2018-05-03] to [d:2018-06-09].", first},
		{"The code ran from about [d:2018-05-03] until at least [d:2018-06-09].", first},
		{"It was found on [d:2018-06-09] that the code ran between [d:2018-05-03] and [d:2018-06-09].", first},

		{"The code ran on [d:2018-05-03] and [d:2018-06-09].", last},
		{"[d:2018-05-03] and [d:2018-06-09] are days.", last},
		{"The code came on [d:2018-05-03]. Until then all was well. [d:2018-06-09] was a Saturday.", last},
		{"It was hacked on [d:2018-06-09]. The code ran between [d:2018-05-03] and [d:2018-06-09].", last},
		{"It was found on [d:2018-06-09]. It rained. It snowed. The code ran between [d:2018-05-03] and [d:2018-06-09].", last},
		{"Cards of customers who came between [d:2018-05-03] and [d:2018-06-09] were stolen.", last},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		ws := v.findDates(nil)
		at := 0
		for k := range ws {
			if ws[k].value == last {
				at = k
			}
		}
		if got := ws[v.beginning(ws, at)].value; got != test.want {
			t.Errorf("%s: %s, want %s", test.text, got, test.want)
		}
	}
}
