package scratch

import "testing"

func TestSized(t *testing.T) {
	s := Sized[int](nil, 10)
	if len(s) != 10 || cap(s) <= 10 {
		t.Errorf("length %d, capacity %d", len(s), cap(s))
	}
	s[0] = 7
	if again := Sized(s[:0], 5); len(again) != 5 || &again[0] != &s[0] {
		t.Error("a shorter slice has memory of its own")
	}
	if huge := Sized(s, 1<<20); len(huge) != 1<<20 || cap(huge) > 1<<20+1<<13 {
		t.Errorf("of a huge slice length %d, capacity %d", len(huge), cap(huge))
	}
}
