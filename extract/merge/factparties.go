package merge

import (
	"cmp"

	"github.com/incx/incx/extract/record"
)

// A use is a party with the names that reports use for it.
type use struct {
	first *party
	id    string
	by    []int
	names map[string]int
}

// fits says whether p may be the party of u.
func (u *use) fits(p *party) bool { return u.id == "" || p.id == "" || u.id == p.id || p.generic }

// uses are the parties of an incident by their keys.
type uses struct {
	list  []*use
	whole map[string]int // by keys of names
	part  map[string]int // by keys of names without a word
}

// of returns the use that p, which report i names, belongs to; -1 for none.
func (us *uses) of(p *party, i int) int {
	for _, keys := range [][]string{p.exact, p.near, p.loose} {
		for _, key := range keys {
			if n, ok := us.whole[key]; ok && us.list[n].fits(p) {
				return n
			}
		}
	}
	// Of two names in one report, the longer is no fuller form of the other.
	contains := func(n int, ok bool) bool {
		if !ok || us.list[n].by[len(us.list[n].by)-1] == i {
			return false
		}
		return us.list[n].fits(p) && contained.check(us.list[n].first, p) == contained
	}
	for _, key := range p.part {
		if n, ok := us.whole[key]; contains(n, ok) {
			return n
		}
	}
	for _, key := range p.near {
		if n, ok := us.part[key]; contains(n, ok) {
			return n
		}
	}
	return -1
}

// add notes the keys of p as those of use k, unless another has them.
func (us *uses) add(p *party, k int) {
	note := func(at map[string]int, keys []string) {
		for _, key := range keys {
			if _, ok := at[key]; !ok {
				at[key] = k
			}
		}
	}
	note(us.whole, p.exact)
	note(us.whole, p.near)
	note(us.whole, p.loose)
	note(us.part, p.part)
}

// parties returns the victims or actors. Names of one party count together,
// under the one that most reports use.
func (f *finding) parties(of func(*report) []*party) []assertion {
	us := &uses{whole: make(map[string]int), part: make(map[string]int)}
	for i, r := range f.reports {
		for _, p := range of(r) {
			k := us.of(p, i)
			if k < 0 {
				k = len(us.list)
				us.list = append(us.list, &use{first: p, names: make(map[string]int)})
			}
			us.add(p, k)
			u := us.list[k]
			u.id = cmp.Or(u.id, p.id)
			if len(u.by) == 0 || u.by[len(u.by)-1] != i {
				u.by = append(u.by, i)
			}
			n := 1
			if f.copies[i] {
				n = 0
			}
			u.names[record.PrintableLine(p.name)] += n
		}
	}
	var list []assertion
	for _, u := range us.list {
		a := assertion{id: record.Printable(u.id), by: u.by}
		for name, n := range u.names {
			if c := cmp.Or(cmp.Compare(n, u.names[a.value]), cmp.Compare(len(name), len(a.value)), cmp.Compare(a.value, name)); c > 0 {
				a.value = name
			}
		}
		list = append(list, a)
	}
	return list
}

// disjoint says whether the assertions fall apart into sets that no report
// makes together.
func (f *finding) disjoint(list []assertion) bool {
	up := make([]int, len(list))
	for i := range up {
		up[i] = i
	}
	root := func(i int) int {
		for up[i] != i {
			up[i] = up[up[i]]
			i = up[i]
		}
		return i
	}
	first := make(map[int]int) // by report
	for i, a := range list {
		for _, r := range a.by {
			if o, ok := first[r]; ok {
				up[root(i)] = root(o)
			} else {
				first[r] = i
			}
		}
	}
	for i := 1; i < len(list); i++ {
		if root(i) != root(0) {
			return true
		}
	}
	return false
}
