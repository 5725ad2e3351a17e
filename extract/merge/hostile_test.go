package merge

import (
	"fmt"
	"testing"

	"github.com/incx/incx/extract/record"
)

// hostile returns n records with one victim name, which every pair shares.
func hostile(n int) []*record.Record {
	list := make([]*record.Record, n)
	for i := range list {
		inc := hit("ransomware", "Acme", fmt.Sprintf("20%02d-%02d-%02d", i%30, i%12+1, i%28+1))
		inc.Evidence = says("Acme said that the ferry consoles in Tarnholm were dark.")
		list[i] = story{path: fmt.Sprint(i), organisations: []string{"Acme=acme"}, incidents: []record.Incident{inc}}.record()
	}
	return list
}

// The number of pairs must be linear in that of records, whatever they share.
func TestPairsAreBounded(t *testing.T) {
	const n = 10_000
	var sources []*report
	for i, rec := range hostile(n) {
		s := newSource(rec, [32]byte{})
		for _, r := range s.reports {
			r.record = int32(i)
			sources = append(sources, r)
		}
	}
	x := newIndex(sources)
	keys := len(x.postings())
	if got := len(x.pairs()); got > keys*maxBlock {
		t.Errorf("%d pairs for %d records with %d keys", got, n, keys)
	}
}

func TestHostileRecords(t *testing.T) {
	tests := map[string]func() []*record.Record{
		"one victim": func() []*record.Record { return hostile(10_000) },
		"one victim, no dates": func() []*record.Record {
			list := hostile(10_000)
			for _, rec := range list {
				rec.Incidents[0].Date = ""
			}
			return list
		},
		"one record of many incidents": func() []*record.Record {
			rec := &record.Record{}
			for i := range 20_000 {
				inc := hit("ddos", "Acme", "")
				inc.Evidence = []record.Evidence{{Start: 0, End: 1 << 30, Text: fmt.Sprint("ferry ", i)}}
				rec.Incidents = append(rec.Incidents, inc)
				rec.Organisations = append(rec.Organisations, record.Organisation{
					Name: fmt.Sprint("Org ", i), Mentions: []record.Mention{{Start: i, End: 1 << 31}},
				})
				rec.Dates = append(rec.Dates, record.Date{Value: "2024", Mentions: []record.Mention{{Start: i, End: i + 1}}})
			}
			return []*record.Record{rec, hostile(1)[0]}
		},
		"records of many victims": func() []*record.Record {
			var list []*record.Record
			for i := range 200 {
				inc := hit("ddos", "", "")
				for v := range 1000 {
					inc.Victims = append(inc.Victims, fmt.Sprint("Ministry of Number ", v))
				}
				list = append(list, story{path: fmt.Sprint(i), incidents: []record.Incident{inc}}.record())
			}
			return list
		},
		"clusters of many victims that a round-up names": func() []*record.Record {
			var list []*record.Record
			for i := range 4000 {
				inc := hit("ddos", fmt.Sprint("Acme ", i%50), "2024-05-02")
				if i%2 == 0 {
					inc.Victims = append(inc.Victims, fmt.Sprint("Acme ", (i+1)%50))
				}
				inc.Evidence = says(fmt.Sprint("Acme said that ferry consoles were dark ", i))
				list = append(list, story{path: fmt.Sprint(i), incidents: []record.Incident{inc}}.record())
			}
			return list
		},
		"one victim, many dates that overlap": func() []*record.Record {
			var list []*record.Record
			for i := range 8000 {
				inc := hit("ddos", "Acme", fmt.Sprintf("2024-05-%02d/%d-%02d-%02d", i%28+1, 2025+i/336, i/28%12+1, i%28+1))
				list = append(list, story{path: fmt.Sprint(i), incidents: []record.Incident{inc}}.record())
			}
			return list
		},
		"pairs of incidents that must stay apart": func() []*record.Record {
			var list []*record.Record
			for i := range 4000 {
				list = append(list, story{path: fmt.Sprint(i), incidents: []record.Incident{
					hit("ddos", "Acme", "2024-05-02"), hit("ransomware", "Acme", "2024-05-02"),
				}}.record())
			}
			return list
		},
	}
	for name, records := range tests {
		t.Run(name, func(t *testing.T) {
			m := New(Options{})
			for _, rec := range records() {
				if err := m.Add(rec); err != nil {
					t.Fatal(err)
				}
			}
			if len(m.Merge()) == 0 {
				t.Error("no incidents")
			}
		})
	}
}

func FuzzMerge(f *testing.F) {
	for _, s := range sample() {
		for _, format := range []record.Format{record.YAML, record.JSON} {
			data, err := record.Marshal(s.record(), format)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	var all []byte
	for _, s := range many(3, 7) {
		data, err := record.Marshal(s.record(), record.JSONL)
		if err != nil {
			f.Fatal(err)
		}
		all = append(all, data...)
	}
	f.Add(all)
	f.Add([]byte(`{"schema":"incx.record/v1","article":{"published":"9999-99-99"},"incidents":[{"victims":["",".","\u202e"],"date":"2024/2023","impact":{"records":-1,"ransom":{"amount":-0,"currency":""}}},{"victims":["."],"types":["?"]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		recs, _ := record.Read(data)
		forward, backward := New(Options{}), New(Options{})
		for i := range recs {
			if err := forward.Add(recs[i]); err != nil {
				t.Fatal(err)
			}
			if err := backward.Add(recs[len(recs)-1-i]); err != nil {
				t.Fatal(err)
			}
		}
		list := forward.Merge()
		if a, b := output(t, list), output(t, backward.Merge()); a != b {
			t.Errorf("the order matters:\n%s\n%s", a, b)
		}
		for _, inc := range list {
			if len(inc.Links) != len(inc.Sources)-1 || len(inc.Sources) == 0 {
				t.Errorf("%d links for %d sources", len(inc.Links), len(inc.Sources))
			}
		}
	})
}

func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("hostile=%d", n), func(b *testing.B) {
			list := hostile(n)
			b.ReportAllocs()
			for b.Loop() {
				benchmark(b, list)
			}
		})
		b.Run(fmt.Sprintf("mixed=%d", n), func(b *testing.B) {
			var list []*record.Record
			size := 0
			for _, s := range many(n, 5) {
				rec := s.record()
				data, err := record.Marshal(rec, record.JSONL)
				if err != nil {
					b.Fatal(err)
				}
				size += len(data)
				list = append(list, rec)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				benchmark(b, list)
			}
		})
	}
}

func benchmark(b *testing.B, list []*record.Record) {
	m := New(Options{})
	for _, rec := range list {
		if err := m.Add(rec); err != nil {
			b.Fatal(err)
		}
	}
	m.Merge()
}
