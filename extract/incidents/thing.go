package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// Who is attacked is so in the things that it has: its machines, its accounts, its site.

// ownThingStruck returns the token of what was done to a thing of the name before token
// t: "X's website was defaced", "X's routers were", or -1.
func (v *view) ownThingStruck(s *token.Sentence, t int) int {
	const things, reach = 4, 4
	if v.ClassAt(s, t)&class.Possessive == 0 {
		return -1
	}
	for k := t + 1; k < min(t+things, s.Last); k++ {
		switch {
		case v.IsOrganisation(k), v.Doc.Tokens[k].Kind == token.Punct, v.Is(k, class.Researcher|class.Security):
			return -1
		case v.isThing(k) && v.ClassAt(s, k+1)&class.Auxiliary != 0:
			return v.doneTo(s, k+1, min(k+reach, s.Last))
		}
	}
	return -1
}

// thingStruck returns the token of what was done to a thing of the name that begins with
// token first: "encrypted the machines of X", "took over the accounts of X", "took down
// X", or -1.
func (v *view) thingStruck(s *token.Sentence, first int) int {
	const before, reach = 4, 5
	t := first - 1
	for t > s.First && t >= first-before && v.ClassAt(s, t)&(class.Of|class.Upon|class.Asset|class.Hacker) == 0 && v.Doc.Tokens[t].Kind != token.Punct && !v.brings(s, t) {
		t--
	}
	switch {
	case t <= s.First, v.isLoose(t+1, first):
		return -1
	case v.brings(s, t):
		return t
	case v.Lower(t) != "of" && v.Lower(t) != "at" || !v.isThing(t-1):
		return -1
	}
	for k := t - 2; k >= max(s.First, t-2-reach); k-- {
		switch {
		case v.IsOrganisation(k), v.Doc.Tokens[k].Kind == token.Punct, v.Is(k, class.Of|class.Auxiliary):
			return -1
		case v.AttackAt[k] > 0 && !v.Is(k, class.AttackNoun), v.brings(s, k), intrudes(v.Lower(k)), v.entersBy(s, k):
			return k
		}
	}
	return -1
}

// isThing says whether token t stands for what somebody has that may be attacked.
func (v *view) isThing(t int) bool {
	if v.EntityAt[t] > 0 {
		return false
	}
	switch v.Lower(t) {
	case "machines", "workstations", "modems", "routers", "tills", "terminals", "plants", "works", "lines", "servers", "switches", "registers",
		"pages", "feeds", "feed", "channels", "handles":
		return true
	}
	return v.Is(t, class.Asset) && (!v.Is(t, class.People) || isHeld(v.Lower(t)))
}

// isHeld says whether a word that records are counted in is for a thing.
func isHeld(w string) bool {
	switch w {
	case "accounts", "account", "computers", "devices", "files", "records", "emails", "email":
		return true
	}
	return false
}

// brings says whether token t of s is a verb that says that something was brought to a
// halt: "took down", "crippled".
func (v *view) brings(s *token.Sentence, t int) bool {
	switch v.Lower(t) {
	case "crippled", "paralysed", "paralyzed", "froze", "defaced", "raided", "knocked", "hitting", "crippling", "paralysing", "paralyzing":
		return true
	case "down", "offline", "over":
		switch v.LowerAt(s, t-1) {
		case "took", "brought", "knocked", "shut", "taken":
			return true
		}
	}
	return false
}

// entersBy says whether token t of s ends words that say that somebody got in: "got into",
// "logged in to".
func (v *view) entersBy(s *token.Sentence, t int) bool {
	w, before := v.Lower(t), v.LowerAt(s, t-1)
	if w == "to" && before == "in" {
		before = v.LowerAt(s, t-2)
	} else if w != "into" {
		return false
	}
	switch before {
	case "got", "broke", "broken", "logged", "hacked", "tapped", "burrowed":
		return true
	}
	return false
}

// intrudes says whether a verb says that somebody got into something.
func intrudes(w string) bool {
	switch w {
	case "encrypted", "wiped", "locked", "raided", "tapped", "hijacked", "skimmed", "breached", "hacked", "infiltrated", "penetrated", "disabled", "erased", "destroyed", "emptied", "drained", "looted":
		return true
	}
	return false
}
