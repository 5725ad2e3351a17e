package record_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

// The schema names the fields of the types, no more and no fewer, and
// requires those that are always written.
func TestSchemaNamesEveryField(t *testing.T) {
	recordtest.CheckFields(t, record.Schema(), map[string]reflect.Type{
		"":              reflect.TypeFor[record.Record](),
		"source":        reflect.TypeFor[record.Source](),
		"article":       reflect.TypeFor[record.Article](),
		"mention":       reflect.TypeFor[record.Mention](),
		"organisation":  reflect.TypeFor[record.Organisation](),
		"person":        reflect.TypeFor[record.Person](),
		"date":          reflect.TypeFor[record.Date](),
		"attackType":    reflect.TypeFor[record.AttackType](),
		"location":      reflect.TypeFor[record.Location](),
		"threatActor":   reflect.TypeFor[record.ThreatActor](),
		"malware":       reflect.TypeFor[record.Malware](),
		"product":       reflect.TypeFor[record.Product](),
		"vulnerability": reflect.TypeFor[record.Vulnerability](),
		"incident":      reflect.TypeFor[record.Incident](),
		"impact":        reflect.TypeFor[record.Impact](),
		"money":         reflect.TypeFor[record.Money](),
		"evidence":      reflect.TypeFor[record.Evidence](),
	})
}

func TestSchemaRejects(t *testing.T) {
	for name, spoil := range map[string]func(*record.Record){
		"schema":        func(r *record.Record) { r.Schema = "incx.record/v0" },
		"hash":          func(r *record.Record) { r.Source.SHA256 = "9F2C" },
		"published":     func(r *record.Record) { r.Article.Published = "12 March 2024" },
		"published_by":  func(r *record.Record) { r.Article.PublishedBy = "guess" },
		"kind":          func(r *record.Record) { r.Organisations[0].Kind = "Hospital" },
		"role":          func(r *record.Record) { r.People[0].Roles = []string{"victim", "hero"} },
		"date value":    func(r *record.Record) { r.Dates[0].Value = "Monday" },
		"empty value":   func(r *record.Record) { r.Dates[0].Value = "" },
		"attack type":   func(r *record.Record) { r.AttackTypes[0].Type = "hack" },
		"technique":     func(r *record.Record) { r.AttackTypes[0].MitreAttack = []string{"1486"} },
		"finder":        func(r *record.Record) { r.Locations[0].Mentions[0].By = "guess" },
		"empty mention": func(r *record.Record) { r.Locations[0].Mentions[0].Text = "" },
		"country":       func(r *record.Record) { r.Locations[0].Country = "Netherlands" },
		"offset":        func(r *record.Record) { r.Locations[0].Mentions[0].Start = -1 },
		"status":        func(r *record.Record) { r.Incidents[0].Status = "perhaps" },
		"currency":      func(r *record.Record) { r.Incidents[0].Impact.Ransom.Currency = "$" },
		"downtime":      func(r *record.Record) { r.Incidents[0].Impact.Downtime = "3 days" },
		"three main incidents": func(r *record.Record) {
			r.Incidents = append(r.Incidents, r.Incidents[0], r.Incidents[0])
		},
	} {
		rec := sample()
		if err := recordtest.Validate(rec); err != nil {
			t.Fatal(err)
		}
		spoil(rec)
		if err := recordtest.Validate(rec); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	data, err := record.Marshal(sample(), record.JSON)
	if err != nil {
		t.Fatal(err)
	}
	if err := recordtest.ValidateJSON([]byte(strings.Replace(string(data), `"sector"`, `"sectors"`, 1))); err == nil {
		t.Error("a misspelt field: no error")
	}
}

func TestDateValues(t *testing.T) {
	good := "2017-05-12 2017-05 2017 2017-W19 2017-W19-WE 2017-W19-3 2017-Q3 2017-H1 2017-SP 2017-SU 2017-FA 2017-WI 199X 19XX " +
		"2017-05-12T09:30 2017-05-12T09:30:15 2017-05-12TMO 2017-05-12TAF 2017-05-12TEV 2017-05-12TNI 2017-04/2017-09 " +
		"2017-04-01/2017-W20 /2017-04-01 2017-04-01/ XXXX-03-14 XXXX-03 XXXX-XX-14 XXXX-WXX-1 XXXX-WXX XXXX-WXX-WE XXXX-WXX-1TNI XXXX-QX XXXX-SU"
	for v := range strings.FieldsSeq(good) {
		rec := sample()
		rec.Dates[0].Value, rec.Incidents[0].Date = v, v
		if err := recordtest.Validate(rec); err != nil {
			t.Errorf("%s: %v", v, err)
		}
	}
	for v := range strings.FieldsSeq("/ 17 2017-5 2017-05-12T 2017-Q5 2017-05-12/2017-05-13/2017-05-14 20170512 yesterday 2017-XW") {
		rec := sample()
		rec.Dates[0].Value = v
		if err := recordtest.Validate(rec); err == nil {
			t.Errorf("%s: no error", v)
		}
	}
}
