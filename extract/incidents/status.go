package incidents

import (
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// How many tokens a hedge, and a claim, may stand before the word for the attack
// that it is about.
const (
	hedgeReach = 5
	claimReach = 14
)

// A hedge is a word that says how sure an attack is.
type hedge struct {
	status  record.Status
	token   int
	trigger int
}

// status sets how sure the article is, by the first sentence of the headline
// and the lead that speaks of an attack: by the words that stand with it, or as
// confirmed where none does. A victim's own confirmation outweighs doubt and
// claims.
func (b *builder) status() {
	v := b.v
	b.inc.Status = record.Confirmed
	var found hedge
	settled, confirmed := false, false
	for i := range v.d.Sentences {
		if v.place[i] != headline && v.place[i] != lead {
			continue
		}
		s := &v.d.Sentences[i]
		if !settled {
			if found, settled = v.findHedge(s); found.status != "" {
				b.rest(i)
			}
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

// statusIn returns how sure sentence s is of the attack that it speaks of.
func (v *view) statusIn(s *token.Sentence) record.Status {
	if h, _ := v.findHedge(s); h.status != "" {
		return h.status
	}
	return record.Confirmed
}

// findHedge returns the word of sentence s that makes the first attack it
// speaks of less than certain, if there is one, and whether it speaks of any.
func (v *view) findHedge(s *token.Sentence) (h hedge, speaks bool) {
	near := surroundings{claimant: s.Last, taken: s.Last}
	for t := s.First; t < s.Last; t++ {
		if near.claimant == s.Last && v.isClaimant(t) {
			near.claimant = t
		}
		if near.taken == s.Last && v.is(t, taken) {
			near.taken = t
		}
		if v.attackAt[t] == 0 && !v.is(t, attackNoun) {
			continue
		}
		if h, ok := v.hedgeAt(s, t, near); ok {
			return h, true
		}
		if v.attackAt[t] > 0 {
			return hedge{}, true
		}
	}
	return hedge{}, false
}

// surroundings are the first tokens of a sentence that name or call somebody an
// intruder, and that say that something was taken.
type surroundings struct {
	claimant, taken int
}

// isClaimant says whether token t is of one who may claim an attack.
func (v *view) isClaimant(t int) bool {
	e := v.entityAt[t]
	return v.is(t, hacker) || e > 0 && v.ents[e-1].Label == record.LabelThreatActor
}

// hedgeAt returns the word of sentence s that makes the attack at token t less
// than certain.
func (v *view) hedgeAt(s *token.Sentence, t int, near surroundings) (hedge, bool) {
	for k := t - 1; k >= max(s.First, t-claimReach); k-- {
		d := t - k
		switch {
		case d <= hedgeReach && v.is(k, deny):
			return hedge{record.Denied, k, t}, true
		case d <= 3 && near.taken >= k && v.foils(s, k, t):
			return hedge{record.Thwarted, k, t}, true
		case v.is(k, claim) && (d <= 2 || near.claimant < k):
			return hedge{record.Claimed, k, t}, true
		case d <= 2 && v.is(k, suspicion):
			return hedge{record.Suspected, k, t}, true
		}
	}
	for k := t + 1; k < min(t+4, s.Last); k++ {
		if v.isFoiled(k) && (v.attackAt[k-1] > 0 || v.anyClass(s, t+1, k, auxiliary)) {
			return hedge{record.Thwarted, k, t}, true
		}
	}
	return hedge{}, false
}

// foils says whether token k of sentence s says that the attack at token t came
// to nothing: "foiled an attack", "an attempted theft", but not "disrupted by
// ransomware".
func (v *view) foils(s *token.Sentence, k, t int) bool {
	return v.isFoiled(k) && v.classAt(s, k+1)&by == 0 || v.is(k, thwart) && t == k+1 && v.d.TokenText(k) != "attempt"
}

// isFoiled says whether token k says by itself that something came to nothing.
// An attempt need not: "in an attempt to steal".
func (v *view) isFoiled(k int) bool {
	if !v.is(k, thwart) {
		return false
	}
	switch strings.ToLower(v.d.TokenText(k)) {
	case "attempt", "attempted", "failed", "unsuccessful", "disrupted":
		return false
	}
	return true
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
