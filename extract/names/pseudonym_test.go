package names

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestFindPseudonyms asks for the threat actors of a text, in which there is no other
// mention.
func TestFindPseudonyms(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"A vendor who goes by moss_eater sells it.", []string{"moss_eater"}},
		{"A hacker going by the online handle of m0ss sells it. Ask m0ss.", []string{"m0ss", "m0ss"}},
		{"A crook going by the name of mosseater sells it. Ask mosseater.", []string{"mosseater"}},
		{"The thief, using the alias “moss eater”, sells it.", []string{"moss eater"}},
		{"A miscreant using the handle @m0ss sells it.", []string{"m0ss"}},
		{"A miscreant using the handle @mosseater sells it. Mosseater is glad.", []string{"mosseater", "Mosseater"}},
		{"A gang calling itself the Moss Eaters sells it.", []string{"Moss Eaters"}},
		{"The sender signs as Moss.", []string{"Moss"}},
		{"It is offered by a seller called Mosseater.", []string{"Mosseater"}},
		{"Somebody under the name \"mosseater\" sells it.", []string{"mosseater"}},

		{"A researcher going by the handle m0ss found it.", nil},
		{"The ransomware, which calls itself M0ss, is new.", nil},
		{"Moss, who goes by the name of m0ss, is ten.", nil},
		{"The hackers go by many names.", nil},
		{"The hackers are Russian, going by what he says.", nil},
		{"An hour went by before the hackers left.", nil},
		{"The attackers used a name like any other.", nil},
		{"The author calls himself a friend of moss.", nil},
		{"The hackers had gone by Tuesday noon.", []string{"Tuesday"}}, // a date to the model
		{"The hackers went by ox.", nil},
		{"The gang signed as", nil},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		var s Scratch
		var got []string
		for _, m := range s.findPseudonyms(nil, 0, d) {
			if got = append(got, test.text[m.Start:m.End]); m.Label != record.LabelThreatActor {
				t.Errorf("%s: %s", test.text, m.Label)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestPseudonymWas tells what a name in brackets is that an attacker goes by. Known
// says that the gazetteer has it as malware.
func TestPseudonymWas(t *testing.T) {
	tests := []struct {
		text  string
		was   record.Label
		known bool
		want  record.Label
	}{
		{"A gang calling itself [Moss] sells it.", record.LabelOrganisation, false, record.LabelThreatActor},
		{"A gang calling itself [Moss] sells it.", record.LabelMalware, true, record.LabelMalware},
		{"A seller called [Moss] sells it.", record.LabelPerson, false, record.LabelPerson},
		{"The hackers had gone by [Tuesday].", record.LabelDate, false, record.LabelDate},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		var s Scratch
		if test.known {
			s.cands = []gazetteer.Candidate{{First: m.First, Last: m.Last, Family: gazetteer.Malware}}
		}
		ms := s.findPseudonyms([]mention.Mention{m}, 0, d)
		if len(ms) != 1 || ms[0].Label != test.want {
			t.Errorf("%s: %+v, want one %s", test.text, ms, test.want)
		}
	}
}
