package attacks

import (
	"math"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestOddsOf(t *testing.T) {
	for _, c := range []float64{0.03, 0.2, 0.5, 0.7, 0.9, 0.97} {
		want := math.Log(c / (1 - c))
		if got := float64(oddsOf(c)); math.Abs(got-want) > 0.01 {
			t.Errorf("confidence %v: got %v, want %v", c, got, want)
		}
	}
	if got := oddsOf(0); got != midOdds {
		t.Errorf("no confidence: got %v, want %v", got, midOdds)
	}
	for _, c := range []float64{1, 2, math.Inf(1)} {
		if got := oddsOf(c); got < surest-0.01 || got > surest {
			t.Errorf("confidence %v: got %v, want nearly %v", c, got, surest)
		}
	}
}

// TestHead asks for the word that stands for a span in the vote on types.
func TestHead(t *testing.T) {
	x := testLexicon(t, gazetteer.Default())
	tests := []struct {
		text  string
		alike bool
	}{
		{"data breach|breached", true},
		{"data leak|leaking", true},
		{"data breach|data leak", false},
		{"phishing attack|ransomware attack", false},
		{"malware|malware", true},
	}
	for _, tt := range tests {
		d := token.New(tt.text, 0)
		bar := 0
		for d.TokenText(bar) != "|" {
			bar++
		}
		a, b := x.span(d, 0, bar, -1, true), x.span(d, bar+1, len(d.Tokens), -1, true)
		if (a.head == b.head) != tt.alike {
			t.Errorf("%s: heads alike: %v", tt.text, a.head == b.head)
		}
	}
}

func TestAgree(t *testing.T) {
	var s Scratch
	for _, odds := range []float32{-1, 50, 2} {
		s.spans = append(s.spans, span{stem: 7, head: 7, odds: odds})
	}
	s.spans = append(s.spans, span{stem: 8, head: 8, odds: -1})
	s.sortSpans()
	for members := range s.runs(s.order, wordsOf) {
		s.agree(members)
	}
	if s.spans[0].odds <= 0 || s.spans[3].odds != -1 {
		t.Errorf("got odds %v with fellows and %v without", s.spans[0].odds, s.spans[3].odds)
	}
}

// TestOneSense gives the classifier's votes on three spans, two of which share
// a doubtful word, and expects one type for those.
func TestOneSense(t *testing.T) {
	const breach, unauthorised, malware = 2, 24, 7
	var s Scratch
	s.spans = []span{{stem: 1, head: 5, phrase: -1}, {stem: 2, head: 9, phrase: -1}, {stem: 3, head: 5, phrase: -1}}
	s.votes = make([]float32, len(s.spans)*builtinTypes)
	for i, vote := range []struct {
		typ   int
		share float32
	}{{breach, 0.9}, {malware, 0.8}, {unauthorised, 0.5}} {
		s.votes[i*builtinTypes+vote.typ] = vote.share
		s.votes[i*builtinTypes+breach] += (1 - vote.share) / 2
	}
	s.sortSpans()
	for members := range s.runs(s.order, headOf) {
		s.vote(members)
	}
	if a, b, c := s.spans[0].typ, s.spans[1].typ, s.spans[2].typ; a != breach || b != malware || c != breach {
		t.Errorf("got types %d, %d and %d, want %d, %d and %d", a, b, c, breach, malware, breach)
	}
}

// TestConfidenceOfHints expects a span that the gate is not sure of to hang on
// the sequence model's confidence.
func TestConfidenceOfHints(t *testing.T) {
	tagger, err := ownTagger()
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("Shop notes\n\nThe glitch was seen in the shop on Monday.", 0)
	last := float32(math.Inf(-1))
	for _, confidence := range []float64{0.1, 0.5, 0.9} {
		h := hint(d, "glitch", record.LabelAttack)
		h.Confidence = confidence
		var s Scratch
		s.survey(&tagger.lexicon, d, nil)
		s.spans = tagger.lexicon.appendSpans(nil, d, []mention.Mention{h}, nil)
		odds := tagger.weigh(&s, d, &s.spans[0])
		if odds <= last {
			t.Errorf("confidence %v: odds %v are not above %v", confidence, odds, last)
		}
		last = odds
	}
}
