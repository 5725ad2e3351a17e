package entities

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Two names with "and" between look like one: "Orrin Savings Bank and Mill Brokers" is
// like "Department of Health and Human Services". Where the document names one of the
// two by itself elsewhere, they are two.

// leastPart is how many tokens each of two names must have.
const leastPart = 2

// Part returns the mentions of d, which must be in text order, with those of
// organisations in two that are two names: where one of these stands elsewhere by
// itself. What the gazetteer knows is one.
func (l *Linker) Part(d *token.Document, ms []mention.Mention) []mention.Mention {
	var out []mention.Mention
	var alone map[string]bool // the organisations, as the document spells them
	for i := range ms {
		at := l.conjunctionIn(d, &ms[i])
		if at >= 0 && alone == nil {
			alone = organisationsOf(d, ms)
		}
		var parts [2]mention.Mention
		two := at >= 0
		if two {
			parts = [2]mention.Mention{partOf(d, &ms[i], ms[i].First, at), partOf(d, &ms[i], at+1, ms[i].Last)}
			two = alone[d.Text[parts[0].Start:parts[0].End]] || alone[d.Text[parts[1].Start:parts[1].End]]
		}
		switch {
		case two:
			if out == nil {
				out = append(make([]mention.Mention, 0, len(ms)+1), ms[:i]...)
			}
			out = append(out, parts[0], parts[1])
		case out != nil:
			out = append(out, ms[i])
		}
	}
	if out == nil {
		return ms
	}
	return out
}

// conjunctionIn returns the token of the only "and" in the name of an organisation, with
// several words on either side, or -1.
func (l *Linker) conjunctionIn(d *token.Document, m *mention.Mention) int {
	if m.Label != record.LabelOrganisation || m.By == record.FoundByGazetteer {
		return -1
	}
	at := -1
	for t := m.First; t < m.Last; t++ {
		if d.TokenText(t) != "and" {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = t
	}
	if at-m.First < leastPart || m.Last-at-1 < leastPart {
		return -1
	}
	return at
}

// organisationsOf returns the names of organisations in d as they are written.
func organisationsOf(d *token.Document, ms []mention.Mention) map[string]bool {
	out := make(map[string]bool)
	for i := range ms {
		if ms[i].Label == record.LabelOrganisation {
			out[d.Text[ms[i].Start:ms[i].End]] = true
		}
	}
	return out
}

// partOf returns m with the tokens from first to last-1 alone.
func partOf(d *token.Document, m *mention.Mention, first, last int) mention.Mention {
	p := *m
	p.First, p.Last = first, last
	p.Start, p.End = int(d.Tokens[first].Start), int(d.Tokens[last-1].End)
	p.Reason = "one of two names, of which one stands elsewhere by itself"
	p.By = record.FoundByRule
	return p
}
