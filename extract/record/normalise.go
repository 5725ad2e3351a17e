package record

import (
	"cmp"
	"math"
	"slices"
)

// Normalise puts rec into the form the contract asks for: the schema's name,
// lists that are empty rather than nil, mentions and evidence in text order,
// entities in the order of their first mention, confidences rounded with
// [RoundConfidence], amounts only where they are finite numbers. Doing so
// twice changes nothing more.
func (rec *Record) Normalise() {
	rec.Schema = cmp.Or(rec.Schema, Version)
	normalise(&rec.Organisations, func(e *Organisation) *[]Mention {
		e.Confidence = RoundConfidence(e.Confidence)
		return &e.Mentions
	})
	normalise(&rec.People, func(e *Person) *[]Mention {
		e.Confidence = RoundConfidence(e.Confidence)
		return &e.Mentions
	})
	normalise(&rec.Dates, func(e *Date) *[]Mention { return &e.Mentions })
	normalise(&rec.AttackTypes, func(e *AttackType) *[]Mention { return &e.Mentions })
	normalise(&rec.Locations, func(e *Location) *[]Mention { return &e.Mentions })
	normalise(&rec.ThreatActors, func(e *ThreatActor) *[]Mention { return &e.Mentions })
	normalise(&rec.Malware, func(e *Malware) *[]Mention { return &e.Mentions })
	normalise(&rec.Products, func(e *Product) *[]Mention { return &e.Mentions })
	normalise(&rec.Vulnerabilities, func(e *Vulnerability) *[]Mention { return &e.Mentions })
	notNil(&rec.Incidents)
	notNil(&rec.Warnings)
	for i := range rec.Incidents {
		rec.Incidents[i].normalise()
	}
}

func (inc *Incident) normalise() {
	notNil(&inc.Types)
	notNil(&inc.Victims)
	notNil(&inc.Actors)
	notNil(&inc.Evidence)
	slices.SortStableFunc(inc.Evidence, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	inc.Confidence = RoundConfidence(inc.Confidence)
	if im := inc.Impact; im != nil {
		im.Records = max(im.Records, 0)
		im.Ransom, im.Loss = finite(im.Ransom), finite(im.Loss)
		if im.Records == 0 && len(im.Data) == 0 && im.Ransom == nil && im.Loss == nil && im.Downtime == "" {
			inc.Impact = nil
		}
	}
}

// finite returns nil for an amount that JSON has no number for.
func finite(m *Money) *Money {
	if m != nil && (math.IsNaN(m.Amount) || math.IsInf(m.Amount, 0)) {
		return nil
	}
	return m
}

// RoundConfidence returns c rounded to two decimals and kept between 0 and 1.
// Only 0, which means that no confidence was computed, and NaN become 0; the
// smallest one above it becomes 0.01.
func RoundConfidence(c float64) float64 {
	switch {
	case !(c > 0): // NaN too
		return 0
	case c >= 1:
		return 1
	}
	return max(math.Round(c*100)/100, 0.01)
}

// normalise sorts the mentions of all entities of a list, and then the
// entities by their first one.
func normalise[E any](list *[]E, mentions func(*E) *[]Mention) {
	notNil(list)
	for i := range *list {
		ms := mentions(&(*list)[i])
		notNil(ms)
		slices.SortStableFunc(*ms, compareMentions)
		for j := range *ms {
			(*ms)[j].Confidence = RoundConfidence((*ms)[j].Confidence)
		}
	}
	byFirst := func(a, b *E) int {
		ma, mb := *mentions(a), *mentions(b)
		switch {
		case len(ma) > 0 && len(mb) > 0:
			return compareMentions(ma[0], mb[0])
		case len(ma) > 0: // what is never mentioned comes last
			return -1
		case len(mb) > 0:
			return 1
		}
		return 0
	}
	for i := 1; i < len(*list); i++ {
		if byFirst(&(*list)[i-1], &(*list)[i]) > 0 {
			slices.SortStableFunc(*list, func(a, b E) int { return byFirst(&a, &b) })
			return
		}
	}
}

// compareMentions orders mentions by start, the longer one first.
func compareMentions(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

func notNil[E any](list *[]E) {
	if *list == nil {
		*list = []E{}
	}
}

// normalised returns a copy of rec in normal form. What rec refers to is left
// alone, so that a record can be written while others read it.
func (rec *Record) normalised() *Record {
	c := *rec
	cloneList(&c.Organisations, func(e *Organisation) *[]Mention { return &e.Mentions })
	cloneList(&c.People, func(e *Person) *[]Mention { return &e.Mentions })
	cloneList(&c.Dates, func(e *Date) *[]Mention { return &e.Mentions })
	cloneList(&c.AttackTypes, func(e *AttackType) *[]Mention { return &e.Mentions })
	cloneList(&c.Locations, func(e *Location) *[]Mention { return &e.Mentions })
	cloneList(&c.ThreatActors, func(e *ThreatActor) *[]Mention { return &e.Mentions })
	cloneList(&c.Malware, func(e *Malware) *[]Mention { return &e.Mentions })
	cloneList(&c.Products, func(e *Product) *[]Mention { return &e.Mentions })
	cloneList(&c.Vulnerabilities, func(e *Vulnerability) *[]Mention { return &e.Mentions })
	c.Incidents = slices.Clone(c.Incidents)
	for i := range c.Incidents {
		inc := &c.Incidents[i]
		inc.Evidence = slices.Clone(inc.Evidence)
		if inc.Impact != nil {
			impact := *inc.Impact
			inc.Impact = &impact
		}
	}
	c.Normalise()
	return &c
}

func cloneList[E any](list *[]E, mentions func(*E) *[]Mention) {
	*list = slices.Clone(*list)
	for i := range *list {
		ms := mentions(&(*list)[i])
		*ms = slices.Clone(*ms)
	}
}
