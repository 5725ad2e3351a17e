package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
)

// maxPattern is the most tokens of a name; later ones do not count.
const maxPattern = 16

// A pattern is one spelling of a name as the matcher looks for it.
type pattern struct {
	keys []uint64
	// upper and capital have a bit for each token that must be in capitals,
	// or begin with one (all of upper are in capital as well).
	upper, capital uint16
	// short is true where a token in upper is too short to be written as a
	// word ("Nato").
	short bool
	flags Flags
}

// caseRule says which tokens of a name must have which case.
type caseRule uint8

const (
	asWritten caseRule = iota // capitals stay capitals
	lowerToo                  // only abbreviations stay capitals
	anyCase
)

// patterner makes patterns of names.
type patterner struct {
	keys keys
	doc  token.Document
}

// pattern returns the pattern of name as it is spelled, and false where it
// has no token.
func (p *patterner) pattern(name string, rule caseRule, flags Flags) (pattern, bool) {
	p.doc.Reset(name, 0)
	out := pattern{flags: flags}
	tokens := p.doc.Tokens
	if len(tokens) > 1 && tokens[0].Key == p.keys.the {
		tokens = tokens[1:]
	}
	for i := range tokens {
		t := &tokens[i]
		if i > 0 && p.keys.isGlue(tokens, i, len(tokens)) {
			continue
		}
		n := len(out.keys)
		if n == maxPattern {
			break
		}
		out.keys = append(out.keys, p.keys.key(name, t))
		if t.Kind == token.URL || rule == anyCase {
			continue
		}
		switch t.Shape {
		case token.Upper, token.Initial:
			out.upper |= 1 << n
			out.capital |= 1 << n
			if letters(name[t.Start:t.End]) < 4 {
				out.short = true
			}
		case token.Title:
			if rule == asWritten {
				out.capital |= 1 << n
			}
		case token.Mixed:
			out.capital |= 1 << n
		}
	}
	// A mark at the end of a name that stands for a number glued to letters.
	if n := len(out.keys); n >= 2 && strings.HasSuffix(name, "#") && !tokens[len(tokens)-1].Space && n == len(tokens) {
		prev := tokens[len(tokens)-2]
		out.keys[n-2] = token.Key(name[prev.Start:prev.End]) ^ numberMark
		out.keys = out.keys[:n-1]
		out.flags |= ByPattern
	} else if strings.HasSuffix(name, "#") {
		out.flags |= ByPattern
	}
	return out, len(out.keys) > 0
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// spellings calls f for name and for each other way of writing it: with and
// without hyphen, as one word or as two, British and American, and in the
// plural where names of family have one.
func spellings(name string, family Family, f func(s string, flags Flags)) {
	f(name, 0)
	put := func(s string) {
		if s != "" && s != name {
			f(s, Variant)
		}
	}
	if s := strings.TrimSuffix(name, "!"); letters(s) > 3 {
		put(s)
	}
	put(strings.ReplaceAll(strings.ReplaceAll(name, "'s", "s"), "’s", "s"))
	if s, ok := strings.CutSuffix(name, "#"); ok {
		put(strings.TrimRight(s, "- ") + " #")
		if !strings.ContainsAny(s, "- ") {
			return
		}
	}
	if hyphen := strings.IndexByte(name, '-'); hyphen > 0 && strings.Count(name, "-") == 1 && letters(name) > 4 {
		put(strings.Replace(name, "-", "", 1))
	}
	put(splitAmpersand(name))
	put(otherSpelling(name))
	switch {
	case strings.Contains(name, "Cyber S"):
		put(strings.ReplaceAll(name, "Cyber Security", "Cybersecurity"))
		put(otherSpelling(strings.ReplaceAll(name, "Cyber Security", "Cybersecurity")))
	case strings.Contains(name, "Cybersecurity"):
		put(strings.ReplaceAll(name, "Cybersecurity", "Cyber Security"))
		put(otherSpelling(strings.ReplaceAll(name, "Cybersecurity", "Cyber Security")))
	}
	switch family {
	case ThreatActor, Malware, Product:
		put(joinWords(name))
		put(splitCamel(name))
		put(splitNumber(name))
	case Organisation:
		put(splitCamel(name))
	}
	switch family {
	case Malware, Product, Demonym:
		if last, _ := utf8.DecodeLastRuneInString(name); unicode.IsLetter(last) && !strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "S") {
			s := name + "s"
			if family != Product && letters(name) > 3 && unicode.IsLower(last) {
				s = plural(name)
			}
			f(s, Plural)
		}
	}
}

// splitAmpersand writes "AT&T" as "AT & T".
func splitAmpersand(name string) string {
	i := strings.IndexByte(name, '&')
	if i <= 0 || i+1 >= len(name) || name[i-1] == ' ' || name[i+1] == ' ' {
		return ""
	}
	return name[:i] + " & " + name[i+1:]
}

// joinWords writes a name of two capitalised words as one ("Fancy Bear",
// "FancyBear"), or a word and its number ("Windows 10", "Windows10").
func joinWords(name string) string {
	a, b, ok := strings.Cut(name, " ")
	if !ok || strings.Contains(b, " ") || letters(a) < 3 || strings.ContainsAny(name, "-'’.&/+#") {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(a)
	second, _ := utf8.DecodeRuneInString(b)
	switch {
	case unicode.IsUpper(first) && unicode.IsUpper(second) && letters(b) >= 3,
		unicode.IsUpper(first) && unicode.IsDigit(second) && len(b) <= 4:
		return a + b
	}
	return ""
}

// splitCamel writes "LockBit" as "Lock Bit": a capital after a lower-case
// letter begins a word, where the parts have three letters or more.
func splitCamel(name string) string {
	at := -1
	var prev rune
	for i, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(prev) {
			if at >= 0 {
				return ""
			}
			at = i
		}
		prev = r
	}
	if at < 3 {
		return ""
	}
	head, tail := name[:at], name[at:]
	if i := strings.LastIndexByte(head, ' '); letters(head[i+1:]) < 3 {
		return ""
	}
	if first, _, _ := strings.Cut(tail, " "); letters(first) < 3 {
		return ""
	}
	return head + " " + tail
}

// splitNumber writes "APT28" as "APT 28".
func splitNumber(name string) string {
	i := len(name)
	for i > 0 && '0' <= name[i-1] && name[i-1] <= '9' {
		i--
	}
	if i < 2 || i == len(name) {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(name[:i]); !unicode.IsLetter(r) {
		return ""
	}
	return name[:i] + " " + name[i:]
}

// otherSpelling writes the words of name that differ between British and
// American English the other way, or returns "".
func otherSpelling(name string) string {
	words := strings.Split(name, " ")
	changed := false
	for i, w := range words {
		if o := otherWord(w); o != "" {
			words[i], changed = o, true
		}
	}
	if !changed {
		return ""
	}
	return strings.Join(words, " ")
}

// otherWord returns the British spelling of an American word and the other
// way round, in the case of w, or "".
func otherWord(w string) string {
	pairs := [...][2]string{
		{"defence", "defense"}, {"centre", "center"}, {"centres", "centers"}, {"organisation", "organization"},
		{"organised", "organized"}, {"labour", "labor"}, {"programme", "program"}, {"theatre", "theater"},
		{"authorisation", "authorization"}, {"unauthorised", "unauthorized"}, {"harbour", "harbor"},
		{"paediatric", "pediatric"}, {"orthopaedic", "orthopedic"}, {"orthopaedics", "orthopedics"},
		{"standardisation", "standardization"}, {"modernisation", "modernization"}, {"jewellery", "jewelry"},
		{"licence", "license"}, {"colour", "color"}, {"behaviour", "behavior"},
		{"digitalisation", "digitalization"}, {"civilisation", "civilization"}, {"analyse", "analyze"},
		{"weaponise", "weaponize"}, {"weaponised", "weaponized"}, {"paralyse", "paralyze"}, {"paralysed", "paralyzed"},
	}
	low := strings.ToLower(w)
	for _, p := range pairs {
		other := ""
		switch low {
		case p[0]:
			other = p[1]
		case p[1]:
			other = p[0]
		default:
			continue
		}
		switch {
		case w == low:
			return other
		case w == strings.ToUpper(w):
			return strings.ToUpper(other)
		}
		return strings.ToUpper(other[:1]) + other[1:]
	}
	return ""
}
