package names

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// closedIn returns closed words with the given sets of surroundings.
func closedIn(words map[string]uint16) closedWords {
	var entries []uint64
	for w, set := range words {
		entries = append(entries, exactHash(w)&^closedMask|uint64(set))
	}
	return joinClosed(entries)
}

func TestClosedWordsLookup(t *testing.T) {
	words := map[string]uint16{"the": 1, "of": 0b1010, "were": 0x1ff, "The": 2, ",": 5, "however": 7, "said": 0x101}
	c := closedIn(words)
	for w, want := range words {
		if got := c.lookup(exactHash(w)); got != want {
			t.Errorf("%q is closed in %b, want %b", w, got, want)
		}
	}
	for _, w := range []string{"", "Of", "pell", "THE", ".", "saids"} {
		if got := c.lookup(exactHash(w)); got != 0 {
			t.Errorf("%q is closed in %b, want nowhere", w, got)
		}
		if got := closedWords("").lookup(exactHash(w)); got != 0 {
			t.Errorf("without closed words, %q is closed in %b", w, got)
		}
	}
}

func TestOpenClosed(t *testing.T) {
	for _, words := range []map[string]uint16{nil, {"the": 3}, {"the": 3, "of": 1, "a": 0x1ff}} {
		c := closedIn(words)
		got, rest, err := openClosed(string(c.append(nil)) + "rest")
		if err != nil || got != c || rest != "rest" {
			t.Errorf("%v: closed words %x, rest %q, error %v", words, got, rest, err)
		}
	}
	entry := func(words ...uint64) string {
		data := binary.LittleEndian.AppendUint32(nil, uint32(len(words)))
		for _, w := range words {
			data = binary.LittleEndian.AppendUint64(data, w)
		}
		return string(data)
	}
	for _, test := range []struct{ name, data string }{
		{"empty", ""},
		{"number cut", "\x01\x00\x00"},
		{"an entry cut", entry(1<<16, 2<<16)[:19]},
		{"more than any file", "\xff\xff\xff\xff" + entry(1<<16)},
		{"out of order", entry(2<<16, 1<<16)},
		{"twice the same", entry(1<<16|1, 1<<16|2)},
	} {
		if _, _, err := openClosed(test.data); !errors.Is(err, ErrModel) {
			t.Errorf("%s: error %v, want ErrModel", test.name, err)
		}
	}
}

// closer returns a recogniser without a model that closes the given words
// everywhere.
func closer(words ...string) *Recogniser {
	all := make(map[string]uint16)
	for _, w := range words {
		all[w] = 1<<numSurroundings - 1
	}
	r := newRecogniser(nil, gazetteer.Default())
	r.closed = closedIn(all)
	return r
}

func TestSurroundings(t *testing.T) {
	r := closer()
	for _, test := range []struct {
		text, word string
		want       surroundings
	}{
		{"they said that it was so", "that", 0},
		{"Pell said that it was so", "that", 1},
		{"then Pell that it was so", "that", 2},
		{"they said that it Tolk so", "that", 3},
		{"they said that Tolk was so", "that", 6},
		{"they Pell that Tolk was so", "that", 8},
		{"Pell and that or Tolk so", "that", 4},
		{"they said that 400 were so", "that", 6},
		{"only days that were so", "that", 2}, // days make up dates
		{"that was Tolk", "that", 3},
		{"Tolk was that", "that", 1},
	} {
		var s Scratch
		d := token.New(test.text, 0)
		r.prepare(&s, d)
		s.lo, s.hi = 0, len(d.Tokens)
		if got := s.surroundingsOf(word(t, d, test.word, 0)); got != test.want {
			t.Errorf("%s: surroundings %d, want %d", test.text, got, test.want)
		}
	}
}

// A token is closed if its word is, but not where the gazetteer knows it, nor
// in a headline.
func TestMarkClosed(t *testing.T) {
	r := closer("said", "that", "SAID", "Windows", "Said", "That")
	for _, test := range []struct{ text, want string }{
		{"they said that Windows was down", "said that"},
		{"Pell Said That Tolk Was Nearly Ready", ""},
		{"", ""},
	} {
		var s Scratch
		d := token.New(test.text, 0)
		r.prepare(&s, d)
		var got []string
		for i := range d.Tokens {
			if s.attrs[i].closed {
				got = append(got, d.TokenText(i))
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q are closed, want %s", test.text, got, test.want)
		}
	}
}

// No mention holds a closed token, and closing a word changes what is found
// only where it stands or next to it.
func TestFindAroundClosed(t *testing.T) {
	open := tinyRecogniser(t)
	shut := *open
	shut.closed = closer("Bank", "Ferries", "the", "of", "group").closed
	var s Scratch
	for _, e := range samples(t) {
		d := e.Document
		found := shut.Find(nil, d, &s)
		checkMentions(t, d, found)
		for _, m := range found {
			for i := m.First; i < m.Last; i++ {
				if s.attrs[i].closed {
					t.Errorf("the mention %q holds a closed token", d.Text[m.Start:m.End])
				}
			}
		}
	}
}

func TestClosedSurroundings(t *testing.T) {
	type row = [numSurroundings]int
	for _, test := range []struct {
		name        string
		all, marked row
		lower       bool
		want        uint64
	}{
		{"never seen", row{}, row{}, true, 0},
		{"too rare", row{2, 2, 3}, row{}, true, 0},
		{"often in one place", row{closedLeast}, row{}, false, 1},
		{"lower case, often in one place", row{closedLeast}, row{}, true, 1<<numSurroundings - 1},
		{"often in mentions in another place", row{50, closedLeast}, row{9}, true, 2},
		{"seldom in mentions", row{2 * closedShare}, row{2}, false, 1},
		{"too often in mentions", row{2 * closedShare}, row{3}, true, 0},
		{"all but where it was in a mention", row{2 * closedShare, 1}, row{0, 1}, true, (1<<numSurroundings - 1) &^ 2},
	} {
		c := closedCount{all: test.all, marked: test.marked, lower: test.lower}
		if got := c.surroundings(); got != test.want {
			t.Errorf("%s: closed in %b, want %b", test.name, got, test.want)
		}
	}
}

func TestCloseWords(t *testing.T) {
	seldom := `The man said it once, {person|Mara} of {org|Pell} heard. `
	often := strings.Repeat(`Then it fell, of course, near {loc|Lisbon}, {org|Tolk of Ruritania} and the rest. `, closedLeast)
	r := newRecogniser(nil, gazetteer.Default()).closing([]Example{labelled(t, seldom+often)})
	if r.model != nil {
		t.Error("a recogniser to train has a model")
	}
	for _, w := range []string{"fell", "course", "rest", "it"} {
		if r.closed.lookup(exactHash(w)) == 0 {
			t.Errorf("%q is not closed", w)
		}
	}
	for _, w := range []string{"said", "once", "Lisbon", "Tolk", "unseen"} {
		if set := r.closed.lookup(exactHash(w)); set != 0 {
			t.Errorf("%q is closed in %b", w, set)
		}
	}
	const alone, between = 0, 8
	if set := r.closed.lookup(exactHash("of")); set&(1<<between) != 0 {
		t.Errorf("of is closed in %b, between names too", set)
	}
}

// Closed words are in the model file.
func TestClosedInModel(t *testing.T) {
	examples := samples(t)
	for range 4 {
		examples = append(examples, samples(t)...)
	}
	r := newRecogniser(nil, gazetteer.Default())
	data, err := r.train(t.Context(), examples, Options{Epochs: 1, OneReading: true})
	if err != nil {
		t.Fatal(err)
	}
	m, err := openModel(string(data))
	if err != nil {
		t.Fatal(err)
	}
	want := r.closing(examples).closed
	if len(want) == 0 || m.closed != want {
		t.Errorf("the model has %d bytes of closed words, want %d", len(m.closed), len(want))
	}
	if newRecogniser(m, gazetteer.Default()).closed != want {
		t.Error("a recogniser does not close the words that its model says")
	}
}

func TestReconcile(t *testing.T) {
	const o = 1 << outside
	b, i, l, u := uint64(1)<<stateOf(org, begin), uint64(1)<<stateOf(org, inside), uint64(1)<<stateOf(org, last), uint64(1)<<stateOf(person, unit)
	const open = anyState
	for _, test := range []struct {
		name                    string
		allowed, possible, want []uint64
	}{
		{"none", nil, nil, nil},
		{"all open", []uint64{o, b, l, u}, []uint64{open, open, open, open}, []uint64{o, b, l, u}},
		{"closed outside", []uint64{o, b, l, o}, []uint64{o, open, open, o}, []uint64{o, b, l, o}},
		{"closed inside", []uint64{u, b, i, l, u}, []uint64{open, open, o, open, open}, []uint64{u, open, o, open, u}},
		{"closed at the end", []uint64{b, l, b, l}, []uint64{open, o, open, open}, []uint64{open, o, b, l}},
		{"all closed", []uint64{u, u}, []uint64{o, o}, []uint64{o, o}},
		{"optional", []uint64{o | b, o | l}, []uint64{open, o}, []uint64{o | b, o}},
	} {
		got := slices.Clone(test.allowed)
		if reconcile(got, test.possible); !slices.Equal(got, test.want) {
			t.Errorf("%s: %b, want %b", test.name, got, test.want)
		}
	}
}

// A marked mention that holds a closed token does not mislead training.
func TestTrainWithClosedMention(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	text := strings.Repeat("It is the end of it. ", 40*closedLeast) + "{org|Bank of the end of it} fell, {person|Mara} said."
	data, err := r.train(t.Context(), []Example{labelled(t, text)}, Options{Epochs: 2, Cutoff: 1})
	if err != nil {
		t.Fatal(err)
	}
	m, err := openModel(string(data))
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("Bank of the end of it, Mara said.", 0)
	var s Scratch
	for _, found := range newRecogniser(m, gazetteer.Default()).Find(nil, d, &s) {
		if found.Label == record.LabelOrganisation && found.Last-found.First > 2 {
			t.Errorf("found %q", d.Text[found.Start:found.End])
		}
	}
}

// A semicolon is closed wherever it stands.
func TestSemicolonCloses(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	var s Scratch
	for _, text := range []string{"It hit Acme; Bolt; and Cole Ltd.", "ACME; BOLT HIT"} {
		d := token.New(text, 0)
		r.prepare(&s, d)
		for i := range d.Tokens {
			if got, want := s.attrs[i].closed, d.TokenText(i) == ";"; got != want {
				t.Errorf("%q: %q closed %v, want %v", text, d.TokenText(i), got, want)
			}
		}
	}
}
