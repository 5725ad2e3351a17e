package stamp

import (
	"fmt"

	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/internal/dayorder"
)

// clock reads a time of day and its zone, if there is one: "T17:54:00Z",
// " at 5:54 p.m. GMT", ", 17:54 +0100".
func (c *cursor) clock(t *Stamp) {
	c.try(func() bool {
		if b := c.peek(); (b == 'T' || b == 't') && c.i+1 < len(c.s) && ascii.IsDigit(c.s[c.i+1]) {
			c.i++
		} else {
			c.skip(" \t,|-·@/")
			c.try(func() bool { w := c.word(); c.skip(" "); return w == "at" })
		}
		h, n := c.number(2)
		if n == 0 {
			return false
		}
		m, sec, colon := 0, -1, false
		if p := c.peek(); p == ':' || p == '.' {
			c.i++
			if m, n = c.number(2); n != 2 {
				return false
			}
			colon = p == ':'
			if colon && c.peek() == ':' {
				c.i++
				if sec, n = c.number(2); n != 2 {
					return false
				}
				if c.peek() == '.' {
					c.try(func() bool { c.i++; _, n := c.number(9); return n > 0 })
				}
			}
		}
		if half := c.halfOfDay(); half >= 0 {
			if h == 0 || h > 12 {
				return false
			}
			h = h%12 + half
		} else if !colon && !c.isBeforeZone() {
			return false // "17.54" may be anything, "17.54 GMT" is a time
		}
		if h > 23 || m > 59 || sec > 59 {
			return false
		}
		t.clock = fmt.Sprintf("%02d:%02d", h, m)
		if sec >= 0 {
			t.clock += fmt.Sprintf(":%02d", sec)
		}
		t.zone, t.order = c.zone()
		return true
	})
}

// halfOfDay reads "am" or "p.m." and returns 0 or 12, or -1 for neither.
func (c *cursor) halfOfDay() int {
	half := -1
	c.try(func() bool {
		c.skip(" ")
		w := c.word()
		if (w == "a" || w == "p") && c.peek() == '.' {
			c.i++
			w += c.word()
			if c.peek() == '.' {
				c.i++
			}
		}
		switch w {
		case "am":
			half = 0
		case "pm":
			half = 12
		}
		return half >= 0
	})
	return half
}

// clockFirst reads a date after the time: "9:14 AM PST · December 22, 2025".
func (c *cursor) clockFirst(t *Stamp) bool {
	var at Stamp
	if c.clock(&at); at.clock == "" {
		return false
	}
	c.skip(" \t,|-·•–—/")
	c.try(func() bool { w := c.word(); c.skip(" "); return w == "on" })
	c.try(func() bool { w := c.word(); c.skip("., "); return IsWeekday(w) })
	ok := c.try(func() bool { *t = Stamp{}; return c.yearFirst(t) }) ||
		c.try(func() bool { *t = Stamp{}; return c.dayFirst(t) }) ||
		c.try(func() bool { *t = Stamp{}; return c.monthFirst(t) })
	if !ok || t.Day == 0 || t.clock != "" {
		return false
	}
	t.clock, t.zone, t.order = at.clock, at.zone, at.order
	return true
}

// compactClock reads the time behind 20251222: "T175400Z", "T1754".
func (c *cursor) compactClock(t *Stamp) {
	c.try(func() bool {
		if b := c.peek(); b != 'T' && b != 't' {
			return false
		}
		c.i++
		v, n := c.number(6)
		switch n {
		case 4:
			v *= 100
		case 6:
		default:
			return false
		}
		h, m, sec := v/10000, v/100%100, v%100
		if h > 23 || m > 59 || sec > 59 {
			return false
		}
		t.clock = fmt.Sprintf("%02d:%02d", h, m)
		if n == 6 {
			t.clock += fmt.Sprintf(":%02d", sec)
		}
		t.zone, t.order = c.zone()
		return true
	})
}

// zone reads a time zone and returns it as ISO 8601 writes it, and the order of
// day and month that is usual where it is kept. Of abbreviations, only those that
// mean one thing give a zone.
func (c *cursor) zone() (z string, order dayorder.Order) {
	c.try(func() bool {
		c.skip(" ")
		if b := c.peek(); b == '+' || b == '-' {
			z = c.offset()
			return z != ""
		}
		switch w := c.word(); w {
		case "z", "utc", "gmt", "ut":
			if z = c.offset(); z == "" {
				z = "Z"
			}
			return true
		default:
			var known bool
			order, known = dayorder.OfZone(w)
			return known
		}
	})
	return z, order
}

// zoneOrder reads the time of day that follows a date in figures and returns
// the order that is usual where its time zone is kept: of 12-04-2022 17:58 IST
// the day comes first.
func (c *cursor) zoneOrder() dayorder.Order {
	var t Stamp
	c.clock(&t)
	return t.order
}

// offset reads the distance from Greenwich, "+0100", "+01:00" or "+01", and
// returns it as ISO 8601 writes it, "" where there is none. After the name of
// the zone it may have a single digit: "GMT+1".
func (c *cursor) offset() (z string) {
	named := c.i > 0 && ascii.IsAlpha(c.s[c.i-1])
	c.try(func() bool {
		sign := c.peek()
		if sign != '+' && sign != '-' {
			return false
		}
		c.i++
		h, n := c.number(4)
		m := 0
		switch {
		case n == 4:
			h, m = h/100, h%100
		case (n == 2 || n == 1 && named) && c.peek() == ':':
			c.i++
			if m, n = c.number(2); n != 2 {
				return false
			}
		case n != 2 && !(n == 1 && named):
			return false
		}
		if h > 14 || m > 59 {
			return false
		}
		z = fmt.Sprintf("%c%02d:%02d", sign, h, m)
		return true
	})
	return z
}

// isBeforeZone says whether the abbreviation of a time zone comes next.
func (c *cursor) isBeforeZone() bool {
	ahead := cursor{s: c.s, i: c.i}
	ahead.skip(" ")
	if b := ahead.peek(); b < 'A' || 'Z' < b {
		return false
	}
	z, order := ahead.zone()
	return z != "" || order != dayorder.Unknown
}
