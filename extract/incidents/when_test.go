package incidents

import (
	"fmt"
	"testing"
	"time"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// However many dates an article names, each twice, those named first are looked
// at, and each with all of its mentions.
func TestFindDatesBounded(t *testing.T) {
	f := newFinder()
	text, first := "", time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)
	var ms []mention.Mention
	for i := range 4 * mostDates {
		value := first.AddDate(0, 0, i/2).Format(time.DateOnly)
		ms = append(ms, mention.Mention{Start: len(text), End: len(text) + 4, Label: record.LabelDate, Value: value})
		text += fmt.Sprintf("d%03d ", i)
	}
	d := token.New(text, 0)
	for i := range ms {
		ms[i].First, ms[i].Last = d.TokenAt(ms[i].Start), d.TokenAt(ms[i].End-1)+1
	}
	var v view
	v.reset(f.lexicon, d, ms, nil, "")
	ws := v.findDates(nil)
	if len(ws) != mostDates {
		t.Fatalf("%d dates, want %d", len(ws), mostDates)
	}
	for k := range ws {
		n := 0
		for i := range v.mentionsOf(&ws[k]) {
			if ms[i].Value != ws[k].value {
				t.Errorf("%s is mentioned by %s", ws[k].value, ms[i].Value)
			}
			n++
		}
		if n != 2 {
			t.Errorf("%s has %d mentions, want 2", ws[k].value, n)
		}
	}
}
