package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// impact sets what the article says the attack did. Each field comes from the
// first sentence that states it, headline and lead first in text order, and
// only from sentences that speak of the harm: of data that was taken, of
// people affected, of a ransom.
func (b *builder) impact() {
	v := b.v
	var im record.Impact
	for i := range v.d.Sentences {
		if v.place[i] == offside || v.aside[i] {
			continue
		}
		s := &v.d.Sentences[i]
		if v.elsewhere(s, b.inc.VictimEntities) {
			continue
		}
		before := im
		kinds := len(im.Data)
		v.readImpact(&im, s, b)
		if im.Records != before.Records || len(im.Data) != kinds || im.Ransom != before.Ransom || im.Loss != before.Loss || im.Downtime != before.Downtime {
			b.rest(i)
		}
	}
	if im.Records != 0 || len(im.Data) > 0 || im.Ransom != nil || im.Loss != nil || im.Downtime != "" {
		b.inc.Impact = &im
	}
}

// elsewhere says whether sentence s is about somebody other than the victims:
// it names organisations with an attack upon them, and none of the victims.
func (v *view) elsewhere(s *token.Sentence, victims []int) bool {
	other := false
	for t := s.First; t < s.Last; t++ {
		e := int(v.entityAt[t]) - 1
		if e < 0 {
			continue
		}
		if slices.Contains(victims, e) {
			return false
		}
		if v.ents[e].Label == record.LabelOrganisation && v.candidateOf[e] >= 0 {
			other = true
		}
	}
	return other && len(victims) > 0 && v.anyClass(s, s.First, s.Last, past)
}

// readImpact reads what sentence s says of the harm into im, but for what im
// has already.
func (v *view) readImpact(im *record.Impact, s *token.Sentence, b *builder) {
	harm := v.anyClass(s, s.First, s.Last, taken|affect) || v.anyClass(s, s.First, s.Last, attackNoun)
	if !harm && !v.anyClass(s, s.First, s.Last, ransom|outage) {
		return
	}
	taking := v.anyClass(s, s.First, s.Last, taken|affect)
	for t := s.First; t < s.Last; t++ {
		if n, end, ok := v.numberAt(s, t); ok {
			if m, last, ok := v.moneyAt(s, t, n, end); ok {
				v.readMoney(im, s, b, m, t, last)
				t = last - 1
				continue
			}
			if im.Records == 0 && taking && v.countsRecords(s, t, end) && n >= 10 {
				im.Records = int64(n)
				b.noteSpan("impact.records", v.d.Slice(t, end), t, end, "number affected")
			}
			if im.Downtime == "" && v.anyClass(s, t-8, t, outage) {
				if d, last := v.durationAt(s, n, end); d != "" {
					im.Downtime = d
					b.noteSpan("impact.downtime", d, t, last, "time offline")
				}
			}
			t = end - 1
			continue
		}
		if taking && v.is(t, dataWord|kindOfData) && !v.anyClass(s, t-6, t, negation) {
			v.readData(im, s, b, t)
		}
	}
}

// readMoney puts an amount where the words around it say it belongs.
func (v *view) readMoney(im *record.Impact, s *token.Sentence, b *builder, m record.Money, first, last int) {
	demand := v.anyClass(s, first-10, last+8, ransom|demand)
	switch {
	case im.Ransom == nil && demand && !v.anyClass(s, first-4, first, negation):
		im.Ransom = &m
		b.noteSpan("impact.ransom", v.d.Slice(first, last), first, last, "ransom of …")
	case im.Loss == nil && !demand && v.anyClass(s, first-8, first, loss):
		im.Loss = &m
		b.noteSpan("impact.loss", v.d.Slice(first, last), first, last, "loss of …")
	}
}

// countsRecords says whether the number in tokens first to end-1 counts people
// or records: such a word follows within a few words.
func (v *view) countsRecords(s *token.Sentence, first, end int) bool {
	if first > s.First && (v.d.Tokens[first-1].Kind == token.Punct && v.d.TokenText(first-1) == "$") {
		return false
	}
	for t := end; t < min(end+5, s.Last); t++ {
		switch {
		case v.is(t, people):
			return true
		case v.d.Tokens[t].Kind == token.Punct && v.d.TokenText(t) != "-" && v.d.TokenText(t) != "’":
			return false
		case v.is(t, timeUnit) || v.d.TokenText(t) == "percent" || v.d.TokenText(t) == "per":
			return false
		}
	}
	return false
}

// maxKinds is how many kinds of data an incident lists.
const maxKinds = 12

// readData adds the kind of data whose last word is token t.
func (v *view) readData(im *record.Impact, s *token.Sentence, b *builder, t int) {
	first := t
	for first > s.First && t-first < 3 && v.is(first-1, kindOfData) {
		first--
	}
	if first == t && !v.is(t, kindOfData) || len(im.Data) == maxKinds {
		return
	}
	if t+1 < s.Last && v.is(t+1, dataWord|kindOfData) && v.d.Tokens[t+1].Kind == token.Word {
		return // a longer one ends later
	}
	kind := strings.ToLower(v.d.Slice(first, t+1))
	if strings.ContainsAny(kind, "\n\r\t") || slices.Contains(im.Data, kind) {
		return
	}
	im.Data = append(im.Data, kind)
	b.noteSpan("impact.data", kind, first, t+1, "kind of data")
}

// noteSpan adds a step for a value read from tokens first to last-1.
func (b *builder) noteSpan(field, value string, first, last int, pattern string) {
	b.note(Step{
		Field: field, Value: value, Start: int(b.v.d.Tokens[first].Start), End: int(b.v.d.Tokens[last-1].End),
		Sentence: b.v.d.SentenceAt(first), Pattern: pattern, Confidence: 0.8,
	})
}
