package dates

// A day counts days from 1 January 1970 in the proleptic Gregorian calendar.
type day int32

// dayOf returns the day of a civil date. A day of the month beyond the
// month's last one runs on into the next month. The algorithm is
// days_from_civil by Howard Hinnant,
// https://howardhinnant.github.io/date_algorithms.html.
func dayOf(year, month, dom int) day {
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + dom - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return day(era*146097 + doe - 719468)
}

// civil returns the year, month and day of the month of d
// (civil_from_days, same source).
func (d day) civil() (year, month, dom int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
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

// year returns the year of d.
func (d day) year() int { y, _, _ := d.civil(); return y }

// weekday returns the ISO weekday of d: 1 for Monday to 7 for Sunday.
func (d day) weekday() int { n := int(d) + 3; return n - 7*floorDiv(n, 7) + 1 }

// monday returns the first day of the ISO week of d.
func (d day) monday() day { return d - day(d.weekday()-1) }

// isoWeek returns the ISO 8601 week of d and the year that the week counts
// for.
func (d day) isoWeek() (year, week int) {
	thursday := d.monday() + 3
	year = thursday.year()
	return year, int(thursday-dayOf(year, 1, 1))/7 + 1
}

// weekStart returns the Monday of an ISO week.
func weekStart(year, week int) day {
	return dayOf(year, 1, 4).monday() + day(7*(week-1))
}

// weeksIn returns how many ISO weeks a year has, 52 or 53.
func weeksIn(year int) int {
	_, w := dayOf(year, 12, 28).isoWeek()
	return w
}

// daysIn returns how many days a month has.
func daysIn(year, month int) int {
	y, m := addMonths(year, month, 1)
	return int(dayOf(y, m, 1) - dayOf(year, month, 1))
}

// addMonths returns the month n months after the given one.
func addMonths(year, month, n int) (y, m int) {
	k := year*12 + month - 1 + n
	return floorDiv(k, 12), k - 12*floorDiv(k, 12) + 1
}

// validDate says whether a civil date exists.
func validDate(year, month, dom int) bool {
	return month >= 1 && month <= 12 && dom >= 1 && dom <= daysIn(year, month)
}

// nthWeekday returns the nth weekday of a month, or the last one where n is
// negative.
func nthWeekday(year, month, weekday, n int) day {
	if n < 0 {
		last := dayOf(year, month, daysIn(year, month))
		return last - day((last.weekday()-weekday+7)%7)
	}
	first := dayOf(year, month, 1)
	return first + day((weekday-first.weekday()+7)%7+7*(n-1))
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// A stretch is a run of days.
type stretch struct{ first, last day }

// oneDay returns the stretch of the one day d.
func oneDay(d day) stretch { return stretch{d, d} }

// distance returns how many days lie between d and s.
func (s stretch) distance(d day) int {
	switch {
	case d < s.first:
		return int(s.first - d)
	case d > s.last:
		return int(d - s.last)
	}
	return 0
}
