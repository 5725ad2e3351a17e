package dates

import (
	"strings"
	"testing"
)

// TestCarriedYear has the texts of more than one paragraph that cases.txt
// cannot hold.
func TestCarriedYear(t *testing.T) {
	tests := []struct{ text, want string }{
		// The sentence after the date, in any paragraph.
		{"It broke in March 2016.\n\nIt was sold in June.", "2016-03 2016-06"},
		{"It broke in March 2016.\n\nIt was slow.\n\nIt was sold in June.", "2016-03 2017-06"},
		// The same month a little later.
		{"It broke in March 2016.\n\nIt was slow.\n\nIt was sold on 14 March.", "2016-03 2016-03-14"},
		{"It broke on 2 March 2016.\n\nIt was slow.\n\nThe page, too.\n\nAll was well.\n\nIt was sold on 14 March.", "2016-03-02 2018-03-14"},
		// The same paragraph.
		{"It broke in March 2016. It was slow. The page, too. It was sold in June.", "2016-03 2016-06"},
		// What was lent stays in its paragraph.
		{"It broke in March 2016 and again in May.\n\nIt was sold in June.", "2016-03 2016-05 2017-06"},
		{"It broke in March 2016 and again in May. It was sold in June.", "2016-03 2016-05 2016-06"},
		// Not for what lies ahead.
		{"It broke in March 2016. It will be sold in June.", "2016-03 2018-06"},
	}
	tagger := New()
	for _, tt := range tests {
		var got []string
		for _, e := range read(tagger, tt.text, "2018-05-16") {
			got = append(got, e.Value)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, g, tt.want)
		}
	}
}
