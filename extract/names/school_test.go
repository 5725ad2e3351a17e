package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// TestKnowSchools tells what the name in brackets, taken for a person, is in a text
// that names a university, or something else, in its first two words.
func TestKnowSchools(t *testing.T) {
	tests := []struct {
		text string
		is   record.Label // of the first two words
		was  record.Label
		want record.Label
	}{
		{"Quillby University closed. [Quillby] said so.", record.LabelOrganisation, record.LabelPerson, record.LabelOrganisation},
		{"Quillby College closed. [Quillby] said so.", record.LabelOrganisation, record.LabelPerson, record.LabelOrganisation},
		{"Quillby University closed. [Quillby] said so.", record.LabelOrganisation, record.LabelProduct, record.LabelProduct},
		{"Quillby University closed. Mr. [Quillby] said so.", record.LabelOrganisation, record.LabelPerson, record.LabelPerson},
		{"Quillby University closed. [Mara] said so.", record.LabelOrganisation, record.LabelPerson, record.LabelPerson},
		{"Quillby Foods closed. [Quillby] said so.", record.LabelOrganisation, record.LabelPerson, record.LabelPerson},
		{"Mara Quillby left. [Quillby] said so.", record.LabelPerson, record.LabelPerson, record.LabelPerson},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		ms := []mention.Mention{{End: int(d.Tokens[1].End), Last: 2, Label: test.is}, m}
		if new(Scratch).knowSchools(ms, 0, d); ms[1].Label != test.want {
			t.Errorf("%s: %s, want %s", test.text, ms[1].Label, test.want)
		}
	}
}

// TestSchoolsOfPeople tells that a person who is named in full is called by the surname.
func TestSchoolsOfPeople(t *testing.T) {
	d, m := bracketed("Mara Quillby runs Quillby University. [Quillby] said so.", record.LabelPerson)
	ms := []mention.Mention{
		{Last: 2, End: int(d.Tokens[1].End), Label: record.LabelPerson},
		{First: 3, Last: 5, Start: int(d.Tokens[3].Start), End: int(d.Tokens[4].End), Label: record.LabelOrganisation},
		m,
	}
	if new(Scratch).knowSchools(ms, 0, d); ms[2].Label != record.LabelPerson {
		t.Errorf("%s", ms[2].Label)
	}
}
