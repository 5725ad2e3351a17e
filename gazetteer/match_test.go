package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// small is a gazetteer for tests of the matcher.
const small = `family: organisation
entries:
  - {name: La Poste, country: FR}
  - {name: Target, ambiguous: true}
  - {name: Procter & Gamble, aliases: [P&G]}
  - {name: World Health Organization, aliases: [WHO]}
  - {name: North Atlantic Treaty Organization, aliases: [NATO]}
  - {name: Moody's}
  - {name: Yahoo!, aliases: [Yahoo]}
  - {name: FireEye}
  - {name: Interior Ministry, lower: true}
  - {name: Ministry of Defence, country: GB}
  - {id: ministry-of-defence-xx, name: Ministry of Defence, country: NL}
  - {name: Bank of America}
  - {name: Bank of Ireland}
  - {name: JPMorgan Chase, weak: [Chase]}
  - {name: National Cyber Security Centre}
  - {name: U.S. Treasury}
  - {name: eBay}
  - {name: Sécurité Générale}
  - {name: Coca-Cola}
  - {name: The Guardian}
`

const smallActors = `family: threat_actor
entries:
  - {name: Cuba, ambiguous: true}
  - {name: APT28, aliases: [Fancy Bear]}
  - {id: unc-number, name: "UNC#"}
  - {id: storm-number, name: "Storm-#"}
  - {name: LockBit}
`

const smallPlaces = `family: location
entries:
  - {name: Bank, kind: city, country: GB}
  - {name: Cuba, kind: country, country: CU}
  - {name: America, kind: continent}
  - {name: United States, aliases: [US, U.S.A.], kind: country, country: US}
`

const smallProducts = `family: product
entries:
  - {name: iPhone}
  - {name: Windows 10}
  - {name: VPN}
`

const smallAttacks = `family: attack
types:
  - type: ddos
    name: Denial of service
    mitre_attack: [T1498]
    phrases: [denial of service, DDoS, {text: "DoS", pos: noun}]
  - type: data-breach
    phrases:
      - {text: data breach, pos: noun}
      - {text: steal, pos: verb, forms: [stole, stolen], near: [data, record, e-mail]}
      - {text: break into, pos: verb, forms: [broke, broken]}
  - type: fraud
    phrases:
      - {text: steal, pos: verb, forms: [stole, stolen], near: [money], weak: true}
  - type: cyberattack
    phrases: [cyberattack]
`

const smallTitles = "family: job-title\nwords: [chief executive, spokesman]\n"

const smallSuffixes = "family: company-suffix\nwords: [Inc, Co, Ltd, plc, GmbH]\n"

const smallCommon = "family: common-word\nwords: [target, guardian]\n"

const smallGiven = "family: given-name\nwords: [Anna, José]\nambiguous: [Chase, Will]\n"

func readAll(tb testing.TB, sources ...string) []*File {
	tb.Helper()
	var files []*File
	for i, s := range sources {
		f, err := Read(fmt.Sprintf("test%d.yaml", i), strings.NewReader(s))
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

func compiled(tb testing.TB, sources ...string) *Gazetteer {
	tb.Helper()
	g, err := New(readAll(tb, sources...)...)
	if err != nil {
		tb.Fatal(err)
	}
	return g
}

func smallGazetteer(tb testing.TB) *Gazetteer {
	tb.Helper()
	return compiled(tb, small, smallActors, smallPlaces, smallProducts, smallAttacks, smallTitles, smallSuffixes, smallCommon, smallGiven)
}

// flagNames spells flags for tests and messages.
func flagNames(f Flags) string {
	names := []string{"ambiguous", "alias", "weak", "plural", "variant", "caps", "mismatch", "lower", "has-suffix",
		"with-suffix", "pattern", "verb", "near"}
	var out []string
	for i, n := range names {
		if f.Has(1 << i) {
			out = append(out, n)
		}
	}
	return strings.Join(out, ",")
}

func describe(g *Gazetteer, d *token.Document, cs []Candidate) []string {
	var out []string
	for _, c := range cs {
		id := "-"
		if e := g.Entry(c.Ref); e != nil {
			id = e.ID
		}
		s := fmt.Sprintf("%s %s %q", c.Family, id, d.Slice(c.First, c.Last))
		if c.Flags != 0 {
			s += " " + flagNames(c.Flags)
		}
		out = append(out, s)
	}
	return out
}

func TestMatch(t *testing.T) {
	g := smallGazetteer(t)
	tests := []struct {
		text string
		want []string
	}{
		{"Post offices of La Poste closed.", []string{`organisation la-poste "La Poste"`}},
		{"The la poste of towns", nil},
		{"LA POSTE IS DOWN AGAIN", []string{`organisation la-poste "LA POSTE" caps`}},
		{"At LA POSTE nothing worked.", []string{`organisation la-poste "LA POSTE" caps`}},
		{"La Poste’s site and La Poste's app", []string{`organisation la-poste "La Poste"`, `organisation la-poste "La Poste"`}},
		{"Target said its target was missed.", []string{`organisation target "Target" ambiguous`}},
		{"Procter and Gamble, Procter & Gamble, P&G", []string{
			`organisation procter-and-gamble "Procter and Gamble"`, `organisation procter-and-gamble "Procter & Gamble"`,
			`organisation procter-and-gamble "P&G" alias`}},
		{"Those who asked WHO got an answer. Who did?", []string{`organisation world-health-organization "WHO" alias`}},
		{"The World Health Organisation met.", []string{`organisation world-health-organization "World Health Organisation" variant`}},
		{"It said Nato and NATO agree.", []string{
			`organisation north-atlantic-treaty-organization "Nato" alias,mismatch`,
			`organisation north-atlantic-treaty-organization "NATO" alias`}},
		{"Moody’s and Moodys and Moody's.", []string{
			`organisation moodys "Moody’s"`, `organisation moodys "Moodys" variant`, `organisation moodys "Moody's"`}},
		{"Fire Eye and FireEye, and Lock Bit", []string{
			`organisation fireeye "Fire Eye" variant`, `organisation fireeye "FireEye"`, `threat_actor lockbit "Lock Bit" variant`}},
		{"the interior ministry and the Interior Ministry", []string{
			`organisation interior-ministry "interior ministry" lower`, `organisation interior-ministry "Interior Ministry"`}},
		{"the Ministry of Defense", []string{`organisation ministry-of-defence "Ministry of Defense" variant`}},
		{"It was Bank of America that paid.", []string{
			`organisation bank-of-america "Bank of America"`, `location bank "Bank"`, `location america "America"`}},
		{"It was Bank of England that paid.", []string{`location bank "Bank"`}},
		{"So Chase paid.", []string{`organisation jpmorgan-chase "Chase" ambiguous,alias,weak`}},
		{"the National Cybersecurity Center", []string{`organisation national-cyber-security-centre "National Cybersecurity Center" variant`}},
		{"the US Treasury of the U.S. and the U.S.A", []string{
			`organisation u-s-treasury "US Treasury"`, `location united-states "US" alias`, `location united-states "U.S." alias`,
			`location united-states "U.S.A" alias`}},
		{"give us a treasury", nil},
		{"On eBay and ebay and EBay.", []string{`organisation ebay "eBay"`, `organisation ebay "EBay"`}},
		{"Securite Generale SA", []string{`organisation securite-generale "Securite Generale"`}},
		{"Coca Cola, Coca-Cola and CocaCola", []string{
			`organisation coca-cola "Coca Cola"`, `organisation coca-cola "Coca-Cola"`, `organisation coca-cola "CocaCola" variant`}},
		{"He told the Guardian.", []string{`organisation the-guardian "Guardian" ambiguous`}},
		{"Yahoo Inc. and Yahoo! and FireEye, Inc. said", []string{
			`organisation yahoo "Yahoo" alias,has-suffix`, `organisation yahoo "Yahoo Inc." alias,with-suffix`,
			`organisation yahoo "Yahoo!"`,
			`organisation fireeye "FireEye" has-suffix`, `organisation fireeye "FireEye, Inc." with-suffix`}},
		{"Cuba in Cuba", []string{
			`location cuba "Cuba"`, `threat_actor cuba "Cuba" ambiguous`, `location cuba "Cuba"`, `threat_actor cuba "Cuba" ambiguous`}},
		{"APT28, APT-28, APT 28 or FancyBear", []string{
			`threat_actor apt28 "APT28"`, `threat_actor apt28 "APT-28" variant`, `threat_actor apt28 "APT 28" variant`,
			`threat_actor apt28 "FancyBear" alias,variant`}},
		{"UNC2452, UNC 2452 and Storm-0539, but unc2452", []string{
			`threat_actor unc-number "UNC2452" pattern`, `threat_actor unc-number "UNC 2452" variant,pattern`,
			`threat_actor storm-number "Storm-0539" pattern`}},
		{"iPhones, VPNs and Windows10", []string{
			`product iphone "iPhones" plural`, `product vpn "VPNs" plural`, `product windows-10 "Windows10" variant`}},
		{"A DDoS was a denial-of-service; what dos is, nobody knows.", []string{
			`attack ddos "DDoS"`, `attack ddos "denial-of-service"`}},
		{"They stole data and money. They stole hearts.", []string{
			`attack data-breach "stole" verb,near`, `attack fraud "stole" weak,verb,near`}},
		{"Emails, stolen; e-mails were stolen", []string{
			`attack data-breach "stolen" verb,near`, `attack data-breach "stolen" verb,near`}},
		{"Records were being stolen; he broke into it, breaking into more.", []string{
			`attack data-breach "stolen" verb,near`, `attack data-breach "broke into" verb`, `attack data-breach "breaking into" verb`}},
		{"Cyber-attacks, cyber attacks and a cyberattack after data breaches", []string{
			`attack cyberattack "Cyber-attacks" plural,variant`, `attack cyberattack "cyber attacks" plural,variant`,
			`attack cyberattack "cyberattack"`, `attack data-breach "data breaches" plural`}},
		{"Chief executive Anna", []string{`job-title - "Chief executive"`}},
		{"He went to La. Poste is there.", nil},
	}
	for _, tt := range tests {
		d := token.New(tt.text, 0)
		if got := describe(g, d, g.Match(nil, d)); !slices.Equal(got, tt.want) {
			t.Errorf("Match(%q)\n got %s\nwant %s", tt.text, strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
		}
	}
}

func TestMatchCounts(t *testing.T) {
	g := smallGazetteer(t)
	d := token.New("The Ministry of Defence said so.", 0)
	cs := g.Match(nil, d)
	if len(cs) != 1 || cs[0].N != 2 {
		t.Fatalf("got %+v, want one candidate for two entries", cs)
	}
	var ids []string
	for _, ref := range g.Refs(nil, cs[0]) {
		ids = append(ids, g.Entry(ref).ID)
	}
	if want := []string{"ministry-of-defence", "ministry-of-defence-xx"}; !slices.Equal(ids, want) {
		t.Errorf("Refs = %v, want %v", ids, want)
	}
}

func TestStrong(t *testing.T) {
	const sources = `family: organisation
kind: company
entries:
  - {name: Reporters United, aliases: [RUP]}
  - {name: Rural Police, weak: [RUP, RAP]}
  - {name: Rack Planners, weak: [RAP]}
  - {name: Roof Tilers, aliases: [RTI]}
  - {name: Rail Timetables, aliases: [RTI]}
`
	g := compiled(t, sources)
	for name, want := range map[string]string{"RUP": "reporters-united", "RAP": "", "RTI": "", "Rural Police": "rural-police"} {
		cs := g.Match(nil, token.New("We told "+name+" of it.", 0))
		if len(cs) != 1 {
			t.Fatalf("%s: %d candidates, want one", name, len(cs))
		}
		id := ""
		if ref, ok := g.Strong(cs[0]); ok {
			id = g.Entry(ref).ID
		}
		if id != want {
			t.Errorf("Strong(%s) = %q, want %q", name, id, want)
		}
	}
	if _, ok := g.Strong(Candidate{}); ok {
		t.Error("a candidate that is no entry means one")
	}
}

func TestWordFlags(t *testing.T) {
	g := smallGazetteer(t)
	tests := []struct {
		word string
		want WordSet
	}{
		{"Anna", WordGivenName},
		{"JOSE", WordGivenName},
		{"Will", WordGivenName | WordAmbiguousGivenName},
		{"Inc.", WordSuffix},
		{"inc", WordSuffix},
		{"spokesman", WordJobTitle},
		{"target", WordCommon},
		{"Poste", 0},
		{"zebra", 0},
	}
	for _, tt := range tests {
		if got := g.WordFlags(token.Key(tt.word)); got != tt.want {
			t.Errorf("WordFlags(%q) = %b, want %b", tt.word, got, tt.want)
		}
	}
}

func TestMatchDoesNotAllocate(t *testing.T) {
	g := smallGazetteer(t)
	d := token.New(strings.Repeat("The U.S. Treasury and Yahoo Inc. say UNC2452 stole data from La Poste. ", 20), 0)
	dst := g.Match(nil, d)
	if n := testing.AllocsPerRun(10, func() { dst = g.Match(dst[:0], d) }); n > 0 {
		t.Errorf("Match allocates %v times", n)
	}
}

func FuzzMatch(f *testing.F) {
	for _, s := range []string{"La Poste", "U.S.-based P&G, Inc.,", "- - -", "UNC#", "\xff’s", "APT-", "Co., Ltd. &", strings.Repeat("Bank of ", 20)} {
		f.Add(s)
	}
	small, full := smallGazetteer(f), Default()
	f.Fuzz(func(t *testing.T, text string) {
		d := token.New(text, 0)
		for _, g := range []*Gazetteer{small, full} {
			for _, c := range g.Match(nil, d) {
				if c.First < 0 || c.First >= c.Last || c.Last > len(d.Tokens) {
					t.Fatalf("candidate %+v outside of %d tokens", c, len(d.Tokens))
				}
				if c.Family == NoFamily || !c.Family.IsWordList() && g.Entry(c.Ref) == nil {
					t.Fatalf("candidate %+v without entry", c)
				}
			}
			g.Lookup(text)
		}
	})
}
