package incidents

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// What is named is told apart by its kind alone, and numbers not at all.
func TestReadSentence(t *testing.T) {
	f := newFinder()
	kinds := func(text string) (out []uint64) {
		v := viewOf(t, f, text)
		for i := range v.Entities {
			v.Entities[i].Kind = "bank"
		}
		s := Scratch{view: *v}
		for i := range v.Doc.Sentences {
			f.readSentence(&s, i)
			for _, w := range s.words {
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

func TestDocumentBags(t *testing.T) {
	f := newFinder()
	var s Scratch
	d, ms, ents := mentiontest.Read(t, "Title of it\n\nOne two. Three four. Five six. Seven eight nine.")
	d.SetZones(nil)
	s.view.reset(f.lexicon, d, ms, ents, "")
	bags := f.documentBags(&s)
	words := 0
	for i := range s.view.Place {
		words += d.Sentences[i].Last - d.Sentences[i].First
	}
	if len(bags[wordBag]) != words {
		t.Errorf("%d words, want %d", len(bags[wordBag]), words)
	}
	if len(bags[kindBag]) != 2*words+1 { // and whether it speaks of attacks
		t.Errorf("%d kinds and pairs, want %d", len(bags[kindBag]), 2*words+1)
	}
	if n := len(bags[headlineBag]) + len(bags[leadBag]); n == 0 || n >= 2*words {
		t.Errorf("%d words and pairs of headline and lead of %d", n, 2*words)
	}
	before := len(bags[wordBag])
	if again := f.documentBags(&s); len(again[wordBag]) != before {
		t.Errorf("%d words the second time, %d the first", len(again[wordBag]), before)
	}
}

func TestAddWhole(t *testing.T) {
	var f featureList
	f.addWhole([]string{"ddos", "wiper"}, []float32{0, 1, 2}, "fraud")
	if len(f.list) != 0 {
		t.Errorf("%d features of a type that was not asked for", len(f.list))
	}
	last := 0
	for _, m := range []float32{-100, -3, 0, 0.6, 5, 100} {
		f.reset()
		f.addWhole([]string{"ddos"}, []float32{9, m}, "ddos")
		if len(f.list) < last {
			t.Errorf("fewer steps at margin %v", m)
		}
		last = len(f.list)
	}
}

func TestNames(t *testing.T) {
	names := []string{"ddos", "", "data-breach", strings.Repeat("x", 255)}
	got, rest, ok := cutNames(string(appendNames(nil, names)) + "rest")
	if !ok || rest != "rest" || !slices.Equal(got, names) {
		t.Errorf("%v, %q, %v", got, rest, ok)
	}
	for _, bad := range []string{"", "\x02\x01a", "\x01\x05abc", "\xff"} {
		if _, _, ok := cutNames(bad); ok {
			t.Errorf("%q is no list of names", bad)
		}
	}
}
