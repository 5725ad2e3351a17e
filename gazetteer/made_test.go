package gazetteer

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// made pairs files made in Go with the same in YAML.
var made = []struct {
	name, src string
	file      File
}{
	{"name alone", "family: organisation\nentries: [{name: Brackwater Ferries}]\n",
		File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{Name: "Brackwater Ferries"}}}}},
	{"all fields", "family: organisation\nentries:\n  - {id: brackwater, name: Brackwater Ferries, aliases: [Brackwater Line], weak: [Brackwater]," +
		" kind: company, sector: shipping, country: GB, ambiguous: true, lower: true}\n",
		File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{ID: "brackwater", Name: " Brackwater Ferries ", Aliases: []string{"Brackwater Line "},
			Weak: []string{"Brackwater"}, Family: Organisation, Kind: "company", Sector: "shipping", Country: "GB", Ambiguous: true, Lower: true}}}}},
	{"stated for all", "family: organisation\nkind: bank\nsector: finance\ncountry: IE\nentries: [{name: Heron Bank}, {name: Harrow Hall, kind: school}, {id: la-poste, aliases: [Heron Post]}]\n",
		File{Family: Organisation, Kind: "bank", Sector: "finance", Country: "IE", Entries: []FileEntry{{Entry: Entry{Name: "Heron Bank"}},
			{Entry: Entry{Name: "Harrow Hall", Kind: "school"}}, {Entry: Entry{ID: "la-poste", Aliases: []string{"Heron Post"}}}}}},
	{"overriding", "family: organisation\nentries: [{id: la-poste, name: Heron Post, kind: government, sector: government, country: BE, lower: true, ambiguous: true}]\n",
		File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{ID: "la-poste", Name: "Heron Post", Kind: "government", Sector: "government", Country: "BE", Lower: true, Ambiguous: true}}}}},
	{"marks taken off", "family: organisation\nentries: [{id: target, ambiguous: false}, {id: interior-ministry, lower: false}]\n",
		File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{ID: "target"}, NotAmbiguous: true}, {Entry: Entry{ID: "interior-ministry"}, NotLower: true}}}},
	{"removed and replaced", "family: organisation\nentries: [{id: target, remove: true}, {id: la-poste, name: Heron Post, replace: true}]\n",
		File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{ID: "target"}, Remove: true}, {Entry: Entry{ID: "la-poste", Name: "Heron Post"}, Replace: true}}}},
	{"words", "family: surname\nwords: [Brackwater]\nambiguous: [Ferry]\nremove: [Target]\n",
		File{Family: Surname, Words: []FileWord{{Text: "Brackwater "}, {Text: "Ferry", Ambiguous: true}, {Text: "Target", Remove: true}}}},
	{"attack types", "family: attack\ntypes:\n  - {type: ddos, phrases: [{text: swamp, pos: verb, near: [server]}]}\n  - {type: tidal-flood, mitre_attack: [T1498], phrases: [tidal flood]}\n",
		File{Family: Attack, Entries: []FileEntry{
			{Entry: Entry{ID: "ddos", Attack: &AttackType{Phrases: []Phrase{{Text: "swamp", POS: Verb, Near: []string{"server"}}}}}},
			{Entry: Entry{ID: "tidal-flood", Attack: &AttackType{MITRE: []string{"T1498"}, Phrases: []Phrase{{Text: "tidal flood"}}}}}}}},
	{"attack type alone", "family: attack\ntypes: [{type: tidal-flood}]\n", File{Family: Attack, Entries: []FileEntry{{Entry: Entry{ID: "tidal-flood"}}}}},
}

// TestMadeLikeRead holds what files made in Go become against what the same
// files in YAML do.
func TestMadeLikeRead(t *testing.T) {
	base := smallGazetteer(t)
	for _, tt := range made {
		t.Run(tt.name, func(t *testing.T) {
			read := readAll(t, tt.src)[0]
			before := copied(&tt.file)
			for what, join := range map[string]func(...*File) (*Gazetteer, error){"With": base.With, "New": New} {
				want, wantErr := join(read)
				got, err := join(&tt.file)
				if wantErr != nil {
					if _, message, _ := strings.Cut(wantErr.Error(), ": "); err == nil || err.Error() != message {
						t.Errorf("%s: error %v, want %v", what, err, wantErr)
					}
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				if got.Image() != want.Image() {
					t.Errorf("%s: another gazetteer than that of the same file in YAML", what)
				}
			}
			got, want := base.Lint(&tt.file), base.Lint(read)
			if !slices.EqualFunc(got, want, func(a, b Problem) bool { return a.Message == b.Message && a.Warning == b.Warning }) {
				t.Errorf("Lint: %v, want %v", got, want)
			}
			if !reflect.DeepEqual(&tt.file, before) {
				t.Errorf("the file was changed to %+v", tt.file)
			}
		})
	}
}

// Fields that an entry states override those of the entry with its id, and only
// those.
func TestMadeOverrides(t *testing.T) {
	tests := []struct {
		over FileEntry
		want Entry
	}{
		{FileEntry{Entry: Entry{Aliases: []string{"Heron Line", "Heron"}}}, Entry{Name: "Heron", Aliases: []string{"Heron Line"}, Kind: "company", Sector: "shipping", Country: "IE", Ambiguous: true, Lower: true}},
		{FileEntry{Entry: Entry{Name: "Heron Ferries"}}, Entry{Name: "Heron Ferries", Aliases: []string{"Heron"}, Kind: "company", Sector: "shipping", Country: "IE", Ambiguous: true, Lower: true}},
		{FileEntry{Entry: Entry{Kind: "bank", Sector: "finance", Country: "GB"}}, Entry{Name: "Heron", Kind: "bank", Sector: "finance", Country: "GB", Ambiguous: true, Lower: true}},
		{FileEntry{NotAmbiguous: true, NotLower: true}, Entry{Name: "Heron", Kind: "company", Sector: "shipping", Country: "IE"}},
		{FileEntry{Entry: Entry{Name: "Heron Ferries"}, Replace: true}, Entry{Name: "Heron Ferries", Kind: "hospital"}},
		{FileEntry{Replace: true}, Entry{Name: "Heron", Kind: "hospital"}},
	}
	base, err := New(&File{Family: Organisation, Entries: []FileEntry{
		{Entry: Entry{Name: "Heron", Kind: "company", Sector: "shipping", Country: "IE", Ambiguous: true, Lower: true}}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		tt.over.ID, tt.want.ID, tt.want.Family = "heron", "heron", Organisation
		g, err := base.With(&File{Family: Organisation, Kind: "hospital", Entries: []FileEntry{tt.over}})
		if err != nil {
			t.Fatal(err)
		}
		ref, _ := g.ByID(Organisation, "heron")
		if got := g.Entry(ref); !reflect.DeepEqual(got, &tt.want) {
			t.Errorf("%+v:\n got %+v\nwant %+v", tt.over, got, tt.want)
		}
	}
}

// copied returns a deep copy of the parts of f that appending could write to.
func copied(f *File) *File {
	c := *f
	c.Entries = append([]FileEntry(nil), f.Entries...)
	for i := range c.Entries {
		c.Entries[i].Aliases = append([]string(nil), c.Entries[i].Aliases...)
	}
	return &c
}

// TestMadeWrong holds the errors of files made in Go against those that Read
// gives for the same files in YAML, where YAML can say such a thing.
func TestMadeWrong(t *testing.T) {
	org := func(e Entry) File { return File{Family: Organisation, Entries: []FileEntry{{Entry: e}}} }
	attack := func(e Entry) File { return File{Family: Attack, Entries: []FileEntry{{Entry: e}}} }
	tests := []struct {
		name, src, want string
		file            File
	}{
		{"no family", "entries: []\n", "family: missing", File{}},
		{"unknown family", "", "family: unknown family 99", File{Family: 99}},
		{"kind", "family: organisation\nentries: [{name: A B, kind: compny}]\n",
			`entries[0].kind: unknown kind "compny" of family organisation (did you mean company?)`, org(Entry{Name: "A B", Kind: "compny"})},
		{"country", "family: organisation\nentries: [{name: A B, country: UK}]\n",
			`entries[0].country: "UK" is no ISO 3166-1 alpha-2 code (did you mean GB?)`, org(Entry{Name: "A B", Country: "UK"})},
		{"sector", "family: organisation\nentries: [{name: A B, sector: healh}]\n",
			`entries[0].sector: unknown sector "healh" (did you mean health?)`, org(Entry{Name: "A B", Sector: "healh"})},
		{"kind of all", "family: malware\nkind: bank\n", `kind: unknown kind "bank" of family malware`, File{Family: Malware, Kind: "bank"}},
		{"country in small letters", "family: organisation\nentries: [{name: A B, country: de}]\n",
			`entries[0].country: "de" is no ISO 3166-1 alpha-2 code (did you mean DE?)`, org(Entry{Name: "A B", Country: "de"})},
		{"country of all", "family: malware\ncountry: xx\n", `country: "xx" is no ISO 3166-1 alpha-2 code`, File{Family: Malware, Country: "xx"}},
		{"sector of words", "family: surname\nsector: finance\n", "sector: not for family surname", File{Family: Surname, Sector: "finance"}},
		{"kind of attacks", "family: attack\nkind: other\n", "kind: not for family attack", File{Family: Attack, Kind: "other"}},
		{"id", "family: organisation\nentries: [{id: A B, name: A B}]\n",
			`entries[0].id: "A B" is no id: want lower-case letters, digits and hyphens ("a-b")`, org(Entry{ID: "A B", Name: "A B"})},
		{"nothing", "family: organisation\nentries: [{country: GB}]\n",
			"entries[0].name: missing, or without a letter or digit, and no id given", org(Entry{Country: "GB"})},
		{"empty alias", "family: organisation\nentries: [{name: A B, aliases: [AB, ' ']}]\n",
			"entries[0].aliases[1]: empty", org(Entry{Name: "A B", Aliases: []string{"AB", " "}})},
		{"empty weak alias", "family: organisation\nentries: [{name: A B, weak: ['']}]\n", "entries[0].weak[0]: empty", org(Entry{Name: "A B", Weak: []string{""}})},
		{"another family", "", "entries[0].family: malware, in a file of family organisation", org(Entry{Name: "A B", Family: Malware})},
		{"an attack", "", "entries[0].attack: not for family organisation", org(Entry{Name: "A B", Attack: &AttackType{}})},
		{"both", "", "entries[0].ambiguous: both given and taken off",
			File{Family: Organisation, Entries: []FileEntry{{Entry: Entry{Name: "A B", Ambiguous: true}, NotAmbiguous: true}}}},
		{"entries of words", "", "entries: not for family surname, which has words", File{Family: Surname, Entries: make([]FileEntry, 1)}},
		{"words of entries", "", "words: not for family product, which has entries", File{Family: Product, Words: make([]FileWord, 1)}},
		{"empty word", "family: surname\nwords: [Moss, '']\n", "words[1]: empty", File{Family: Surname, Words: []FileWord{{Text: "Moss"}, {}}}},
		{"no type", "family: attack\ntypes: [{name: A B}]\n", "types[0].type: missing", attack(Entry{Name: "A B"})},
		{"type", "family: attack\ntypes: [{type: A B}]\n",
			`types[0].type: "A B" is no id: want lower-case letters, digits and hyphens ("a-b")`, attack(Entry{ID: "A B"})},
		{"aliases of a type", "", "types[0].aliases: not for family attack", attack(Entry{ID: "ddos", Aliases: []string{"swamp"}})},
		{"sector of a type", "", "types[0].sector: not for family attack", attack(Entry{ID: "ddos", Sector: "finance"})},
		{"empty phrase", "", "types[0].phrases[0].text: missing", attack(Entry{ID: "ddos", Attack: &AttackType{Phrases: make([]Phrase, 1)}})},
		{"pos", "family: attack\ntypes: [{type: ddos, phrases: [{text: swamp, pos: adverb}]}]\n",
			`types[0].phrases[0].pos: want noun or verb, found "adverb"`, attack(Entry{ID: "ddos", Attack: &AttackType{Phrases: []Phrase{{Text: "swamp", POS: "adverb"}}}})},
		{"empty near word", "family: attack\ntypes: [{type: ddos, phrases: [{text: swamp, near: ['']}]}]\n",
			"types[0].phrases[0].near[0]: empty", attack(Entry{ID: "ddos", Attack: &AttackType{Phrases: []Phrase{{Text: "swamp", Near: []string{""}}}}})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.file.Name = "f.yaml"
			if tt.src != "" {
				if _, err := Read("f.yaml", strings.NewReader(tt.src)); err == nil || !strings.HasSuffix(err.Error(), ": "+tt.want) {
					t.Errorf("Read: %v", err)
				}
			}
			_, newErr := New(&tt.file)
			_, withErr := Default().With(&tt.file)
			for what, err := range map[string]error{"New": newErr, "With": withErr} {
				if p := new(Problem); err == nil || err.Error() != "f.yaml: "+tt.want || !errors.As(err, &p) {
					t.Errorf("%s: %v", what, err)
				}
			}
			if found := Default().Lint(&tt.file); len(found) != 1 || found[0].Error() != "f.yaml: "+tt.want || found[0].Warning {
				t.Errorf("Lint: %v", found)
			}
		})
	}
}

// All that is wrong is told at once, and Lint looks at the rest.
func TestMadeWrongAll(t *testing.T) {
	files := []*File{
		{Name: "a", Family: Organisation, Entries: []FileEntry{{Entry: Entry{Name: "A B", Kind: "compny", Country: "UK"}}, {Entry: Entry{Name: "Heron Bank Ltd"}}}},
		{Family: Surname, Words: []FileWord{{}}},
	}
	_, err := New(files...)
	if err == nil || strings.Count(err.Error(), "\n") != 2 {
		t.Errorf("New: %v", err)
	}
	var found []string
	for _, p := range Default().Lint(files...) {
		found = append(found, p.Error())
	}
	want := `a: entries[0].kind: unknown kind "compny" of family organisation (did you mean company?)
a: entries[0].country: "UK" is no ISO 3166-1 alpha-2 code (did you mean GB?)
a: entries[1].name: "Heron Bank Ltd": leave out the company suffix, which is matched by itself
words[0]: empty`
	if got := strings.Join(found, "\n"); got != want {
		t.Errorf("Lint:\n%s", got)
	}
}

// Entries of another gazetteer, and those of a file that was read and changed,
// are as good as any.
func TestMadeOfOthers(t *testing.T) {
	ref, ok := Default().ByID(Organisation, "la-poste")
	if !ok {
		t.Fatal("no entry")
	}
	f := readAll(t, "family: organisation\nentries: [{name: Heron Bank}]\n")[0]
	f.Entries[0].Country = "IE"
	f.Entries = append(f.Entries, FileEntry{Entry: *Default().Entry(ref)})
	g, err := New(f)
	if err != nil {
		t.Fatal(err)
	}
	for id, country := range map[string]string{"heron-bank": "IE", "la-poste": "FR"} {
		if ref, ok := g.ByID(Organisation, id); !ok || g.Entry(ref).Country != country {
			t.Errorf("%s: %+v", id, g.Entry(ref))
		}
	}
}
