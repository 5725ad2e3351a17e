package bag

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene/scenetest"
)

// phrasingOf returns the phrasing bag of an article.
func phrasingOf(t *testing.T, f *Filler, text string) []uint32 {
	t.Helper()
	return f.Fill(scenetest.Of(t, text), new(Scratch))[phrasing]
}

// Sentences of the same phrasing are alike whatever they are about.
func TestPhrasing(t *testing.T) {
	f := NewFiller()
	base := phrasingOf(t, f, "[o:Orrin] said the [phishing:phishing] was noticed in 2019, after banks closed.")
	for _, test := range []struct {
		name, text string
		same       bool
	}{
		{"other words", "[o:First Bank] said the [fraud:scam] was foiled in 2020, after clerks phoned.", true},
		{"upper case", "[o:ORRIN] SAID THE [phishing:PHISHING] WAS noticed IN 7, AFTER banks closed.", true},
		{"another tense", "[o:Orrin] said the [phishing:phishing] is noticed in 2019, after banks closed.", false},
		{"another ending", "[o:Orrin] said the [phishing:phishing] was noticed in 2019, after banks closing.", false},
		{"another label", "[p:Orrin Vale] said the [phishing:phishing] was noticed in 2019, after banks closed.", false},
		{"another order", "After banks closed, [o:Orrin] said the [phishing:phishing] was noticed in 2019.", false},
	} {
		if got := phrasingOf(t, f, test.text); slices.Equal(got, base) != test.same {
			t.Errorf("%s: the same is %v, want %v", test.name, !test.same, test.same)
		}
	}
	if got := phrasingOf(t, f, "Closed."); len(got) != 2 { // a word, a full stop, and an edge on either side
		t.Errorf("%d threes of a sentence of two tokens, want 2", len(got))
	}
}

// The beginning ends with the sentence that its last word is in.
func TestOpening(t *testing.T) {
	f := NewFiller()
	sentence := "So " + strings.Repeat("many ", openingWords/4-2) + "words. " // and the full stop
	features := func(text string) int {
		return len(f.Fill(scenetest.Of(t, text), new(Scratch))[opening])
	}
	const title = "Headline of the article\n\n"
	four := features(title + strings.Repeat(sentence, 4))
	if five := features(title + strings.Repeat(sentence, 5)); five != four {
		t.Errorf("%d features of five sentences, %d of four", five, four)
	}
	if two := features(title + strings.Repeat(sentence, 2)); two >= four {
		t.Errorf("%d features of two sentences, %d of four", two, four)
	}
	if headless := features(strings.Repeat(sentence, 4)); headless >= four {
		t.Errorf("%d features without a headline, %d with one", headless, four)
	}
}
