package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// numberAtom returns the atom of a token that begins with a digit: "22",
// "22nd", "2017", "17:54", "5pm", "1990s", "22T17", "22.12.2025". The word of
// the atom is wNone where the token has no part in dates.
func numberAtom(s string) atom {
	n, width := 0, 0
	for width < len(s) && s[width] >= '0' && s[width] <= '9' {
		if width < 6 {
			n = n*10 + int(s[width]-'0')
		}
		width++
	}
	rest := s[width:]
	if rest == "" {
		return plainNumber(n, width)
	}
	switch c := rest[0]; {
	case c == ':':
		return clockAtom(n, width, rest[1:])
	case c == '.':
		return pointAtom(n, width, rest)
	case width <= 2 && len(rest) == 2 && isOrdinalEnd(n, rest):
		return atom{wNth, int32(n)}
	case (c == 's' || c == 'S') && len(rest) == 1 && n%10 == 0:
		switch {
		case width == 4 && n >= 1000 && n < 2100:
			return atom{wDecade, int32(n)}
		case width == 2:
			return atom{wDecade2, int32(1900 + n)}
		}
	case width == 2 && (c == 'T' || c == 't') && len(rest) == 3:
		if h, ok := digits(rest[1:]); ok && h <= 24 && n >= 1 && n <= 31 {
			return atom{wDayTime, int32(n*100 + h)}
		}
	case width <= 2 && n >= 1 && n <= 12:
		if h := halfDay(rest); h >= 0 {
			return atom{wClockHalf, int32((n%12 + h) * 60)}
		}
	}
	if width >= 2 && len(rest) <= 8 {
		return atom{wMinutes, int32(twoDigits(s))}
	}
	return atom{}
}

// pointAtom returns the atom of width digits with the value n before rest, which
// begins with a full stop: "22.12.2025", "17.54", "5.30pm".
func pointAtom(n, width int, rest string) atom {
	if a := dottedAtom(n, width, rest); a.word != wNone {
		return a
	}
	switch a := clockAtom(n, width, rest[1:]); {
	case len(rest) == 5 && a.word == wClockHalf:
		return a
	case len(rest) == 3 && a.word == wClock:
		return atom{wDotClock, a.value}
	}
	return atom{}
}

func twoDigits(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

// plainNumber returns the atom of width digits with the value n.
func plainNumber(n, width int) atom {
	switch {
	case width == 4 && n >= 1900 && n < 2100:
		return atom{wYear, int32(n)}
	case width > 4:
		return atom{}
	case width > 2:
		return atom{wNumber, int32(n)}
	case n == 0:
		return atom{wTwoDigit, 0}
	case n <= 12:
		return atom{wHour, int32(n)}
	case n <= 31:
		return atom{wDay, int32(n)}
	}
	return atom{wTwoDigit, int32(n)}
}

// clockAtom returns the atom of a time of day whose hour is n and whose rest,
// after the colon, is s: "54", "54:03", "30pm".
func clockAtom(n, width int, s string) atom {
	if width > 2 || len(s) < 2 {
		return atom{}
	}
	minute, ok := digits(s[:2])
	if !ok || minute > 59 || n > 24 {
		if width == 2 {
			return atom{wMinutes, int32(n)}
		}
		return atom{}
	}
	if h := halfDay(s[2:]); h >= 0 && n <= 12 {
		return atom{wClockHalf, int32((n%12+h)*60 + minute)}
	}
	if len(s) > 2 && s[2] != ':' && s[2] != '.' {
		return atom{wMinutes, int32(n)}
	}
	return atom{wClock, int32(n*60 + minute)}
}

// shortYear makes a year of the two digits of token i where they are the last of
// one after a month or season ("June '25", "May 3, '25", "summer of '24") or in a date such as
// "14-Nov-24".
func (g *reader) shortYear(i int) {
	a := &g.atoms[i]
	if g.class(i)&(cNum|cMinutes) == 0 || a.word == wClock {
		return
	}
	j := i - 2
	switch sep := g.text(i - 1); sep {
	case "'", "’", "‘":
		switch {
		case g.text(j) == "of":
			j--
		case g.text(j) == "," && g.class(j-1)&(cDay|cNth) != 0:
			j -= 2
		case g.class(j)&(cDay|cNth) != 0:
			j--
		}
		if j < 0 || g.class(j)&(cMonth|cSeason) == 0 || !g.tok(j).Capital() && g.class(j)&cSeason == 0 {
			return
		}
	case "-", "‑", "/":
		if g.class(j)&cMonth == 0 || g.text(j-1) != sep || g.class(j-2)&cDay == 0 || !g.tight(j-2, i+1) {
			return
		}
	default:
		return
	}
	n, _ := digits(g.text(i))
	*a = atom{wYear, int32(fullYear(n))}
}

// halfDay returns 0 for "am", 12 for "pm" and -1 for anything else.
func halfDay(s string) int {
	if len(s) != 2 || s[1]|0x20 != 'm' {
		return -1
	}
	switch s[0] | 0x20 {
	case 'a':
		return 0
	case 'p':
		return 12
	}
	return -1
}

func isOrdinalEnd(n int, s string) bool {
	a, b := s[0]|0x20, s[1]|0x20
	if n < 1 || n > 31 {
		return false
	}
	switch {
	case a == 't' && b == 'h':
		return n >= 4 && n <= 20 || n%10 == 0 || n%10 >= 4
	case n >= 11 && n <= 13:
		return false
	case a == 's' && b == 't':
		return n%10 == 1
	case a == 'n' && b == 'd':
		return n%10 == 2
	case a == 'r' && b == 'd':
		return n%10 == 3
	}
	return false
}

// dottedAtom returns the atom of "22.12.2025"; its value is the date as
// decimal digits, year first. The month may come first where the other order
// makes no date.
func dottedAtom(n, width int, rest string) atom {
	if width > 2 || len(rest) < 7 || len(rest) > 8 {
		return atom{}
	}
	k := 2
	if rest[2] != '.' {
		k = 3
	}
	m, ok := digits(rest[1:k])
	if !ok || rest[k] != '.' || len(rest)-k != 5 {
		return atom{}
	}
	y, ok := digits(rest[k+1:])
	if !ok || y < 1900 || y >= 2100 {
		return atom{}
	}
	if !calendar.ValidDate(y, m, n) {
		m, n = n, m
	}
	if !calendar.ValidDate(y, m, n) {
		return atom{}
	}
	return atom{wDotted, int32(y*10000 + m*100 + n)}
}
