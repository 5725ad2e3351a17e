package incidents

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

func TestFindSigns(t *testing.T) {
	f := newFinder()
	of := func(text string, of uint64) (n int) {
		v := viewOf(t, f, text)
		v.findSigns(f.cues)
		for _, s := range v.signs {
			if s.of == of {
				n++
			}
		}
		return n
	}
	for _, test := range []struct {
		name, text string
		of         uint64
		want       int
	}{
		{"no cues", "It rained.", ofCue, 0},
		{"one", "They wanted a ransom.", ofCue, 1},
		{"one group twice", "They demanded a ransom.", ofCue, 1},
		{"a group is no pair with itself", "They demanded a ransom.", ofPair, 0},
		{"a pair", "They threatened to demand more.", ofPair, 1},
		{"in two sentences", "They threatened. They demanded more.", ofPair, 0},
		{"three pairs", "They threatened to demand more by email.", ofPair, 3},
		{"after the lead", "It rained. It rained. It rained. They demanded more.", ofHead, 0},
		{"actors", "It was [t:Lantern].", ofName, 1},
		{"organisations", "It was [o:Acme].", ofName, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := of(test.text, test.of); got != test.want {
				t.Errorf("%d, want %d", got, test.want)
			}
		})
	}
}

// However much an article says, what it says is looked at in bounded time.
func TestFindSignsBounded(t *testing.T) {
	f := newFinder()
	var b strings.Builder
	for i := range 2 * maxSigns {
		b.WriteString("[t:" + strings.Repeat("x", i+1) + "] ")
	}
	v := viewOf(t, f, b.String())
	if v.findSigns(f.cues); len(v.signs) != maxSigns {
		t.Errorf("%d signs, want %d", len(v.signs), maxSigns)
	}
}

// Types that no word stands for are judged too, but do not count as found.
func TestUnsaidTypes(t *testing.T) {
	f := newFinder()
	v := viewOf(t, f, testLead)
	types := v.findTypes(nil, -1)
	for _, name := range append([]string{"ddos"}, unsaid[:]...) {
		i := slices.IndexFunc(types, func(c typeCount) bool { return c.name == name })
		if i < 0 {
			t.Errorf("%s is not judged", name)
		} else if types[i].said() != (name == "ddos") {
			t.Errorf("%s is said: %v", name, types[i].said())
		}
	}
	var s Scratch
	d, ms, ents := mentiontest.Read(t, testLead)
	for _, i := range f.Find(d, ms, ents, "", &s) {
		if !slices.Equal(i.Types, []string{"ddos"}) {
			t.Errorf("types %v, want ddos alone", i.Types)
		}
	}
}
