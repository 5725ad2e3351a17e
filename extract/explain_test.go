package extract_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/token"
)

// numberTagger tags numbers alone.
type numberTagger struct{}

func (numberTagger) Tag(d *token.Document, s token.Sentence) []string {
	tags := make([]string, s.Last-s.First)
	for i := range tags {
		if d.Tokens[s.First+i].Kind == token.Number {
			tags[i] = "CD"
		}
	}
	return tags
}

func TestExplanationTag(t *testing.T) {
	a, err := article.Read([]byte("Hackers took 40 files from Microsoft.\n\nIt rained."), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	e, err := x.Explain(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	text := func() string {
		var b bytes.Buffer
		if err := e.WriteText(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	if strings.Contains(text(), "words") {
		t.Errorf("words before they have tags:\n%s", text())
	}
	e.Tag(numberTagger{})
	if want := "     words        Hackers took 40/CD files from Microsoft .\n"; !strings.Contains(text(), want) {
		t.Errorf("no %q in\n%s", want, text())
	}
	if n := len(e.Sentences[1].Words); n != 3 {
		t.Errorf("%d words in the second sentence, want 3", n)
	}
}

// What the whole article says has no place, whatever its first bytes are read as.
func TestExplainWholeArticle(t *testing.T) {
	const text = "**Ransomware attack stops ferries of Quorvia Lines**\n\n" +
		"Quorvia Lines said on Tuesday that a ransomware attack had encrypted its booking system.\n"
	a, err := article.Read([]byte(text), article.Options{Path: "story.md"})
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	e, err := x.Explain(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	whole := 0
	for _, inc := range e.Incidents {
		for _, step := range inc.Trace {
			if step.Sentence >= 0 {
				continue
			}
			if whole++; step.Start != 0 || step.End != 0 {
				t.Errorf("%s %s is at bytes %d to %d", step.Field, step.Value, step.Start, step.End)
			}
		}
	}
	if whole == 0 {
		t.Error("no step of the whole article")
	}
}

// Incidents of an explanation have the places that those of its record have.
func TestExplainEvidence(t *testing.T) {
	const text = "# Attack on a bank\n\n**Orrin Bank** was hit by a **ransomware** attack on Monday, [it said](https://example.com/a).\n"
	a, err := article.Read([]byte(text), article.Options{Path: "story.md"})
	if err != nil {
		t.Fatal(err)
	}
	e, err := newExtractor(t).Explain(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Incidents) != 1 || len(e.Incidents[0].Evidence) == 0 {
		t.Fatalf("incidents %+v", e.Incidents)
	}
	if d := cmp.Diff(e.Record.Incidents[0], e.Incidents[0].Incident); d != "" {
		t.Errorf("incident of the record, of the explanation (-, +):\n%s", d)
	}
}
