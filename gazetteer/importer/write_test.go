package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/incx/incx/gazetteer"
)

// A file made in Go says the same after it was written and read.
func TestWriteKeepsEverything(t *testing.T) {
	f := &gazetteer.File{
		Name: "made", Family: gazetteer.Organisation, Kind: "company", Sector: "shipping", Country: "IE",
		Entries: []gazetteer.FileEntry{
			{Entry: gazetteer.Entry{Name: "Kettle & Sons", Aliases: []string{"yes", "K: #1"}, Weak: []string{"Kettle"}}},
			{Entry: gazetteer.Entry{ID: "harbour-mail", Name: "Harbour Mail", Kind: "media", Sector: "media", Country: "GB", Ambiguous: true, Lower: true}},
			{Entry: gazetteer.Entry{ID: "la-poste", Aliases: []string{"French Post"}}, NotAmbiguous: true, NotLower: true},
			{Entry: gazetteer.Entry{ID: "target"}, Remove: true},
			{Entry: gazetteer.Entry{ID: "orange", Name: "Orange \"Growers\"", Kind: "company"}, Replace: true},
		},
	}
	var b strings.Builder
	if err := Write(&b, f, "Made by a test."); err != nil {
		t.Fatal(err)
	}
	got, err := gazetteer.Read("made", strings.NewReader(b.String()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, &b)
	}
	f.Entries[0].ID = "kettle-and-sons"
	for i := range f.Entries {
		f.Entries[i].Family = gazetteer.Organisation
	}
	opts := cmp.Options{cmpopts.IgnoreFields(gazetteer.FileEntry{}, "Line"), cmpopts.EquateEmpty()}
	if d := cmp.Diff(f, got, opts); d != "" {
		t.Errorf("written and read (-want +got):\n%s\n%s", d, &b)
	}
}

func TestWriteErrors(t *testing.T) {
	for name, f := range map[string]*gazetteer.File{
		"words":     {Family: gazetteer.Surname, Words: []gazetteer.FileWord{{Text: "Kettle"}}},
		"attacks":   {Family: gazetteer.Attack},
		"no family": {},
		"no id":     {Family: gazetteer.Product, Entries: []gazetteer.FileEntry{{Entry: gazetteer.Entry{Name: "…"}}}},
	} {
		if err := Write(new(strings.Builder), f, ""); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
