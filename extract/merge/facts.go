package merge

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/record"
)

// finding finds what the reports of an incident agree on.
type finding struct {
	reports []*report
	voices  []string // whose word each report is
	copies  []bool   // whether an earlier report has the same words
	inc     *Incident
}

func newFinding(reports []*report, inc *Incident) *finding {
	f := &finding{reports: reports, inc: inc}
	f.voices, f.copies = voices(reports)
	return f
}

// An assertion is a value that some reports give.
type assertion struct {
	value, id string
	by        []int // reports, in order
}

// An order is that in which claims with equal support stand.
type order int

const (
	oldest order = iota // first
	latest              // first: what becomes known later is better known
)

func (f *finding) facts() {
	facts := &f.inc.Facts
	facts.Types = f.claims(f.strings(func(inc *record.Incident) []string { return inc.Types }), oldest)
	facts.Victims = f.claims(f.parties(func(r *report) []*party { return r.named }), oldest)
	actors := f.parties(func(r *report) []*party { return r.actors })
	if f.disjoint(actors) {
		f.contradict("actors", actors, oldest)
	} else {
		facts.Actors = f.claims(actors, oldest)
	}
	facts.Targets = f.claims(f.strings(func(inc *record.Incident) []string { return inc.Targets }), oldest)
	facts.Data = f.claims(f.strings(func(inc *record.Incident) []string {
		if inc.Impact == nil {
			return nil
		}
		return inc.Impact.Data
	}), oldest)
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

// support returns how many independent outlets make an assertion, and how many
// of its reports are no copies of others.
func (f *finding) support(by []int) (outlets, reports int) {
	voices := make(map[string]struct{})
	for _, i := range by {
		voices[f.voices[i]] = struct{}{}
		if !f.copies[i] {
			reports++
		}
	}
	return len(voices), max(reports, 1)
}

// claims returns assertions with their support, the best supported first, those alike
// in the order in which the first report lists them.
func (f *finding) claims(list []assertion, o order) []Claim {
	type supported struct {
		Claim
		reports int
	}
	var all []supported
	for _, a := range list {
		c := supported{Claim: Claim{Value: a.value, ID: a.id}}
		c.Outlets, c.reports = f.support(a.by)
		for _, i := range a.by {
			c.Sources = append(c.Sources, i+1)
		}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b supported) int {
		age := slices.Compare(a.Sources, b.Sources)
		if o == latest {
			age = cmp.Compare(b.Sources[len(b.Sources)-1], a.Sources[len(a.Sources)-1])
		}
		return cmp.Or(cmp.Compare(b.Outlets, a.Outlets), cmp.Compare(b.reports, a.reports), age)
	})
	var out []Claim
	for _, c := range all {
		out = append(out, c.Claim)
	}
	return out
}

// one returns the claim of a field that can have one value only. If there are
// several, they contradict each other.
func (f *finding) one(field string, list []assertion) []Claim {
	if len(list) > 1 {
		f.contradict(field, list, latest)
		return nil
	}
	return f.claims(list, latest)
}

func (f *finding) contradict(field string, list []assertion, o order) {
	f.inc.Contradictions = append(f.inc.Contradictions, Contradiction{field, f.claims(list, o)})
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
