package token

import (
	"slices"
	"testing"
)

func TestCompounds(t *testing.T) {
	tests := []struct {
		text string
		want []string // of the last token
	}{
		{"a denial-of-service", []string{"of-service", "denial-of-service"}},
		{"a Zero‑Day", []string{"zero-day"}},
		{"a man-in-the-middle", []string{"the-middle", "in-the-middle", "man-in-the-middle"}},
		{"out-of-this-wide-world", []string{"wide-world", "this-wide-world", "of-this-wide-world"}},
		{"the zero - day", nil},
		{"the day", nil},
		{"-day", nil},
		{"day", nil},
	}
	for _, test := range tests {
		d := New(test.text, 0)
		var want []uint64
		for _, w := range test.want {
			want = append(want, Key(w))
		}
		if got := slices.Collect(d.Compounds(len(d.Tokens) - 1)); !slices.Equal(got, want) {
			t.Errorf("%q: %x, want those of %q", test.text, got, test.want)
		}
	}
}

func TestSetOf(t *testing.T) {
	words := map[uint64]uint32{Key("service"): 1, Key("denial-of-service"): 2, Key("of-service"): 4, Key("denial"): 8}
	d := New("a denial-of-service of service", 0)
	for i, want := range map[int]uint32{1: 8, 5: 7, 7: 1} {
		if got := SetOf(words, d, i); got != want {
			t.Errorf("%q: %b, want %b", d.TokenText(i), got, want)
		}
	}
}
