package token

import (
	"fmt"
	"testing"
)

func TestLexicon(t *testing.T) {
	words := map[uint64]uint32{Key("left out"): 0}
	for i := range uint32(3000) {
		words[Key(fmt.Sprint("word", i))] = i
	}
	l := NewLexicon(words)
	for key, want := range words {
		if got := l.Of(key); got != want {
			t.Fatalf("%x: %d, want %d", key, got, want)
		}
	}
	for i := range 3000 {
		if got := l.Of(Key(fmt.Sprint("other", i))); got != 0 {
			t.Fatalf("other%d: %d, want none", i, got)
		}
	}
	if got := NewLexicon(map[uint64]uint8{}).Of(Key("word")); got != 0 {
		t.Errorf("in an empty lexicon: %d", got)
	}
}

func TestLexiconAt(t *testing.T) {
	words := NewLexicon(map[uint64]uint32{Key("service"): 1, Key("denial-of-service"): 2, Key("of-service"): 4, Key("denial"): 8})
	d := New("a denial-of-service of service", 0)
	for i, want := range map[int]uint32{1: 8, 5: 7, 7: 1} {
		if got := words.At(d, i); got != want {
			t.Errorf("%q: %b, want %b", d.TokenText(i), got, want)
		}
	}
}
