package merge

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/record"
)

// whole returns the incidents of a record, those joined that are parts of one:
// that have an attack type and a sentence of evidence in common, and dates
// that overlap or are both unknown. A record may have an incident for each
// victim that a sentence names.
func whole(list []record.Incident) []*record.Incident {
	var parts []*part
	at := make(map[tie]*part)
	for i := range list {
		inc := &list[i]
		ties := tiesOf(inc)
		k := slices.IndexFunc(ties, func(t tie) bool { return at[t] != nil && datesFit(at[t].inc.Date, inc.Date) })
		var found *part
		if k >= 0 {
			found = at[ties[k]]
			found.add(inc)
		} else {
			found = &part{inc: *inc}
			parts = append(parts, found)
		}
		for _, t := range ties {
			if at[t] == nil {
				at[t] = found
			}
		}
	}
	out := make([]*record.Incident, len(parts))
	for i, p := range parts {
		out[i] = p.whole()
	}
	return out
}

// A tie is a sentence of evidence and an attack type: what incidents that are
// parts of one have in common.
type tie struct {
	start, end int
	kind       string
}

func tiesOf(inc *record.Incident) []tie {
	var out []tie
	for _, kind := range inc.Types[:min(len(inc.Types), maxTypes)] {
		for _, e := range inc.Evidence {
			out = append(out, tie{e.Start, e.End, kind})
		}
	}
	return out
}

func datesFit(a, b string) bool {
	if a == b {
		return true
	}
	sa, sb := spanOf(a), spanOf(b)
	return sa.known && sb.known && sa.gap(sb) == 0
}

// A part is an incident with others that are parts of the same.
type part struct {
	inc    record.Incident
	others []*record.Incident
}

func (p *part) add(inc *record.Incident) { p.others = append(p.others, inc) }

// whole returns what all parts say together. Where they differ the first
// counts, which a record lists as the more important one.
func (p *part) whole() *record.Incident {
	c := &p.inc
	if len(p.others) == 0 {
		return c
	}
	var types, victims, actors, targets union[string]
	var evidence union[record.Evidence]
	for _, inc := range append([]*record.Incident{c}, p.others...) {
		types.add(inc.Types)
		victims.add(inc.Victims)
		actors.add(inc.Actors)
		targets.add(inc.Targets)
		evidence.add(inc.Evidence)
		c.Main = c.Main || inc.Main
		c.Confidence = max(c.Confidence, inc.Confidence)
		c.Status = cmp.Or(c.Status, inc.Status)
		c.Impact = cmp.Or(c.Impact, inc.Impact)
	}
	c.Types, c.Victims, c.Actors, c.Evidence = types.list, victims.list, actors.list, evidence.list
	c.Targets = targets.list
	slices.SortStableFunc(c.Evidence, func(a, b record.Evidence) int { return cmp.Compare(a.Start, b.Start) })
	return c
}

// A union is a list without doubles.
type union[E comparable] struct {
	list []E
	seen map[E]struct{}
}

func (u *union[E]) add(list []E) {
	if u.seen == nil {
		u.seen, u.list = make(map[E]struct{}), []E{}
	}
	for _, e := range list {
		if _, ok := u.seen[e]; !ok {
			u.seen[e] = struct{}{}
			u.list = append(u.list, e)
		}
	}
}
