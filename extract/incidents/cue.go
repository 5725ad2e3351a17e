package incidents

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Articles do not always call an attack by its name: a gang that threatens to
// publish what it took is one of extortion, whether or not the word occurs.
// Cues are words that stand for such a circumstance, as a rule two of them
// together.

// cue is a set of groups of cue words.
type cue uint32

// cueWords are the groups. Their numbers are stored in models.
var cueWords = [...]string{
	"demand demanded demands demanding extort extorted extorting extortion blackmail blackmailed blackmailing ransom ransoms",
	"threaten threatened threatening threatens threat unless deadline ultimatum",
	"account accounts login logins credentials password passwords logged hijacked hijack",
	"ceo cfo executive executives boss superintendent w-2 w2 w-2s payroll wire wired invoice invoices finance treasurer " +
		"impersonating impersonated spoofed",
	"employee employees worker workers staff staffer insider insiders disgruntled former contractor ex-employee",
	"vendor vendors supplier suppliers third-party third party contractor provider partner update updates subsidiary processor",
	"exposed unsecured misconfigured publicly unprotected mistakenly accidentally inadvertently mistake error misconfiguration " +
		"unintentionally lost misplaced",
	"email emails e-mail e-mails link links click clicked clicking attachment attachments inbox message messages sender",
	"spy spies spying intelligence state-sponsored nation-state government-backed surveillance geopolitical diplomatic diplomats " +
		"military embassy ministry",
	"tricked duped convinced persuaded lured fooled pretending posing pretended posed fake phony bogus trick lure",
	"transfer transferred transfers bank money funds dollars fraudulent scam scams scammers scammer",
	"vulnerability vulnerabilities flaw flaws unpatched exploit exploited exploits exploiting patch zero-day cve",
	"unauthorized unauthorised infiltrated intruder intruders intrusion compromised access accessed gained",
	"steal stole stolen theft leaked dumped posted exfiltrated",
	"personal information records data names addresses social security numbers medical",
	"trojan virus worm backdoor malware infected payload",
}

const numCues = len(cueWords)

// A cueLexicon maps the keys of words to the groups they belong to.
type cueLexicon map[uint64]cue

func newCues() cueLexicon {
	l := make(cueLexicon, 256)
	for g, words := range cueWords {
		for _, w := range strings.Fields(words) {
			l[token.Key(w)] |= 1 << g
		}
	}
	return l
}

// A sign is something about the article as a whole that may tell of what type
// the attack was: a value, and what it is a value of.
type sign struct{ value, of uint64 }

// What signs are of. The numbers are stored in models.
const (
	ofKind  uint64 = 1 + iota // a kind of entity
	ofName                    // a malware or an actor, by name
	ofLabel                   // the label of one
	ofCue                     // how often a group of cues occurs
	ofHead                    // how often in headline and lead
	ofPair                    // two groups in one sentence
)

// addSign adds the feature by which x tells of the type with hash h.
func (f *featureList) addSign(x sign, h uint64) { f.add(typeSign, x.value, h+x.of) }

// maxSigns bounds how many signs are looked at. Articles give far fewer.
const maxSigns = 400

// findSigns collects the signs of v.
func (v *view) findSigns(cues token.Lexicon[cue]) {
	v.signs = v.signs[:0]
	n := v.countCues(cues)
	for g := range numCues {
		if n.all[g] == 0 {
			continue
		}
		v.noteSign(uint64(g)<<8|bucket(n.all[g]), ofCue)
		if n.ahead[g] > 0 {
			v.noteSign(uint64(g)<<8|bucket(n.ahead[g]), ofHead)
		}
		for c := n.with[g]; c != 0; c &= c - 1 {
			v.noteSign(uint64(bits.TrailingZeros32(uint32(c)))<<8|uint64(g), ofPair)
		}
	}
	for k := range v.Entities {
		e := &v.Entities[k]
		if !slices.ContainsFunc(e.Mentions, func(i int) bool { return v.Sentence[i] >= 0 }) {
			continue
		}
		ahead := b2u(v.Topical[k])
		if e.Kind != "" && (ahead == 1 || e.Label != record.LabelOrganisation) {
			v.noteSign(text(e.Kind)^ahead, ofKind)
		}
		if e.Label == record.LabelMalware || e.Label == record.LabelThreatActor {
			v.noteSign(text(e.Name)^ahead, ofName)
			v.noteSign(text(string(e.Label))^ahead, ofLabel)
		}
	}
}

// noteSign adds a sign to those of v, unless there are too many.
func (v *view) noteSign(value, of uint64) {
	if len(v.signs) < maxSigns {
		v.signs = append(v.signs, sign{value, of})
	}
}

// A cueCount says how often the groups of cues occur.
type cueCount struct {
	all, ahead [numCues]int // words of each group, and those in headline and lead
	with       [numCues]cue // the groups that share a sentence with each, of higher number
}

// countCues counts the cues of v.
func (v *view) countCues(cues token.Lexicon[cue]) cueCount {
	var n cueCount
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside {
			continue
		}
		s := &v.Doc.Sentences[i]
		here := cue(0)
		for t := s.First; t < s.Last; t++ {
			c := cues.At(v.Doc, t)
			here |= c
			n.count(c, v.Place[i] <= scene.Lead)
		}
		for c := here; c != 0; {
			g := bits.TrailingZeros32(uint32(c))
			c &= c - 1
			n.with[g] |= c
		}
	}
	return n
}

// count counts a word of some groups, which stands ahead, in headline or lead, or not.
func (n *cueCount) count(groups cue, ahead bool) {
	for c := groups; c != 0; c &= c - 1 {
		g := bits.TrailingZeros32(uint32(c))
		n.all[g]++
		if ahead {
			n.ahead[g]++
		}
	}
}
