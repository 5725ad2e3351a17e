package dates

import (
	"testing"
	"time"
)

// TestCalendar compares the calendar with that of package time.
func TestCalendar(t *testing.T) {
	at := time.Date(1582, 10, 15, 0, 0, 0, 0, time.UTC)
	end := time.Date(2500, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; at.Before(end); at = at.AddDate(0, 0, 5) {
		d := dayOf(at.Year(), int(at.Month()), at.Day())
		y, m, dom := d.civil()
		wy, ww := d.isoWeek()
		ty, tw := at.ISOWeek()
		wd := int(at.Weekday()+6)%7 + 1
		if int64(d)*86400 != at.Unix() || y != at.Year() || m != int(at.Month()) || dom != at.Day() || wy != ty || ww != tw || d.weekday() != wd {
			t.Fatalf("%s: day %d, %d-%d-%d, week %d-%d, weekday %d", at, d, y, m, dom, wy, ww, d.weekday())
		}
		if weekStart(wy, ww) != d.monday() {
			t.Fatalf("weekStart(%d, %d) is not the Monday of %s", wy, ww, at)
		}
	}
}

func TestFeasts(t *testing.T) {
	tests := []struct {
		feast      feast
		year, m, d int
	}{
		{easterSunday, 1961, 4, 2},
		{easterSunday, 2000, 4, 23},
		{easterSunday, 2008, 3, 23},
		{easterSunday, 2011, 4, 24},
		{easterSunday, 2038, 4, 25},
		{goodFriday, 2024, 3, 29},
		{easterMonday, 2025, 4, 21},
		{ashWednesday, 2023, 2, 22},
		{whitMonday, 2026, 5, 25},
		{thanksgiving, 2018, 11, 22},
		{thanksgiving, 2023, 11, 23},
		{blackFriday, 2019, 11, 29},
		{cyberMonday, 2019, 12, 2},
		{memorialDay, 2021, 5, 31},
		{labourDay, 2025, 9, 1},
		{martinLutherKingDay, 2024, 1, 15},
		{presidentsDay, 2022, 2, 21},
		{columbusDay, 2020, 10, 12},
		{electionDay, 2020, 11, 3},
	}
	for _, tt := range tests {
		if got, want := tt.feast.in(tt.year), dayOf(tt.year, tt.m, tt.d); got != want {
			y, m, d := got.civil()
			t.Errorf("feast %d of %d: %d-%02d-%02d, want %d-%02d-%02d", tt.feast, tt.year, y, m, d, tt.year, tt.m, tt.d)
		}
	}
	for f := christmasEve; f <= leapDay; f++ {
		for y := 1990; y < 2040; y++ {
			d := f.in(y)
			if n := f.nearest(d); n != d {
				t.Errorf("feast %d: nearest to itself in %d is %d", f, y, n)
			}
			if f.before(d) >= d || f.after(d) <= d {
				t.Errorf("feast %d: before or after itself in %d", f, y)
			}
		}
	}
}

func TestWeekendOf(t *testing.T) {
	monday := dayOf(2018, 5, 14)
	for i, want := range []day{-2, -2, 5, 5, 5, 5, 5} {
		if got := weekendOf(monday + day(i)); got != monday+want {
			t.Errorf("weekendOf(Monday+%d) = Monday%+d, want %+d", i, got-monday, want)
		}
	}
}
