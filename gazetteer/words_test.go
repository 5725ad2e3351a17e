package gazetteer

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

const wordLists = "family: honorific\nwords: [Sgt, Sgt., Sergeant, Rear-Admiral, Qzx.]\n"

// A word leaves its list in every spelling under which a text finds it.
func TestRemovedWords(t *testing.T) {
	lists := readAll(t, wordLists, "family: given-name\nwords: [José, Jose, Zoë, Maple]\n", "family: surname\nwords: [Jose]\n",
		"family: job-title\nwords: [Rear Admiral]\n")
	base, err := New(lists...)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		family, remove string
		gone           []string
		left           []string
	}{
		{"given-name", "[jose]", []string{"José", "JOSE", "jose"}, []string{"Zoë", "Maple"}},
		{"given-name", "[JOSÉ]", []string{"José", "Jose"}, []string{"Zoe"}},
		{"given-name", "[Zoe, MAPLE]", []string{"Zoë", "Zoe", "maple"}, []string{"Jose"}},
		{"honorific", "[sgt]", []string{"Sgt", "Sgt.", "SGT."}, []string{"Sergeant", "Rear Admiral"}},
		{"honorific", "[SGT.]", []string{"Sgt", "Sgt."}, []string{"Sergeant"}},
		{"honorific", "[Sgt, sgt.]", []string{"Sgt", "Sgt."}, []string{"Sergeant"}}, // one word to a text
		{"honorific", "[Qzx]", []string{"Qzx."}, []string{"Sgt"}},
		{"honorific", "[QZX.]", []string{"Qzx."}, []string{"Sgt"}},
		{"honorific", "[rear admiral]", []string{"Rear-Admiral", "Rear Admiral"}, []string{"Sgt"}},
	}
	for _, tt := range tests {
		t.Run(tt.family+" "+tt.remove, func(t *testing.T) {
			f := readAll(t, "family: "+tt.family+"\nremove: "+tt.remove+"\n")
			if problems := base.Lint(f...); len(problems) > 0 {
				t.Errorf("lint: %v", problems)
			}
			g, err := base.With(f...)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range tt.gone {
				if onWordList(g, tt.family, w) {
					t.Errorf("%q is still on the list", w)
				}
			}
			for _, w := range tt.left {
				if !onWordList(g, tt.family, w) {
					t.Errorf("%q is on the list no more", w)
				}
			}
			if tt.family == "given-name" && !onWordList(g, "surname", "Jose") {
				t.Error("a word of another list has gone, too")
			}
		})
	}
}

// onWordList says whether Lookup finds word on a list.
func onWordList(g *Gazetteer, family, word string) bool {
	for _, m := range g.Lookup(word) {
		if m.Family.String() == family {
			return true
		}
	}
	return false
}

// A word that one file removes another can add again.
func TestRemovedAndAddedAgain(t *testing.T) {
	base, err := New(readAll(t, "family: surname\nwords: [Harbour, Maple]\n")...)
	if err != nil {
		t.Fatal(err)
	}
	g, err := base.With(readAll(t, "family: surname\nremove: [harbour]\n", "family: surname\nambiguous: [Harbour]\n")...)
	if err != nil {
		t.Fatal(err)
	}
	if set := g.WordFlags(token.Key("harbour")); !set.Has(WordAmbiguousSurname) {
		t.Errorf("flags %b", set)
	}
}

// A removal that removes nothing is an error, as one of an entry is.
func TestRemovalOfNothing(t *testing.T) {
	base, err := New(readAll(t, wordLists)...)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ src, want string }{
		{"family: honorific\nremove:\n  - sgt\n  - Capt\n", `test0.yaml:4: remove: no word "Capt" on the list honorific to remove`},
		{"family: surname\nremove: [Sgt]\n", `test0.yaml:2: remove: no word "Sgt" on the list surname to remove`},
		{"family: honorific\nremove: [Rear]\n", `no word "Rear" on the list honorific`},
		{"family: honorific\nremove: [Rear Admiral Smith]\n", `no word "Rear Admiral Smith"`},
	} {
		f := readAll(t, tt.src)
		if _, err := base.With(f...); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: error %v, want %q", tt.src, err, tt.want)
		}
		found := false
		for _, p := range base.Lint(f...) {
			found = found || !p.Warning && strings.Contains(p.Error(), tt.want)
		}
		if !found {
			t.Errorf("%q: lint finds %v, want %q", tt.src, base.Lint(f...), tt.want)
		}
	}
	if _, err := New(readAll(t, wordLists, "family: honorific\nremove: [Capt]\n")...); err == nil {
		t.Error("New: no error")
	}
}
