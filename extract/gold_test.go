package extract_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
)

// What is wrong in a gold file is learned or measured without a word, so each
// one of our own is checked against its text.
func TestGoldFiles(t *testing.T) {
	folders := map[string]string{} // by article
	for _, folder := range []string{"training", "unseen", "beside"} {
		docs, err := score.ReadDir(filepath.Join("..", "testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			d := &docs[i]
			if other, ok := folders[d.ID]; ok {
				t.Errorf("%s is in %s and in %s", d.ID, other, folder)
			}
			folders[d.ID] = folder
			data, err := d.Text()
			if err != nil {
				t.Fatal(err)
			}
			t.Run(folder+"/"+d.ID, func(t *testing.T) { checkGold(t, d, string(data)) })
		}
	}
}

func checkGold(t *testing.T, d *score.Document, text string) {
	last := 0
	for _, m := range d.Mentions {
		if m.Start < last || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text {
			t.Errorf("mention %q does not stand at %d to %d", m.Text, m.Start, m.End)
			continue
		}
		last = m.End
		if (m.Label == record.LabelAttack) != (m.Type != "") || m.Type != "" && !slices.Contains(attacks.Types(), m.Type) {
			t.Errorf("%s %q has type %q", m.Label, m.Text, m.Type)
		}
		if (m.Label == record.LabelDate) != (m.Value != "") {
			t.Errorf("%s %q has value %q", m.Label, m.Text, m.Value)
		}
	}
	for _, inc := range d.Incidents {
		for _, typ := range inc.Types {
			if !slices.Contains(attacks.Types(), typ) {
				t.Errorf("type %q", typ)
			}
		}
		for _, name := range slices.Concat(inc.Victims, inc.Actors) {
			if !strings.Contains(text, name) {
				t.Errorf("the text does not name %q", name)
			}
		}
		if _, _, ok := dates.Days(inc.Date); inc.Date != "" && !ok {
			t.Errorf("date %q", inc.Date)
		}
	}
}
