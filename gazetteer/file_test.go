package gazetteer

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, src string
		want      []string
	}{
		{"empty", "", []string{"f.yaml: empty file"}},
		{"syntax", "family: [", []string{"f.yaml:1: "}},
		{"list", "- a\n", []string{"f.yaml:1: want a mapping"}},
		{"no family", "entries: []\n", []string{"f.yaml:1: family: missing"}},
		{"family", "family: organization\n", []string{`f.yaml:1: family: unknown family "organization" (did you mean organisation?)`}},
		{"unknown field", "family: organisation\nentrys: []\n", []string{"f.yaml:2: entrys: unknown field (did you mean entries?)"}},
		{"words in entries", "family: organisation\nwords: [a]\n", []string{"f.yaml:2: words: not for family organisation, which has entries"}},
		{"entries in words", "family: surname\nentries: []\n", []string{"f.yaml:2: entries: not for family surname, which has words"}},
		{"types in entries", "family: malware\ntypes: []\n", []string{"f.yaml:2: types: not for family malware, which has entries"}},
		{"entries in attacks", "family: attack\nentries:\n  - {id: ransomware, aliases: [crypto-lockdown]}\n",
			[]string{"f.yaml:3: entries: not for family attack, which has types"}},
		{"words in attacks", "family: attack\nwords: [crypto-lockdown]\n", []string{"f.yaml:2: words: not for family attack, which has types"}},
		{"fields of an entry in an attack", "family: attack\ntypes:\n  - {id: ransomware, aliases: [crypto-lockdown]}\n",
			[]string{"f.yaml:3: types[0].id: unknown field: want type, name, mitre_attack, veris, phrases, remove, replace", "types[0].aliases: unknown field"}},
		{"field of a phrase", "family: attack\ntypes:\n  - {type: ddos, phrases: [{txt: swamp}]}\n",
			[]string{"f.yaml:3: types[0].phrases[0].txt: unknown field (did you mean text?)"}},
		{"field of an entry", "family: malware\nentries:\n  - {name: Oven, synonyms: [Stove]}\n",
			[]string{"f.yaml:3: entries[0].synonyms: unknown field: want id, name, aliases"}},
		{"kind", "family: organisation\nentries:\n  - {name: A B, kind: compny}\n",
			[]string{`f.yaml:3: entries[0].kind: unknown kind "compny" of family organisation (did you mean company?)`}},
		{"kind of another family", "family: malware\nkind: bank\n", []string{"f.yaml:2: kind: unknown kind"}},
		{"sector", "family: organisation\nentries:\n  - {name: A B, sector: banking}\n", []string{"f.yaml:3: entries[0].sector: unknown sector"}},
		{"country", "family: location\nentries:\n  - {name: A B, country: UK}\n", []string{`f.yaml:3: entries[0].country: "UK" is no ISO 3166-1 alpha-2 code (did you mean GB?)`}},
		{"Norway", "family: location\nentries:\n  - {name: Oslo, country: false}\n", []string{"f.yaml:3: entries[0].country: false is a truth value in YAML"}},
		{"id", "family: location\nentries:\n  - {id: Oslo City, name: Oslo}\n", []string{`f.yaml:3: entries[0].id: "Oslo City" is no id`}},
		{"no name", "family: location\nentries:\n  - {country: \"NO\"}\n", []string{"f.yaml:3: entries[0].name: missing"}},
		{"aliases", "family: location\nentries:\n  - {name: Oslo, aliases: Christiania}\n", []string{"f.yaml:3: entries[0].aliases: want a list, found a single value"}},
		{"alias", "family: location\nentries:\n  - name: Oslo\n    aliases: [Christiania,\n      {a: b}]\n", []string{"f.yaml:5: entries[0].aliases[1]: want a text, found a mapping"}},
		{"ambiguous", "family: location\nentries:\n  - {name: Oslo, ambiguous: perhaps}\n", []string{"f.yaml:3: entries[0].ambiguous: want true or false"}},
		{"twice", "family: location\nentries:\n  - {name: Oslo, name: Bergen}\n", []string{"f.yaml:3: entries[0].name: given twice"}},
		{"two documents", "family: location\n---\nfamily: location\n", []string{"more than one YAML document"}},
		{"several", "family: location\nentries:\n  - {name: Oslo, kind: x}\n  - {nam: Oslo}\n", []string{"f.yaml:3: ", "f.yaml:4: "}},
		{"attack type", "family: attack\ntypes:\n  - {name: X}\n", []string{"f.yaml:3: types[0].type: missing"}},
		{"phrase", "family: attack\ntypes:\n  - type: ddos\n    phrases:\n      - {pos: noun}\n", []string{"f.yaml:5: types[0].phrases[0].text: missing"}},
		{"pos", "family: attack\ntypes:\n  - type: ddos\n    phrases:\n      - {text: x, pos: adverb}\n", []string{"f.yaml:5: types[0].phrases[0].pos: want noun or verb"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("f.yaml", strings.NewReader(tt.src))
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{small, smallAttacks, smallGiven, "family: &a organisation\nentries: [*a]\n", "family: location\nentries:\n  - &x {name: *x}\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		file, err := Read("f.yaml", strings.NewReader(src))
		if err != nil {
			return
		}
		g, err := New(file)
		if p := new(Problem); err != nil && !errors.As(err, &p) {
			t.Fatal(err)
		}
		if err == nil {
			g.Lint(file)
		}
	})
}

func TestSlug(t *testing.T) {
	tests := []struct{ name, want string }{
		{"La Poste", "la-poste"},
		{"Société Générale", "societe-generale"},
		{"AT&T", "at-and-t"},
		{"Moody’s", "moodys"},
		{"Disney+", "disney-plus"},
		{"C++", "c-plus-plus"},
		{"Ørsted & Łódź", "orsted-and-lodz"},
		{" --x-- ", "x"},
		{"中国", ""},
	}
	for _, tt := range tests {
		if got := Slug(tt.name); got != tt.want {
			t.Errorf("Slug(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestInflect(t *testing.T) {
	plurals := map[string]string{"attack": "attacks", "breach": "breaches", "identity": "identities", "virus": "viruses", "key": "keys"}
	for w, want := range plurals {
		if got := plural(w); got != want {
			t.Errorf("plural(%q) = %q, want %q", w, got, want)
		}
	}
	verbs := map[string]string{
		"hack":       "hacks hacking hacked",
		"compromise": "compromises compromising compromised",
		"scam":       "scams scamming scammed",
		"spy":        "spies spying spied",
		"breach":     "breaches breaching breached",
		"wiretap":    "wiretaps wiretapping wiretaping wiretapped wiretaped",
		"leak":       "leaks leaking leaked",
		"pay":        "pays paying payed",
		"untie":      "unties untying untied",
	}
	for w, want := range verbs {
		if got := strings.Join(verbForms(w, false), " "); got != want {
			t.Errorf("verbForms(%q) = %q, want %q", w, got, want)
		}
	}
	if got := strings.Join(verbForms("steal", true), " "); got != "steals stealing" {
		t.Errorf("irregular steal: %q", got)
	}
}

func TestDiscover(t *testing.T) {
	dir := t.TempDir()
	deep := filepath.Join(dir, "a", "b")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check := func(from string, want ...string) {
		t.Helper()
		got, err := Discover(from)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, want) {
			t.Errorf("Discover = %q, want %q", got, want)
		}
	}
	t.Setenv(EnvFiles, "")
	write(ConfigName, "jobs: 2\ngazetteer: [names.yaml, sub/more.yaml]\n")
	check(deep, filepath.Join(dir, "names.yaml"), filepath.Join(dir, "sub", "more.yaml"))
	write("a/"+ConfigName, "gazetteer: own.yaml\n")
	check(deep, filepath.Join(dir, "a", "own.yaml"))
	t.Setenv(EnvFiles, strings.Join([]string{"x.yaml", "y.yaml"}, string(filepath.ListSeparator)))
	check(deep, filepath.Join(dir, "a", "own.yaml"), "x.yaml", "y.yaml")
	write("a/"+ConfigName, "gazetteer:\n  files: x\n")
	if _, err := Discover(deep); err == nil || !strings.Contains(err.Error(), ConfigName+":2: gazetteer: want a list") {
		t.Errorf("bad configuration: %v", err)
	}
	write("a/"+ConfigName, "")
	check(deep, "x.yaml", "y.yaml")
}
