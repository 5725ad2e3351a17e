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
		"The Company":         "company",
		"Wick Lines Sdn Bhd":  "wick lines",
		"Wick Lines Oyj":      "wick lines",
		"Wick Lines A/S":      "wick lines",
		"WICK LINES SE":       "wick lines",
		"Wick Pvt. Ltd.":      "wick",
		"Wick S.A. de C.V.":   "wick",
		"Wick GmbH & Co. KG":  "wick",
		"Wick Co., Ltd.":      "wick",
		"Wick Holdings PJSC":  "wick",
		"GmbH":                "gmbh",
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
		{{Publisher: "BBC News"}, {URL: "https://www.bbc.co.uk/news/1"}},
		{{Publisher: "BBC"}, {Publisher: "www.bbc.com"}},
		{{Publisher: "Sky News"}, {URL: "https://news.sky.com/story/1"}},
		{{Publisher: "AP"}, {Publisher: "Associated Press"}},
		{{Publisher: "The Associated Press"}, {URL: "https://apnews.com/1"}},
		{{Publisher: "Harbour News Online"}, {URL: "https://harbour.example"}},
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
		{{Publisher: "News"}, {Publisher: "Online"}},
		{{Publisher: "BBC News"}, {Publisher: "Sky News"}},
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

// Names of one victim that differ by a word, and names of two.
func TestNamesWithAWordMore(t *testing.T) {
	for _, test := range []struct {
		a, b string
		same bool
	}{
		{"Harlow Valley Health", "Harlow Valley Health System", true},
		{"Brannick Foods", "Brannick Foods International", true},
		{"Brannick", "Brannick Foods", true},
		{"Covenhope Hospital", "Covenhope General Hospital", true},
		{"Dorrin County", "Dorrin County Council", true},
		{"City of Tarnholm", "Tarnholm", true},
		{"Township of New Wick", "New Wick", true},
		{"City of Tarnholm", "City of Wick", false},
		{"Bank of Tarnholm", "Tarnholm", false},
		{"Covenhope Hospital", "Covenhope University", false},
		{"St. Mary Hospital", "St. Anne Hospital", false},
		{"Elk Dairy", "Elk", false}, // too short
		{"University of Wick", "University of South Wick", false},
		{"University of Wick", "The University", false},
		{"Wick Channel 5", "Wick Channel", false},
		{"Brannick Foods International", "Brannick Foods Polska", false},
	} {
		for date, same := range map[string]bool{"2025-03-03": test.same, "": false} {
			got := mergeAll(t,
				told("a", "2025-03-04", date, "Screens are dark.", []string{"ransomware"}, test.a),
				told("b", "2025-03-04", date, "Nothing works.", []string{"ransomware"}, test.b),
			)
			if (len(got) == 1) != same {
				t.Errorf("%s and %s on %q: %d incidents", test.a, test.b, date, len(got))
			}
		}
	}
	// Two ids are two victims, and much is named after a place.
	a := told("a", "2025-03-04", "2025-03-03", "Screens are dark.", []string{"ransomware"}, "Brannick Foods")
	b := told("b", "2025-03-04", "2025-03-03", "Nothing works.", []string{"ransomware"}, "Brannick Foods International")
	a.organisations, b.organisations = []string{"Brannick Foods=bf"}, []string{"Brannick Foods International=bfi"}
	c := told("c", "2025-03-04", "2025-03-03", "Nobody writes.", []string{"ransomware"}, "Tarnholm")
	d := told("d", "2025-03-04", "2025-03-03", "All phones ring.", []string{"ransomware"}, "Tarnholm Trams")
	c.places = []string{"Tarnholm/NO"}
	if got := mergeAll(t, a, b, c, d); len(got) != 4 {
		t.Errorf("groups %q, want 4", groups(got))
	}
	e := told("e", "2025-03-04", "2025-03-03", "No office is open.", []string{"ransomware"}, "City of Tarnholm")
	if got := mergeAll(t, c, d, e); len(got) != 2 {
		t.Errorf("groups %q, want 2: a city is governed by itself", groups(got))
	}
}
