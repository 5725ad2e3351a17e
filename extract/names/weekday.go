package names

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// trimWeekdays takes the day from the mentions in dst from number from on that end with
// the day on which an outlet was told something: "told the Harbour Post Thursday".
func (s *Scratch) trimWeekdays(dst []mention.Mention, from int, d *token.Document) {
	s.nextCand = 0
	for i := from; i < len(dst); i++ {
		m := &dst[i]
		if m.Last-m.First < 2 || !isName(m.Label) || !isWeekday(d.TokenText(m.Last-1)) || !isTold(d, m.First) || s.matches(m, 0) {
			continue
		}
		m.Last--
		m.End = int(d.Tokens[m.Last-1].End)
	}
}

// isTold says whether "told" stands before the name that begins with token t.
func isTold(d *token.Document, t int) bool {
	if t > 0 && strings.EqualFold(d.TokenText(t-1), "the") {
		t--
	}
	return t > 0 && d.TokenText(t-1) == "told"
}

// isWeekday says whether w is the name of a day of the week.
func isWeekday(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}
