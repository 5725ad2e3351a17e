package incidents

import (
	"slices"
	"strconv"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// Each item of a roundup has a main incident of its own; an article whose parts tell
// of one incident has one.
func TestRoundup(t *testing.T) {
	tests := []struct {
		name, text string
		victims    []string // of main incidents
	}{
		{"items about one each", "The week in attacks\n\nIt was a busy week.\n\nFerry line hit\n\n" +
			"[o:Brackwater Ferries] was hacked in a [ransomware:ransomware attack] on Monday. Hackers [ransomware:encrypted] its servers.\n\n" +
			"Bank robbed of data\n\n[o:Pell Bank] was hacked in a [data-breach:data breach] in May. Hackers [data-breach:stole] files of its customers.\n",
			[]string{"Brackwater Ferries", "Pell Bank"}},
		{"items about one and the same", "Ferry line hit\n\n[o:Brackwater Ferries] was hacked in a [ransomware:ransomware attack].\n\nWhat is known\n\n" +
			"[o:Brackwater Ferries] was hacked on Monday. Hackers [ransomware:encrypted] its servers.\n\nWhat comes next\n\n" +
			"[o:Brackwater Ferries] was hacked before, in a [ransomware:ransomware attack].\n",
			[]string{"Brackwater Ferries"}},
		{"three items", "The week in attacks\n\nIt was a busy week.\n\nFerry line hit\n\n" +
			"[o:Brackwater Ferries] was hacked in a [ransomware:ransomware attack] on Monday. Hackers [ransomware:encrypted] its servers.\n\n" +
			"Bank robbed of data\n\n[o:Pell Bank] was hacked in a [data-breach:data breach] in May. Hackers [data-breach:stole] files of its customers.\n\n" +
			"Mill down\n\n[o:Tolk Mills] was hacked in a [ransomware:ransomware attack] in June. Hackers [ransomware:encrypted] its computers.\n",
			nil},
	}
	f := newFinder()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, test.text)
			var victims []string
			found, _ := f.Explain(d, ms, ents, "2025-03-07", new(Scratch))
			if len(found) == 0 {
				t.Fatal("no incidents")
			}
			for _, i := range found {
				if i.Main {
					victims = append(victims, i.Victims...)
				}
				for _, step := range i.Trace {
					if step.Field == "main" && step.Value != strconv.FormatBool(i.Main) {
						t.Errorf("%q: main %t, %s in the trace", i.Victims, i.Main, step.Value)
					}
				}
			}
			if !slices.Equal(victims, test.victims) {
				t.Errorf("victims %q, want %q", victims, test.victims)
			}
		})
	}
}
