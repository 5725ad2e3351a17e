package merge

import (
	"cmp"
	"math"
	"slices"

	"github.com/incx/incx/extract/record"
)

// The weights, in points. They are set by hand: that victims count most, that
// dates far apart or acts of different kinds outweigh a common victim, and
// that a common victim with a common type is enough by itself.
const (
	sameVictim   = 4
	moreVictims  = 0.5 // for each further one
	mostVictims  = 5
	nearVictim   = 3  // and for a name with a word more, if the dates agree
	samePlace    = 2  // a victim that is a country or city
	namedClosely = 2  // the victim of one is named beside the other, which has none
	namedAtAll   = 1  // it is named in the article; or both articles name both victims
	otherVictims = -4 // both have victims, and no common one

	sameTarget   = 2.0 // neither has a victim, and both say that a ferry was hit
	commonTarget = 1.0 // or a bank, as many are
	alikeTarget  = 1.5 // a passenger ferry

	sameType      = 2
	vagueType     = 0.75 // one says no more than "cyberattack"
	relatedType   = 0.5
	differentType = -4

	sameDay   = 2
	sameMonth = 1.5
	sameYear  = 0.5
	nearDate  = 1  // up to 3 days apart
	looseDate = -1 // up to 14
	otherDate = -4 // up to 31
	farDate   = -6

	closeReports = 0.5 // published within 14 days
	apartReports = -1  // more than 60 days apart, and not both incidents have a date
	farReports   = -3  // more than a year
	publishedOut = -6  // published more than 3 days before the other's incident happened

	sameActor   = 2
	otherActors = -1

	sameMalware = 1.5
	sharedPlace = 0.5 // named beside both incidents

	sameNumber   = 1.5 // of records, or a ransom
	smallNumber  = 0.5
	mostNumbers  = 2
	otherNumber  = -1 // ten times as many or more
	manyRecords  = 1000
	mostWords    = 3
	enoughWords  = 1.5  // for two reports that have only words in common
	otherWords   = 1    // the most where victims differ
	wordsAlike   = 0.25 // the share of common words that gives the most points
	fewestShared = 2
)

// Parts is what speaks for or against two reports being of one incident, in
// points. Their sum is the score of the pair.
type Parts struct {
	Victims   float64 `yaml:"victims,omitempty" json:"victims,omitempty"`
	Targets   float64 `yaml:"targets,omitempty" json:"targets,omitempty"`
	Types     float64 `yaml:"types,omitempty" json:"types,omitempty"`
	Date      float64 `yaml:"date,omitempty" json:"date,omitempty"`
	Published float64 `yaml:"published,omitempty" json:"published,omitempty"`
	Actors    float64 `yaml:"actors,omitempty" json:"actors,omitempty"`
	Malware   float64 `yaml:"malware,omitempty" json:"malware,omitempty"`
	Places    float64 `yaml:"places,omitempty" json:"places,omitempty"`
	Numbers   float64 `yaml:"numbers,omitempty" json:"numbers,omitempty"`
	Words     float64 `yaml:"words,omitempty" json:"words,omitempty"`
}

// Score returns the sum of p.
func (p *Parts) Score() float64 {
	sum := p.Victims + p.Targets + p.Types + p.Date + p.Published + p.Actors + p.Malware + p.Places + p.Numbers + p.Words
	return math.Round(100*sum) / 100
}

// identifies says whether p has anything that tells one incident from another
// of the same kind and day.
func (p *Parts) identifies() bool {
	return p.Victims > 0 || p.Targets > commonTarget || p.Actors > 0 || p.Malware > 0 || p.Numbers > 0 || p.Words >= enoughWords
}

// names says whether both reports name a victim, as their own or beside the
// incident if not both have victims. A country or city is none.
func (p *Parts) names(victims bool) bool {
	return p.Victims >= nearVictim || !victims && p.Victims >= namedClosely
}

// toldTogether says whether two reports came out within days of each other on one
// victim that was hit in one way and lost the same: of their dates one is mistaken, or
// that of the discovery.
func (p *Parts) toldTogether(victims bool) bool {
	return p.names(victims) && p.Types == sameType && p.Numbers >= sameNumber && p.Published == closeReports
}

// haveVictims says whether both reports name victims.
func haveVictims(a, b *report) bool { return len(a.victims) > 0 && len(b.victims) > 0 }

// A link is a pair of reports that may be of one incident.
type link struct {
	pair
	parts   Parts
	score   float64
	victims bool // both reports have victims
	// detailed says whether the reports have more in common than who was hit by
	// what when: a victim may be hit the same way again.
	detailed bool
}

// links returns the pairs that reach the threshold, the best first.
func (x *index) links(threshold float64) []link {
	var out []link
	for _, p := range x.pairs() {
		if l, ok := x.link(p, threshold); ok {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b link) int { return cmp.Compare(b.score, a.score) })
	return out
}

// link returns the link of a pair, and whether it reaches the threshold.
func (x *index) link(p pair, threshold float64) (link, bool) {
	a, b := x.reports[p.a], x.reports[p.b]
	parts, detailed := x.compare(a, b)
	l := link{p, parts, parts.Score(), haveVictims(a, b), detailed}
	apart := parts.Published <= apartReports
	return l, l.score >= threshold && parts.identifies() && (!apart || detailed)
}

// compare returns what speaks for and against two reports being of one
// incident, and whether they have details in common: words beside the names of
// victims, a number, an actor or malware.
func (x *index) compare(a, b *report) (p Parts, detailed bool) {
	p = Parts{
		Targets:   compareTargets(a, b),
		Types:     compareTypes(a.types, b.types),
		Date:      compareDates(a.when, b.when),
		Published: comparePublished(a, b),
		Numbers:   compareNumbers(a.incident.Impact, b.incident.Impact),
	}
	p.Victims = compareVictims(a, b, p.Date)
	if p.Types == vagueType && p.Victims < samePlace {
		p.Types = 0 // any two attacks are as much alike
	}
	if len(a.actors) > 0 && len(b.actors) > 0 {
		p.Actors = otherActors
		if c := compareParties(a.actors, b.actors, a.keys.actors, b.keys.actors); c.same > 0 {
			p.Actors = sameActor
		}
	}
	if overlap(a.keys.malware, b.keys.malware) {
		p.Malware = sameMalware
	}
	if overlap(a.keys.places, b.keys.places) {
		p.Places = sharedPlace
	}
	p.Words, detailed = x.compareWords(a, b)
	detailed = detailed || p.Numbers > 0 || p.Actors > 0 || p.Malware > 0
	if p.Victims <= namedAtAll && haveVictims(a, b) {
		p.Words = min(p.Words, otherWords)
	}
	// The day of an announcement is not that of the incident: where more than
	// the kind of attack speaks for one incident, it weighs no more than days
	// that may be mistaken.
	if p.names(haveVictims(a, b)) && detailed && (announces(a, b) || announces(b, a)) {
		p.Date, p.Published = max(p.Date, looseDate), comparePublication(a, b, true)
	}
	if p.toldTogether(haveVictims(a, b)) {
		p.Date = max(p.Date, looseDate)
	}
	return p, detailed
}

// compareNumbers returns the points for what two reports say of the extent.
func compareNumbers(a, b *record.Impact) float64 {
	if a == nil || b == nil {
		return 0
	}
	points := 0.0
	if a.Records > 0 && b.Records > 0 {
		low, high := float64(min(a.Records, b.Records)), float64(max(a.Records, b.Records))
		switch {
		case sameAmount(low, high) && low >= manyRecords:
			points += sameNumber
		case sameAmount(low, high):
			points += smallNumber
		case high >= 10*low:
			points += otherNumber
		}
	}
	if sameMoney(a.Ransom, b.Ransom) {
		points += sameNumber
	}
	if sameMoney(a.Loss, b.Loss) {
		points += sameNumber
	}
	return min(points, mostNumbers)
}

func sameMoney(a, b *record.Money) bool {
	return a != nil && b != nil && a.Currency == b.Currency && sameAmount(a.Amount, b.Amount)
}

// sameAmount says whether two numbers may be one that was rounded.
func sameAmount(a, b float64) bool {
	return math.Abs(a-b) <= 0.05*math.Max(math.Abs(a), math.Abs(b))
}
