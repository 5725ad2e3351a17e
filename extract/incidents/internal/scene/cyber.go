package scene

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/record"
)

// speaksOfAttacks says whether the article itself, boilerplate aside, speaks
// of attacks on computers: with a mention that can mean nothing else, or with
// two of these: one that can, a known name of malware or of a threat actor,
// several words from the world of computers. "Attack", "virus", "breach" and
// "hack" are words of wars, illness, law and carpentry too, and malware is named
// after anything.
func (sc *Scene) speaksOfAttacks() bool {
	doubtful, named := false, false
	for i := range sc.Mentions {
		m := &sc.Mentions[i]
		if sc.Sentence[i] < 0 {
			continue
		}
		switch m.Label {
		case record.LabelAttack:
			if sc.Certain(m.First, m.Last) {
				return true
			}
			doubtful = doubtful || m.Confidence == 0 || m.Confidence >= leastSure
		case record.LabelMalware, record.LabelThreatActor:
			named = named || m.By == record.FoundByGazetteer
		}
	}
	return doubtful && named || (doubtful || named) && sc.Computing()
}

// leastSure is how sure the mention of an attack that may mean something else must
// be, where that is known, to count.
const leastSure = 0.5

// Certain says whether an attack mention in tokens first to last-1 can mean
// nothing but an attack on computers: by one of its words, or by what is
// breached, stolen or engineered ("data breach", "social engineering").
func (sc *Scene) Certain(first, last int) bool {
	for t := max(first-1, 0); t < last; t++ {
		if t >= first && sc.Is(t, class.Cyber) || t+1 < last && sc.Is(t, class.CyberFirst) && sc.Is(t+1, class.CyberSecond) {
			return true
		}
	}
	return false
}

// enoughComputing is how many different words of computing make an article
// one about computers.
const enoughComputing = 3

// Computing says whether the article uses several words of computing, or one
// that speaks of attacks on computers alone ("hackers"). It looks once.
func (sc *Scene) Computing() bool {
	if sc.world == unknownWorld {
		sc.world = otherWorld
		if sc.usesComputing() {
			sc.world = computerWorld
		}
	}
	return sc.world == computerWorld
}

// A world is what an article was found to be about.
type world uint8

const (
	unknownWorld world = iota
	computerWorld
	otherWorld
)

func (sc *Scene) usesComputing() bool {
	if sc.namesVulnerability() {
		return true
	}
	var seen [enoughComputing]uint64
	n := 0
	for i := range sc.Doc.Sentences {
		if sc.Place[i] == Offside {
			continue
		}
		s := &sc.Doc.Sentences[i]
	words:
		for t := s.First; t < s.Last; t++ {
			if sc.Is(t, class.Cyber) {
				return true
			}
			if !sc.Is(t, class.Computer) {
				continue
			}
			k := sc.Doc.Tokens[t].Key
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

// namesVulnerability says whether the article, boilerplate aside, names a flaw by the
// number that it has in a catalogue: "CVE-2024-12345".
func (sc *Scene) namesVulnerability() bool {
	for k := range sc.Entities {
		e := &sc.Entities[k]
		if e.IsVulnerability() && slices.ContainsFunc(e.Mentions, func(i int) bool { return sc.Sentence[i] >= 0 }) {
			return true
		}
	}
	return false
}
