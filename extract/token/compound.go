package token

import (
	"iter"

	"github.com/incx/incx/extract/internal/fnv"
)

// maxCompound is how many words a hyphenated word is read back over.
const maxCompound = 4

// compounds yields the keys, as [Key] gives them, of the hyphenated words that
// end with token t, shorter ones first: "of-service" and "denial-of-service" at
// "service". A token that no hyphen joins to another ends none.
func (d *Document) compounds(t int) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for n, first := 1, t; n < maxCompound && d.joined(first); n++ {
			first -= 2
			h := fnv.Offset64
			for i := first; i <= t; i++ {
				if (i-first)%2 == 1 {
					h = fnv.Add64(h, '-')
				} else {
					h = foldedKey(h, d.TokenText(i))
				}
			}
			if !yield(h) {
				return
			}
		}
	}
}

// joined says whether a hyphen joins token t to the one before it.
func (d *Document) joined(t int) bool {
	if t < 2 || d.Tokens[t-1].Kind != Punct || d.Tokens[t-1].End != d.Tokens[t].Start || d.Tokens[t-2].End != d.Tokens[t-1].Start {
		return false
	}
	switch d.TokenText(t - 1) {
	case "-", "‐", "‑": // hyphen-minus, hyphen, hyphen that does not break
		return true
	}
	return false
}
