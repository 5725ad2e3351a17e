package impact

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// readMoney puts an amount where the words around it say it belongs: a ransom
// where an incident may have one, a loss that befell the victims of this one.
func (r *reader) readMoney(im *record.Impact, s *token.Sentence, m record.Money, first, last int) {
	told := r.moneyCue(s, first, last)
	if told < 0 || r.isNotPaid(s, told, first) || r.isLegal(s, first, last) {
		return
	}
	asked := !r.isLossCue(s, told, first, last) || r.isAsking(told)
	switch {
	case asked && r.hasRansom():
		if im.Ransom == nil && r.isDemanded(s, told, first, last) {
			im.Ransom = &m
			r.found(im, "ransom", r.Doc.Slice(first, last), first, last, "ransom of …")
		}
	case asked && !r.isPaidOut(told):
	case im.Loss == nil && r.isOwnLoss(s, told, first, last):
		im.Loss = &m
		r.found(im, "loss", r.Doc.Slice(first, last), first, last, "loss of …")
	}
}

// moneyCue returns the word that says what the money in tokens first to last-1
// is: the word of a ransom or a loss that stands last before it or, failing
// that, first after it ("$70,000 in ransom"). It is -1 where there is none, or
// a nearer one says that the money is something else.
func (r *reader) moneyCue(s *token.Sentence, first, last int) int {
	const before, after, near, close = 10, 6, 4, 3
	for t := first - 1; t >= max(s.First, first-before); t-- {
		switch {
		case r.isMoneyCue(s, t, first, last):
			return t
		case first-t <= near && r.tells(t, sparing), first-t <= near+1 && r.isSeized(s, t):
			return -1
		case first-t <= near && r.tells(t, returning):
			return r.moneyCueAfter(s, first, last, close)
		}
	}
	return r.moneyCueAfter(s, first, last, after)
}

// moneyCueAfter returns the first of the reach words after the money in tokens
// first to last-1 that says what it is, or -1: "refunded the £640 that was
// stolen".
func (r *reader) moneyCueAfter(s *token.Sentence, first, last, reach int) int {
	for t := last; t < min(s.Last, last+reach); t++ {
		switch {
		case r.isMoneyCue(s, t, first, last):
			return t
		case r.tells(t, returning):
			return -1
		}
	}
	return -1
}

// isMoneyCue says whether token t says what the money in tokens first to last-1
// is: a ransom or a loss. "Stolen data" says nothing of the kind, nor do
// bitcoins.
func (r *reader) isMoneyCue(s *token.Sentence, t, first, last int) bool {
	switch {
	case r.isAsking(t):
		return true
	case r.Is(t, class.Ransom):
		return isRansomWord(r.Doc.TokenText(t))
	}
	return r.isLossCue(s, t, first, last)
}

// isNotPaid says whether a negation at the money before which token first stands,
// or at the word told that speaks of it, says that there was no such sum. One who
// will not pay "the $5m ransom" was asked for it all the same.
func (r *reader) isNotPaid(s *token.Sentence, told, first int) bool {
	if !r.AnyNegates(s, first-4, first) && !r.AnyNegates(s, told-2, told) {
		return false
	}
	for t := first - 1; t > told; t-- {
		switch w := r.Doc.TokenText(t); {
		case w == "the", w == "its", w == "their":
			return false
		case currencyBefore(w) == "" && !isRough(w) && w != "near":
			return true
		}
	}
	return true
}

// hasRansom says whether money that is asked for or paid may be a ransom: the
// incident is of a kind that has one, or the sentence at hand speaks of one, or
// of bitcoins where the incident is no fraud.
func (r *reader) hasRansom() bool {
	return r.said.ransom || r.said.bitcoin && !r.isFraud() || r.isForRansom()
}

// isForRansom says whether the incident is of a kind that has a ransom.
func (r *reader) isForRansom() bool {
	return slices.Contains(r.inc.Types, "ransomware") || slices.Contains(r.inc.Types, "extortion")
}

// isFraud says whether the incident is one in which victims are made to pay.
func (r *reader) isFraud() bool {
	return slices.ContainsFunc(r.inc.Types, func(typ string) bool {
		return typ == "bec" || typ == "fraud" || typ == "social-engineering"
	})
}

// isRansomWord says whether a word is of ransoms, extortion or blackmail.
func isRansomWord(w string) bool {
	for _, stem := range [...]string{"ransom", "extort", "blackmail"} {
		if len(w) >= len(stem) && strings.EqualFold(w[:len(stem)], stem) {
			return true
		}
	}
	return false
}

// isPaidOut says whether token t tells that the victims of a fraud paid.
func (r *reader) isPaidOut(t int) bool {
	switch r.Doc.TokenText(t) {
	case "paid", "paying", "pays", "payments":
		return r.isFraud()
	}
	return false
}

// isLegal says whether the money in tokens first to last-1 of sentence s is
// paid for a settlement or a fine.
func (r *reader) isLegal(s *token.Sentence, first, last int) bool {
	const reach = 10
	return r.anyTells(s, first-reach, last+reach, legal)
}
