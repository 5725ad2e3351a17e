package merge

import (
	"cmp"
	"slices"
)

// A pair of reports, a before b in the index.
type pair struct{ a, b int32 }

// In a block, which is the reports with one key, all are compared with each
// other up to maxBlock of them; in a larger one each with its neighbours by
// date.
const (
	maxBlock = 64
	window   = 16
)

// pairs returns all pairs of reports worth comparing, without doubles, in
// order. Their number is at most proportional to that of the keys.
func (x *index) pairs() []pair {
	var out []pair
	list := x.postings()
	for len(list) > 0 {
		n := 1
		for n < len(list) && list[n].key == list[0].key {
			n++
		}
		out = x.block(out, list[:n])
		list = list[n:]
	}
	slices.SortFunc(out, func(p, q pair) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	return slices.Compact(out)
}

// block appends the pairs of one block.
func (x *index) block(out []pair, list []posting) []pair {
	owners := 0
	for owners < len(list) && !list[owners].guest {
		owners++
	}
	if owners == 0 || len(list) == 1 {
		return out
	}
	// What owns the key need not be there as a guest too.
	own := list[:owners]
	list = slices.Clone(list)
	guests := slices.DeleteFunc(list[owners:], func(p posting) bool {
		_, found := slices.BinarySearchFunc(own, p.report, func(q posting, r int32) int { return cmp.Compare(q.report, r) })
		return found
	})
	list = append(list[:owners], guests...)
	reach := len(list)
	if owners > maxBlock || owners*len(list) > maxBlock*maxBlock {
		slices.SortFunc(list, x.byTime)
		reach = window
	}
	for i := range list {
		for j := i + 1; j < len(list) && j <= i+reach; j++ {
			p, q := list[i], list[j]
			if p.guest && q.guest || x.reports[p.report].record == x.reports[q.report].record {
				continue
			}
			out = append(out, pair{min(p.report, q.report), max(p.report, q.report)})
		}
	}
	return out
}

// byTime orders postings by when their incident happened or, where that is not
// known, by when it was reported.
func (x *index) byTime(p, q posting) int {
	return cmp.Or(cmp.Compare(x.reports[p.report].day(), x.reports[q.report].day()), cmp.Compare(p.report, q.report))
}

// day returns the day that a report is sorted by.
func (r *report) day() int {
	switch {
	case r.when.known:
		return r.when.last
	case r.source.day.known:
		return r.source.day.first
	}
	return 0
}
