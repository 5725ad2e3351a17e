package main

import (
	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/record"
)

// explanationOutput is an explanation as "incx explain --format json" prints it.
type explanationOutput struct {
	Record    *record.Record            `json:"record"`
	Sentences []sentenceOutput          `json:"sentences"`
	Incidents []explainedIncidentOutput `json:"incidents"`
	NoMain    *stepOutput               `json:"no_main,omitempty"`
}

// sentenceOutput is a sentence with the mentions in it. Offsets are as in
// records.
type sentenceOutput struct {
	Start    int             `json:"start"`
	End      int             `json:"end"`
	Text     string          `json:"text"`
	Zone     string          `json:"zone"`
	Mentions []mentionOutput `json:"mentions"`
	Words    []wordOutput    `json:"words,omitempty"` // with --tags
}

type wordOutput struct {
	Text string `json:"text"`
	Tag  string `json:"tag,omitempty"` // of the Penn Treebank
}

type mentionOutput struct {
	Start      int           `json:"start"`
	End        int           `json:"end"`
	Text       string        `json:"text"`
	Label      record.Label  `json:"label"`
	Type       string        `json:"type,omitempty"`  // of an attack
	Value      string        `json:"value,omitempty"` // of a date
	ID         string        `json:"id,omitempty"`    // of the gazetteer entry
	Entity     string        `json:"entity,omitempty"`
	By         record.Finder `json:"by"`
	Confidence float64       `json:"confidence,omitempty"`
	Reason     string        `json:"reason,omitempty"`
}

// explainedIncidentOutput is an incident as in the record, with what led to it.
type explainedIncidentOutput struct {
	record.Incident
	Trace []stepOutput `json:"trace"`
}

// stepOutput says what gave a field one of its values. Start, End and Sentence,
// which is counted from 1, are left out where the whole article did.
type stepOutput struct {
	Field      string         `json:"field"`
	Value      string         `json:"value"`
	Start      *int           `json:"start,omitempty"`
	End        *int           `json:"end,omitempty"`
	Sentence   int            `json:"sentence,omitempty"`
	Trigger    string         `json:"trigger,omitempty"`
	Pattern    string         `json:"pattern,omitempty"`
	Confidence float64        `json:"confidence,omitempty"`
	Reasons    []reasonOutput `json:"reasons"`
}

type reasonOutput struct {
	Name   string  `json:"name"`
	Weight float64 `json:"weight"`
}

// outputOfExplanation returns an explanation in the form of its output.
func outputOfExplanation(e *extract.Explanation) *explanationOutput {
	out := &explanationOutput{Record: e.Record, Sentences: []sentenceOutput{}, Incidents: []explainedIncidentOutput{}}
	for _, s := range e.Sentences {
		so := sentenceOutput{Start: s.Start, End: s.End, Text: s.Text, Zone: s.Zone.String(), Mentions: []mentionOutput{}}
		for i := range s.Mentions {
			m := &s.Mentions[i]
			so.Mentions = append(so.Mentions, mentionOutput{
				Start: m.Start, End: m.End, Text: m.Text, Label: m.Label, Type: m.Type, Value: m.Value, ID: m.ID,
				Entity: m.Entity, By: m.By, Confidence: m.Confidence, Reason: m.Reason,
			})
		}
		for _, w := range s.Words {
			so.Words = append(so.Words, wordOutput(w))
		}
		out.Sentences = append(out.Sentences, so)
	}
	if e.NoMain != nil {
		step := outputOfStep(*e.NoMain)
		out.NoMain = &step
	}
	for i := range e.Incidents {
		inc := &e.Incidents[i]
		io := explainedIncidentOutput{Incident: inc.Incident, Trace: []stepOutput{}}
		for _, step := range inc.Trace {
			io.Trace = append(io.Trace, outputOfStep(step))
		}
		out.Incidents = append(out.Incidents, io)
	}
	return out
}

func outputOfStep(s incidents.Step) stepOutput {
	out := stepOutput{
		Field: s.Field, Value: s.Value, Sentence: s.Sentence + 1, Trigger: s.Trigger,
		Pattern: s.Pattern, Confidence: s.Confidence, Reasons: []reasonOutput{},
	}
	if s.End > 0 {
		out.Start, out.End = &s.Start, &s.End
	}
	for _, r := range s.Reasons {
		out.Reasons = append(out.Reasons, reasonOutput{r.Name, r.Weight})
	}
	return out
}
