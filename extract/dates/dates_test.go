package dates

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

func read(tagger *Tagger, text, published string) []Expression {
	return tagger.Read(token.New(text, 0), published, nil, new(Scratch)).Expressions
}

// TestRulesCompile makes sure that New never falls back to an empty grammar
// and that each rule is used by some case.
func TestRulesCompile(t *testing.T) {
	rules := newRules()
	if _, err := newGrammar(rules); err != nil {
		t.Fatal(err)
	}
	if len(rules) > 255 {
		t.Fatalf("%d rules do not fit their index", len(rules))
	}
	tagger := New()
	used := map[string]bool{}
	for _, c := range readCases(t) {
		for _, e := range read(tagger, c.text, c.published) {
			used[e.Rule] = true
		}
	}
	for _, r := range rules {
		if !used[r.name] {
			t.Errorf("no case uses rule %s", r.name)
		}
	}
}

func TestPatternErrors(t *testing.T) {
	for _, p := range []string{"( a", "[ a", "a )", "a ]", "a | b )", "$nothing", "@nothing=1", "@num=x", "NOTHING", "NUM>nothing"} {
		if _, err := newGrammar([]rule{{name: "bad", pattern: p}}); err == nil {
			t.Errorf("pattern %q compiled", p)
		}
	}
}

// TestLaterAnchorsGiveLaterValues reads the cases at anchors that lie ever
// later and checks that no value of a relative expression moves back.
func TestLaterAnchorsGiveLaterValues(t *testing.T) {
	tagger := New()
	for _, expression := range []string{
		"yesterday", "today", "last week", "this week", "next week", "last month", "this month", "last year",
		"two days ago", "two weeks ago", "six months ago", "a year ago", "last weekend", "last quarter",
		"on Monday", "on Sunday", "last Friday", "next Friday", "in March", "in August", "on March 14",
		"in the third quarter", "last summer", "last winter", "last June", "late last month",
		"Monday last week", "last night", "earlier this year", "by the end of the month", "last Christmas",
	} {
		text := "The pages were defaced " + expression + "."
		d := token.New(text, 0)
		before := calendar.Day(0)
		for at := calendar.DayOf(2015, 12, 20); at < calendar.DayOf(2018, 3, 5); at++ {
			published := string(dayValue(at).append(nil))
			found := tagger.Read(d, published, nil, new(Scratch)).Expressions
			if len(found) != 1 {
				t.Fatalf("%q at %s: found %v", expression, published, found)
			}
			first, last, ok := bounds(found[0].Value)
			if !ok || last < first {
				t.Fatalf("%q at %s: no interval for %s", expression, published, found[0].Value)
			}
			// A day without a year may be one still to come, and then is
			// last year's for no later anchor.
			if before != 0 && first < before {
				t.Errorf("%q at %s: %s begins before that of the day before", expression, published, found[0].Value)
			}
			before = first
		}
	}
}

func TestRead(t *testing.T) {
	text := "Published on Friday\n\nIt fell ill on Monday, two days after Easter."
	out := New().Read(token.New(text, 0), "2018-04-06", nil, new(Scratch))
	if out.Inferred != "" || len(out.Warnings) != 0 {
		t.Errorf("inferred %q, warnings %q", out.Inferred, out.Warnings)
	}
	want := []string{"Friday 2018-04-06", "Monday 2018-04-02", "two days after Easter 2018-04-03"}
	if len(out.Expressions) != len(want) {
		t.Fatalf("found %v", out.Expressions)
	}
	for i, e := range out.Expressions {
		m := e.Mention()
		if got := text[m.Start:m.End] + " " + m.Value; got != want[i] {
			t.Errorf("mention %d: %q, want %q", i, got, want[i])
		}
		if m.Label != record.LabelDate || m.By != record.FoundByRule || m.Reason == "" || m.First >= m.Last {
			t.Errorf("mention %d: %+v", i, m)
		}
		if e.Anchor != "publication 2018-04-06" {
			t.Errorf("mention %d: reckoned from %q", i, e.Anchor)
		}
	}
}

func TestInference(t *testing.T) {
	tests := []struct{ text, inferred string }{
		{"It fell ill on 22 December 2025 and rose on 24 December 2025.", "2025-12-24"},
		{"Published: 22 December 2025. It was born on 1 May 1999.", "2025-12-22"},
		{"It fell ill in June 2016 and rose in August 2016.", "2016"},
		{"It fell ill on 22 June 2016 and rose on 24 December 2016.", "2016"},
		{"It fell ill in June 2015 and rose in August 2016.", ""},
		{"It has been ill since 2016.", ""},
		{"It has been ill since 2016. The flaw is CVE-2023-1234.", "2023"},
		{"It fell ill on Monday.", ""},
	}
	tagger := New()
	for _, tt := range tests {
		got := tagger.Read(token.New(tt.text, 0), "", nil, new(Scratch))
		if got.Inferred != tt.inferred {
			t.Errorf("%q: inferred %q, want %q", tt.text, got.Inferred, tt.inferred)
		}
		if tt.text == "It fell ill on Monday." && len(got.Warnings) != 1 {
			t.Errorf("%q: warnings %q", tt.text, got.Warnings)
		}
	}
}

func TestHints(t *testing.T) {
	tagger := New()
	text := "Vulcan 2016 and bugs seen (2017) were patched."
	d := token.New(text, 0)
	hint := func(s string, confidence float64) mention.Mention {
		i := strings.Index(text, s)
		return mention.Mention{Start: i, End: i + len(s), Label: record.LabelDate, Confidence: confidence}
	}
	tests := []struct {
		name  string
		hints []mention.Mention
		want  string
	}{
		{"no opinion", nil, "2017"},
		{"a sceptic", []mention.Mention{}, ""},
		{"support", []mention.Mention{hint("2017", 0.6)}, "2017"},
		{"certainty", []mention.Mention{hint("2016", 0.97), hint("2017", 0.9)}, "2016 2017"},
	}
	for _, tt := range tests {
		var got []string
		for _, e := range tagger.Read(d, "2018-05-16", tt.hints, new(Scratch)).Expressions {
			got = append(got, e.Value)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, g, tt.want)
		}
	}
}

// TestConcurrent reads many documents with one tagger at once.
func TestConcurrent(t *testing.T) {
	tagger := New()
	texts := []string{newsText, "It fell ill on Monday.", "Nothing.", strings.Repeat(newsText, 3)}
	want := make([][]Expression, len(texts))
	for i, text := range texts {
		want[i] = read(tagger, text, "2018-05-22")
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for n := range 40 {
				i := n % len(texts)
				if got := read(tagger, texts[i], "2018-05-22"); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("text %d: other expressions than alone", i)
				}
			}
		})
	}
	wg.Wait()
}

// TestHostile counts the matcher's work on texts made to be hard: it must
// grow no faster than the text.
func TestHostile(t *testing.T) {
	g, err := newGrammar(newRules())
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{
		"last ", "May ", "12 ", "2017-", "3/", "Monday, ", "early last late ", "two or ", "the end of the ",
		"Monday (May 3, 2017) at 5:30 pm ", "May 3 and ", "the following ", "1 2 3 ", "CVE-2017-", "earlier in the ", "(", "year ", "in 2016 and ",
		"Monday to ", "from Monday to Tuesday ", "9/11 ", "3-4-2017 IST ", "late Friday evening, ", "every second ", "have been put and ",
		"the 1st and ", "on the 2nd, the 3rd, ", "night of Friday to ", "until the ", "unless paid by Friday ", "Independence Day ", "US Independence Day in ",
		"Chinese New Year ", "Eid al - ", "late May bank holiday ", "last Patch Tuesday ", "weekend of 3-4 ", "14-Nov-", "June ' ", "a fortnight before ",
		"May 2016. On May 3, ", "gave until ",
	} {
		work := func(n int) int {
			r := &reader{grammar: g}
			text := strings.Repeat(unit, n)
			r.read(token.New(text, 0), "2018-05-16", nil)
			return r.total
		}
		small, large := work(200), work(2000)
		if large > 12*small+1000 {
			t.Errorf("%q: %d steps for 200, %d for 2000", unit, small, large)
		}
		if per := large / 2000; per > 4*maxSteps {
			t.Errorf("%q: %d steps for each", unit, per)
		}
	}
}

func FuzzRead(f *testing.F) {
	for i, c := range readCases(f) {
		if i%10 == 0 {
			f.Add(c.text, c.published)
		}
	}
	f.Add("\xff2017-\x00May 3 and 4", "2018")
	f.Add("9999-12-31 tomorrow, a century from now", "9999-12-31")
	f.Add("last 0001", "0000-01-01")
	tagger := New()
	f.Fuzz(func(t *testing.T, text, published string) {
		d := token.New(text, 0)
		var s Scratch
		out := tagger.Read(d, published, nil, &s)
		last := 0
		for _, e := range out.Expressions {
			if e.Start < last || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("expression %+v after %d in %d bytes", e, last, len(text))
			}
			last = e.End
			if e.Start != int(d.Tokens[e.First].Start) || e.End != int(d.Tokens[e.Last-1].End) {
				t.Fatalf("expression %+v and its tokens differ", e)
			}
			if e.Value == "" || e.Rule == "" {
				t.Fatalf("empty value or rule: %+v", e)
			}
			start, end, ok := Interval(e.Value)
			if !ok && !strings.Contains(e.Value, "X") && len(e.Value) <= 21 && !longYear(e.Value) {
				t.Fatalf("%q has the value %s without an interval", text[e.Start:e.End], e.Value)
			}
			if ok && start > end {
				t.Fatalf("interval of %s: %s to %s", e.Value, start, end)
			}
		}
		if again := tagger.Read(d, published, nil, &s); fmt.Sprint(again) != fmt.Sprint(out) {
			t.Fatal("a second reading in the same memory differs")
		}
	})
}

// longYear says whether a value has a year beyond four digits, which only an
// absurd publication date brings about.
func longYear(v string) bool {
	return len(v) > 4 && v[4] >= '0' && v[4] <= '9' || strings.HasPrefix(v, "0000")
}

// A range of days runs forwards, and only over days that the month has.
func TestDayRange(t *testing.T) {
	for text, want := range map[string]string{
		"It lasted from 5-12 March 2025.":     "2025-03-05/2025-03-12",
		"It lasted from 12-5 March 2025.":     "",
		"It lasted from 27-31 February 2023.": "",
		"It lasted from 29-30 February 2025.": "",
		"It lasted from 30-31 June 2024.":     "",
	} {
		got := ""
		for _, e := range New().Read(token.New(text, 0), "2025-04-06", nil, new(Scratch)).Expressions {
			if v := e.Mention().Value; strings.Contains(v, "/") {
				got = v
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// No two words of the lexicon have one key, of which one word would hide the other.
func TestLexiconKeys(t *testing.T) {
	l := newLexicon()
	words := make(map[uint64]string)
	for w := range l.byText {
		if other, taken := words[token.Key(w)]; taken {
			t.Errorf("%q and %q have one key", w, other)
		}
		words[token.Key(w)] = w
	}
}
