package article

import (
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// TestCompany marks what a press release says of companies as boilerplate.
func TestCompany(t *testing.T) {
	const top = "Tollgate Freight confirms attack\n\nTollgate Freight Ltd said that Cindervane is helping it.\n\n" + p1 + "\n" + p2 + "\n" + p3 + "\n"
	const own = "Tollgate Freight moves goods between forty towns. Its customers include Orrin Bank and the Mill Gazette.\n"
	const helper = "Founded in 2009, Cindervane has helped Orrin Bank, Nordvik Radio and others to recover from data breaches.\n"
	tests := map[string]string{
		"at the end":          top + "-About Tollgate Freight\n\n-" + own,
		"two companies":       top + "-About Tollgate Freight\n-" + own + "\n-About Cindervane\n-" + helper,
		"in capitals":         top + "-ABOUT CINDERVANE\n\n-" + helper,
		"Markdown":            top + "-**About Tollgate Freight plc:**\n\n-" + own,
		"on the attack":       top + "About The Attack\n\nThe attack began on Sunday night, when thieves came in through the site of the port and stole the plans of its cranes.\n",
		"before the contacts": top + "-About Cindervane\n\n-" + helper + "\n-Contacts\n-Ola Brandt\n-press@cindervane.example\n",
		"on another subject":  top + "About Tollgate Freight\n\nThe police say that they know nothing of the people behind the attack, and are looking for witnesses.\n",
		"of no one here":      top + "About Kestrelgate\n\nKestrelgate has helped Orrin Bank, Nordvik Radio and others to recover from data breaches since 2009.\n",
		"section":             top + "About Cindervane\n\n" + strings.Repeat(helper, 30),
		"next section":        top + "-About Cindervane\n\n-" + helper + "\nWhat comes next\n\n" + p1 + "\n" + p2,
		"early":               "Tollgate Freight confirms attack\n\n" + p1 + "\nAbout Tollgate Freight\n\n" + own + "\n" + p2 + "\n" + p3 + "\n" + p1,
		"sentence":            top + "About Cindervane nothing was said.\n\n" + helper,
		"vulnerability":       top + "CVE-2025-10001 is old.\n\nAbout CVE-2025-10001\n\nCVE-2025-10001 lets anybody in who sends a request of more than 4,000 bytes to the server.\n",
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) { checkBoilerplate(t, marked) })
	}
}

// TestPressSource finds who issued a press release; the name is alone in its
// region.
func TestPressSource(t *testing.T) {
	const top = "Tollgate Freight confirms attack\n\n" + p1 + "\n" + p2 + "\n" + p3 + "\n"
	for _, tt := range []struct {
		end  string
		want []string
	}{
		{"SOURCE Tollgate Freight\n", []string{"Tollgate Freight"}},
		{"SOURCE Tollgate Freight, Inc.\n\nRelated Links\nhttps://tollgate.example\n", []string{"Tollgate Freight, Inc."}},
		{"Media Contact:\nOla Brandt\n\nSOURCE Tollgate Freight\n", []string{"Tollgate Freight"}},
		{"SOURCE: Tollgate Freight\n", []string{"SOURCE: Tollgate Freight"}},
		{"SOURCE code of the malware was found: twice!\n", nil},
		{"SOURCES say that it was stolen\n", nil},
	} {
		if got := zone(read(t, top+tt.end, Options{}), token.Meta); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: meta %q, want %q", tt.end, got, tt.want)
		}
	}
}
