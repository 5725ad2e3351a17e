package attacks

import (
	"fmt"
	"strings"
	"testing"

	"github.com/incx/incx/gazetteer"
)

func testLexicon(t testing.TB, g *gazetteer.Gazetteer) lexicon {
	t.Helper()
	x, err := newLexicon(g)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// with returns the built-in gazetteer with user files over it.
func with(t *testing.T, files ...string) *gazetteer.Gazetteer {
	t.Helper()
	var read []*gazetteer.File
	for i, src := range files {
		f, err := gazetteer.Read(fmt.Sprint("user", i, ".yaml"), strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		read = append(read, f)
	}
	g, err := gazetteer.Default().With(read...)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

const quishing = "family: attack\ntypes:\n  - {type: quishing, name: QR phishing, phrases: [{text: quishing}]}\n"

// A type of the user's is there whatever else the user's files do.
func TestUserTypesStay(t *testing.T) {
	const removal = "family: location\nentries:\n  - {id: vienna, remove: true}\n  - {id: oslo, remove: true}\n"
	for _, files := range [][]string{
		{quishing}, {quishing, removal}, {removal, quishing},
		{"family: attack\ntypes:\n  - {type: wiper, remove: true}\n", quishing},
		{"family: common-word\nwords: [quishy]\n", quishing}, // compiled anew
	} {
		g := with(t, files...)
		x := testLexicon(t, g)
		ref, ok := g.ByID(gazetteer.Attack, "quishing")
		if !ok {
			t.Fatalf("%q: no entry", files)
		}
		if n, ok := x.number(ref); !ok || n != builtinTypes || x.types[n] != "quishing" {
			t.Errorf("%q: type number %d, %v", files, n, ok)
		}
	}
}

// There is room for so many types; one more is an error and not lost.
func TestTooManyTypes(t *testing.T) {
	types := func(n int) string {
		var b strings.Builder
		b.WriteString("family: attack\ntypes:\n")
		for i := range n {
			fmt.Fprintf(&b, "  - {type: new-%d, name: New %d, phrases: [{text: newishing %d}]}\n", i, i, i)
		}
		return b.String()
	}
	if x := testLexicon(t, with(t, types(maxTypes-builtinTypes))); len(x.types) != maxTypes {
		t.Errorf("%d types, want %d", len(x.types), maxTypes)
	}
	_, err := New("", with(t, types(maxTypes-builtinTypes+2)))
	if want := fmt.Sprintf("%q", fmt.Sprint("new-", maxTypes-builtinTypes)); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v does not name %s", err, want)
	}
}
