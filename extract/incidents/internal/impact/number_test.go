package impact

import (
	"strings"
	"testing"
)

func TestNumberAt(t *testing.T) {
	tests := []struct {
		text string // the number begins at the word after "of"
		want float64
		rest string // the word after the number
	}{
		{"of 48,500 customers", 48500, "customers"},
		{"of 48 500 customers", 48500, "customers"},
		{"of 48\u00a0500 customers", 48500, "customers"},
		{"of 1\u202f254\u202f500 customers", 1254500, "customers"},
		{"of 48\u2009500 customers", 48500, "customers"},
		{"of 48'500 customers", 48500, "customers"},
		{"of 1’254’500 customers", 1254500, "customers"},
		{"of 1,254,500 customers", 1254500, "customers"},
		{"of 12,54,500 customers", 1254500, "customers"},
		{"of 1.254.500 customers", 1254500, "customers"},
		{"of 1.254.500,75 euros", 1254500.75, "euros"},
		{"of 1,254,500.75 euros", 1254500.75, "euros"},
		{"of 1,2 million customers", 1.2e6, "customers"},
		{"of 2,25 euros", 2.25, "euros"},
		{"of 2,254 euros", 2254, "euros"},
		{"of 10.0.254.1 today", 0, ""},
		{"of 12 500 GB", 12, "500"},
		{"of 2023 500 customers", 2023, "500"},
		{"of 48 5000 customers", 48, "5000"},
		{"of 48  500 customers", 48, "500"},
		{"of 1 254'500 customers", 1254, "'"},
		{"of 007 500 customers", 7, "500"},
		{"of 2.2 million customers", 2.2e6, "customers"},
		{"OF 2.2 MILLION CUSTOMERS", 2.2e6, "CUSTOMERS"},
		{"of six million customers", 6e6, "customers"},
		{"of twenty-five million customers", 25e6, "customers"},
		{"of half a million customers", 5e5, "customers"},
		{"of two and a half million customers", 2.5e6, "customers"},
		{"of two hundred and fifty thousand customers", 250e3, "customers"},
		{"of two hundred fifty thousand customers", 250e3, "customers"},
		{"of one million two hundred thousand customers", 1.2e6, "customers"},
		{"of three-million customers", 3e6, "customers"},
		{"of four days", 4, "days"},
		{"of twenty-four hours", 24, "hours"},
		{"of a week", 1, "week"},
		{"of four customers", 0, ""},
		{"of a customer", 0, ""},
		{"of two four hours", 0, ""},
		{"of two and four hours", 0, ""},
	}
	for _, test := range tests {
		r := readerOf(t, "It lost data "+test.text+" today.")
		s := &r.Doc.Sentences[0]
		for k := s.First; k < s.Last; k++ {
			if r.Doc.TokenText(k) != "of" {
				continue
			}
			n, end, ok := r.numberAt(s, k+1)
			if ok != (test.rest != "") || ok && (n != test.want || r.Doc.TokenText(end) != test.rest) {
				t.Errorf("%s: %v before %q (%v), want %v before %q", test.text, n, r.Doc.TokenText(end), ok, test.want, test.rest)
			}
			break
		}
	}
}

// However long a run of numbers is, reading each of them takes little.
func TestNumberAtIsBounded(t *testing.T) {
	r := readerOf(t, "It lost data of "+strings.Repeat("hundred two ", 500)+strings.Repeat("100 ", 500)+"customers.")
	s := &r.Doc.Sentences[0]
	for k := s.First; k < s.Last; k++ {
		if _, end, _ := r.numberAt(s, k); end > k+maxNumberWords+2 {
			t.Fatalf("number of %d words", end-k)
		}
	}
}
