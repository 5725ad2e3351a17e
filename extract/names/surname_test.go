package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// TestKnowSurnames tells what the name in brackets is in a text that names a person,
// or a firm, in its first words.
func TestKnowSurnames(t *testing.T) {
	tests := []struct {
		text  string
		words int // at the beginning, that are a name
		is    record.Label
		was   record.Label
		known bool // to the gazetteer as what it was taken for
		want  record.Label
	}{
		{"Mara Quillby left. It was [Quillby] who knew.", 2, record.LabelPerson, record.LabelProduct, false, record.LabelPerson},
		{"Mara van Quillby left. It was [van Quillby] who knew.", 3, record.LabelPerson, record.LabelOrganisation, false, record.LabelPerson},
		{"Mara Quillby left. It was [Mara] who knew.", 2, record.LabelPerson, record.LabelOrganisation, false, record.LabelOrganisation},
		{"Mara Quillby left. It was [Quillby] who knew.", 2, record.LabelPerson, record.LabelOrganisation, true, record.LabelOrganisation},
		{"Mara Quillby left. It was [Quillby] who knew.", 2, record.LabelPerson, record.LabelDate, false, record.LabelDate},
		{"Mara Quillby left. It was [Quillby] who knew.", 2, record.LabelOrganisation, record.LabelProduct, false, record.LabelProduct},
		{"Quillby left. It was [Quillby] who knew.", 1, record.LabelPerson, record.LabelProduct, false, record.LabelProduct},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		first := mention.Mention{End: int(d.Tokens[test.words-1].End), Last: test.words, Label: test.is}
		var s Scratch
		if test.known {
			s.cands = []gazetteer.Candidate{{First: m.First, Last: m.Last, Family: gazetteer.Organisation}}
		}
		ms := []mention.Mention{first, m}
		if s.knowSurnames(ms, 0, d); ms[1].Label != test.want {
			t.Errorf("%s: %s, want %s", test.text, ms[1].Label, test.want)
		}
	}
}

// TestSurnamesOfFirms tells that a firm goes by the surname that it bears.
func TestSurnamesOfFirms(t *testing.T) {
	d, m := bracketed("Mara Quillby left Quillby Foods. It was [Quillby] who knew.", record.LabelOrganisation)
	ms := []mention.Mention{
		{First: 0, Last: 2, End: int(d.Tokens[1].End), Label: record.LabelPerson},
		{First: 3, Last: 5, Start: int(d.Tokens[3].Start), End: int(d.Tokens[4].End), Label: record.LabelOrganisation},
		m,
	}
	var s Scratch
	if s.knowSurnames(ms, 0, d); ms[2].Label != record.LabelOrganisation {
		t.Errorf("%s", ms[2].Label)
	}
}
