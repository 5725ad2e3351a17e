package merge_test

import (
	"fmt"
	"log"

	"github.com/incx/incx/extract/merge"
	"github.com/incx/incx/extract/record"
)

// Two outlets report the same incident. Records come from an extract.Extractor,
// or with record.Read from what incx extract has written.
func Example() {
	m := merge.New(merge.Options{})
	for _, r := range []struct{ path, publisher, published, date string }{
		{"a.txt", "Harbour Post", "2024-03-05", "2024-03-04"},
		{"b.txt", "Quay Times", "2024-03-06", "2024-03"},
	} {
		err := m.Add(&record.Record{
			Schema:        record.Version,
			Source:        record.Source{Path: r.path},
			Article:       record.Article{Publisher: r.publisher, Published: r.published},
			Organisations: []record.Organisation{{Name: "Brackwater Ferries"}},
			Incidents: []record.Incident{{
				Main: true, Types: []string{"ransomware"}, Victims: []string{"Brackwater Ferries"}, Date: r.date,
			}},
		})
		if err != nil {
			log.Fatal(err)
		}
	}
	for _, i := range m.Merge() {
		fmt.Println(i.ID, "by", i.Outlets, "outlets")
		for _, s := range i.Sources {
			fmt.Println(s.Number, s.Path, s.Publisher, s.Published)
		}
	}
	// Output:
	// brackwater-ferries-ransomware-2024-03-04 by 2 outlets
	// 1 a.txt Harbour Post 2024-03-05
	// 2 b.txt Quay Times 2024-03-06
}
