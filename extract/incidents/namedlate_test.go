package incidents

import (
	"slices"
	"testing"
)

// TestNameLate tells who is the victim that headline and lead leave without a name,
// where no organisation is likely enough by itself.
func TestNameLate(t *testing.T) {
	f := newFinder() // a half is enough
	const police, parliament = "law-enforcement", "parliament"
	const lender = "Hackers [data-breach:broke into] a regional lender\n\nIts accounts were [data-breach:copied]. It rained. It snowed. "
	tests := []struct {
		name, text string
		victims    []float32 // the probability of each entity
		kinds      []string
		want       []string
	}{
		{"the lender", lender + "The lender, [o:Orrin Savings], said so.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"said the lender", lender + "\"We are sorry,\" said the lender, [o:Orrin Savings], which has nine branches.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"the company", lender + "The company, [o:Orrin Savings], said so.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"trades as", lender + "The lender, which trades as [o:Orrin Savings], said so.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"is the lender", lender + "[o:Orrin Savings], whose branches were shut, is the lender concerned.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"in apposition", lender + "[o:Orrin Savings], the lender, said so.", []float32{0.1}, nil, []string{"Orrin Savings"}},
		{"the owner of several", "Cards [data-breach:stolen] at hotels\n\nA group of hotels was [data-breach:hacked]. It rained. It snowed. The owner of the hotels, [o:Orrin Inns], said so.",
			[]float32{0.1}, nil, []string{"Orrin Inns"}},
		{"told to a parliament", "Pipeline operator [ransomware:hit]\n\nA pipeline operator told the [o:Senate] of [ransomware:ransomware]. It rained. It snowed. The operator, [o:Orrin Oil], paid.",
			[]float32{0.6, 0.1}, []string{parliament}, []string{"Orrin Oil"}},

		{"a security company", lender + "The security company, [o:Mill Labs], said so.", []float32{0.1}, nil, nil},
		{"makers", lender + "The two lenders, [o:Orrin Savings] and [o:Mill Bank], said so.", []float32{0.1, 0.1}, nil, nil},
		{"said, with a comma", lender + "According to [o:Mill Labs], the lender said so.", []float32{0.1}, nil, nil},
		{"the police", lender + "The company, [o:Graz Police], said so.", []float32{0.1}, []string{police}, nil},
		{"named at once", "Hackers [data-breach:broke into] a lender\n\n[o:Orrin Savings] was [data-breach:hacked]. It rained. It snowed. The lender, [o:Mill Bank], said so.",
			[]float32{0.6, 0.1}, nil, []string{"Orrin Savings"}},
		{"done by it", "Shoppers [fraud:duped] by a web shop\n\nThe goods never came. It rained. It snowed. The shop, [o:Orrin Outlet], was new.", []float32{0.1}, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := chosen(t, f, test.text, test.victims, test.kinds); !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}

// TestRansomNote tells what makes an attack without a word for it one of ransomware.
func TestRansomNote(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text string
		want []string
	}{
		{"Hackers were in. A ransom note was on a screen.", []string{"ransomware"}},
		{"Hackers were in. A note was on a screen.", []string{generalType}},
	}
	for _, test := range tests {
		var inc Incident
		b := builder{f: f, s: new(Scratch), v: viewOf(t, f, test.text), inc: &inc}
		b.types()
		if b.implied(); !slices.Equal(inc.Types, test.want) {
			t.Errorf("%s: %q, want %q", test.text, inc.Types, test.want)
		}
	}
}
