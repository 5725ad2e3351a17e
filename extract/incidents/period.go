package incidents

import (
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
)

// What went on "from May 3 to June 9" is dated by May 3. The words around both days
// are much the same, and the models take the one for the other.

// beginning returns the index in ws of the date that begins a period of which the
// one at index i is the end, "between May 3 and June 9", and no more but perhaps the
// day on which that was found. Otherwise it returns i.
func (v *view) beginning(ws []when, i int) int {
	w := &ws[i]
	start := v.startBefore(w)
	if start < 0 || !v.foundAtEnd(w, start) {
		return i
	}
	value := dates.WithoutTime(v.Mentions[start].Value)
	for k := range ws {
		if o := &ws[k]; o.value == value && !o.elsewhere && o.first < w.first {
			return k
		}
	}
	return i
}

// foundAtEnd says whether what w is besides the end of the period that date mention
// start begins is, in the sentences next to it, the day on which something was
// found or told.
func (v *view) foundAtEnd(w *when, start int) bool {
	for m := range v.mentionsOf(w) {
		if v.periodStart(m) >= 0 {
			continue
		}
		c, _ := v.nearestVerb(v.SentenceOf(m), v.Mentions[m].First, v.Mentions[m].Last)
		if away := v.Sentence[m] - v.Sentence[start]; c&(class.Discover|class.Announce) == 0 || away < -1 || away > 1 {
			return false
		}
	}
	return true
}

// startBefore returns the date mention that begins the first period that date w ends, or
// -1.
func (v *view) startBefore(w *when) int {
	for m := range v.mentionsOf(w) {
		if start := v.periodStart(m); start >= 0 {
			return start
		}
	}
	return -1
}

// periodStart returns the date mention that begins the period that date mention m
// ends, or -1.
func (v *view) periodStart(m int) int {
	const gap = 3 // tokens: "until about"
	start := m - 1
	for start >= 0 && v.Mentions[start].Label != record.LabelDate {
		start--
		if m-start > gap {
			return -1
		}
	}
	if start < 0 || v.Sentence[start] != v.Sentence[m] || v.Mentions[start].First == 0 || v.Aside[v.Sentence[m]] {
		return -1
	}
	s := v.SentenceOf(m)
	t, end := v.Mentions[start].Last, v.Mentions[m].First
	if end-t > gap || end <= t || v.IsOfOwners(s, v.Mentions[start].First) {
		return -1
	}
	open := v.Mentions[start].First - 1
	for open > s.First && isInexact(v.Doc.TokenText(open)) {
		open--
	}
	if open < s.First {
		return -1
	}
	from, to := v.Lower(open), v.Doc.TokenText(t)
	switch {
	case from == "between" && to == "and",
		from == "from" && (to == "to" || to == "until" || to == "through" || to == "till" || to == "up" || to == "-" || to == "–"):
		return start
	}
	return -1
}

// isInexact says whether a word before a date says that it is inexact.
func isInexact(w string) bool {
	switch w {
	case "about", "around", "approximately", "roughly", "early", "late", "least", "at", "the":
		return true
	}
	return false
}
