package scene

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// What stands in a dateline, "GRAZ, Austria, Sept. 3 (Alpine Press) —", or by
// itself as a date line, tells where and when the article was written. It takes
// no part in incidents.

// maxDateline is how many tokens a dateline may have.
const maxDateline = 24

// findDateline notes where the dateline of the body ends: the token of the dash
// behind it, or 0.
func (sc *Scene) findDateline() {
	sc.Dateline = 0
	for i := range sc.Doc.Sentences {
		if sc.Place[i] == Lead && sc.Order[i] == 0 {
			sc.Dateline = sc.datelineOf(&sc.Doc.Sentences[i])
			return
		}
	}
}

// datelineOf returns the token of the dash that ends the dateline which s begins
// with, or 0. It begins with a place or, where a page has lost that, with a
// bracket.
func (sc *Scene) datelineOf(s *token.Sentence) int {
	d := sc.Doc
	first, _ := slices.BinarySearchFunc(sc.Mentions, s.First, func(m mention.Mention, t int) int { return m.First - t })
	if d.TokenText(s.First) != "(" && (first == len(sc.Mentions) || sc.Mentions[first].First != s.First || sc.Mentions[first].Label != record.LabelLocation) {
		return 0
	}
	for t := s.First; t < min(s.First+maxDateline, s.Last-1); t++ {
		k := &d.Tokens[t]
		switch d.TokenText(t) {
		case "—", "–", "--", "-", "―", "−":
			if t > s.First && d.Tokens[t-1].End == k.Start && k.End == d.Tokens[t+1].Start && d.TokenText(t) == "-" {
				continue // a hyphen
			}
			return t
		case "de", "of", "the", "la", "del", "and":
			continue
		}
		if k.Kind == token.Word && k.Shape == token.Lower {
			return 0
		}
	}
	return 0
}

// inDateline says whether mention m of sentence i stands in a dateline, or is a
// date that makes up the sentence but for words such as "posted".
func (sc *Scene) inDateline(i int, m *mention.Mention) bool {
	s := &sc.Doc.Sentences[i]
	switch {
	case m.Label == record.LabelAttack:
		return false
	case s.First < sc.Dateline && sc.Dateline < s.Last:
		return m.Last <= sc.Dateline
	case m.Label != record.LabelDate || sc.Place[i] == Headline || s.Last-s.First > maxDateline:
		return false
	}
	for t := s.First; t < s.Last; t++ {
		if t >= m.First && t < m.Last || sc.Doc.Tokens[t].Kind != token.Word {
			continue
		}
		if !sc.isStampWord(t) {
			return false
		}
	}
	return true
}

// isStampWord says whether token t is a word of a line that tells when an article
// was published.
func (sc *Scene) isStampWord(t int) bool {
	switch sc.Doc.TokenText(t) {
	case "Posted", "posted", "Published", "published", "Updated", "updated", "Last", "last", "on", "On", "at", "At", "Date", "AM", "PM", "am", "pm", "a.m.", "p.m.",
		"GMT", "UTC", "EST", "EDT", "PST", "PDT", "CET", "CEST", "BST", "ET":
		return true
	}
	return false
}
