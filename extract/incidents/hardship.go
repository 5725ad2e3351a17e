package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// Who had to close, or is rebuilding, after an attack was attacked.

// suffersAfter returns the token of the attack after which the name before token t had
// to do without something: "X was unable to sell online after ransomware", or -1.
func (v *view) suffersAfter(s *token.Sentence, t int) int {
	const reach, near = 24, 6
	if !v.hasHardship(s, t) {
		return -1
	}
	for k := t + 2; k < min(t+reach, s.Last); k++ {
		switch v.Lower(k) {
		case "after", "following", "because", "when":
			if n := v.FirstTrigger(s, k+1, k+near); n >= 0 {
				return n
			}
		case ";":
			return -1
		}
		if v.IsOrganisation(k) {
			return -1
		}
	}
	return -1
}

// struckIt returns the token of the attack "that struck it", where "it" stands for the
// name before token t, or -1.
func (v *view) struckIt(s *token.Sentence, t int) int {
	const reach, near = 20, 4
	for k := t; k < min(t+reach, s.Last-3); k++ {
		switch {
		case v.IsOrganisation(k), isSubordinator(v.Lower(k)):
			return -1
		case v.AttackAt[k] == 0:
		case v.Lower(k+1) == "," || v.Lower(k+1) == "that" || v.Lower(k+1) == "which":
			if scene.AnyToken(s, k+1, k+near, func(n int) bool { return strikes(v.Lower(n)) && v.LowerAt(s, n+1) == "it" }) {
				return k
			}
		}
	}
	return -1
}

// strikes says whether a verb tells what an attack did to "it".
func strikes(w string) bool { return w == "struck" || w == "hit" || w == "crippled" }

// isSubordinator says whether a word begins a clause with a subject of its own.
func isSubordinator(w string) bool {
	switch w {
	case "since", "because", "as", "while", "although", "though", "when", "after", "before", "if":
		return true
	}
	return false
}

// hasHardship says whether the verb at token t says that its subject was kept from
// something: "had to", "was forced to", "could not".
func (v *view) hasHardship(s *token.Sentence, t int) bool {
	one, two := v.LowerAt(s, t), v.LowerAt(s, t+1)
	switch one {
	case "had":
		return two == "to"
	case "was", "were", "been":
		return two == "forced" || two == "unable" || two == "left"
	case "could":
		return two == "not"
	case "couldn't", "couldn’t", "lost":
		return true
	case "spent", "is", "are":
		const reach = 8
		return scene.AnyToken(s, t+1, t+reach, func(t int) bool { return rebuilds(v.Lower(t)) })
	}
	return false
}

// rebuilds says whether a word tells that somebody is mending what was broken.
func rebuilds(w string) bool {
	switch w {
	case "rebuilding", "restoring", "recovering", "restarting", "reeling":
		return true
	}
	return false
}
