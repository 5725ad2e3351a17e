package dates

import "testing"

func TestTimeEnds(t *testing.T) {
	for _, s := range []string{"2025-12-22T10", "2025-12-22T10Z", "2025-12-22 10:30", "2025-12-22T10:30:59.123456Z", "2025-12-22T10:30:59+05:30",
		"2025-12-22T10:30+0530", "2025-12-22 10:30 UTC", "2025-12-22T10:30 CEST", "2025-12-22T10:30-08"} {
		if _, _, ok := Interval(s); !ok {
			t.Errorf("Interval(%q) is not ok", s)
		}
	}
	for _, s := range []string{"2025-12-22T10garbage", "2025-12-22T10:30:99", "2025-12-22T10:3", "2025-12-22T10:30:", "2025-12-22T10:30:59.",
		"2025-12-22T10:30+99:99", "2025-12-22T10:30+", "2025-12-22T10:30ZZZZZZ", "2025-12-22T10:30/"} {
		if _, _, ok := Interval(s); ok {
			t.Errorf("Interval(%q) is ok", s)
		}
	}
}
