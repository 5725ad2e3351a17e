package entities

import (
	"sort"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const (
	// maxTitle is how many tokens a title may have.
	maxTitle = 10
	// maxAside is how many tokens may stand between a title and the
	// organisation that it belongs to, or in a clause before that:
	// "of the Berlin-based consultancy".
	maxAside = 12
	// maxAntecedents is how many names are asked for what "its" stands for.
	maxAntecedents = 8
)

// describePeople gives people the titles and affiliations that the text
// states next to their names.
func (l *Linker) describePeople(s *Scratch, ents []mention.Entity) {
	p := newApposition(l, s, ents)
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelPerson {
			continue
		}
		for _, i := range e.Mentions {
			title, org := p.around(&s.ms[i])
			if e.Title == "" && title != "" {
				e.Title = title
			}
			if e.Affiliation == "" && org >= 0 && p.owner[org] > 0 {
				e.Affiliation = ents[p.owner[org]-1].Name
			}
			if e.Title != "" && e.Affiliation != "" {
				break
			}
		}
	}
}

// An apposition reads what stands beside the name of a person.
type apposition struct {
	l           *Linker
	d           *token.Document
	ms          []mention.Mention
	owner       []int // the entity of each mention, plus one
	first, last int   // the sentence
	previous    int   // the first token of the sentence before
	s           *Scratch
	phrases     []phrase // beside the name
}

func newApposition(l *Linker, s *Scratch, ents []mention.Entity) *apposition {
	p := &apposition{l: l, d: s.d, ms: s.ms, owner: make([]int, len(s.ms)), s: s}
	for k := range ents {
		for _, i := range ents[k].Mentions {
			p.owner[i] = k + 1
		}
	}
	return p
}

// around returns the title beside mention m, "" where there is none, and the
// mention of the organisation that the person belongs to, or -1.
func (p *apposition) around(m *mention.Mention) (title string, org int) {
	k := p.d.SentenceAt(m.First)
	if k < 0 {
		return "", -1
	}
	p.first, p.last = p.d.Sentences[k].First, p.d.Sentences[k].Last
	p.previous = p.d.Sentences[max(k-1, 0)].First
	p.findPhrases(m)
	title, org = p.before(m.First)
	if title == "" || org < 0 || p.l.isRank(title) {
		after, other := p.after(m.Last)
		if title == "" || p.l.isRank(title) && p.l.classesOf(after)&spokesHead != 0 {
			title = after
		}
		if org < 0 {
			org = other
		}
	}
	return title, org
}

// isRank says whether a title says no more than how its bearer is addressed, "Lt.
// Gen.", so that another one may say what they do.
func (l *Linker) isRank(title string) bool {
	for w := range strings.FieldsSeq(title) {
		if !l.words.is(token.Key(w), address|addressCaps|rankHead|officialHead) {
			return false
		}
	}
	return title != ""
}

func (p *apposition) key(t int) uint64   { return p.d.Tokens[t].Key }
func (p *apposition) isPunct(t int) bool { return p.d.Tokens[t].Kind == token.Punct }

// starting returns the mention with this label that begins at token t, after
// a "the", or -1.
func (p *apposition) starting(t int, label record.Label) int {
	if t < p.last && p.key(t) == p.l.words.the {
		t++
	}
	i := sort.Search(len(p.ms), func(i int) bool { return p.ms[i].First >= t })
	for ; i < len(p.ms) && p.ms[i].First == t; i++ {
		if p.ms[i].Label == label {
			return i
		}
	}
	return -1
}

// ending returns the mention with this label that ends before token t, or -1.
func (p *apposition) ending(t int, label record.Label) int {
	i := sort.Search(len(p.ms), func(i int) bool { return p.ms[i].First >= t })
	for back := 0; i > 0 && back < 3; back++ {
		i--
		if p.ms[i].Last == t && p.ms[i].Label == label {
			return i
		}
	}
	return -1
}
