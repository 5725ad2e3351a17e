package incidents

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// hedgeReach is how many tokens a hedge may stand from the word for the attack
// that it is about.
const hedgeReach = 5

// A hedge is a word that says how sure an attack is.
type hedge struct {
	status  record.Status
	token   int
	trigger int
}

// status sets how sure the article is, by the words that stand with the words
// for the attack in the headline and the lead, the first sentence that has
// any. A victim's own confirmation outweighs doubt and claims.
func (b *builder) status() {
	v := b.v
	b.inc.Status = record.Confirmed
	var found hedge
	confirmed := false
	for i := range v.d.Sentences {
		if v.place[i] != headline && v.place[i] != lead {
			continue
		}
		s := &v.d.Sentences[i]
		if h, ok := v.findHedge(s); ok && found.status == "" {
			found = h
			b.rest(i)
		}
		confirmed = confirmed || v.confirms(s)
	}
	if found.status == "" || confirmed && (found.status == record.Suspected || found.status == record.Claimed) {
		return
	}
	b.inc.Status = found.status
	t := v.d.Tokens[found.token]
	b.note(Step{
		Field: "status", Value: string(found.status), Start: int(t.Start), End: int(t.End),
		Sentence: v.d.SentenceAt(found.token), Trigger: v.d.TokenText(found.trigger), Pattern: "hedge beside the attack",
	})
}

// findHedge returns the first word of sentence s that makes the attack it
// stands with less than certain.
func (v *view) findHedge(s *token.Sentence) (hedge, bool) {
	for t := s.First; t < s.Last; t++ {
		if v.attackAt[t] == 0 && !v.is(t, attackNoun) {
			continue
		}
		for d := 1; d <= hedgeReach; d++ {
			k := t - d
			if k < s.First {
				break
			}
			switch {
			case v.is(k, thwart) && d <= 3 && !v.anyClass(s, s.First, k, taken):
				return hedge{record.Thwarted, k, t}, true
			case v.is(k, deny):
				return hedge{record.Denied, k, t}, true
			case v.is(k, claim) && v.anyClass(s, s.First, k, hacker) || v.is(k, claim) && v.actorBefore(s, k):
				return hedge{record.Claimed, k, t}, true
			case v.is(k, suspicion) && d <= 2:
				return hedge{record.Suspected, k, t}, true
			}
		}
		for k := t + 1; k < min(t+4, s.Last); k++ {
			if v.is(k, thwart) && v.anyClass(s, t+1, k, auxiliary) {
				return hedge{record.Thwarted, k, t}, true
			}
		}
	}
	return hedge{}, false
}

// actorBefore says whether a threat actor is named in sentence s before
// token t.
func (v *view) actorBefore(s *token.Sentence, t int) bool {
	for k := s.First; k < t; k++ {
		if e := v.entityAt[k]; e > 0 && v.ents[e-1].Label == record.LabelThreatActor {
			return true
		}
	}
	return false
}

// confirms says whether somebody confirms or admits an attack in sentence s.
func (v *view) confirms(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if v.is(t, admit) && !v.anyClass(s, t-3, t, negation) && v.firstTrigger(s, t+1, t+12) >= 0 {
			return true
		}
	}
	return false
}
