package gazetteer_test

import (
	"fmt"
	"strings"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A program's own names go over the built-in ones.
func ExampleGazetteer_With() {
	g, err := gazetteer.Default().With(&gazetteer.File{
		Family: gazetteer.Organisation,
		Kind:   "company", // of all new entries that state none
		Entries: []gazetteer.FileEntry{
			{Entry: gazetteer.Entry{Name: "Brackwater Ferries", Aliases: []string{"Brackwater Line"}, Country: "GB"}},
			{Entry: gazetteer.Entry{ID: "la-poste", Aliases: []string{"French Post"}}}, // adds a name
			{Entry: gazetteer.Entry{ID: "target"}, Remove: true},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"Brackwater Line", "French Post", "Target"} {
		for _, m := range g.Lookup(name) {
			if m.Family == gazetteer.Organisation {
				fmt.Println(name, "→", m.Entry.ID, m.Entry.Kind, m.Entry.Country)
			}
		}
	}
	// Output:
	// Brackwater Line → brackwater-ferries company GB
	// French Post → la-poste company FR
}

// Names come from files in YAML as well. What is wrong with them is told with
// file, line and field.
func ExampleRead() {
	_, err := gazetteer.Read("ours.yaml", strings.NewReader(`
family: organisation
entries:
  - {name: Brackwater Ferries, kind: compny, country: UK}
`))
	fmt.Println(err)
	// Output:
	// ours.yaml:4: entries[0].kind: unknown kind "compny" of family organisation (did you mean company?)
	// ours.yaml:4: entries[0].country: "UK" is no ISO 3166-1 alpha-2 code (did you mean GB?)
}

// Lookup tells all that a name may mean.
func ExampleGazetteer_Lookup() {
	for _, m := range gazetteer.Default().Lookup("La Poste") {
		fmt.Println(m.Entry.Name, m.Entry.Sector, m.Entry.Country)
	}
	// Output:
	// La Poste postal FR
}

// Match finds the names in a document.
func ExampleGazetteer_Match() {
	g := gazetteer.Default()
	d := token.New("La Poste was hit by LockBit on Monday.", 0)
	for _, c := range g.Match(nil, d) {
		if e := g.Entry(c.Ref); e != nil && c.Family != gazetteer.Attack {
			fmt.Println(c.Family, e.ID, d.Slice(c.First, c.Last))
		}
	}
	// Unordered output:
	// organisation la-poste La Poste
	// malware lockbit LockBit
	// threat_actor lockbit LockBit
}
