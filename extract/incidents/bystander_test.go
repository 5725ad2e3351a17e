package incidents

import (
	"slices"
	"testing"
)

// TestBystanders tells who is no victim though the article names them with the
// attack, all of them likely enough.
func TestBystanders(t *testing.T) {
	f := newFinder() // a half is enough
	const police, ministry = "law-enforcement", "government"
	tests := []struct {
		name, text string
		victims    []float32 // the probability of each entity
		kinds      []string
		want       []string
	}{
		{"the police of an unnamed victim",
			"Intruders [data-breach:stole] files from a small hospital in [l:Norfolk], [o:Graz Police] said.",
			[]float32{0, 0.6}, []string{"", police}, nil},
		{"a ministry that tells of a contractor",
			"A contractor in the north was [ransomware:hit by ransomware]. The [o:Harbour Ministry] said that it had been told.",
			[]float32{0.6}, []string{ministry}, nil},
		{"what it loses the likeliest other gets",
			"Intruders [data-breach:stole] files from a hospital, [o:Graz Police] said. [o:Pell Clinic] was shut.",
			[]float32{0.5, 0.4}, []string{police}, []string{"Pell Clinic"}},
		{"a firm of the trade",
			"[o:Pell Bank] was [ddos:down]. [o:Orchard Forensics] was called in after the [ddos:attack].",
			[]float32{0.3, 0.6}, nil, []string{"Pell Bank"}},
		{"who says that it was not hit",
			"Coins were [fraud:stolen] from [o:Pell Bank]. [o:Mill Vaults] said that its servers had not been [unauthorised-access:breached].",
			[]float32{0.7, 0.6}, nil, []string{"Pell Bank"}},

		{"an outlet that has learned",
			"A firm was [fraud:scammed], the [o:Harbour Post] has learned.",
			[]float32{0.6}, nil, nil},
		{"who has learned that it was hit",
			"The [o:Harbour Bank] has learned that it was [fraud:scammed].",
			[]float32{0.6}, nil, []string{"Harbour Bank"}},
		{"who is quoted once",
			"Intruders [data-breach:stole] files from a small hospital in [l:Norfolk]. According to [o:Pell Chemicals], acid burns.",
			[]float32{0, 0.9}, nil, nil},
		{"a ministry that was hit itself",
			"A contractor in the north was [ransomware:hit]. The [o:Harbour Ministry] said it. The [o:Harbour Ministry] was [ransomware:hacked].",
			[]float32{0.6}, []string{ministry}, []string{"Harbour Ministry"}},
		{"the police beside a named victim",
			"Intruders [data-breach:stole] files from a hospital, [o:Pell Clinic]. The [o:Graz Police] spoke of a [data-breach:theft].",
			[]float32{0.1, 0.6}, []string{"", police}, []string{"Graz Police"}},
		{"police that do not speak",
			"A hospital and the [o:Graz Police] lost mail to [ransomware:ransomware] at the weekend.",
			[]float32{0.6}, []string{police}, []string{"Graz Police"}},
		{"a firm of the trade that was hit",
			"[o:Orchard Forensics] was [data-breach:hacked].",
			[]float32{0.6}, nil, []string{"Orchard Forensics"}},
		{"a department with a name like the trade's",
			"Orders stopped at the [o:Office of Defense] after a [ransomware:ransomware attack].",
			[]float32{0.6}, []string{ministry}, []string{"Office of Defense"}},
		{"whom nobody outdoes in denying",
			"[o:Mill Vaults] said that its servers had not been [unauthorised-access:breached].",
			[]float32{0.6}, nil, []string{"Mill Vaults"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := chosen(t, f, test.text, test.victims, test.kinds); !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}

// TestIsOnlyLike tells what the attack is only likened to.
func TestIsOnlyLike(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"A [t:Velvet Crane]-style [ransomware:attack] hit shops.", true},
		{"A [t:Velvet Crane]-like gang hit shops.", true},
		{"A [t:Velvet Crane]-style [ransomware:attack] hit shops. [t:Velvet Crane] says no more.", false},
		{"[t:Velvet Crane] hit shops.", false},
		{"It looks like [t:Velvet Crane]", false},
		{"Styles of [t:Velvet Crane] differ.", false},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		cs, _ := v.findCandidates(nil, nil)
		if got := v.isOnlyLike(&cs[0]); got != test.want {
			t.Errorf("%s: only like %t, want %t", test.text, got, test.want)
		}
	}
}

// TestDropSpared tells who is no victim beside a list of those who were hit.
func TestDropSpared(t *testing.T) {
	f := newFinder() // a half is enough
	const hit = "[o:Pell Bank] and the shop [o:Mill] are among those [data-breach:hacked]. "
	tests := []struct {
		text string
		want []string
	}{
		{hit + "There is no evidence of a [data-breach:breach] of [o:Orchard]'s platform.", []string{"Pell Bank", "Mill"}},
		{hit + "It saw no sign that this was caused by a [data-breach:breach] of [o:Orchard].", []string{"Pell Bank", "Mill"}},

		{hit + "There was a [data-breach:breach] of [o:Orchard]'s platform.", []string{"Pell Bank", "Mill", "Orchard"}},
		{"[o:Pell Bank] was [data-breach:hacked]. [o:Mill] was not. There is no evidence of a [data-breach:breach] of [o:Orchard].", []string{"Pell Bank", "Orchard"}},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			if got := chosen(t, f, test.text, []float32{0.6, 0.1, 0.6}, nil); !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}
