package incidents

import (
	"strings"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
)

// An article that does not tell when it was published names days of a year that nobody
// tells: "on Sept. 12" is XXXX-09-12. Beside others they are taken for days of the
// latest year that the article tells.

// openYear is what values begin with that tell a month, or a day of one, but no year.
const openYear = "XXXX-"

// someYear stands for a year that is not told. It has a day for each that is named.
const someYear = "2000"

// daysOf returns the days of a date value, if they are known and do not begin after the
// article was published. Of some articles no more is known of that than the year: all of
// it counts as before. Where nothing is known of it, days of an open year count as those
// of the given one.
func (v *view) daysOf(value, year string) (first, last int, ok bool) {
	if rest, open := strings.CutPrefix(value, openYear); open && !v.Published.Known {
		value = year + openYear[len(year):] + rest
	}
	first, last, ok = dates.Days(value)
	return first, last, ok && !(v.Published.Known && first > v.Published.Last)
}

// latestYear returns the latest year that v tells, with four digits.
func (v *view) latestYear() string {
	year := ""
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if m.Label != record.LabelDate || v.Sentence[i] < 0 || len(m.Value) < len(someYear) {
			continue
		}
		if y := m.Value[:len(someYear)]; y > year && isYear(y) {
			year = y
		}
	}
	if year == "" {
		return someYear
	}
	return year
}

// isYear says whether s is nothing but digits.
func isYear(s string) bool { return strings.Trim(s, "0123456789") == "" }
