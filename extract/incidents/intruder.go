package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// namesIntruder says whether the attack at token t of sentence s tells no more
// than what kind of intruder is spoken of: "ransomware gang", "phishing crew".
func (v *view) namesIntruder(s *token.Sentence, t int) bool {
	end := t + 1
	if i := int(v.attackAt[t]) - 1; i >= 0 {
		end = v.ms[i].Last
	}
	return v.classAt(s, end)&hacker != 0 || end-1 > t && v.is(end-1, hacker)
}

// toldByIntruder returns the verb by which intruders themselves tell of the attack
// at token t of sentence s, "the gang says it has stolen", or -1.
func (v *view) toldByIntruder(s *token.Sentence, t int) int {
	const reach = 8
	for k := t - 1; k >= max(s.First+1, t-reach); k-- {
		if !isTelling(v.d.TokenText(k)) {
			continue
		}
		by := k - 1
		for by > s.First && v.is(by, auxiliary|perfect|adverb) {
			by--
		}
		if !v.isClaimant(by) {
			continue
		}
		switch strings.ToLower(v.d.TokenText(k + 1)) {
		case "it", "they", "he", "that":
			return k
		}
	}
	return -1
}

// isTelling says whether a verb tells what its subject did.
func isTelling(w string) bool {
	switch strings.ToLower(w) {
	case "says", "said", "say", "boasts", "boasted":
		return true
	}
	return false
}
