package merge

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/incx/incx/extract/record"
)

// Version is the value of [Incident.Schema].
const Version = "incx.merged/v1"

// An Incident is what one or more articles report of one incident. Lists are
// never nil, but for those of facts, which are left out where nothing is
// known. Sources are numbered from 1, in the order of publication.
type Incident struct {
	Schema string `yaml:"schema" json:"schema"`
	// ID is unique among the incidents of one run, and can be a file name.
	ID string `yaml:"id" json:"id"`
	// Main is true where an article is about this incident, rather than
	// naming it in passing.
	Main bool `yaml:"main" json:"main"`
	// Outlets is the number of independent outlets that report it. Those that
	// print the text of another are not independent of it.
	Outlets int `yaml:"outlets" json:"outlets"`
	// Facts are what no source contradicts.
	Facts Facts `yaml:"facts" json:"facts"`
	// Contradictions are what sources say differently.
	Contradictions []Contradiction `yaml:"contradictions" json:"contradictions"`
	Timeline       []Event         `yaml:"timeline" json:"timeline"`
	Sources        []Source        `yaml:"sources" json:"sources"`
	// Threshold is the score that two reports must reach, Links the pairs of
	// sources that did and so hold the incident together: one fewer than
	// there are sources.
	Threshold float64 `yaml:"threshold" json:"threshold"`
	Links     []Link  `yaml:"links" json:"links"`
}

// Facts are claims that no source contradicts. The first five fields may have
// several, the best supported first; the others have at most one.
type Facts struct {
	Types    []Claim `yaml:"types,omitempty" json:"types,omitempty"`
	Victims  []Claim `yaml:"victims,omitempty" json:"victims,omitempty"`
	Actors   []Claim `yaml:"actors,omitempty" json:"actors,omitempty"`
	Targets  []Claim `yaml:"targets,omitempty" json:"targets,omitempty"`
	Data     []Claim `yaml:"data,omitempty" json:"data,omitempty"`
	Date     []Claim `yaml:"date,omitempty" json:"date,omitempty"`
	Status   []Claim `yaml:"status,omitempty" json:"status,omitempty"`
	Records  []Claim `yaml:"records,omitempty" json:"records,omitempty"`
	Ransom   []Claim `yaml:"ransom,omitempty" json:"ransom,omitempty"`
	Loss     []Claim `yaml:"loss,omitempty" json:"loss,omitempty"`
	Downtime []Claim `yaml:"downtime,omitempty" json:"downtime,omitempty"`
}

// A Claim is one value of a field with the support it has.
type Claim struct {
	// Value is as in a record; amounts of money have their currency behind
	// them: "4500000 USD".
	Value string `yaml:"value" json:"value"`
	// ID is the gazetteer's, of a victim or actor that has one.
	ID string `yaml:"id,omitempty" json:"id,omitempty"`
	// Outlets is the number of independent outlets that say so.
	Outlets int `yaml:"outlets" json:"outlets"`
	// Sources are the numbers of the sources that say so.
	Sources []int `yaml:"sources,flow" json:"sources"`
}

// A Contradiction is a field with values of which at most one is right.
type Contradiction struct {
	Field  string  `yaml:"field" json:"field"`
	Claims []Claim `yaml:"claims" json:"claims"`
}

// A Source is an article that reports the incident.
type Source struct {
	Number    int    `yaml:"number" json:"number"`
	Path      string `yaml:"path" json:"path"`
	Item      string `yaml:"item,omitempty" json:"item,omitempty"`
	SHA256    string `yaml:"sha256,omitempty" json:"sha256,omitempty"`
	Publisher string `yaml:"publisher,omitempty" json:"publisher,omitempty"`
	// Outlet is the publisher, else the host of the URL. An article without
	// either counts as an outlet of its own.
	Outlet    string `yaml:"outlet,omitempty" json:"outlet,omitempty"`
	Title     string `yaml:"title,omitempty" json:"title,omitempty"`
	Published string `yaml:"published,omitempty" json:"published,omitempty"`
	URL       string `yaml:"url,omitempty" json:"url,omitempty"`
	// Report is what the article's record says of the incident.
	Report Report `yaml:"report" json:"report"`
}

// A Report is an incident of a record.
type Report struct {
	Main       bool           `yaml:"main" json:"main"`
	Types      []string       `yaml:"types,flow" json:"types"`
	Victims    []string       `yaml:"victims,flow" json:"victims"`
	Actors     []string       `yaml:"actors,flow" json:"actors"`
	Targets    []string       `yaml:"targets,flow,omitempty" json:"targets,omitempty"`
	Date       string         `yaml:"date,omitempty" json:"date,omitempty"`
	Status     record.Status  `yaml:"status,omitempty" json:"status,omitempty"`
	Confidence float64        `yaml:"confidence,omitempty" json:"confidence,omitempty"`
	Impact     *record.Impact `yaml:"impact,omitempty" json:"impact,omitempty"`
	Evidence   []string       `yaml:"evidence" json:"evidence"`
}

// A Link says why two sources were taken for reports of one incident.
type Link struct {
	Sources [2]int  `yaml:"sources,flow" json:"sources"`
	Score   float64 `yaml:"score" json:"score"`
	Parts   Parts   `yaml:"parts,flow" json:"parts"`
}

// newIncident makes an incident of a cluster.
func newIncident(g grouped, threshold float64) Incident {
	inc := Incident{
		Schema: Version, Threshold: threshold,
		Contradictions: []Contradiction{}, Sources: []Source{}, Links: []Link{},
	}
	all := make([]int, len(g.reports))
	for i, r := range g.reports {
		all[i] = i
		inc.Main = inc.Main || r.incident.Main
		s := r.source.about
		s.Number, s.Report = i+1, reportOf(r.incident)
		inc.Sources = append(inc.Sources, s)
	}
	for _, l := range g.links {
		inc.Links = append(inc.Links, Link{[2]int{int(l.a) + 1, int(l.b) + 1}, l.score, l.parts})
	}
	f := newFinding(g.reports, &inc)
	inc.Outlets, _ = f.support(all)
	f.facts()
	inc.Timeline = timeline(g.reports)
	return inc
}

func reportOf(inc *record.Incident) Report {
	r := Report{
		Main: inc.Main, Types: inc.Types, Victims: inc.Victims, Actors: inc.Actors, Targets: inc.Targets, Date: inc.Date, Status: inc.Status,
		Confidence: inc.Confidence, Impact: inc.Impact, Evidence: []string{},
	}
	for _, e := range inc.Evidence {
		r.Evidence = append(r.Evidence, e.Text)
	}
	return r
}

// contradiction returns the claims of a field that sources disagree about.
func (inc *Incident) contradiction(field string) []Claim {
	for _, c := range inc.Contradictions {
		if c.Field == field {
			return c.Claims
		}
	}
	return nil
}

// compare orders incidents by date or, where none is known, by publication;
// then by their first sources.
func (inc *Incident) compare(o *Incident) int {
	if c := cmp.Compare(inc.day(), o.day()); c != 0 {
		return c
	}
	return slices.CompareFunc(inc.Sources, o.Sources, func(a, b Source) int {
		return cmp.Or(
			cmp.Compare(a.Published, b.Published), strings.Compare(a.Path, b.Path), strings.Compare(a.Item, b.Item),
			strings.Compare(a.SHA256, b.SHA256),
			compareBool(b.Report.Main, a.Report.Main),
			slices.Compare(a.Report.Victims, b.Report.Victims), slices.Compare(a.Report.Types, b.Report.Types),
		)
	})
}

// day returns the day that an incident is sorted by; the last for unknown.
func (inc *Incident) day() int {
	for _, claims := range [][]Claim{inc.Facts.Date, inc.contradiction("date")} {
		for _, c := range claims {
			if s := spanOf(c.Value); s.known {
				return s.first
			}
		}
	}
	for _, s := range inc.Sources {
		if d := spanOf(s.Published); d.known {
			return d.first
		}
	}
	return math.MaxInt
}
