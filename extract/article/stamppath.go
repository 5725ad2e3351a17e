package article

import (
	"strings"

	"github.com/incx/incx/extract/internal/ascii"
)

// pathStamp returns the date that a path is named for: 2025-12-22, 2025_12_22,
// 20251222 or 2025/12/22 anywhere in it, the last one if there are several; or
// else only a year, if the path has one.
func pathStamp(p string) stamp {
	var best stamp
	for i := 0; i < len(p); {
		if !ascii.IsDigit(p[i]) {
			i++
			continue
		}
		end := i
		for end < len(p) && ascii.IsDigit(p[end]) {
			end++
		}
		var t stamp
		switch end - i {
		case 8, 14: // 20251222, 20251222175400
			c := cursor{s: p[i : i+8]}
			if !c.compact(&t) {
				t = stamp{}
			}
		case 4:
			c := cursor{s: p, i: i}
			t.year, _ = c.number(4)
			if m, ok := pathNumber(p, end); ok {
				if d, ok := pathNumber(p, end+3); ok {
					t.month, t.day = m, d
				}
			}
		}
		if t.year != 0 && t.valid() && (t.day != 0 || best.day == 0) {
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
