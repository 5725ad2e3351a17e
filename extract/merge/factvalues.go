package merge

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/incx/incx/extract/record"
)

// A dated assertion is one of a date, with its days and support.
type dated struct {
	assertion
	days             span
	outlets, reports int
}

func (d *dated) compareSupport(o *dated) int {
	return cmp.Or(cmp.Compare(d.outlets, o.outlets), cmp.Compare(d.reports, o.reports))
}

// date returns the date. Dates that overlap agree, and the most precise one
// stands for all.
func (f *finding) date() []Claim {
	list := f.value(func(inc *record.Incident) string { return inc.Date })
	if list = f.agreeing(list); len(list) > 1 {
		f.contradict("date", list, oldest)
		return nil
	}
	return f.claims(list, oldest)
}

// agreeing joins dates that overlap, under the most precise of them. What
// overlaps with several that do not agree counts for the best supported.
func (f *finding) agreeing(list []assertion) []assertion {
	var out []assertion
	var all []dated
	for _, a := range list {
		if s := spanOf(a.value); s.known {
			d := dated{assertion: a, days: s}
			d.outlets, d.reports = f.support(a.by)
			all = append(all, d)
		} else {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int {
		return cmp.Or(cmp.Compare(a.days.days(), b.days.days()), b.compareSupport(&a))
	})
	var apart []dated // none overlaps with another; by first day
	for _, a := range all {
		at, _ := slices.BinarySearchFunc(apart, a.days.first, func(d dated, day int) int { return cmp.Compare(d.days.last, day) })
		best := -1
		for i := at; i < min(at+maxBlock, len(apart)) && apart[i].days.first <= a.days.last; i++ {
			if best < 0 || apart[i].compareSupport(&apart[best]) > 0 {
				best = i
			}
		}
		if best < 0 {
			apart = slices.Insert(apart, at, a)
		} else {
			apart[best].by = append(apart[best].by, a.by...)
		}
	}
	for _, d := range apart {
		slices.Sort(d.by)
		out = append(out, d.assertion)
	}
	return out
}

// amounts returns the numbers of a field. Those that may be one number rounded
// count together, under the one that most reports use.
func (f *finding) amounts(of func(*record.Impact) (float64, string)) []assertion {
	type amount struct {
		n        float64
		currency string
		by       []int
	}
	var all []amount
	for i, r := range f.reports {
		if r.incident.Impact == nil {
			continue
		}
		if n, currency := of(r.incident.Impact); n != 0 {
			all = append(all, amount{n, currency, []int{i}})
		}
	}
	slices.SortStableFunc(all, func(a, b amount) int {
		return cmp.Or(strings.Compare(a.currency, b.currency), cmp.Compare(a.n, b.n))
	})
	var list []assertion
	for k := 0; k < len(all); {
		from, best, most := k, k, -1
		var by []int
		for k < len(all) && all[k].currency == all[from].currency && sameAmount(all[from].n, all[k].n) {
			same, n := k, 0
			for k < len(all) && all[k].currency == all[from].currency && all[k].n == all[same].n {
				by = append(by, all[k].by...)
				if !f.copies[all[k].by[0]] {
					n++
				}
				k++
			}
			if n >= most {
				best, most = same, n
			}
		}
		slices.Sort(by)
		value := strconv.FormatFloat(all[best].n, 'f', -1, 64)
		if c := all[best].currency; c != "" {
			value += " " + c
		}
		list = append(list, assertion{value: value, by: by})
	}
	return list
}
