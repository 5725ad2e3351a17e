package names

import "github.com/incx/incx/extract/token"

// Evidence is what a document says of a word at all the places where it
// occurs: whether it is ever written in lower case, follows "Mr", stands
// before "Inc." and so on. What one sentence leaves open another one often
// settles.
type evidence uint32

// The observations on a word.
const (
	seenLower evidence = 1 << iota // in lower case
	seenTitle                      // capitalised where only names are
	seenUpper                      // in capitals among lower-case words
	afterHonorific
	afterGivenName
	beforeSurname
	beforeSuffix
	beforePossessive
	nearSaid
	afterIn
	beforeMalware
	beforeGroup
	beforeProduct
	beforeStaff
	afterCompany
	afterNamed
	afterRole
	afterMalware
	inBrackets
	afterThe
	beforeRelative
	beforeHead
	afterGroup
	beforeVersion
	numEvidence = iota
)

// A wordEvidence is the evidence of all places of a word in capitals, and how many
// these are.
type wordEvidence struct {
	seen evidence
	n    uint32
}

// gatherEvidence fills the recogniser's table of evidence from the attributes
// of the whole document.
func (s *Scratch) gatherEvidence(d *token.Document) {
	capitals := 0
	for i := range d.Tokens {
		if d.Tokens[i].Capital() {
			capitals++
		}
	}
	s.evidence.reset(capitals + 16)
	for i, t := range d.Tokens {
		if t.Capital() && t.Kind != token.Punct {
			e := s.evidence.put(t.Key)
			e.seen |= s.observe(i)
			e.n++
		}
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Shape == token.Lower {
			if slot := s.evidence.slot(t.Key); slot.key == t.Key {
				slot.value.seen |= seenLower
			}
		}
	}
	s.gatherCollocations(d, capitals)
}

// observe returns what the surroundings of the capitalised token i say of it.
func (s *Scratch) observe(i int) evidence {
	a := s.at(i)
	prev, next := s.at(i-1), s.at(i+1)
	var e evidence
	set := func(when bool, bit evidence) {
		if when {
			e |= bit
		}
	}
	if a.sentence == normalCase {
		set(a.shape == token.Title && !a.first, seenTitle)
		set(a.shape == token.Upper, seenUpper)
	}
	set(prev.cues&cueHonorific != 0, afterHonorific)
	set(prev.lists.given() && prev.capital() && a.shape == token.Title, afterGivenName)
	set(a.lists.given() && next.lists.surname() && next.capital(), beforeSurname)
	set(next.cues&cueSuffix != 0 && next.capital(), beforeSuffix)
	set(next.mark == markPossessive, beforePossessive)
	set(prev.cues&cueSaid != 0 || next.cues&cueSaid != 0, nearSaid)
	set(prev.cues&cueIn != 0, afterIn)
	set(next.cues&cueMalware != 0, beforeMalware)
	set(next.cues&cueGroup != 0, beforeGroup)
	set(next.cues&cueProduct != 0, beforeProduct)
	set(next.cues&cueStaff != 0, beforeStaff)
	set(prev.cues&cueCompany != 0, afterCompany)
	set(prev.cues&cueNamed != 0, afterNamed)
	set(prev.cues&cueRole != 0, afterRole)
	set(prev.cues&cueMalware != 0, afterMalware)
	set(prev.cues&cueGroup != 0, afterGroup)
	set(prev.mark == markOpen && next.mark == markClose, inBrackets)
	set(prev.cues&cueThe != 0, afterThe)
	set(next.cues&cueRelative != 0 || next.mark == markComma && s.at(i+2).cues&cueRelative != 0, beforeRelative)
	set(next.cues&cueHead != 0 && next.capital(), beforeHead)
	set(next.kind == token.Number, beforeVersion)
	return e
}
