package attacks

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestWardsOff(t *testing.T) {
	tests := []struct {
		text, span string
		want       bool
	}{
		{"They sell DDoS protection.", "DDoS", true},
		{"They sell ransomware-defence kits.", "ransomware", true},
		{"The network is virus-free.", "virus", true},
		{"The bank's fraud detection slept.", "fraud", true},
		{"They sell virus free of charge.", "virus", false},
		{"They offer identity theft protection.", "identity theft", false},
		{"They fear DDoS.", "DDoS", false},
		{"They fear DDoS", "DDoS", false},
		{"They fear DDoS\nProtection costs money.", "DDoS", false},
		{"They fear phishing attacks.", "phishing", false},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		h := hint(d, test.span, "attack")
		if got := wardsOff(d, &span{first: h.First, last: h.Last}); got != test.want {
			t.Errorf("%s: %v, want %v", test.text, got, test.want)
		}
	}
}
