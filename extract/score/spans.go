package score

import (
	"cmp"
	"slices"
	"sort"

	"github.com/incx/incx/extract/record"
)

// spans finds the mentions of a list that overlap others, without going through all
// of it each time.
type spans struct {
	list  []Mention
	order []int // indices of list, by where mentions start
	reach []int // the furthest end of the mentions in order as far as each
}

func newSpans(list []Mention) *spans {
	s := &spans{list: list, order: make([]int, len(list)), reach: make([]int, len(list))}
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(a, b int) int { return cmp.Compare(list[a].Start, list[b].Start) })
	end := 0
	for k, i := range s.order {
		end = max(end, list[i].End)
		s.reach[k] = end
	}
	return s
}

// over returns the indices of the mentions that overlap m, in the order of the list.
func (s *spans) over(m Mention) []int {
	var out []int
	k := sort.Search(len(s.order), func(k int) bool { return s.list[s.order[k]].Start >= m.End })
	for k--; k >= 0 && s.reach[k] > m.Start; k-- {
		if i := s.order[k]; s.list[i].Overlaps(m) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// mentionsOver returns the mentions that overlap m, in the order of the list.
func (s *spans) mentionsOver(m Mention) []Mention {
	var out []Mention
	for _, i := range s.over(m) {
		out = append(out, s.list[i])
	}
	return out
}

// optionalOver says whether an optional mention overlaps m.
func (s *spans) optionalOver(m Mention) bool {
	return slices.ContainsFunc(s.over(m), func(i int) bool { return s.list[i].Optional })
}

// match returns the index of a free mention that m finds, one that is not optional if
// there is one, or -1. Attacks match by any overlap with the same type, other mentions
// by the same span.
func (s *spans) match(m Mention, taken []bool) int {
	best := -1
	for _, k := range s.over(m) {
		g := &s.list[k]
		same := m.Label == g.Label && m.Start == g.Start && m.End == g.End
		if m.Label == record.LabelAttack {
			same = m.Label == g.Label && m.Type == g.Type
		}
		if same && !taken[k] && (best < 0 || s.list[best].Optional && !g.Optional) {
			best = k
		}
	}
	return best
}
