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
		{"denial/of/service", nil},
		{"denial–of–service", nil},
		{"day", nil},
	}
	for _, test := range tests {
		d := New(test.text, 0)
		var want []uint64
		for _, w := range test.want {
			want = append(want, Key(w))
		}
		if got := slices.Collect(d.compounds(len(d.Tokens) - 1)); !slices.Equal(got, want) {
			t.Errorf("%q: %x, want those of %q", test.text, got, test.want)
		}
	}
}
