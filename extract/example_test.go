package extract_test

import (
	"context"
	"fmt"
	"log"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/gazetteer"
)

const ferryStory = `Ransomware stops Brackwater Ferries

HARBOUR TOWN — Brackwater Ferries was hit by a ransomware attack on Monday, the
company said. LockBit claimed responsibility.
`

// An extractor is made once, and gives the record of any number of articles.
func Example() {
	x, err := extract.New()
	if err != nil {
		log.Fatal(err)
	}
	text := "Ransomware attack shuts Brackwater Ferries\n\n" +
		"Brackwater Ferries said on Monday that it had been hit by a ransomware attack. " +
		"Hackers encrypted the servers of Brackwater Ferries and demanded a ransom in bitcoin."
	a, err := article.Read([]byte(text), article.Options{Published: "2020-05-06"})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(rec.Organisations[0].Name)
	fmt.Println(rec.Dates[0].Value)
	for _, i := range rec.Incidents {
		fmt.Println(i.Types, i.Victims)
	}
	// Output:
	// Brackwater Ferries
	// 2020-05-04
	// [ransomware] [Brackwater Ferries]
}

// Names of one's own come from a gazetteer of one's own.
func ExampleWithGazetteer() {
	g, err := gazetteer.Default().With(&gazetteer.File{
		Family:  gazetteer.Organisation,
		Entries: []gazetteer.FileEntry{{Entry: gazetteer.Entry{Name: "Brackwater Ferries", Kind: "company", Sector: "transport", Country: "GB"}}},
	})
	if err != nil {
		log.Fatal(err)
	}
	x, err := extract.New(extract.WithGazetteer(g))
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.Read([]byte(ferryStory), article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	for _, o := range rec.Organisations {
		fmt.Println(o.ID, o.Sector, o.Country, o.Roles)
	}
	// Output:
	// brackwater-ferries transport GB [victim]
}

// What a program knows of an article beside its text, it sets before the record
// is made.
func ExampleExtractor_Extract_about() {
	x, err := extract.New()
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.Read([]byte(ferryStory), article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	published, err := article.ParseDate("6 March 2024")
	if err != nil {
		log.Fatal(err)
	}
	a.About.Published = published
	a.About.Publisher = "Harbour Post"
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(rec.Article.Title, "|", rec.Article.Publisher, "|", rec.Article.Published)
	fmt.Println(rec.Dates[0].Mentions[0].Text, rec.Dates[0].Value)
	// Output:
	// Ransomware stops Brackwater Ferries | Harbour Post | 2024-03-06
	// Monday 2024-03-04
}
