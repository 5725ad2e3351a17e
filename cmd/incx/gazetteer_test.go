package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// runGazetteer runs "incx gazetteer" with args and returns its output.
func runGazetteer(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := newGazetteerCommand()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	cmd.SetArgs(args)
	err := cmd.Execute()
	return out.String(), err
}

// inFolder makes the test run in an empty folder with these files.
func inFolder(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	t.Setenv("INCX_GAZETTEER", "")
}

const heron = "family: organisation\nkind: bank\ncountry: IE\nentries:\n  - {name: Blue Heron Bank, aliases: [BHB Group]}\n"

func TestGazetteerCommand(t *testing.T) {
	inFolder(t, map[string]string{
		"names.yaml":     heron,
		"bad.yaml":       "family: organisation\nentries:\n  - {name: Xyz Works, country: UK}\n  - {name: Z}\n",
		"short.yaml":     "family: organisation\nentries:\n  - {name: Z}\n  - {name: The Kettle Works}\n",
		"common.yaml":    "family: organisation\nentries:\n  - {name: Target}\n",
		"companies.csv":  "name,aliases,country\nBlue Heron Bank,BHB Group,IE\n",
		"two.json":       `{"type":"bundle","objects":[{"type":"malware","name":"TeapotRAT"},{"type":"intrusion-set","name":"Paper Crane"}]}`,
		"companies.yaml": "",
	})
	tests := []struct {
		name string
		args []string
		want []string // parts of the output
		fail string   // part of the error
	}{
		{"lookup", []string{"lookup", "La Poste"}, []string{"organisation la-poste: La Poste (company", "the name; only with capitals"}, ""},
		{"lookup ambiguous", []string{"lookup", "Target"}, []string{"also a common word"}, ""},
		{"lookup nothing", []string{"lookup", "Blue Heron Bank"}, nil, `not in the gazetteer: "Blue Heron Bank"`},
		{"lookup user file", []string{"lookup", "BHB Group", "--gazetteer", "names.yaml"}, []string{"organisation blue-heron-bank: Blue Heron Bank (bank, IE)", "alias of Blue Heron Bank"}, ""},
		{"lookup yaml", []string{"lookup", "ransomware", "--format", "yaml"}, []string{"family: attack", "id: ransomware", "mitre_attack: ["}, ""},
		{"list", []string{"list", "--kind", "bank", "--country", "ie", "--gazetteer", "names.yaml"}, []string{"blue-heron-bank", "Blue Heron Bank; BHB Group"}, ""},
		{"list csv", []string{"list", "--family", "location", "--kind", "country", "--format", "csv"}, []string{"id,family,name,aliases", "france,location,France"}, ""},
		{"list jsonl", []string{"list", "--kind", "parliament", "--format", "jsonl"}, []string{`"kind":"parliament"`}, ""},
		{"list kind", []string{"list", "--kind", "bnk"}, nil, `unknown kind "bnk"`},
		{"list family", []string{"list", "--family", "surname"}, nil, "no family of entries"},
		{"list format", []string{"list", "--format", "xml"}, nil, "want one of text, csv, json, jsonl, yaml"},
		{"stats", []string{"stats"}, []string{"organisation", "threat_actor", "given-name", "compiled"}, ""},
		{"lint", []string{"lint", "names.yaml"}, []string{"0 errors, 0 warnings"}, ""},
		{"lint unread", []string{"lint", "bad.yaml"}, []string{`bad.yaml:3: entries[0].country: "UK" is no ISO 3166-1`, "1 error, 0 warnings"}, "have errors"},
		{"lint short", []string{"lint", "short.yaml"}, []string{`short.yaml:3: name: "Z" is too short`, "[warning]", "1 error, 1 warning"}, "have errors"},
		{"lint common", []string{"lint", "common.yaml"}, []string{"is a common word", "0 errors, 1 warning\n"}, ""},
		{"lint strict", []string{"lint", "common.yaml", "--strict"}, []string{"0 errors, 1 warning\n"}, "have warnings"},
		{"lint strict and short", []string{"lint", "short.yaml", "--strict"}, []string{"1 error, 1 warning\n"}, "have errors"},
		{"lint strict, warnings not shown", []string{"lint", "common.yaml", "--strict", "--errors-only"}, []string{"0 errors, 0 warnings\n"}, "have warnings"},
		{"lint errors only", []string{"lint", "common.yaml", "--errors-only"}, []string{"0 errors, 0 warnings\n"}, ""},
		{"lint missing", []string{"lint", "none.yaml"}, nil, "none.yaml"},
		{"bad user file", []string{"stats", "--gazetteer", "bad.yaml"}, nil, "bad.yaml:3: entries[0].country"},
		{"import", []string{"import", "csv", "companies.csv", "--family", "organisation", "--kind", "bank"}, []string{"family: organisation", "kind: bank", "name: Blue Heron Bank, aliases: [BHB Group], country: IE"}, ""},
		{"import without family", []string{"import", "csv", "companies.csv"}, nil, "give a family"},
		{"import families", []string{"import", "attack-stix", "two.json"}, nil, "choose one with --family"},
		{"import one family", []string{"import", "attack-stix", "two.json", "--family", "malware"}, []string{"name: TeapotRAT"}, ""},
		{"import format", []string{"import", "xml", "two.json"}, nil, `unknown import format "xml"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			out, err := runGazetteer(t, tt.args...)
			for _, want := range tt.want {
				if !strings.Contains(out, want) {
					t.Errorf("output does not say %q:\n%.2000s", want, out)
				}
			}
			switch {
			case tt.fail == "" && err != nil:
				t.Error(err)
			case tt.fail != "" && (err == nil || !strings.Contains(err.Error(), tt.fail)):
				t.Errorf("error %v, want %q", err, tt.fail)
			}
		})
	}
}

func TestGazetteerUserFiles(t *testing.T) {
	inFolder(t, map[string]string{"names.yaml": heron, ".incx.yaml": "gazetteer: names.yaml\n"})
	if _, err := runGazetteer(t, "lookup", "Blue Heron Bank"); err != nil {
		t.Errorf("file from .incx.yaml: %v", err)
	}
	inFolder(t, map[string]string{"names.yaml": heron})
	if _, err := runGazetteer(t, "lookup", "Blue Heron Bank"); err == nil {
		t.Error("name is known without the user file")
	}
	t.Setenv("INCX_GAZETTEER", "names.yaml")
	if _, err := runGazetteer(t, "lookup", "Blue Heron Bank"); err != nil {
		t.Errorf("file from INCX_GAZETTEER: %v", err)
	}
}

// TestGazetteerImportReadsBack imports to a file and uses it.
func TestGazetteerImportReadsBack(t *testing.T) {
	inFolder(t, map[string]string{"companies.csv": "name;aliases\nBlue Heron Bank;BHB Group|Heron Banking\n"})
	if _, err := runGazetteer(t, "import", "csv", "companies.csv", "--family", "organisation", "-o", "out.yaml"); err != nil {
		t.Fatal(err)
	}
	out, err := runGazetteer(t, "lookup", "Heron Banking", "--gazetteer", "out.yaml", "--format", "json")
	if err != nil {
		t.Fatal(err)
	}
	var got []lookupOutput
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || len(got[0].Meanings) != 1 || got[0].Meanings[0].Entry.ID != "blue-heron-bank" {
		t.Errorf("got %+v", got)
	}
}
