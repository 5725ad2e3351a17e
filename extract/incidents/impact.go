package incidents

import (
	"math"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// addImpacts sets what the article says each of the incidents did.
func (f *Finder) addImpacts(s *Scratch, incs []Incident) {
	s.view.findVictims(incs)
	for k := range incs {
		b := builder{f: f, s: s, v: &s.view, inc: &incs[k], index: k}
		b.impact()
	}
}

// impact sets what the article says the attack did. Each field comes from the
// first sentence that states it, headline and lead first in text order, and
// only from sentences that speak of the harm: of data that was taken, of
// people affected, of a ransom. Of an incident that the article recalls, its
// own sentences count alone.
func (b *builder) impact() {
	v := b.v
	im := new(record.Impact)
	b.tookIn = -maxBeside // before any sentence
	if !b.inc.Main {
		for _, i := range b.inc.sentences {
			b.readImpact(im, i)
		}
		b.setRecords(im)
		return
	}
	v.findFormer(b.inc.Date)
	b.findBeside()
	for i := range v.d.Sentences {
		if v.place[i] != offside && !v.aside[i] && !v.former[i] && !v.beside[i] && !b.elsewhere(&v.d.Sentences[i]) {
			b.readImpact(im, i)
		}
	}
	b.setRecords(im)
}

// readImpact reads what sentence i says of the harm into im, but for what im
// has already. Im becomes the impact of the incident with its first value.
func (b *builder) readImpact(im *record.Impact, i int) {
	v := b.v
	s := &v.d.Sentences[i]
	listed := b.listsData(s)
	harmed := listed || b.isHarmed(s)
	if listed || harmed && b.anyKind(s, s.First, s.Last) {
		b.tookIn = i
	}
	b.said = b.sayings(s)
	b.said.harm = harmed || v.attacks[i] > 0 || v.anyClass(s, s.First, s.Last, attackNoun|ransom|outage) || b.speaksOfLoss(s) || b.speaksOfDemand(s)
	if !b.said.harm && !b.anyTells(s, s.First, s.Last, halting|restoring) && !b.isAnyOutOf(s) {
		return
	}
	yours := s.First
	ours := b.opensOurs(s)
	last := b.turnsBack(s)
	for t := s.First; t < last; t++ {
		ours = b.staysOurs(ours, t)
		n, end, isNumber := v.numberAt(s, t)
		if b.listsYours(s, t) {
			yours = t + yourList
		}
		switch {
		case isNumber && v.entityAt[t] > 0: // "Office 365 users"
		case isNumber:
			if ours {
				end = b.readNumber(im, s, t, n, end, harmed)
			}
			t = end - 1
		case ours && harmed && b.isKindWord(t) && !b.isUsual(s, t):
			b.readData(im, s, t, listed || t < yours)
		}
	}
}

// yourList is how many words a list of "your name, address and …" may take.
const yourList = 40

// A said is what a sentence speaks of.
type said struct {
	harm    bool // the attack or what it did; not only of something that stood still
	leak    bool // a breach or a leak of data, by such words
	ransom  bool // ransoms, extortion or blackmail
	bitcoin bool // these, or bitcoins
}

// sayings returns what sentence s speaks of.
func (b *builder) sayings(s *token.Sentence) said {
	v := b.v
	var out said
	for t := s.First; t < s.Last; t++ {
		if i := int(v.attackAt[t]) - 1; i >= 0 {
			out.leak = out.leak || v.ms[i].Type == "data-breach" || v.ms[i].Type == "data-leak"
		}
		out.ransom = out.ransom || isRansomWord(v.d.TokenText(t))
		out.bitcoin = out.bitcoin || v.is(t, ransom)
	}
	return out
}

// readNumber puts number n, in tokens t to end-1, where it belongs and returns
// the token after what it read. Harmed says that the sentence speaks of people
// or data that were taken or affected.
func (b *builder) readNumber(im *record.Impact, s *token.Sentence, t int, n float64, end int, harmed bool) int {
	v := b.v
	if m, last, ok := v.moneyAt(s, t, n, end); ok {
		if b.said.harm {
			b.readMoney(im, s, m, t, last)
		}
		return last
	}
	if n >= 10 && n == math.Trunc(n) &&
		((harmed || b.isLost(s, t) || b.said.leak) && b.countsRecords(s, t, end) || b.countsOtherwise(s, n, t, end)) {
		b.count(s, n, t, end)
	}
	b.readDowntime(im, s, n, t, end)
	return end
}

// found makes im, which got a value for a field from tokens first to last-1, the
// impact of the incident, and notes where the value comes from.
func (b *builder) found(im *record.Impact, field, value string, first, last int, pattern string) {
	sentence := b.v.d.SentenceAt(first)
	b.inc.Impact = im
	b.inc.rest(sentence)
	b.note(Step{
		Field: "impact." + field, Value: value, Start: int(b.v.d.Tokens[first].Start), End: int(b.v.d.Tokens[last-1].End),
		Sentence: sentence, Pattern: pattern, Confidence: 0.8,
	})
}
