package attacks

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestHide(t *testing.T) {
	g := gazetteer.Default()
	x := testLexicon(t, g)
	d := token.New("Ransomware at the mill\n\nThe ransomware attack was followed by phishing. Ransomware is malware.", 0)
	var s Scratch
	candidates := g.Match(nil, d)
	s.survey(&x, d, candidates)
	before := s.document
	s.hide(d, stemKey(d, 0), 1)
	for i := range s.phrases {
		if words := s.phrases[i].words(d); strings.Contains(strings.ToLower(words), "ransomware") {
			t.Errorf("phrase %q is still there", words)
		}
	}
	for i := range d.Tokens {
		if strings.EqualFold(d.TokenText(i), "ransomware") && s.cues[i] != 0 {
			t.Errorf("word %d is still a cue", i)
		}
	}
	types := Types()
	for n, typ := range types {
		want := before.phrases[n]
		if typ == "ransomware" {
			want = 0
		}
		if got := s.document.phrases[n]; got != want {
			t.Errorf("%s: %d phrases counted, want %d", typ, got, want)
		}
	}
	if s.document.headline != 0 {
		t.Errorf("the headline still has types %b", s.document.headline)
	}
	// Another survey brings all back.
	s.survey(&x, d, candidates)
	if s.document != before || len(s.hidden) != 0 {
		t.Error("the next survey does not start afresh")
	}
}

// Every second place of a word is hidden, and the others are seen.
func TestHideEverySecond(t *testing.T) {
	g := gazetteer.Default()
	x := testLexicon(t, g)
	d := token.New("Ransomware at the mill\n\nThe ransomware attack came at night. Ransomware is malware.", 0)
	var s Scratch
	s.survey(&x, d, g.Match(nil, d))
	before := s.document.phrases[slices.Index(Types(), "ransomware")]
	s.hide(d, stemKey(d, 0), 2)
	var hidden []bool
	for i := range d.Tokens {
		if strings.EqualFold(d.TokenText(i), "ransomware") {
			hidden = append(hidden, s.hides(i))
		} else if s.hides(i) {
			t.Errorf("%q is hidden", d.TokenText(i))
		}
	}
	if want := []bool{true, false, true}; !slices.Equal(hidden, want) {
		t.Errorf("hidden %v, want %v", hidden, want)
	}
	if got := s.document.phrases[slices.Index(Types(), "ransomware")]; before != 3 || got != 1 {
		t.Errorf("%d phrases before, %d after; want 3 and 1", before, got)
	}
}

// words returns the text of a phrase.
func (p *phrase) words(d *token.Document) string {
	return d.Text[d.Tokens[p.first].Start:d.Tokens[p.last-1].End]
}

// TestHiddenWordIsNoFeature asks for the features of two articles that differ
// in the hidden word only.
func TestHiddenWordIsNoFeature(t *testing.T) {
	g := gazetteer.Default()
	x := testLexicon(t, g)
	features := func(text string) []uint32 {
		d := token.New(text, 0)
		var s Scratch
		s.survey(&x, d, g.Match(nil, d))
		sp := span{first: 0, last: 1, phrase: -1, doubt: doubtUnknown}
		s.hide(d, stemKey(d, 0), 1)
		return s.appendTypeFeatures(nil, d, &sp)
	}
	a := features("Spyware and more spyware at the clinic. A spyware attack.")
	b := features("Zorkware and more zorkware at the clinic. A zorkware attack.")
	if len(a) != len(b) {
		t.Fatalf("%d and %d features", len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("feature %d tells the words apart", i)
		}
	}
}

// TestUnknownWords asks the model trained on the articles of this package
// about words that are in no list.
func TestUnknownWords(t *testing.T) {
	tagger, err := ownTagger()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, word, want string }{
		{"Zorkware\n\nThe zorkware spread through the network. Anti-malware software found the malware.", "zorkware", "malware"},
		{"Coins gone\n\nHackers zorked nine million dollars in bitcoin from the exchange.", "zorked", "fraud"},
		{"Mails from nowhere\n\nThe zorking used a fake login page and asked staff for passwords.", "zorking", "phishing"},
	}
	for _, tt := range tests {
		d := token.New(tt.text, 0)
		var s Scratch
		found := tagger.Find(nil, d, []mention.Mention{hint(d, tt.word, record.LabelAttack)}, nil, &s)
		got := ""
		for _, m := range found {
			if d.Text[m.Start:m.End] == tt.word {
				got = m.Type
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s is %q, want %q", tt.text, tt.word, got, tt.want)
		}
	}
}

// Words that say what any attack may be called are not hidden.
func TestGeneralWordsAreNotHidden(t *testing.T) {
	g := gazetteer.Default()
	for text, want := range map[string]int{
		"The [malware|malware] came by mail. More [malware|malware] followed.": 0,
		"The [adware|malware] came by mail. More [adware|malware] followed.":   3, // both hidden, then the first
	} {
		tr := trainer{lexicon: testLexicon(t, g), general: generalStems()}
		e := parseExample(text)
		tr.scratch.candidates = g.Match(nil, e.Document)
		var marked []mention.Mention
		for _, m := range e.Gold {
			m.First, m.Last = e.Document.TokenAt(m.Start), e.Document.TokenAt(m.End-1)+1
			marked = append(marked, m.Mention)
		}
		tr.learnUnknown(e.Document, marked, 1)
		if got := len(tr.types); got != want {
			t.Errorf("%q: %d examples, want %d", text, got, want)
		}
	}
}

func TestEnding(t *testing.T) {
	tests := []struct {
		name, a, b string
		alike      bool
	}{
		{"same end", "zorkware", "fooware", true},
		{"plural", "zorkwares", "zorkware", true},
		{"upper case", "ZORKWARE", "zorkware", true},
		{"other end", "zorkware", "zorking", false},
	}
	ending := func(w string) []uint32 {
		var f featureSet
		d := token.New(w, 0)
		f.addEnding(d, &span{first: 0, last: 1}, 0)
		return f.list
	}
	for _, tt := range tests {
		a, b := ending(tt.a), ending(tt.b)
		if len(a) != 1 || len(b) != 1 || (a[0] == b[0]) != tt.alike {
			t.Errorf("%s: %v and %v", tt.name, a, b)
		}
	}
	if got := ending("rats"); len(got) != 0 {
		t.Errorf("a short word has ending %v", got)
	}
}

func TestCoinedLike(t *testing.T) {
	for word, want := range map[string]bool{
		"leakware": true, "Leakware": true, "quishing": true, "formjacking": true,
		"ware": false, "wares": false, "hacking": false, "": false,
	} {
		if got := coinedLike(word); got != want {
			t.Errorf("coinedLike(%q) = %t", word, got)
		}
	}
}
