package record

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendScalar appends a string plain where every reader of YAML 1.1 and 1.2
// takes it for that very string, in flow context too, and in double quotes
// otherwise.
func appendScalar(b []byte, s string) []byte {
	if isPlain(s) {
		return append(b, s...)
	}
	return appendQuoted(b, s)
}

// isPlain says whether s can do without quotes. It is stricter than YAML is:
// s must begin with a letter or a digit, must hold no ASCII but what no reader
// gives a meaning to inside a scalar (some end one at "?" in flow context), and
// must not read as another type: 2017-05-12, 2017, 1e3 and "no" are quoted,
// 2017-W19 is not.
func isPlain(s string) bool {
	if s == "" || s[len(s)-1] == ' ' {
		return false
	}
	if c := s[0]; c >= '0' && c <= '9' {
		if isNumeral(s) {
			return false
		}
	} else if r, _ := utf8.DecodeRuneInString(s); !unicode.IsLetter(r) {
		return false
	}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if !isPlainByte(c) {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if hidden(r) || r == utf8.RuneError && n == 1 {
			return false
		}
		i += n
	}
	return !isReserved(s)
}

func isPlainByte(c byte) bool {
	switch {
	case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		return true
	}
	return strings.IndexByte(" -_./'()&+$%@;!", c) >= 0
}

// isNumeral says whether s, which begins with a digit, could be a number or a
// timestamp: whether it has no letter that those cannot have. Numbers in other
// bases begin with 0 and a letter, for some readers with "_" in between.
func isNumeral(s string) bool {
	if s[0] == '0' {
		return true
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case strings.IndexByte("eEtTzZ", c) >= 0:
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= utf8.RuneSelf:
			return false
		}
	}
	return true
}

// isReserved says whether s is a word that YAML 1.1 or 1.2 reads as a boolean
// or as nothing.
func isReserved(s string) bool {
	if len(s) > 5 {
		return false
	}
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf":
		return true
	}
	return false
}

// appendQuoted appends s in double quotes on one line, hidden characters
// escaped and bytes that are not UTF-8 as U+FFFD.
func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r > 0xffff && hidden(r):
			b = appendHex(append(b, '\\', 'U'), r, 8)
		case hidden(r):
			b = appendEscape(b, r)
		default:
			b = utf8.AppendRune(b, r) // U+FFFD for bytes that are not UTF-8
		}
		i += n
	}
	return append(b, '"')
}

// isLiteral says whether a text can stand in a literal block: it has several
// lines, nothing in it needs escaping, and its first line, its end and its
// blank lines leave no doubt about indentation and line ends.
func isLiteral(s string) bool {
	if !utf8.ValidString(s) || !strings.Contains(s, "\n") || strings.HasSuffix(s, "\n\n") {
		return false
	}
	if strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && hidden(r) }) {
		return false
	}
	if s[0] == ' ' || s[0] == '\n' {
		return false
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" && strings.TrimLeft(line, " ") == "" {
			return false
		}
	}
	return true
}
