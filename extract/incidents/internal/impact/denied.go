package impact

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// isDenied says whether the rest of a list and "were not" or the like follow
// from token t: "passwords and bank details have not been taken". Not "were not
// encrypted".
func (r *reader) isDenied(s *token.Sentence, t int) bool {
	const reach = 24
	for end := t + reach; t < min(end, s.Last) && r.isListed(t) && !r.Is(t, class.Negation); {
		t++
	}
	verb := t
	for ; t < min(verb+4, s.Last) && (r.Is(t, class.Negation) || r.Is(t, class.Auxiliary|class.Perfect|class.Modal|class.Adverb)); t++ {
		if r.Is(t, class.Negation) && (t > verb || scene.IsContracted(r.Doc.TokenText(t))) {
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
	switch r.Doc.TokenText(t) {
	case "remain", "remains", "remained", "stay", "stays", "stayed":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "secure", "safe", "intact", "unaffected", "protected", "untouched":
			return true
		}
	}
	return false
}

// isListed says whether token t may stand within a list of kinds of data.
func (r *reader) isListed(t int) bool {
	if r.Is(t, class.Auxiliary|class.Perfect) {
		return false
	}
	return r.Is(t, class.KindOfData|class.Conjunction|class.People|class.Determiner|class.Possessive) || r.isData(t) || r.EntityAt[t] > 0 ||
		r.tells(t, dataHead|kindNoun|kindListed|qualifier|eventOf) ||
		isListWord(r.Doc.TokenText(t))
}

// isListWord says whether a word stands before the items of a list that it says nothing
// of: "and other similar data".
func isListWord(w string) bool {
	switch w {
	case "of", "other", "your", "similar", "such", "private":
		return true
	}
	return false
}

// isOfTaking says whether what stands from token t on, after "were not", is what
// happens to data that is taken, or nothing at all. Not "were not encrypted".
func (r *reader) isOfTaking(s *token.Sentence, t int) bool {
	if t >= s.Last || r.Doc.Tokens[t].Kind == token.Punct {
		return true
	}
	for k := t; k < min(t+4, s.Last); k++ {
		switch r.Doc.TokenText(k) {
		case "only", "just":
			return false
		case "believed", "thought", "known", "involved", "part", "among", "included", "stored", "kept", "held", "shown", "at":
			return true
		}
		if r.Is(k, class.Taken|class.Affect|class.Struck) && !isSealed(r.Doc.TokenText(k)) {
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
		case r.Is(k, class.Auxiliary|class.Perfect|class.Modal):
			seen = true
		case r.tells(k, caring):
			return seen
		case !r.Is(k, class.Adverb):
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
		case endsClause(r.Doc.TokenText(k)), scene.IsRelative(r.Doc.TokenText(k)) && r.Doc.TokenText(max(k-1, s.First)) == ",":
			return false
		case r.Is(k, class.Negation):
			if next := r.Doc.TokenText(min(k+1, s.Last-1)); next == "only" || next == "just" {
				return false
			}
			if list || r.isOfAll(s, k, t) || !r.IsConditional(s, k) && (t-k <= near || r.sparesAll(s, k)) {
				return true
			}
		case r.tells(k, caring) && t-k <= care && list, r.opensQuestion(s, k), list && isKeeping(r.Doc.TokenText(k)):
			return true
		}
		list = list && (r.isListed(k) || r.Doc.Tokens[k].Kind == token.Punct)
	}
	return false
}

// opensQuestion says whether token k opens what nobody knows yet: "to find out whether".
func (r *reader) opensQuestion(s *token.Sentence, k int) bool {
	return strings.EqualFold(r.Doc.TokenText(k), "whether") && r.ClassAt(s, k+1)&(class.Negation|class.Modal) == 0
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
	switch r.Doc.TokenText(k) {
	case "no", "No", "neither", "Neither", "nor":
	default:
		return false
	}
	if r.Doc.TokenText(k) == "nor" && r.Is(k+1, class.Auxiliary|class.Perfect) { // "nor have passwords been taken"
		k += 2
	}
	for ; k < t; k++ {
		w := r.Doc.TokenText(k)
		if (r.Is(k, class.Auxiliary|class.Perfect|class.Modal|class.Saying|class.Taken|class.Struck|class.Upon) || r.tells(k, taking) || scene.IsRelative(w) || w == "that" || w == "for") && !r.isData(k) {
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
	switch r.Lower(k) {
	case "no", "without", "nor":
	default:
		if r.ClassAt(s, k-1)&class.Auxiliary != 0 || r.ClassAt(s, k+1)&class.Auxiliary != 0 {
			return false
		}
	}
	for t := k + 1; t < min(k+4, s.Last); t++ {
		switch r.Doc.TokenText(t) {
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
