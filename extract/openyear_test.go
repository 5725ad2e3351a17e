package extract_test

import (
	"context"
	"testing"

	"github.com/incx/incx/extract/article"
)

// An article that does not tell when it was published dates its incident as well as it
// can: by a day of an open year, unless that is only the day of the telling.
func TestIncidentOfOpenYear(t *testing.T) {
	x := newExtractor(t)
	const title = "Elk Dairy hit by ransomware\n\n"
	for text, want := range map[string]string{
		"A ransomware gang locked the tills of Elk Dairy on May 3 and stole the data of 5,000 people. The dairy did not pay.":               "XXXX-05-03",
		"Elk Dairy told its customers on May 3 that a ransomware gang had locked its tills and stolen data. The dairy said no more.":        "",
		"Elk Dairy told its customers on May 3, 2024, that a ransomware gang had locked its tills and stolen data. The dairy said no more.": "2024-05-03",
	} {
		a, err := article.Read([]byte(title+text+"\n"), article.Options{Path: "dairy.txt"})
		if err != nil {
			t.Fatal(err)
		}
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		if len(rec.Incidents) == 0 || rec.Incidents[0].Date != want {
			t.Errorf("%s: incidents %+v, want the date %q", text, rec.Incidents, want)
		}
	}
}
