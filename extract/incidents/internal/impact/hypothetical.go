package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// What malware is made for, what a gang tried and what one could do are no harm
// that was done: "designed to steal passwords", "could use it to steal data".

// isUndone says whether the kind of data at token t of sentence s stands after a
// verb of what was not done, or need not have been.
func (r *reader) isUndone(s *token.Sentence, t int) bool {
	const reach = 14
	for k := t - 1; k > max(s.First, t-reach); k-- {
		switch {
		case r.Doc.TokenText(k) == ";", endsClause(r.Doc.TokenText(k)) && r.Doc.TokenText(k) != ":":
			return false
		case !r.Is(k, class.Taken|class.Affect|class.Strikes) || r.Is(k, class.Asset|class.AttackNoun):
			continue
		}
		return r.isMeant(s, k)
	}
	return false
}

// isMeant says whether the verb at token k of sentence s tells what is meant,
// tried or possible: "to steal" of "tried to steal", "could steal". Not "may
// have stolen", "could have been stolen" nor "managed to steal".
func (r *reader) isMeant(s *token.Sentence, k int) bool {
	const reach = 4
	t := k - 1
	for t > s.First && r.Is(t, class.Adverb) && !r.Is(t, class.Auxiliary|class.Perfect) {
		t--
	}
	switch r.Lower(t) {
	case "could", "can", "would", "will", "might":
		return true
	case "to":
	default:
		return false
	}
	for n := t - 1; n >= max(s.First, t-reach); n-- {
		switch r.Lower(n) {
		case "managed", "used", "allowed", "enabled", "helped", "able", "conspired", "conspiracy", "wished":
			return false
		case "designed", "attempt", "attempts", "attempted", "attempting", "tried", "tries", "try", "trying", "sought", "seeks", "seek", "seeking",
			"aims", "aim", "aimed", "aiming", "wants", "want", "wanted", "hoping", "hopes", "allows", "allow", "allowing", "lets", "ability",
			"capability", "capabilities", "capable", "order", "goal", "continues", "continue", "failed", "fails", "failing", "unable":
			return true
		}
	}
	return false
}

// isAdvised says whether the kind of data at token first of sentence s is what readers
// are told to see to, "enter the code", or what is traded and used in general.
func (r *reader) isAdvised(s *token.Sentence, first int) bool {
	const reach = 8
	for k := first - 1; k >= max(s.First, first-reach); k-- {
		switch r.Lower(k) {
		case "entering", "enter", "protect", "protecting", "secure", "securing":
			return true
		case "market":
			return true
		case ",", ";":
			return false
		}
	}
	return r.isSender(s, first)
}

// isSender says whether the e-mail address at token first is one that a message
// was sent from: "sent from legitimate email addresses", "spoofed the address".
func (r *reader) isSender(s *token.Sentence, first int) bool {
	const reach, after = 6, 4
	if !r.anyAddress(s, first, first+after) {
		return false
	}
	for k := first - 1; k >= max(s.First, first-reach); k-- {
		switch r.Lower(k) {
		case "spoofed", "spoof", "spoofing", "sender", "fake", "forged":
			return true
		case "from":
			return r.Doc.TokenText(max(k-1, s.First)) == "sent" || r.Doc.TokenText(max(k-1, s.First)) == "came"
		}
	}
	return false
}

// anyAddress says whether tokens first to last-1 of sentence s have "address".
func (r *reader) anyAddress(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool {
		w := r.Doc.TokenText(t)
		return w == "address" || w == "addresses"
	})
}
