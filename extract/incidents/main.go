package incidents

import (
	"slices"

	"github.com/incx/incx/extract/record"
)

// mainIncident returns what the article is about, if it is about an incident.
func (f *Finder) mainIncident(s *Scratch, a analysis) (Incident, bool) {
	if len(s.types) == 0 || a.main < f.threshold(mainPart) {
		return Incident{}, false
	}
	v := &s.view
	inc := Incident{Incident: record.Incident{Main: true, Confidence: float64(a.main), Status: record.Confirmed}}
	best := -1
	for i := range s.types {
		if s.types[i].count > 0 && (best < 0 || s.types[i].weight > s.types[best].weight) {
			best = i
		}
	}
	for i := range s.types {
		if i == best || s.types[i].weight >= f.threshold(typePart) {
			inc.Types = append(inc.Types, s.types[i].name)
		}
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		if c.isVictim {
			inc.VictimEntities = append(inc.VictimEntities, c.entity)
			inc.Victims = append(inc.Victims, v.ents[c.entity].Name)
		}
		if c.isActor && !slices.Contains(inc.VictimEntities, c.entity) {
			inc.ActorEntities = append(inc.ActorEntities, c.entity)
			inc.Actors = append(inc.Actors, v.ents[c.entity].Name)
		}
	}
	day := -1
	for i := range s.dates {
		if day < 0 || s.dates[i].probability > s.dates[day].probability {
			day = i
		}
	}
	if day >= 0 && s.dates[day].probability >= f.threshold(datePart) {
		inc.Date = s.dates[day].value
	}
	return inc, true
}
