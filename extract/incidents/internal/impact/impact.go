// Package impact finds what an attack did: the people or records affected, the kinds of
// data that were taken, what was demanded, paid and lost, and for how long things were
// down.
package impact

import (
	"math"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A Finder finds what attacks did. It is immutable and safe for concurrent use.
type Finder struct {
	words token.Lexicon[harm]
}

// New returns a finder.
func New() *Finder { return &Finder{token.NewLexicon(newHarms())} }

// A Case is an incident that an article tells of.
type Case struct {
	*record.Incident
	// VictimEntities are the indices of the entities that are victims.
	VictimEntities []int
	// Sentences are those that the incident rests on.
	Sentences []int
}

// A Finding is a value of an impact with what it rests on.
type Finding struct {
	// Case is the index of the incident.
	Case int
	// Field is the field's name in a record ("records"), Value what was put
	// there.
	Field, Value string
	// First and Last are the tokens that the value comes from, the last one
	// exclusive.
	First, Last int
	// Pattern says in words why they give it.
	Pattern string
}

// A Scratch is the memory that a [Finder] works in. The zero value is
// ready; reusing one saves allocations.
type Scratch struct {
	victimOf []int32 // for each entity, 1 + the incident of which it is a victim
	former   []bool  // whether each sentence tells of former times
	beside   []bool  // whether each sentence is about another incident than the one that is read
	findings []Finding
}

// Find sets the impacts of the incidents that article sc tells of, the main one first, and
// returns what they rest on, case by case, valid until s is used again. Scratch s may hold
// anything.
func (f *Finder) Find(sc *scene.Scene, cases []Case, s *Scratch) []Finding {
	s.findings = s.findings[:0]
	r := reader{Scene: sc, Scratch: s, words: f.words}
	r.findVictims(cases)
	for k := range cases {
		r.inc, r.index = &cases[k], k
		r.counted, r.said, r.tookIn = counted{}, said{}, -maxBeside // before any sentence
		r.impact()
	}
	return s.findings
}

// A reader reads what an article says that an attack did.
type reader struct {
	*scene.Scene
	*Scratch
	words token.Lexicon[harm]
	inc   *Case
	index int // of the incident among those of the article

	counted counted // the people or records found so far
	said    said    // what the sentence at hand speaks of
	tookIn  int     // the last sentence that speaks of data that was taken, or none yet
}

// impact sets what the article says the attack did. Each field comes from the
// first sentence that states it, headline and lead first in text order, and
// only from sentences that speak of the harm: of data that was taken, of
// people affected, of a ransom. Of an incident that the article recalls, its
// own sentences count alone.
func (r *reader) impact() {
	im := new(record.Impact)
	if !r.inc.Main {
		for _, i := range r.inc.Sentences {
			r.readImpact(im, i)
		}
		r.setRecords(im)
		return
	}
	r.findFormer(r.inc.Date)
	r.findBeside()
	for i := range r.Doc.Sentences {
		if r.Place[i] != scene.Offside && !r.Aside[i] && !r.former[i] && !r.beside[i] && !r.elsewhere(&r.Doc.Sentences[i]) {
			r.readImpact(im, i)
		}
	}
	r.setRecords(im)
}

// readImpact reads what sentence i says of the harm into im, but for what im
// has already. Im becomes the impact of the incident with its first value.
func (r *reader) readImpact(im *record.Impact, i int) {
	s := &r.Doc.Sentences[i]
	listed := r.listsData(s)
	harmed := listed || r.isHarmed(s)
	if listed || harmed && r.anyKind(s, s.First, s.Last) {
		r.tookIn = i
	}
	r.said = r.sayings(s)
	r.said.harm = harmed || r.Attacks[i] > 0 || r.AnyClass(s, s.First, s.Last, class.AttackNoun|class.Ransom|class.Outage) ||
		r.speaksOfLoss(s) || r.speaksOfDemand(s)
	if !r.said.harm && !r.anyTells(s, s.First, s.Last, halting|restoring) && !r.tellsStandstill(s) {
		return
	}
	yours := s.First
	ours := r.opensOurs(s)
	last := r.turnsBack(s)
	back, were := 0, ours // after dashes it goes on as before
	for t := s.First; t < last; t++ {
		if end := r.afterDashes(s, t); end > 0 && t >= back {
			back, were = end, ours
		} else if t == back {
			ours = were
		}
		ours = r.staysOurs(ours, t)
		n, end, isNumber := r.numberAt(s, t)
		if r.listsYours(s, t) {
			yours = t + yourList
		}
		switch {
		case isNumber && r.EntityAt[t] > 0: // "Office 365 users"
		case isNumber:
			if ours {
				end = r.readNumber(im, s, t, n, end, harmed)
			}
			t = end - 1
		case ours && harmed && r.isKindWord(t) && !r.isUsual(s, t):
			r.readData(im, s, t, listed || t < yours)
		}
	}
}

// yourList is how many words a list of "your name, address and …" may take.
const yourList = 40

// A said is what a sentence speaks of.
type said struct {
	harm    bool // the attack or what it did; not only of something that stood still
	leak    bool // a breach or a leak of data, by such words
	ransom  bool // ransoms, extortion or blackmail
	bitcoin bool // these, or bitcoins
}

// sayings returns what sentence s speaks of.
func (r *reader) sayings(s *token.Sentence) said {
	var out said
	for t := s.First; t < s.Last; t++ {
		if i := int(r.AttackAt[t]) - 1; i >= 0 {
			out.leak = out.leak || r.Mentions[i].Type == "data-breach" || r.Mentions[i].Type == "data-leak"
		}
		out.ransom = out.ransom || isRansomWord(r.Doc.TokenText(t))
		out.bitcoin = out.bitcoin || r.Is(t, class.Ransom)
	}
	return out
}

// readNumber puts number n, in tokens t to end-1, where it belongs and returns
// the token after what it read. Harmed says that the sentence speaks of people
// or data that were taken or affected.
func (r *reader) readNumber(im *record.Impact, s *token.Sentence, t int, n float64, end int, harmed bool) int {
	if m, last, ok := r.moneyAt(s, t, n, end); ok {
		if r.said.harm {
			r.readMoney(im, s, m, t, last)
		}
		return last
	}
	if n >= 10 && n == math.Trunc(n) &&
		((harmed || r.isLost(s, t) || r.said.leak) && r.countsRecords(s, t, end) || r.countsOtherwise(s, n, t, end)) {
		r.count(s, n, t, end)
	}
	r.readDowntime(im, s, n, t, end)
	return end
}

// found makes im, which got a value for a field from tokens first to last-1, the
// impact of the incident, and notes where the value comes from.
func (r *reader) found(im *record.Impact, field, value string, first, last int, pattern string) {
	r.inc.Impact = im
	r.findings = append(r.findings, Finding{r.index, field, value, first, last, pattern})
}
