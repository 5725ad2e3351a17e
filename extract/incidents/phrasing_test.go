package incidents

import (
	"slices"
	"strings"
	"testing"
)

// phrasingOf returns the phrasing bag of an article.
func phrasingOf(t *testing.T, f *Finder, text string) []uint32 {
	t.Helper()
	s := Scratch{view: *viewOf(t, f, text)}
	return slices.Clone(f.documentBags(&s)[phrasingBag])
}

// Sentences of the same phrasing are alike whatever they are about.
func TestPhrasing(t *testing.T) {
	f := newFinder()
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
	f := newFinder()
	sentence := "So " + strings.Repeat("many ", openingWords/4-2) + "words. " // and the full stop
	opening := func(text string) int {
		s := Scratch{view: *viewOf(t, f, text)}
		return len(f.documentBags(&s)[openingBag])
	}
	const headline = "Headline of the article\n\n"
	four := opening(headline + strings.Repeat(sentence, 4))
	if five := opening(headline + strings.Repeat(sentence, 5)); five != four {
		t.Errorf("%d features of five sentences, %d of four", five, four)
	}
	if two := opening(headline + strings.Repeat(sentence, 2)); two >= four {
		t.Errorf("%d features of two sentences, %d of four", two, four)
	}
	if headless := opening(strings.Repeat(sentence, 4)); headless >= four {
		t.Errorf("%d features without a headline, %d with one", headless, four)
	}
}
