package record_test

import (
	"reflect"
	"strings"

	"github.com/incx/incx/extract/record"
)

// sampleText is an article for [sample]; offsets are taken from it.
const sampleText = `Harbour clinic stopped by LockBit

The Saltmarsh Clinic in Leiden said on Monday that a ransomware attack had
encrypted its files. “We’re not paying,” said Dr. Ines Caldeira—the clinic's
director. LockBit asked for $4.5 million.
`

// at returns a mention of the n-th occurrence of s in sampleText.
func at(s string, n int, by record.Finder, confidence float64) record.Mention {
	i := -1
	for ; n > 0; n-- {
		i += 1 + strings.Index(sampleText[i+1:], s)
	}
	return record.Mention{Start: i, End: i + len(s), Text: s, By: by, Confidence: confidence}
}

// sample returns a record of sampleText as the pipeline could make it.
func sample() *record.Record {
	one := func(m record.Mention) []record.Mention { return []record.Mention{m} }
	asks := at("LockBit asked for $4.5 million.", 1, "", 0)
	rec := &record.Record{
		Schema: record.Version,
		Source: record.Source{
			Path: "articles/clinic.txt", SHA256: strings.Repeat("9f2c", 16),
			MediaType: "text/plain", Encoding: "utf-8", Language: "en",
		},
		Article: record.Article{
			Title: "Harbour clinic stopped by LockBit", Published: "2024-03-12T17:54:00", PublishedBy: record.ByFlag,
			Publisher: "example.org", URL: "https://example.org/clinic?id=1#top", Authors: []string{"Ana Prell", "O’Hara, Tim"},
		},
		Organisations: []record.Organisation{{
			Name: "Saltmarsh Clinic", Kind: "hospital", Sector: "health", Country: "NL", Roles: []string{"victim"},
			Confidence: 0.97, Mentions: one(at("Saltmarsh Clinic", 1, record.FoundByModel, 0.97)),
		}},
		People: []record.Person{{
			Name: "Ines Caldeira", Title: "Dr.", Affiliation: "Saltmarsh Clinic", Roles: []string{"spokesperson"},
			Mentions: one(at("Ines Caldeira", 1, record.FoundByRule, 1)),
		}},
		Dates: []record.Date{{
			Value: "2024-03-11", StartDate: "2024-03-11", EndDate: "2024-03-11",
			Mentions: one(at("Monday", 1, record.FoundByRule, 0)),
		}},
		AttackTypes: []record.AttackType{{
			Type: "ransomware", Name: "Ransomware", MitreAttack: []string{"T1486"}, Veris: []string{"action.malware.variety.Ransomware"},
			Mentions: one(at("ransomware attack", 1, record.FoundByGazetteer, 0)),
		}},
		Locations: []record.Location{{Name: "Leiden", Country: "NL", Mentions: one(at("Leiden", 1, record.FoundByGazetteer, 0.9))}},
		ThreatActors: []record.ThreatActor{{
			Name: "LockBit", ID: "lockbit", Aliases: []string{"ABCD, the gang", "no"},
			Mentions: []record.Mention{at("LockBit", 1, record.FoundByGazetteer, 0.91), at("LockBit", 2, record.FoundByAlias, 0)},
		}},
		Incidents: []record.Incident{{
			Main: true, Types: []string{"ransomware"}, Victims: []string{"Saltmarsh Clinic"}, Actors: []string{"LockBit"},
			Date: "2024-03-11", Status: record.Confirmed, Confidence: 0.88,
			Impact: &record.Impact{
				Records: 70_000_000, Data: []string{"medical records", "names: all"},
				Ransom: &record.Money{Amount: 4_500_000, Currency: "USD"}, Loss: &record.Money{Amount: 0.25, Currency: "BTC"},
				Downtime: "P3D",
			},
			Evidence: []record.Evidence{{Start: asks.Start, End: asks.End, Text: asks.Text}},
		}},
		Warnings: []string{"published: taken from a flag"},
	}
	rec.Normalise()
	return rec
}

// filled returns a record in which every field has a value, found by
// reflection, so that a field added to the types cannot be forgotten in a
// writer.
func filled() *record.Record {
	rec := new(record.Record)
	n := 0
	fill(reflect.ValueOf(rec).Elem(), &n)
	rec.Schema = record.Version
	return rec
}

func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString("value " + strings.Repeat("i", *n%7+1))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(0.25)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	}
}
