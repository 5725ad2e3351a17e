package article

import (
	"reflect"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// TestDateLine reads the lines below the titles of news sites.
func TestDateLine(t *testing.T) {
	tests := []struct {
		line, want string
		authors    []string
	}{
		{"December 22, 2025 5:54 PM GMT · Updated December 23, 2025", "2025-12-22T17:54Z", nil},
		{"Dec 22, 2025, 5:54 p.m. | Last updated on Dec 23, 2025", "2025-12-22T17:54", nil},
		{"Updated 5:54 PM EST, December 22, 2025", "2025-12-22T17:54", nil},
		{"PUBLISHED 22:54 ET Dec. 22, 2025", "2025-12-22T22:54", nil},
		{"9:14 AM PST · December 22, 2025", "2025-12-22T09:14", nil},
		{"Mon 22 Dec 2025 17.54 GMT", "2025-12-22T17:54Z", nil},
		{"Dec 22, 2025Ola BrandtPorts / Ransomware", "2025-12-22", nil},
		{"22 December 2025 · Ola Brandt · 5 min read", "2025-12-22", []string{"Ola Brandt"}},
		{"December 22, 2025 By Ola Brandt Leave a Comment", "2025-12-22", []string{"Ola Brandt"}},
		{"December 22, 2025 by Ola Brandt 3 Comments", "2025-12-22", []string{"Ola Brandt"}},
		{"Article published on 22/12/2025", "2025-12-22", nil},
		{"December 22, 2025 – the day the port was to open again", "", nil},
		{"December 22, 2025 saw the port closed by an attack", "", nil},
		{"July 2025 | The K-12 Port Finance Letter", "", nil},
	}
	for _, tt := range tests {
		a := read(t, "Port stops work\n\n"+tt.line+"\n\n"+para, Options{})
		if a.About.Published != tt.want || !reflect.DeepEqual(a.About.Authors, tt.authors) {
			t.Errorf("%q: %q %q", tt.line, a.About.Published, a.About.Authors)
		}
		if got := len(zone(a, token.Meta)) == 1; got != (tt.want != "") {
			t.Errorf("%q: meta %q", tt.line, zone(a, token.Meta))
		}
	}
}

// TestWrappedMeta takes no line of a hard-wrapped paragraph for a by-line.
func TestWrappedMeta(t *testing.T) {
	const text = "Port stops work\n\nThe thieves read the plans of the port that its owner says were\nreleased on May 18, 2023\nand not before. The harbour master wants the cranes to be ready\nby Friday.\n"
	if m := zone(read(t, text, Options{}), token.Meta); len(m) > 0 {
		t.Errorf("meta %q", m)
	}
	a := read(t, "Port of Ellsmouth stops its cranes for six hours after attack\nby Ola Brandt\n\n"+para, Options{})
	if m := zone(a, token.Meta); len(m) != 1 {
		t.Errorf("meta %q", m)
	}
}

// TestTableMeta takes no row of a table for a by-line.
func TestTableMeta(t *testing.T) {
	const head = "# Port stops work\n\n"
	tests := []struct {
		name, text, want string
		authors          []string
	}{
		{"below", head + para + "\n\n| Victim | Date |\n| --- | --- |\n| Orrin Works | 3 May 2023 |\n| Brackwater Ferries | 4 May 2023 |\n", "", nil},
		{"one row", head + para + "\n\n| Victim | Date |\n| --- | --- |\n| Orrin Works | 3 May 2023 |\n", "", nil},
		{"date first, no space, CR LF", head + para + "\r\n\r\n|Date|Victim|\r\n|---|---|\r\n|3 May 2023|Orrin Works|\r\n", "", nil},
		{"at the top", head + "| Victim | Date |\n| --- | --- |\n| Orrin Works | 3 May 2023 |\n\n" + para, "", nil},
		{"no table", head + "| Ola Brandt | 3 May 2023 |\n\n" + para, "2023-05-03", []string{"Ola Brandt"}},
		{"no marks around it", head + "Ola Brandt | 3 May 2023\n\n" + para, "2023-05-03", []string{"Ola Brandt"}},
		{"a field in a table", head + "| Published | 3 May 2023 |\n| --- | --- |\n| Source | Harbour Post |\n\n" + para, "2023-05-03", nil},
	}
	for _, tt := range tests {
		a := read(t, tt.text, Options{Path: "a.md"})
		if a.About.PublishedBy == record.ByInferred {
			a.About.Published = ""
		}
		if a.About.Published != tt.want || !reflect.DeepEqual(a.About.Authors, tt.authors) {
			t.Errorf("%s: %q by %s, %q", tt.name, a.About.Published, a.About.PublishedBy, a.About.Authors)
		}
	}
}
