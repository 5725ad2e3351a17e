package crossval

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
)

// What is marked in the text is marked in what the stages read of it, and back.
func TestMarked(t *testing.T) {
	const text = "# Breach at a ferry line\n\n**Brackwater Ferries** was hacked, [it said](https://example.com/a) on Monday.\n"
	const name = "Brackwater Ferries"
	path := filepath.Join(t.TempDir(), "story.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	const start = len("# Breach at a ferry line\n\n**")
	docs := []score.Document{{ID: "story", Path: path, Mentions: []score.Mention{
		{Start: start, End: start + len(name), Text: name, Label: record.LabelOrganisation},
	}}}
	samples, err := Read(docs)
	if err != nil {
		t.Fatal(err)
	}
	s := &samples[0]
	m := s.Marked()[0]
	if got := s.Document.Text[m.Start:m.End]; got != name || m.Start == start {
		t.Errorf("marked %q at byte %d of the reading", got, m.Start)
	}
	if got := s.Document.TokenText(m.First) + " " + s.Document.TokenText(m.Last-1); got != name {
		t.Errorf("marked tokens %q", got)
	}
	if r := s.Record(m.Mention); r.Start != start || r.Text != name {
		t.Errorf("back in the text it is %q at byte %d", r.Text, r.Start)
	}
}

func TestFold(t *testing.T) {
	all := []int{0, 1, 2, 3, 4, 5, 6}
	for _, test := range []struct {
		k, folds, stride int
		held             []int
	}{
		{0, 3, 1, []int{0, 3, 6}},
		{2, 3, 1, []int{2, 5}},
		{1, 2, 2, []int{2, 3, 6}},
	} {
		train, held := Fold(all, test.k, test.folds, test.stride)
		if !slices.Equal(held, test.held) || len(train)+len(held) != len(all) {
			t.Errorf("fold %d of %d by %d: %v, trained on %v", test.k, test.folds, test.stride, held, train)
		}
	}
}
