// Package status says how sure an article is of an attack: whether it confirms,
// suspects or denies it, or somebody claims it, or it came to nothing.
package status

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// hedgeReach is how many tokens a hedge may stand before the word for the attack
// that it is about.
const hedgeReach = 5

// claimReach is how many tokens a claim may stand before it.
const claimReach = 14

// A hedge is a word that says how sure an attack is.
type hedge struct {
	status  record.Status
	token   int
	trigger int
}

// A Finding says how sure an article is of an attack.
type Finding struct {
	// Status is how sure it is, Sentence the one that it rests on, -1 where that
	// need not be said.
	Status   record.Status
	Sentence int
	// Hedge is the token of the word that makes the attack less than certain,
	// Trigger that of the word for the attack; both are -1 where it is certain.
	Hedge, Trigger int
}

// Of returns how sure the article is, by the first sentence of the headline
// and the lead that speaks of an attack: by the words that stand with it, or as
// confirmed where none does. A victim's own confirmation outweighs doubt and
// claims. Where the headline has no such word, or an attack is only said to have
// been tried, the lead may still say that it came to nothing. IsVictim says which
// entities are victims.
func Of(sc *scene.Scene, isVictim func(entity int) bool) Finding {
	f, out := finder{sc, isVictim}, Finding{record.Confirmed, -1, -1, -1}
	var r reading
	confirmed := false
	for i := range f.Doc.Sentences {
		if f.Place[i] != scene.Headline && f.Place[i] != scene.Lead {
			continue
		}
		s := &f.Doc.Sentences[i]
		if f.readStatus(&r, s, f.Place[i]) {
			out.Sentence = i
		}
		confirmed = confirmed || f.confirms(s)
	}
	found := r.hedge
	if found.status == "" && !confirmed {
		found = f.offered()
	}
	if (found.status == "" || found.status == record.Claimed) && !confirmed {
		found = f.doubted(found)
	}
	unsure := found.status == record.Suspected || found.status == record.Claimed
	if found.status == "" || unsure && (confirmed || f.settles()) {
		return out
	}
	out.Status, out.Hedge, out.Trigger = found.status, found.token, found.trigger
	return out
}

// In returns how sure sentence s is of the attack that it speaks of.
func In(sc *scene.Scene, s *token.Sentence) record.Status {
	var r reading
	if (finder{Scene: sc}).readStatus(&r, s, scene.Body); r.status != "" {
		return r.status
	}
	return record.Confirmed
}

// A finder finds words that say how sure an attack is.
type finder struct {
	*scene.Scene
	isVictim func(entity int) bool
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
func (f finder) readStatus(r *reading, s *token.Sentence, p scene.Place) bool {
	titled := p == scene.Headline
	switch {
	case !r.settled:
		f.findHedge(r, s, titled)
		r.titled = r.settled && titled
		r.harmed = f.AnyClass(s, s.First, s.Last, class.Struck|class.Taken|class.Suffer|class.Affect)
	case r.status != "":
		return false
	case r.titled && !titled:
		var later reading
		f.findHedge(&later, s, false)
		if later.status == record.Thwarted && (!r.harmed || f.foilingAt(s, later.token) == foiled) {
			r.hedge = later.hedge
		}
		if !r.harmed && r.tried.status == "" {
			r.tried = later.tried
		}
	}
	if r.status == "" && r.tried.status != "" {
		f.findFailure(r, s, titled)
	}
	return r.status != ""
}

// findFailure looks for the word of sentence s by which what r says was tried
// came to nothing.
func (f finder) findFailure(r *reading, s *token.Sentence, titled bool) {
	for k := s.First; k < s.Last; k++ {
		if f.isUnsuccessful(s, k, titled) {
			r.hedge = hedge{record.Thwarted, k, r.tried.trigger}
			return
		}
	}
}

// findHedge notes the word of sentence s that makes the first attack it speaks
// of less than certain, if there is one, and whether it speaks of any. What is
// said not to have been is not spoken of.
func (f finder) findHedge(r *reading, s *token.Sentence, titled bool) {
	near := surroundings{claimant: s.Last, taken: s.Last}
	for t := s.First; t < s.Last; t++ {
		if near.claimant == s.Last && f.IsClaimant(t) {
			near.claimant = t
		}
		if near.taken == s.Last && f.Is(t, class.Taken) {
			near.taken = t
		}
		if near.taken >= t && f.tellsFoiling(s, t, titled) {
			if k := f.foiledObject(s, t); k >= 0 {
				r.hedge, r.settled = hedge{record.Thwarted, t, k}, true
				return
			}
		}
		if near.taken >= t && f.disruptsAttempt(s, t) {
			r.hedge, r.settled = hedge{record.Thwarted, t, t}, true
			return
		}
		if k := max(f.claimsDeed(s, t, near.claimant < t), f.tellsDeed(s, t)); k >= 0 {
			r.hedge, r.settled = hedge{record.Claimed, t, k}, true
			return
		}
		if f.AttackAt[t] == 0 && !f.Is(t, class.AttackNoun) {
			continue
		}
		if k := f.toldByIntruder(s, t); k >= 0 {
			r.hedge, r.settled = hedge{record.Claimed, k, t}, true
			return
		}
		if h, ok := f.hedgeAt(s, t, near, titled); ok {
			r.hedge, r.settled = h, true
			return
		}
		if f.AttackAt[t] == 0 || f.namesIntruder(s, t) {
			continue
		}
		if k := f.triesTo(s, t); k >= 0 {
			r.tried = hedge{record.Thwarted, k, t}
		}
		if f.IsNegated(s, t) {
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
func (f finder) hedgeAt(s *token.Sentence, t int, near surroundings, titled bool) (hedge, bool) {
	for k := t - 1; k >= max(s.First, t-claimReach); k-- {
		d := t - k
		switch {
		case d <= hedgeReach && f.Is(k, class.Deny) && !f.deniesPart(s, k), f.isAssertion(k) && f.AnyClass(s, k-claimGap, k, class.Deny):
			return hedge{record.Denied, k, t}, true
		case d == 1 && near.taken >= k && f.isFoiled(s, k, titled):
			return hedge{record.Thwarted, k, t}, true
		case (f.Is(k, class.Claim) || f.TakesCredit(s, k)) && (d <= 2 || near.claimant < k):
			return hedge{record.Claimed, k, t}, true
		case d <= 2 && f.Is(k, class.Suspicion), d == 1 && f.isAlleged(s, k, titled), f.fearsThat(s, k, t):
			return hedge{record.Suspected, k, t}, true
		}
	}
	end := t + 1
	if i := int(f.AttackAt[t]) - 1; i >= 0 {
		end = max(end, f.Mentions[i].Last)
	}
	for k := t; k < end-1; k++ { // "[foil attack]"
		if f.isFoiled(s, k, titled) {
			return hedge{record.Thwarted, k, t}, true
		}
	}
	if k := f.foiledAfter(s, end, titled); k >= 0 {
		return hedge{record.Thwarted, k, t}, true
	}
	for k := t + 1; k < min(t+4, s.Last); k++ {
		if f.AttackAt[k-1] > 0 && f.foilingAt(s, k).isPast() && f.tellsFoiling(s, k, titled) {
			return hedge{record.Thwarted, k, t}, true
		}
	}
	return hedge{}, false
}

// isAlleged says whether token k makes what was done an allegation: "was allegedly
// hacked", in a headline also "allegedly hacked". Who "allegedly hacked" somebody is
// accused of what is certain.
func (f finder) isAlleged(s *token.Sentence, k int, titled bool) bool {
	return strings.EqualFold(f.Doc.TokenText(k), "allegedly") && f.Is(k+1, class.Struck|class.Taken) &&
		(titled || f.ClassAt(s, k-1)&class.Auxiliary != 0)
}

// fearsThat says whether token k tells of fears that the attack at token t happened:
// "fears that data was stolen", "fears it was hacked".
func (f finder) fearsThat(s *token.Sentence, k, t int) bool {
	const reach = 4
	if w := f.Lower(k); w != "fears" && w != "feared" && w != "fear" {
		return false
	}
	return f.Doc.TokenText(k+1) != "of" && t-k <= reach && f.AnyClass(s, k+1, t+reach, class.Auxiliary)
}

// claimGap is how many tokens may stand before a word for what somebody says,
// after the one that rejects it: "rejects a gang's claim".
const claimGap = 4

// isAssertion says whether token k stands for what somebody says.
func (f finder) isAssertion(k int) bool {
	switch f.Lower(k) {
	case "claim", "claims", "report", "reports", "allegation", "allegations", "suggestion", "suggestions", "rumours", "rumors":
		return true
	}
	return false
}

// deniesPart says whether the word of denial at token k of sentence s is of the
// part that somebody had in an attack, not of the attack: "denied any role in",
// "denies hacking".
func (f finder) deniesPart(s *token.Sentence, k int) bool {
	for t := k + 1; t < min(k+4, s.Last); t++ {
		w := f.Doc.TokenText(t)
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
func (f finder) isFoiled(s *token.Sentence, k int, titled bool) bool {
	switch f.Lower(k) {
	case "attempted", "failed", "unsuccessful":
		return true
	}
	return f.tellsFoiling(s, k, titled)
}

// confirms says whether somebody confirms or admits an attack in sentence s.
func (f finder) confirms(s *token.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		if f.Is(t, class.Admit) && !f.AnyClass(s, t-3, t, class.Negation) && f.FirstTrigger(s, t+1, t+12) >= 0 {
			return true
		}
	}
	return false
}
