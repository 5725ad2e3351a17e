package token

import (
	"strings"
	"sync"
	"testing"

	"github.com/jdkato/prose/v2"
)

func TestProseTags(t *testing.T) {
	tests := []struct {
		text string
		want string // word/tag; words without a tag given are not looked at
	}{
		{"The hackers attacked the banks.", "The/DT hackers/NNS attacked/VBD the/DT banks/NNS ./."},
		{"“The bank was hit,” she said.", "“ The/DT bank/NN was/VBD hit/VBN , ” she/PRP said/VBD ."},
		{"La Poste—the post office—was attacked.", "La Poste — the/DT post/NN office/NN — was/VBD attacked/VBN ."},
		{"They don’t know who’s behind it.", "They/PRP don’t/VBP know/VB who/WP ’s behind/IN it/PRP ."},
		{"The Paris-based bank paid.", "The/DT Paris/JJ -/JJ based/JJ bank/NN paid ."},
		{"Mr. O’Reilly’s bank… paid", "Mr./NNP O’Reilly/NNP ’s/POS bank/NN … paid"},
		{"Visit https://example.com/a&rsquo;b now", "Visit https://example.com/a&rsquo;b/NN now/RB"},
	}
	var p Prose
	for _, tt := range tests {
		d := New(tt.text, 0)
		if len(d.Sentences) != 1 {
			t.Fatalf("%q is %d sentences", tt.text, len(d.Sentences))
		}
		tags := p.Tag(d, d.Sentences[0])
		fields := strings.Fields(tt.want)
		if len(tags) != len(d.Tokens) || len(fields) != len(d.Tokens) {
			t.Errorf("%q: %d tokens, %d tags, want %d", tt.text, len(d.Tokens), len(tags), len(fields))
			continue
		}
		for i, f := range fields {
			word, tag := d.TokenText(i), tags[i]
			if tag == "" {
				t.Errorf("%q: %q has no tag", tt.text, word)
			}
			if f != word && f != word+"/"+tag {
				t.Errorf("%q: %s/%s, want %s", tt.text, word, tag, f)
			}
		}
	}
}

// checkSpelling fails the test unless the words that prose makes of the
// spelling of s are the spelling itself.
func checkSpelling(t *testing.T, p *Prose, d *Document, s Sentence) {
	t.Helper()
	var sp speller
	sp.spell(d, s)
	spelled := sp.text.String()
	doc, err := prose.NewDocument(spelled, prose.UsingModel(p.load()),
		prose.WithTagging(false), prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	for _, w := range doc.Tokens() {
		words.WriteString(w.Text)
	}
	if want := strings.ReplaceAll(spelled, " ", ""); words.String() != want || sp.size != len(want) {
		t.Fatalf("spelling %q: prose has %q, size %d", spelled, words.String(), sp.size)
	}
	if len(sp.ends) != s.Last-s.First {
		t.Fatalf("%d tokens are spelled as %d", s.Last-s.First, len(sp.ends))
	}
	pos := 0
	for i, end := range sp.ends {
		if end <= pos {
			t.Fatalf("token %q is spelled as nothing in %q", d.TokenText(s.First+i), spelled)
		}
		pos = end
	}
}

func TestProseSpelling(t *testing.T) {
	var p Prose
	for _, c := range readBoundaryCases(t) {
		d := New(c.text, 0)
		for _, s := range d.Sentences {
			checkSpelling(t, &p, d, s)
		}
	}
}

// A sentence takes as much memory at the end of a text as at its beginning.
func TestProseSpellingSize(t *testing.T) {
	d := New(strings.Repeat("It rained. ", 10_000), 0)
	var sp speller
	sp.spell(d, d.Sentences[len(d.Sentences)-1])
	if n := sp.text.Cap(); n > 100 {
		t.Errorf("%d bytes for %q", n, sp.text.String())
	}
}

func TestProseHostile(t *testing.T) {
	var p Prose
	for _, s := range []string{"(", "$", "a", "é", "A.", "-", "a-", "'", "n't", ")", ":", "&rsquo;", "\"", "Ⱥ's "} {
		d := New(strings.Repeat(s, 20_000/len(s)), 0)
		checkSpelling(t, &p, d, d.Sentences[0])
		if tags := p.Tag(d, d.Sentences[0]); len(tags) != d.Sentences[0].Last {
			t.Errorf("%q: %d tags for %d tokens", s, len(tags), d.Sentences[0].Last)
		}
	}
}

func TestProseConcurrent(t *testing.T) {
	var p Prose
	d := New("The hackers attacked the banks.", 0)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				if got := strings.Join(p.Tag(d, d.Sentences[0]), " "); got != "DT NNS VBD DT NNS ." {
					t.Errorf("tags %q", got)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkProse(b *testing.B) {
	text := benchText(b)
	d := New(text, 0)
	var p Prose
	p.load()
	for b.Loop() {
		for _, s := range d.Sentences {
			p.Tag(d, s)
		}
	}
}
