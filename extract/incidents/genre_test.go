package incidents

import "testing"

// TestIsNoNews tells which headlines say that no report follows.
func TestIsNoNews(t *testing.T) {
	tests := []struct {
		headline string
		want     bool
	}{
		{"How to spot a fake parcel text", true},
		{"What to do after a data breach", true},
		{"Why hackers love small towns", true},
		{"Five ways to lose your savings online", true},
		{"7 simple steps to a safer router", true},
		{"Opinion: nobody reads the small print", true},
		{"Film review: a heist in ones and zeros", true},
		{"Two burglars take the till of a chip shop", true},
		{"Thieves load a school's computers into a van", true},

		{"How a clerk lost a town's savings", false},
		{"What hackers took from Graz", false},
		{"Five held over wire fraud", false},
		{"Opinion poll firm hacked", false},
		{"Breach: review ordered in Graz", false},
		{"Ransomware shuts five schools", false},
		{"Thieves empty cash machines with [malware:malware]", false},
		{"Bank says that a clerk let burglars in", false},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.headline+"\n\nIt was a [ransomware:ransomware attack].")
		if got := v.isNoNews(); got != test.want {
			t.Errorf("%s: no news %t, want %t", test.headline, got, test.want)
		}
	}
}

// Where an article must be likelier than others to be about an incident, the step that
// says why there is none tells so.
func TestMainBar(t *testing.T) {
	f := newFinder()
	f.model = &model{}
	f.model.threshold[mainPart] = 0.4
	for text, want := range map[string]float32{
		"Ferry line hit\n\nIt was a [ransomware:ransomware attack].":                 0.4,
		"Ferry line robbed\n\nA clerk copied a folder of files.":                     sureUnspoken,
		"How to be safe at sea\n\nIt was a [ransomware:ransomware attack].":          sureOfGenre,
		"How to keep a folder\n\nA clerk copied a folder of files of his employers.": sureOfGenre,
	} {
		bar, why := f.mainBar(viewOf(t, f, text))
		if bar != want || (why == "") != (want == 0.4) {
			t.Errorf("%q: %.2f%s, want %.2f", text, bar, why, want)
		}
	}
}
