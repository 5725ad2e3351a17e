package incidents

import (
	"slices"
	"testing"
)

// TestRolls tells who is a victim by the roll of victims that they stand on.
func TestRolls(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		victims    []float32 // the probability of each entity
		want       []string
	}{
		{"what each is stands before its name",
			"The airline [o:Pell Air], the Dutch insurer [o:Mill] and the retailer [o:Orchard] were [ransomware:hit] on Friday.",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell Air", "Mill", "Orchard"}},
		{"a place after a name",
			"[o:Pell] of [l:Graz], the clinic [o:Mill], and insurer [o:Orchard] were [ransomware:hit].",
			[]float32{0.05, 0, 0.02, 0.01}, []string{"Pell", "Mill", "Orchard"}},
		{"announced as those who were hit",
			"The [ransomware:ransomware] hit many. Among those affected are [o:Pell Union], publisher [o:Mill Press] and [o:Orchard].",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell Union", "Mill Press", "Orchard"}},
		{"among them",
			"At least 40 firms have been [ransomware:hit] since May, among them the dairy [o:Pell], [o:Mill] and [o:Orchard].",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell", "Mill", "Orchard"}},
		{"among them, unharmed",
			"At least 40 firms sell it after the [ransomware:attack], among them the dairy [o:Pell], [o:Mill] and [o:Orchard].",
			[]float32{0.05, 0.02, 0.01}, nil},
		{"counted among those who were hit",
			"[o:Pell], [o:Mill] and the bank [o:Orchard] are among those that have confirmed a [data-breach:breach].",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell", "Mill", "Orchard"}},
		{"the others",
			"[o:Pell], the club [o:Mill] and [o:Orchard] were the others affected by the [defacement:defacement].",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell", "Mill", "Orchard"}},
		{"on a leak site",
			"[o:Pell], [o:Mill] and the shop [o:Orchard] are named on the gang's leak site after the [ransomware:ransomware attack].",
			[]float32{0.05, 0.02, 0.01}, []string{"Pell", "Mill", "Orchard"}},
		{"an asset of each",
			"The worm also [malware:brought down] the systems of law firm [o:Pell], the grocer [o:Mill] and [o:Orchard].",
			[]float32{0.2, 0.08, 0.06}, []string{"Pell", "Mill", "Orchard"}},

		{"who reported it",
			"[p:Jan Roth], head of research at [o:Pell] and bug bounty platform [o:Mill] reported that data was [data-leak:exposed].",
			[]float32{0.2, 0.2, 0.2}, nil},
		{"an asset of each, unlikely",
			"The worm also [malware:brought down] the systems of law firm [o:Pell], the grocer [o:Mill] and [o:Orchard].",
			[]float32{0.1, 0.04, 0.02}, nil},
		{"unlikely, but counted among them",
			"It [malware:struck] a country, with the grid operator [o:Pell] and [o:Mill Airport] among those affected.",
			[]float32{0.01, 0.01}, []string{"Pell", "Mill Airport"}},
		{"announced as victims, though unlikely",
			"The [data-breach:theft] went on. Known victims include the press [o:Pell], law firm [o:Mill] and [o:Orchard].",
			[]float32{0.02, 0.015, 0.015}, []string{"Pell", "Mill", "Orchard"}},
		{"what they lost",
			"The insurer [o:Mill], [o:Pell] and [o:Orchard], whose wage slips were [data-breach:stolen], wrote to staff.",
			[]float32{0.05, 0.02, 0.01}, []string{"Mill", "Pell", "Orchard"}},
		{"what they did not lose",
			"The insurer [o:Mill], [o:Pell] and [o:Orchard], whose wage slips were not [data-breach:stolen], wrote to staff.",
			[]float32{0.05, 0.02, 0.01}, nil},
		{"with a clear victim",
			"The [data-breach:theft] was large. [o:Pell] and the consultancy [o:Mill] have come forward. [o:Pell] and, as it says, [o:Mill] are new.",
			[]float32{0.5, 0.1}, []string{"Pell", "Mill"}},
		{"unlikely together",
			"The airline [o:Pell Air], the Dutch insurer [o:Mill] and the retailer [o:Orchard] were [ransomware:hit].",
			[]float32{0.03, 0.01, 0.01}, nil},
		{"nothing says that they were hit",
			"After the [ransomware:attack] the airline [o:Pell Air], the insurer [o:Mill] and the retailer [o:Orchard] hired guards.",
			[]float32{0.05, 0.02, 0.01}, nil},
		{"another clause",
			"[o:Pell] called in the police and [o:Mill] was [ransomware:hit].",
			[]float32{0.05, 0.02}, nil},
		{"makers of what was hit",
			"The [botnet:botnet] runs on routers made by [o:Pell], [o:Mill] and others, and grew on [malware:malware].",
			[]float32{0.2, 0.02}, nil},
		{"not among them",
			"[o:Pell], [o:Mill] and the bank [o:Orchard] are not among those [ransomware:hit].",
			[]float32{0.05, 0.02, 0.01}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := chosen(t, f, test.text, test.victims, nil)
			if !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}
