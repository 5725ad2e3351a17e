package incidents

import (
	"slices"
	"strconv"

	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A roundup tells of several incidents one after another, each under a heading, in
// a point of a list, or behind its name: "NIMBUS FOODS — The frozen food maker
// said …". Each is read by itself, as if it were an article of its own.

const (
	// fewestItems is how many incidents make a roundup.
	fewestItems = 2
	// leastItemVictim is how likely the victim of an item must be by the article
	// as a whole, where its victims share what is likely.
	leastItemVictim = 0.01
)

// readItems returns the incidents of a roundup, and false where the article is
// none: where not two of its items tell of incidents at organisations that no
// other item names. What stands before the items may tell of the incident that the
// article is about. After it, the view may be that of an item.
func (f *Finder) readItems(s *Scratch, published string) ([]Incident, bool) {
	d, v := s.view.Doc, &s.view
	s.items = v.findItems(s.items[:0])
	own := 0
	for k := 1; k < len(s.items); k++ {
		if v.tellsOfOwn(s.candidates, s.items[k]) {
			own++
		}
	}
	if own < fewestItems {
		return nil, false
	}
	var out, passing []Incident
	for k, it := range s.items {
		for _, inc := range f.readItem(s, d, published, it, k == 0) {
			switch {
			case !inc.Main:
				passing = append(passing, inc)
			case k == 0 && len(inc.Victims) > 0 || v.isOwn(d, inc.VictimEntities, it):
				inc.setMain(k == 0)
				out = append(out, inc)
			}
		}
	}
	if len(out) < fewestItems || len(out) == fewestItems && out[0].Main { // a story that recalls another one
		return nil, false
	}
	if len(out) == fewestItems {
		out[0].setMain(true)
		out[1].setMain(true)
	}
	for _, inc := range passing {
		known := slices.ContainsFunc(out, func(o Incident) bool {
			return slices.ContainsFunc(inc.VictimEntities, func(k int) bool { return slices.Contains(o.VictimEntities, k) })
		})
		if !known && len(out) < maxIncidents {
			out = append(out, inc)
		}
	}
	return out, true
}

// setMain says of the main incident of an item whether it is one of the article.
func (i *Incident) setMain(main bool) {
	i.Main = main
	for k := range i.Trace {
		if step := &i.Trace[k]; step.Field == "main" {
			step.Value, step.Pattern = strconv.FormatBool(main), "an item of a roundup"
		}
	}
}

// readItem returns the incidents of an item of document d. The item is read with
// its own headline or, what stands before the others, with that of the article; the
// rest of the article is set aside.
func (f *Finder) readItem(s *Scratch, d *token.Document, published string, it item, intro bool) []Incident {
	s.sentences = append(s.sentences[:0], d.Sentences...)
	for i := range s.sentences {
		sentence := &s.sentences[i]
		switch {
		case i == it.first && it.heading:
			sentence.Zone = token.Headline
		case i >= it.first && i < it.last:
		case !intro || sentence.Zone != token.Headline:
			sentence.Zone = token.Boilerplate
		}
	}
	s.part = *d
	s.part.Sentences = s.sentences
	v := &s.view
	v.reset(f.lexicon, &s.part, v.Mentions, v.Entities, published)
	return f.report(s, f.analyse(s))
}

// tellsOfOwn says whether an item speaks of an attack and names an organisation
// that no other item names and that may be its victim.
func (v *view) tellsOfOwn(cs []candidate, it item) bool {
	spoken := false
	for i := it.first; i < it.last && !spoken; i++ {
		spoken = v.Attacks[i] > 0
	}
	return spoken && slices.ContainsFunc(cs, func(c candidate) bool {
		return v.Entities[c.entity].Label == record.LabelOrganisation && (c.victim >= leastItemVictim || c.frames&frame.ForVictim != 0) &&
			v.isWithin(v.Doc, c.entity, it)
	})
}

// isOwn says whether an item of document d has all mentions of the given entities,
// of which there are some.
func (v *view) isOwn(d *token.Document, entities []int, it item) bool {
	return len(entities) > 0 && !slices.ContainsFunc(entities, func(k int) bool { return !v.isWithin(d, k, it) })
}

// isWithin says whether an item of document d has all mentions of entity k in the
// body.
func (v *view) isWithin(d *token.Document, k int, it item) bool {
	for _, i := range v.Entities[k].Mentions {
		si := d.SentenceAt(v.Mentions[i].First)
		if si >= 0 && (si < it.first || si >= it.last) && d.Sentences[si].Zone == token.Body {
			return false
		}
	}
	return true
}
