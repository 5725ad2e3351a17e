package incidents

import (
	"slices"
	"strings"
	"testing"
)

func TestFindItems(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       []string // how items begin, but for the first
	}{
		{"headings", "Title\n\nIt was a busy week.\n\nFerry line hit\n\nShips stopped. It rained.\n\nBank robbed by mail\n\nMoney left.\n",
			[]string{"Ferry line", "Bank robbed"}},
		{"a list", "Title\n\nThis week:\n\n- Ships stopped.\n- Money left.\n", []string{"- Ships", "- Money"}},
		{"openers", "Title\n\nIt was a busy week.\n\nFERRIES — Ships stopped.\n\nPell Bank: Money left.\n", []string{"FERRIES", "Pell Bank"}},
		{"one", "Title\n\nIt was a busy week.\n\nFerry line hit\n\nShips stopped.\n", nil},
		{"running text", "Title\n\nShips stopped.\n\nMoney left. It was gone.\n\nIt rained — for days.\n", nil},
		{"too many", "Title\n\nOne.\n\n" + strings.Repeat("- Ships stopped.\n", maxItems+1), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := viewOf(t, f, test.text)
			items := v.findItems(nil)
			var got []string
			for k, it := range items {
				if k > 0 && items[k-1].last != it.first || it.last <= it.first && k > 0 {
					t.Errorf("items %v do not follow each other", items)
				}
				if k > 0 {
					s := &v.d.Sentences[it.first]
					got = append(got, v.d.Text[s.Start:s.End])
				}
			}
			if !slices.EqualFunc(got, test.want, strings.HasPrefix) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
