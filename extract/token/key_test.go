package token

import (
	"testing"
	"unicode"
)

func TestKeySame(t *testing.T) {
	for _, same := range [][]string{
		{"", "\u0301", "\u00ad"},
		{"paris", "Paris", "PARIS"},
		{"élysée", "Elysee", "ÉLYSÉE", "E\u0301lyse\u0301e"},
		{"o'brien", "O’Brien", "O‘BRIEN", "Oʼbrien", "O´Brien"},
		{"'s", "’s", "’S"},
		{"nunez", "Nuñez", "NUN\u0303EZ"},
		{"strase", "Straße", "STRAẞE"},
		{"orsted", "Ørsted", "Ǿrsted"},
		{"lodz", "Łódź"},
		{"isik", "Işık", "IŞIK"},
		{"istanbul", "İstanbul"},
		{"москва", "Москва", "МОСКВА"},
		{"αθηνας", "Αθήνας", "ΑΘΗΝΑΣ"},
		{"cyberattack", "cyber\u00adattack", "Cyber\u2060Attack"},
	} {
		for _, s := range same[1:] {
			if Key(s) != Key(same[0]) {
				t.Errorf("keys of %q and %q differ", s, same[0])
			}
		}
	}
}

func TestKeyDiffers(t *testing.T) {
	for _, pair := range [][2]string{
		{"bank", "banks"}, {"US", "U.S."}, {"—", "-"}, {"“", "\""}, {"東京", "京東"}, {"a\u200bb", "ab"},
	} {
		if Key(pair[0]) == Key(pair[1]) {
			t.Errorf("keys of %q and %q are the same", pair[0], pair[1])
		}
	}
}

// TestKeyIsStable pins keys that models and compiled gazetteers have stored.
func TestKeyIsStable(t *testing.T) {
	for s, want := range map[string]uint64{
		"":     0xcbf29ce484222325,
		"Bank": 0x9a1adf9baa01f4b7,
		"é":    0xaf63d84c8601e5c0,
		"’":    0xaf639a4c86017c66,
	} {
		if got := Key(s); got != want {
			t.Errorf("Key(%q) = %#x, want %#x", s, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for r := rune(0); r <= 0x1ffff; r++ {
		f := Fold(r)
		if Fold(f) != f {
			t.Errorf("Fold(%q) = %q, which folds to %q", r, f, Fold(f))
		}
		if unicode.Is(unicode.Latin, r) && Fold(unicode.ToUpper(r)) != f && unicode.ToLower(unicode.ToUpper(r)) == r {
			t.Errorf("Fold(%q) = %q, but %q for the capital", r, f, Fold(unicode.ToUpper(r)))
		}
	}
}

func TestKeyAllocates(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { Key("L’Élysée—ÅNGSTRÖM"); Fold('Ǻ') }); n != 0 {
		t.Errorf("Key and Fold allocate %v times, want 0", n)
	}
}
