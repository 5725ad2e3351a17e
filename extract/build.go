package extract

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// record builds the record of what was found in an article. It shares no memory
// with the article, the gazetteer or the scratch, so that the caller may change it.
func (x *Extractor) record(a *article.Article, an *analysis) *record.Record {
	rec := &record.Record{Schema: record.Version, Source: source(a), Article: a.About}
	rec.Article.Authors = slices.Clone(a.About.Authors)
	if an.inferred {
		rec.Article.Published, rec.Article.PublishedBy = an.published, record.ByInferred
	}
	switch { // where the caller has set one without the other
	case rec.Article.Published == "":
		rec.Article.PublishedBy = ""
	case rec.Article.PublishedBy == "":
		rec.Article.PublishedBy = record.ByFlag
	}
	for i := range an.entities {
		x.addEntity(rec, a, an, &an.entities[i])
	}
	addDates(rec, a, an)
	x.addAttacks(rec, a, an)
	for _, i := range an.incidents {
		i.Evidence = evidence(a, i.Evidence)
		rec.Incidents = append(rec.Incidents, i.Incident)
	}
	rec.Warnings = append(append([]string{}, a.Warnings...), an.warnings...)
	if x.withText {
		rec.Text = a.Text
	}
	rec.Normalise()
	return rec
}

// source returns the source of an article, with all fields that a record must
// have: an article made by hand is its own input.
func source(a *article.Article) record.Source {
	s := a.Source
	s.Path = cmp.Or(s.Path, "-")
	s.MediaType = cmp.Or(s.MediaType, "text/plain")
	s.Encoding = cmp.Or(s.Encoding, "utf-8")
	if s.SHA256 == "" {
		s.SHA256 = fmt.Sprintf("%x", sha256.Sum256([]byte(a.Text)))
	}
	return s
}

// addEntity adds an entity to the list of its label.
func (x *Extractor) addEntity(rec *record.Record, a *article.Article, an *analysis, e *mention.Entity) {
	if e.Label == record.LabelProduct {
		addProduct(rec, a, an, e)
		return
	}
	ms := make([]record.Mention, 0, len(e.Mentions))
	for _, i := range e.Mentions {
		ms = append(ms, recordMention(a, &an.mentions[i]))
	}
	switch e.Label {
	case record.LabelOrganisation:
		rec.Organisations = append(rec.Organisations, record.Organisation{
			Name: e.Name, ID: e.ID, Kind: e.Kind, Sector: e.Sector, Country: e.Country,
			Roles: e.Roles, Confidence: e.Confidence, Mentions: ms,
		})
	case record.LabelPerson:
		rec.People = append(rec.People, record.Person{
			Name: e.Name, Title: e.Title, Affiliation: e.Affiliation,
			Roles: e.Roles, Confidence: e.Confidence, Mentions: ms,
		})
	case record.LabelLocation:
		rec.Locations = append(rec.Locations, record.Location{Name: e.Name, Country: e.Country, Mentions: ms})
	case record.LabelThreatActor:
		rec.ThreatActors = append(rec.ThreatActors, record.ThreatActor{
			Name: e.Name, ID: e.ID, Aliases: x.aliases(gazetteer.ThreatActor, e.ID), Country: e.Country, Mentions: ms,
		})
	case record.LabelMalware:
		rec.Malware = append(rec.Malware, record.Malware{Name: e.Name, ID: e.ID, Kind: e.Kind, Mentions: ms})
	}
}

// addProduct adds a product. What mentions it by the identifier of a vulnerability, as
// CVE-2021-44228 does Log4Shell, is listed as one.
func addProduct(rec *record.Record, a *article.Article, an *analysis, e *mention.Entity) {
	p := record.Product{Name: e.Name, ID: e.ID, Kind: e.Kind}
	named, isNumber := mention.VulnerabilityID(e.Name)
	from := len(rec.Vulnerabilities)
	for _, i := range e.Mentions {
		m := &an.mentions[i]
		id, ok := mention.VulnerabilityID(a.Reading()[m.Start:m.End])
		switch {
		case !ok && !isNumber:
			p.Mentions = append(p.Mentions, recordMention(a, m))
			continue
		case !ok:
			id = named
		}
		k := slices.IndexFunc(rec.Vulnerabilities[from:], func(v record.Vulnerability) bool { return v.ID == id })
		if k < 0 {
			rec.Vulnerabilities = append(rec.Vulnerabilities, record.Vulnerability{ID: id})
			k = len(rec.Vulnerabilities) - 1 - from
		}
		v := &rec.Vulnerabilities[from+k]
		v.Mentions = append(v.Mentions, recordMention(a, m))
	}
	if len(p.Mentions) > 0 {
		rec.Products = append(rec.Products, p)
	}
}

// aliases returns the other names of a gazetteer entry.
func (x *Extractor) aliases(f gazetteer.Family, id string) []string {
	if id == "" {
		return nil
	}
	ref, ok := x.gazetteer.ByID(f, id)
	if !ok {
		return nil
	}
	return slices.Clone(x.gazetteer.Entry(ref).Aliases)
}

// recordMention returns mention m of article a as a record shows it.
func recordMention(a *article.Article, m *mention.Mention) record.Mention {
	start, end := a.Span(m.Start, m.End)
	return record.Mention{
		Start: start, End: end, Text: a.Text[start:end],
		By: m.By, Confidence: record.RoundConfidence(m.Confidence),
	}
}

// evidence returns the sentences that support an incident, as they are in the text.
func evidence(a *article.Article, read []record.Evidence) []record.Evidence {
	out := slices.Clone(read)
	for i := range out {
		e := &out[i]
		e.Start, e.End = a.Quote(e.Start, e.End)
		e.Text = a.Text[e.Start:e.End]
	}
	return out
}

// addDates groups the dates by value.
func addDates(rec *record.Record, a *article.Article, an *analysis) {
	at := make(map[string]int)
	for i := range an.mentions {
		m := &an.mentions[i]
		if m.Label != record.LabelDate {
			continue
		}
		k, ok := at[m.Value]
		if !ok {
			k = len(rec.Dates)
			at[m.Value] = k
			d := record.Date{Value: m.Value}
			d.StartDate, d.EndDate, _ = dates.Interval(m.Value)
			rec.Dates = append(rec.Dates, d)
		}
		rec.Dates[k].Mentions = append(rec.Dates[k].Mentions, recordMention(a, m))
	}
}

// addAttacks groups the attacks by type.
func (x *Extractor) addAttacks(rec *record.Record, a *article.Article, an *analysis) {
	at := make(map[string]int)
	for i := range an.mentions {
		m := &an.mentions[i]
		if m.Label != record.LabelAttack {
			continue
		}
		k, ok := at[m.Type]
		if !ok {
			k = len(rec.AttackTypes)
			at[m.Type] = k
			rec.AttackTypes = append(rec.AttackTypes, x.attackType(m.Type))
		}
		rec.AttackTypes[k].Mentions = append(rec.AttackTypes[k].Mentions, recordMention(a, m))
	}
}

// attackType returns what the gazetteer knows of a type of attack.
func (x *Extractor) attackType(id string) record.AttackType {
	t := record.AttackType{Type: id, Name: id}
	ref, ok := x.gazetteer.ByID(gazetteer.Attack, id)
	if !ok {
		return t
	}
	e := x.gazetteer.Entry(ref)
	t.Name = e.Name
	if e.Attack != nil {
		t.MitreAttack, t.Veris = slices.Clone(e.Attack.MITRE), slices.Clone(e.Attack.VERIS)
	}
	return t
}
