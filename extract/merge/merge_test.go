package merge

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// A story is a short way to write a record: incidents with what is around
// them. Organisations are "Name", "Name=id" or "Name=id/FR".
type story struct {
	path, published, publisher, title string
	organisations                     []string
	places                            []string
	incidents                         []record.Incident
}

func (s story) record() *record.Record {
	rec := &record.Record{
		Source:  record.Source{Path: s.path, SHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(s.path)))},
		Article: record.Article{Title: s.title, Published: s.published, Publisher: s.publisher},
	}
	for _, o := range s.organisations {
		name, id, _ := strings.Cut(o, "=")
		id, country, _ := strings.Cut(id, "/")
		rec.Organisations = append(rec.Organisations, record.Organisation{
			Name: name, ID: id, Country: country, Mentions: []record.Mention{{Text: name}},
		})
	}
	for _, p := range s.places {
		name, country, _ := strings.Cut(p, "/")
		rec.Locations = append(rec.Locations, record.Location{Name: name, Country: country})
	}
	rec.Incidents = slices.Clone(s.incidents)
	rec.Normalise()
	return rec
}

func says(text string) []record.Evidence {
	return []record.Evidence{{Start: 0, End: len(text), Text: text}}
}

// hit returns an incident with one type, one victim and a date.
func hit(kind, victim, date string) record.Incident {
	inc := record.Incident{Main: true, Types: []string{kind}, Date: date}
	if victim != "" {
		inc.Victims = []string{victim}
	}
	return inc
}

func mergeAll(t testing.TB, stories ...story) []Incident {
	t.Helper()
	m := New(Options{})
	for _, s := range stories {
		if err := m.Add(s.record()); err != nil {
			t.Fatal(err)
		}
	}
	list := m.Merge()
	for i := range list {
		checkSchema(t, &list[i])
	}
	return list
}

// groups returns the paths of the sources of each incident.
func groups(list []Incident) []string {
	var out []string
	for _, inc := range list {
		var paths []string
		for _, s := range inc.Sources {
			paths = append(paths, s.Path)
		}
		slices.Sort(paths)
		out = append(out, strings.Join(paths, " "))
	}
	slices.Sort(out)
	return out
}

func TestMerge(t *testing.T) {
	const ferry = "Remote-control code was found aboard the Sandvik ferry while it lay in Tarnholm."
	tests := map[string]struct {
		a, b story
		same bool
	}{
		"victim and type": {
			a:    story{incidents: []record.Incident{hit("ransomware", "Acme", "")}},
			b:    story{incidents: []record.Incident{hit("ransomware", "ACME Inc.", "")}},
			same: true,
		},
		"victim by id": {
			a:    story{organisations: []string{"Nordwick Rail=nwr"}, incidents: []record.Incident{hit("ddos", "Nordwick Rail", "2024-05-02")}},
			b:    story{organisations: []string{"NWR=nwr"}, incidents: []record.Incident{hit("ddos", "NWR", "2024-05-02")}},
			same: true,
		},
		"one name, two ids": {
			a: story{organisations: []string{"Delta=delta-air"}, incidents: []record.Incident{hit("ddos", "Delta", "2024-05-02")}},
			b: story{organisations: []string{"Delta=delta-bank"}, incidents: []record.Incident{hit("ddos", "Delta", "2024-05-02")}},
		},
		"id on one side": {
			a:    story{organisations: []string{"Nordwick Rail=nwr"}, incidents: []record.Incident{hit("ddos", "Nordwick Rail", "")}},
			b:    story{incidents: []record.Incident{hit("ddos", "nordwick rail", "")}},
			same: true,
		},
		"ministry with and without its country": {
			a:    story{organisations: []string{"Interior Ministry=im"}, places: []string{"France/FR"}, incidents: []record.Incident{hit("data-breach", "Interior Ministry", "")}},
			b:    story{organisations: []string{"French Interior Ministry=fim/FR"}, incidents: []record.Incident{hit("data-breach", "French Interior Ministry", "")}},
			same: true,
		},
		"word order of a ministry": {
			a:    story{incidents: []record.Incident{hit("data-breach", "Ministry of the Interior", "")}},
			b:    story{incidents: []record.Incident{hit("data-breach", "Interior Ministry", "")}},
			same: true,
		},
		"ministries of two countries": {
			a: story{organisations: []string{"Interior Ministry=im"}, places: []string{"Finland/FI"}, incidents: []record.Incident{hit("data-breach", "Interior Ministry", "")}},
			b: story{organisations: []string{"French Interior Ministry=fim/FR"}, incidents: []record.Incident{hit("data-breach", "French Interior Ministry", "")}},
		},
		"generic ministry in two countries": {
			a: story{organisations: []string{"Interior Ministry=im"}, places: []string{"Finland/FI"}, incidents: []record.Incident{hit("data-breach", "Interior Ministry", "")}},
			b: story{organisations: []string{"Interior Ministry=im"}, places: []string{"Chile/CL"}, incidents: []record.Incident{hit("data-breach", "Interior Ministry", "")}},
		},
		"other act": {
			a: story{incidents: []record.Incident{hit("ddos", "Acme", "2024-05-02")}},
			b: story{incidents: []record.Incident{hit("data-breach", "Acme", "2024-05-02")}},
		},
		"vague type": {
			a:    story{incidents: []record.Incident{hit("cyberattack", "Acme", "2024-05-02")}},
			b:    story{incidents: []record.Incident{hit("data-breach", "Acme", "2024-05")}},
			same: true,
		},
		"vague type and nothing else": {
			a: story{incidents: []record.Incident{hit("cyberattack", "Acme", "")}},
			b: story{incidents: []record.Incident{hit("data-breach", "Acme", "")}},
		},
		"years apart": {
			a: story{incidents: []record.Incident{hit("data-breach", "Acme", "2019-05-02")}},
			b: story{incidents: []record.Incident{hit("data-breach", "Acme", "2024-05-02")}},
		},
		"two days apart": {
			a:    story{incidents: []record.Incident{hit("data-breach", "Acme", "2024-05-02")}},
			b:    story{incidents: []record.Incident{hit("data-breach", "Acme", "2024-05-04")}},
			same: true,
		},
		"published before it happened": {
			a: story{published: "2023-01-05", incidents: []record.Incident{hit("data-breach", "Acme", "")}},
			b: story{published: "2024-05-06", incidents: []record.Incident{hit("data-breach", "Acme", "2024-05-04")}},
		},
		"other victim": {
			a: story{title: "Tarnholm harbour pilots wait", incidents: []record.Incident{hit("ransomware", "Acme", "2024-05-02")}},
			b: story{title: "Tarnholm harbour pilots wait", incidents: []record.Incident{hit("ransomware", "Emca", "2024-05-02")}},
		},
		"each names the other's victim": {
			a: story{
				organisations: []string{"Nord Post", "Nord Bank"}, published: "2024-05-03", title: "Nord parcels late in Tarnholm",
				incidents: []record.Incident{hit("ddos", "Nord Post", "2024-05-02")},
			},
			b: story{
				organisations: []string{"Nord Post", "Nord Bank"}, published: "2024-05-03", title: "Nord queues in Tarnholm",
				incidents: []record.Incident{hit("ddos", "Nord Bank", "2024-05-02")},
			},
			same: true,
		},
		"no victims, same words": {
			a: story{published: "2024-05-03", incidents: []record.Incident{{Types: []string{"malware"}, Evidence: says(ferry)}}},
			b: story{published: "2024-05-09", incidents: []record.Incident{{
				Types: []string{"malware"}, Evidence: says("A crew member of the Sandvik ferry was held in Tarnholm over remote-control code."),
			}}},
			same: true,
		},
		"no victims, other words": {
			a: story{published: "2024-05-03", incidents: []record.Incident{{Types: []string{"malware"}, Date: "2024-05-02", Evidence: says(ferry)}}},
			b: story{published: "2024-05-03", incidents: []record.Incident{{
				Types: []string{"malware"}, Date: "2024-05-02", Evidence: says("Tills of a bakery chain were infected, its owner said."),
			}}},
		},
		"no victims, same number and actor": {
			a: story{incidents: []record.Incident{{Types: []string{"data-breach"}, Actors: []string{"Grey Owl"}, Impact: &record.Impact{Records: 2_140_000}}}},
			b: story{incidents: []record.Incident{{Types: []string{"data-breach"}, Actors: []string{"GREY OWL"}, Impact: &record.Impact{Records: 2_100_000}}}},
			// 2.14 and 2.1 million share the key of 2.1 million.
			same: true,
		},
		"country as victim": {
			a: story{places: []string{"Norway/NO"}, incidents: []record.Incident{hit("espionage", "Norway", "")}},
			b: story{places: []string{"Norway/NO"}, incidents: []record.Incident{hit("espionage", "Norway", "")}},
		},
		"outlet taken for a victim": {
			a: story{title: "Tills fail - Harbour News", publisher: "Harbour News", incidents: []record.Incident{
				{Types: []string{"malware"}, Victims: []string{"Acme", "Harbour News"}},
			}},
			b: story{title: "Trams stop - Harbour News", publisher: "Harbour News", incidents: []record.Incident{
				{Types: []string{"malware"}, Victims: []string{"Emca", "Harbour News"}},
			}},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.a.path, test.b.path = "a", "b"
			got := mergeAll(t, test.a, test.b)
			if same := len(got) == 1; same != test.same {
				m := New(Options{Threshold: 0.01})
				m.Add(test.a.record())
				m.Add(test.b.record())
				t.Errorf("same incident: %v, want %v; links %+v", same, test.same, m.Merge()[0].Links)
			}
		})
	}
}

// The incidents of one record stay apart, whatever joins them elsewhere.
func TestOneRecordOneReport(t *testing.T) {
	two := story{path: "two", incidents: []record.Incident{hit("ddos", "Acme", ""), hit("ransomware", "Acme", "")}}
	got := groups(mergeAll(t, two, story{path: "b", incidents: []record.Incident{
		{Types: []string{"ddos", "ransomware"}, Victims: []string{"Acme"}},
	}}))
	if len(got) != 2 {
		t.Errorf("groups %q, want 2", got)
	}
}

// What a record splits by victims is one incident.
func TestSplitIncident(t *testing.T) {
	const text = "Floods of requests hit Nord Post and Nord Bank on Monday."
	split := story{path: "split", incidents: []record.Incident{hit("ddos", "Nord Post", "2024-05-02"), hit("ddos", "Nord Bank", "2024-05-02")}}
	for i := range split.incidents {
		split.incidents[i].Evidence = says(text)
	}
	got := mergeAll(t, split)
	if len(got) != 1 || len(got[0].Facts.Victims) != 2 {
		t.Fatalf("got %+v", got)
	}
}

// A report without a victim does not join those of two victims.
func TestNoBridge(t *testing.T) {
	const text = "Trams stopped across Tarnholm when dispatch consoles went dark before sunrise."
	report := func(path, victim string) story {
		inc := hit("ransomware", victim, "2024-05-02")
		inc.Evidence = says(text)
		return story{path: path, published: "2024-05-03", incidents: []record.Incident{inc}}
	}
	got := groups(mergeAll(t, report("a", "Tarnholm Trams"), report("b", ""), report("c", "Elk Dairy")))
	if len(got) != 2 {
		t.Errorf("groups %q, want 2", got)
	}
}

// A name that is hit time and again makes no chain.
func TestNoChain(t *testing.T) {
	var list []story
	for m := range 24 {
		list = append(list, story{path: fmt.Sprint(m), incidents: []record.Incident{
			hit("phishing", "Acme", fmt.Sprintf("%d-%02d-10/%d-%02d-20", 2020+m/12, m%12+1, 2020+m/12, m%12+1)),
		}})
	}
	if got := mergeAll(t, list...); len(got) != 24 {
		t.Errorf("%d incidents, want 24", len(got))
	}
}

// sample returns three reports of one incident and one of another.
func sample() []story {
	inc := func(text, date string, status record.Status, records int64, victims ...string) record.Incident {
		return record.Incident{
			Main: true, Types: []string{"ransomware"}, Victims: victims, Date: date, Status: status,
			Impact:   &record.Impact{Records: records, Ransom: &record.Money{Amount: 250_000, Currency: "EUR"}},
			Evidence: says(text),
		}
	}
	list := []story{
		{
			path: "r/1.yaml", published: "2025-03-04", publisher: "Wick Herald", title: "Harbour screens dark",
			organisations: []string{"Wick Harbour=wick-harbour", "Wick Pilots"},
			incidents:     []record.Incident{inc("Screens at Wick Harbour went dark on 3 March.", "2025-03-03", record.Suspected, 12_000, "Wick Harbour")},
		},
		{
			path: "r/2.yaml", published: "2025-03-05T08:00", publisher: "wickherald.example", title: "Harbour: what we know",
			organisations: []string{"Wick Harbour=wick-harbour"},
			incidents:     []record.Incident{inc("Wick Harbour cannot use its screens since this week.", "2025-W10", record.Confirmed, 12_100, "Wick Harbour")},
		},
		{
			path: "r/3.yaml", published: "2025-03-06", publisher: "Tarnholm Post", title: "Pilots idle",
			organisations: []string{"Wick Harbour=wick-harbour", "Wick Pilots"},
			incidents:     []record.Incident{inc("On 3 March the screens of Wick Harbour and its pilots failed.", "2025-03-03", record.Confirmed, 90_000, "Wick Harbour", "Wick Pilots")},
		},
		{path: "r/4.yaml", published: "2025-03-06", publisher: "Tarnholm Post", incidents: []record.Incident{hit("ddos", "Elk Dairy", "2025-03-05")}},
	}
	return list
}

func TestFacts(t *testing.T) {
	got := mergeAll(t, sample()...)
	if len(got) != 2 {
		t.Fatalf("%d incidents: %q", len(got), groups(got))
	}
	inc := got[0]
	if inc.ID != "wick-harbour-ransomware-2025-03-03" || inc.Outlets != 2 || !inc.Main {
		t.Errorf("id %q, outlets %d, main %v", inc.ID, inc.Outlets, inc.Main)
	}
	want := Facts{
		Types: []Claim{{Value: "ransomware", Outlets: 2, Sources: []int{1, 2, 3}}},
		Victims: []Claim{
			{Value: "Wick Harbour", ID: "wick-harbour", Outlets: 2, Sources: []int{1, 2, 3}},
			{Value: "Wick Pilots", Outlets: 1, Sources: []int{3}},
		},
		Date:   []Claim{{Value: "2025-03-03", Outlets: 2, Sources: []int{1, 2, 3}}},
		Ransom: []Claim{{Value: "250000 EUR", Outlets: 2, Sources: []int{1, 2, 3}}},
	}
	if d := cmp.Diff(want, inc.Facts); d != "" {
		t.Errorf("facts (-want +got):\n%s", d)
	}
	contradictions := []Contradiction{
		{Field: "status", Claims: []Claim{
			{Value: "confirmed", Outlets: 2, Sources: []int{2, 3}}, {Value: "suspected", Outlets: 1, Sources: []int{1}},
		}},
		{Field: "records", Claims: []Claim{
			{Value: "12100", Outlets: 1, Sources: []int{1, 2}}, {Value: "90000", Outlets: 1, Sources: []int{3}},
		}},
	}
	if d := cmp.Diff(contradictions, inc.Contradictions); d != "" {
		t.Errorf("contradictions (-want +got):\n%s", d)
	}
	var events []string
	for _, e := range inc.Timeline {
		events = append(events, fmt.Sprint(e.Date, " ", e.Kind, " ", e.Sources))
	}
	wantEvents := []string{
		"2025-03-03 incident [1 3]", "2025-W10 incident [2]",
		"2025-03-04 published [1]", "2025-03-05T08:00 published [2]", "2025-03-06 published [3]",
	}
	if d := cmp.Diff(wantEvents, events); d != "" {
		t.Errorf("timeline (-want +got):\n%s", d)
	}
	if len(inc.Links) != 2 {
		t.Errorf("links %+v, want 2", inc.Links)
	}
	for _, l := range inc.Links {
		if l.Score != l.Parts.Score() || l.Score < inc.Threshold {
			t.Errorf("link %+v", l)
		}
	}
}

func TestTimelineEvidence(t *testing.T) {
	s := sample()[0].record()
	s.Dates = []record.Date{{Value: "2025-03-03", Mentions: []record.Mention{{Start: 36, End: 43, Text: "3 March"}}}}
	m := New(Options{})
	if err := m.Add(s); err != nil {
		t.Fatal(err)
	}
	got := m.Merge()[0].Timeline
	want := Event{Date: "2025-03-03", Kind: Mentioned, Text: "Screens at Wick Harbour went dark on 3 March.", Sources: []int{1}}
	if !slices.ContainsFunc(got, func(e Event) bool { return cmp.Equal(e, want) }) {
		t.Errorf("timeline %+v", got)
	}
}

func output(t testing.TB, list []Incident) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, list, false); err != nil {
		t.Fatal(err)
	}
	if err := Write(&b, list, true); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// many returns n reports with a few names, types, days and words in every
// combination that chance makes, so that there is much to be in doubt about.
func many(n int, seed uint64) []story {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var out []story
	for i := range n {
		s := story{path: fmt.Sprintf("r/%04d", i), publisher: pick("", "A", "B", "C"), title: pick("", "Ferry late", "Trams stop in Tarnholm")}
		s.published = fmt.Sprintf("2024-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28))
		s.organisations = []string{"Acme=acme", "Emca", "Nord Post"}
		for range 1 + r.IntN(3) {
			inc := hit(pick("ddos", "ransomware", "data-breach", "cyberattack"), pick("", "Acme", "Emca", "Nord Post", "Tarnholm Ministry of Fish"), "")
			if r.IntN(2) == 0 {
				inc.Date = pick("2024", "2024-05", "2024-05-02", "2024-W18", "2024-06-01", "XXXX-05-02")
			}
			if r.IntN(3) == 0 {
				inc.Actors = []string{pick("Grey Owl", "Red Elk")}
				inc.Impact = &record.Impact{Records: int64(r.IntN(3)) * 50_000, Data: []string{pick("names", "addresses")}}
			}
			text := pick("Ferry pilots saw dark consoles", "Trams stopped in Tarnholm", "Bakery tills failed") + pick(" before sunrise.", " at the quay.")
			inc.Evidence = says(text)
			inc.Main = r.IntN(2) == 0
			s.incidents = append(s.incidents, inc)
		}
		out = append(out, s)
	}
	return out
}

func TestOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(6) {
		list := many(80, seed)
		want := output(t, mergeAll(t, list...))
		r := rand.New(rand.NewPCG(seed, 2))
		for range 4 {
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			// The same record again changes nothing.
			if got := output(t, mergeAll(t, append(list, list[:7]...)...)); got != want {
				t.Fatalf("seed %d: the result depends on the order:\n%s", seed, cmp.Diff(want, got))
			}
		}
	}
}

func TestInvariants(t *testing.T) {
	list := many(300, 99)
	got := mergeAll(t, list...)
	reports, want := 0, 0
	for _, s := range list {
		for range whole(s.record().Incidents) {
			want++
		}
	}
	ids := make(map[string]bool)
	for _, inc := range got {
		reports += len(inc.Sources)
		if ids[inc.ID] {
			t.Errorf("two incidents %s", inc.ID)
		}
		ids[inc.ID] = true
		if len(inc.Links) != len(inc.Sources)-1 {
			t.Errorf("%s: %d links for %d sources", inc.ID, len(inc.Links), len(inc.Sources))
		}
		seen := make(map[string]bool)
		for _, s := range inc.Sources {
			if seen[s.Path] {
				t.Errorf("%s: %s twice", inc.ID, s.Path)
			}
			seen[s.Path] = true
		}
	}
	if reports != want {
		t.Errorf("%d reports in incidents, want %d", reports, want)
	}
}

func TestThreshold(t *testing.T) {
	for _, test := range []struct {
		threshold float64
		want      int
	}{{1, 2}, {0, 2}, {100, 4}} {
		m := New(Options{Threshold: test.threshold})
		for _, s := range sample() {
			if err := m.Add(s.record()); err != nil {
				t.Fatal(err)
			}
		}
		if got := len(m.Merge()); got != test.want {
			t.Errorf("threshold %v: %d incidents, want %d", test.threshold, got, test.want)
		}
	}
}

func TestOutputCanBeRead(t *testing.T) {
	list := sample()
	list[0].title = "Dark \x1b[31m\u202e harbour: \"no\" # 1\n"
	inc := mergeAll(t, list...)
	for _, asJSON := range []bool{false, true} {
		data, err := inc[0].Marshal(asJSON)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.ContainsAny(data, "\x1b\u202e") {
			t.Errorf("control characters in %s", data)
		}
		if !batch.IsIncidentFile(data) {
			t.Errorf("not known as merged: %.80s", data)
		}
		var back Incident
		read := yaml.Unmarshal
		if asJSON {
			read = json.Unmarshal
		}
		if err := read(data, &back); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(inc[0], back, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("JSON %v: %s", asJSON, d)
		}
	}
	var array bytes.Buffer
	if err := Write(&array, inc, true); err != nil || !batch.IsIncidentFile(array.Bytes()) {
		t.Errorf("%v, not known as merged: %.80s", err, &array)
	}
	for _, s := range []string{"", "schema: incx.record/v1", "{", "[", `[{"schema": "incx.record/v1"`} {
		if batch.IsIncidentFile([]byte(s)) {
			t.Errorf("%q known as merged", s)
		}
	}
	for _, s := range []string{"# checked\n---\nschema: incx.merged/v1\n", "\ufeffschema: incx.merged/v1\r\n"} {
		if !batch.IsIncidentFile([]byte(s)) {
			t.Errorf("%q not known as merged", s)
		}
	}
}

func TestNoRecords(t *testing.T) {
	m := New(Options{})
	if err := m.Add(new(record.Record)); err != nil {
		t.Fatal(err)
	}
	if got := m.Merge(); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

// Two articles of one file are told apart by their item, in whatever order
// they come.
func TestItems(t *testing.T) {
	var recs []*record.Record
	for _, item := range []string{"a7", "a8"} {
		rec := story{path: "feed.jsonl", published: "2024-05-03", incidents: []record.Incident{hit("ddos", "Nord Post", "2024-05-02")}}.record()
		rec.Source.Item = item
		recs = append(recs, rec)
	}
	for range 2 {
		m := New(Options{})
		for _, rec := range recs {
			if err := m.Add(rec); err != nil {
				t.Fatal(err)
			}
		}
		for _, inc := range m.Merge() {
			checkSchema(t, &inc)
			var items []string
			for _, s := range inc.Sources {
				items = append(items, s.Item)
			}
			if !slices.Equal(items, []string{"a7", "a8"}) {
				t.Errorf("items %q, want a7 and a8", items)
			}
		}
		slices.Reverse(recs)
	}
}
