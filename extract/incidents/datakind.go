package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// maxKinds is how many kinds of data an incident lists.
const maxKinds = 12

// readData adds the kind of data whose last word is token t.
func (b *builder) readData(im *record.Impact, s *token.Sentence, t int) {
	v := b.v
	if v.entityAt[t] > 0 || len(im.Data) == maxKinds {
		return
	}
	first := t
	for first > s.First && t-first < 3 && v.is(first-1, kindOfData) && v.entityAt[first-1] == 0 {
		first--
	}
	if first == t && !v.is(t, kindOfData) {
		return
	}
	if t+1 < s.Last && (v.is(t+1, kindOfData) || b.isData(t+1)) && v.d.Tokens[t+1].Kind == token.Word {
		return // a longer one ends later
	}
	kind := strings.ToLower(v.d.Slice(first, t+1))
	if strings.ContainsAny(kind, "\n\r\t") || slices.Contains(im.Data, kind) {
		return
	}
	if b.isDenied(s, t+1) || b.isSpared(s, first) {
		return
	}
	if first == t && (!strings.HasSuffix(kind, "s") || strings.HasSuffix(kind, "ss")) {
		return // "account", "security": one word tells a kind in the plural only
	}
	im.Data = append(im.Data, kind)
	b.found(im, "data", kind, first, t+1, "kind of data")
}
