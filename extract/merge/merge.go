// Package merge finds the records that report the same incident and makes one
// incident file of them: all sources, the facts they agree on with the number
// of independent outlets behind each, what they contradict each other about,
// and a timeline.
//
// Two reports, which are incidents of two records, are compared only if they
// share a key: a victim, an actor, a number, the name of malware, the kind of
// thing that was hit, a rare word or all their sentences (blocking). What speaks
// for and against their being the same gives points, which [Parts] lists; pairs
// that reach the threshold are joined, the best first, unless the groups they
// belong to contradict each other. See Christen, Data Matching (Springer 2012),
// for the method.
//
// The result does not depend on the order of records, and the work grows
// linearly with their number: a key that very many reports share is gone
// through with a sliding window over their dates (the sorted neighbourhood of
// Hernández and Stolfo, SIGMOD 1995).
package merge

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// DefaultThreshold is the score from which two reports count as reports of
// one incident: a common victim and type without anything against it.
const DefaultThreshold = 5

// Options change how a [Merger] works.
type Options struct {
	// Threshold is the score, in points, from which reports are joined. 0
	// stands for [DefaultThreshold].
	Threshold float64
}

// A Merger collects records and merges their incidents. It keeps what it needs
// of each record, not the record. It is not safe for concurrent use.
type Merger struct {
	threshold float64
	known     map[[sha256.Size]byte]struct{}
	sources   []*source
}

// New returns a Merger without records.
func New(o Options) *Merger {
	if o.Threshold == 0 {
		o.Threshold = DefaultThreshold
	}
	return &Merger{threshold: o.Threshold, known: make(map[[sha256.Size]byte]struct{})}
}

// Add adds the incidents of a record, which it does not change. The same
// article is counted once, however often it is added. The error is that of a
// record that cannot be written.
func (m *Merger) Add(rec *record.Record) error {
	data, err := record.Marshal(rec, record.JSONL)
	if err != nil {
		return fmt.Errorf("add record: %w", err)
	}
	sum := sha256.Sum256(data)
	if _, ok := m.known[sum]; ok {
		return nil
	}
	m.known[sum] = struct{}{}
	if len(rec.Incidents) > 0 {
		m.sources = append(m.sources, newSource(rec, sum))
	}
	return nil
}

// Merge returns the incidents of all records added so far, by date. Each
// report is in exactly one of them; those of one record are never in one.
func (m *Merger) Merge() []Incident {
	m.sources = articles(m.sources)
	var reports []*report
	for i, s := range m.sources {
		for _, r := range s.reports {
			r.record = int32(i)
			reports = append(reports, r)
		}
	}
	x := newIndex(reports)
	links := x.links(m.threshold)
	out := make([]Incident, 0, len(reports))
	for _, g := range group(x, links, m.threshold) {
		out = append(out, newIncident(g, m.threshold))
	}
	slices.SortStableFunc(out, func(a, b Incident) int { return a.compare(&b) })
	nameIncidents(out)
	return out
}

// articles returns one source for each article, sorted. Records of one article
// that differ come from several runs of incx, or from several places where the
// article lies.
func articles(list []*source) []*source {
	type article struct{ sha256, item, title string } // a feed has one hash
	best := make(map[article]*source)
	out := slices.DeleteFunc(slices.Clone(list), func(s *source) bool { return s.about.SHA256 != "" })
	for _, s := range list {
		a := article{s.about.SHA256, s.about.Item, s.about.Title}
		if o := best[a]; a.sha256 != "" && (o == nil || s.fuller(o)) {
			best[a] = s
		}
	}
	for _, s := range best {
		out = append(out, s)
	}
	slices.SortFunc(out, (*source).compare)
	return out
}

// nameIncidents gives each incident an ID that no other has. Incidents with
// the same victim, type and date are numbered.
func nameIncidents(list []Incident) {
	taken := make(map[string]bool, len(list))
	next := make(map[string]int)
	for i := range list {
		base := list[i].slug()
		id := base
		if taken[id] {
			n := max(next[base], 2)
			for id = fmt.Sprintf("%s-%d", base, n); taken[id]; id = fmt.Sprintf("%s-%d", base, n) {
				n++
			}
			next[base] = n + 1
		}
		taken[id] = true
		list[i].ID = id
	}
}

// slug returns a name for an incident that can be a file name.
func (inc *Incident) slug() string {
	parts := []string{"unnamed"}
	for _, claims := range [][]Claim{inc.Facts.Victims, inc.Facts.Actors, inc.Facts.Targets} {
		if len(claims) > 0 {
			parts[0] = claims[0].Value
			if claims[0].ID != "" {
				parts[0] = claims[0].ID
			}
			break
		}
	}
	if len(inc.Facts.Types) > 0 {
		parts = append(parts, inc.Facts.Types[0].Value)
	}
	date := ""
	if len(inc.Facts.Date) > 0 {
		date = inc.Facts.Date[0].Value
	} else if c := inc.contradiction("date"); c != nil {
		date = c[0].Value
	}
	if !spanOf(date).known {
		// The day of the first article, so that an older incident that becomes
		// known does not take the name of this one.
		if i := slices.IndexFunc(inc.Sources, func(s Source) bool { return spanOf(s.Published).known }); i >= 0 {
			date, _, _ = strings.Cut(inc.Sources[i].Published, "T")
		}
	}
	if date != "" {
		date, _, _ = strings.Cut(date, "/")
		parts = append(parts, date)
	}
	const longest = 60
	for i, p := range parts {
		p = strings.Join(mention.Words(p), "-")
		if len(p) > longest {
			p = strings.ToValidUTF8(p[:longest], "")
		}
		parts[i] = p
	}
	if parts[0] == "" {
		parts[0] = "unnamed"
	}
	return strings.Join(parts, "-")
}
