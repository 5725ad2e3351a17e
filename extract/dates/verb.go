package dates

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// verbTense returns the tense that word i tells of. A past form that an
// infinitive or "will" governs tells none: the words before it do.
func (g *reader) verbTense(i int) tense {
	t := g.formTense(i)
	if t == past && g.governed(i, true) {
		return unknown
	}
	return t
}

// formTense returns the tense that word i tells of by its form alone.
func (g *reader) formTense(i int) tense {
	c := g.class(i)
	switch {
	case c&cFuture != 0 || g.modal(i) == "will":
		return future
	case c&(cPast|cReporter) != 0 || g.endsInEd(i):
		return past
	}
	return unknown
}

// endsInEd says whether word i has the ending of a past tense.
func (g *reader) endsInEd(i int) bool {
	t := g.tok(i)
	if t.Kind != token.Word || t.Shape != token.Lower || t.End-t.Start <= 3 || g.doc.Text[t.End-2:t.End] != "ed" {
		return false
	}
	switch g.text(i) {
	case "need", "feed", "speed", "seed", "proceed", "exceed", "succeed", "indeed", "hundred", "embed":
		return false
	}
	return true
}

// governed says whether the past form i is a participle or bare infinitive
// that another verb governs, so that it tells nothing by itself: "will be
// brought", "to shut", "will have sent", "hopes to have it restored". Others
// says whether to look also at a participle that i is joined to, and at "have"
// some words before it.
func (g *reader) governed(i int, others bool) bool {
	j := g.skipAdverbs(i - 1)
	switch w := g.modal(j); w {
	case "be":
		return true // "will be released"
	case "have", "been":
		if w == "been" {
			j = g.skipAdverbs(j - 1)
		}
		return !g.isHave(i) && g.isHave(j) && g.governed(j, false)
	case "and", "or":
		return others && (g.text(g.skipAdverbs(j-2)) == "be" || g.formTense(j-1) == past && g.governed(j-1, false))
	case "to", "will", "won't", "won’t", "shall":
		if !g.isHave(i) {
			return !g.endsInEd(i)
		}
		// "hopes to have finished", but not "is said to have begun"
		return w != "to" || g.formTense(g.skipAdverbs(i+1)) != past || g.ahead(j-1)
	case "would", "can", "cannot", "could", "may", "might", "must", "should":
		return !g.isHave(i) && !g.endsInEd(i)
	}
	return others && g.caused(i)
}

// modal returns word i, and "will" for one that ends with that ("we'll"): no token
// begins at such an apostrophe.
func (g *reader) modal(i int) string {
	w := g.text(i)
	if strings.HasSuffix(w, "'ll") || strings.HasSuffix(w, "’ll") {
		return "will"
	}
	return w
}

// isHave says whether word i is "have".
func (g *reader) isHave(i int) bool { return g.text(i) == "have" }

// ahead says whether word i puts an infinitive after it in the future.
func (g *reader) ahead(i int) bool {
	return g.class(i)&cFuture != 0 || g.announcesFuture(i)
}

// caused says whether the participle i is one that is to be brought about:
// "hopes to have the systems restored", "will get it mended".
func (g *reader) caused(i int) bool {
	const span = 6
	for j := i - 1; j > 0 && j >= i-span && !g.comma(j); j-- {
		switch g.text(j) {
		case "have", "get":
			switch g.modal(j - 1) {
			case "to", "will":
				return true
			}
			return false
		case "that", "which", "who":
			return false
		}
		if g.formTense(j) != unknown {
			return false
		}
	}
	return false
}

// skipAdverbs returns the last token up to i that is no adverb.
func (g *reader) skipAdverbs(i int) int {
	const most = 2
	for n := 0; n < most && g.adverb(i); n++ {
		i--
	}
	return i
}

// adverb says whether word i is an adverb as stands between a verb and what
// governs it.
func (g *reader) adverb(i int) bool {
	switch w := g.text(i); w {
	case "not", "then", "now", "also", "soon", "never", "all", "both", "only", "still", "again", "once":
		return true
	default:
		return len(w) > 4 && strings.HasSuffix(w, "ly")
	}
}

// announcesFuture says whether word i, together with those after it, puts what
// follows in the future.
func (g *reader) announcesFuture(i int) bool {
	if g.threatens(i) {
		return true
	}
	switch next := g.text(i + 1); g.text(i) {
	case "is", "are": // "is to publish", "are set for", but not "is to blame"
		after := g.text(i + 2)
		return next == "to" && after != "blame" || next == "set" && (after == "for" || after == "to")
	case "may", "might": // "may reopen", but not "may have been", "might be a hoax"
		return next != "have" && next != "not" && next != "be"
	case "should", "would":
		return next != "have" && next != "not" && next != "comment"
	case "plan", "hope", "going", "aim", "aims", "aiming", "intend", "want", "wants", "promises", "vows", "pledges", "prepares", "preparing":
		return next == "to"
	case "take", "takes":
		return next == "effect" || next == "place"
	case "comes", "enters":
		return next == "into"
	case "reopen", "resume": // "shops reopen on", but not "it let them reopen on"
		return g.bareVerb(i)
	case "go", "goes", "head", "heads": // "goes to the polls", "goes on trial"
		after := g.text(i + 2)
		return next == "to" && after == "the" && g.text(i+3) == "polls" ||
			next == "on" && (after == "trial" || after == "sale" || after == "show") ||
			next == "into" && (after == "effect" || after == "force")
	}
	return false
}

// bareVerb says whether the plain form i is a verb in the present: a noun in the
// plural stands before it.
func (g *reader) bareVerb(i int) bool {
	t := g.tok(i - 1)
	return t.Kind == token.Word && t.End-t.Start > 3 && g.doc.Text[t.End-1] == 's' && g.class(i-1)&(cAux|cPrep) == 0
}

// schedules says whether word i is a verb that announces m: one that puts off
// ("postponed until May") or has it for its time ("is on Friday"), or, where m
// is a day, the verb of a relative clause in the present ("Crimea, which votes
// on Sunday").
func (g *reader) schedules(i int, m *match) bool {
	switch g.text(i) {
	case "postponed", "delayed", "deferred", "adjourned", "rescheduled", "off":
		return g.limiting(m.first-1) && (g.text(i) != "off" || g.text(i-1) == "put")
	}
	if !m.has(sWeekday) && !m.has(sDay) {
		return false
	}
	switch g.text(i) {
	case "is", "are", "falls":
		return m.first == i+2 && g.text(i+1) == "on"
	}
	switch g.text(g.skipAdverbs(i - 1)) {
	case "which", "who":
	default:
		return false
	}
	switch g.text(i) {
	case "vote", "votes", "meet", "elects", "decides", "plays", "play", "hosts", "returns", "sits":
		return true
	case "has", "was", "does":
		return false
	}
	// Any other verb in the third person only right before the day.
	t := g.tok(i)
	return m.first == i+2 && g.text(i+1) == "on" && t.Shape == token.Lower && t.End-t.Start > 3 && g.doc.Text[t.End-1] == 's' &&
		g.doc.Text[t.End-2] != 's'
}

// isAppointed says whether m stands behind "for", and words before it say that something
// was to be then, or no more, whenever that was said: "cancelled classes for Thursday".
func (g *reader) isAppointed(m *match) bool {
	if g.text(m.first-1) != "for" {
		return false
	}
	const reach = 8
	for i := m.first - 2; i >= m.first-reach && !g.comma(i); i-- {
		switch g.text(i) {
		case "cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling", "cancellation", "cancellations", "scheduled", "planned", "slated", "booked":
			return true
		}
	}
	return false
}
