package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isDenied says whether the rest of a list and "were not" or the like follow
// from token t: "passwords and bank details have not been taken". Not "were not
// encrypted".
func (r *reader) isDenied(s *token.Sentence, t int) bool {
	const reach = 24
	for end := t + reach; t < min(end, s.Last) && r.isListed(t) && !r.is(t, negation); {
		t++
	}
	verb := t
	for ; t < min(verb+4, s.Last) && (r.is(t, negation) || r.is(t, auxiliary|perfect|modal|adverb)); t++ {
		if r.is(t, negation) && (t > verb || isContracted(r.d.TokenText(t))) {
			return r.isOfTaking(s, t+1)
		}
	}
	return r.isCaredFor(s, verb) || r.staysSafe(s, verb)
}

// staysSafe says whether a list that ends before token t is of what "remains
// secure".
func (r *reader) staysSafe(s *token.Sentence, t int) bool {
	const reach = 3
	if t+1 >= s.Last {
		return false
	}
	switch r.d.TokenText(t) {
	case "remain", "remains", "remained", "stay", "stays", "stayed":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch r.d.TokenText(k) {
		case "secure", "safe", "intact", "unaffected", "protected", "untouched":
			return true
		}
	}
	return false
}

// isListed says whether token t may stand within a list of kinds of data.
func (r *reader) isListed(t int) bool {
	if r.is(t, auxiliary|perfect) {
		return false
	}
	return r.is(t, kindOfData|conjunction|people|determiner|possessive) || r.isData(t) || r.entityAt[t] > 0 ||
		r.tells(t, dataHead|kindNoun|kindListed|qualifier|eventOf) ||
		r.d.TokenText(t) == "of" || r.d.TokenText(t) == "other" || r.d.TokenText(t) == "your"
}

// isOfTaking says whether what stands from token t on, after "were not", is what
// happens to data that is taken, or nothing at all. Not "were not encrypted".
func (r *reader) isOfTaking(s *token.Sentence, t int) bool {
	if t >= s.Last || r.d.Tokens[t].Kind == token.Punct {
		return true
	}
	for k := t; k < min(t+4, s.Last); k++ {
		switch r.d.TokenText(k) {
		case "only", "just":
			return false
		case "believed", "thought", "known", "involved", "part", "among", "included", "stored", "kept", "held", "shown", "at":
			return true
		}
		if r.is(k, taken|affect|struck) && !isSealed(r.d.TokenText(k)) {
			return true
		}
	}
	return false
}

// isSealed says whether a word tells how data was kept.
func isSealed(w string) bool { return w == "encrypted" || w == "locked" }

// isCaredFor says whether a list that ends before token t is of what was reset
// or changed: "all passwords have been reset".
func (r *reader) isCaredFor(s *token.Sentence, t int) bool {
	const reach = 5
	seen := false
	for k := t; k < min(t+reach, s.Last); k++ {
		switch {
		case r.is(k, auxiliary|perfect|modal):
			seen = true
		case r.tells(k, caring):
			return seen
		case !r.is(k, adverb):
			return false
		}
	}
	return false
}

// isSpared says whether what stands before the kind of data at token t says
// that it was not taken, "did not include", "no evidence that", or that its
// owners shall see to it: "change their".
func (r *reader) isSpared(s *token.Sentence, t int) bool {
	const near, care, reach = 6, 8, 30
	list := true // nothing but a list stands between
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch {
		case endsClause(r.d.TokenText(k)), isRelative(r.d.TokenText(k)) && r.d.TokenText(max(k-1, s.First)) == ",":
			return false
		case r.is(k, negation):
			if next := r.d.TokenText(min(k+1, s.Last-1)); next == "only" || next == "just" {
				return false
			}
			if list || r.isOfAll(s, k, t) || !r.isConditional(s, k) && (t-k <= near || r.sparesAll(s, k)) {
				return true
			}
		case r.tells(k, caring) && t-k <= care && list, r.opensQuestion(s, k), list && isKeeping(r.d.TokenText(k)):
			return true
		}
		list = list && (r.isListed(k) || r.d.Tokens[k].Kind == token.Punct)
	}
	return false
}

// opensQuestion says whether token k opens what nobody knows yet: "to find out whether".
func (r *reader) opensQuestion(s *token.Sentence, k int) bool {
	return strings.EqualFold(r.d.TokenText(k), "whether") && r.classAt(s, k+1)&(negation|modal) == 0
}

// isKeeping says whether a word is of how data should be kept: "takes the security
// of personal data seriously".
func isKeeping(w string) bool {
	switch w {
	case "security", "integrity", "privacy", "confidentiality", "protection", "safety":
		return true
	}
	return false
}

// isOfAll says whether the negation at token k is of a list, with no verb in it,
// that goes on to token t: "no names, physical addresses, passwords".
func (r *reader) isOfAll(s *token.Sentence, k, t int) bool {
	switch r.d.TokenText(k) {
	case "no", "No", "neither", "Neither", "nor":
	default:
		return false
	}
	for ; k < t; k++ {
		w := r.d.TokenText(k)
		if (r.is(k, auxiliary|perfect|modal|saying|taken|struck|upon) || r.tells(k, taking) || isRelative(w) || w == "that" || w == "for") && !r.isData(k) {
			return false
		}
	}
	return true
}

// endsClause says whether what was denied before a word may be told after it.
func endsClause(w string) bool {
	switch w {
	case "but", "But", "although", "though", "however", "while", "whereas", ";", ":", "—", "–":
		return true
	}
	return false
}

// sparesAll says whether the negation at token k goes for all that follows in
// the clause: "no evidence", "did not include". Not "was never exposed".
func (r *reader) sparesAll(s *token.Sentence, k int) bool {
	switch strings.ToLower(r.d.TokenText(k)) {
	case "no", "without", "nor":
	default:
		if r.classAt(s, k-1)&auxiliary != 0 || r.classAt(s, k+1)&auxiliary != 0 {
			return false
		}
	}
	for t := k + 1; t < min(k+4, s.Last); t++ {
		switch r.d.TokenText(t) {
		case "doubt", "longer":
			return false
		case "evidence", "indication", "indications", "sign", "signs", "proof",
			"include", "included", "contain", "contained", "involve", "involved", "affect", "affected", "access", "accessed",
			"obtain", "obtained", "steal", "stolen", "take", "taken", "expose", "exposed", "compromise", "compromised",
			"store", "stored", "hold", "held", "collect", "retain", "reveal", "gain", "believe":
			return true
		}
	}
	return false
}
