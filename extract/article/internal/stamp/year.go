package stamp

import "github.com/incx/incx/extract/internal/ascii"

// year reads the separators in set and a year of four digits.
func (c *cursor) year(t *Stamp, set string) bool {
	return c.try(func() bool {
		c.skip(set)
		y, n := c.number(4)
		if n == 4 {
			t.Year = y
		}
		return n == 4
	})
}

// shortYear reads a year of two digits, as in "22-Dec-25" and "22 Dec 25
// 22:54:00 EST". What is the hour of a time, or counts something, is none.
func (c *cursor) shortYear(t *Stamp) bool {
	const thisCentury = 70 // two digits under it are of the years from 2000 on
	return c.try(func() bool {
		sep := c.peek()
		c.i++
		y, n := c.number(2)
		if n != 2 || sep != '-' && sep != ' ' && sep != '\'' {
			return false
		}
		if !endsShortYear(c.s[c.i:], sep) {
			return false
		}
		if t.Year = 1900 + y; y < thisCentury {
			t.Year += 100
		}
		return true
	})
}

// endsShortYear says whether rest can follow a year of two digits that comes
// after the separator sep: no minutes, no further digits, and no word unless
// the date is joined by hyphens ("22 Dec 25 people").
func endsShortYear(rest string, sep byte) bool {
	if rest == "" {
		return true
	}
	next := byte(0)
	if len(rest) > 1 {
		next = rest[1]
	}
	switch c := rest[0]; c {
	case ':', '%', '-', '/':
		return false
	case '.', ',':
		return !ascii.IsDigit(next)
	case ' ':
		return sep == '-' || next >= 0x80 || !ascii.IsAlpha(next)
	default:
		return !ascii.IsAlpha(c)
	}
}
