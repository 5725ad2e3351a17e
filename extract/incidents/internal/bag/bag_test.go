package bag

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/incidents/internal/scene/scenetest"
	"github.com/incx/incx/extract/mention/mentiontest"
)

// What is named is told apart by its kind alone, and numbers not at all.
func TestAppendWords(t *testing.T) {
	f := NewFiller()
	kinds := func(text string) (out []uint64) {
		sc := scenetest.Of(t, text)
		for i := range sc.Entities {
			sc.Entities[i].Kind = "bank"
		}
		for i := range sc.Doc.Sentences {
			for _, w := range f.appendWords(nil, sc, i) {
				out = append(out, w.kind)
			}
		}
		return out
	}
	first := kinds("Thieves of [o:First Bank] took 40 cards by [phishing:phishing]. They left.")
	second := kinds("Thieves of [o:Orrin] took 7,000 cards by [phishing:phishing mails]. They left.")
	if !slices.Equal(first, second) || len(first) != 12 {
		t.Errorf("%v and %v, want the same twelve", first, second)
	}
	if third := kinds("Thieves of [o:Orrin] took 40 cards by [fraud:phishing]. They left."); slices.Equal(first, third) {
		t.Error("attacks of different types are alike")
	}
}

func TestFill(t *testing.T) {
	f := NewFiller()
	var s Scratch
	sc := new(scene.Scene)
	d, ms, ents := mentiontest.Read(t, "Title of it\n\nOne two. Three four. Five six. Seven eight nine.")
	d.SetZones(nil)
	sc.Reset(scene.NewLexicon(), d, ms, ents, "")
	bags := f.Fill(sc, &s)
	all := len(bags[words])
	want := 0
	for i := range d.Sentences {
		want += d.Sentences[i].Last - d.Sentences[i].First
	}
	if all != want {
		t.Errorf("%d words, want %d", all, want)
	}
	if len(bags[kinds]) != 2*all+1 { // and whether it speaks of attacks
		t.Errorf("%d kinds and pairs, want %d", len(bags[kinds]), 2*all+1)
	}
	if n := len(bags[headline]) + len(bags[lead]); n == 0 || n >= 2*all {
		t.Errorf("%d words and pairs of headline and lead of %d", n, 2*all)
	}
	if again := f.Fill(sc, &s); len(again[words]) != all {
		t.Errorf("%d words the second time, %d the first", len(again[words]), all)
	}
}
