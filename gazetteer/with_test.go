package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

const userFile = `family: organisation
kind: company
entries:
  - {name: Zebra Works, aliases: [ZW Holding], country: IE}
  - {id: la-poste, aliases: [Post Office of France], sector: postal}
  - {id: target, remove: true}
  - {id: fireeye, name: Trellix, replace: true}
  - {id: the-guardian, name: Guardian Media, country: GB}
`

const userWords = "family: given-name\nwords: [Zoltana]\n"

func TestWith(t *testing.T) {
	base := smallGazetteer(t)
	g, err := base.With(readAll(t, userFile, userWords)...)
	if err != nil {
		t.Fatal(err)
	}
	entry := func(id string) *Entry {
		t.Helper()
		ref, ok := g.ByID(Organisation, id)
		if !ok {
			t.Fatalf("no entry %s", id)
		}
		return g.Entry(ref)
	}
	if e := entry("zebra-works"); e.Kind != "company" || e.Country != "IE" || e.Name != "Zebra Works" {
		t.Errorf("added entry: %+v", e)
	}
	if e := entry("la-poste"); e.Name != "La Poste" || e.Country != "FR" || e.Sector != "postal" || e.Kind != "" || len(e.Aliases) != 1 {
		t.Errorf("extended entry: %+v", e)
	}
	if e := entry("the-guardian"); e.Name != "Guardian Media" || !slices.Equal(e.Aliases, []string{"The Guardian"}) {
		t.Errorf("renamed entry: %+v", e)
	}
	if _, ok := g.ByID(Organisation, "target"); ok {
		t.Error("removed entry is there")
	}
	if got, want := g.Len(), base.Len(); got != want {
		t.Errorf("%d entries, want %d", got, want)
	}
	d := token.New("ZW Holding, Target, FireEye, Trellix, the Post Office of France, La Poste and the Guardian.", 0)
	want := []string{
		`organisation zebra-works "ZW Holding" alias`, `organisation fireeye "Trellix"`,
		`organisation la-poste "Post Office of France" alias`, `organisation la-poste "La Poste"`,
		`organisation the-guardian "Guardian" ambiguous,alias`,
	}
	if got := describe(g, d, g.Match(nil, d)); !slices.Equal(got, want) {
		t.Errorf("got %s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if !g.WordFlags(token.Key("Zoltana")).Has(WordGivenName) {
		t.Error("added word is not on its list")
	}
	again, err := g.With(readAll(t, "family: organisation\nentries:\n  - {name: Target}\n  - {id: zebra-works, remove: true}\n")...)
	if err != nil {
		t.Fatal(err)
	}
	d = token.New("Target and Zebra Works", 0)
	if got := describe(again, d, again.Match(nil, d)); !slices.Equal(got, []string{`organisation target "Target" ambiguous`}) {
		t.Errorf("user file over user file: %s", got)
	}
}

func TestWithErrors(t *testing.T) {
	tests := []struct{ src, want string }{
		{"family: organisation\nentries:\n  - {id: nobody, remove: true}\n", `test0.yaml:3: remove: no entry "nobody"`},
		{"family: organisation\nentries:\n  - {id: nobody, kind: bank}\n", `test0.yaml:3: name: missing`},
	}
	for _, tt := range tests {
		if _, err := smallGazetteer(t).With(readAll(t, tt.src)...); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("error %v, want %q", err, tt.want)
		}
	}
}

// TestPatchedLikeCompiled holds a patched image against one that was compiled
// anew from the same entries.
func TestPatchedLikeCompiled(t *testing.T) {
	files := readAll(t, userFile, userWords,
		"family: malware\nentries:\n  - {name: NightCrawler, aliases: [Crawl Bot], kind: rat}\n",
		"family: attack\ntypes:\n  - type: ddos\n    phrases: [{text: swamp, pos: verb, near: [server]}]\n")
	base := compiledDefaultAndSmall(t)
	image, err := base.patched(files)
	if err != nil || image == "" {
		t.Fatalf("patched: %v", err)
	}
	patched, err := open(image)
	if err != nil {
		t.Fatal(err)
	}
	c := base.catalogue()
	for _, f := range files {
		if err := c.apply(f); err != nil {
			t.Fatal(err)
		}
	}
	if image, err = compile(c); err != nil {
		t.Fatal(err)
	}
	anew, err := open(image)
	if err != nil {
		t.Fatal(err)
	}
	text := "NightCrawlers and Night Crawler, the Crawl Bot, swamped servers of ZW Holding. Target Corp. and FireEye. " +
		"They stole data, Microsoft said. Zoltana Smith of Trellix in Paris, France, told the Guardian about UNC1234.\n"
	d := token.New(text, 0)
	got, want := describe(patched, d, patched.Match(nil, d)), describe(anew, d, anew.Match(nil, d))
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("patched\n%s\nanew\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if p, a := patched.Stats(), anew.Stats(); p.Entries != a.Entries || p.Names != a.Names || p.Words != a.Words {
		t.Errorf("patched %+v, anew %+v", p, a)
	}
	for ref, e := range patched.All() {
		if by, ok := patched.ByID(e.Family, e.ID); !ok || by != ref {
			t.Fatalf("ByID(%s, %s) = %d, want %d", e.Family, e.ID, by, ref)
		}
	}
}

// compiledDefaultAndSmall returns the built-in gazetteer with the entries of
// the small one, compiled anew.
func compiledDefaultAndSmall(t *testing.T) *Gazetteer {
	t.Helper()
	c := Default().catalogue()
	for _, f := range readAll(t, small, smallAttacks) {
		if err := c.apply(f); err != nil {
			t.Fatal(err)
		}
	}
	image, err := compile(c)
	if err != nil {
		t.Fatal(err)
	}
	g, err := open(image)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestWithManyEntriesCompilesAnew(t *testing.T) {
	var b strings.Builder
	b.WriteString("family: organisation\nentries:\n")
	for i := range maxPatched + 5 {
		fmt.Fprintf(&b, "  - {name: Widget Maker Number%d}\n", i)
	}
	g, err := smallGazetteer(t).With(readAll(t, b.String())...)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := g.ByID(Organisation, "widget-maker-number2003"); !ok {
		t.Error("entry missing")
	}
}

// Entries that the tables of a small gazetteer have no room for are no less
// known than those that fit in.
func TestPatchBeyondTheTables(t *testing.T) {
	base := smallGazetteer(t)
	for n := 1; n <= 400; n *= 2 {
		var entries, text strings.Builder
		entries.WriteString("family: organisation\nentries:\n")
		for i := range n {
			fmt.Fprintf(&entries, "  - {name: Widgeteria%d Maker%d}\n", i, i)
			fmt.Fprintf(&text, "They met Widgeteria%d Maker%d there. ", i, i)
		}
		g, err := base.With(readAll(t, entries.String())...)
		if err != nil {
			t.Fatal(err)
		}
		d := token.New(text.String(), 0)
		if got := len(g.Match(nil, d)); got != n {
			t.Errorf("%d of %d added names found", got, n)
		}
	}
}

func TestJoinedFiles(t *testing.T) {
	g := compiled(t,
		"family: location\nentries:\n  - {name: Singapore, kind: city, country: SG}\n  - {name: Paris, kind: city, country: FR}\n",
		"family: location\nkind: country\nentries:\n  - {name: Singapore, aliases: [Republic of Singapore], country: SG}\n  - {name: Paris, kind: city, country: US}\n",
		"family: organisation\nentries:\n  - {name: First Bank, country: US}\n",
		"family: organisation\nentries:\n  - {name: First Bank, country: NG}\n  - {name: First Bank, aliases: [FB Trust], country: US}\n")
	ref, _ := g.ByID(Location, "singapore")
	if e := g.Entry(ref); e == nil || e.Kind != "country" || len(e.Aliases) != 1 {
		t.Errorf("joined entry: %+v", e)
	}
	for _, id := range []string{"first-bank", "first-bank-ng"} {
		if _, ok := g.ByID(Organisation, id); !ok {
			t.Errorf("no entry %s", id)
		}
	}
	if _, ok := g.ByID(Location, "paris-us"); !ok {
		t.Error("no entry paris-us")
	}
}

func TestLookup(t *testing.T) {
	g := smallGazetteer(t)
	tests := []struct {
		name string
		want []string
	}{
		{"cuba", []string{"location cuba: the name; only with capitals",
			"threat_actor cuba: the name; also a common word or another kind of name; only with capitals"}},
		{"The Target", []string{"organisation target: the name; also a common word or another kind of name; only with capitals", "common-word: on the list common-word"}},
		{"Yahoo, Inc.", []string{"organisation yahoo: alias of Yahoo!; only with capitals"}},
		{"who", []string{"organisation world-health-organization: alias of World Health Organization; only in capitals"}},
		{"nato", []string{"organisation north-atlantic-treaty-organization: alias of North Atlantic Treaty Organization; in capitals, or as \"Nato\" with doubt"}},
		{"Chase", []string{"organisation jpmorgan-chase: ambiguous alias of JPMorgan Chase; only with capitals",
			"given-name: on the list given-name, where it is marked ambiguous"}},
		{"stole", []string{"attack data-breach: phrase for data-breach; only near one of: data, record, e-mail",
			"attack fraud: phrase for fraud; often something else; only near one of: money"}},
		{"UNC9999", []string{"threat_actor unc-number: a number in the place of # in UNC#; only in capitals"}},
		{"chief executive", []string{"job-title: on the list job-title"}},
		{"nobody at all", nil},
		{"", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range g.Lookup(tt.name) {
			s := m.Family.String()
			if m.Entry != nil {
				s += " " + m.Entry.ID
			}
			got = append(got, s+": "+m.Reason)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Lookup(%q)\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// A demonym that a user's file takes away leaves the list of nationality words.
func TestRemovedDemonym(t *testing.T) {
	base := Default()
	if !base.WordFlags(token.Key("French")).Has(WordDemonym) {
		t.Fatal("French is on no list")
	}
	for _, f := range []string{
		"family: demonym\nentries:\n  - {id: french, remove: true}\n",
		"family: demonym\nentries:\n  - {id: french, name: Gaulish, replace: true, country: FR}\n",
	} {
		g, err := base.With(readAll(t, f)...)
		if err != nil {
			t.Fatal(err)
		}
		if g.WordFlags(token.Key("French")).Has(WordDemonym) {
			t.Errorf("%q: French is still on the list", f)
		}
		if !g.WordFlags(token.Key("German")).Has(WordDemonym) {
			t.Errorf("%q: German is on the list no more", f)
		}
	}
}

// Two new keys that a lookup would take for each other need compiling anew.
func TestPatchedKeysClash(t *testing.T) {
	p := &patcher{slots: map[uint32]nodeSlot{}, taken: map[nodeSlot]uint64{}}
	p.sec[secWords] = make([]byte, 16*wordSize)
	free := 8
	const first, second, clashing = 0x1000_0000_0000_0011, 0x1000_0000_0000_0013, 0x1001_0000_0000_0011
	for _, h := range []uint64{first, second, first} {
		if _, ok := p.slotOf(h, secWords, wordSize, &free, true); !ok || p.full {
			t.Fatalf("no slot for %x", h)
		}
	}
	if _, ok := p.slotOf(clashing, secWords, wordSize, &free, true); ok || !p.full {
		t.Error("two keys share a slot")
	}
}
