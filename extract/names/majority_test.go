package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestFollowMost gives the places of one name labels and expects others. Known says
// that the gazetteer has the name, as that of an organisation.
func TestFollowMost(t *testing.T) {
	const (
		body    = record.LabelOrganisation
		product = record.LabelProduct
		malware = record.LabelMalware
		actor   = record.LabelThreatActor
		day     = record.LabelDate
	)
	tests := []struct {
		was   []record.Label
		known bool
		want  []record.Label
	}{
		{[]record.Label{product, malware, product, product}, false, []record.Label{product, product, product, product}},
		{[]record.Label{body, body, body, product, product}, false, []record.Label{body, body, body, body, body}},

		{[]record.Label{product, malware, product}, false, []record.Label{product, malware, product}},
		{[]record.Label{body, body, body, product, product, product}, false, []record.Label{body, body, body, product, product, product}},
		{[]record.Label{product, malware, product, product}, true, []record.Label{product, malware, product, product}},
		{[]record.Label{actor, malware, actor, actor}, false, []record.Label{actor, malware, actor, actor}},
		{[]record.Label{product, day, product, product}, false, []record.Label{product, day, product, product}},
	}
	for _, test := range tests {
		d := token.New(strings.Repeat("Quillmoth ", len(test.was)), 0)
		var s Scratch
		var ms []mention.Mention
		for i, label := range test.was {
			ms = append(ms, mention.Mention{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1, Label: label})
			if test.known {
				s.cands = append(s.cands, gazetteer.Candidate{First: i, Last: i + 1, Family: gazetteer.Organisation})
			}
		}
		s.followMost(ms, 0, d)
		for i, want := range test.want {
			if ms[i].Label != want {
				t.Errorf("%v: %s at %d, want %s", test.was, ms[i].Label, i, want)
			}
		}
	}
}
