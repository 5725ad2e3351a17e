package attacks

import "math/bits"

// builtinTypes is the number of types of [Types].
const builtinTypes = 29

// Types returns the types of attacks that incx tells apart, as records spell
// them, in the order of their numbers in models.
func Types() []string {
	return []string{
		"ddos", "ransomware", "data-breach", "data-leak", "phishing", "bec", "social-engineering", "malware",
		"spyware", "wiper", "botnet", "cryptojacking", "skimming", "exploit", "supply-chain",
		"account-takeover", "credential-attack", "defacement", "espionage", "sabotage", "insider", "fraud",
		"extortion", "interception", "unauthorised-access", "influence-operation", "sim-swap",
		"identity-theft", "cyberattack",
	}
}

// typeCyberattack is the number of the most general type.
const typeCyberattack = builtinTypes - 1

// A typeSet is a set of types by their numbers.
type typeSet uint64

// maxTypes bounds the number of types, those of users' gazetteers included.
const maxTypes = 64

// has says whether type number n is in s.
func (s typeSet) has(n int) bool { return s>>n&1 != 0 }

// first returns the lowest number in s, which must not be empty.
func (s typeSet) first() int { return bits.TrailingZeros64(uint64(s)) }
