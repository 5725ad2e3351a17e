package gazetteer

import "strings"

// phrases lints the phrases of an attack type.
func (l *linter) phrases(f *File, e *FileEntry) {
	type spelling struct {
		text string
		pos  PartOfSpeech
	}
	seen := make(map[spelling]bool, len(e.Attack.Phrases))
	for i, ph := range e.Attack.Phrases {
		field := index("phrases", i)
		for _, w := range ph.Near {
			if strings.ContainsAny(w, " \t") || strings.Count(w, "-") > 1 {
				l.add(f, e.Line, false, field+".near", "%q: want single words", w)
			}
		}
		if ph.POS == "" && len(ph.Forms) > 0 {
			l.add(f, e.Line, true, field+".forms", "%q has forms but no part of speech", ph.Text)
		}
		s := spelling{strings.ToLower(ph.Text), ph.POS}
		if seen[s] {
			l.add(f, e.Line, true, field, "%q is listed twice", ph.Text)
		}
		seen[s] = true
	}
}

// word lints a word of a word list.
func (l *linter) word(f *File, w *FileWord) {
	field := "words"
	switch {
	case w.Remove:
		field = "remove"
	case w.Ambiguous:
		field = "ambiguous"
	}
	key := wordID{f.Family, strings.ToLower(w.Text)}
	if first, ok := l.words[key]; ok {
		said := "on the list"
		if first.at == "remove" {
			said = "taken off"
		}
		l.add(f, w.Line, true, field, "%q is %s already: %s", w.Text, said, first)
		return
	}
	l.words[key] = place{file: f.Name, line: w.Line, at: field}
	p, ok := l.pattern.pattern(w.Text, anyCase, 0)
	switch {
	case !ok:
		l.add(f, w.Line, false, field, "%q has no letter or digit to match", w.Text)
	case w.Remove && !l.g.onList(f.Family, p.keys):
		l.add(f, w.Line, false, field, "%s", noWord(f.Family, w.Text))
	}
}
