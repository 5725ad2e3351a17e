package record_test

import (
	"fmt"
	"log"
	"os"

	"github.com/incx/incx/extract/record"
)

const ferryRecord = `schema: incx.record/v1
source:
  path: story.txt
  sha256: 7b794b7ef2f78ca27996237a64206a506210a342a7ca2aa8f0725e81fda5cd68
  media_type: text/plain
  encoding: utf-8
article:
  title: Ransomware stops Brackwater Ferries
incidents:
  - main: true
    types: [ransomware]
    victims: [Brackwater Ferries]
    date: "2024-03-04"
`

// What incx extract wrote, in YAML, JSON or JSON Lines, is read back.
func ExampleRead() {
	list, err := record.Read([]byte(ferryRecord))
	if err != nil {
		log.Fatal(err)
	}
	for _, rec := range list {
		for _, i := range rec.Incidents {
			fmt.Println(rec.Source.Path, i.Main, i.Date, i.Types, i.Victims)
		}
	}
	// Output:
	// story.txt true 2024-03-04 [ransomware] [Brackwater Ferries]
}

// An encoder writes any number of records in any format: here a row of a table for
// each incident.
func ExampleEncoder() {
	list, err := record.Read([]byte(ferryRecord))
	if err != nil {
		log.Fatal(err)
	}
	e := record.NewEncoder(os.Stdout, record.CSV)
	e.SetRows(record.IncidentRows)
	for _, rec := range list {
		if err := e.Encode(rec); err != nil {
			log.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		log.Fatal(err)
	}
	// Output:
	// path,published,title,main,types,victims,actors,date,status,records,data,ransom,ransom_currency,loss,loss_currency,downtime,confidence,evidence,targets
	// story.txt,,Ransomware stops Brackwater Ferries,true,ransomware,Brackwater Ferries,,2024-03-04,,,,,,,,,,,
}
