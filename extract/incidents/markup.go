package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// Markdown puts marks around numbers, "**48,500** customers" and "[48,500](…)
// customers": what stands beside a number stands beyond them.

// maxMarks bounds how many tokens of markup are passed over.
const maxMarks = 6

// isMark says whether token t is a mark of emphasis.
func (v *view) isMark(t int) bool {
	return v.d.Tokens[t].Kind == token.Punct && strings.Trim(v.d.TokenText(t), "*_`") == ""
}

// afterMarks returns the token after the marks that stand at token t of sentence
// s: t where there are none, or nothing comes after them.
func (v *view) afterMarks(s *token.Sentence, t int) int {
	for k := t; k < min(t+maxMarks, s.Last); k++ {
		if v.isMark(k) {
			continue
		}
		if k+3 < s.Last && v.d.TokenText(k) == "]" && v.d.TokenText(k+1) == "(" && v.d.TokenText(k+3) == ")" {
			k += 3
			continue
		}
		return k
	}
	return t
}

// beforeMarks returns the last token before token t of sentence s that is no mark,
// or t where there is none.
func (v *view) beforeMarks(s *token.Sentence, t int) int {
	for k := t - 1; k >= max(s.First, t-maxMarks); k-- {
		if !v.isMark(k) && v.d.TokenText(k) != "[" {
			return k
		}
	}
	return t
}
