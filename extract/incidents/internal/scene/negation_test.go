package scene

import "testing"

func TestIsNegated(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"No data was [data-breach:stolen].", true},
		{"There was no [data-breach:data breach].", true},
		{"There is no evidence that customer data was [data-breach:stolen].", true},
		{"The line was not [data-breach:breached].", true},
		{"The line has not been [data-breach:breached].", true},
		{"The line has never been [data-breach:breached].", true},
		{"This is not a security incident or [cyberattack:cyberattack].", true},
		{"The outage was not caused by a [cyberattack:cyberattack].", true},
		{"The outage was not the result of a [cyberattack:cyberattack].", true},
		{"The line wasn't [data-breach:breached].", true},
		{"The line hasn’t been [data-breach:breached].", true},
		{"This isn’t a [cyberattack:cyberattack].", true},
		{"The outage wasn't caused by a [cyberattack:cyberattack].", true},
		{"The outage wasn't the result of a [cyberattack:cyberattack].", true},
		{"It couldn't rule out a [cyberattack:cyberattack].", false},
		{"They didn't pay after a [ransomware:ransomware attack].", false},
		{"They didn't only [data-breach:steal] data.", false},
		{"Not a [cyberattack:cyberattack] but a mistake.", false},
		{"It was a mistake, not a [cyberattack:cyberattack].", true},
		{"It ruled out a [cyberattack:cyberattack].", true},
		{"It could not rule out a [cyberattack:cyberattack].", false},
		{"It was an error rather than an [cyberattack:attack].", true},
		{"They did not pay after a [ransomware:ransomware attack].", false},
		{"Data was [data-breach:stolen].", false},
		{"Not only was data [data-breach:stolen], ships stopped.", false},
		{"They not only [data-breach:stole] data.", false},
		{"No one likes to be [unauthorised-access:hacked].", false},
		{"It did not meet their [extortion:blackmail] requests.", false},
		{"It was no joke: data was [data-breach:stolen].", false},
	}
	for _, test := range tests {
		sc := sceneOf(t, test.text)
		if got := sc.IsNegated(&sc.Doc.Sentences[0], sc.Mentions[0].First); got != test.want {
			t.Errorf("%q: %v, want %v", test.text, got, test.want)
		}
	}
}
