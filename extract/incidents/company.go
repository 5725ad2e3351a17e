package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Choosing the likeliest victim is one question, which others are victims too
// is another: names that stand in one list with a victim mostly are. What is
// likely is shared among them, so that the list counts as a whole.

const (
	// listThreshold is how likely it must be that the victim is in a list for
	// its members to be taken for victims.
	listThreshold = 0.3
	// leastListed is how likely each of these must be by itself. In a long list
	// a part of an even share will do.
	leastListed = 0.05
	evenPart    = 0.4
)

// judgeCompany notes which candidates are named in a list that likely has the
// victims.
func (v *view) judgeCompany(cs []candidate) {
	named := func(i int) bool { return v.Owner[i] > 0 }
	together := func(a, b int) bool { return v.Coordinated(v.Mentions[a].Last, v.Mentions[b].First) || v.repeats(a, b) }
	v.EachRow(named, together, func(start, end int) {
		if !v.IsList(start, end) {
			return
		}
		sum, even := v.shared(cs, start, end)
		if sum < listThreshold || v.spared(start, end) {
			return
		}
		aloof := !v.hasClear(cs, start, end) && v.standsBy(start)
		for i := start; i < end; i++ {
			if k := v.candidateAt(i); k >= 0 && cs[k].victim >= min(leastListed, evenPart*even) && (!aloof || cs[k].frames&byAttack != 0) {
				cs[k].company = i + 1
			}
		}
	})
}

// clearVictim is how likely a victim is that needs no other evidence.
const clearVictim = 0.4

// hasClear says whether one of mentions start to end-1 is of a clear victim.
func (v *view) hasClear(cs []candidate, start, end int) bool {
	return v.anyNamed(cs, start, end, func(c *candidate) bool { return c.victim >= clearVictim })
}

// anyNamed says whether one of mentions start to end-1 is of a candidate as is says.
func (v *view) anyNamed(cs []candidate, start, end int, is func(*candidate) bool) bool {
	for i := start; i < end; i++ {
		if k := v.candidateAt(i); k >= 0 && is(&cs[k]) {
			return true
		}
	}
	return false
}

// repeats says whether mention b goes on with the list that mention a is in behind the
// same preposition: "at Acme and at the Globex".
func (v *view) repeats(a, b int) bool {
	const longest = 4
	s := v.SentenceOf(b)
	t, end, before := v.Mentions[a].Last, v.Mentions[b].First, v.Mentions[a].First-1
	for n := 0; n < longest && before > s.First && !v.Is(before, class.Of|class.From|class.Upon) && (v.Is(before, class.Determiner) || v.Doc.Tokens[before].Shape == token.Lower); n++ {
		before-- // "at the power distributor Acme"
	}
	if t < end && v.Doc.TokenText(t) == "," {
		t++
	}
	if t+1 >= end || before < s.First || v.Doc.TokenText(t) != "and" || !v.Is(before, class.Of|class.From|class.Upon) || v.Doc.TokenText(t+1) != v.Doc.TokenText(before) {
		return false
	}
	return t+2 == end || t+3 == end && v.Is(t+2, class.Determiner)
}

// shared returns how likely it is that the victim is one of mentions start to end-1,
// and an even share of that.
func (v *view) shared(cs []candidate, start, end int) (sum, even float32) {
	n := 0
	for i := start; i < end; i++ {
		if k := v.candidateAt(i); k >= 0 {
			sum += cs[k].victim
			n++
		}
	}
	return sum, sum / float32(max(n, 1))
}

// What is likely may be shared among several in other ways than in a list: where
// organisations together are likely victims, and none by far more than the next,
// those that are nearly as likely as the likeliest are victims as well.
const (
	crowdThreshold = 0.45 // of all organisations together
	leastOfCrowd   = 0.1  // of each
	nearlyAsLikely = 0.4  // of the likeliest
)

// crowdBar returns how likely an organisation must be to be a victim beside
// others that are.
func (v *view) crowdBar(cs []candidate) float32 {
	sum, most := float32(0), float32(0)
	for i := range cs {
		if c := &cs[i]; v.Entities[c.entity].Label == record.LabelOrganisation {
			sum += c.victim
			most = max(most, c.victim)
		}
	}
	if sum < crowdThreshold {
		return 1
	}
	return max(leastOfCrowd, nearlyAsLikely*most)
}

// byAttack are the frames that tell of an attack on a member of a list.
const byAttack = 1<<frame.Passive | 1<<frame.AttackUpon | 1<<frame.Object | 1<<frame.StolenFrom | 1<<frame.Suffers | 1<<frame.Listed | 1<<frame.AssetOf

// spared says whether the list of mentions start to end-1 is of those whom an attack
// did not hit: "Acme and Globex were not affected".
func (v *view) spared(start, end int) bool {
	const reach = 6
	s := v.SentenceOf(start)
	last := v.Mentions[end-1].Last
	for t := last; t < min(last+reach, s.Last); t++ {
		if v.Is(t, class.Negation) && v.AnyClass(s, t+1, t+1+reach, class.Struck|class.Affect) {
			return true
		}
	}
	return false
}

// standsBy says whether the sentence of the list that begins with mention start
// tells of those who noticed an attack on somebody else, "users of Acme and Globex
// reported outages", or who have to do with them: "clients of Acme and Globex".
func (v *view) standsBy(start int) bool {
	si := v.Sentence[start]
	s := v.SentenceOf(start)
	if v.Attacks[si] > 0 {
		return false
	}
	for t := s.First; t < s.Last; t++ {
		if v.Is(t, class.Outage) || v.EntityAt[t] == 0 && isNoticed(v.Doc.TokenText(t)) {
			return true
		}
	}
	return !v.AnyClass(s, s.First, s.Last, class.Struck|class.Taken|class.Affect|class.VictimWord) && v.usedBy(s)
}

// usedBy says whether s tells of those who use or own something.
func (v *view) usedBy(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch v.Doc.TokenText(t) {
		case "customers", "clients", "partners", "rivals", "competitors", "investors", "shareholders", "uses", "use", "using", "used":
			return true
		}
	}
	return false
}

// isNoticed says whether a word in lower case tells what users notice of an
// attack on somebody else.
func isNoticed(w string) bool {
	switch w {
	case "problems", "unreachable", "sporadic", "intermittent", "glitches", "slowdowns", "hiccups", "slowed":
		return true
	}
	return false
}

// candidateAt returns the candidate that mention i names, or -1.
func (v *view) candidateAt(i int) int32 {
	if v.Owner[i] == 0 || v.Sentence[i] < 0 {
		return -1
	}
	return v.candidateOf[v.Owner[i]-1]
}
