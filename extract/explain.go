package extract

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An Explanation says, sentence by sentence, what was found in an article and
// why, and what gave each field of its incidents.
type Explanation struct {
	Record    *record.Record
	Sentences []ExplainedSentence
	Incidents []incidents.Incident
	// NoMain says why none of the incidents is the main one, nil where one is.
	NoMain *incidents.Step

	doc *token.Document
}

// An ExplainedSentence is a sentence with the mentions in it.
type ExplainedSentence struct {
	// Start and End are byte offsets into the article's text.
	Start, End int
	Text       string
	Zone       token.Zone
	Mentions   []ExplainedMention
	// Words are the tokens with their parts of speech, once
	// [Explanation.Tag] was called.
	Words []TaggedWord
}

// A TaggedWord is a token with its part of speech as a Penn Treebank tag
// ("VBD"), "" where it has none.
type TaggedWord struct{ Text, Tag string }

// An ExplainedMention is a mention with the reason it was found.
type ExplainedMention struct {
	mention.Mention
	Text string
	// Entity is the name of the entity that it belongs to, ID the gazetteer's
	// id of that; both may be empty.
	Entity, ID string
}

// Explain returns the record of an article with the reasons behind it. It
// takes longer than [Extractor.Extract] and is meant for people. Its errors are
// those of Extract.
func (x *Extractor) Explain(ctx context.Context, a *article.Article) (*Explanation, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s := new(scratch)
	an, err := x.understand(ctx, a, s)
	if err != nil {
		return nil, err
	}
	found, noMain := x.incidents.Explain(an.doc, an.mentions, an.entities, an.published, &s.incidents)
	an.incidents = found
	x.giveRoles(an)
	e := &Explanation{Record: x.record(a, an), Incidents: an.incidents, NoMain: noMain, doc: an.doc}
	for i := range e.Incidents {
		placeInText(&e.Incidents[i], a)
	}
	of := make(map[int]mention.Entity)
	for _, ent := range an.entities {
		for _, i := range ent.Mentions {
			of[i] = ent
		}
	}
	next := 0
	for _, s := range an.doc.Sentences {
		start, end := a.Quote(s.Start, s.End)
		es := ExplainedSentence{Start: start, End: end, Text: a.Text[start:end], Zone: s.Zone}
		for ; next < len(an.mentions) && an.mentions[next].Start < s.End; next++ {
			m := an.mentions[next]
			m.Start, m.End = a.Span(m.Start, m.End)
			es.Mentions = append(es.Mentions, ExplainedMention{Mention: m, Text: a.Text[m.Start:m.End], Entity: of[next].Name, ID: of[next].ID})
		}
		e.Sentences = append(e.Sentences, es)
	}
	return e, nil
}

// placeInText gives the evidence and the steps of an incident, which stages found in
// what they read of an article, their places in its text.
func placeInText(i *incidents.Incident, a *article.Article) {
	i.Evidence = evidence(a, i.Evidence)
	for k := range i.Trace {
		if step := &i.Trace[k]; step.End > 0 { // not of the whole article
			step.Start, step.End = a.Span(step.Start, step.End)
		}
	}
}

// Tag gives the words of all sentences their parts of speech, by tagger t.
// Nothing that is extracted rests on these.
func (e *Explanation) Tag(t token.Tagger) {
	for i, s := range e.doc.Sentences {
		words := make([]TaggedWord, 0, s.Last-s.First)
		for k, tag := range t.Tag(e.doc, s) {
			words = append(words, TaggedWord{e.doc.TokenText(s.First + k), tag})
		}
		e.Sentences[i].Words = words
	}
}

// WriteText writes the explanation for a person to read.
func (e *Explanation) WriteText(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i, s := range e.Sentences {
		if len(s.Mentions) == 0 {
			continue
		}
		fmt.Fprintf(b, "%d  [%d–%d, %s] %s\n", i+1, s.Start, s.End, s.Zone, record.PrintableLine(s.Text))
		for _, m := range s.Mentions {
			m.write(b)
		}
		writeWords(b, s.Words)
	}
	if e.NoMain != nil {
		fmt.Fprint(b, "\nno main incident\n")
		writeStep(b, *e.NoMain)
	}
	for i, inc := range e.Incidents {
		fmt.Fprintf(b, "\nincident %d", i+1)
		if inc.Main {
			fmt.Fprint(b, " (main)")
		}
		fmt.Fprintf(b, ", confidence %.2f\n", inc.Confidence)
		for _, step := range inc.Trace {
			writeStep(b, step)
		}
	}
	return b.Flush()
}

// write writes one line on a mention.
func (m *ExplainedMention) write(w io.Writer) {
	fmt.Fprintf(w, "     %-12s %s", m.Label, record.PrintableLine(m.Text))
	switch {
	case m.Label == record.LabelDate:
		fmt.Fprintf(w, " = %s", m.Value)
	case m.Label == record.LabelAttack:
		fmt.Fprintf(w, " = %s", m.Type)
	case m.Entity != "" && m.Entity != m.Text:
		fmt.Fprintf(w, " → %s", record.PrintableLine(m.Entity))
	}
	fmt.Fprintf(w, "  (%s", m.By)
	if m.Reason != "" && m.Reason != string(m.By) {
		fmt.Fprintf(w, ": %s", record.PrintableLine(m.Reason))
	}
	if m.Confidence > 0 {
		fmt.Fprintf(w, ", %.2f", m.Confidence)
	}
	fmt.Fprintln(w, ")")
}

// writeWords writes one line of words with their parts of speech, if there are
// any.
func writeWords(w io.Writer, words []TaggedWord) {
	if len(words) == 0 {
		return
	}
	fmt.Fprint(w, "     words       ")
	for _, word := range words {
		fmt.Fprintf(w, " %s", record.PrintableLine(word.Text))
		if word.Tag != "" {
			fmt.Fprintf(w, "/%s", word.Tag)
		}
	}
	fmt.Fprintln(w)
}

// writeStep writes what gave a field of an incident its value.
func writeStep(w io.Writer, s incidents.Step) {
	fmt.Fprintf(w, "  %-8s %s", s.Field, record.PrintableLine(s.Value))
	var why []string
	if s.Sentence >= 0 {
		why = append(why, fmt.Sprintf("sentence %d", s.Sentence+1))
	}
	if s.Pattern != "" {
		why = append(why, record.PrintableLine(s.Pattern))
	}
	if s.Trigger != "" {
		why = append(why, fmt.Sprintf("trigger “%s”", record.PrintableLine(s.Trigger)))
	}
	if s.Confidence > 0 {
		why = append(why, fmt.Sprintf("%.2f", s.Confidence))
	}
	for _, r := range s.Reasons {
		why = append(why, fmt.Sprintf("%s %+.1f", record.PrintableLine(r.Name), r.Weight))
	}
	if len(why) > 0 {
		fmt.Fprintf(w, "  ← %s", strings.Join(why, "; "))
	}
	fmt.Fprintln(w)
}
