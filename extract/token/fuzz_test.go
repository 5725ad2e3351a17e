package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkDocument fails the test unless d keeps what the package promises.
func checkDocument(t *testing.T, d *Document, from int) {
	t.Helper()
	pos := from
	for i, tok := range d.Tokens {
		start, end := int(tok.Start), int(tok.End)
		if start < pos || end <= start || end > len(d.Text) {
			t.Fatalf("token %d is %d–%d of %d bytes, after byte %d", i, start, end, len(d.Text), pos)
		}
		checkGap(t, d.Text[pos:start])
		pos = end
	}
	checkGap(t, d.Text[pos:])
	next := 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last > len(d.Tokens) || s.Last-s.First > maxSentence {
			t.Fatalf("sentence %d is tokens %d–%d of %d, after token %d", i, s.First, s.Last, len(d.Tokens), next)
		}
		if s.Start != int(d.Tokens[s.First].Start) || s.End != int(d.Tokens[s.Last-1].End) {
			t.Fatalf("sentence %d is bytes %d–%d, but its tokens %d–%d", i, s.Start, s.End,
				d.Tokens[s.First].Start, d.Tokens[s.Last-1].End)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens are in sentences", next, len(d.Tokens))
	}
}

// checkGap fails the test where gap has anything to read.
func checkGap(t *testing.T, gap string) {
	t.Helper()
	for i, r := range gap {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(gap[i:]); size <= 1 {
				continue
			}
		}
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cc, r) && !unicode.Is(unicode.Cf, r) {
			t.Fatalf("gap %q loses %q", gap, r)
		}
	}
}

func addSeeds(f *testing.F) {
	for _, s := range []string{
		"", "\xff\xfe", "a\u00adb\u200d", "The U.S. was hit. “It’s over,” he said—again.", "1.1[.]1 (.) [dot]x hxxp[:]//a",
		"a+a+@b.c-d.com", "'''s's S’s", "? ( \" The", "one\r\ntwo\u2029three\u2028four\vfive", prosaic,
	} {
		f.Add(s, 0)
	}
	f.Add(prosaic, 17)
}

func FuzzNew(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string, from int) {
		d := New(text, from)
		checkDocument(t, d, min(max(from, 0), len(text)))
		for i, tok := range d.Tokens {
			if s := d.TokenText(i); tok.Key != Key(s) || tok.Shape != shapeOf(s) {
				t.Fatalf("token %q has key %#x and shape %v", s, tok.Key, tok.Shape)
			}
			if d.TokenAt(int(tok.Start)) != i {
				t.Fatalf("TokenAt(%d) = %d, want %d", tok.Start, d.TokenAt(int(tok.Start)), i)
			}
		}
	})
}

func FuzzSetZones(f *testing.F) {
	f.Add(prosaic, 0, 10, 10, 30)
	f.Add(prosaic, 3, 40, 200, 9999)
	f.Add("a b. C", -1, 2, 1, 0)
	f.Fuzz(func(t *testing.T, text string, a, b, c, e int) {
		d := New(text, 0)
		before := len(d.Sentences)
		regions := []Region{{a, b, Meta}, {c, e, Boilerplate}}
		d.SetZones(regions)
		checkDocument(t, d, 0)
		if n := len(d.Sentences); n < before || n > before+4 {
			t.Fatalf("%d sentences became %d", before, n)
		}
		if a > b || b > c || c > e {
			return // out of order: anything goes but a panic
		}
		for _, s := range d.Sentences {
			want := Body
			for _, r := range regions {
				if r.Start <= s.Start && s.Start < r.End {
					want = r.Zone
				}
				for _, pos := range []int{r.Start, r.End} {
					if last := int(d.Tokens[s.Last-1].Start); s.Start < pos && pos <= last {
						t.Fatalf("sentence %d–%d runs across byte %d", s.Start, s.End, pos)
					}
				}
			}
			if s.Zone != want {
				t.Fatalf("sentence at %d is %v, want %v", s.Start, s.Zone, want)
			}
		}
	})
}

func FuzzSpell(f *testing.F) {
	for _, s := range []string{prosaic, "don’t O'Reilly's 'll n't 's,", "ȺȺ's ſ's", "&rsquo; :-) 8D (-_-) U.S. a-b-c—d"} {
		f.Add(s)
	}
	var p Prose
	f.Fuzz(func(t *testing.T, text string) {
		d := New(text[:min(len(text), 2000)], 0)
		for _, s := range d.Sentences {
			checkSpelling(t, &p, d, s)
		}
	})
}

// TestHostile reads texts that were made to cost much. It asserts no time,
// but would not end within a test's limit were reading not linear.
func TestHostile(t *testing.T) {
	const size = 1 << 18
	for _, s := range []string{
		"a", "a+", "A.", "a.a-", "a@", "(", ".", "'", "’", "\"", ". \"", "? (", "[.]a", "1[.]", "x.com-", "hxxp[:]//",
		"\u00ad", "\u0301", "é", "\xff", "Inc. ", "&A", "a\n",
	} {
		d := New(strings.Repeat(s, size/len(s)), 0)
		d.SetZones([]Region{{1, size / 2, Meta}})
		checkDocument(t, d, 0)
	}
}

// TestManyRegions splits every sentence, in time linear in their number.
func TestManyRegions(t *testing.T) {
	const n = 100_000
	d := New(strings.Repeat("One two. ", n), 0)
	regions := make([]Region, n)
	for i := range regions {
		regions[i] = Region{9 * i, 9*i + 4, Meta}
	}
	d.SetZones(regions)
	if len(d.Sentences) != 2*n {
		t.Errorf("%d sentences, want %d", len(d.Sentences), 2*n)
	}
	checkDocument(t, d, 0)
}
