package names

import (
	"fmt"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestFineShape(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"Pell", "Tolk", true},
		{"Pell", "Northwind", true}, // runs are folded
		{"Pell", "pell", false},
		{"NHS", "Nhs", false},
		{"NHS", "ANSSI", true},
		{"iPhone", "eBay", true},
		{"2017", "1998", true},
		{"2017", "17", false}, // the number of digits counts, up to four
		{"12345", "1234567", true},
		{"Zürich", "Geneva", true},
		{"CVE-2017-0144", "CVE-2023-3436", true},
		{"U.S.", "U.K.", true},
		{"Win32", "Win3", false},
	} {
		if got := fineShape(test.a) == fineShape(test.b); got != test.same {
			t.Errorf("%s and %s have the same shape: %v, want %v", test.a, test.b, got, test.same)
		}
	}
}

func TestExactHash(t *testing.T) {
	seen := make(map[uint64]string)
	words := []string{"", "a", "A", "\x00", "\x00\x00", "Northwind", "northwind", "Northwind\x00", "NorthwindNorthwind"}
	for i := range 20_000 {
		words = append(words, fmt.Sprint("w", i), fmt.Sprintf("a-rather-long-word-%d-and-its-end", i))
	}
	for _, w := range words {
		h := exactHash(w)
		if h == 0 {
			t.Errorf("%q has hash 0", w)
		}
		if other, ok := seen[h]; ok {
			t.Errorf("%q and %q share a hash", w, other)
		}
		seen[h] = w
	}
}

func TestAffixes(t *testing.T) {
	of := func(s string) *wordType {
		w := new(wordType)
		w.setAffixes(s)
		return w
	}
	a, b := of("Malwarebytes"), of("kilobytes")
	if a.suffix != b.suffix || a.prefix == b.prefix {
		t.Error("two words with one ending have different suffixes, or the same prefixes")
	}
	if of("MALWARE").prefix != of("malware").prefix {
		t.Error("prefixes tell cases apart")
	}
	if w := of("x"); w.prefix != [3]uint32{} || w.suffix != [3]uint32{} {
		t.Errorf("a single letter has affixes: %+v", w)
	}
	if w := of("of"); w.prefix[0] == 0 || w.prefix[1] != 0 {
		t.Errorf("two letters have prefixes %v", w.prefix)
	}
}

func TestMarkOf(t *testing.T) {
	for text, want := range map[string]mark{
		"'s": markPossessive, "’s": markPossessive, "(": markOpen, "]": markClose, ",": markComma,
		"“": markOpenQuote, "”": markCloseQuote, "\"": markQuote, "Pell": noMark, ".": noMark,
	} {
		if got := markOf(text); got != want {
			t.Errorf("%s is mark %d, want %d", text, got, want)
		}
	}
}

// A word that is in the cache is described as one that is not, whatever came
// before it, and the types that a document points to stay where they are.
func TestTypeCache(t *testing.T) {
	r := newRecogniser(nil, gazetteer.Default())
	var warm typeCache
	words := func(from, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "Word%d lower%d ", from+i, (from+i)%100)
		}
		return b.String()
	}
	for _, text := range []string{
		"Pell Ltd and pell ltd of Zürich.", words(0, 3000), words(2000, 4000), words(0, 20_000), "Pell again, and again.",
	} {
		d := token.New(text, 0)
		warm.begin()
		types := make([]*wordType, len(d.Tokens))
		for i, tok := range d.Tokens {
			types[i] = r.typeOf(&warm, tok, d.TokenText(i))
		}
		if warm.used*4 > len(warm.slots)*3 {
			t.Fatalf("%d of %d slots are taken", warm.used, len(warm.slots))
		}
		for i, tok := range d.Tokens {
			var want wordType
			r.describe(&want, tok, d.TokenText(i))
			want.exact = exactHash(d.TokenText(i))
			if *types[i] != want {
				t.Fatalf("%s is described as %+v, want %+v", d.TokenText(i), *types[i], want)
			}
		}
	}
}
