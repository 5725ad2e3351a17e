package scene

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// A definite noun phrase stands for what was named last that it may be called.
func TestReferences(t *testing.T) {
	tests := []struct {
		text string
		want []string // the entities that nouns stand for, in text order
	}{
		{"[o:Brackwater] was hit. The company closed.", []string{"Brackwater"}},
		{"[o:Brackwater] was hit. This company closed.", []string{"Brackwater"}},
		{"[o:Brackwater] was hit. A company closed.", nil},
		{"[o:Brackwater] was hit. The Company closed.", nil},
		{"The company closed. [o:Brackwater] was hit.", nil},
		{"[o:Brackwater] was hit. The museum closed.", nil},
		{"[o:Orrin Museum] was hit. The museum closed.", []string{"Orrin Museum"}},
		{"[o:Orrin Museum] was hit. The small museum closed.", []string{"Orrin Museum"}},
		{"[o:Brackwater] was hit. The small company closed.", nil},
		{"[o:Brackwater] was hit. [o:Globex] was too. The company closed.", []string{"Globex"}},
		{"[o:Orrin Museum] and [o:Brackwater] were hit. The museum and the company closed.", []string{"Orrin Museum", "Brackwater"}},
		{"[m:Sootfall] was found. The company closed.", nil},
	}
	for _, test := range tests {
		sc := sceneOf(t, test.text)
		var got []string
		for _, r := range sc.References {
			got = append(got, sc.Entities[r.Entity].Name)
			if r.Last != r.First+1 || sc.Doc.SentenceAt(r.First) != int(r.Sentence) {
				t.Errorf("%q: reference %+v", test.text, r)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: references to %q, want %q", test.text, got, test.want)
		}
	}
}

// What an entity may be called depends on its kind.
func TestReferencesByKind(t *testing.T) {
	for _, test := range []struct {
		kind, noun string
		want       bool
	}{
		{"bank", "lender", true},
		{"bank", "hospital", false},
		{"hospital", "clinic", true},
		{"hospital", "company", false},
		{"government", "ministry", true},
		{"law-enforcement", "agency", true},
		{"media", "newspaper", true},
		{"court", "court", true},
		{"party", "party", true},
		{"school", "district", true},
		{"university", "college", true},
		{"security-vendor", "firm", true},
		{"city", "council", true},
		{"", "website", true},
		{"", "ministry", false},
	} {
		d, ms, ents := mentiontest.Read(t, "[o:Brackwater] was hit. The "+test.noun+" closed.")
		ents[0].Kind = test.kind
		sc := new(Scene)
		sc.Reset(NewLexicon(), d, ms, ents, "")
		if got := len(sc.References) == 1; got != test.want {
			t.Errorf("the %s for a %q is %v, want %v", test.noun, test.kind, got, test.want)
		}
	}
}
