package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// readMoney puts an amount where the words around it say it belongs: the word
// of a ransom or a loss that stands last before it or, failing that, first
// after it ("$70,000 in ransom").
func (b *builder) readMoney(im *record.Impact, s *token.Sentence, m record.Money, first, last int) {
	const before, after = 10, 6
	v := b.v
	told := -1
	for t := first - 1; t >= max(s.First, first-before) && told < 0; t-- {
		if b.isMoneyCue(s, t) {
			told = t
		}
	}
	for t := last; t < min(s.Last, last+after) && told < 0; t++ {
		if b.isMoneyCue(s, t) {
			told = t
		}
	}
	switch {
	case told < 0 || v.anyClass(s, first-4, first, negation) || v.anyClass(s, told-2, told, negation):
	case !b.isCosting(told) || b.isAsking(told):
		if im.Ransom == nil {
			im.Ransom = &m
			b.found(im, "ransom", v.d.Slice(first, last), first, last, "ransom of …")
		}
	case im.Loss == nil && !v.perTime(s, last):
		im.Loss = &m
		b.found(im, "loss", v.d.Slice(first, last), first, last, "loss of …")
	}
}

// isMoneyCue says whether token t says what money near it is: a ransom or a
// loss. "Stolen data" says nothing of the kind, nor do bitcoins.
func (b *builder) isMoneyCue(s *token.Sentence, t int) bool {
	v := b.v
	switch {
	case b.isAsking(t):
		return true
	case v.is(t, ransom):
		return strings.HasPrefix(v.d.TokenText(t), "ransom")
	case b.isCosting(t):
		return v.d.TokenText(t) != "stolen" || v.classAt(s, t-1)&(auxiliary|perfect) != 0
	}
	return false
}
