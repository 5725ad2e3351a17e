package score

import (
	"slices"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// scoreIncidents compares the main incidents of a record with the marked
// ones. Where there are two, they are taken together. Of those told in passing it
// compares the victims.
func (r *Report) scoreIncidents(doc *Document, rec *record.Record) {
	var gold Incident
	var goldDates []string
	var goldPassing, myPassing []string
	for _, i := range doc.Incidents {
		if !i.Main {
			goldPassing = append(goldPassing, i.Victims...)
		} else {
			gold.Main = true
			gold.Types = append(gold.Types, i.Types...)
			gold.Victims = append(gold.Victims, i.Victims...)
			gold.Actors = append(gold.Actors, i.Actors...)
			if i.Date != "" {
				goldDates = append(goldDates, i.Date)
			}
		}
	}
	var mine record.Incident
	var myDates []string
	for _, i := range rec.Incidents {
		if !i.Main {
			myPassing = append(myPassing, i.Victims...)
		} else {
			mine.Main = true
			mine.Types = append(mine.Types, i.Types...)
			mine.Victims = append(mine.Victims, i.Victims...)
			mine.Actors = append(mine.Actors, i.Actors...)
			if i.Date != "" {
				myDates = append(myDates, i.Date)
			}
		}
	}
	names := namesOf(rec)
	r.Passing.Add(compareNames(goldPassing, myPassing, names))
	if !gold.Main {
		r.NoMain.ask(!mine.Main)
		return
	}
	r.Victims.Add(compareNames(gold.Victims, mine.Victims, names))
	r.Actors.Add(compareNames(gold.Actors, mine.Actors, names))
	r.Types.Add(compareSets(gold.Types, mine.Types))
	if len(goldDates) > 0 {
		right := slices.ContainsFunc(goldDates, func(g string) bool {
			return slices.ContainsFunc(myDates, func(m string) bool { return dates.Agrees(g, m) })
		})
		r.IncidentDate.ask(right)
	}
}

// compareNames compares the names of entities, each of which counts once. A
// name is right if the entity it stands for is mentioned by a marked name
// anywhere in the article: by its own name if that is marked, else by another
// one that no entity before it has taken.
func compareNames(gold, mine []string, names map[string][]string) Count {
	marked := make(map[string]bool)
	for _, g := range gold {
		marked[mention.NormalName(g)] = true
	}
	var c Count
	all := len(marked)
	var others []string // those that are not marked by their own name
	seen := make(map[string]bool)
	for _, m := range mine {
		if seen[m] {
			continue
		}
		seen[m] = true
		if name := mention.NormalName(m); marked[name] {
			delete(marked, name)
			c.Right++
		} else {
			others = append(others, m)
		}
	}
	for _, m := range others {
		k := slices.IndexFunc(names[m], func(form string) bool { return marked[form] })
		if k < 0 {
			c.Wrong++
			continue
		}
		delete(marked, names[m][k])
		c.Right++
	}
	c.Missed = all - c.Right
	return c
}

// compareSets compares two lists as sets.
func compareSets(gold, mine []string) Count {
	gold, mine = set(gold), set(mine)
	var c Count
	for _, m := range mine {
		if slices.Contains(gold, m) {
			c.Right++
		} else {
			c.Wrong++
		}
	}
	c.Missed = len(gold) - c.Right
	return c
}

func set(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}
