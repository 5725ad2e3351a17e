package merge

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestNameWords(t *testing.T) {
	for name, want := range map[string]string{
		"":                    "",
		"The Acme Group Inc.": "acme",
		"the":                 "the",
		"U.S. Treasury":       "us treasury",
		"Crédit Nord":         "credit nord",
		"Smith & Sons":        "smith and sons",
		"O’Hara's":            "oharas",
		"Company":             "company",
		"Nu\u0301n\u0303ez":   "nunez",
		"!?":                  "",
	} {
		if got := strings.Join(nameWords(name), " "); got != want {
			t.Errorf("nameWords(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestOutletOf(t *testing.T) {
	same := [][2]record.Article{
		{{Publisher: "The Harbour Post"}, {URL: "https://www.harbourpost.co.uk/a/b"}},
		{{Publisher: "harbourpost.com"}, {Publisher: "Harbour Post"}},
		{{Publisher: "edition.harbourpost.com"}, {URL: "http://harbourpost.com"}},
		{{Title: "Trams stop"}, {Title: "Trams stop!"}},
	}
	for _, pair := range same {
		a, _ := outletOf(&record.Record{Article: pair[0]})
		b, _ := outletOf(&record.Record{Article: pair[1]})
		if a != b {
			t.Errorf("%+v has key %q, %+v has %q", pair[0], a, pair[1], b)
		}
	}
	other := [][2]record.Article{
		{{Publisher: "Harbour Post"}, {Publisher: "Tarnholm Post"}},
		{{Publisher: "Agency", URL: "https://harbourpost.com"}, {URL: "https://harbourpost.com"}},
		{{Title: "Trams stop"}, {Title: "Trams go"}},
		{{Publisher: "The"}, {Title: "Trams go"}},
	}
	for _, pair := range other {
		a, _ := outletOf(&record.Record{Article: pair[0]})
		b, _ := outletOf(&record.Record{Article: pair[1]})
		if a == b {
			t.Errorf("%+v and %+v have one key %q", pair[0], pair[1], a)
		}
	}
}

func TestCompareTypes(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"ddos", "ddos", sameType},
		{"cyberattack", "cyberattack", vagueType},
		{"cyberattack", "ddos", vagueType},
		{"cyberattack ddos", "cyberattack ddos", sameType},
		{"data-breach", "ransomware", relatedType},
		{"ddos", "data-breach", differentType},
		{"something-new", "ddos", vagueType},
		{"", "ddos", 0},
	} {
		if got := compareTypes(strings.Fields(test.a), strings.Fields(test.b)); got != test.want {
			t.Errorf("compareTypes(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestCompareDates(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"2024-05-02", "2024-05-02T09:00", sameDay},
		{"2024-05-02", "2024-W18", sameMonth},
		{"2024", "2024-W18", sameYear},
		{"2024-05-02", "2024-05-05", nearDate},
		{"2024-05-02", "2024-05-16", looseDate},
		{"2024-05-02", "2024-06-02", otherDate},
		{"2024-05-02", "2024-06-03", farDate},
		{"XXXX-05-02", "2024-05-02", 0},
		{"", "2024-05-02", 0},
	} {
		a, b := spanOf(test.a), spanOf(test.b)
		if got := compareDates(a, b); got != test.want || got != compareDates(b, a) {
			t.Errorf("compareDates(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
	if got := spanOf("1969-12-31"); got != (span{-1, -1, true}) {
		t.Errorf("1969-12-31 is %+v", got)
	}
}
