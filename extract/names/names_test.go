package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// checkMentions makes sure that mentions are whole tokens in text order, with
// labels and confidence as they must be.
func checkMentions(t *testing.T, d *token.Document, ms []mention.Mention) {
	t.Helper()
	end := 0
	all := labels()
	for _, m := range ms {
		if m.Start < end || m.First >= m.Last || m.Last > len(d.Tokens) ||
			m.Start != int(d.Tokens[m.First].Start) || m.End != int(d.Tokens[m.Last-1].End) {
			t.Fatalf("mention %+v does not stand on tokens after byte %d", m, end)
		}
		if d.SentenceAt(m.First) != d.SentenceAt(m.Last-1) {
			t.Fatalf("mention %+v lies in two sentences", m)
		}
		if !slices.Contains(all[:], m.Label) || m.Reason == "" ||
			m.By != record.FoundByModel && m.By != record.FoundByGazetteer && m.By != record.FoundByRule {
			t.Fatalf("mention %+v", m)
		}
		if !(m.Confidence > 0 && m.Confidence < 1) {
			t.Fatalf("mention %+v has confidence %g", m, m.Confidence)
		}
		end = m.End
	}
}

func TestFind(t *testing.T) {
	r := tinyRecogniser(t)
	var s Scratch
	for _, e := range samples(t) {
		checkMentions(t, e.Document, r.Find(nil, e.Document, &s))
	}
	d := samples(t)[5].Document
	first := mention.Mention{Start: 1, End: 2, Reason: "was there before"}
	got := r.Find([]mention.Mention{first}, d, &s)
	if len(got) < 2 || got[0] != first {
		t.Errorf("Find does not append: %+v", got)
	}
	if !slices.ContainsFunc(got, func(m mention.Mention) bool { return d.Text[m.Start:m.End] == "Pell Bank" }) {
		t.Errorf("Pell Bank is not among %+v", got)
	}
}

func TestFindInNothing(t *testing.T) {
	r := tinyRecogniser(t)
	var s Scratch
	for _, text := range []string{"", " \n\t ", ".", "\xff\xfe", "\x00", "(", "’s"} {
		d := token.New(text, 0)
		if got := r.Find(nil, d, &s); len(got) > 0 {
			t.Errorf("%q has mentions %+v", text, got)
		}
	}
	if got := r.Find(nil, token.New("Pell Bank", 9), &s); len(got) > 0 {
		t.Errorf("front matter has mentions %+v", got)
	}
}

// featuresOf returns all features of token i of the sentence at hand.
func featuresOf(r *Recogniser, s *Scratch, i int) []uint32 {
	f := featureSet{without: r.without}
	s.allFeatures(&f, i)
	return f.list
}

// What scratch was used for before changes nothing, nor does the score cache:
// scores are those of all features one by one.
func TestScratchChangesNothing(t *testing.T) {
	r := tinyRecogniser(t)
	var warm Scratch
	docs := samples(t)
	for range 2 {
		for _, e := range docs {
			r.Find(nil, e.Document, &warm)
		}
	}
	for _, e := range docs {
		d := e.Document
		var cold Scratch
		want := r.Find(nil, d, &cold)
		if diff := cmp.Diff(want, r.Find(nil, d, &warm)); diff != "" {
			t.Fatalf("mentions with cold and with warm scratch (-cold +warm):\n%s", diff)
		}
		// Find leaves the scores of the second reading, so score once more.
		warm.base = 0
		for _, sentence := range d.Sentences {
			warm.lo, warm.hi = sentence.First, sentence.Last
			r.scoreSentence(&warm)
			for i := warm.lo; i < warm.hi; i++ {
				if warm.attrs[i].closed {
					continue
				}
				var direct [numStates]int32
				r.model.first.Score(featuresOf(r, &warm, i), direct[:])
				if warm.emissions[i] != direct {
					t.Fatalf("token %q scores %v, its features one by one %v", d.TokenText(i), warm.emissions[i], direct)
				}
			}
		}
	}
}

// A score of each state must fit into a lane of 16 bits whatever the weights
// are: no token may have too many features.
func TestFeaturesFitLanes(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	var s Scratch
	most := 0
	docs := samples(t)
	docs = append(docs, labelled(t, strings.Repeat("The New York City Police Department of Washington State University Bank (NYPD). ", 5)))
	for _, e := range docs {
		r.prepare(&s, e.Document)
		for _, sentence := range e.Document.Sentences {
			s.lo, s.hi = sentence.First, sentence.Last
			for i := s.lo; i < s.hi; i++ {
				most = max(most, len(featuresOf(r, &s, i)))
			}
		}
	}
	if most > 32767/127 {
		t.Errorf("a token has %d features, at most %d fit", most, 32767/127)
	}
}

// A document of several chunks is read like its parts.
func TestFindInChunks(t *testing.T) {
	r := tinyRecogniser(t)
	part := samples(t)[0].Document
	copies := 1 + 3*MaxChunk/(2*len(part.Tokens))
	long := token.New(strings.Repeat(part.Text+"\n\n", copies), 0)
	if len(long.Tokens) <= MaxChunk {
		t.Fatalf("%d tokens are no more than one chunk", len(long.Tokens))
	}
	var s Scratch
	got := r.Find(nil, long, &s)
	checkMentions(t, long, got)
	if len(s.emissions) > MaxChunk {
		t.Errorf("scores of %d tokens were kept", len(s.emissions))
	}
	// Far from the ends of chunks each copy is read alike.
	counts := make(map[int]int)
	for _, m := range got {
		counts[m.Start/(len(part.Text)+2)]++
	}
	for k := 1; k < copies; k++ {
		if counts[k] != counts[0] {
			t.Fatalf("copy %d has %d mentions, the first one %d", k, counts[k], counts[0])
		}
	}
}

// One sentence without an end must not take time or memory beyond its size.
func TestFindInEndlessSentence(t *testing.T) {
	r := tinyRecogniser(t)
	d := token.New(strings.Repeat("Pell Bank and ", 20_000), 0)
	var s Scratch
	checkMentions(t, d, r.Find(nil, d, &s))
}

func TestWithout(t *testing.T) {
	g := gazetteer.Default()
	all := newRecogniser(nil, g)
	d := samples(t)[0].Document
	features := func(r *Recogniser) int {
		var s Scratch
		r.prepare(&s, d)
		s.lo, s.hi = d.Sentences[0].First, d.Sentences[0].Last
		n := 0
		for i := s.lo; i < s.hi; i++ {
			n += len(featuresOf(r, &s, i))
		}
		return n
	}
	for group := groupWords; group <= groupEvidence; group++ {
		if with, without := features(all), features(all.Without(1<<group)); without >= with {
			t.Errorf("%d features without group %d, %d with it", without, group, with)
		}
	}
	if n := features(all.Without(1<<(groupEvidence+1) - 1)); n != 0 {
		t.Errorf("%d features without all groups", n)
	}
}

// Many workers share one recogniser.
func TestFindConcurrently(t *testing.T) {
	r := tinyRecogniser(t)
	for _, e := range samples(t) {
		want := r.Find(nil, e.Document, new(Scratch))
		t.Run("", func(t *testing.T) {
			t.Parallel()
			var s Scratch
			for range 3 {
				if diff := cmp.Diff(want, r.Find(nil, e.Document, &s)); diff != "" {
					t.Fatalf("mentions (-want +got):\n%s", diff)
				}
			}
		})
	}
}

// Any text gives mentions that lie in it.
func FuzzFind(f *testing.F) {
	r := tinyRecogniser(f)
	for _, s := range sample() {
		f.Add(s)
	}
	f.Add("“Pell—Bank’s” (PB) (P.B.) said Dr. O’Neill, of Pell Bank\u00a0Ltd.\r\n\r\n\xff\xc3 PELL BANK HIT")
	f.Add("GRAZ (Alp Press) — A seller who goes by “m0ss_eater”, a gang of Pell Bank (PB), uses W32.Moss.A, a worm called Moss, said Jan Pell, 40,")
	var s Scratch // one for all texts: what it holds must not matter
	f.Fuzz(func(t *testing.T, text string) {
		d := token.New(text, 0)
		checkMentions(t, d, r.Find(nil, d, &s))
	})
}

func BenchmarkFind(b *testing.B) {
	r := tinyRecogniser(b)
	var text strings.Builder
	for _, e := range samples(b) {
		text.WriteString(e.Document.Text + "\n\n")
	}
	d := token.New(text.String(), 0)
	var s Scratch
	var dst []mention.Mention
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		dst = r.Find(dst[:0], d, &s)
	}
}

func BenchmarkOpenModel(b *testing.B) {
	data := tinyModel(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := openModel(data); err != nil {
			b.Fatal(err)
		}
	}
}

// A name ends with its sentence, which may end anywhere where it is of a thousand tokens.
func TestNameEndInSentence(t *testing.T) {
	for _, text := range []string{"Pell Bank A|/S said", "NoName057(16|) said"} {
		before, behind, _ := strings.Cut(text, "|")
		n := len(token.New(before, 0).Tokens)
		d := token.New(strings.Repeat("a ", 1000-n)+before+behind, 0)
		if d.Sentences[0].Last != 1000 {
			t.Fatalf("the first sentence has %d tokens", d.Sentences[0].Last)
		}
		if end := nameEnd(d, 1000-n, 1000); end != 1000 {
			t.Errorf("%s: the name ends %d tokens behind its sentence", text, end-1000)
		}
	}
}

func TestNameEnd(t *testing.T) {
	tests := []struct{ text, name, want string }{
		{"NoName057(16) claimed it.", "NoName057(16", "NoName057(16)"},
		{"Pell Bank (Pell) claimed it.", "Pell Bank", "Pell Bank"},
		{"(Pell Bank) claimed it.", "Pell Bank", "Pell Bank"},
		{"Pell (Bank ) claimed it.", "Pell (Bank", "Pell (Bank"},
		{"Pell (Bank", "Pell (Bank", "Pell (Bank"},
		{"Pell Bank A/S claimed it.", "Pell Bank A", "Pell Bank A/S"},
		{"Pell Bank A / S claimed it.", "Pell Bank A", "Pell Bank A"},
		{"Pell Bank A/B claimed it.", "Pell Bank A", "Pell Bank A"},
		{"Pell-A/S", "Pell-A", "Pell-A"},
		{"Pell Bank A/", "Pell Bank A", "Pell Bank A"},
	}
	for _, test := range tests {
		d := token.New(test.text, 0)
		at := strings.Index(test.text, test.name)
		a, b := d.TokenAt(at), d.TokenAt(at+len(test.name)-1)+1
		if got := d.Slice(a, nameEnd(d, a, b)); got != test.want {
			t.Errorf("%q in %q becomes %q, want %q", test.name, test.text, got, test.want)
		}
	}
}
