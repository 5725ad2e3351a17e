package ascii

import "testing"

func TestClasses(t *testing.T) {
	for c := range 256 {
		digit, alpha := c >= '0' && c <= '9', c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c > 127
		if IsDigit(byte(c)) != digit || IsAlpha(byte(c)) != alpha {
			t.Errorf("%q: digit %v, letter %v; want %v and %v", rune(c), IsDigit(byte(c)), IsAlpha(byte(c)), digit, alpha)
		}
	}
}
