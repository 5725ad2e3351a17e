package incidents

import (
	"github.com/incx/incx/extract/record"
)

// speaksOfAttacks says whether the article itself, boilerplate aside, speaks
// of attacks on computers: with a mention that can mean nothing else, or with
// two of these: one that can, a known name of malware or of a threat actor,
// several words from the world of computers. "Attack", "virus", "breach" and
// "hack" are words of wars, illness, law and carpentry too, and malware is named
// after anything.
func (v *view) speaksOfAttacks() bool {
	doubtful, named := false, false
	for i := range v.ms {
		m := &v.ms[i]
		if v.sentence[i] < 0 {
			continue
		}
		switch m.Label {
		case record.LabelAttack:
			if v.certain(m.First, m.Last) {
				return true
			}
			doubtful = doubtful || m.Confidence == 0 || m.Confidence >= leastSure
		case record.LabelMalware, record.LabelThreatActor:
			named = named || m.By == record.FoundByGazetteer
		}
	}
	return doubtful && named || (doubtful || named) && v.computing()
}

// leastSure is how sure the mention of an attack that may mean something else must
// be, where that is known, to count.
const leastSure = 0.5

// certain says whether an attack mention in tokens first to last-1 can mean
// nothing but an attack on computers: by one of its words, or by what is
// breached, stolen or engineered ("data breach", "social engineering").
func (v *view) certain(first, last int) bool {
	for t := max(first-1, 0); t < last; t++ {
		if t >= first && v.is(t, cyber) || t+1 < last && v.is(t, cyberFirst) && v.is(t+1, cyberSecond) {
			return true
		}
	}
	return false
}

// enoughComputing is how many different words of computing make an article
// one about computers.
const enoughComputing = 3

// computing says whether the article uses several words of computing, or one
// that speaks of attacks on computers alone ("hackers"). It looks once.
func (v *view) computing() bool {
	if v.world == unknownWorld {
		v.world = otherWorld
		if v.usesComputing() {
			v.world = computerWorld
		}
	}
	return v.world == computerWorld
}

// A world is what an article was found to be about.
type world uint8

const (
	unknownWorld world = iota
	computerWorld
	otherWorld
)

func (v *view) usesComputing() bool {
	var seen [enoughComputing]uint64
	n := 0
	for i := range v.d.Sentences {
		if v.place[i] == offside {
			continue
		}
		s := &v.d.Sentences[i]
	words:
		for t := s.First; t < s.Last; t++ {
			if v.is(t, cyber) {
				return true
			}
			if !v.is(t, computer) {
				continue
			}
			k := v.d.Tokens[t].Key
			for _, o := range seen[:n] {
				if o == k {
					continue words
				}
			}
			seen[n] = k
			if n++; n == enoughComputing {
				return true
			}
		}
	}
	return false
}
