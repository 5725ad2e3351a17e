package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// addImpacts sets what the article says each of the incidents did.
func (f *Finder) addImpacts(s *Scratch, incs []Incident) {
	s.view.findStricken(incs)
	for k := range incs {
		b := builder{f: f, s: s, v: &s.view, inc: &incs[k], index: k}
		b.impact()
	}
}

// findStricken notes of which incident each entity is a victim: the first.
func (v *view) findStricken(incs []Incident) {
	v.stricken = grow(v.stricken, len(v.ents))
	clear(v.stricken)
	for k := range incs {
		for _, e := range incs[k].VictimEntities {
			if v.stricken[e] == 0 {
				v.stricken[e] = int32(k) + 1
			}
		}
	}
}

// impact sets what the article says the attack did. Each field comes from the
// first sentence that states it, headline and lead first in text order, and
// only from sentences that speak of the harm: of data that was taken, of
// people affected, of a ransom. Of an incident that the article recalls, its
// own sentences count alone.
func (b *builder) impact() {
	v := b.v
	var im record.Impact
	if b.inc.Main {
		v.findFormer(b.inc.Date)
		for i := range v.d.Sentences {
			if v.place[i] != offside && !v.aside[i] && !v.former[i] && !v.elsewhere(&v.d.Sentences[i], b.inc.VictimEntities) {
				b.addImpact(&im, i)
			}
		}
	} else {
		for _, i := range slices.Clone(b.inc.sentences) {
			b.addImpact(&im, i)
		}
	}
	if im.Records != 0 || len(im.Data) > 0 || im.Ransom != nil || im.Loss != nil || im.Downtime != "" {
		b.inc.Impact = &im
	}
}

// addImpact adds to im what sentence i says, and notes whether it says any.
func (b *builder) addImpact(im *record.Impact, i int) {
	before, kinds := *im, len(im.Data)
	b.readImpact(im, i)
	if im.Records != before.Records || len(im.Data) != kinds || im.Ransom != before.Ransom || im.Loss != before.Loss || im.Downtime != before.Downtime {
		b.rest(i)
	}
}

// findFormer notes which sentences tell of former times: all the dates that
// they name, at least one, lie long before that of the incident.
func (v *view) findFormer(date string) {
	const long = 183 // days
	v.former = grow(v.former, len(v.d.Sentences))
	clear(v.former)
	day, _, ok := dates.Days(date)
	if !ok {
		return
	}
	last := -1 // sentence with a date
	for i := range v.ms {
		si := int(v.sentence[i])
		if v.ms[i].Label != record.LabelDate || si < 0 {
			continue
		}
		_, end, ok := dates.Days(withoutTime(v.ms[i].Value))
		former := ok && end < day-long && !v.opensPeriod(&v.d.Sentences[si], v.ms[i].First)
		v.former[si] = former && (v.former[si] || si != last)
		last = si
	}
}

// opensPeriod says whether the date at token t is where a period begins that
// may still last: "since 2015", "dating back to March".
func (v *view) opensPeriod(s *token.Sentence, t int) bool {
	if t == s.First {
		return false
	}
	switch v.d.TokenText(t - 1) {
	case "since", "from", "to", "between":
		return true
	}
	return false
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

// befell says whether what stands at token t of sentence s befell the victims
// of this incident, as far as the sentence names any: those named last before
// it or, failing that, first after it. Of an incident that the article recalls,
// no other organisation may come between.
func (b *builder) befell(s *token.Sentence, t int) bool {
	v := b.v
	for k := t - 1; k >= s.First; k-- {
		e := int(v.entityAt[k]) - 1
		switch {
		case e < 0:
		case v.stricken[e] > 0:
			return int(v.stricken[e])-1 == b.index
		case !b.inc.Main && v.ents[e].Label == record.LabelOrganisation:
			return false
		}
	}
	for k := t + 1; k < s.Last; k++ {
		if e := int(v.entityAt[k]) - 1; e >= 0 && v.stricken[e] > 0 {
			return int(v.stricken[e])-1 == b.index
		}
	}
	return true
}

// readImpact reads what sentence i says of the harm into im, but for what im
// has already.
func (b *builder) readImpact(im *record.Impact, i int) {
	v := b.v
	s := &v.d.Sentences[i]
	taking := v.anyClass(s, s.First, s.Last, taken|affect)
	if !taking && v.attacks[i] == 0 && !v.anyClass(s, s.First, s.Last, attackNoun|ransom|outage) {
		return
	}
	for t := s.First; t < s.Last; t++ {
		if n, end, ok := v.numberAt(s, t); ok {
			if m, last, ok := v.moneyAt(s, t, n, end); ok {
				if b.befell(s, t) {
					b.readMoney(im, s, m, t, last)
				}
				t = last - 1
				continue
			}
			if im.Records == 0 && (taking || v.isLost(s, t)) && v.countsRecords(s, t, end) && n >= 10 && b.befell(s, t) {
				im.Records = int64(n)
				b.noteSpan("impact.records", v.d.Slice(t, end), t, end, "number affected")
			}
			if im.Downtime == "" && v.anyClass(s, t-8, t, outage) && b.befell(s, t) {
				if d, last := v.durationAt(s, n, end); d != "" {
					im.Downtime = d
					b.noteSpan("impact.downtime", d, t, last, "time offline")
				}
			}
			t = end - 1
			continue
		}
		if taking && v.is(t, dataWord|kindOfData) && !v.anyClass(s, t-6, t, negation) && b.befell(s, t) {
			b.readData(im, s, t)
		}
	}
}

// readMoney puts an amount where the words around it say it belongs: the word
// of a ransom or a loss that stands last before it or, failing that, first
// after it ("$70,000 in ransom").
func (b *builder) readMoney(im *record.Impact, s *token.Sentence, m record.Money, first, last int) {
	const before, after = 10, 6
	v := b.v
	told := -1
	for t := first - 1; t >= max(s.First, first-before) && told < 0; t-- {
		if v.isMoneyCue(s, t) {
			told = t
		}
	}
	for t := last; t < min(s.Last, last+after) && told < 0; t++ {
		if v.isMoneyCue(s, t) {
			told = t
		}
	}
	switch {
	case told < 0 || v.anyClass(s, first-4, first, negation) || v.anyClass(s, told-2, told, negation):
	case !v.is(told, loss):
		if im.Ransom == nil {
			im.Ransom = &m
			b.noteSpan("impact.ransom", v.d.Slice(first, last), first, last, "ransom of …")
		}
	case im.Loss == nil && !v.perTime(s, last):
		im.Loss = &m
		b.noteSpan("impact.loss", v.d.Slice(first, last), first, last, "loss of …")
	}
}

// isMoneyCue says whether token t says what money near it is: a ransom or a
// loss. "Stolen data" says nothing of the kind, nor do bitcoins.
func (v *view) isMoneyCue(s *token.Sentence, t int) bool {
	switch {
	case v.is(t, demand):
		return true
	case v.is(t, ransom):
		return strings.HasPrefix(v.d.TokenText(t), "ransom")
	case v.is(t, loss):
		return v.d.TokenText(t) != "stolen" || v.classAt(s, t-1)&(auxiliary|perfect) != 0
	}
	return false
}

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
	if t+1 < s.Last && v.is(t+1, dataWord|kindOfData) && v.d.Tokens[t+1].Kind == token.Word {
		return // a longer one ends later
	}
	kind := strings.ToLower(v.d.Slice(first, t+1))
	if strings.ContainsAny(kind, "\n\r\t") || slices.Contains(im.Data, kind) {
		return
	}
	if v.isDenied(s, t+1) {
		return
	}
	if first == t && (!strings.HasSuffix(kind, "s") || strings.HasSuffix(kind, "ss")) {
		return // "account", "security": one word tells a kind in the plural only
	}
	im.Data = append(im.Data, kind)
	b.noteSpan("impact.data", kind, first, t+1, "kind of data")
}

// isDenied says whether the rest of a list and "were not" follow from token t:
// "passwords and bank details were not taken".
func (v *view) isDenied(s *token.Sentence, t int) bool {
	for t < s.Last && v.is(t, kindOfData|dataWord|conjunction) {
		t++
	}
	return v.classAt(s, t)&auxiliary != 0 && v.classAt(s, t+1)&negation != 0
}

// noteSpan adds a step for a value read from tokens first to last-1.
func (b *builder) noteSpan(field, value string, first, last int, pattern string) {
	b.note(Step{
		Field: field, Value: value, Start: int(b.v.d.Tokens[first].Start), End: int(b.v.d.Tokens[last-1].End),
		Sentence: b.v.d.SentenceAt(first), Pattern: pattern, Confidence: 0.8,
	})
}
