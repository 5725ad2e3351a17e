package extract

import (
	"slices"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// split appends to the two lists what the names stage found: names, and the
// dates that are evidence for the dates stage. That of dates is never nil, which
// would say that nobody was asked.
func split(found, names, times []mention.Mention) ([]mention.Mention, []mention.Mention) {
	if times == nil {
		times = []mention.Mention{}
	}
	for _, m := range found {
		switch m.Label {
		case record.LabelDate:
			times = append(times, m)
		case record.LabelAttack:
		default:
			names = append(names, m)
		}
	}
	return names, times
}

// combine appends the mentions of all stages to dst, in text order. Where a
// date or an attack overlaps a name, the name stays: the model has weighed
// them against each other.
func (x *Extractor) combine(dst, names []mention.Mention, times []dates.Expression, attacks []mention.Mention) []mention.Mention {
	dst = slices.Grow(dst, len(names)+len(times)+len(attacks))
	for _, m := range names {
		if m.Confidence >= x.minConfidence {
			dst = append(dst, m)
		}
	}
	k := len(dst)
	named := dst[:k]
	at := 0
	for i := range times {
		m := times[i].Mention()
		if !overlapsNext(named, &at, m) {
			dst = append(dst, m)
		}
	}
	at = 0
	for _, m := range attacks {
		if !overlapsNext(named, &at, m) {
			dst = append(dst, m)
		}
	}
	mention.Sort(dst)
	return dst
}

// overlapsNext says whether m overlaps one of the mentions from *at on, and
// moves *at past those that end before m. Both lists must be in text order.
func overlapsNext(ms []mention.Mention, at *int, m mention.Mention) bool {
	for *at < len(ms) && ms[*at].End <= m.Start {
		*at++
	}
	return *at < len(ms) && ms[*at].Overlaps(m)
}

// parties returns the indices of the entities that are victims and actors of
// incidents.
func parties(found []incidents.Incident) (victims, actors []int) {
	for _, i := range found {
		victims = append(victims, i.VictimEntities...)
		actors = append(actors, i.ActorEntities...)
	}
	return victims, actors
}
