package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/record"
)

// An account or a phone number that was hijacked is its holder's. Where a person is
// the victim, the network or shop that the account is with is none beside them.

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
