package gazetteer

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestLintNameTwice(t *testing.T) {
	tests := []struct {
		what, entries string
		line          int // of the error; 0 for none
	}{
		{"two aliases", `
  - {name: Brackwater Ferries, aliases: [Brackwater Line], country: GB}
  - {name: Brackwater Freight, aliases: [Brackwater Line], country: GB}`, 5},
		{"a name and an alias", `
  - {name: Brackwater Ferries, aliases: [Brackwater Freight], country: GB}
  - {name: Brackwater Freight, country: GB}`, 5},
		{"spelled otherwise", `
  - {name: Brackwater & Sons, country: GB}
  - {name: Brackwater Freight, aliases: [Bräckwater and Sons], country: GB}`, 5},
		{"no country", `
  - {name: Brackwater Ferries, aliases: [Brackwater Line]}
  - {name: Brackwater Freight, aliases: [Brackwater Line]}`, 5},
		{"also a common word", `
  - {name: Brackwater Ferries, aliases: [Brackwater Line], country: GB, ambiguous: true}
  - {name: Brackwater Freight, aliases: [Brackwater Line], country: GB}`, 5},
		{"other countries", `
  - {name: Brackwater Ferries, aliases: [Brackwater Line], country: GB}
  - {name: Brackwater Freight, aliases: [Brackwater Line], country: IE}`, 0},
		{"weak in one", `
  - {name: Brackwater Ferries, aliases: [Brackwater Line], country: GB}
  - {name: Brackwater Freight, weak: [Brackwater Line], country: GB}`, 0},
		{"an abbreviation and a word", `
  - {name: ICE, country: GB}
  - {id: ice-cream, name: Ice, country: GB, ambiguous: true}`, 0},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			f, err := Read("f.yaml", strings.NewReader("family: organisation\nkind: company\nentries:"+tt.entries))
			if err != nil {
				t.Fatal(err)
			}
			g, err := New(f)
			if err != nil {
				t.Fatal(err)
			}
			line := 0
			for _, p := range g.Lint(f) {
				if !p.Warning {
					line = p.Line
					if !strings.Contains(p.Message, "take the name off one of them") {
						t.Error(p.Error())
					}
				}
			}
			if line != tt.line {
				t.Errorf("error in line %d, want %d", line, tt.line)
			}
		})
	}
}

// TestBuiltinNamesOnce holds the compiled entries against the rule that two of
// one family and country have no name in common, weak aliases aside. The
// linter sees the files; this sees what they become when they are joined.
func TestBuiltinNamesOnce(t *testing.T) {
	type key struct {
		pattern, country string
	}
	l := &linter{pattern: patterner{keys: newKeys()}}
	first := map[key]string{}
	for _, e := range Default().All() {
		if e.Family == Attack {
			continue
		}
		e.names(func(s string, via Flags) {
			p, ok := l.pattern.pattern(s, asWritten, 0)
			if via.Has(ViaWeak) || !ok {
				return
			}
			k := key{l.patternID(e.Family, &p), e.Country}
			if id, ok := first[k]; ok && id != e.ID {
				t.Errorf("%s: %q is a name of %s and of %s", e.Family, s, id, e.ID)
			}
			first[k] = e.ID
		})
	}
}

// TestBuiltinLinked looks up names that news use without explanation: each is
// the name of one entry.
func TestBuiltinLinked(t *testing.T) {
	for name, want := range map[string]string{
		"NHS": "nhs", "ICANN": "icann", "SWIFT": "swift", "Check Point": "check-point", "UPS": "ups", "DHL": "dhl",
		"US Postal Service": "us-postal-service", "USPS": "us-postal-service", "Citizen Lab": "citizen-lab",
		"F5 Networks": "f5", "F5": "f5", "Walt Disney": "walt-disney-company", "Disney": "walt-disney-company",
		"LaLiga": "laliga", "ProtonMail": "proton", "DB Schenker": "db-schenker", "Kadokawa": "kadokawa",
		"NJ Transit": "nj-transit", "SEPTA": "septa", "FICO": "fico", "PhilHealth": "philhealth",
		"ARIN": "american-registry-for-internet-numbers", "IMSS": "imss", "ÖBB": "obb", "MÁV": "mav",
		"DTCC": "depository-trust-and-clearing-corporation", "OpenSSF": "open-source-security-foundation",
		"Chronopost": "chronopost", "T-Systems": "t-systems",
		"MS-ISAC": "multi-state-information-sharing-and-analysis-center",
		"Anthem":  "elevance-health", "PJ&A": "perry-johnson-and-associates", "Starlink": "starlink",
		// companies of a group, which are victims under their own names
		"British Gas": "british-gas", "Oxxo": "oxxo", "Asahi Breweries": "asahi-breweries", "Uniqlo": "uniqlo",
		"Allium UPI": "allium-upi", "UnitedHealthcare": "unitedhealthcare", "MTN Nigeria": "mtn-nigeria",
		"Niconico": "niconico", "Alton Towers": "alton-towers", "Sports Direct": "sports-direct", "Cadillac": "cadillac",
		"TJ Maxx": "t-j-maxx", "T.J. Maxx": "t-j-maxx", "Holiday Inn": "holiday-inn", "Yahoo Japan": "yahoo-japan",
		"Entain": "entain", "Telkomsel": "telkomsel", "Georgia Power": "georgia-power", "DStv": "dstv",
		// unions, parties, courts and forces by their abbreviations
		"NASUWT": "nasuwt", "AFSCME": "afscme", "Unifor": "unifor", "Nehawu": "nehawu", "ASUU": "academic-staff-union-of-universities",
		"AIMIM": "aimim", "DMK": "dmk", "Lahore High Court": "lahore-high-court", "SEROCU": "south-east-regional-organised-crime-unit",
		"YHROCU": "yorkshire-and-humber-regional-cyber-crime-team", "PEMRA": "pemra", "Leigh Day": "leigh-day", "PalmPay": "palmpay",
	} {
		g := Default()
		d := token.New("It was "+name+" that they meant.", 0)
		found := false
		for _, c := range g.Match(nil, d) {
			if c.Family != Organisation || d.Slice(c.First, c.Last) != name {
				continue
			}
			found = true
			if id := g.Entry(c.Ref).ID; id != want || c.N != 1 || c.Flags.Has(ViaWeak) {
				t.Errorf("%q is %s, of %d entries, flags %b; want %s alone", name, id, c.N, c.Flags, want)
			}
		}
		if !found {
			t.Errorf("%q is not found", name)
		}
	}
}

// An entry that is to take the place of another may have a slip in its id.
func TestLintReplace(t *testing.T) {
	f, err := Read("f.yaml", strings.NewReader("family: organisation\nentries:\n  - {id: orange, name: Orange Growers, replace: true}\n"+
		"  - {id: ornage, name: Orange Pickers, replace: true}\n"))
	if err != nil {
		t.Fatal(err)
	}
	problems := Default().Lint(f)
	if want := "f.yaml:4: replace: no entry ornage of family organisation to replace: it is added"; len(problems) != 1 || problems[0].Error() != want || !problems[0].Warning {
		t.Errorf("%v, want %q", problems, want)
	}
}

// What is given twice is told, in phrases and in word lists.
func TestLintTwice(t *testing.T) {
	tests := []struct{ src, want string }{
		{"family: attack\ntypes:\n  - type: wiper\n    phrases: [disk wipe, {text: Disk Wipe, pos: verb}, Disk Wipe]\n", `f.yaml:3: phrases[2]: "Disk Wipe" is listed twice`},
		{"family: surname\nwords:\n  - Qzharbour\n  - qzharbour\n", `f.yaml:4: words: "qzharbour" is on the list already: f.yaml:3`},
		{"family: surname\nremove:\n  - Smith\n  - smith\n", `f.yaml:4: remove: "smith" is taken off already: f.yaml:3`},
	}
	for _, tt := range tests {
		f, err := Read("f.yaml", strings.NewReader(tt.src))
		if err != nil {
			t.Fatal(err)
		}
		problems := Default().Lint(f)
		if len(problems) != 1 || !problems[0].Warning || problems[0].Error() != tt.want {
			t.Errorf("%q: %v, want %q", tt.src, problems, tt.want)
		}
		if _, err := Default().With(f); err != nil {
			t.Errorf("%q: only warned of, but %v", tt.src, err)
		}
	}
}

// A name that a built-in entry has too is told, but not where it is that entry.
func TestLintBuiltin(t *testing.T) {
	const head = "family: organisation\nkind: media\ncountry: IE\nentries:\n"
	for entry, want := range map[string]string{
		"  - {id: orrin-wire, name: Orrin Wire, aliases: [Reuters]}\n":     `f.yaml:5: aliases: "Reuters" is a name of the built-in entry reuters too`,
		"  - {id: orrin-wire, name: Orrin Wire, weak: [Reuters]}\n":        "",
		"  - {id: reuters, aliases: [Orrin Wire]}\n":                       "",
		"  - {id: reuters, name: Reuters}\n":                               "",
		"  - {id: orrin-wire, name: Orrin Wire, aliases: [Orrin Wires]}\n": "",
	} {
		f, err := Read("f.yaml", strings.NewReader(head+entry))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, p := range Default().Lint(f) {
			got += p.Error()
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", entry, got, want)
		}
	}
}
