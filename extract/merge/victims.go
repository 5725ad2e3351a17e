package merge

import (
	"cmp"
	"slices"
)

// compareVictims returns the points for the victims of two reports; date is
// the points for their dates.
func compareVictims(a, b *report, date float64) float64 {
	if haveVictims(a, b) {
		c := compareParties(a.victims, b.victims, a.keys.victims, b.keys.victims)
		switch {
		case c.same > c.places:
			return min(sameVictim+moreVictims*float64(c.same-1), mostVictims)
		case c.near > 0 || c.contained > 0 && date > 0:
			return nearVictim
		case c.places > 0:
			return samePlace
		case !c.clash && date > 0 && a.mentions(b) >= namedAtAll && b.mentions(a) >= namedAtAll:
			return namedAtAll
		}
		return otherVictims
	}
	return max(a.mentions(b), b.mentions(a))
}

// mentions returns the points for r's naming a victim of o.
func (r *report) mentions(o *report) float64 {
	points := 0.0
	for _, k := range o.keys.victims {
		if k.as != exactKey {
			continue
		}
		if _, ok := slices.BinarySearch(r.keys.close, k.key); ok {
			return namedClosely
		}
		if _, ok := slices.BinarySearch(r.keys.around, k.key); ok {
			points = namedAtAll
		}
	}
	return points
}

// A comparison says how many parties of two reports are the same, how many of
// those are places, how many only have like names or names of which one
// contains the other, and whether two of one name are different parties.
type comparison struct {
	same, places, near, contained int
	clash                         bool
}

// alike says whether any two parties may be the same.
func (c comparison) alike() bool { return c.same+c.near+c.contained > 0 }

// compareParties compares the parties of two reports by their keys.
func compareParties(a, b []*party, ka, kb []partyKey) comparison {
	var c comparison
	var seen [maxParties]likeness // by party of a
	for len(ka) > 0 && len(kb) > 0 {
		if order := cmp.Compare(ka[0].key, kb[0].key); order < 0 {
			ka = ka[1:]
			continue
		} else if order > 0 {
			kb = kb[1:]
			continue
		}
		for _, k := range kb {
			if k.key != ka[0].key {
				break
			}
			if k.as >= looseKey && ka[0].as >= looseKey {
				continue // "French" and "Finnish Ministry" are both without a word
			}
			l := near
			switch {
			case k.as == exactKey && ka[0].as == exactKey:
				l = exact
			case k.as == partKey || ka[0].as == partKey:
				l = contained
			}
			i, whole := ka[0].party, l != contained
			l = l.check(a[i], b[k.party])
			seen[i] = max(seen[i], l)
			c.clash = c.clash || l == unlike && whole
		}
		ka = ka[1:]
	}
	for i := range a {
		switch {
		case seen[i] == exact && a[i].place:
			c.places++
			c.same++
		case seen[i] == exact:
			c.same++
		case seen[i] == near:
			c.near++
		case seen[i] == contained:
			c.contained++
		}
	}
	return c
}
