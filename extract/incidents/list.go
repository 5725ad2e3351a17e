package incidents

import "github.com/incx/incx/extract/internal/scratch"

// findLists notes of each mention which tokens the list of names of its kind
// takes up that it stands in, "A, B and C".
func (sc *scene) findLists() {
	sc.listFrom, sc.listTo = scratch.Sized(sc.listFrom, len(sc.ms)), scratch.Sized(sc.listTo, len(sc.ms))
	for i := range sc.ms {
		sc.listFrom[i], sc.listTo[i] = int32(sc.ms[i].First), int32(sc.ms[i].Last)
	}
	same := func(a, b int) bool { return sc.ms[a].Label == sc.ms[b].Label }
	sc.eachList(same, func(start, end int) {
		if sc.saysSo(end-1) && !sc.isList(start, end) {
			return
		}
		for i := start; i < end; i++ {
			sc.listFrom[i], sc.listTo[i] = int32(sc.ms[start].First), int32(sc.ms[end-1].Last)
		}
	})
}

// eachList calls do for each list of at least two names, mentions start to
// end-1, in which neighbours may stand together.
func (sc *scene) eachList(together func(a, b int) bool, do func(start, end int)) {
	named := func(i int) bool { return sc.owner[i] > 0 }
	sc.eachRow(named, func(a, b int) bool { return together(a, b) && sc.coordinated(sc.ms[a].Last, sc.ms[b].First) }, do)
}

// eachRow calls do for each row of at least two members, mentions start to end-1 of
// one sentence, in which each member goes on with the one before it.
func (sc *scene) eachRow(member func(i int) bool, goesOn func(prev, i int) bool, do func(start, end int)) {
	start, prev := -1, -1
	for i := range sc.ms {
		if sc.sentence[i] < 0 || !member(i) {
			continue
		}
		if prev >= 0 && sc.sentence[prev] == sc.sentence[i] && goesOn(prev, i) {
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

// coordinated says whether the tokens from first to last-1 do no more than
// join two members of a list.
func (sc *scene) coordinated(first, last int) bool {
	if last-first > 4 || last <= first {
		return false
	}
	joined := false
	for t := first; t < last; t++ {
		switch {
		case sc.is(t, conjunction):
			joined = true
		case sc.is(t, determiner|possessive):
		default:
			return false
		}
	}
	return joined
}

// isList says whether mentions start to end-1 are a list beyond doubt: a comma
// alone may stand between two names that have nothing to do with each other
// ("According to Acme, Globex was hit").
func (sc *scene) isList(start, end int) bool {
	if end-start != 2 {
		return end-start > 2
	}
	for t := sc.ms[start].Last; t < sc.ms[end-1].First; t++ {
		if sc.is(t, conjunction) && sc.d.TokenText(t) != "," {
			return true
		}
	}
	return false
}

// saysSo says whether mention i is told to say something: the comma before it
// ends what it says ("After the attack on Acme, Globex said").
func (sc *scene) saysSo(i int) bool {
	s := &sc.d.Sentences[sc.sentence[i]]
	for t := sc.ms[i].Last; t < min(sc.ms[i].Last+3, s.Last); t++ {
		switch {
		case sc.is(t, saying):
			return true
		case !sc.is(t, perfect|adverb):
			return false
		}
	}
	return false
}
