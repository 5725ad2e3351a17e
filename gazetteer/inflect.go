package gazetteer

import "strings"

// plural returns the regular plural of an English noun.
func plural(w string) string {
	n := len(w)
	switch {
	case n == 0:
		return ""
	case hasSuffix(w, "s", "x", "z", "ch", "sh"):
		return w + "es"
	case n > 1 && w[n-1] == 'y' && !isVowel(w[n-2]):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

// verbForms returns the regular forms of an English verb besides its base:
// third person, present participle and, unless irregular, the past. Where
// stress decides whether the last consonant is doubled ("wiretapped",
// "targeted") both spellings are given.
func verbForms(w string, irregular bool) []string {
	n := len(w)
	if n < 2 {
		return nil
	}
	var ing, past []string
	switch {
	case strings.HasSuffix(w, "ie"):
		ing, past = []string{w[:n-2] + "ying"}, []string{w + "d"}
	case hasSuffix(w, "ee", "oe", "ye"):
		ing, past = []string{w + "ing"}, []string{w + "d"}
	case w[n-1] == 'e':
		ing, past = []string{w[:n-1] + "ing"}, []string{w + "d"}
	case w[n-1] == 'y' && !isVowel(w[n-2]):
		ing, past = []string{w + "ing"}, []string{w[:n-1] + "ied"}
	case n > 2 && isConsonantDoubled(w):
		last := w[n-1:]
		ing, past = []string{w + last + "ing"}, []string{w + last + "ed"}
		if vowelGroups(w) > 1 {
			ing, past = append(ing, w+"ing"), append(past, w+"ed")
		}
	default:
		ing, past = []string{w + "ing"}, []string{w + "ed"}
	}
	forms := append([]string{plural(w)}, ing...)
	if !irregular {
		forms = append(forms, past...)
	}
	return forms
}

// isConsonantDoubled says whether w ends in one vowel and one consonant that
// can be doubled: "scam", "hit", "wiretap".
func isConsonantDoubled(w string) bool {
	n := len(w)
	c := w[n-1]
	if isVowel(c) || c == 'w' || c == 'x' || c == 'y' {
		return false
	}
	return isVowel(w[n-2]) && !isVowel(w[n-3])
}

func vowelGroups(w string) int {
	groups, in := 0, false
	for i := range len(w) {
		v := isVowel(w[i])
		if v && !in {
			groups++
		}
		in = v
	}
	return groups
}

func isVowel(c byte) bool {
	switch c | 0x20 {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
