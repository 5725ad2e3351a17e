package dates

import "github.com/incx/incx/extract/dates/internal/calendar"

// An anchor is what relative expressions are reckoned from: a publication
// date, known to the day, or only to the month or year.
type anchor struct {
	known bool
	grain grain // byDay, byMonth or byYear
	day   calendar.Day
	// label says in a result where values come from.
	label string
}

// parseAnchor reads a publication date: an ISO 8601 date, perhaps with a
// time, a month or a year.
func parseAnchor(s string) anchor {
	if len(s) > 10 {
		s = s[:10] // the time does not move the day
	}
	v, ok := parseValue(s)
	if !ok || v.grain != byDay && v.grain != byMonth && v.grain != byYear {
		return anchor{}
	}
	return anchor{known: true, grain: v.grain, day: v.start, label: "publication " + s}
}

// to says whether the anchor is known at least to grain g.
func (a anchor) to(g grain) bool { return a.known && a.grain <= g }

// infer returns the publication date that the dates of the document speak
// for, and how it is written: a full date right after "published" or the
// like; else the last of full dates that lie within a week; else the year
// that all dates with a month agree on, or the latest year of a CVE number,
// if no date is later.
func (g *reader) infer() (anchor, string) {
	var first, last calendar.Day
	full := false
	year, agree := 0, true
	latest := 0
	for i := range g.matches {
		m := &g.matches[i]
		y, ok := explicitYear(m)
		if !ok {
			continue
		}
		latest = max(latest, y)
		d, isDay := g.fullDate(m)
		if isDay && g.afterPublished(m.first) {
			return inferred(dayValue(d))
		}
		if !isDay && !m.has(sMonth) {
			continue
		}
		if year != 0 && y != year {
			agree = false
		}
		year = y
		if isDay {
			if !full {
				first, last, full = d, d, true
			}
			first, last = min(first, d), max(last, d)
		}
	}
	cve := g.latestCVE()
	switch {
	case full && agree && last-first <= 7 && cve <= year:
		return inferred(dayValue(last))
	case cve >= latest && cve > 0:
		return inferred(yearValue(cve))
	case year != 0 && agree && latest == year:
		return inferred(yearValue(year))
	}
	return anchor{}, ""
}

// latestCVE returns the year of the latest CVE number in the document: a
// vulnerability is seldom news much later than it is numbered. It is 0 where
// there is none.
func (g *reader) latestCVE() (year int) {
	for i, a := range g.atoms {
		if a.word == wYear && i >= 2 && g.class(i-1)&cDash != 0 && !g.tok(i).Space && g.text(i-2) == "CVE" {
			year = max(year, int(a.value))
		}
	}
	return year
}

func inferred(v value) (anchor, string) {
	s := string(v.append(nil))
	a := parseAnchor(s)
	a.label = "inferred " + s
	return a, s
}

// explicitYear returns the year that the match spells out.
func explicitYear(m *match) (int, bool) {
	if y, ok := m.get(sYear); ok {
		return y, true
	}
	if d, ok := m.get(sDotted); ok {
		return d / 10000, true
	}
	return 0, false
}

// fullDate returns the day of a match that gives day, month and year.
func (g *reader) fullDate(m *match) (calendar.Day, bool) {
	if d, ok := g.numericDate(m); ok {
		return d, true
	}
	y, hasYear := m.get(sYear)
	mo, hasMonth := m.get(sMonth)
	dom, hasDay := m.get(sDay)
	if !hasYear || !hasMonth || !hasDay || !calendar.ValidDate(y, mo, dom) {
		return 0, false
	}
	return calendar.DayOf(y, mo, dom), true
}

// afterPublished says whether the words before token i say that an article
// was published then.
func (g *reader) afterPublished(i int) bool {
	s := g.doc.SentenceAt(i)
	for j := i - 1; j >= i-4 && j >= 0 && g.doc.SentenceAt(j) == s; j-- {
		switch g.text(j) {
		case "Published", "published", "Posted", "posted", "PUBLISHED", "POSTED", "Updated", "updated", "UPDATED", "Date", "DATE":
			return g.sentenceStart(j)
		}
	}
	return false
}
