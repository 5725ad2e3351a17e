package gazetteer

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug returns the id that a name has when none is given: lower-case ASCII
// letters and digits with hyphens between words; accents and apostrophes go.
// It is empty for a name without letters and digits of that kind.
func Slug(name string) string {
	var b strings.Builder
	hyphen := false
	put := func(s string) {
		if hyphen && b.Len() > 0 {
			b.WriteByte('-')
		}
		hyphen = false
		b.WriteString(s)
	}
	for _, r := range norm.NFKD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			put(string(r))
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == 'ʼ':
		case r == '&':
			hyphen = true
			put("and")
			hyphen = true
		case r == '+':
			hyphen = true
			put("plus")
			hyphen = true
		case r == 'ø':
			put("o")
		case r == 'ł':
			put("l")
		case r == 'đ' || r == 'ð':
			put("d")
		case r == 'ß':
			put("ss")
		case r == 'æ':
			put("ae")
		case r == 'ı':
			put("i")
		default:
			hyphen = true
		}
	}
	return b.String()
}

// suggest returns " (did you mean …?)" where one of words is close to s.
func suggest(s string, words []string) string {
	best, dist := "", 3
	for _, w := range words {
		if d := distance(s, w); d < dist {
			best, dist = w, d
		}
	}
	if best == "" {
		return ""
	}
	return " (did you mean " + best + "?)"
}

func suggestFamily(s string) string {
	var names []string
	for f := Organisation; int(f) < Families; f++ {
		names = append(names, f.String())
	}
	return suggest(s, names)
}

// distance returns the Levenshtein distance of a and b in bytes, or a large
// number where their lengths tell that they are far apart.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 3 || d < -3 {
		return len(a) + len(b)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next := min(row[j]+1, row[j+1]+1, diag+cost)
			diag, row[j+1] = row[j+1], next
		}
	}
	return row[len(b)]
}
