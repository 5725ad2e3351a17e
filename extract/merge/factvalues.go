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
// overlaps with several that do not agree counts for the best supported. Days of an
// open year count for the first that is the same day of a year.
func (f *finding) agreeing(list []assertion) []assertion {
	var open []assertion
	var all []dated
	for _, a := range list {
		if s := spanOf(a.value); s.known {
			d := dated{assertion: a, days: s}
			d.outlets, d.reports = f.support(a.by)
			all = append(all, d)
		} else {
			open = append(open, a)
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
	var out []assertion
	for _, a := range open {
		i := slices.IndexFunc(apart[:min(maxBlock, len(apart))], func(d dated) bool { return leavesOpen(a.value, d.value) })
		if i < 0 {
			out = append(out, a)
		} else {
			apart[i].by = append(apart[i].by, a.by...)
		}
	}
	for _, d := range apart {
		slices.Sort(d.by)
		out = append(out, d.assertion)
	}
	return out
}

// An amount is a number that one report gives, with its currency if it is money.
type amount struct {
	n        float64
	currency string
	by       int
}

// amounts returns the numbers of a field. Those that may be one number rounded
// count together.
func (f *finding) amounts(of func(*record.Impact) (float64, string)) []assertion {
	var all []amount
	for i, r := range f.reports {
		if r.incident.Impact == nil {
			continue
		}
		if n, currency := of(r.incident.Impact); n != 0 {
			all = append(all, amount{n, currency, i})
		}
	}
	slices.SortStableFunc(all, func(a, b amount) int {
		return cmp.Or(strings.Compare(a.currency, b.currency), cmp.Compare(a.n, b.n))
	})
	var list []assertion
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].currency == all[0].currency && sameAmount(all[0].n, all[n].n) {
			n++
		}
		list = append(list, f.together(all[:n]))
		all = all[n:]
	}
	return list
}

// together returns the assertion of sorted amounts that may be one number rounded,
// under the one that most reports use.
func (f *finding) together(all []amount) assertion {
	var a assertion
	used, most := 0.0, -1
	for k := 0; k < len(all); {
		n, reports := all[k].n, 0
		for ; k < len(all) && all[k].n == n; k++ {
			a.by = append(a.by, all[k].by)
			if !f.copies[all[k].by] {
				reports++
			}
		}
		if reports >= most {
			used, most = n, reports
		}
	}
	slices.Sort(a.by)
	a.value = strconv.FormatFloat(used, 'f', -1, 64)
	if c := all[0].currency; c != "" {
		a.value += " " + c
	}
	return a
}
