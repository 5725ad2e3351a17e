package importer_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/incx/incx/gazetteer"
	"github.com/incx/incx/gazetteer/importer"
)

// A table of names becomes a gazetteer file. What is not understood in it is told.
func ExampleCSV() {
	table := "name,kind,country\nBrackwater Ferries,compny,Germany\nOrrin Works,company,IE\n"
	files, err := importer.CSV(strings.NewReader(table), "clients.csv", importer.Options{
		Family:    gazetteer.Organisation,
		Gazetteer: gazetteer.Default(),
		Lost:      func(l importer.Loss) { fmt.Println(l) },
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := importer.Write(os.Stdout, files[0], "Our clients."); err != nil {
		log.Fatal(err)
	}
	// Output:
	// kind: 1 left out (no kind of organisation): "compny" in row 2
	// # Our clients.
	// family: organisation
	// entries:
	//   - {id: brackwater-ferries, name: Brackwater Ferries, country: DE}
	//   - {id: orrin-works, name: Orrin Works, kind: company, country: IE}
}
