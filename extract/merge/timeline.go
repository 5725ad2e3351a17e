package merge

import (
	"cmp"
	"slices"

	"github.com/incx/incx/extract/record"
)

// An Event is a dated event of an incident.
type Event struct {
	Date string `yaml:"date" json:"date"`
	// Kind is "incident" for when it happened, "evidence" for what a sentence
	// with a date says, "published" for an article.
	Kind string `yaml:"kind" json:"kind"`
	// Text is the sentence or the title of the article.
	Text string `yaml:"text,omitempty" json:"text,omitempty"`
	// Sources are the numbers of the sources that have it.
	Sources []int `yaml:"sources,flow" json:"sources"`
}

// The kinds of events.
const (
	Happened  = "incident"
	Mentioned = "evidence"
	Published = "published"
)

// An event is an event of one report.
type event struct{ date, text string }

// maxEvents bounds the dates taken from one sentence.
const maxEvents = 4

// eventsOf returns the dated sentences of evidence.
func eventsOf(c *context, evidence []record.Evidence) []event {
	var out []event
	for _, e := range evidence {
		n := len(out)
		for _, date := range within(nil, c.dates, e) {
			ev := event{record.Printable(date), e.Text}
			if len(out)-n < maxEvents && spanOf(date).known && !slices.Contains(out[n:], ev) {
				out = append(out, ev)
			}
		}
	}
	return out
}

// timeline returns the dated events of reports, by date. An event that several
// sources have in the same words is one.
func timeline(reports []*report) []Event {
	type key struct{ date, kind, text string }
	list := []Event{}
	at := make(map[key]int)
	add := func(date, kind, text string, i int) {
		if !spanOf(date).known {
			return
		}
		k := key{date, kind, text}
		n, ok := at[k]
		if !ok {
			n = len(list)
			at[k] = n
			list = append(list, Event{Date: date, Kind: kind, Text: text})
		}
		if e := &list[n]; len(e.Sources) == 0 || e.Sources[len(e.Sources)-1] != i+1 {
			e.Sources = append(e.Sources, i+1)
		}
	}
	for i, r := range reports {
		add(r.incident.Date, Happened, "", i)
		for _, e := range r.events {
			add(e.date, Mentioned, e.text, i)
		}
		add(r.source.about.Published, Published, r.source.about.Title, i)
	}
	slices.SortStableFunc(list, func(a, b Event) int {
		sa, sb := spanOf(a.Date), spanOf(b.Date)
		return cmp.Or(
			cmp.Compare(sa.first, sb.first), cmp.Compare(sa.last, sb.last), cmp.Compare(rankOf(a.Kind), rankOf(b.Kind)),
			cmp.Compare(a.Date, b.Date), slices.Compare(a.Sources, b.Sources), cmp.Compare(a.Text, b.Text),
		)
	})
	return list
}

func rankOf(kind string) int {
	switch kind {
	case Happened:
		return 0
	case Mentioned:
		return 1
	}
	return 2
}
