package gazetteer

import (
	"maps"
	"slices"
)

// Stats counts what is in a gazetteer.
type Stats struct {
	// Families has a row for each family that has entries or words.
	Families []FamilyStats
	// Entries, Names and Words are totals.
	Entries, Names, Words int
	// Countries is the number of countries with entries.
	Countries int
	// Bytes is the size of the compiled form.
	Bytes int
}

// FamilyStats counts what is in one family.
type FamilyStats struct {
	Family Family
	// Entries and Names count entries with and without their aliases; for
	// family attack, names are phrases. Words counts the words of a list.
	Entries, Names, Words int
	// Ambiguous counts entries or words marked so.
	Ambiguous int
	Kinds     []KindStats
}

// KindStats counts the entries of one kind, most first.
type KindStats struct {
	Kind    string
	Entries int
}

// Stats counts the entries and words of g.
func (g *Gazetteer) Stats() Stats {
	s := Stats{Bytes: len(g.all)}
	rows := make([]FamilyStats, Families)
	kinds := make([]map[string]int, Families)
	countries := map[string]bool{}
	for _, e := range g.All() {
		row := &rows[e.Family]
		row.Entries++
		row.Names += 1 + len(e.Aliases) + len(e.Weak)
		if e.Attack != nil {
			row.Names += len(e.Attack.Phrases) - 1
		}
		if e.Ambiguous {
			row.Ambiguous++
		}
		if kinds[e.Family] == nil {
			kinds[e.Family] = map[string]int{}
		}
		kinds[e.Family][e.Kind]++
		if e.Country != "" {
			countries[e.Country] = true
		}
	}
	for d := (decoder{s: g.sec[secLists]}); d.s != ""; {
		w := d.word()
		rows[w.family].Words++
		if w.ambiguous {
			rows[w.family].Ambiguous++
		}
	}
	for f, row := range rows {
		if row.Entries == 0 && row.Words == 0 {
			continue
		}
		row.Family = Family(f)
		for _, k := range slices.Sorted(maps.Keys(kinds[f])) {
			row.Kinds = append(row.Kinds, KindStats{k, kinds[f][k]})
		}
		slices.SortStableFunc(row.Kinds, func(a, b KindStats) int { return b.Entries - a.Entries })
		s.Families = append(s.Families, row)
		s.Entries += row.Entries
		s.Names += row.Names
		s.Words += row.Words
	}
	s.Countries = len(countries)
	return s
}
