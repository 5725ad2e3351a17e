package stamp

import (
	"strings"

	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/internal/dayorder"
)

// A cursor reads a date from left to right.
type cursor struct {
	s string
	i int
}

// number reads up to max digits that no further digit follows; n is how many
// there were, 0 where there is no such number.
func (c *cursor) number(max int) (v, n int) {
	j := c.i
	for j < len(c.s) && ascii.IsDigit(c.s[j]) && j-c.i <= max {
		v = v*10 + int(c.s[j]-'0')
		j++
	}
	if n = j - c.i; n > max {
		return 0, 0
	}
	c.i = j
	return v, n
}

// word reads ASCII letters and returns them in lower case.
func (c *cursor) word() string {
	j := c.i
	for j < len(c.s) && 'a' <= c.s[j]|0x20 && c.s[j]|0x20 <= 'z' {
		j++
	}
	w := c.s[c.i:j]
	c.i = j
	return strings.ToLower(w)
}

// skip skips the bytes in set.
func (c *cursor) skip(set string) {
	for c.i < len(c.s) && strings.IndexByte(set, c.s[c.i]) >= 0 {
		c.i++
	}
}

// peek returns the next byte, 0 at the end.
func (c *cursor) peek() byte {
	if c.i < len(c.s) {
		return c.s[c.i]
	}
	return 0
}

// try runs f and goes back to where it began if f fails.
func (c *cursor) try(f func() bool) bool {
	at := c.i
	if f() {
		return true
	}
	c.i = at
	return false
}

// Scan reads the date that s begins with and returns the offset behind
// it, 0 where s begins with no date. A weekday in front is skipped.
func Scan(s string) (Stamp, int) {
	if len(s) > 80 {
		s = s[:80]
	}
	c := &cursor{s: s}
	var t Stamp
	c.try(func() bool {
		if !IsWeekday(c.word()) {
			return false
		}
		c.skip("., \t|")
		return c.i < len(c.s)
	})
	ok := c.try(func() bool { return c.yearFirst(&t) }) ||
		c.try(func() bool { t = Stamp{}; return c.compact(&t) }) ||
		c.try(func() bool { t = Stamp{}; return c.dayFirst(&t) }) ||
		c.try(func() bool { t = Stamp{}; return c.monthFirst(&t) }) ||
		c.try(func() bool { t = Stamp{}; return c.clockFirst(&t) })
	if !ok || !t.Valid() {
		return Stamp{}, 0
	}
	if t.Day != 0 && t.clock == "" {
		c.clock(&t)
	}
	return t, c.i
}

// yearFirst reads 2025-12-22, 2025/12/22, 2025.12.22, 2025-12.
func (c *cursor) yearFirst(t *Stamp) bool {
	y, n := c.number(4)
	sep := c.peek()
	if n != 4 || sep != '-' && sep != '/' && sep != '.' {
		return false
	}
	c.i++
	m, n := c.number(2)
	if n == 0 {
		return false
	}
	t.Year, t.Month = y, m
	if c.peek() != sep {
		return sep == '-' && n == 2 && c.peek() != '/'
	}
	return c.try(func() bool {
		c.i++
		t.Day, n = c.number(2)
		return n > 0 && t.Day > 0
	})
}

// compact reads 20251222 and 20251222T175400Z.
func (c *cursor) compact(t *Stamp) bool {
	v, n := c.number(8)
	t.Year, t.Month, t.Day = v/10000, v/100%100, v%100
	if n != 8 || t.Day == 0 {
		return false
	}
	c.compactClock(t)
	return true
}

// dayFirst reads "22 December 2025", "22nd of Dec., 2025", "22-Dec-2025",
// "22 Dec 25", "22.12.2025" and "12/22/2025".
func (c *cursor) dayFirst(t *Stamp) bool {
	d, n := c.number(2)
	if n == 0 || d == 0 {
		return false
	}
	if sep := c.peek(); (sep == '.' || sep == '/' || sep == '-') && c.i+1 < len(c.s) && ascii.IsDigit(c.s[c.i+1]) {
		return c.numeric(t, d, sep)
	}
	c.ordinal()
	c.skip(" \t-")
	c.try(func() bool { w := c.word(); c.skip(" "); return w == "of" })
	if t.Month = monthNumber(c.word()); t.Month == 0 {
		return false
	}
	t.Day = d
	if !c.year(t, ".,- \t") {
		c.shortYear(t)
	}
	return true
}

// numeric reads what follows the first number of a date of three numbers.
func (c *cursor) numeric(t *Stamp, first int, sep byte) bool {
	c.i++
	second, n := c.number(2)
	if n == 0 || c.peek() != sep {
		return false
	}
	c.i++
	y, n := c.number(4)
	if n != 4 {
		return false
	}
	t.Year = y
	switch {
	case sep == '.' || first > 12 || first == second: // only Europe writes full stops
		t.Day, t.Month = first, second
	case second > 12:
		t.Day, t.Month = second, first
	default:
		switch (&cursor{s: c.s, i: c.i}).zoneOrder() {
		case dayorder.DayFirst:
			t.Day, t.Month = first, second
		case dayorder.MonthFirst:
			t.Day, t.Month = second, first
		default:
			return false // nobody can tell
		}
	}
	return t.Month > 0
}

// monthFirst reads "December 22, 2025", "Dec. 22", "December 2025" and
// "Dec 22 17:54:00 2025".
func (c *cursor) monthFirst(t *Stamp) bool {
	if t.Month = monthNumber(c.word()); t.Month == 0 {
		return false
	}
	if c.try(func() bool { c.skip(".,- \t"); y, n := c.number(4); t.Year = y; return n == 4 }) {
		return true
	}
	t.Year = 0
	c.skip(". -\t")
	d, n := c.number(2)
	if n == 0 || d == 0 {
		return false
	}
	t.Day = d
	c.ordinal()
	if !c.year(t, ".,-' \t") {
		c.try(func() bool { c.clock(t); return t.clock != "" && c.year(t, " ") })
		if t.Year == 0 {
			t.clock, t.zone = "", ""
		}
	}
	return true
}

// ordinal skips the ending of an ordinal number.
func (c *cursor) ordinal() {
	c.try(func() bool {
		switch c.word() {
		case "st", "nd", "rd", "th":
			return true
		}
		return false
	})
}

// IsWeekday says whether w, in lower case, names a day of the week, in full or short.
func IsWeekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return true
	}
	return false
}

// monthNumber returns the number of the month that w names in lower case, 0
// for any other word.
func monthNumber(w string) int {
	switch w {
	case "january", "jan":
		return 1
	case "february", "feb":
		return 2
	case "march", "mar":
		return 3
	case "april", "apr":
		return 4
	case "may":
		return 5
	case "june", "jun":
		return 6
	case "july", "jul":
		return 7
	case "august", "aug":
		return 8
	case "september", "sep", "sept":
		return 9
	case "october", "oct":
		return 10
	case "november", "nov":
		return 11
	case "december", "dec":
		return 12
	}
	return 0
}
