package names

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// TestRelabel tells what a name in brackets is, which was taken for a person or
// malware. Known says that the gazetteer has it as malware.
func TestRelabel(t *testing.T) {
	tests := []struct {
		text  string
		was   record.Label
		known bool
		want  record.Label
	}{
		{"She lives on [Easton Avenue].", record.LabelPerson, false, record.LabelLocation},
		{"She lives in [Quarry Lane].", record.LabelPerson, false, record.LabelLocation},
		{"She lives at 12 [Easton Street].", record.LabelPerson, false, record.LabelLocation},
		{"The seller, [Moss1942], wants bitcoin.", record.LabelPerson, false, record.LabelThreatActor},
		{"[m0ss] wants bitcoin.", record.LabelPerson, false, record.LabelThreatActor},
		{"It was found by researcher [Moss1942].", record.LabelPerson, false, record.LabelPerson},
		{"So says @[moss1942].", record.LabelPerson, false, record.LabelPerson},
		{"She met [Louis 14].", record.LabelPerson, false, record.LabelPerson},
		{"She met [Jan Lane].", record.LabelPerson, false, record.LabelPerson},
		{"She met [Jan Roth].", record.LabelPerson, false, record.LabelPerson},
		{"She met [Avenue].", record.LabelPerson, false, record.LabelPerson},
		{"A retired driver from [Harrow Cross] lost all.", record.LabelOrganisation, false, record.LabelLocation},
		{"A nurse from [Harrow Cross] called.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"A researcher from [Harrow Cross] found it.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"Files from [Harrow Cross] were lost.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"The [Nightowl] crew is at large.", record.LabelMalware, false, record.LabelThreatActor},
		{"[Nightowl] says that it has more.", record.LabelMalware, false, record.LabelThreatActor},
		{"[Nightowl] claimed the theft.", record.LabelMalware, false, record.LabelThreatActor},
		{"[Nightowl] claimed victims in Graz.", record.LabelMalware, false, record.LabelMalware},
		{"The [Nightowl] crew is at large.", record.LabelMalware, true, record.LabelMalware},
		{"The [Nightowl] trojan steals passwords.", record.LabelMalware, false, record.LabelMalware},
		{"It is called [Nightowl]\nSaid by none.", record.LabelMalware, false, record.LabelMalware},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		var s Scratch
		if test.known {
			s.cands = []gazetteer.Candidate{{First: m.First, Last: m.Last, Family: gazetteer.Malware}}
		}
		ms := []mention.Mention{m}
		if s.relabel(ms, 0, d); ms[0].Label != test.want {
			t.Errorf("%s: %s, want %s", test.text, ms[0].Label, test.want)
		}
	}
}
