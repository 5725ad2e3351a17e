package impact

import "testing"

// A larger number of a higher rank takes the place of one noted before; any
// other does not.
func TestCount(t *testing.T) {
	r := readerOf(t, "In all data of 100 customers, 50 customers and 9,000 customers was stolen, in total 12,000. The sample of it has 300 records.")
	tests := []struct {
		name    string
		sample  bool // whether the number noted before was of a sample
		n, want int64
		word    string // at which the number stands
	}{
		{"larger", false, 9000, 500, "9,000"},
		{"larger than a sample", true, 9000, 9000, "9,000"},
		{"smaller than a sample", true, 50, 500, "50"},
		{"larger total", false, 12000, 12000, "12,000"},
		{"sample", false, 3000, 500, "300"},
		{"another sample", true, 3000, 500, "300"},
	}
	for _, test := range tests {
		r.counted = counted{n: 500, rank: ofMany}
		if test.sample {
			r.counted.rank = ofSample
		}
		for t := range r.Doc.Tokens {
			if r.Doc.TokenText(t) == test.word {
				r.count(&r.Doc.Sentences[r.Doc.SentenceAt(t)], float64(test.n), t, t+1)
			}
		}
		if r.counted.n != test.want {
			t.Errorf("%s: %d, want %d", test.name, r.counted.n, test.want)
		}
	}
}
