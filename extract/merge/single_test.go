package merge

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// told returns a story of one incident with its evidence.
func told(path, published, date, text string, types []string, victims ...string) story {
	return story{path: path, published: published, incidents: []record.Incident{
		{Main: true, Types: types, Victims: victims, Date: date, Evidence: says(text)},
	}}
}

func TestRoundUps(t *testing.T) {
	breach := []string{"data-breach"}
	tests := map[string]struct {
		stories []story
		want    []string
	}{
		"a round-up joins no two attacks": {
			stories: []story{
				told("dairy", "2025-04-22", "2025-04-19", "Elk Dairy cannot take orders for cheese.", breach, "Elk Dairy"),
				told("trams", "2025-05-01", "2025-04-28", "Tarnholm Trams shut its ticket machines.", breach, "Tarnholm Trams"),
				told("round-up", "2025-07-10", "2025-04", "Four were held over the raids on Elk Dairy and Tarnholm Trams.", breach, "Elk Dairy", "Tarnholm Trams"),
			},
			want: []string{"dairy", "round-up trams"},
		},
		"two victims of one attack": {
			stories: []story{
				told("bank", "2025-04-22", "2025-04-21", "Nord Bank and the counters of Nord Post were offline on Monday.", breach, "Nord Bank", "Nord Post"),
				told("post", "2025-04-22", "2025-04-21", "The counters of Nord Post were offline on Monday.", breach, "Nord Post"),
				told("both", "2025-04-23", "2025-04-21", "Nord Bank and Nord Post are back.", breach, "Nord Bank", "Nord Post"),
			},
			want: []string{"bank both post"},
		},
		"one victim in two forms of its name": {
			stories: []story{
				told("long", "2025-04-22", "2025-04-21", "Screens are dark.", breach, "Dorrin County Council"),
				told("short", "2025-04-22", "2025-04-21", "No screen works.", breach, "Dorrin County"),
				told("both", "2025-04-23", "2025-04-21", "Screens are on again.", breach, "Dorrin County", "Elk Dairy"),
			},
			want: []string{"both long short"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := groups(mergeAll(t, test.stories...)); !slices.Equal(got, test.want) {
				t.Errorf("groups %q, want %q", got, test.want)
			}
		})
	}
}
