package calendar

import (
	"testing"
	"time"
)

// TestCalendar compares the calendar with that of package time.
func TestCalendar(t *testing.T) {
	at := time.Date(1582, 10, 15, 0, 0, 0, 0, time.UTC)
	end := time.Date(2500, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; at.Before(end); at = at.AddDate(0, 0, 5) {
		d := DayOf(at.Year(), int(at.Month()), at.Day())
		y, m, dom := d.Civil()
		wy, ww := d.ISOWeek()
		ty, tw := at.ISOWeek()
		wd := int(at.Weekday()+6)%7 + 1
		if int64(d)*86400 != at.Unix() || y != at.Year() || m != int(at.Month()) || dom != at.Day() || wy != ty || ww != tw || d.Weekday() != wd {
			t.Fatalf("%s: day %d, %d-%d-%d, week %d-%d, weekday %d", at, d, y, m, dom, wy, ww, d.Weekday())
		}
		if WeekStart(wy, ww) != d.Monday() {
			t.Fatalf("weekStart(%d, %d) is not the Monday of %s", wy, ww, at)
		}
	}
}
