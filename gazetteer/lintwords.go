package gazetteer

import "strings"

// phrases lints the phrases of an attack type.
func (l *linter) phrases(f *File, e *FileEntry) {
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
		for j := range i {
			if o := e.Attack.Phrases[j]; strings.EqualFold(o.Text, ph.Text) && o.POS == ph.POS {
				l.add(f, e.Line, true, field, "%q is listed twice", ph.Text)
				break
			}
		}
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
		l.add(f, w.Line, true, field, "%q is on the list already: %s", w.Text, first)
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
