package dates

import (
	"testing"

	"github.com/incx/incx/extract/dates/internal/calendar"
)

func TestInterval(t *testing.T) {
	tests := []struct{ value, start, end string }{
		{"2017-05-12", "2017-05-12", "2017-05-12"},
		{"2017-05-12T09:30", "2017-05-12", "2017-05-12"},
		{"2017-05-12T09:30:59Z", "2017-05-12", "2017-05-12"},
		{"2017-05-12TMO", "2017-05-12", "2017-05-12"},
		{"2017-05-12TNI", "2017-05-12", "2017-05-12"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"2017-12", "2017-12-01", "2017-12-31"},
		{"2017", "2017-01-01", "2017-12-31"},
		{"2017-W19", "2017-05-08", "2017-05-14"},
		{"2020-W53", "2020-12-28", "2021-01-03"},
		{"2021-W01", "2021-01-04", "2021-01-10"},
		{"2017-W19-WE", "2017-05-13", "2017-05-14"},
		{"2017-W19-3", "2017-05-10", "2017-05-10"},
		{"2017-W19-3TMO", "2017-05-10", "2017-05-10"},
		{"2017-Q1", "2017-01-01", "2017-03-31"},
		{"2017-Q4", "2017-10-01", "2017-12-31"},
		{"2017-H1", "2017-01-01", "2017-06-30"},
		{"2017-H2", "2017-07-01", "2017-12-31"},
		{"2017-SP", "2017-03-01", "2017-05-31"},
		{"2017-SU", "2017-06-01", "2017-08-31"},
		{"2017-FA", "2017-09-01", "2017-11-30"},
		{"2017-WI", "2017-12-01", "2018-02-28"},
		{"199X", "1990-01-01", "1999-12-31"},
		{"19XX", "1900-01-01", "1999-12-31"},
		{"2017-04/2017-09", "2017-04-01", "2017-09-30"},
		{"2016-12-25/2017-01-02", "2016-12-25", "2017-01-02"},
		{"2013/2014", "2013-01-01", "2014-12-31"},
		{"2017-W01/2017-W03", "2017-01-02", "2017-01-22"},
		// No interval.
		{"", "", ""},
		{"?", "", ""},
		{"XXXX-03-14", "", ""},
		{"XXXX-WXX-1", "", ""},
		{"XXXX", "", ""},
		{"/2017-03-27", "", ""},
		{"2017-03-27/", "", ""},
		{"2017-09/2017-04", "", ""},
		{"2017-13", "", ""},
		{"2017-02-29", "", ""},
		{"2017-W54", "", ""},
		{"2017-W00", "", ""},
		{"2017-Q5", "", ""},
		{"2017-05-12T25:00", "", ""},
		{"2017-05-12X", "", ""},
		{"2017-XX-03", "", ""},
		{"20170512", "", ""},
		{"P3D", "", ""},
	}
	for _, tt := range tests {
		start, end, ok := Interval(tt.value)
		if start != tt.start || end != tt.end || ok != (tt.start != "") {
			t.Errorf("Interval(%q) = %q, %q, %v; want %q, %q", tt.value, start, end, ok, tt.start, tt.end)
		}
	}
}

// TestIntervalContainsItself checks for the values of all grains and many
// days that their intervals hold the day they were made for.
func TestIntervalContainsItself(t *testing.T) {
	for d := calendar.DayOf(1969, 12, 1); d < calendar.DayOf(2045, 2, 1); d += 9 {
		for g := byDay; g <= byCentury; g++ {
			v := g.in(d)
			s := string(v.append(nil))
			first, last, ok := bounds(s)
			if !ok {
				t.Fatalf("Interval(%q) failed", s)
			}
			if first != v.start || last != v.last() {
				t.Fatalf("%q: [%d,%d], want [%d,%d]", s, first, last, v.start, v.last())
			}
			if g != byWeekend && (d < first || d > last) {
				t.Fatalf("%q does not hold day %d", s, d)
			}
			if next := v.add(1); next.start <= last-1 && g != byWeekend || next.add(-1) != v {
				t.Fatalf("%q: add(1) = %q, and back %q", s, next.append(nil), next.add(-1).append(nil))
			}
		}
	}
}

func FuzzInterval(f *testing.F) {
	for _, s := range []string{"2017-05-12", "2017-W19-WE", "199X", "2017-04/2017-09", "2017-05-12T09:30", "2017-WI", "0000-W01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start, end, ok := Interval(s)
		if !ok {
			if start != "" || end != "" {
				t.Errorf("Interval(%q) = %q, %q and no interval", s, start, end)
			}
			return
		}
		if len(start) < 10 || len(end) < 10 || start > end && len(start) == len(end) {
			t.Errorf("Interval(%q) = %q, %q", s, start, end)
		}
	})
}

func TestAgrees(t *testing.T) {
	for _, test := range []struct {
		gold, answer string
		want         bool
	}{
		{"2017-05-12", "2017-05-12", true},
		{"2017-05-12", "2017-05-12T09:30", true},
		{"2017-05-12", "2017-05-13", false},
		{"2017-05-12", "2017-W19", true}, // a week about the day
		{"2017-05-12", "2017-05", false}, // a month is much wider than a day
		{"2017-W19", "2017-05", false},   // 31 days against two weeks and one
		{"2017-05", "2017-04/2017-05", true},
		{"2017-05", "2017-Q2", false}, // 91 days against 69
		{"2017-05", "2017", false},
		{"2017-05", "2017-05-12", true}, // narrower is fine
		{"2017", "2017-05-12", true},
		{"2017", "2018-01-01", false},
		{"2017-12/2018-02", "2018-02-28", true},
		{"XXXX-03-14", "XXXX-03-14", true}, // open values must be the same
		{"XXXX-03-14", "2017-03-14", false},
		{"2017-03-14", "", false},
	} {
		if got := Agrees(test.gold, test.answer); got != test.want {
			t.Errorf("answer %s for %s is right: %v, want %v", test.answer, test.gold, got, test.want)
		}
	}
}
