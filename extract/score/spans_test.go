package score

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/incx/incx/extract/record"
)

func TestSpansOver(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		list := make([]Mention, random.IntN(12))
		for i := range list {
			list[i].Start = random.IntN(40)
			list[i].End = list[i].Start + 1 + random.IntN(10)
		}
		s := newSpans(list)
		for start := range 50 {
			m := Mention{Start: start, End: start + 1 + random.IntN(8)}
			var want []int
			for i := range list {
				if list[i].Overlaps(m) {
					want = append(want, i)
				}
			}
			if got := s.over(m); !slices.Equal(got, want) {
				t.Fatalf("over %+v: %v, want %v of %+v", m, got, want, list)
			}
		}
	}
}

// A gold file of a whole archive takes no more time than its length deserves.
func TestScoreIsLinear(t *testing.T) {
	run := func(n int) time.Duration {
		doc := &Document{ID: "d"}
		rec := &record.Record{Dates: []record.Date{{Value: "2017"}}}
		for i := range n {
			doc.Mentions = append(doc.Mentions, Mention{Start: 3 * i, End: 3*i + 2, Label: record.LabelDate, Value: "2017"})
			rec.Dates[0].Mentions = append(rec.Dates[0].Mentions, record.Mention{Start: 3*i + i%2, End: 3*i + 2})
		}
		begin := time.Now()
		NewReport().Add(doc, rec)
		return time.Since(begin)
	}
	run(1000)
	small := run(10_000)
	if large := run(80_000); large > 30*small+time.Second {
		t.Errorf("%v for 80,000 mentions, %v for 10,000", large, small)
	}
}
