package names

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestKnowCapitals tells which names the gazetteer gives where no mention is.
func TestKnowCapitals(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"LAST WEEK OFFICERS OF THE ROYAL CANADIAN MOUNTED POLICE TOLD THE MAKERS OF LOCKBIT TO STOP.", []string{"ROYAL CANADIAN MOUNTED POLICE", "LOCKBIT"}},
		{"Last week officers of the ROYAL CANADIAN MOUNTED POLICE told the makers of LOCKBIT to stop.", nil},
		{"ROYAL CANADIAN MOUNTED POLICE TELL LOCKBIT TO STOP", nil},
		{"LAST WEEK OFFICERS SAID THAT DELTA AND TARGET AND UNITED AND SHELL AND APPLE WERE ALL WELL.", nil},
		{"LAST WEEK OFFICERS SAID THAT IN THE END ALL OF THOSE ON THE LIST WERE SAFE.", nil},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		var s Scratch
		s.cands = gazetteer.Default().Match(nil, d)
		var got []string
		for _, m := range s.knowCapitals(nil, 0, d) {
			got = append(got, d.Text[m.Start:m.End])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
		known := mention.Mention{Label: record.LabelPerson, End: len(test.text), Last: len(d.Tokens)}
		if got := s.knowCapitals([]mention.Mention{known}, 0, d); len(got) != 1 {
			t.Errorf("%s: where a mention is, %d more", test.text, len(got)-1)
		}
	}
}
