package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// What befell somebody may have befallen them before: "in March it suffered a similar
// attack".

// SuffersSimilar says whether sentence s tells that somebody suffered an attack like the
// one that the article is about.
func (sc *Scene) SuffersSimilar(s *token.Sentence) bool {
	const reach = 4
	for t := s.First + 2; t < s.Last; t++ {
		if !sc.AnyAttack(s, t, t+1) && !IsFate(sc.Lower(t)) {
			continue
		}
		switch sc.Lower(t - 1) {
		case "similar", "comparable":
			return sc.AnyClass(s, t-1-reach, t-1, class.Suffer)
		}
	}
	return false
}

// IsFate says whether a word is for what befell somebody.
func IsFate(w string) bool {
	switch w {
	case "experience", "fate", "ordeal", "case", "incident", "attack", "breach", "exploit", "hack":
		return true
	}
	return false
}
