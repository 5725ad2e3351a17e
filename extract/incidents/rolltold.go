package incidents

import "github.com/incx/incx/extract/token"

// rollBar returns how likely it must be that the victim is in the list of mentions
// start to end-1, and whether the text says of it that it was hit, by a pattern around
// it or, beyond doubt, by what it is counted among.
func (v *view) rollBar(start, end int) (bar float32, told bool) {
	const hit = 1<<passive | 1<<listed | 1<<suffers
	s := v.sentenceOf(start)
	first, last := v.ms[start].First, v.ms[end-1].Last
	if last < s.Last && v.d.TokenText(last) == ")" {
		last++
	}
	if v.countedAmong(s, last, s.Last) || v.announcedAmong(s, first) || v.onLeakSite(s, last) {
		return countedThreshold, true
	}
	var matches [8]match
	for _, m := range v.framesBefore(v.framesAfter(matches[:0], s, last), s, first) {
		if hit&(1<<m.frame) != 0 {
			return rollThreshold, true
		}
	}
	return listThreshold, false
}

// countedAmong says whether the tokens from first to last-1 begin with saying that
// what was named before is one of those who were hit: "are among those affected",
// "were the others hit".
func (v *view) countedAmong(s *token.Sentence, first, last int) bool {
	const opening, reach = 4, 9
	for t := first; t < min(first+opening, last); t++ {
		switch v.d.TokenText(t) {
		case "others":
			return v.is(t-1, determiner) && v.anyHit(s, t+1, min(t+reach, last))
		case "among":
			return v.anyHit(s, t+1, min(t+reach, last)) && !v.anyNegates(s, first, t)
		}
	}
	return false
}

// announcedAmong says whether what stands before token first announces those who
// were hit: "among those affected are", "among the victims were".
func (v *view) announcedAmong(s *token.Sentence, first int) bool {
	const reach = 10
	for t := first - 1; t >= max(s.First, first-reach); t-- {
		switch v.d.TokenText(t) {
		case "among", "Among":
			return v.anyHit(s, t+1, first)
		}
	}
	return false
}

// anyHit says whether one of the tokens from first to last-1 speaks of those who
// were hit.
func (v *view) anyHit(s *token.Sentence, first, last int) bool {
	return v.anyClass(s, first, last, struck|affect|victimWord|disclose) || v.firstTrigger(s, first, last) >= 0
}

// onLeakSite says whether what was named before token last is said to stand where
// a gang names those it has attacked: "are named on the gang's leak site".
func (v *view) onLeakSite(s *token.Sentence, last int) bool {
	const verb, reach = 5, 10
	for t := last; t < min(last+verb, s.Last); t++ {
		switch v.d.TokenText(t) {
		case "named", "listed", "posted", "appeared", "appear", "on":
			for k := t + 1; k < min(t+reach, s.Last); k++ {
				if v.d.TokenText(k) == "leak" || v.is(k, victimWord) {
					return true
				}
			}
		}
	}
	return false
}

// ofAttacked says whether what stands before the list that begins with mention
// start may tell of an attack on those it names: "the systems of", "stolen from".
func (v *view) ofAttacked(start int) bool {
	const told = 1<<assetOf | 1<<stolenFrom | 1<<attackUpon | 1<<object
	var matches [8]match
	for _, m := range v.framesBefore(matches[:0], v.sentenceOf(start), v.ms[start].First) {
		if told&(1<<m.frame) != 0 {
			return true
		}
	}
	return false
}
