package entities

import "unicode/utf8"

// findCredits notes which names stand where news agencies are credited: in
// brackets before a dash, "LONDON (AP) —", or after a dash at the end of a
// paragraph, "– AAP".
func (s *Scratch) findCredits() {
	for i := range s.ms {
		if g := s.group[i]; g != noGroup && s.isCredit(i) {
			s.groups[g].credited = true
		}
	}
}

func (s *Scratch) isCredit(i int) bool {
	m := &s.ms[i]
	before, after := s.text(m.First-1), s.text(m.Last)
	switch {
	case before == "(" && after == ")":
		return isDash(s.text(m.Last + 1))
	case isDash(before):
		end := m.End
		for end < len(s.d.Text) && s.d.Text[end] == ' ' {
			end++
		}
		return end == len(s.d.Text) || s.d.Text[end] == '\n' || s.d.Text[end] == '\r'
	}
	return false
}

// text returns the text of token t, "" where there is none.
func (s *Scratch) text(t int) string {
	if t < 0 || t >= len(s.d.Tokens) {
		return ""
	}
	return s.d.TokenText(t)
}

func isDash(text string) bool {
	switch r, _ := utf8.DecodeRuneInString(text); r {
	case '-', '–', '—':
		return true
	}
	return false
}
