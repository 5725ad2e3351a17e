package scene

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// isSound says whether a mention stands in document d: its tokens, which are in
// sentences, and its bytes do.
func isSound(d *token.Document, m *mention.Mention) bool {
	n := len(d.Sentences)
	return 0 <= m.First && m.First < m.Last && m.Last <= len(d.Tokens) && n > 0 && m.Last <= d.Sentences[n-1].Last &&
		0 <= m.Start && m.Start <= m.End && m.End <= len(d.Text)
}

// sound returns mentions and entities without what would be read outside of document d.
// The stages before hand on nothing of the kind, and get back what they gave; callers
// who put documents together by hand may. Mentions that do not stand in d become empty
// ones, so that the others keep their indices, and no entity is left with such a mention.
func sound(d *token.Document, ms []mention.Mention, ents []mention.Entity) ([]mention.Mention, []mention.Entity) {
	isBad := func(i int) bool { return i < 0 || i >= len(ms) || !isSound(d, &ms[i]) }
	if slices.ContainsFunc(ents, func(e mention.Entity) bool { return slices.ContainsFunc(e.Mentions, isBad) }) {
		ents = slices.Clone(ents)
		for k := range ents {
			ents[k].Mentions = slices.DeleteFunc(slices.Clone(ents[k].Mentions), isBad)
		}
	}
	if slices.ContainsFunc(ms, func(m mention.Mention) bool { return !isSound(d, &m) }) {
		ms = slices.Clone(ms)
		for i := range ms {
			if m := &ms[i]; !isSound(d, m) {
				*m = mention.Mention{Label: m.Label}
			}
		}
	}
	return ms, ents
}
