package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestDatelines finds what a text begins with, which is in brackets of its own where it
// was taken for an organisation; places that were found already are between bars.
func TestDatelines(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	tests := []struct {
		text  string
		known bool // to the gazetteer, as an organisation
		want  string
	}{
		{"[MARROWTON], |Ind.| (AP) — Police said so.", false, "MARROWTON"},
		{"[MARROWTON], |Indiana|, Sept. 3 (Pell Wire) -- Police said so.", false, "MARROWTON"},
		{"[ST. OLAVE], |La.| - Police said so.", false, "ST. OLAVE"},
		{"[Skarholt], |Norway| – Police said so.", false, "Skarholt"},
		{"NORTH QUAY (Reuters) - Police said so.", false, "NORTH QUAY"},
		{"NORTH QUAY, March 3 — Police said so.", false, "NORTH QUAY"},
		{"An attack\n\nNORTH QUAY (dpa) — Police said so.", false, "NORTH QUAY"},
		{"[PELL], |Ind.| (AP) — Police said so.", true, ""},
		{"PELL (Pell Wire) - Police said so.", false, ""},
		{"[PELL] - the bank - said so.", false, ""},
		{"[PELL], |Norway| and |Sweden| said — late — so.", false, ""},
		{"[PELL], |Norway|-based, said so.", false, ""},
		{"They said: [PELL], |Norway| — yes.", false, ""},
		{"[PELL] (AP)", false, ""},
		{"[PELL], March 3\n— said so.", false, ""},
		{"FIVE WORDS OF A HEADLINE, March 3 — Police said so.", false, ""},
	}
	for _, test := range tests {
		var ms []mention.Mention
		text := test.text
		add := func(opening, closing string, label record.Label) {
			for {
				at := strings.Index(text, opening)
				if at < 0 {
					return
				}
				name, rest, _ := strings.Cut(text[at+1:], closing)
				text = text[:at] + name + rest
				ms = append(ms, mention.Mention{Start: at, End: at + len(name), Label: label})
			}
		}
		add("[", "]", record.LabelOrganisation)
		add("|", "|", record.LabelLocation)
		d := token.New(text, 0)
		for i := range ms {
			ms[i].First, ms[i].Last = d.TokenAt(ms[i].Start), d.TokenAt(ms[i].End-1)+1
		}
		var s Scratch
		r.prepare(&s, d)
		if test.known {
			s.cands = []gazetteer.Candidate{{First: ms[0].First, Last: ms[0].Last, Family: gazetteer.Organisation}}
		}
		got := ""
		for _, m := range s.placeDatelines(ms, 0, d) {
			if m.By == record.FoundByRule {
				got = text[m.Start:m.End]
				if m.Label != record.LabelLocation || d.TokenAt(m.Start) != m.First {
					t.Errorf("%s: %+v", text, m)
				}
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", text, got, test.want)
		}
	}
}

// Lines that all begin like datelines give their places in order, none twice.
func TestManyDatelines(t *testing.T) {
	const n = 200_000
	d := token.New(strings.Repeat("QUAY (AP) - x\n", n), 0)
	var s Scratch
	newRecogniser(nil, gazetteer.Default()).prepare(&s, d)
	ms := s.placeDatelines(nil, 0, d)
	if len(ms) != n {
		t.Errorf("%d places", len(ms))
	}
	for i := 1; i < len(ms); i++ {
		if ms[i].Start < ms[i-1].End {
			t.Fatalf("%+v after %+v", ms[i], ms[i-1])
		}
	}
}
