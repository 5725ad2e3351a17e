// Package mentiontest reads the texts of tests in which mentions are marked.
package mentiontest

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Read reads a text in which mentions stand in brackets: "[o:Acme]" is an
// organisation, "[p:Jane Roe]" a person, "[l:Leeds]" a place, "[t:Lantern]" a threat
// actor, "[m:Sootfall]" malware and "[g:Locky]" malware that the gazetteer knows,
// "[product:Struts]" a product, "[d:2025-03-04]" a date, "[ransomware:locked]" an
// attack of that type. It returns the document of the text without the marks, the
// mentions, and an entity for each name.
func Read(t testing.TB, text string) (*token.Document, []mention.Mention, []mention.Entity) {
	t.Helper()
	var plain strings.Builder
	var ms []mention.Mention
	var ents []mention.Entity
	for {
		before, rest, ok := strings.Cut(text, "[")
		plain.WriteString(before)
		if !ok {
			break
		}
		mark, after, ok := strings.Cut(rest, "]")
		kind, name, ok2 := strings.Cut(mark, ":")
		if !ok || !ok2 {
			t.Fatalf("bad mark in %q", text)
		}
		m := mention.Mention{Start: plain.Len(), Label: record.LabelAttack, Type: kind, Confidence: 1}
		switch kind {
		case "o":
			m.Label, m.Type = record.LabelOrganisation, ""
		case "p":
			m.Label, m.Type = record.LabelPerson, ""
		case "l":
			m.Label, m.Type = record.LabelLocation, ""
		case "t":
			m.Label, m.Type = record.LabelThreatActor, ""
		case "m":
			m.Label, m.Type = record.LabelMalware, ""
		case "product":
			m.Label, m.Type = record.LabelProduct, ""
		case "g": // malware that the gazetteer knows
			m.Label, m.Type, m.By = record.LabelMalware, "", record.FoundByGazetteer
		}
		plain.WriteString(name)
		m.End = plain.Len()
		if kind == "d" {
			m.Label, m.Type, m.Value = record.LabelDate, "", name
		} else if m.Label != record.LabelAttack {
			k := slices.IndexFunc(ents, func(e mention.Entity) bool { return e.Name == name && e.Label == m.Label })
			if k < 0 {
				k = len(ents)
				ents = append(ents, mention.Entity{Label: m.Label, Name: name})
			}
			ents[k].Mentions = append(ents[k].Mentions, len(ms))
		}
		ms = append(ms, m)
		text = after
	}
	d := token.New(plain.String(), 0)
	for i := range ms {
		ms[i].First, ms[i].Last = d.TokensIn(ms[i].Start, ms[i].End)
	}
	return d, ms, ents
}

// Token returns the first token of d with a text.
func Token(t testing.TB, d *token.Document, text string) int {
	t.Helper()
	for i := range d.Tokens {
		if d.TokenText(i) == text {
			return i
		}
	}
	t.Fatalf("no token %q in %q", text, d.Text)
	return -1
}
