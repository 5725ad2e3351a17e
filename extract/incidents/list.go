package incidents

import "github.com/incx/incx/extract/internal/scratch"

// findLists notes of each mention which tokens the list of names of its kind
// takes up that it stands in, "A, B and C".
func (v *view) findLists() {
	v.listFrom, v.listTo = scratch.Sized(v.listFrom, len(v.ms)), scratch.Sized(v.listTo, len(v.ms))
	for i := range v.ms {
		v.listFrom[i], v.listTo[i] = int32(v.ms[i].First), int32(v.ms[i].Last)
	}
	same := func(a, b int) bool { return v.ms[a].Label == v.ms[b].Label }
	v.eachList(same, func(start, end int) {
		if v.tells(end-1) && !v.isList(start, end) {
			return
		}
		for i := start; i < end; i++ {
			v.listFrom[i], v.listTo[i] = int32(v.ms[start].First), int32(v.ms[end-1].Last)
		}
	})
}

// eachList calls do for each list of at least two names, mentions start to
// end-1, in which neighbours may stand together.
func (v *view) eachList(together func(a, b int) bool, do func(start, end int)) {
	named := func(i int) bool { return v.owner[i] > 0 }
	v.eachRow(named, func(a, b int) bool { return together(a, b) && v.coordinated(v.ms[a].Last, v.ms[b].First) }, do)
}

// eachRow calls do for each row of at least two members, mentions start to end-1 of
// one sentence, in which each member goes on with the one before it.
func (v *view) eachRow(member func(i int) bool, goesOn func(prev, i int) bool, do func(start, end int)) {
	start, prev := -1, -1
	for i := range v.ms {
		if v.sentence[i] < 0 || !member(i) {
			continue
		}
		if prev >= 0 && v.sentence[prev] == v.sentence[i] && goesOn(prev, i) {
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
func (v *view) coordinated(first, last int) bool {
	if last-first > 4 || last <= first {
		return false
	}
	joined := false
	for t := first; t < last; t++ {
		switch {
		case v.is(t, conjunction):
			joined = true
		case v.is(t, determiner|possessive):
		default:
			return false
		}
	}
	return joined
}

// isList says whether mentions start to end-1 are a list beyond doubt: a comma
// alone may stand between two names that have nothing to do with each other
// ("According to Acme, Globex was hit").
func (v *view) isList(start, end int) bool {
	if end-start != 2 {
		return end-start > 2
	}
	for t := v.ms[start].Last; t < v.ms[end-1].First; t++ {
		if v.is(t, conjunction) && v.d.TokenText(t) != "," {
			return true
		}
	}
	return false
}

// tells says whether mention i is told to say something: the comma before it
// ends what it says ("After the attack on Acme, Globex said").
func (v *view) tells(i int) bool {
	s := &v.d.Sentences[v.sentence[i]]
	for t := v.ms[i].Last; t < min(v.ms[i].Last+3, s.Last); t++ {
		switch {
		case v.is(t, saying):
			return true
		case !v.is(t, perfect|adverb):
			return false
		}
	}
	return false
}
