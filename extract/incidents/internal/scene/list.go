package scene

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/internal/scratch"
)

// findLists notes of each mention which tokens the list of names of its kind
// takes up that it stands in, "A, B and C".
func (sc *Scene) findLists() {
	sc.ListFrom, sc.ListTo = scratch.Sized(sc.ListFrom, len(sc.Mentions)), scratch.Sized(sc.ListTo, len(sc.Mentions))
	for i := range sc.Mentions {
		sc.ListFrom[i], sc.ListTo[i] = int32(sc.Mentions[i].First), int32(sc.Mentions[i].Last)
	}
	same := func(a, b int) bool { return sc.Mentions[a].Label == sc.Mentions[b].Label }
	sc.eachList(same, func(start, end int) {
		if sc.saysSo(end-1) && !sc.IsList(start, end) {
			return
		}
		for i := start; i < end; i++ {
			sc.ListFrom[i], sc.ListTo[i] = int32(sc.Mentions[start].First), int32(sc.Mentions[end-1].Last)
		}
	})
}

// eachList calls do for each list of at least two names, mentions start to
// end-1, in which neighbours may stand together.
func (sc *Scene) eachList(together func(a, b int) bool, do func(start, end int)) {
	named := func(i int) bool { return sc.Owner[i] > 0 }
	sc.EachRow(named, func(a, b int) bool {
		return together(a, b) && sc.Coordinated(sc.Mentions[a].Last, sc.Mentions[b].First)
	}, do)
}

// EachRow calls do for each row of at least two members, mentions start to end-1 of
// one sentence, in which each member goes on with the one before it.
func (sc *Scene) EachRow(member func(i int) bool, goesOn func(prev, i int) bool, do func(start, end int)) {
	start, prev := -1, -1
	for i := range sc.Mentions {
		if sc.Sentence[i] < 0 || !member(i) {
			continue
		}
		if prev >= 0 && sc.Sentence[prev] == sc.Sentence[i] && goesOn(prev, i) {
			prev = i
			continue
		}
		if prev > start {
			do(start, prev+1)
		}
		start, prev = i, i
	}
	if prev > start {
		do(start, prev+1)
	}
}

// Coordinated says whether the tokens from first to last-1 do no more than
// join two members of a list.
func (sc *Scene) Coordinated(first, last int) bool {
	if last-first > 4 || last <= first {
		return false
	}
	joined := false
	for t := first; t < last; t++ {
		switch {
		case sc.Is(t, class.Conjunction):
			joined = true
		case sc.Is(t, class.Determiner|class.Possessive):
		default:
			return false
		}
	}
	return joined
}

// IsList says whether mentions start to end-1 are a list beyond doubt: a comma
// alone may stand between two names that have nothing to do with each other
// ("According to Acme, Globex was hit").
func (sc *Scene) IsList(start, end int) bool {
	if end-start != 2 {
		return end-start > 2
	}
	for t := sc.Mentions[start].Last; t < sc.Mentions[end-1].First; t++ {
		if sc.Is(t, class.Conjunction) && sc.Doc.TokenText(t) != "," {
			return true
		}
	}
	return false
}

// saysSo says whether mention i is told to say something: the comma before it
// ends what it says ("After the attack on Acme, Globex said").
func (sc *Scene) saysSo(i int) bool {
	s := &sc.Doc.Sentences[sc.Sentence[i]]
	for t := sc.Mentions[i].Last; t < min(sc.Mentions[i].Last+3, s.Last); t++ {
		switch {
		case sc.Is(t, class.Saying):
			return true
		case !sc.Is(t, class.Perfect|class.Adverb):
			return false
		}
	}
	return false
}
