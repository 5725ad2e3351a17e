package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
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
// claims. Where the headline has no such word, or an attack is only said to have
// been tried, the lead may still say that it came to nothing.
func (b *builder) status() {
	v := b.v
	b.inc.Status = record.Confirmed
	var r reading
	confirmed := false
	for i := range v.Doc.Sentences {
		if v.Place[i] != scene.Headline && v.Place[i] != scene.Lead {
			continue
		}
		s := &v.Doc.Sentences[i]
		if v.readStatus(&r, s, v.Place[i]) {
			b.inc.rest(i)
		}
		confirmed = confirmed || v.confirms(s)
	}
	found := r.hedge
	if found.status == "" && !confirmed {
		found = b.offered()
	}
	if (found.status == "" || found.status == record.Claimed) && !confirmed {
		found = b.doubted(found)
	}
	unsure := found.status == record.Suspected || found.status == record.Claimed
	if found.status == "" || unsure && (confirmed || b.settles()) {
		return
	}
	b.inc.Status = found.status
	t := v.Doc.Tokens[found.token]
	b.note(Step{
		Field: "status", Value: string(found.status), Start: int(t.Start), End: int(t.End),
		Sentence: v.Doc.SentenceAt(found.token), Trigger: v.Doc.TokenText(found.trigger), Pattern: "hedge beside the attack",
	})
}

// A reading is what an article was found to say of how sure an attack is, so
// far.
type reading struct {
	hedge                 // what makes it less than certain, if anything does
	settled, titled bool  // whether a sentence spoke of an attack, and it was the headline
	harmed          bool  // whether that sentence tells of what was done
	tried           hedge // a word for a mere attempt
}

// readStatus reads sentence s, which stands at place p, into r, and says
// whether it gave what makes the attack less than certain.
func (v *view) readStatus(r *reading, s *token.Sentence, p scene.Place) bool {
	titled := p == scene.Headline
	switch {
	case !r.settled:
		v.findHedge(r, s, titled)
		r.titled = r.settled && titled
		r.harmed = v.AnyClass(s, s.First, s.Last, class.Struck|class.Taken|class.Suffer|class.Affect)
	case r.status != "":
		return false
	case r.titled && !titled:
		var later reading
		v.findHedge(&later, s, false)
		if later.status == record.Thwarted && (!r.harmed || v.foilingAt(s, later.token) == foiled) {
			r.hedge = later.hedge
		}
		if !r.harmed && r.tried.status == "" {
			r.tried = later.tried
		}
	}
	if r.status == "" && r.tried.status != "" {
		v.findFailure(r, s, titled)
	}
	return r.status != ""
}

// findFailure looks for the word of sentence s by which what r says was tried
// came to nothing.
func (v *view) findFailure(r *reading, s *token.Sentence, titled bool) {
	for k := s.First; k < s.Last; k++ {
		if v.isUnsuccessful(s, k, titled) {
			r.hedge = hedge{record.Thwarted, k, r.tried.trigger}
			return
		}
	}
}

// statusIn returns how sure sentence s is of the attack that it speaks of.
func (v *view) statusIn(s *token.Sentence) record.Status {
	var r reading
	if v.readStatus(&r, s, scene.Body); r.status != "" {
		return r.status
	}
	return record.Confirmed
}

// findHedge notes the word of sentence s that makes the first attack it speaks
// of less than certain, if there is one, and whether it speaks of any. What is
// said not to have been is not spoken of.
func (v *view) findHedge(r *reading, s *token.Sentence, titled bool) {
	near := surroundings{claimant: s.Last, taken: s.Last}
	for t := s.First; t < s.Last; t++ {
		if near.claimant == s.Last && v.IsClaimant(t) {
			near.claimant = t
		}
		if near.taken == s.Last && v.Is(t, class.Taken) {
			near.taken = t
		}
		if near.taken >= t && v.tellsFoiling(s, t, titled) {
			if k := v.foiledObject(s, t); k >= 0 {
				r.hedge, r.settled = hedge{record.Thwarted, t, k}, true
				return
			}
		}
		if near.taken >= t && v.disruptsAttempt(s, t) {
			r.hedge, r.settled = hedge{record.Thwarted, t, t}, true
			return
		}
		if v.AttackAt[t] == 0 && !v.Is(t, class.AttackNoun) {
			continue
		}
		if k := v.toldByIntruder(s, t); k >= 0 {
			r.hedge, r.settled = hedge{record.Claimed, k, t}, true
			return
		}
		if h, ok := v.hedgeAt(s, t, near, titled); ok {
			r.hedge, r.settled = h, true
			return
		}
		if v.AttackAt[t] == 0 || v.namesIntruder(s, t) {
			continue
		}
		if k := v.triesTo(s, t); k >= 0 {
			r.tried = hedge{record.Thwarted, k, t}
		}
		if v.IsNegated(s, t) {
			continue
		}
		r.settled = true
		return
	}
}

// surroundings are the first tokens of a sentence that name or call somebody an
// intruder, and that say that something was taken.
type surroundings struct {
	claimant, taken int
}

// hedgeAt returns the word of sentence s that makes the attack at token t less
// than certain: before it, in it or after it.
func (v *view) hedgeAt(s *token.Sentence, t int, near surroundings, titled bool) (hedge, bool) {
	for k := t - 1; k >= max(s.First, t-claimReach); k-- {
		d := t - k
		switch {
		case d <= hedgeReach && v.Is(k, class.Deny) && !v.deniesPart(s, k), v.isAssertion(k) && v.AnyClass(s, k-claimGap, k, class.Deny):
			return hedge{record.Denied, k, t}, true
		case d == 1 && near.taken >= k && v.isFoiled(s, k, titled):
			return hedge{record.Thwarted, k, t}, true
		case v.Is(k, class.Claim) && (d <= 2 || near.claimant < k):
			return hedge{record.Claimed, k, t}, true
		case d <= 2 && v.Is(k, class.Suspicion):
			return hedge{record.Suspected, k, t}, true
		}
	}
	end := t + 1
	if i := int(v.AttackAt[t]) - 1; i >= 0 {
		end = max(end, v.Mentions[i].Last)
	}
	for k := t; k < end-1; k++ { // "[foil attack]"
		if v.isFoiled(s, k, titled) {
			return hedge{record.Thwarted, k, t}, true
		}
	}
	if k := v.foiledAfter(s, end, titled); k >= 0 {
		return hedge{record.Thwarted, k, t}, true
	}
	for k := t + 1; k < min(t+4, s.Last); k++ {
		if v.AttackAt[k-1] > 0 && v.foilingAt(s, k).isPast() && v.tellsFoiling(s, k, titled) {
			return hedge{record.Thwarted, k, t}, true
		}
	}
	return hedge{}, false
}

// claimGap is how many tokens may stand before a word for what somebody says,
// after the one that rejects it: "rejects a gang's claim".
const claimGap = 4

// isAssertion says whether token k stands for what somebody says.
func (v *view) isAssertion(k int) bool {
	switch strings.ToLower(v.Doc.TokenText(k)) {
	case "claim", "claims", "report", "reports", "allegation", "allegations", "suggestion", "suggestions", "rumours", "rumors":
		return true
	}
	return false
}

// deniesPart says whether the word of denial at token k of sentence s is of the
// part that somebody had in an attack, not of the attack: "denied any role in",
// "denies hacking".
func (v *view) deniesPart(s *token.Sentence, k int) bool {
	for t := k + 1; t < min(k+4, s.Last); t++ {
		w := v.Doc.TokenText(t)
		if t == k+1 && strings.HasSuffix(w, "ing") {
			return true
		}
		switch w {
		case "role", "involvement", "responsibility", "part", "hand", "links", "ties", "knowledge":
			return true
		}
	}
	return false
}

// isFoiled says whether token k says of the attack that it stands before, or in
// whose mention it stands, that it came to nothing: "foiled attack", "an
// attempted theft". An attempt need not: "in an attempt to steal".
func (v *view) isFoiled(s *token.Sentence, k int, titled bool) bool {
	switch strings.ToLower(v.Doc.TokenText(k)) {
	case "attempted", "failed", "unsuccessful":
		return true
	}
	return v.tellsFoiling(s, k, titled)
}

// confirms says whether somebody confirms or admits an attack in sentence s.
func (v *view) confirms(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if v.Is(t, class.Admit) && !v.AnyClass(s, t-3, t, class.Negation) && v.FirstTrigger(s, t+1, t+12) >= 0 {
			return true
		}
	}
	return false
}
