package merge

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/incx/incx/extract/record"
)

// finding finds what the reports of an incident agree on.
type finding struct {
	reports []*report
	inc     *Incident
}

// An assertion is a value that some reports give.
type assertion struct {
	value, id string
	by        []int // reports, in order
}

func (f *finding) facts() {
	facts := &f.inc.Facts
	facts.Types = f.claims(f.strings(func(inc *record.Incident) []string { return inc.Types }))
	facts.Victims = f.claims(f.parties(func(r *report) []*party { return r.named }))
	actors := f.parties(func(r *report) []*party { return r.actors })
	if f.disjoint(actors) {
		f.contradict("actors", actors)
	} else {
		facts.Actors = f.claims(actors)
	}
	facts.Targets = f.claims(f.strings(func(inc *record.Incident) []string { return inc.Targets }))
	facts.Data = f.claims(f.strings(func(inc *record.Incident) []string {
		if inc.Impact == nil {
			return nil
		}
		return inc.Impact.Data
	}))
	facts.Date = f.date()
	facts.Status = f.one("status", f.value(func(inc *record.Incident) string { return string(inc.Status) }))
	facts.Records = f.one("records", f.amounts(func(im *record.Impact) (float64, string) { return float64(im.Records), "" }))
	facts.Ransom = f.one("ransom", f.amounts(func(im *record.Impact) (float64, string) { return amountOf(im.Ransom) }))
	facts.Loss = f.one("loss", f.amounts(func(im *record.Impact) (float64, string) { return amountOf(im.Loss) }))
	facts.Downtime = f.one("downtime", f.value(func(inc *record.Incident) string {
		if inc.Impact == nil {
			return ""
		}
		return inc.Impact.Downtime
	}))
}

func amountOf(m *record.Money) (float64, string) {
	if m == nil {
		return 0, ""
	}
	return m.Amount, m.Currency
}

// claims returns assertions with their support, the best supported first.
func (f *finding) claims(list []assertion) []Claim {
	var out []Claim
	for _, a := range list {
		c := Claim{Value: a.value, ID: a.id}
		outlets := make(map[string]struct{})
		for _, i := range a.by {
			outlets[f.reports[i].source.outlet] = struct{}{}
			c.Sources = append(c.Sources, i+1)
		}
		c.Outlets = len(outlets)
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Claim) int {
		return cmp.Or(
			cmp.Compare(b.Outlets, a.Outlets), cmp.Compare(len(b.Sources), len(a.Sources)),
			slices.Compare(a.Sources, b.Sources), cmp.Compare(a.Value, b.Value),
		)
	})
	return out
}

// one returns the claim of a field that can have one value only. If there are
// several, they contradict each other.
func (f *finding) one(field string, list []assertion) []Claim {
	if len(list) > 1 {
		f.contradict(field, list)
		return nil
	}
	return f.claims(list)
}

func (f *finding) contradict(field string, list []assertion) {
	f.inc.Contradictions = append(f.inc.Contradictions, Contradiction{field, f.claims(list)})
}

// collect notes that report i says value.
func collect(list []assertion, at map[string]int, value string, i int) []assertion {
	if value == "" {
		return list
	}
	k, ok := at[value]
	if !ok {
		k = len(list)
		at[value] = k
		list = append(list, assertion{value: value})
	}
	if a := &list[k]; len(a.by) == 0 || a.by[len(a.by)-1] != i {
		a.by = append(a.by, i)
	}
	return list
}

// strings returns the values of a list.
func (f *finding) strings(values func(*record.Incident) []string) []assertion {
	var list []assertion
	at := make(map[string]int)
	for i, r := range f.reports {
		for _, v := range values(r.incident) {
			list = collect(list, at, v, i)
		}
	}
	return list
}

// value returns the values of a scalar.
func (f *finding) value(value func(*record.Incident) string) []assertion {
	return f.strings(func(inc *record.Incident) []string { return []string{value(inc)} })
}

// parties returns the victims or actors. Names of one party count together,
// under the one that most reports use.
func (f *finding) parties(of func(*report) []*party) []assertion {
	type use struct {
		by    []int
		names map[string]int
		id    string
	}
	var uses []*use
	at := make(map[string]int) // by key
	for i, r := range f.reports {
		for _, p := range of(r) {
			k := -1
			for _, keys := range [][]string{p.exact, p.near, p.loose} {
				for _, key := range keys {
					if n, ok := at[key]; ok && k < 0 && (uses[n].id == "" || p.id == "" || uses[n].id == p.id || p.generic) {
						k = n
					}
				}
			}
			if k < 0 {
				k = len(uses)
				uses = append(uses, &use{names: make(map[string]int)})
			}
			for _, keys := range [][]string{p.exact, p.near, p.loose} {
				for _, key := range keys {
					if _, ok := at[key]; !ok {
						at[key] = k
					}
				}
			}
			u := uses[k]
			u.names[oneLine(p.name)]++
			if u.id == "" {
				u.id = p.id
			}
			if len(u.by) == 0 || u.by[len(u.by)-1] != i {
				u.by = append(u.by, i)
			}
		}
	}
	var list []assertion
	for _, u := range uses {
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

// date returns the date. Dates that overlap agree, and the most precise one
// stands for all.
func (f *finding) date() []Claim {
	list := f.value(func(inc *record.Incident) string { return inc.Date })
	if len(list) < 2 {
		return f.claims(list)
	}
	var all span
	best, width := -1, 0
	merged := assertion{}
	for k, a := range list {
		s := spanOf(a.value)
		if !s.known {
			f.contradict("date", list)
			return nil
		}
		if best < 0 || s.days() < width || s.days() == width && len(a.by) > len(list[best].by) {
			best, width = k, s.days()
		}
		if !all.known {
			all = s
		}
		all.first, all.last = max(all.first, s.first), min(all.last, s.last)
		if all.first > all.last {
			f.contradict("date", list)
			return nil
		}
		merged.by = append(merged.by, a.by...)
	}
	merged.value = list[best].value
	slices.Sort(merged.by)
	return f.claims([]assertion{merged})
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
		from, best, most := k, k, 0
		var by []int
		for k < len(all) && all[k].currency == all[from].currency && sameAmount(all[from].n, all[k].n) {
			same := k
			for k < len(all) && all[k].currency == all[from].currency && all[k].n == all[same].n {
				by = append(by, all[k].by...)
				k++
			}
			if k-same >= most {
				best, most = same, k-same
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
