package gazetteer

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A folder's YAML files are read, those of folders in it too, and nothing else.
func TestLoad(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	fsys := fstest.MapFS{
		"README.md":        file("# Our names\n"),
		"own.yaml":         file("family: organisation\nentries:\n  - {name: Zebra Works}\n"),
		"more/places.yaml": file("family: location\nentries:\n  - {name: Zebraville, kind: city}\n"),
		"old.yaml/notes":   file("family: [\n"),
	}
	g, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for id, family := range map[string]Family{"zebra-works": Organisation, "zebraville": Location} {
		if _, ok := g.ByID(family, id); !ok {
			t.Errorf("no entry %s", id)
		}
	}

	fsys["bad.yaml"] = file("family: organization\n")
	fsys["worse.yaml"] = file("family: location\nentries: 5\n")
	_, err = Load(fsys)
	if err == nil || !strings.Contains(err.Error(), "bad.yaml") || !strings.Contains(err.Error(), "worse.yaml") {
		t.Errorf("error %v, want one of each bad file", err)
	}
}
