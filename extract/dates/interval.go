package dates

import (
	"strings"

	"github.com/incx/incx/extract/dates/internal/calendar"
)

// Interval returns the first and the last calendar day of a date value, as
// YYYY-MM-DD. It knows every form that values take: days with or without a
// time or part of day, weeks and weekdays of weeks, weekends, months,
// quarters, halves, seasons, years, decades, centuries, and ranges of these
// with a slash. A winter runs from December of its year to the end of
// February. ok is false for open values ("XXXX-03", "/2017-03-27") and for
// anything that is no date value.
func Interval(s string) (start, end string, ok bool) {
	first, last, ok := bounds(s)
	if !ok {
		return "", "", false
	}
	b := dayValue(first).append(make([]byte, 0, 20))
	n := len(b)
	b = dayValue(last).append(b)
	both := string(b)
	return both[:n], both[n:], true
}

// Days returns what [Interval] does as numbers of days, counted from 1 January
// 1970; earlier ones are negative.
func Days(s string) (first, last int, ok bool) {
	a, b, ok := bounds(s)
	if !ok {
		return 0, 0, false
	}
	return int(a), int(b), true
}

// WithoutTime returns a date value without a time or part of day: "2025-12-22" of
// "2025-12-22TMO". Intervals are returned as they are.
func WithoutTime(s string) string {
	if i := strings.IndexByte(s, 'T'); i > 0 && !strings.Contains(s, "/") {
		return s[:i]
	}
	return s
}

// Agrees says whether a date value overlaps one that is known to be right and
// is not much wider: at most a week more than twice as wide. Open values only
// agree with themselves.
func Agrees(right, value string) bool {
	rs, re, ok1 := Days(right)
	s, e, ok2 := Days(value)
	if !ok1 || !ok2 {
		return right == value
	}
	return s <= re && rs <= e && e-s+1 <= 2*(re-rs+1)+7
}

// bounds returns the first and last day of the value s.
func bounds(s string) (first, last calendar.Day, ok bool) {
	from, to, ranged := strings.Cut(s, "/")
	first, last, ok = simpleBounds(from)
	if !ok || !ranged {
		return first, last, ok
	}
	_, end, ok := simpleBounds(to)
	if !ok || end < first {
		return 0, 0, false
	}
	return first, end, true
}

func simpleBounds(s string) (first, last calendar.Day, ok bool) {
	v, ok := parseValue(s)
	if !ok {
		return 0, 0, false
	}
	return v.start, v.last(), true
}

// parseValue reads a value that is neither open nor a range.
func parseValue(s string) (v value, ok bool) {
	if len(s) < 4 {
		return v, false
	}
	if head := s[:4]; len(s) == 4 && head[3] == 'X' {
		if head[2] == 'X' {
			c, ok := digits(head[:2])
			return byCentury.in(calendar.DayOf(100*c, 1, 1)), ok
		}
		d, ok := digits(head[:3])
		return decadeValue(10 * d), ok
	}
	y, ok := digits(s[:4])
	if !ok {
		return v, false
	}
	if len(s) == 4 {
		return yearValue(y), true
	}
	if s[4] != '-' || len(s) < 7 {
		return v, false
	}
	rest := s[5:]
	switch rest {
	case "SP":
		return seasonValue(y, spring), true
	case "SU":
		return seasonValue(y, summer), true
	case "FA":
		return seasonValue(y, autumn), true
	case "WI":
		return seasonValue(y, winter), true
	case "Q1", "Q2", "Q3", "Q4":
		return quarterValue(y, int(rest[1]-'0')), true
	case "H1", "H2":
		return halfValue(y, int(rest[1]-'0')), true
	}
	if rest[0] == 'W' {
		return parseWeek(y, rest[1:])
	}
	m, ok := digits(rest[:2])
	if !ok || m < 1 || m > 12 {
		return v, false
	}
	if len(rest) == 2 {
		return monthValue(y, m), true
	}
	if rest[2] != '-' || len(rest) < 5 {
		return v, false
	}
	d, ok := digits(rest[3:5])
	if !ok || !calendar.ValidDate(y, m, d) {
		return v, false
	}
	v = dayValue(calendar.DayOf(y, m, d))
	return parseTime(v, rest[5:])
}

// parseWeek reads what follows "YYYY-W".
func parseWeek(y int, s string) (v value, ok bool) {
	if len(s) < 2 {
		return v, false
	}
	w, ok := digits(s[:2])
	if !ok || w < 1 || w > calendar.WeeksIn(y) {
		return v, false
	}
	d := calendar.WeekStart(y, w)
	switch rest := s[2:]; {
	case rest == "":
		return weekValue(d), true
	case rest == "-WE":
		return weekendValue(d), true
	case len(rest) >= 2 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '7':
		return parseTime(dayValue(d+calendar.Day(rest[1]-'1')), rest[2:])
	}
	return v, false
}

// parseTime adds the time or part of day s to v. A time zone may follow a
// time; it does not move the day.
func parseTime(v value, s string) (value, bool) {
	switch s {
	case "":
		return v, true
	case "TMO":
		v.part = morning
	case "TAF", "TDT", "TMI":
		v.part = afternoon
	case "TEV":
		v.part = evening
	case "TNI":
		v.part = night
	default:
		if s[0] != 'T' && s[0] != ' ' || len(s) < 3 {
			return v, false
		}
		h, ok := digits(s[1:3])
		if !ok || h > 24 {
			return v, false
		}
		min, rest := 0, s[3:]
		if len(rest) >= 3 && rest[0] == ':' {
			if min, ok = digits(rest[1:3]); !ok || min > 59 {
				return v, false
			}
			rest = rest[3:]
		}
		if !endsTime(rest) {
			return v, false
		}
		v.minute = int16(h%24*60+min) + 1
	}
	return v, true
}

// endsTime says whether s, which follows the hours or minutes of a time, is
// nothing but seconds with their fraction and a time zone, if anything.
func endsTime(s string) bool {
	if len(s) >= 3 && s[0] == ':' {
		if sec, ok := digits(s[1:3]); !ok || sec > 60 {
			return false
		}
		s = s[3:]
		if len(s) >= 2 && s[0] == '.' && '0' <= s[1] && s[1] <= '9' {
			s = strings.TrimLeft(s[1:], "0123456789")
		}
	}
	switch s = strings.TrimPrefix(s, " "); {
	case s == "":
		return true
	case s[0] == '+' || s[0] == '-':
		n, ok := digits(strings.Replace(s[1:], ":", "", 1))
		return ok && len(s) <= len("+00:00") && n < 2400
	}
	return len(s) <= 5 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// digits returns the number that the ASCII digits s spell.
func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}
