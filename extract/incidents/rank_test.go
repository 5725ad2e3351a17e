package incidents

import (
	"testing"

	"github.com/incx/incx/extract/linear"
)

// Of choices that contradict each other, those that weigh more win.
func TestChoiceWeight(t *testing.T) {
	const one, other = 1 << 20, 1 << 21
	for _, test := range []struct {
		name   string
		weight float32 // of the one in three that is for the other
		want   uint32
	}{
		{"alike", 1, one},
		{"heavy", 8, other},
		{"light", 0.1, one},
	} {
		var choices []choice
		for i := range 30 {
			c := choice{rows: [][]uint32{{one}, {other}}, right: []bool{true, false}, weight: 1}
			if i%3 == 0 {
				c.right, c.weight = []bool{false, true}, test.weight
			}
			choices = append(choices, c)
		}
		data, err := trainRanker(choices, linear.Options{Epochs: 5, Rate: 0.1, Cutoff: 1})
		if err != nil {
			t.Fatal(err)
		}
		c, _, err := linear.OpenClassifier(string(data), 2)
		if err != nil {
			t.Fatal(err)
		}
		got := uint32(one)
		if c.Margin([]uint32{other}) > c.Margin([]uint32{one}) {
			got = other
		}
		if got != test.want {
			t.Errorf("%s: %#x wins, want %#x", test.name, got, test.want)
		}
	}
}
