package gazetteer

import "strings"

// inflected calls f for each form of an attack phrase, with how it was made:
// [IsVerb] for verbs and [Plural] for plurals.
func (ph *Phrase) inflected(f func(s string, flags Flags)) {
	var weak Flags
	if ph.Weak {
		weak = ViaWeak
	}
	head, tail := ph.Text, ""
	if i := strings.IndexByte(ph.Text, ' '); i > 0 {
		head, tail = ph.Text[:i], ph.Text[i:]
	}
	if ph.POS == Verb {
		weak |= IsVerb
		f(ph.Text, weak)
		for _, s := range verbForms(head, len(ph.Forms) > 0) {
			f(s+tail, weak)
		}
	} else {
		ph.written(ph.Text, weak, f)
		cut := strings.LastIndexAny(ph.Text, " -") + 1
		if last := ph.Text[cut:]; pluralisable(last) {
			ph.written(ph.Text[:cut]+plural(last), weak|Plural, f)
		}
	}
	for _, s := range ph.Forms {
		if tail != "" && !strings.Contains(s, " ") {
			s += tail
		}
		f(s, weak)
	}
}

// written calls f for the ways of writing a noun phrase: "cyber attack",
// "cyberattack".
func (ph *Phrase) written(s string, flags Flags, f func(s string, flags Flags)) {
	f(s, flags)
	if o := otherSpelling(s); o != "" {
		f(o, flags|Variant)
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
	switch {
	case len(words) == 2 && letters(words[0]) > 2 && letters(words[1]) > 3:
		f(words[0]+words[1], flags|Variant)
	case len(words) == 1 && strings.HasPrefix(s, "cyber") && len(s) > len("cyber")+3:
		f("cyber "+s[len("cyber"):], flags|Variant)
	}
}

// pluralisable says whether a noun that ends in last has a plural that is
// worth looking for.
func pluralisable(last string) bool {
	return letters(last) > 1 && !hasSuffix(last, "s", "ing", "age", "ism") || hasSuffix(last, "ss", "virus", "outage", "sabotage")
}
