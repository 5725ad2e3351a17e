// Package stamp reads dates as publishers write them: in lines of an article, in the
// metadata of pages, in mail, in the names of files and in addresses.
package stamp

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/incx/incx/extract/internal/ascii"
	"github.com/incx/incx/extract/internal/dayorder"
)

// A Stamp is a publication date as precise as it was written.
type Stamp struct {
	Year, Month, Day int            // 0 for unknown; year 0 is a date without a year
	clock            string         // "17:54" or "17:54:00", empty for none
	zone             string         // "Z" or "+01:00", empty for none
	order            dayorder.Order // that is usual where the zone is kept, if that is known
}

// String returns the stamp in ISO 8601.
func (t Stamp) String() string {
	switch {
	case t.Month == 0:
		return fmt.Sprintf("%04d", t.Year)
	case t.Day == 0:
		return fmt.Sprintf("%04d-%02d", t.Year, t.Month)
	case t.clock == "":
		return fmt.Sprintf("%04d-%02d-%02d", t.Year, t.Month, t.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02dT%s%s", t.Year, t.Month, t.Day, t.clock, t.zone)
}

// Valid says whether the stamp is a day or month of the calendar in a year
// that news can be from; a year of 0 is allowed.
func (t Stamp) Valid() bool {
	if t.Year != 0 && (t.Year < 1900 || t.Year > 2099) || t.Month < 0 || t.Month > 12 {
		return false
	}
	if t.Day == 0 {
		return t.Year != 0
	}
	y := t.Year
	if y == 0 {
		y = 2000 // a leap year
	}
	return t.Month > 0 && time.Date(y, time.Month(t.Month), t.Day, 0, 0, 0, 0, time.UTC).Day() == t.Day
}

// Parse reads a whole date and returns it in ISO 8601, as precise as
// it is given: "2025", "2025-12", "2025-12-22", "2025-12-22T17:54:00+01:00".
// It knows the ISO forms, those of e-mail and feeds, dates with English month
// names in either order and with a time on either side, seconds since 1970, and numeric dates
// that can be read in one way only: "22.12.2025" and "12/22/2025", but not
// "03/04/2025", unless with the time zone of a place where one way is usual:
// "03/04/2025 17:54 IST".
func Parse(s string) (iso string, ok bool) {
	s = strings.TrimSpace(s)
	if whole := wholeSeconds(s); whole != "" {
		n, _ := strconv.ParseInt(whole, 10, 64)
		switch len(whole) {
		case 4:
			if t := (Stamp{Year: int(n)}); t.Valid() && n > 0 {
				return t.String(), true
			}
		case 10, 13: // seconds or milliseconds
			if len(whole) == 13 {
				n /= 1000
			}
			if u := time.Unix(n, 0).UTC(); n > 0 && u.Year() < 2100 {
				return u.Format(time.RFC3339), true
			}
		}
	}
	t, end := Scan(s)
	if end == 0 || t.Year == 0 || strings.Trim(s[end:], " .,;|)") != "" && !isTrailingNote(s[end:]) {
		return "", false
	}
	return t.String(), true
}

// wholeSeconds returns a number without the fraction that a count of seconds may
// have, "" for what is none.
func wholeSeconds(s string) string {
	whole, fraction, _ := strings.Cut(s, ".")
	if whole == "" || len(whole) > 18 || len(whole) < 10 && len(whole) < len(s) || strings.Trim(whole+fraction, "0123456789") != "" {
		return ""
	}
	return whole
}

// isTrailingNote says whether what follows a date is a note in brackets or the
// abbreviation of a time zone that has several meanings.
func isTrailingNote(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) <= 40 && strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
}

// Find returns the first date in the first limit bytes of s that starts
// at the beginning of a word, and its span; end is 0 where there is none.
func Find(s string, limit int) (t Stamp, start, end int) {
	for i := 0; i < len(s) && i < limit; {
		if c := s[i]; ascii.IsAlpha(c) || ascii.IsDigit(c) {
			if t, n := Scan(s[i:]); n > 0 {
				return t, i, i + n
			}
			for i < len(s) && (ascii.IsAlpha(s[i]) || ascii.IsDigit(s[i])) {
				i++
			}
			continue
		}
		i++
	}
	return Stamp{}, 0, 0
}
