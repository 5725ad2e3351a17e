// Package calendar counts days in the proleptic Gregorian calendar.
package calendar

// A Day counts days from 1 January 1970 in the proleptic Gregorian calendar.
type Day int32

// DayOf returns the day of a civil date. A day of the month beyond the
// month's last one runs on into the next month. The algorithm is
// days_from_civil by Howard Hinnant,
// https://howardhinnant.github.io/date_algorithms.html.
func DayOf(year, month, dom int) Day {
	if month <= 2 {
		year--
	}
	era := FloorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + dom - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

// Civil returns the year, month and day of the month of d
// (civil_from_days, same source).
func (d Day) Civil() (year, month, dom int) {
	z := int(d) + 719468
	era := FloorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	year = yoe + era*400
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	dom = doy - (153*mp+2)/5 + 1
	month = (mp+2)%12 + 1
	if month <= 2 {
		year++
	}
	return year, month, dom
}

// Year returns the year of d.
func (d Day) Year() int { y, _, _ := d.Civil(); return y }

// Weekday returns the ISO weekday of d: 1 for Monday to 7 for Sunday.
func (d Day) Weekday() int { n := int(d) + 3; return n - 7*FloorDiv(n, 7) + 1 }

// Monday returns the first day of the ISO week of d.
func (d Day) Monday() Day { return d - Day(d.Weekday()-1) }

// ISOWeek returns the ISO 8601 week of d and the year that the week counts
// for.
func (d Day) ISOWeek() (year, week int) {
	thursday := d.Monday() + 3
	year = thursday.Year()
	return year, int(thursday-DayOf(year, 1, 1))/7 + 1
}

// WeekStart returns the Monday of an ISO week.
func WeekStart(year, week int) Day {
	return DayOf(year, 1, 4).Monday() + Day(7*(week-1))
}

// WeeksIn returns how many ISO weeks a year has, 52 or 53.
func WeeksIn(year int) int {
	_, w := DayOf(year, 12, 28).ISOWeek()
	return w
}

// DaysIn returns how many days a month has.
func DaysIn(year, month int) int {
	y, m := AddMonths(year, month, 1)
	return int(DayOf(y, m, 1) - DayOf(year, month, 1))
}

// AddMonths returns the month n months after the given one.
func AddMonths(year, month, n int) (y, m int) {
	k := year*12 + month - 1 + n
	return FloorDiv(k, 12), k - 12*FloorDiv(k, 12) + 1
}

// ValidDate says whether a civil date exists.
func ValidDate(year, month, dom int) bool {
	return month >= 1 && month <= 12 && dom >= 1 && dom <= DaysIn(year, month)
}

// NthWeekday returns the nth weekday of a month, or the last one where n is
// negative.
func NthWeekday(year, month, weekday, n int) Day {
	if n < 0 {
		last := DayOf(year, month, DaysIn(year, month))
		return last - Day((last.Weekday()-weekday+7)%7)
	}
	first := DayOf(year, month, 1)
	return first + Day((weekday-first.Weekday()+7)%7+7*(n-1))
}

// FloorDiv returns a divided by b, which must be above 0, rounded down.
func FloorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// A Stretch is a run of days, the last one inclusive.
type Stretch struct{ First, Last Day }

// OneDay returns the stretch of the one day d.
func OneDay(d Day) Stretch { return Stretch{d, d} }

// Distance returns how many days lie between d and s.
func (s Stretch) Distance(d Day) int {
	switch {
	case d < s.First:
		return int(s.First - d)
	case d > s.Last:
		return int(d - s.Last)
	}
	return 0
}
