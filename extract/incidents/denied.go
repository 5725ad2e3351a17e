package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// isDenied says whether the rest of a list and "were not" or the like follow
// from token t: "passwords and bank details have not been taken". Not "were not
// encrypted".
func (b *builder) isDenied(s *token.Sentence, t int) bool {
	const reach = 24
	v := b.v
	for end := t + reach; t < min(end, s.Last) && b.isListed(t) && !v.is(t, negation); {
		t++
	}
	verb := t
	for ; t < min(verb+4, s.Last) && (v.is(t, negation) || v.is(t, auxiliary|perfect|modal|adverb)); t++ {
		if v.is(t, negation) && (t > verb || isContracted(v.d.TokenText(t))) {
			return b.isOfTaking(s, t+1)
		}
	}
	return b.isCaredFor(s, verb) || b.staysSafe(s, verb)
}

// staysSafe says whether a list that ends before token t is of what "remains
// secure".
func (b *builder) staysSafe(s *token.Sentence, t int) bool {
	const reach = 3
	if t+1 >= s.Last {
		return false
	}
	switch b.v.d.TokenText(t) {
	case "remain", "remains", "remained", "stay", "stays", "stayed":
	default:
		return false
	}
	for k := t + 1; k < min(t+reach, s.Last); k++ {
		switch b.v.d.TokenText(k) {
		case "secure", "safe", "intact", "unaffected", "protected", "untouched":
			return true
		}
	}
	return false
}

// isContracted says whether a word has a negation within it: "weren't".
func isContracted(w string) bool { return strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") }

// anyNegates says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is a negation, but for conditions.
func (v *view) anyNegates(s *token.Sentence, first, last int) bool {
	return anyToken(s, first, last, func(t int) bool { return v.is(t, negation) && !v.isConditional(s, t) })
}

// isConditional says whether the negation at token k stands in a condition: "if
// they do not pay".
func (v *view) isConditional(s *token.Sentence, k int) bool {
	const reach = 6
	for t := k - 1; t >= max(s.First, k-reach); t-- {
		switch v.d.TokenText(t) {
		case "if", "If", "unless", "Unless":
			return true
		}
	}
	return false
}

// isListed says whether token t may stand within a list of kinds of data.
func (b *builder) isListed(t int) bool {
	v := b.v
	if v.is(t, auxiliary|perfect) {
		return false
	}
	return v.is(t, kindOfData|conjunction|people|determiner|possessive) || b.isData(t) || v.entityAt[t] > 0 ||
		b.tells(t, dataHead|kindNoun|kindListed|qualifier|eventOf) ||
		v.d.TokenText(t) == "of" || v.d.TokenText(t) == "other" || v.d.TokenText(t) == "your"
}

// isOfTaking says whether what stands from token t on, after "were not", is what
// happens to data that is taken, or nothing at all. Not "were not encrypted".
func (b *builder) isOfTaking(s *token.Sentence, t int) bool {
	v := b.v
	if t >= s.Last || v.d.Tokens[t].Kind == token.Punct {
		return true
	}
	for k := t; k < min(t+4, s.Last); k++ {
		switch v.d.TokenText(k) {
		case "only", "just":
			return false
		case "believed", "thought", "known", "involved", "part", "among", "included", "stored", "kept", "held", "shown", "at":
			return true
		}
		if v.is(k, taken|affect|struck) && !isSealed(v.d.TokenText(k)) {
			return true
		}
	}
	return false
}

// isSealed says whether a word tells how data was kept.
func isSealed(w string) bool { return w == "encrypted" || w == "locked" }

// isCaredFor says whether a list that ends before token t is of what was reset
// or changed: "all passwords have been reset".
func (b *builder) isCaredFor(s *token.Sentence, t int) bool {
	const reach = 5
	seen := false
	for k := t; k < min(t+reach, s.Last); k++ {
		switch {
		case b.v.is(k, auxiliary|perfect|modal):
			seen = true
		case b.tells(k, caring):
			return seen
		case !b.v.is(k, adverb):
			return false
		}
	}
	return false
}

// isSpared says whether what stands before the kind of data at token t says
// that it was not taken, "did not include", "no evidence that", or that its
// owners shall see to it: "change their".
func (b *builder) isSpared(s *token.Sentence, t int) bool {
	const near, care, reach = 6, 8, 30
	v := b.v
	list := true // nothing but a list stands between
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch {
		case endsClause(v.d.TokenText(k)), isRelative(v.d.TokenText(k)) && v.d.TokenText(max(k-1, s.First)) == ",":
			return false
		case v.is(k, negation):
			if next := v.d.TokenText(min(k+1, s.Last-1)); next == "only" || next == "just" {
				return false
			}
			if list || b.isOfAll(s, k, t) || !v.isConditional(s, k) && (t-k <= near || b.sparesAll(s, k)) {
				return true
			}
		case b.tells(k, caring) && t-k <= care && list, b.opensQuestion(s, k), list && isKeeping(v.d.TokenText(k)):
			return true
		}
		list = list && (b.isListed(k) || v.d.Tokens[k].Kind == token.Punct)
	}
	return false
}

// opensQuestion says whether token k opens what nobody knows yet: "to find out whether".
func (b *builder) opensQuestion(s *token.Sentence, k int) bool {
	return strings.EqualFold(b.v.d.TokenText(k), "whether") && b.v.classAt(s, k+1)&(negation|modal) == 0
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
func (b *builder) isOfAll(s *token.Sentence, k, t int) bool {
	v := b.v
	switch v.d.TokenText(k) {
	case "no", "No", "neither", "Neither", "nor":
	default:
		return false
	}
	for ; k < t; k++ {
		w := v.d.TokenText(k)
		if (v.is(k, auxiliary|perfect|modal|saying|taken|struck|upon) || b.tells(k, taking) || isRelative(w) || w == "that" || w == "for") && !b.isData(k) {
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

// isRelative says whether a word begins a relative clause.
func isRelative(w string) bool { return w == "which" || w == "who" || w == "whose" }

// sparesAll says whether the negation at token k goes for all that follows in
// the clause: "no evidence", "did not include". Not "was never exposed".
func (b *builder) sparesAll(s *token.Sentence, k int) bool {
	v := b.v
	switch strings.ToLower(v.d.TokenText(k)) {
	case "no", "without", "nor":
	default:
		if v.classAt(s, k-1)&auxiliary != 0 || v.classAt(s, k+1)&auxiliary != 0 {
			return false
		}
	}
	for t := k + 1; t < min(k+4, s.Last); t++ {
		switch v.d.TokenText(t) {
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
