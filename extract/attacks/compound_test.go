package attacks

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestInCompound(t *testing.T) {
	tests := []struct {
		text, span string
		want       bool
	}{
		{"They sell DDoS protection.", "DDoS", true},
		{"They sell ransomware-defence kits.", "ransomware", true},
		{"The network is virus-free.", "virus", true},
		{"The bank's fraud detection slept.", "fraud", true},
		{"The anti-malware team slept.", "malware", true},
		{"They are scam artists.", "scam", true},
		{"The hacking crew is at large.", "hacking", true},
		{"Names are on its leak site.", "leak", true},
		{"It is a breach of contract.", "breach", true},
		{"It was in breach of Norland law.", "breach", true},

		{"It is a breach of privacy.", "breach", false},
		{"It was lost in breaches of shops.", "breaches", false},
		{"The phishing crew is at large.", "phishing", false},
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
		if got := inCompound(d, &span{first: h.First, last: h.Last}); got != test.want {
			t.Errorf("%s: %v, want %v", test.text, got, test.want)
		}
	}
}
