package mention

import (
	"strings"
	"unicode"

	"github.com/incx/incx/extract/token"
)

// Words returns the words of a name or text in lower case and without accents.
// Full stops and apostrophes do not part words: "U.S." is "us".
func Words(s string) []string {
	var b strings.Builder
	for _, r := range s {
		switch r = token.Fold(r); {
		case unicode.Is(unicode.Mn, r): // an accent of decomposed text
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r == '&':
			b.WriteString(" and ")
		case r == '\'' || r == '.':
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// NormalName returns the [Words] of a name with spaces between them, without a
// leading "the" and company suffixes: names with the same normal form count as
// the same. Of a name there is always something left, unless it has no words.
func NormalName(name string) string {
	list := Words(name)
	if len(list) > 1 && list[0] == "the" {
		list = list[1:]
	}
	for len(list) > 1 && isCompanySuffix(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return strings.Join(list, " ")
}

func isCompanySuffix(w string) bool {
	switch w {
	case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "gmbh", "ag", "sa", "nv",
		"ab", "spa", "incorporated", "group", "holdings":
		return true
	}
	return false
}
