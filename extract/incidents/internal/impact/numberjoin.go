package impact

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// maxGroups bounds how many groups of three digits a number has after its first.
const maxGroups = 4

// groupsAt reads the number at token t whose thousands a space or an apostrophe
// sets off, "48 500", "1'254'500", and returns the token after it: t+1 where no
// such group of digits follows.
func (r *reader) groupsAt(s *token.Sentence, t int) (n float64, end int) {
	n, end = 0, t+1
	if !r.isGroup(t, 1, 3) || r.Doc.TokenText(t)[0] == '0' {
		return 0, end
	}
	n = value(r.Doc.TokenText(t))
	mark := ""
	for range maxGroups {
		next, m := r.mark(end, s.Last)
		if m == "" || mark != "" && m != mark || !r.isGroup(next, 3, 3) || r.DateAt[next] || r.EntityAt[next] != r.EntityAt[t] {
			break
		}
		mark = m
		n, end = n*1000+value(r.Doc.TokenText(next)), next+1
	}
	if mark == " " && end < s.Last && r.isUnit(end) { // "of 12 500 GB"
		return 0, t + 1
	}
	return n, end
}

// isGroup says whether token t is of least to most digits and nothing else.
func (r *reader) isGroup(t, least, most int) bool {
	w := r.Doc.TokenText(t)
	return len(w) >= least && len(w) <= most && strings.Trim(w, "0123456789") == ""
}

// value returns the number that a few digits stand for.
func value(digits string) (n float64) {
	for i := range len(digits) {
		n = n*10 + float64(digits[i]-'0')
	}
	return n
}

// mark returns what sets off thousands before token t, an apostrophe or a single
// space of some kind, and the token after it, which is before token limit. It is
// "" where something else stands there, or nothing.
func (r *reader) mark(t, limit int) (int, string) {
	if t >= limit {
		return t, ""
	}
	tok := r.Doc.Tokens
	if w := r.Doc.TokenText(t); w == "'" || w == "’" {
		if t+1 < limit && !tok[t].Space && !tok[t+1].Space {
			return t + 1, w
		}
		return t, ""
	}
	switch gap := r.Doc.Text[tok[t-1].End:tok[t].Start]; gap {
	case " ", "\u00a0", "\u202f", "\u2009":
		return t, gap
	}
	return t, ""
}
