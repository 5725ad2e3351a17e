package gazetteer

import (
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/incx/incx/extract/token"
)

// readData reads the data files once for all tests.
var readData = sync.OnceValues(func() ([]*File, error) { return readDir(os.DirFS("data")) })

func dataFiles(t *testing.T) []*File {
	t.Helper()
	files, err := readData()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestBuiltinIsUpToDate holds the compiled file against the YAML files that
// it is made from.
func TestBuiltinIsUpToDate(t *testing.T) {
	g, err := New(dataFiles(t)...)
	if err != nil {
		t.Fatal(err)
	}
	if g.Image() != builtin {
		t.Error("gazetteer.bin is not what data/*.yaml compile to: run go generate ./gazetteer")
	}
}

func TestBuiltinPassesLint(t *testing.T) {
	warnings := 0
	for _, p := range Default().Lint(dataFiles(t)...) {
		if p.Warning {
			warnings++
			continue
		}
		t.Error(p.Error())
	}
	t.Logf("%d warnings", warnings)
}

// TestBuiltinCounts holds the number of entries and words against what the
// gazetteer promises.
func TestBuiltinCounts(t *testing.T) {
	s := Default().Stats()
	row := func(f Family) FamilyStats {
		i := slices.IndexFunc(s.Families, func(r FamilyStats) bool { return r.Family == f })
		if i < 0 {
			return FamilyStats{}
		}
		return s.Families[i]
	}
	kinds := func(f Family, kinds ...string) int {
		n := 0
		for _, k := range row(f).Kinds {
			if slices.Contains(kinds, k.Kind) {
				n += k.Entries
			}
		}
		return n
	}
	for _, tt := range []struct {
		what      string
		got, want int
	}{
		{"organisations", row(Organisation).Entries, 4000},
		{"news outlets", kinds(Organisation, "media"), 350},
		{"security vendors", kinds(Organisation, "security-vendor"), 300},
		{"threat actors", row(ThreatActor).Entries, 500},
		{"ransomware gangs and malware", kinds(ThreatActor, "ransomware-gang") + row(Malware).Entries, 1200},
		{"products", row(Product).Entries, 1200},
		{"countries and territories", kinds(Location, "country", "territory"), 245},
		{"cities", kinds(Location, "city"), 2500},
		{"given names", row(GivenName).Words, 4000},
		{"surnames", row(Surname).Words, 4000},
		{"attack types", row(Attack).Entries, 29},
		{"attack phrases", row(Attack).Names, 500},
		{"countries with entries", s.Countries, 195},
	} {
		t.Logf("%s: %d", tt.what, tt.got)
		if tt.got < tt.want {
			t.Errorf("%s: %d, want at least %d", tt.what, tt.got, tt.want)
		}
	}
}

// TestBuiltinCountries holds government bodies against the number of
// countries that the gazetteer promises.
func TestBuiltinCountries(t *testing.T) {
	countries := map[string]bool{}
	for _, e := range Default().All() {
		if e.Family == Organisation && (e.Kind == "government" || e.Kind == "law-enforcement" || e.Kind == "intelligence") {
			countries[e.Country] = true
		}
	}
	t.Logf("government bodies of %d countries", len(countries))
	if len(countries) < 60 {
		t.Errorf("government bodies of %d countries, want at least 60", len(countries))
	}
}

func TestBuiltinMeanings(t *testing.T) {
	g := Default()
	tests := []struct {
		name     string
		families []Family
	}{
		{"La Poste", []Family{Organisation}},
		{"Target", []Family{Organisation}},
		{"Cuba", []Family{Location, ThreatActor}},
		{"LockBit", []Family{ThreatActor}},
		{"WannaCry", []Family{Malware}},
		{"Windows", []Family{Product}},
		{"France", []Family{Location}},
		{"French", []Family{Demonym}},
		{"ransomware", []Family{Attack}},
		{"UNC1234567", nil},
		{"UNC98765", []Family{ThreatActor}},
	}
	for _, tt := range tests {
		var got []Family
		for _, m := range g.Lookup(tt.name) {
			if m.Entry != nil && !slices.Contains(got, m.Family) {
				got = append(got, m.Family)
			}
		}
		for _, f := range tt.families {
			if !slices.Contains(got, f) {
				t.Errorf("Lookup(%q) gives %v, want %s", tt.name, got, f)
			}
		}
		if tt.families == nil && got != nil {
			t.Errorf("Lookup(%q) gives %v, want nothing", tt.name, got)
		}
	}
	if e := g.Entry(NoEntry); e != nil {
		t.Errorf("Entry(NoEntry) = %+v", e)
	}
	if e := g.Entry(EntryRef(1 << 31)); e != nil {
		t.Errorf("Entry of a wild reference = %+v", e)
	}
}

// TestBuiltinAmbiguity holds names that are also common words or names of
// another kind against their flags.
func TestBuiltinAmbiguity(t *testing.T) {
	g := Default()
	for _, name := range []string{"Target", "Orange", "Signal", "Apple", "Visa", "Total", "Sandworm", "Play", "Conti", "Anonymous", "Hive", "Medusa"} {
		d := token.New("It was "+name+" that they meant.", 0)
		found := false
		for _, c := range g.Match(nil, d) {
			if c.Family < Attack && c.Family != Location && c.Family != Demonym {
				found = true
				if !c.Flags.Has(Ambiguous) && c.N == 1 {
					t.Logf("%s as %s is not marked ambiguous", name, c.Family)
				}
			}
		}
		if !found {
			t.Errorf("%s is not known", name)
		}
	}
	for _, text := range []string{"those who said so", "they melt ice and play", "he aimed at the target"} {
		d := token.New(text, 0)
		for _, c := range g.Match(nil, d) {
			if c.Family < Attack {
				t.Errorf("%q: found %s %q", text, c.Family, d.Slice(c.First, c.Last))
			}
		}
	}
}

// TestBuiltinWeak holds short forms that are also words or other names against
// their flag: the context decides what they mean.
func TestBuiltinWeak(t *testing.T) {
	g := Default()
	for name, family := range map[string]Family{
		"Unite": Organisation, "PCS": Organisation, "GMB": Organisation, "Jazz": Organisation, "DNA": Organisation,
		"Thompsons": Organisation, "TMC": Organisation, "AAP": Organisation, "PTA": Organisation, "CGT": Organisation,
		"Supper": Malware, "Plague": Malware, "Atomic": Malware, "Poseidon": Malware, "REPTILE": Malware, "Chrysalis": Malware,
		"Genesis": ThreatActor, "Tengu": ThreatActor, "Brotherhood": ThreatActor, "Radiant": ThreatActor,
	} {
		d := token.New("It was "+name+" that they meant.", 0)
		found := false
		for _, c := range g.Match(nil, d) {
			if c.Family != family {
				continue
			}
			found = true
			if !c.Flags.Has(Ambiguous) {
				t.Errorf("%s as %s is not marked ambiguous", name, family)
			}
		}
		if !found {
			t.Errorf("%s is not known as %s", name, family)
		}
	}
}

// TestBuiltinLowerCase looks up brands that write themselves in lower case.
func TestBuiltinLowerCase(t *testing.T) {
	g := Default()
	for _, name := range []string{
		"monobank", "stc", "du", "e&", "daa", "franceinfo", "dpa", "chipper cash", "databreaches.net", "adidas", "thyssenkrupp",
		"adesso", "ixigo", "noyb", "bpost", "taz", "abrdn",
	} {
		d := token.New("Customers of "+name+" were told.", 0)
		found := false
		for _, c := range g.Match(nil, d) {
			found = found || c.Family == Organisation && d.Slice(c.First, c.Last) == name
		}
		if !found {
			t.Errorf("%s is not known in lower case", name)
		}
	}
}

// TestBuiltinIndianPolice looks for the force of each state of India.
func TestBuiltinIndianPolice(t *testing.T) {
	g := Default()
	for _, state := range []string{
		"Andhra Pradesh", "Arunachal Pradesh", "Assam", "Bihar", "Chhattisgarh", "Goa", "Gujarat", "Haryana", "Himachal Pradesh",
		"Jharkhand", "Karnataka", "Kerala", "Madhya Pradesh", "Maharashtra", "Manipur", "Meghalaya", "Mizoram", "Nagaland", "Odisha",
		"Punjab", "Rajasthan", "Sikkim", "Tamil Nadu", "Telangana", "Tripura", "Uttar Pradesh", "Uttarakhand", "West Bengal",
	} {
		id := Slug(state + " Police")
		if _, ok := g.ByID(Organisation, id); !ok {
			t.Errorf("no entry %s", id)
		}
	}
}
