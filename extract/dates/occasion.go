package dates

import (
	"github.com/incx/incx/extract/dates/internal/calendar"
	"github.com/incx/incx/extract/dates/internal/feast"
)

// feast resolves "Christmas", "Thanksgiving weekend", "two weeks after
// Easter", "Ramadan".
func (g *reader) feast(m *match) span {
	if feast.Feast(m.get1(sFeast)) == feast.BankHoliday && m.has(sUnit) {
		if v, ok := g.weekendBeside(m); ok {
			return span{from: v}
		}
	}
	s, ok := g.feastStretch(m)
	if !ok {
		return span{from: value{grain: byDay, open: true, month: 0}}
	}
	if dir, ok := m.get(sShift); ok {
		from := s.First
		if dir > 0 {
			from = s.Last
		}
		count, unit := g.amount(m)
		if unit == byWeek {
			return span{from: dayValue(from + calendar.Day(7*dir*count))}
		}
		return g.moved(m, from, byDay, unit, dir*count)
	}
	unit, ok := m.get(sUnit)
	switch {
	case !ok && s.Last > s.First:
		return span{from: dayValue(s.First), to: dayValue(s.Last), ranged: true}
	case !ok:
		return span{from: dayValue(s.First)}
	case grain(unit) == byWeekend:
		return span{from: weekendValue(feast.WeekendOf(s.First))}
	}
	return span{from: grain(unit).in(s.First)}
}

// feastStretch returns the days of the feast that m names in the year it
// states, or else in the one that the publication date and the tense tell.
func (g *reader) feastStretch(m *match) (calendar.Stretch, bool) {
	f := feast.Feast(m.get1(sFeast))
	y, ok := g.statedYear(m)
	if !ok {
		y, ok = g.yearBefore(m)
	}
	if ok {
		all := g.appendFeast(nil, m, f, y)
		if len(all) == 0 {
			return calendar.Stretch{}, false
		}
		return all[0], true
	}
	if !g.anchor.known {
		return calendar.Stretch{}, false
	}
	g.from = g.anchor.label
	today := g.anchor.day
	if !g.anchor.to(byMonth) { // the feast of that year
		all := g.appendFeast(nil, m, f, today.Year())
		return among(all, today, unknown)
	}
	var all []calendar.Stretch
	const around = 4 // years; Inauguration Day comes once in four
	for y := today.Year() - around; y <= today.Year()+around; y++ {
		all = g.appendFeast(all, m, f, y)
	}
	rel, _, isRel := g.direction(m)
	switch {
	case m.has(sShift):
		return among(all, today, unknown)
	case isRel && rel < 0:
		return among(all, today-1, past)
	case isRel && rel > 0:
		return among(all, today+1, future)
	}
	return among(all, today, g.feastTense(m, all))
}

// yearBefore returns the year that stands right before m: "last year's Black
// Friday", "the 2024 Thanksgiving sales".
func (g *reader) yearBefore(m *match) (int, bool) {
	i := m.first - 1
	if g.possessive(i) {
		i--
		if g.text(i) == "year" && g.class(i-1)&cRelative != 0 && g.anchor.known {
			g.from = g.anchor.label
			return g.anchor.day.Year() + g.words[g.atoms[i-1].word].value, true
		}
	}
	if i >= 0 && g.class(i)&cYear != 0 && !g.tok(m.first).Line {
		return int(g.atoms[i].value), true
	}
	return 0, false
}

// appendFeast appends the stretches of f in a year; those of a day that several
// nations have, as the document means it.
func (g *reader) appendFeast(dst []calendar.Stretch, m *match, f feast.Feast, year int) []calendar.Stretch {
	date := 0
	switch f {
	case feast.IndependenceDay:
		date = g.nationMeant(m, unitedStates, nation.independence).independence()
	case feast.RepublicDay:
		date = g.nationMeant(m, india, nation.republic).republic()
	case feast.Thanksgiving:
		if g.onlyIn(canada, unitedStates) {
			f = feast.CanadianThanksgiving
		}
		return f.AppendIn(dst, year)
	case feast.GoldenWeek:
		if g.onlyIn(china, japan) {
			return append(dst, calendar.Stretch{First: calendar.DayOf(year, 10, 1), Last: calendar.DayOf(year, 10, 7)})
		}
		return f.AppendIn(dst, year)
	default:
		return f.AppendIn(dst, year)
	}
	if date == 0 {
		return dst
	}
	return append(dst, calendar.OneDay(calendar.DayOf(year, date/100, date%100)))
}

// feastTense returns the tense that decides between the feasts in all. What was
// said or warned of may be still to come, and so may the next feast where m does
// not say when something was ("stole gifts bought for Christmas").
func (g *reader) feastTense(m *match, all []calendar.Stretch) tense {
	if m.get1(sUnit) == int(byYear) { // "the new year"
		return unknown
	}
	if t := m.tokenOf(sRelative); t >= 0 && g.tense(m) != future {
		return unknown // "this Christmas"
	}
	switch g.text(m.first - 1) {
	case "since", "Since":
		return past
	}
	t, at := g.tenseAt(m)
	switch {
	case t == future && g.recurs(at) && m.first-at > 3:
		return unknown // "again at Easter when term begins"
	case t != past:
		return t
	}
	if g.warns(at) {
		return unknown
	}
	if !g.adverbial(m) {
		const soon = 60 // days
		next, ok := among(all, g.anchor.day, future)
		if ok && next.Distance(g.anchor.day) <= soon {
			return unknown
		}
	}
	return past
}

// recurs says whether word i is a verb in the present of what may happen each
// year.
func (g *reader) recurs(i int) bool {
	switch g.text(i) {
	case "starts", "begins", "opens", "ends", "meets", "resumes", "reopens", "convenes", "retires", "graduates", "expires":
		return true
	}
	return false
}

// adverbial says whether m tells when something was: it stands after "on" or
// the like and no noun follows.
func (g *reader) adverbial(m *match) bool {
	i := m.first - 1
	if g.text(i) == "the" {
		i--
	}
	switch g.text(i) {
	case "on", "On", "at", "At", "over", "Over", "during", "During", "in", "In", "after", "After", "around", "Around":
	default:
		return false
	}
	return m.last >= g.sentenceEnd(m) || g.tok(m.last).Line || g.comma(m.last) || g.startsClause(m.last)
}

// sentenceEnd returns the token after the last word of the sentence of m.
func (g *reader) sentenceEnd(m *match) int {
	k := g.doc.SentenceAt(m.first)
	if k < 0 {
		return len(g.doc.Tokens)
	}
	return g.doc.Sentences[k].Last - 1 // the full stop
}

// warns says whether word i is a verb of saying or warning, of which what is
// said may lie ahead.
func (g *reader) warns(i int) bool {
	if g.class(i)&cReporter != 0 {
		return true
	}
	switch g.text(i) {
	case "warned", "advised", "urged", "alerted", "told", "asked", "reminded", "feared", "braced", "prepared", "cautioned", "predicted",
		"recommended", "estimated", "suggested", "added", "has", "have":
		return true
	}
	return false
}

// patchTuesday resolves "Patch Tuesday", "last Patch Tuesday".
func (g *reader) patchTuesday(m *match) span {
	if !g.anchor.to(byDay) {
		return span{from: value{grain: byDay, open: true}}
	}
	g.from = g.anchor.label
	today := g.anchor.day
	var all []calendar.Stretch
	for y := today.Year() - 1; y <= today.Year()+1; y++ {
		all = feast.PatchTuesday.AppendIn(all, y)
	}
	t := g.tense(m)
	rel, _, isRel := g.direction(m)
	switch {
	case isRel && rel < 0:
		today, t = today-1, past
	case isRel && rel > 0:
		today, t = today+1, future
	case isRel && t == past: // "this Patch Tuesday", one of this month
		t = unknown
	}
	s, _ := among(all, today, t)
	return span{from: dayValue(s.First)}
}

// season resolves "last summer", "the fall of 2016", "this winter".
func (g *reader) season(m *match) span {
	s, _ := m.get(sSeason)
	y, ok := g.statedYear(m)
	if !ok {
		y, ok = g.sharedYear(m)
	}
	if ok {
		return span{from: seasonValue(y, s)}
	}
	if n, ok := m.get(sNarrative); ok {
		if ref, ok := g.reference(byMonth); ok {
			v := seasonValue(ref.start.Year(), s)
			switch {
			case n > 0 && v.start <= ref.start:
				v = v.add(4)
			case n < 0 && v.last() >= ref.start:
				v = v.add(-4)
			}
			return span{from: v}
		}
	}
	rel, near, isRel := g.direction(m)
	if g.anchor.known && g.anchor.grain == byYear && rel == 0 && s != winter { // as a month is that of the year
		g.from = g.anchor.label
		return span{from: seasonValue(g.anchor.day.Year(), s)}
	}
	if !g.anchor.to(byMonth) {
		return span{from: value{grain: bySeason, open: true, season: int8(s)}}
	}
	g.from = g.anchor.label
	today := g.anchor.day
	past := seasonValue(today.Year(), s)
	if past.start > today {
		past = past.add(-4)
	}
	next := seasonValue(today.Year(), s)
	if next.last() < today {
		next = next.add(4)
	}
	if back := next.add(-4); back.last() >= today {
		next = back
	}
	switch {
	case isRel && rel < 0 && !near && past.last() >= today:
		return span{from: past.add(-4)}
	case isRel && rel < 0:
		return span{from: past}
	case isRel && rel > 0:
		return span{from: next}
	case g.tense(m) == future:
		return span{from: next}
	}
	return span{from: past}
}
