package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// rollBar returns how likely it must be that the victim is in the list of mentions
// start to end-1, and whether the text says of it that it was hit, by a pattern around
// it or, beyond doubt, by what it is counted among.
func (v *view) rollBar(start, end int) (bar float32, told bool) {
	const hit = 1<<frame.Passive | 1<<frame.Suffers
	s := v.SentenceOf(start)
	first, last := v.Mentions[start].First, v.Mentions[end-1].Last
	if last < s.Last && v.Doc.TokenText(last) == ")" {
		last++
	}
	if v.countedAmong(s, last, s.Last) || v.announcedAmong(s, first) || v.onLeakSite(s, last) {
		return countedThreshold, true
	}
	var matches [8]frame.Match
	for _, m := range frame.AppendBefore(frame.AppendAfter(matches[:0], &v.Scene, s, last), &v.Scene, s, first) {
		switch {
		case m.Frame == frame.Listed:
			return countedThreshold, true
		case hit&(1<<m.Frame) != 0:
			return rollThreshold, true
		}
	}
	if v.whoseLost(s, last) {
		return rollThreshold, true
	}
	return listThreshold, false
}

// whoseLost says whether token t of sentence s begins a clause on what those named
// before it have lost: ", whose records were stolen".
func (v *view) whoseLost(s *token.Sentence, t int) bool {
	const reach = 9
	if t+2 >= s.Last || v.Doc.TokenText(t) != "," || v.Doc.TokenText(t+1) != "whose" {
		return false
	}
	end := min(t+reach, s.Last)
	return v.AnyClass(s, t+2, end, class.Taken|class.Struck) && !v.AnyNegates(s, t+2, end)
}

// countedAmong says whether the tokens from first to last-1 begin with saying that
// what was named before is one of those who were hit: "are among those affected",
// "were the others hit".
func (v *view) countedAmong(s *token.Sentence, first, last int) bool {
	const opening, reach = 4, 9
	for t := first; t < min(first+opening, last); t++ {
		switch v.Doc.TokenText(t) {
		case "others":
			return v.Is(t-1, class.Determiner) && v.anyHit(s, t+1, min(t+reach, last))
		case "among":
			return v.anyHit(s, t+1, min(t+reach, last)) && !v.AnyNegates(s, first, t)
		}
	}
	return false
}

// announcedAmong says whether what stands before token first announces those who
// were hit: "among those affected are", "among the victims were", "40 firms were hit,
// among them".
func (v *view) announcedAmong(s *token.Sentence, first int) bool {
	const reach, clause = 10, 16
	for t := first - 1; t >= max(s.First, first-reach); t-- {
		switch v.Doc.TokenText(t) {
		case "among", "Among":
			if v.TextAt(s, t+1) == "them" {
				return v.AnyClass(s, t-clause, t, class.Struck|class.Affect) && !v.AnyNegates(s, t-clause, t)
			}
			return v.anyHit(s, t+1, first)
		}
	}
	return false
}

// anyHit says whether one of the tokens from first to last-1 speaks of those who
// were hit.
func (v *view) anyHit(s *token.Sentence, first, last int) bool {
	return v.AnyClass(s, first, last, class.Struck|class.Affect|class.VictimWord|class.Disclose) || v.FirstTrigger(s, first, last) >= 0
}

// onLeakSite says whether what was named before token last is said to stand where
// a gang names those it has attacked: "are named on the gang's leak site".
func (v *view) onLeakSite(s *token.Sentence, last int) bool {
	const verb, reach = 5, 10
	for t := last; t < min(last+verb, s.Last); t++ {
		switch v.Doc.TokenText(t) {
		case "named", "listed", "posted", "appeared", "appear", "on":
			isSite := func(k int) bool { return v.Doc.TokenText(k) == "leak" || v.Is(k, class.VictimWord) }
			if scene.AnyToken(s, t+1, t+reach, isSite) {
				return true
			}
		}
	}
	return false
}

// ofAttacked says whether what stands before the list that begins with mention
// start may tell of an attack on those it names: "the systems of", "stolen from".
func (v *view) ofAttacked(start int) bool {
	const told = 1<<frame.AssetOf | 1<<frame.StolenFrom | 1<<frame.AttackUpon | 1<<frame.Object
	var matches [8]frame.Match
	for _, m := range frame.AppendBefore(matches[:0], &v.Scene, v.SentenceOf(start), v.Mentions[start].First) {
		if told&(1<<m.Frame) != 0 {
			return true
		}
	}
	return false
}
