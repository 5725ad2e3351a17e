package merge

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// Of lists longer than these only the beginning is used to compare reports,
// so that no record can make the others wait.
const (
	maxParties = 32
	maxNamed   = 64 // in keys or entities
	maxTypes   = 32
)

// A source is a record, as far as it is needed.
type source struct {
	sum     [sha256.Size]byte
	about   Source // what the output says of it
	day     span   // when it was published
	outlet  string // a key that records of one outlet share
	reports []*report
}

// A report is one incident of a record.
type report struct {
	source          *source
	record          int32 // index of source
	incident        *record.Incident
	types           []string // sorted
	named           []*party // all victims
	victims, actors []*party // those to compare by
	when            span
	malware, places []string // names beside the incident, in normal form
	close, around   []string // keys of organisations named beside the incident, and in the article
	words           []string // sorted
	names           []string // words of the victims' names, sorted
	wording         wording
	targets         [][]string
	events          []event

	keys   keys
	single float64 // weight of the words that no other report has
}

// compare orders sources by what stays the same in whatever order records are
// read.
func (s *source) compare(o *source) int {
	return cmp.Or(
		cmp.Compare(s.about.Published, o.about.Published),
		cmp.Compare(s.about.Path, o.about.Path),
		cmp.Compare(s.about.Item, o.about.Item),
		bytes.Compare(s.sum[:], o.sum[:]),
	)
}

// fuller says whether of two records of one article s is the one to keep, in
// whatever order they are read.
func (s *source) fuller(o *source) bool {
	return cmp.Or(
		compareBool(o.day.known, s.day.known), cmp.Compare(len(o.reports), len(s.reports)), s.compare(o),
	) < 0
}

// newSource takes what is needed of a record with the given hash.
func newSource(rec *record.Record, sum [sha256.Size]byte) *source {
	s := &source{sum: sum, about: Source{
		Path: record.Printable(rec.Source.Path), Item: record.Printable(rec.Source.Item), SHA256: record.Printable(rec.Source.SHA256),
		Title: record.Printable(rec.Article.Title), Published: record.Printable(rec.Article.Published),
		Publisher: record.Printable(rec.Article.Publisher), URL: record.Printable(rec.Article.URL),
	}}
	s.day = spanOf(rec.Article.Published)
	s.outlet, s.about.Outlet = outletOf(rec)
	c := newContext(rec)
	for _, inc := range whole(rec.Incidents) {
		s.reports = append(s.reports, newReport(s, c, inc))
	}
	return s
}

// context is what the reports of one record have in common.
type context struct {
	rec           *record.Record
	parties       *parties
	title         []string // content words of the title
	outlets       []string // keys of the outlet, as it calls itself
	titled, named []string // keys of organisations in the title, and in the article
	malwareTitled []string
	organisations []placed // mentions in text order
	malware       []placed
	places        []placed
	dates         []placed
}

// A placed value is a key, a name or a date where the text has it.
type placed struct {
	start, end int
	keys       []string
}

func newContext(rec *record.Record) *context {
	c := &context{rec: rec, parties: newParties(rec)}
	for _, name := range []string{rec.Article.Publisher, titleEnd(rec.Article.Title)} {
		if key := ownKey(name); key != "" {
			c.outlets = append(c.outlets, key)
		}
	}
	title := " " + strings.Join(mention.Words(rec.Article.Title), " ") + " "
	c.title = addContent(nil, rec.Article.Title)
	inTitle := func(name string) bool {
		n := strings.Join(mention.Words(name), " ")
		return n != "" && strings.Contains(title, " "+n+" ")
	}
	for i := range rec.Organisations {
		e := &rec.Organisations[i]
		q := c.parties.of(e.Name)
		c.organisations = place(c.organisations, e.Mentions, q.exact)
		if i < maxNamed {
			c.named = append(c.named, q.exact...)
			if inTitle(e.Name) {
				c.titled = append(c.titled, q.exact...)
			}
		}
	}
	for i := range rec.Malware {
		e := &rec.Malware[i]
		key := []string{strings.Join(mention.Words(e.Name), " ")}
		c.malware = place(c.malware, e.Mentions, key)
		if i < maxNamed && inTitle(e.Name) {
			c.malwareTitled = append(c.malwareTitled, key...)
		}
	}
	for i := range rec.Locations {
		e := &rec.Locations[i]
		c.places = place(c.places, e.Mentions, []string{strings.Join(mention.Words(e.Name), " ")})
	}
	for i := range rec.Dates {
		c.dates = place(c.dates, rec.Dates[i].Mentions, []string{rec.Dates[i].Value})
	}
	for _, list := range [][]placed{c.organisations, c.malware, c.places, c.dates} {
		slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.start, b.start) })
	}
	return c
}

// titleEnd returns what follows the last dash or bar in a title, which often is
// the name of the outlet.
func titleEnd(title string) string {
	for _, sep := range [...]string{" | ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, sep); i >= 0 {
			return title[i+len(sep):]
		}
	}
	return ""
}

// isOutlet says whether p, one of n victims, is the outlet itself. Its name
// stands in all its articles, so that one mistaken for a victim would join them
// all; but an organisation that publishes may tell of its own misfortune.
func (c *context) isOutlet(p *party, n int) bool {
	return (n > 1 || p.kind == "media" || p.kind == "security-vendor") && slices.Contains(c.outlets, ownKey(p.name))
}

func place(list []placed, mentions []record.Mention, keys []string) []placed {
	for _, m := range mentions {
		list = append(list, placed{m.Start, m.End, keys})
	}
	return list
}

// within appends the keys of what stands in a piece of evidence.
func within(keys []string, list []placed, e record.Evidence) []string {
	i, _ := slices.BinarySearchFunc(list, e.Start, func(p placed, at int) int { return cmp.Compare(p.start, at) })
	for end := min(i+4*maxNamed, len(list)); i < end && list[i].start < e.End && len(keys) < maxNamed; i++ {
		if list[i].end <= e.End {
			keys = append(keys, list[i].keys...)
		}
	}
	return keys
}

func newReport(s *source, c *context, from *record.Incident) *report {
	inc := printable(from)
	r := &report{source: s, incident: inc, when: spanOf(from.Date)}
	r.types = set(slices.Clone(inc.Types[:min(len(inc.Types), maxTypes)]))
	r.named = partiesOf(c.parties, from.Victims)
	r.victims = slices.DeleteFunc(slices.Clone(r.named), func(p *party) bool { return c.isOutlet(p, len(r.named)) })
	r.actors = partiesOf(c.parties, from.Actors)
	r.targets = targetsOf(inc.Targets)
	for _, e := range from.Evidence {
		r.words = addContent(r.words, e.Text)
		r.close = within(r.close, c.organisations, e)
		r.malware = within(r.malware, c.malware, e)
		r.places = within(r.places, c.places, e)
	}
	if from.Main {
		r.words = append(r.words, c.title...)
		r.close = append(r.close, c.titled...)
		r.malware = append(r.malware, c.malwareTitled...)
		r.around = set(slices.Clone(c.named))
	}
	r.words, r.close = set(r.words), set(r.close)
	r.names = nameContent(r.victims)
	r.wording = wordingOf(inc.Evidence)
	r.malware, r.places = set(r.malware), set(r.places)
	r.events = eventsOf(c, inc.Evidence)
	return r
}

func partiesOf(ps *parties, names []string) []*party {
	list := make([]*party, 0, min(len(names), maxParties))
	for _, n := range names[:min(len(names), maxParties)] {
		if q := ps.of(n); len(q.exact) > 0 && !slices.Contains(list, q) {
			list = append(list, q)
		}
	}
	return list
}

// printable returns a copy of an incident that is safe to show.
func printable(inc *record.Incident) *record.Incident {
	c := *inc
	c.Types, c.Victims, c.Actors = printables(c.Types), printables(c.Victims), printables(c.Actors)
	c.Targets = printables(c.Targets)
	c.Date, c.Status = record.Printable(c.Date), record.Status(record.Printable(string(c.Status)))
	c.Evidence = slices.Clone(c.Evidence)
	for i := range c.Evidence {
		c.Evidence[i].Text = record.PrintableLine(c.Evidence[i].Text)
	}
	if c.Impact != nil {
		im := *c.Impact
		im.Data, im.Downtime = printables(im.Data), record.Printable(im.Downtime)
		im.Ransom, im.Loss = printableMoney(im.Ransom), printableMoney(im.Loss)
		c.Impact = &im
	}
	return &c
}

func printables(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = record.PrintableLine(s)
	}
	return out
}

func printableMoney(m *record.Money) *record.Money {
	if m == nil {
		return nil
	}
	return &record.Money{Amount: m.Amount, Currency: record.Printable(m.Currency)}
}
