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
	maxAside = 6
	// maxAntecedents is how many names are asked for what "its" stands for.
	maxAntecedents = 8
)

// describePeople gives people the titles and affiliations that the text
// states next to their names.
func (l *Linker) describePeople(s *Scratch, ents []mention.Entity) {
	p := newApposition(l, s.d, s.ms, ents)
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
}

func newApposition(l *Linker, d *token.Document, ms []mention.Mention, ents []mention.Entity) *apposition {
	p := &apposition{l: l, d: d, ms: ms, owner: make([]int, len(ms))}
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
	title, org = p.before(m.First)
	if title == "" || org < 0 {
		after, other := p.after(m.Last)
		if title == "" {
			title = after
		}
		if org < 0 {
			org = other
		}
	}
	return title, org
}

// before reads "Interior Minister", "Acme's chief executive,", "Acme
// spokeswoman" or "a spokeswoman for Acme," before token at.
func (p *apposition) before(at int) (title string, org int) {
	words := &p.l.words
	end := at
	if end-1 > p.first && p.key(end-1) == words.comma {
		end--
		if title, org = p.belonging(end); org >= 0 {
			return title, org
		}
	}
	if end-1 >= p.first && words.is(p.key(end-1), honorific) && !words.is(p.key(end-1), titleHead) {
		end--
	}
	start := p.titleStart(end)
	if start == end || !words.is(p.key(end-1), titleHead) {
		// "Acme's Jane Roe"
		if at-2 >= p.first && words.is(p.key(at-1), possessive) {
			return "", p.ending(at-1, record.LabelOrganisation)
		}
		return "", -1
	}
	start = p.placeStart(start)
	title = p.d.Slice(start, end)
	front := start
	if front > p.first && words.is(p.key(front-1), possessive) {
		front--
	}
	if org = p.ending(front, record.LabelOrganisation); org < 0 && front > p.first && p.key(front-1) == words.its {
		org = p.antecedent(front - 1)
	}
	return title, org
}

// belonging reads "spokeswoman for Acme" before token end.
func (p *apposition) belonging(end int) (title string, org int) {
	words := &p.l.words
	i := p.ending(end, record.LabelOrganisation)
	if i < 0 {
		return "", -1
	}
	end = p.ms[i].First
	if end > p.first && p.key(end-1) == words.the {
		end--
	}
	if end--; end <= p.first || !words.is(p.key(end), belonging) {
		return "", -1
	}
	start := p.titleStart(end)
	if start == end || !words.is(p.key(end-1), titleHead) {
		return "", -1
	}
	return p.d.Slice(start, end), i
}

// titleStart returns where the words of a title before token end begin.
func (p *apposition) titleStart(end int) int {
	start := end
	for start > p.first && end-start < maxTitle && p.titleWord(start-1) {
		start--
	}
	for start < end && (p.isPunct(start) || p.l.words.is(p.key(start), connective)) {
		start++
	}
	return start
}

// placeStart returns where the place begins whose office a title is that begins
// at token start, "Orrin County Sheriff", or start.
func (p *apposition) placeStart(start int) int {
	i := sort.Search(len(p.ms), func(i int) bool { return p.ms[i].First >= start }) - 1
	if i >= 0 && p.ms[i].Label == record.LabelLocation && p.ms[i].Last >= start && p.ms[i].First >= p.first {
		return p.ms[i].First
	}
	return start
}

// after reads ", chief executive of Acme," or "who is a researcher at Acme"
// after a name, and "of Acme" without a title.
func (p *apposition) after(at int) (title string, org int) {
	words := &p.l.words
	if at >= p.last {
		return "", -1
	}
	switch k := p.key(at); {
	case k == words.open || words.is(k, belonging) && k != words.behalf:
		return "", p.starting(at+1, record.LabelOrganisation)
	case k == words.who:
		return p.clause(at + 1)
	case k == words.and:
		return "", p.shared(at + 1)
	case k != words.comma:
		return "", -1
	}
	if at+1 < p.last && p.key(at+1) == words.who {
		return p.clause(at + 2)
	}
	return p.described(at + 1)
}

// shared returns the organisation of "and John Doe of Acme", which is that of
// the person named before too, or -1.
func (p *apposition) shared(at int) int {
	i := p.starting(at, record.LabelPerson)
	if i < 0 {
		return -1
	}
	end := p.ms[i].Last
	if end < p.last && p.l.words.is(p.key(end), belonging) {
		return p.starting(end+1, record.LabelOrganisation)
	}
	return -1
}

// clause reads what follows "who": "is a researcher at Acme", "works for
// Acme", "runs the registrar Acme", "follows such gangs for Acme".
func (p *apposition) clause(at int) (title string, org int) {
	words := &p.l.words
	switch {
	case at >= p.last:
		return "", -1
	case words.is(p.key(at), copula):
		return p.described(at + 1)
	case words.is(p.key(at), leading):
		return "", p.near(at + 1)
	case strings.HasSuffix(p.d.TokenText(at), "s"):
		for t := at + 1; t < min(at+maxAside, p.last) && !p.isPunct(t); t++ {
			if p.key(t) == words.behalf {
				return "", p.near(t + 1)
			}
		}
	}
	return "", -1
}

// described reads "the chief executive of Acme", "Acme's chief executive" or
// "an independent researcher" from token start.
func (p *apposition) described(start int) (title string, org int) {
	words := &p.l.words
	org = -1
	if start < p.last && words.is(p.key(start), determiner) {
		start = p.skip(start + 1)
	}
	end, head := start, 0
	for end < p.last && end-start < maxTitle {
		if i := p.starting(end, record.LabelOrganisation); i >= 0 {
			if head > 0 || org >= 0 {
				break
			}
			org, start = i, p.ms[i].Last
			if start < p.last && words.is(p.key(start), possessive) {
				start++
			}
			end = start
			continue
		}
		if !p.titleWord(end) {
			break
		}
		if end++; words.is(p.key(end-1), titleHead) {
			head = end
		}
	}
	if head == 0 {
		return "", -1
	}
	for end > head && (p.isPunct(end-1) || words.is(p.key(end-1), connective)) {
		end--
	}
	for start < end && words.is(p.key(start), connective) {
		start++
	}
	title = p.d.Slice(start, end)
	if org < 0 {
		org = p.near(end)
	}
	if org < 0 {
		org = p.listed(end)
	}
	return title, org
}

// skip goes past at most two words that tell of a title no more than which one
// it is: "a longtime researcher", "the bank's chief executive". It returns
// start where no title follows them.
func (p *apposition) skip(start int) int {
	words := &p.l.words
	for t, n := start, 0; t < p.last && n <= 2; t++ {
		switch {
		case p.titleWord(t) && !words.is(p.key(t), connective) || p.starting(t, record.LabelOrganisation) >= 0:
			return t
		case words.is(p.key(t), possessive):
		case p.isPunct(t) || words.is(p.key(t), connective|saying|reporting|accused|copula):
			return start
		default:
			n++
		}
	}
	return start
}

// near returns the organisation that is named next from token at on, in the
// same phrase, or -1.
func (p *apposition) near(at int) int {
	for t := at; t < min(at+maxAside, p.last) && !p.isPunct(t); t++ {
		if i := p.starting(t, record.LabelOrganisation); i >= 0 {
			return i
		}
	}
	return -1
}

// listed returns the organisation of ", Acme," at token at, or -1.
func (p *apposition) listed(at int) int {
	if at >= p.last || p.key(at) != p.l.words.comma {
		return -1
	}
	i := p.starting(at+1, record.LabelOrganisation)
	if i < 0 {
		return -1
	}
	if end := p.ms[i].Last; end < p.last && !p.isPunct(end) && !p.l.words.is(p.key(end), saying) {
		return -1
	}
	return i
}

// antecedent returns a mention of the organisation that "its" at token at
// stands for: the only one that is named before in the sentence or, where
// there is none, in the sentence before. It returns -1 where there are several.
func (p *apposition) antecedent(at int) int {
	found, from := -1, p.first
	i := sort.Search(len(p.ms), func(i int) bool { return p.ms[i].First >= at })
	for n := 0; i > 0 && n < maxAntecedents; n++ {
		i--
		m := &p.ms[i]
		if m.First < from {
			if found >= 0 || m.First < p.previous {
				break
			}
			from = p.previous
		}
		switch {
		case m.Label != record.LabelOrganisation:
		case found >= 0 && p.owner[i] != p.owner[found]:
			return -1
		default:
			found = i
		}
	}
	return found
}

// titleWord says whether token t may be part of a title.
func (p *apposition) titleWord(t int) bool {
	k := p.key(t)
	if p.l.words.is(k, titleHead|titlePart) || k == p.l.words.of || k == p.l.words.and {
		return true
	}
	text := p.d.TokenText(t)
	return text == "&" || text == "-"
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
