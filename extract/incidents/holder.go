package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An account or a phone number that was hijacked is its holder's. Where a person is
// the victim, the network or shop that the account is with is none beside them.

// nameHolders makes victims of the people whose account headline or lead tell was taken
// over, and none of the body that tells who they are: "took over the account of Graz
// Mayor Jane Roe".
func (b *builder) nameHolders() {
	if !slices.Contains(b.inc.Types, "account-takeover") {
		return
	}
	v := b.v
	for k := range b.s.candidates {
		c := &b.s.candidates[k]
		e := &v.Entities[c.entity]
		if e.Label != record.LabelPerson || e.Accused || e.Suspected {
			continue
		}
		for _, i := range e.Mentions {
			if v.Sentence[i] < 0 || v.Place[v.Sentence[i]] > scene.Lead {
				continue
			}
			body, ok := v.isHolder(v.SentenceOf(i), v.Mentions[i].First)
			if !ok {
				continue
			}
			c.makeVictim(rule{"whose account was taken over", i})
			if body >= 0 && b.s.candidates[body].frames&wasHit == 0 {
				b.s.candidates[body].isVictim = false
			}
			break
		}
	}
}

// isHolder says whether the name at token first of s is that of somebody whose account
// was taken over, and which candidate, or -1, tells who they are.
func (v *view) isHolder(s *token.Sentence, first int) (body int, ok bool) {
	const longest, reach = 6, 8
	body = -1
	t := first - 1
	for ; t > max(s.First, first-longest) && v.Doc.TokenText(t) != "of"; t-- {
		switch k := v.EntityAt[t]; {
		case k > 0 && v.Entities[k-1].Label == record.LabelPerson, v.Doc.Tokens[t].Kind == token.Punct:
			return -1, false
		case k > 0:
			body = int(v.candidateOf[k-1])
		}
	}
	if t <= s.First || v.Doc.TokenText(t) != "of" || !isAccount(v.Lower(t-1)) {
		return -1, false
	}
	at := v.LastTrigger(s, t-1-reach, t-1)
	return body, at >= 0 && !v.IsNegated(s, at) && !v.AnyClass(s, at-3, at, class.Modal)
}

// isAccount says whether a word is for what somebody has with a network.
func isAccount(w string) bool {
	switch w {
	case "account", "accounts", "handle", "profile", "page", "feed":
		return true
	}
	return false
}

// dropCarriers takes organisations for no victims beside a person whose account was
// taken over, unless a pattern says that they were hit themselves.
func (b *builder) dropCarriers() {
	const hit = wasHit&^(1<<frame.OwnAsset) | 1<<frame.AttackUpon | 1<<frame.Object
	types := b.inc.Types
	if !slices.Contains(types, "account-takeover") && !slices.Contains(types, "sim-swap") || slices.Contains(types, "data-breach") {
		return
	}
	label := func(c *candidate) record.Label { return b.v.Entities[c.entity].Label }
	if !slices.ContainsFunc(b.s.candidates, func(c candidate) bool { return c.isVictim && label(&c) == record.LabelPerson }) {
		return
	}
	for i := range b.s.candidates {
		if c := &b.s.candidates[i]; c.isVictim && label(c) == record.LabelOrganisation && c.frames&hit == 0 {
			c.isVictim = false
		}
	}
}
