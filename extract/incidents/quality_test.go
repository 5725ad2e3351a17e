package incidents

import (
	"math"
	"testing"

	"github.com/incx/incx/extract/linear"
)

// What an article marks and does not offer counts as missed.
func TestF1(t *testing.T) {
	doc := trainingDocument{gold: Gold{Main: true, Types: []string{"ransomware", "ddos", "fraud"}}}
	doc.rows[typePart] = []linear.Example{{Class: 1}, {Class: 1}, {Class: 0}}
	doc.judged[typePart] = []float32{0.9, 0.3, 0.6}
	tr := trainer{docs: []trainingDocument{doc}}
	for _, test := range []struct{ threshold, want float64 }{
		{0.2, 4. / 6}, {0.5, 2. / 5}, {0.8, 2. / 4}, {0.95, 0},
	} {
		if got := tr.f1(typePart, test.threshold); math.Abs(got-test.want) > 1e-9 {
			t.Errorf("F1 %.3f at threshold %.2f, want %.3f", got, test.threshold, test.want)
		}
	}
}
