package score

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/incx/incx/extract/record"
)

// A Report holds the counts over all documents that were scored, and what was wrong
// in them. Use [NewReport]. It is not safe for concurrent use.
type Report struct {
	Documents int                    `json:"documents"`
	Mentions  map[record.Label]Count `json:"mentions"`
	// DateValue asks, for each date found, whether its value is right, time
	// of day ignored.
	DateValue Share `json:"date_value"`
	// DocumentTypes compares the sets of attack types of each document.
	DocumentTypes Count `json:"document_types"`

	// The main incidents of the documents that have one.
	Victims      Count `json:"victims"`
	Actors       Count `json:"actors"`
	Types        Count `json:"types"`
	IncidentDate Share `json:"incident_date"`
	// NoMain asks, for each document without a main incident, whether none
	// was reported.
	NoMain Share `json:"no_main"`
	// Passing compares the victims of the incidents that each document tells of in
	// passing.
	Passing Count `json:"passing"`

	mistakes []Mistake
}

// NewReport returns an empty report.
func NewReport() *Report {
	return &Report{Mentions: make(map[record.Label]Count)}
}

// Add scores a record against the gold file of its article. Neither is changed.
func (r *Report) Add(doc *Document, rec *record.Record) {
	r.Documents++
	if doc.IncidentsOnly {
		r.scoreIncidents(doc, rec)
		return
	}
	found := MentionsOf(rec)
	mine, marked := newSpans(found), newSpans(doc.Mentions)
	for _, label := range record.Labels() {
		if !doc.Partial || label == record.LabelDate {
			r.scoreLabel(doc, label, mine, marked)
		}
	}
	if doc.Partial {
		return
	}
	r.scoreTypes(doc, found)
	r.scoreIncidents(doc, rec)
}

func (r *Report) note(e Mistake) { r.mistakes = append(r.mistakes, e) }

// Mistakes returns what was wrong or missed, by document, then by place; with a
// label only those of that label. The list is never nil.
func (r *Report) Mistakes(label record.Label) []Mistake {
	out := []Mistake{}
	for _, e := range r.mistakes {
		if label == "" || e.Label == label {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Mistake) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Mention.Start, b.Mention.Start),
			cmp.Compare(a.Mention.End, b.Mention.End))
	})
	return out
}

// A Metric is one figure of a report.
type Metric struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
}

// Core is the micro-average over organisations, people, dates and attacks.
func (r *Report) Core() Count {
	var c Count
	for _, l := range []record.Label{record.LabelOrganisation, record.LabelPerson, record.LabelDate, record.LabelAttack} {
		c.Add(r.Mentions[l])
	}
	return c
}

// dateWithValue counts a date as right only with the right value.
func (r *Report) dateWithValue() Count {
	c := r.Mentions[record.LabelDate]
	bad := r.DateValue.All - r.DateValue.Right
	return Count{Right: c.Right - bad, Wrong: c.Wrong + bad, Missed: c.Missed + bad}
}

// Metrics returns all figures, between 0 and 1, in the order of the report.
// Their names are what --fail-under takes.
func (r *Report) Metrics() []Metric {
	var out []Metric
	f1 := func(name string, c Count) {
		out = append(out,
			Metric{name, c.F1()}, Metric{name + ".precision", c.Precision()}, Metric{name + ".recall", c.Recall()})
	}
	f1("core", r.Core())
	for _, l := range record.Labels() {
		f1(string(l), r.Mentions[l])
	}
	out = append(out, Metric{"date.value", r.DateValue.Value()})
	f1("date.with_value", r.dateWithValue())
	f1("document.types", r.DocumentTypes)
	f1("incident.victims", r.Victims)
	f1("incident.actors", r.Actors)
	f1("incident.types", r.Types)
	out = append(out, Metric{"incident.date", r.IncidentDate.Value()}, Metric{"incident.none", r.NoMain.Value()})
	f1("incident.passing", r.Passing)
	return out
}

// WriteText writes the report as a table.
func (r *Report) WriteText(w io.Writer) error {
	row := func(name string, c Count) string {
		return fmt.Sprintf("%-22s %6.3f %6.3f %6.3f %6d %6d %6d\n", name, c.Precision(), c.Recall(), c.F1(), c.Right, c.Wrong, c.Missed)
	}
	share := func(name string, s Share) string {
		return fmt.Sprintf("%-22s %20.3f %6d of %d\n", name, s.Value(), s.Right, s.All)
	}
	out := fmt.Sprintf("%-22s %6s %6s %6s %6s %6s %6s\n", fmt.Sprintf("%d documents", r.Documents), "P", "R", "F1", "right", "wrong", "missed")
	out += row("core", r.Core())
	for _, l := range record.Labels() {
		out += row(string(l), r.Mentions[l])
	}
	out += row("date.with_value", r.dateWithValue())
	out += share("date.value", r.DateValue)
	out += row("document.types", r.DocumentTypes)
	out += row("incident.victims", r.Victims)
	out += row("incident.actors", r.Actors)
	out += row("incident.types", r.Types)
	out += share("incident.date", r.IncidentDate)
	out += share("incident.none", r.NoMain)
	out += row("incident.passing", r.Passing)
	_, err := io.WriteString(w, out)
	return err
}

// WriteJSON writes the report with its counts and figures, and with the given
// mistakes unless that is nil, as one object of indented JSON.
func (r *Report) WriteJSON(w io.Writer, mistakes []Mistake) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(struct {
		*Report
		Metrics  []Metric  `json:"metrics"`
		Mistakes []Mistake `json:"mistakes,omitzero"`
	}{r, r.Metrics(), mistakes})
}
