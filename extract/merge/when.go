package merge

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/dates"
)

// A span is a stretch of days, counted from 1970-01-01.
type span struct {
	first, last int
	known       bool
}

// spanOf returns the days of a date value; unknown for open values.
func spanOf(value string) span {
	first, last, ok := dates.Days(value)
	return span{first, last, ok}
}

// leavesOpen says whether a date value leaves open but the year of another: XXXX-03-14
// that of 2025-03-14, and of the month 2025-03.
func leavesOpen(open, value string) bool {
	const year = "XXXX"
	rest, ok := strings.CutPrefix(open, year)
	if !ok || rest == "" || len(value) <= len(year) {
		return false
	}
	day := value[len(year):]
	return strings.HasPrefix(day, rest) || strings.HasPrefix(rest, day)
}

// days returns the length of s.
func (s span) days() int { return s.last - s.first + 1 }

// gap returns the number of days from one of two spans to the other; 0 where
// they overlap.
func (s span) gap(o span) int { return max(s.first-o.last, o.first-s.last, 0) }

// compareDates returns the points for two dates of incidents.
func compareDates(a, b span) float64 {
	if !a.known || !b.known {
		return 0
	}
	if g := a.gap(b); g > 0 {
		switch {
		case g <= 3:
			return nearDate
		case g <= 14:
			return looseDate
		case g <= 31:
			return otherDate
		}
		return farDate
	}
	switch n := max(a.days(), b.days()); {
	case n <= 3:
		return sameDay
	case n <= 31:
		return sameMonth
	}
	return sameYear
}

// mayAnnounce says whether the date of r may be the day on which the incident
// was told of, rather than that on which it happened: one day, not before the
// eve of the article.
func (r *report) mayAnnounce() bool {
	return r.when.known && r.source.day.known && r.when.days() == 1 && r.when.first >= r.source.day.first-1
}

// announces says whether the date of a, if it is the day of an announcement,
// says nothing against b, which was published by then. What stops a service is
// told of on its day, and comes again.
func announces(a, b *report) bool {
	const outage = "ddos"
	if slices.Contains(a.types, outage) && slices.Contains(b.types, outage) {
		return false
	}
	return a.mayAnnounce() && b.source.day.known && b.source.day.first <= a.when.first
}

// precedes says whether r was published before the incident of o happened, as
// far as dates are exact: those up to 3 days apart count as near.
func (r *report) precedes(o *report) bool {
	return r.source.day.known && o.when.known && r.source.day.last+3 < o.when.first
}

// comparePublished returns the points for when two reports were published, and
// for what one says of a time when the other was out already.
func comparePublished(a, b *report) float64 {
	if a.precedes(b) || b.precedes(a) {
		return publishedOut
	}
	return comparePublication(a, b, a.when.known && b.when.known)
}

// comparePublication returns the points for when two reports were published, of
// which both may be dated.
func comparePublication(a, b *report, dated bool) float64 {
	pa, pb := a.source.day, b.source.day
	if !pa.known || !pb.known {
		return 0
	}
	switch g := pa.gap(pb); {
	case g <= 14:
		return closeReports
	case g > 365 && !dated:
		return farReports
	case g > 60 && !dated:
		return apartReports
	}
	return 0
}
