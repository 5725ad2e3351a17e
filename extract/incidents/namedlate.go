package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Many a report begins with what was hit and names it later: "A hospital chain in Ohio
// … The chain, Foo Health, said". The name stands beside the word by which headline or
// lead speak of the victim, or is said to be what it is known as.

// maxUnnamed bounds how many words for a victim without a name are kept.
const maxUnnamed = 8

// nameLate makes victims of the organisations that are introduced after headline or
// lead have told of an attack on somebody without a name, unless they name a victim.
// A parliament that is told of it there is none.
func (v *view) nameLate(cs []candidate) {
	for i := range cs {
		if c := &cs[i]; c.isVictim && v.Place[v.Sentence[c.first]] <= scene.Lead && !v.isOutsider(c) {
			return
		}
	}
	heads := v.unnamedVictims()
	if len(heads) == 0 {
		return
	}
	found := false
	for i := range cs {
		c := &cs[i]
		if v.Entities[c.entity].Label != record.LabelOrganisation || v.isOutsider(c) || c.isActor || c.asides == c.count {
			continue
		}
		if i := v.introduction(c, heads); i >= 0 {
			c.makeVictim(rule{"introduced as what headline or lead leave without a name", i})
			c.bystander, found = false, true
			c.victim = max(c.victim, leastNamedLate)
		}
	}
	for i := range cs {
		if c := &cs[i]; found && c.isVictim && v.isOutsider(c) {
			c.isVictim = false
		}
	}
}

// leastNamedLate is how likely a victim that is named late is at least.
const leastNamedLate = 0.5

// introduction returns the mention of c that introduces it as what headline or lead leave
// without a name, or -1.
func (v *view) introduction(c *candidate, heads []string) int {
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] >= 0 && v.introduces(i, heads) {
			return i
		}
	}
	return -1
}

// isOutsider says whether organisation c is of a kind that is mostly named for what it
// says of others or does about it, and not told to have been hit.
func (v *view) isOutsider(c *candidate) bool {
	kind := v.Entities[c.entity].Kind
	return (kind == "media" || kind != "government" && speaksByOffice(kind)) && c.frames&wasHit == 0
}

// unnamedVictims returns the words by which headline and lead tell of what was attacked
// and is not named there, "lender", in lower case and without the s of a plural.
func (v *view) unnamedVictims() []string {
	var heads []string
	for i := range v.Doc.Sentences {
		if v.Place[i] != scene.Headline && v.Place[i] != scene.Lead {
			continue
		}
		s := &v.Doc.Sentences[i]
		if v.Attacks[i] == 0 && !v.AnyClass(s, s.First, s.Last, class.Struck|class.Taken|class.Affect|class.AttackNoun|class.Hacker|class.Loss) {
			continue
		}
		for t := s.First; t < s.Last && len(heads) < maxUnnamed; t++ {
			w := singular(v.Doc.TokenText(t))
			if v.isKindOfVictim(t, w) && !slices.Contains(heads, w) && v.isUnnamed(s, t, v.Place[i] == scene.Headline) {
				heads = append(heads, w)
			}
		}
	}
	return heads
}

// singular returns a word in lower case, without the s of a plural.
func singular(w string) string {
	w = strings.ToLower(w)
	switch {
	case len(w) < 4 || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ies"):
		return strings.TrimSuffix(w, "ies") + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// isKindOfVictim says whether token t, in the singular w, is a word for what
// organisations are.
func (v *view) isKindOfVictim(t int, w string) bool {
	return v.EntityAt[t] == 0 && v.AttackAt[t] == 0 && (v.Is(t, class.Facility|class.Firm) || isDescriptive(w) || isTrade(w))
}

// isTrade says whether a word is for what an organisation does for a living, beside
// those of isDescriptive.
func isTrade(w string) bool {
	switch w {
	case "haulier", "campus", "practice", "brewery", "farm", "cooperative", "co-op", "foundation", "nonprofit", "landlord", "winery", "bakery",
		"surgery", "housebuilder", "logistician", "forwarder", "vendor", "institution", "department", "district", "force", "business", "trader", "dealer", "printer", "foundry", "mill":
		return true
	}
	return false
}

// isUnnamed says whether the noun at token t of sentence s is of something that has
// no name there: "a lender", "one of the biggest hauliers", in a headline "haulier".
func (v *view) isUnnamed(s *token.Sentence, t int, titled bool) bool {
	const longest = 8
	if t+1 < s.Last && (v.isKindOfVictim(t+1, singular(v.Doc.TokenText(t+1))) || v.EntityAt[t+1] > 0) || !v.staysUnnamed(s, t+1) {
		return false // the head of the phrase comes later, or a name
	}
	for k := t - 1; k >= max(s.First, t-longest); k-- {
		switch {
		case v.EntityAt[k] > 0 && v.IsOrganisation(k):
			return false
		case v.Doc.Tokens[k].Kind == token.Punct && v.Doc.TokenText(k) != "-":
			return titled
		case v.Doc.TokenText(k) == "by":
			return false
		case v.Is(k, class.By):
			return titled
		}
		switch v.Lower(k) {
		case "a", "an", "one":
			return k == s.First || v.Doc.TokenText(k-1) != "by"
		case "the", "its", "their", "his", "her", "this", "that", "every", "any", "no", "other", "another":
			return k > s.First && v.Doc.TokenText(k-1) == "of" && v.AnyWord(s, k-2, k-1, "one", "One")
		}
	}
	return titled
}

// introduces says whether organisation m is told to be what headline or lead leave
// without a name: "the lender, Foo Bank", "the company, which trades as Foo".
func (v *view) introduces(m int, heads []string) bool {
	s := v.SentenceOf(m)
	t := v.Mentions[m].First - 1
	if t >= s.First && v.Is(t, class.Determiner) {
		t--
	}
	if t > s.First && (v.Doc.TokenText(t) == "," && v.isTheVictim(s, t-1, heads) || v.goesByName(s, t)) {
		return true
	}
	return v.isCalledVictim(s, v.Mentions[m].Last, heads)
}

// isTheVictim says whether a phrase that stands for the victim ends with token t: "the
// lender", "the hospital chain". What is in the phrase beside its head must not tell
// of another: "the security company".
func (v *view) isTheVictim(s *token.Sentence, t int, heads []string) bool {
	const longest = 4
	if t <= s.First || v.Doc.Tokens[t].Shape != token.Lower {
		return false
	}
	w := v.Lower(t)
	known := slices.Contains(heads, w)
	if !known && !isAnyVictim(w) {
		return slices.Contains(heads, singular(w)) && t-3 >= s.First && hasSeveral(v.Doc.TokenText(t-3)) && v.Doc.TokenText(t-2) == "of"
	}
	for k := t - 1; k >= max(s.First, t-longest); k-- {
		switch x := v.Lower(k); {
		case x == "the":
			return true
		case v.Is(k, class.Security|class.Saying|class.By|class.From) || v.Doc.Tokens[k].Kind == token.Punct && x != "-":
			return false
		case !known && !slices.Contains(heads, singular(x)):
			return false
		}
	}
	return false
}

// hasSeveral says whether a word is for who has several of a kind, "the owner of the
// hotels".
func hasSeveral(w string) bool {
	switch w {
	case "owner", "operator", "parent", "manager":
		return true
	}
	return false
}

// isAnyVictim says whether a word may stand for any victim.
func isAnyVictim(w string) bool {
	switch w {
	case "company", "firm", "victim", "organisation", "organization", "institution", "business", "group", "target":
		return true
	}
	return false
}

// goesByName says whether the words before and at token t say that what follows is
// a name that is gone by: "which trades as", "is better known as", "identified as".
func (v *view) goesByName(s *token.Sentence, t int) bool {
	const reach = 3
	if t <= s.First+1 || v.Doc.TokenText(t) != "as" {
		return false
	}
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch v.Doc.TokenText(k) {
		case "trades", "trading", "known", "identified":
			return !v.AnyClass(s, s.First, t, class.Hacker|class.Strikes)
		}
	}
	return false
}

// isCalledVictim says whether the words after a name, which ends before token t, say
// that it is the victim: "Foo, the lender", "Foo, whose branches …, is the lender".
func (v *view) isCalledVictim(s *token.Sentence, t int, heads []string) bool {
	const longest = 4
	if t+2 >= s.Last || v.Doc.TokenText(t) != "," {
		return false
	}
	the, apposed := t+1, v.Doc.TokenText(t+1) == "the"
	if !apposed {
		the = v.AfterBrackets(s, t)
		if the == t || the+1 >= s.Last || v.Doc.TokenText(the) != "is" && v.Doc.TokenText(the) != "was" {
			return false
		}
		the++
	}
	if v.Doc.TokenText(the) != "the" {
		return false
	}
	for k := the + 1; k < min(the+longest, s.Last) && v.Doc.Tokens[k].Kind != token.Punct; k++ {
		if v.Is(k, class.Security|class.Of) || v.EntityAt[k] > 0 {
			return false
		}
		if slices.Contains(heads, singular(v.Doc.TokenText(k))) {
			return !apposed || k+1 < s.Last && v.Doc.Tokens[k+1].Kind == token.Punct // not "Foo, the bank said"
		}
	}
	return false
}
