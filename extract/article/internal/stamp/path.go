package stamp

import (
	"strings"

	"github.com/incx/incx/extract/internal/ascii"
)

// OfPath returns the date that a path is named for: 2025-12-22, 2025_12_22,
// 20251222 or 2025/12/22 anywhere in it, the last one if there are several; or
// else only a year, if the path has one.
func OfPath(p string) Stamp {
	var best Stamp
	for i := 0; i < len(p); {
		if !ascii.IsDigit(p[i]) {
			i++
			continue
		}
		end := i
		for end < len(p) && ascii.IsDigit(p[end]) {
			end++
		}
		var t Stamp
		switch end - i {
		case 8, 14: // 20251222, 20251222175400
			c := cursor{s: p[i : i+8]}
			if !c.compact(&t) {
				t = Stamp{}
			}
		case 4:
			c := cursor{s: p, i: i}
			t.Year, _ = c.number(4)
			if m, ok := pathNumber(p, end); ok {
				if d, ok := pathNumber(p, end+3); ok {
					t.Month, t.Day = m, d
				}
			}
		}
		if t.Year != 0 && t.Valid() && (t.Day != 0 || best.Day == 0) {
			best = t
		}
		i = end
	}
	return best
}

// pathNumber reads a separator and a number of exactly two digits at p[i].
func pathNumber(p string, i int) (int, bool) {
	if i+2 >= len(p) || strings.IndexByte("-_./", p[i]) < 0 || !ascii.IsDigit(p[i+1]) || !ascii.IsDigit(p[i+2]) {
		return 0, false
	}
	if i+3 < len(p) && ascii.IsDigit(p[i+3]) {
		return 0, false
	}
	return int(p[i+1]-'0')*10 + int(p[i+2]-'0'), true
}
