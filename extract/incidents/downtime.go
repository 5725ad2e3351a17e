package incidents

import (
	"fmt"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A time is the downtime of an incident where the words around it say that
// something was out of order for so long: "offline for four days", "orders were
// suspended for three weeks", "a two-day outage", "took ten days to restore".

// readDowntime reads n units of time, if tokens first to end-1 and those after
// them are so many and say how long something was down.
func (b *builder) readDowntime(im *record.Impact, s *token.Sentence, n float64, first, end int) {
	if im.Downtime != "" {
		return
	}
	d, last := b.v.durationAt(s, n, end)
	if d == "" || b.isOfAnother(s, first) || !b.isDowntime(s, first, last) {
		return
	}
	im.Downtime = d
	b.found(im, "downtime", d, first, last, "time offline")
}

// isOfAnother says whether the organisation that is named last before token t of
// sentence s is no victim of this incident, nor the one that tells of it.
func (b *builder) isOfAnother(s *token.Sentence, t int) bool {
	const reach = 24
	v := b.v
	for k := t - 1; len(b.inc.Victims) > 0 && k >= max(s.First, t-reach); k-- {
		if v.isOrganisation(k) {
			return b.isOther(k) && !v.anyClass(s, k+1, k+3, saying)
		}
	}
	return false
}

// isDowntime says whether the time in tokens first to last-1 of sentence s tells
// how long something was down.
func (b *builder) isDowntime(s *token.Sentence, first, last int) bool {
	v := b.v
	if b.isRestoring(s, first, last) {
		return true
	}
	if b.isDownAt(s, last) && v.d.TokenText(first) != "-" { // "a two-day outage", "four days of disruption"
		return !b.isForecast(s, first)
	}
	lead := first - 1
	for lead >= max(s.First, first-maxRough) && isRough(v.d.TokenText(lead)) {
		lead--
	}
	if lead < s.First || b.isForecast(s, lead) {
		return false
	}
	switch v.d.TokenText(lead) {
	case "for", "lasting", "lasted", "lasts", "last", "of":
		return b.isDownBefore(s, lead)
	}
	return v.is(lead, outage) && !b.isDirection(s, lead) && !b.isPointed(s, last)
}

const (
	maxRough = 5  // words that say how exact a number is
	downFar  = 10 // how far what was down stands before how long
)

// isRough says whether a word before a number says how exact it is.
func isRough(w string) bool {
	switch w {
	case "about", "around", "some", "over", "nearly", "almost", "roughly", "approximately", "more", "than", "up", "to", "at", "least",
		"the", "past", "another", "further", "as", "many", "long", "well", "just", "only", "under":
		return true
	}
	return false
}

// isPointed says whether token t makes the time before it a point in time: "two
// days later".
func (b *builder) isPointed(s *token.Sentence, t int) bool {
	if t >= s.Last {
		return false
	}
	switch b.v.d.TokenText(t) {
	case "ago", "later", "earlier", "after", "before", "prior", "from", "old":
		return true
	}
	return false
}

// isForecast says whether what stands before token t tells of what may be, or
// was not.
func (b *builder) isForecast(s *token.Sentence, t int) bool {
	const reach = 6
	for k := max(s.First, t-reach); k < t; k++ {
		switch b.v.d.TokenText(k) {
		case "expects", "expected", "expect", "fears", "feared", "predicted", "forecast":
			return true
		}
	}
	return b.v.anyClass(s, t-reach, t, modal) || b.v.anyNegates(s, t-reach, t)
}

// isDownBefore says whether something is said to be down soon before token t of
// sentence s: by a word for that, or by what happened to a service.
func (b *builder) isDownBefore(s *token.Sentence, t int) bool {
	v, otherVerb := b.v, false
	for k := t - 1; k >= max(s.First, t-downFar); k-- {
		switch {
		case v.d.TokenText(k) == ";":
			return false
		case v.is(k, auxiliary|perfect):
			otherVerb = true // "the hole it closed had been used for"
		case v.is(k, outage) && !b.isDirection(s, k), b.isOutOf(s, k):
			return true
		case b.tells(k, halting):
			return !otherVerb && b.anyTells(s, k-downFar, t, service)
		}
	}
	return false
}

// isOutOf says whether token k is the last of "out of order" and the like.
func (b *builder) isOutOf(s *token.Sentence, k int) bool {
	d := b.v.d
	if k-2 < s.First || d.TokenText(k-1) != "of" || d.TokenText(k-2) != "out" {
		return false
	}
	switch d.TokenText(k) {
	case "order", "action", "service", "operation":
		return true
	}
	return false
}

// isAnyOutOf says whether sentence s tells that something was out of order.
func (b *builder) isAnyOutOf(s *token.Sentence) bool {
	for t := s.First + 2; t < s.Last; t++ {
		if b.isOutOf(s, t) {
			return true
		}
	}
	return false
}

// isDirection says whether "down" at token t is not said of what is out of
// order: "talked it down", "down from".
func (b *builder) isDirection(s *token.Sentence, t int) bool {
	v := b.v
	if v.d.TokenText(t) != "down" {
		return false
	}
	for k := t - 1; k >= max(s.First, t-3); k-- {
		switch v.d.TokenText(k) {
		case "talked", "negotiated", "beat", "bargained", "haggled", "slowed", "cut", "tracked", "hunted", "calmed", "played", "broken", "narrowed":
			return true
		}
	}
	return false
}

// isDownAt says whether token t of sentence s, or the next one, is a noun for
// what is down: "outage", "of disruption".
func (b *builder) isDownAt(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t; k < min(t+reach, s.Last); k++ {
		switch b.v.d.TokenText(k) {
		case "outage", "outages", "disruption", "disruptions", "downtime", "shutdown", "stoppage", "standstill", "interruption", "blackout":
			return true
		case "of", "system", "network", "computer", "internet", "service", "production", "website":
		default:
			return false
		}
	}
	return false
}

// isRestoring says whether the time in tokens first to last-1 is how long it took
// until something ran again: "took ten days to restore its systems".
func (b *builder) isRestoring(s *token.Sentence, first, last int) bool {
	const before, after = 8, 6
	v := b.v
	if last >= s.Last || b.isForecast(s, first) {
		return false
	}
	if w := v.d.TokenText(last); w != "to" && w != "before" && w != "until" && w != "for" {
		return false
	}
	took := false
	for k := first - 1; k >= max(s.First, first-before) && !took; k-- {
		w := v.d.TokenText(k)
		took = w == "took" || w == "taken"
	}
	if !took {
		return false
	}
	for k := last + 1; k < min(last+after, s.Last); k++ {
		if b.tells(k, restoring) {
			return b.anyTells(s, first-before, k+after, service)
		}
	}
	return false
}

// durationAt returns the ISO 8601 duration of n units named at token end, and
// the token after it; it is "" where no unit of time is named.
func (v *view) durationAt(s *token.Sentence, n float64, end int) (string, int) {
	if end >= s.Last || n != float64(int(n)) || n > 10000 {
		return "", 0
	}
	end = v.afterStar(s, end)
	if v.d.TokenText(end) == "-" && end+1 < s.Last {
		end++
	}
	switch v.d.TokenText(end) {
	case "minute", "minutes":
		return fmt.Sprintf("PT%dM", int(n)), end + 1
	case "hour", "hours":
		return fmt.Sprintf("PT%dH", int(n)), end + 1
	case "day", "days":
		return fmt.Sprintf("P%dD", int(n)), end + 1
	case "week", "weeks":
		return fmt.Sprintf("P%dW", int(n)), end + 1
	case "month", "months":
		return fmt.Sprintf("P%dM", int(n)), end + 1
	}
	return "", 0
}
