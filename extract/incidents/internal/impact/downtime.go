package impact

import (
	"fmt"
	"math"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A time is the downtime of an incident where the words around it say that
// something was out of order for so long: "offline for four days", "orders were
// suspended for three weeks", "a two-day outage", "took ten days to restore".

// readDowntime reads n units of time, if tokens first to end-1 and those after
// them are so many and say how long something was down.
func (r *reader) readDowntime(im *record.Impact, s *token.Sentence, n float64, first, end int) {
	if im.Downtime != "" {
		return
	}
	d, last := r.durationAt(s, n, end)
	if d == "" || r.isOfAnother(s, first) || !r.isDowntime(s, first, last) {
		return
	}
	im.Downtime = d
	r.found(im, "downtime", d, first, last, "time offline")
}

// isOfAnother says whether the organisation that is named last before token t of
// sentence s is no victim of this incident, nor the one that tells of it.
func (r *reader) isOfAnother(s *token.Sentence, t int) bool {
	const reach = 24
	for k := t - 1; len(r.inc.Victims) > 0 && k >= max(s.First, t-reach); k-- {
		if r.IsOrganisation(k) {
			return r.isOther(k) && !r.AnyClass(s, k+1, k+3, class.Saying)
		}
	}
	return false
}

// isDowntime says whether the time in tokens first to last-1 of sentence s tells
// how long something was down.
func (r *reader) isDowntime(s *token.Sentence, first, last int) bool {
	if r.isRestoring(s, first, last) {
		return true
	}
	if r.isDownAt(s, last) && r.Doc.TokenText(first) != "-" { // "a two-day outage", "four days of disruption"
		return !r.isForecast(s, first)
	}
	lead := first - 1
	for lead >= max(s.First, first-maxRough) && isRough(r.Doc.TokenText(lead)) {
		lead--
	}
	if lead < s.First || r.isForecast(s, lead) {
		return false
	}
	switch r.Doc.TokenText(lead) {
	case "for", "lasting", "lasted", "lasts", "last", "of":
		return r.isDownBefore(s, lead)
	}
	return r.Is(lead, class.Outage) && !r.isDirection(s, lead) && !r.isPointed(s, last)
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
func (r *reader) isPointed(s *token.Sentence, t int) bool {
	if t >= s.Last {
		return false
	}
	switch r.Doc.TokenText(t) {
	case "ago", "later", "earlier", "after", "before", "prior", "from", "old":
		return true
	}
	return false
}

// isForecast says whether what stands before token t tells of what may be, or
// was not.
func (r *reader) isForecast(s *token.Sentence, t int) bool {
	const reach = 6
	for k := max(s.First, t-reach); k < t; k++ {
		switch r.Doc.TokenText(k) {
		case "expects", "expected", "expect", "fears", "feared", "predicted", "forecast":
			return true
		}
	}
	return r.AnyClass(s, t-reach, t, class.Modal) || r.AnyNegates(s, t-reach, t)
}

// isDownBefore says whether something is said to be down soon before token t of
// sentence s: by a word for that, or by what happened to a service.
func (r *reader) isDownBefore(s *token.Sentence, t int) bool {
	otherVerb := false
	for k := t - 1; k >= max(s.First, t-downFar); k-- {
		switch {
		case r.Doc.TokenText(k) == ";":
			return false
		case r.Is(k, class.Auxiliary|class.Perfect):
			otherVerb = true // "the hole it closed had been used for"
		case r.Is(k, class.Outage) && !r.isDirection(s, k), r.isOutOf(s, k), isStandstill(r.Doc.TokenText(k)):
			return true
		case r.tells(k, halting):
			return !otherVerb && r.anyTells(s, k-downFar, t, service)
		}
	}
	return false
}

// isOutOf says whether token k is the last of "out of order" and the like.
func (r *reader) isOutOf(s *token.Sentence, k int) bool {
	d := r.Doc
	if k-2 < s.First || d.TokenText(k-1) != "of" || d.TokenText(k-2) != "out" {
		return false
	}
	switch d.TokenText(k) {
	case "order", "action", "service", "operation":
		return true
	}
	return false
}

// tellsStandstill says whether sentence s tells that something was out of order, or
// of a shutdown.
func (r *reader) tellsStandstill(s *token.Sentence) bool {
	return scene.AnyToken(s, s.First, s.Last, func(t int) bool { return r.isOutOf(s, t) || isStandstill(r.Doc.TokenText(t)) })
}

// isDirection says whether "down" at token t is not said of what is out of
// order: "talked it down", "down from".
func (r *reader) isDirection(s *token.Sentence, t int) bool {
	if r.Doc.TokenText(t) != "down" {
		return false
	}
	for k := t - 1; k >= max(s.First, t-3); k-- {
		switch r.Doc.TokenText(k) {
		case "talked", "negotiated", "beat", "bargained", "haggled", "slowed", "cut", "tracked", "hunted", "calmed", "played", "broken", "narrowed":
			return true
		}
	}
	return false
}

// isDownAt says whether token t of sentence s, or the next one, is a noun for
// what is down: "outage", "of disruption".
func (r *reader) isDownAt(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t; k < min(t+reach, s.Last); k++ {
		if isStandstill(r.Doc.TokenText(k)) {
			return true
		}
		switch r.Doc.TokenText(k) {
		case "of", "system", "network", "computer", "internet", "service", "production", "website":
		default:
			return false
		}
	}
	return false
}

// isStandstill says whether a noun is for what is down.
func isStandstill(w string) bool {
	switch w {
	case "outage", "outages", "disruption", "disruptions", "downtime", "shutdown", "stoppage", "standstill", "interruption", "blackout":
		return true
	}
	return false
}

// isRestoring says whether the time in tokens first to last-1 is how long it took
// until something ran again: "took ten days to restore its systems".
func (r *reader) isRestoring(s *token.Sentence, first, last int) bool {
	const before, after = 8, 6
	if last >= s.Last || r.isForecast(s, first) {
		return false
	}
	if w := r.Doc.TokenText(last); w != "to" && w != "before" && w != "until" && w != "for" {
		return false
	}
	took := false
	for k := first - 1; k >= max(s.First, first-before) && !took; k-- {
		w := r.Doc.TokenText(k)
		took = w == "took" || w == "taken"
	}
	if !took {
		return false
	}
	for k := last + 1; k < min(last+after, s.Last); k++ {
		if r.tells(k, restoring) {
			return r.anyTells(s, first-before, k+after, service)
		}
	}
	return false
}

// durationAt returns the ISO 8601 duration of n units named at token end, and
// the token after it; it is "" where no unit of time is named.
func (r *reader) durationAt(s *token.Sentence, n float64, end int) (string, int) {
	if end >= s.Last {
		return "", 0
	}
	end = r.afterStar(s, end)
	if r.Doc.TokenText(end) == "-" && end+1 < s.Last {
		end++
	}
	unit := r.Doc.TokenText(end)
	end++
	if end+2 < s.Last && r.Doc.TokenText(end) == "and" && r.Doc.TokenText(end+1) == "a" && r.Doc.TokenText(end+2) == "half" {
		n, end = n+half, end+3
	}
	return durationOf(n, unit), end
}

// durationOf returns the ISO 8601 duration of n units. It is "" where unit is none of
// time, or there are too many of them, or so small a part of one that nobody would tell.
func durationOf(n float64, unit string) string {
	const most = 10000
	if n > most {
		return ""
	}
	format := ""
	switch strings.TrimSuffix(unit, "s") {
	case "minute":
		format = "PT%dM"
	case "hour":
		if format = "PT%dH"; n != math.Trunc(n) {
			format, n = "PT%dM", n*60
		}
	case "day":
		if format = "P%dD"; n != math.Trunc(n) {
			format, n = "PT%dH", n*24
		}
	case "week":
		format = "P%dW"
	case "month":
		format = "P%dM"
	}
	if format == "" || n != math.Trunc(n) {
		return ""
	}
	return fmt.Sprintf(format, int(n))
}
