package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Those whom an attack is reported to, the sites on which it is told of or its loot
// offered, and those who sell protection stand where a victim may: "reported the breach
// to X", "posted the stolen files on X", "identity theft protection through X".

// isAudience says whether the name, or the list of names, that begins at token first is
// of those who learn of the attack at token trigger, or of where it is told of.
func (v *view) isAudience(s *token.Sentence, trigger, first int) bool {
	const front = 4
	t := first - 1
	for t > trigger && (v.Is(t, class.Determiner) || v.Doc.Tokens[t].Shape == token.Lower && isVenue(v.Doc.TokenText(t))) {
		t--
	}
	if t <= trigger {
		return false
	}
	switch v.Doc.TokenText(t) {
	case "to":
		return scene.AnyToken(s, trigger-front, t, func(k int) bool { return isReporting(v.Doc.TokenText(k)) })
	case "via", "through":
		return scene.AnyToken(s, trigger-front, t, func(k int) bool { return isPublishing(v.Doc.TokenText(k)) || isReporting(v.Doc.TokenText(k)) })
	case "on", "onto":
		return scene.AnyToken(s, trigger-front, t, func(k int) bool { return isPublishing(v.Doc.TokenText(k)) })
	}
	return false
}

// isVenue says whether a word is for a site where things are told.
func isVenue(w string) bool {
	switch w {
	case "forum", "site", "marketplace", "clipboard", "page", "channel":
		return true
	}
	return false
}

// isReporting says whether a word tells that somebody is told of something.
func isReporting(w string) bool {
	switch w {
	case "reported", "report", "reports", "disclosed", "referred", "notified", "gone":
		return true
	}
	return false
}

// isPublishing says whether a word tells that something is put where others see it.
func isPublishing(w string) bool {
	switch w {
	case "posted", "posts", "posting", "published", "uploaded", "appeared", "appears", "offered", "boasted", "bragged", "announced", "shared",
		"sold", "selling", "sale", "advertised", "circulated", "spreading", "message":
		return true
	}
	return false
}

// isRemedy says whether what begins at token first sells protection against the attack
// at token trigger: "identity theft protection through X", "credit monitoring from X".
func (v *view) isRemedy(s *token.Sentence, trigger, first int) bool {
	const reach, front = 5, 3
	if scene.AnyToken(s, trigger-front, trigger, func(t int) bool { return v.Lower(t) == "fighting" || v.Lower(t) == "combating" }) {
		return true
	}
	return scene.AnyToken(s, max(trigger, first-reach), first, func(t int) bool {
		switch v.Doc.TokenText(t) {
		case "monitoring", "protection", "insurance":
			return true
		}
		return false
	})
}
