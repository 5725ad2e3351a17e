package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

const org, person = 0, 1 // labels by number

// remember returns a memory of text in which the given phrases were labelled
// on the first reading, wherever they stand.
func remember(text string, phrases map[string]int) (*memory, *token.Document) {
	d := token.New(text, 0)
	m := &memory{own: make([]state, len(d.Tokens))}
	for phrase, l := range phrases {
		n := len(token.New(phrase, 0).Tokens)
		for i := 0; i+n <= len(d.Tokens); i++ {
			if d.Slice(i, i+n) == phrase {
				spell(m.own[i:i+n], l)
			}
		}
	}
	m.fill(d, 0, len(d.Tokens))
	return m, d
}

// word returns the index of the nth token, from 0 on, that is written as w.
func word(t *testing.T, d *token.Document, w string, nth int) int {
	t.Helper()
	for i := range d.Tokens {
		if d.TokenText(i) == w {
			if nth == 0 {
				return i
			}
			nth--
		}
	}
	t.Fatalf("%s does not occur so often", w)
	return 0
}

func TestOthersLeavesOutOwn(t *testing.T) {
	m, d := remember("Mara Verrill left. Verrill said no more. Harbour was shut. We met Verrill.",
		map[string]int{"Mara Verrill": person})
	full := word(t, d, "Verrill", 0)
	// What the full name hears is that the two others are outside.
	o, ok := m.others(d, full)
	if !ok || o.labels[person] != 0 || o.last[person] != 0 || o.none != 2 {
		t.Errorf("the full name hears %+v, %v", o, ok)
	}
	for nth := 1; nth <= 2; nth++ {
		o, ok := m.others(d, word(t, d, "Verrill", nth))
		if !ok || o.labels[person] != 1 || o.last[person] != 1 || o.none != 1 {
			t.Errorf("the short name %d hears %+v, %v", nth, o, ok)
		}
	}
	if o, ok := m.others(d, word(t, d, "Mara", 0)); ok {
		t.Errorf("a word that occurs once hears %+v", o)
	}
	if o, ok := m.others(d, word(t, d, "Harbour", 0)); ok {
		t.Errorf("a word outside that occurs once hears %+v", o)
	}
	if o, ok := m.others(d, word(t, d, "said", 0)); ok {
		t.Errorf("a word in lower case hears %+v", o)
	}
}

// Words that occur more often than a counter holds leave no counter below 0.
func TestOthersOfFrequentWords(t *testing.T) {
	m, d := remember(strings.Repeat("Pell fell. ", 400), map[string]int{"Pell": org})
	for _, nth := range []int{0, 200, 399} {
		if o, ok := m.others(d, word(t, d, "Pell", nth)); !ok || o.labels[org] != 254 || o.none != 0 {
			t.Errorf("place %d hears %+v, %v", nth, o, ok)
		}
	}
}

func TestMajority(t *testing.T) {
	for _, test := range []struct {
		name          string
		slot          remembrance
		label, margin uint64
	}{
		{"nothing", remembrance{}, 0, 0},
		{"never a name", remembrance{none: 3}, 0, 0},
		{"always one label", remembrance{labels: [numLabels]uint8{org: 2}}, org + 1, 3},
		{"one label, but outside once", remembrance{labels: [numLabels]uint8{org: 2}, none: 1}, org + 1, 2},
		{"three of four", remembrance{labels: [numLabels]uint8{org: 3, person: 1}}, org + 1, 2},
		{"two of three", remembrance{labels: [numLabels]uint8{org: 1, person: 2}}, person + 1, 1},
		{"two alike", remembrance{labels: [numLabels]uint8{org: 1, person: 1}}, org + 1, 0},
	} {
		if label, margin := test.slot.majority(); label != test.label || margin != test.margin {
			t.Errorf("%s: label %d, clear %d; want %d, %d", test.name, label, margin, test.label, test.margin)
		}
	}
}

func TestDefinitions(t *testing.T) {
	for _, test := range []struct {
		name, text, phrase, short string
		want                      bool
	}{
		{"all initials", "The Larkfield Regional Hospital (LRH) shut. LRH said so.", "Larkfield Regional Hospital", "LRH", true},
		{"without small words", "The Ministry of Harbours and Tides (MHT) met. MHT left.", "Ministry of Harbours and Tides", "MHT", true},
		{"two of three initials", "The Larkfield Hospital (LXH) shut. LXH said so.", "Larkfield Hospital", "LXH", true},
		{"one of three", "The Larkfield Clinic (LRH) shut. LRH said so.", "Larkfield Clinic", "LRH", false},
		{"not behind a name", "The Larkfield Regional Hospital (LRH) shut. LRH said so.", "Regional", "LRH", false},
		{"not in capitals", "The Larkfield Regional Hospital (Lrh) shut. Lrh said so.", "Larkfield Regional Hospital", "Lrh", false},
		{"more words in the brackets", "The Larkfield Regional Hospital (LRH Ltd) shut. LRH said so.", "Larkfield Regional Hospital", "LRH", false},
		{"no brackets", "The Larkfield Regional Hospital, LRH, shut. LRH said so.", "Larkfield Regional Hospital", "LRH", false},
		{"at the end", "Larkfield Regional Hospital (LRH", "Larkfield Regional Hospital", "LRH", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			m, d := remember(test.text, map[string]int{test.phrase: org})
			slot := m.words.get(token.Key(test.short))
			if got := slot.defined == org+1; got != test.want {
				t.Errorf("%s is defined as %d", test.short, slot.defined)
			}
			if !test.want || strings.Count(test.text, test.short) < 2 {
				return
			}
			if o, ok := m.others(d, word(t, d, test.short, 1)); !ok || o.defined != org+1 {
				t.Errorf("the next %s hears %+v, %v", test.short, o, ok)
			}
		})
	}
}

func TestMemoryFeatures(t *testing.T) {
	m, d := remember("Mara Verrill left. Verrill said no more.", map[string]int{"Mara Verrill": person})
	r := tinyRecogniser(t)
	var s Scratch
	r.prepare(&s, d)
	s.memory = *m
	s.lo, s.hi = 0, len(d.Tokens)
	count := func(w string, nth int) (int, bool) {
		f := featureSet{}
		told := s.memoryFeatures(&f, d, word(t, d, w, nth))
		return len(f.list), told
	}
	if n, told := count("Verrill", 1); !told || n == 0 {
		t.Errorf("the short name has %d features, told %v", n, told)
	}
	for _, w := range []string{"Mara", "left", "."} {
		if n, told := count(w, 0); told || n > 0 {
			t.Errorf("%s has %d features, told %v", w, n, told)
		}
	}
}
