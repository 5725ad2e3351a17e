package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// A grain is how long a stretch of calendar time a value stands for.
type grain uint8

const (
	byDay grain = iota
	byWeekend
	byWeek
	byMonth
	byQuarter
	byHalf
	bySeason
	byYear
	byDecade
	byCentury
)

// The seasons, numbered as they follow each other in a year. A winter counts
// for the year in which it begins.
const (
	spring = iota
	summer
	autumn
	winter
)

// A partOfDay is a TIMEX3 part of the day.
type partOfDay int8

const (
	noPart partOfDay = iota
	morning
	afternoon
	evening
	night
)

func (p partOfDay) String() string {
	return [...]string{"", "TMO", "TAF", "TEV", "TNI"}[p]
}

// A value is a stretch of calendar time of one grain, perhaps with a time of
// day, or an open one of which only some fields are known.
type value struct {
	grain grain
	// start is the first day; it is without meaning where open is true.
	start calendar.Day
	// open is true where the year is unknown; month, dom and weekday then
	// hold what is known, 0 for unknown.
	open                bool
	month, dom, weekday int8
	season              int8 // for an open season
	part                partOfDay
	minute              int16 // of the day, plus one; 0 for none
}

func dayValue(d calendar.Day) value  { return value{grain: byDay, start: d} }
func weekValue(d calendar.Day) value { return value{grain: byWeek, start: d.Monday()} }
func yearValue(y int) value          { return value{grain: byYear, start: calendar.DayOf(y, 1, 1)} }
func monthValue(y, m int) value {
	return value{grain: byMonth, start: calendar.DayOf(y, m, 1)}
}
func weekendValue(d calendar.Day) value { return value{grain: byWeekend, start: d.Monday() + 5} }
func quarterValue(y, q int) value {
	return value{grain: byQuarter, start: calendar.DayOf(y, 3*q-2, 1)}
}
func halfValue(y, h int) value {
	return value{grain: byHalf, start: calendar.DayOf(y, 6*h-5, 1)}
}
func seasonValue(y, s int) value {
	return value{grain: bySeason, start: calendar.DayOf(y, 3*s+3, 1)}
}
func decadeValue(y int) value {
	return value{grain: byDecade, start: calendar.DayOf(10*calendar.FloorDiv(y, 10), 1, 1)}
}

// in returns the value of the given grain that d is in.
func (g grain) in(d calendar.Day) value {
	y, m, _ := d.Civil()
	switch g {
	case byWeekend:
		return weekendValue(d)
	case byWeek:
		return weekValue(d)
	case byMonth:
		return monthValue(y, m)
	case byQuarter:
		return quarterValue(y, (m+2)/3)
	case byHalf:
		return halfValue(y, (m+5)/6)
	case bySeason:
		if m < 3 {
			return seasonValue(y-1, winter)
		}
		return seasonValue(y, (m-3)/3)
	case byYear:
		return yearValue(y)
	case byDecade:
		return decadeValue(y)
	case byCentury:
		return value{grain: byCentury, start: calendar.DayOf(100*calendar.FloorDiv(y, 100), 1, 1)}
	}
	return dayValue(d)
}

// add returns v moved by n of its own grain.
func (v value) add(n int) value {
	if v.open {
		return v
	}
	y, m, _ := v.start.Civil()
	months := 0
	switch v.grain {
	case byDay:
		v.start += calendar.Day(n)
		return v
	case byWeek, byWeekend:
		v.start += calendar.Day(7 * n)
		return v
	case byMonth:
		months = 1
	case byQuarter, bySeason:
		months = 3
	case byHalf:
		months = 6
	case byYear:
		months = 12
	case byDecade:
		months = 120
	case byCentury:
		months = 1200
	}
	y, m = calendar.AddMonths(y, m, n*months)
	v.start = calendar.DayOf(y, m, 1)
	return v
}

// last returns the last day of v.
func (v value) last() calendar.Day {
	switch v.grain {
	case byDay:
		return v.start
	case byWeekend:
		return v.start + 1
	}
	return v.add(1).start - 1
}

// append writes v as ISO 8601 with the TIMEX3 extensions.
func (v value) append(b []byte) []byte {
	if v.open {
		return v.appendOpen(b)
	}
	y, m, d := v.start.Civil()
	if v.grain == byWeek || v.grain == byWeekend {
		y, d = v.start.ISOWeek()
	}
	switch v.grain {
	case byDecade:
		return append(appendDigits(b, y/10, 3), 'X')
	case byCentury:
		return append(appendDigits(b, y/100, 2), "XX"...)
	}
	b = appendDigits(b, y, 4)
	switch v.grain {
	case byDay:
		b = append(appendDigits(append(b, '-'), m, 2), '-')
		b = appendDigits(b, d, 2)
		b = v.appendTime(b)
	case byWeek, byWeekend:
		b = appendDigits(append(b, "-W"...), d, 2)
		if v.grain == byWeekend {
			b = append(b, "-WE"...)
		}
	case byMonth:
		b = appendDigits(append(b, '-'), m, 2)
	case byQuarter:
		b = append(b, '-', 'Q', byte('0'+(m+2)/3))
	case byHalf:
		b = append(b, '-', 'H', byte('0'+(m+5)/6))
	case bySeason:
		b = append(append(b, '-'), seasonCode((m-3)/3)...)
	}
	return b
}

func seasonCode(s int) string { return [...]string{"SP", "SU", "FA", "WI"}[s] }

func (v value) appendTime(b []byte) []byte {
	switch {
	case v.minute > 0:
		b = appendDigits(append(b, 'T'), int(v.minute-1)/60, 2)
		b = appendDigits(append(b, ':'), int(v.minute-1)%60, 2)
	case v.part != noPart:
		b = append(b, v.part.String()...)
	}
	return b
}

// appendOpen writes an open value: "XXXX-03-14", "XXXX-WXX-1".
func (v value) appendOpen(b []byte) []byte {
	b = append(b, "XXXX"...)
	two := func(b []byte, n int8) []byte {
		if n == 0 {
			return append(b, "-XX"...)
		}
		return appendDigits(append(b, '-'), int(n), 2)
	}
	switch v.grain {
	case byDay:
		if v.weekday > 0 && v.month == 0 {
			b = append(b, '-', 'W', 'X', 'X', '-', byte('0'+v.weekday))
		} else {
			b = two(two(b, v.month), v.dom)
		}
		b = v.appendTime(b)
	case byWeek:
		b = append(b, "-WXX"...)
	case byWeekend:
		b = append(b, "-WXX-WE"...)
	case byMonth:
		b = two(b, v.month)
	case byQuarter:
		b = append(b, "-Q"...)
		if v.month == 0 {
			b = append(b, 'X')
		} else {
			b = append(b, byte('0'+v.month))
		}
	case byHalf:
		b = append(b, "-H"...)
		if v.month == 0 {
			b = append(b, 'X')
		} else {
			b = append(b, byte('0'+v.month))
		}
	case bySeason:
		b = append(append(b, '-'), seasonCode(int(v.season))...)
	}
	return b
}

// appendDigits appends n with at least width digits.
func appendDigits(b []byte, n, width int) []byte {
	var buf [12]byte
	i := len(buf)
	if n < 0 {
		n = 0
	}
	for n > 0 || width > 0 {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
		width--
	}
	return append(b, buf[i:]...)
}

// A span is what an expression stands for: one value, or a range of two.
type span struct {
	from, to value
	ranged   bool
}

func (s span) String() string {
	b := make([]byte, 0, 24)
	b = s.from.append(b)
	if s.ranged {
		b = s.to.append(append(b, '/'))
	}
	return string(b)
}
