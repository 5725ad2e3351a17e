package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Some attacks are told by what was done alone: code on the page where cards are
// typed in skims them, whatever the article calls it.

// skimming is the type of the theft of card data as it is entered.
const skimming = "skimming"

// implied adds the type of attack that the article describes without a word for it
// or that its actor is named for.
func (b *builder) implied() {
	if len(b.inc.Types) == 1 && b.inc.Types[0] == generalType {
		b.ransomNote()
	}
	if slices.Contains(b.inc.Types, skimming) {
		return
	}
	v := b.v
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside || v.Aside[i] {
			continue
		}
		if t := v.skims(&v.Doc.Sentences[i]); t >= 0 {
			w := &v.Doc.Tokens[t]
			b.inc.Types = append(b.inc.Types, skimming)
			b.inc.rest(i)
			b.note(Step{Field: "types", Value: skimming, Start: int(w.Start), End: int(w.End), Sentence: i,
				Trigger: v.Doc.TokenText(t), Pattern: "code where cards are typed in"})
			return
		}
	}
	for i := range b.s.candidates {
		if c := &b.s.candidates[i]; c.isActor && !c.isVictim && v.Entities[c.entity].ID == "magecart" {
			b.inc.Types = append(b.inc.Types, skimming)
			b.note(Step{Field: "types", Value: skimming, Sentence: -1, Pattern: "what the actor is known for"})
			return
		}
	}
}

// skims says where s tells of code that reads cards on a page where they are typed
// in, the token of the code, or -1.
func (v *view) skims(s *token.Sentence) int {
	var card, page bool
	code := -1
	for t := s.First; t < s.Last; t++ {
		switch v.Lower(t) {
		case "card", "cards":
			card = true
		case "checkout", "check-out", "checkouts", "basket":
			page = true
		case "page", "pages", "form", "forms":
			page = page || t > s.First && strings.EqualFold(v.Doc.TokenText(t-1), "payment")
		case "script", "scripts", "code", "javascript", "skimmer", "skimmers":
			if !isSecurityCode(v.Doc, s, t) {
				code = t
			}
		}
	}
	if card && page && code >= 0 && !v.AnyClass(s, s.First, s.Last, class.Modal|class.Advice) && !v.AnyNegates(s, code-4, code) {
		return code
	}
	return -1
}

// isSecurityCode says whether the code at token t is one on a card, or of a place.
func isSecurityCode(d *token.Document, s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch d.Lower(t - 1) {
	case "security", "verification", "cvv", "three-digit", "postal", "zip", "post", "qr", "digit", "discount", "promo", "source":
		return true
	}
	return false
}

// ransomNote makes an attack of no particular type one of ransomware where a ransom
// note is found.
func (b *builder) ransomNote() {
	v := b.v
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside || v.Aside[i] {
			continue
		}
		if t := v.noteAt(&v.Doc.Sentences[i]); t >= 0 {
			b.inc.Types[0] = "ransomware"
			b.inc.rest(i)
			b.retract("types")
			b.note(Step{Field: "types", Value: "ransomware", Start: int(v.Doc.Tokens[t-1].Start), End: int(v.Doc.Tokens[t].End), Sentence: i,
				Trigger: v.Doc.TokenText(t), Pattern: "a note that asks for a ransom"})
			return
		}
	}
}

// noteAt returns the token of s for a note that asks for a ransom, or -1.
func (v *view) noteAt(s *token.Sentence) int {
	for t := s.First + 1; t < s.Last; t++ {
		if w := v.Doc.TokenText(t); (w == "note" || w == "notes") && v.Is(t-1, class.Ransom) {
			return t
		}
	}
	return -1
}
