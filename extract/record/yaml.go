package record

import "strconv"

// appendYAML appends rec as a YAML document in block style, with mentions,
// evidence, amounts and short lists in flow style on one line.
//
// The document is laid out by hand: a record's shape is fixed, and a general
// YAML encoder takes longer for it than finding what it says. That the output
// is YAML that says the same as the record's tags is tested against yaml.v3.
func appendYAML(b []byte, rec *Record) []byte {
	w := yamlWriter{b: b}
	w.must(0, "schema", rec.Schema)
	w.source(&rec.Source)
	w.article(&rec.Article)
	w.organisations(rec.Organisations)
	w.people(rec.People)
	w.dates(rec.Dates)
	w.attackTypes(rec.AttackTypes)
	w.locations(rec.Locations)
	w.threatActors(rec.ThreatActors)
	w.malware(rec.Malware)
	w.products(rec.Products)
	w.vulnerabilities(rec.Vulnerabilities)
	w.incidents(rec.Incidents)
	w.lines(0, "warnings", rec.Warnings)
	if rec.Text != "" {
		w.text(rec.Text)
	}
	return w.b
}

func (w *yamlWriter) source(s *Source) {
	w.open(0, "source")
	w.must(2, "path", s.Path)
	w.field(2, "item", s.Item)
	w.must(2, "sha256", s.SHA256)
	w.must(2, "media_type", s.MediaType)
	w.must(2, "encoding", s.Encoding)
	w.field(2, "language", s.Language)
	if s.Derived {
		w.bool(2, "derived", true)
	}
}

func (w *yamlWriter) article(a *Article) {
	if a.Title == "" && a.Published == "" && a.PublishedBy == "" && a.Publisher == "" && a.URL == "" && len(a.Authors) == 0 {
		w.b = append(w.b, "article: {}\n"...)
		return
	}
	w.open(0, "article")
	w.field(2, "title", a.Title)
	w.field(2, "published", a.Published)
	w.field(2, "published_by", string(a.PublishedBy))
	w.field(2, "publisher", a.Publisher)
	w.field(2, "url", a.URL)
	if len(a.Authors) > 0 {
		w.lines(2, "authors", a.Authors)
	}
}

func (w *yamlWriter) organisations(list []Organisation) {
	w.list(0, "organisations", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "id", e.ID)
		w.field(4, "kind", e.Kind)
		w.field(4, "sector", e.Sector)
		w.field(4, "country", e.Country)
		w.flow(4, "roles", e.Roles)
		w.number(4, "confidence", e.Confidence)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) people(list []Person) {
	w.list(0, "people", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "title", e.Title)
		w.field(4, "affiliation", e.Affiliation)
		w.flow(4, "roles", e.Roles)
		w.number(4, "confidence", e.Confidence)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) dates(list []Date) {
	w.list(0, "dates", len(list))
	for i := range list {
		e := &list[i]
		w.item("value", e.Value)
		w.field(4, "start_date", e.StartDate)
		w.field(4, "end_date", e.EndDate)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) attackTypes(list []AttackType) {
	w.list(0, "attack_types", len(list))
	for i := range list {
		e := &list[i]
		w.item("type", e.Type)
		w.must(4, "name", e.Name)
		w.flow(4, "mitre_attack", e.MitreAttack)
		w.flow(4, "veris", e.Veris)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) locations(list []Location) {
	w.list(0, "locations", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "country", e.Country)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) threatActors(list []ThreatActor) {
	w.list(0, "threat_actors", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "id", e.ID)
		w.flow(4, "aliases", e.Aliases)
		w.field(4, "country", e.Country)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) malware(list []Malware) {
	w.list(0, "malware", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "id", e.ID)
		w.field(4, "kind", e.Kind)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) products(list []Product) {
	w.list(0, "products", len(list))
	for i := range list {
		e := &list[i]
		w.item("name", e.Name)
		w.field(4, "id", e.ID)
		w.field(4, "kind", e.Kind)
		w.mentions(e.Mentions)
	}
}

func (w *yamlWriter) vulnerabilities(list []Vulnerability) {
	w.list(0, "vulnerabilities", len(list))
	for i := range list {
		w.item("id", list[i].ID)
		w.mentions(list[i].Mentions)
	}
}

func (w *yamlWriter) mentions(list []Mention) {
	w.list(4, "mentions", len(list))
	for i := range list {
		m := &list[i]
		w.span(m.Start, m.End, m.Text)
		w.b = append(w.b, ", by: "...)
		w.b = appendScalar(w.b, string(m.By))
		if m.Confidence != 0 {
			w.b = append(w.b, ", confidence: "...)
			w.b = appendNumber(w.b, m.Confidence)
		}
		w.b = append(w.b, '}', '\n')
	}
}

func (w *yamlWriter) incidents(list []Incident) {
	w.list(0, "incidents", len(list))
	for i := range list {
		e := &list[i]
		w.b = append(w.b, "  - main: "...)
		w.b = append(strconv.AppendBool(w.b, e.Main), '\n')
		w.flowAlways(4, "types", e.Types)
		w.flowAlways(4, "victims", e.Victims)
		w.flowAlways(4, "actors", e.Actors)
		w.flow(4, "targets", e.Targets)
		w.field(4, "date", e.Date)
		w.field(4, "status", string(e.Status))
		w.number(4, "confidence", e.Confidence)
		if e.Impact != nil {
			w.impact(e.Impact)
		}
		w.list(4, "evidence", len(e.Evidence))
		for _, ev := range e.Evidence {
			w.span(ev.Start, ev.End, ev.Text)
			w.b = append(w.b, '}', '\n')
		}
	}
}

func (w *yamlWriter) impact(im *Impact) {
	w.open(4, "impact")
	if im.Records != 0 {
		w.key(6, "records")
		w.b = append(strconv.AppendInt(w.b, im.Records, 10), '\n')
	}
	w.flow(6, "data", im.Data)
	w.money(6, "ransom", im.Ransom)
	w.money(6, "loss", im.Loss)
	w.field(6, "downtime", im.Downtime)
}
