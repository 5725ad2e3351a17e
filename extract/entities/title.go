package entities

import (
	"sort"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// maxTitle is how many tokens a title may have.
const maxTitle = 10

// describePeople gives people the titles and affiliations that the text
// states next to their names.
func (l *Linker) describePeople(s *Scratch, ents []mention.Entity) {
	owner := make([]int, len(s.ms)) // the entity of each mention, plus one
	for k := range ents {
		for _, i := range ents[k].Mentions {
			owner[i] = k + 1
		}
	}
	p := apposition{l: l, d: s.d, ms: s.ms}
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
			if e.Affiliation == "" && org >= 0 && owner[org] > 0 {
				e.Affiliation = ents[owner[org]-1].Name
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
	first, last int // the sentence
}

// around returns the title beside mention m, "" where there is none, and the
// mention of the organisation that the person belongs to, or -1.
func (p *apposition) around(m *mention.Mention) (title string, org int) {
	k := p.d.SentenceAt(m.First)
	if k < 0 {
		return "", -1
	}
	p.first, p.last = p.d.Sentences[k].First, p.d.Sentences[k].Last
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

// before reads "Interior Minister", "Acme's chief executive," or "Acme
// spokeswoman" before token at.
func (p *apposition) before(at int) (title string, org int) {
	words := &p.l.words
	end := at
	if end-1 > p.first && p.key(end-1) == words.comma {
		end--
	}
	if end-1 >= p.first && words.is(p.key(end-1), honorific) && !words.is(p.key(end-1), titleHead) {
		end--
	}
	start := end
	for start > p.first && end-start < maxTitle && p.titleWord(start-1) {
		start--
	}
	for start < end && (p.isPunct(start) || words.is(p.key(start), connective)) {
		start++
	}
	if start == end || !words.is(p.key(end-1), titleHead) {
		// "Acme's Jane Roe"
		if at-2 >= p.first && words.is(p.key(at-1), possessive) {
			return "", p.ending(at-1, record.LabelOrganisation)
		}
		return "", -1
	}
	title = p.d.Slice(start, end)
	before := start
	if before > p.first && words.is(p.key(before-1), possessive) {
		before--
	}
	return title, p.ending(before, record.LabelOrganisation)
}

// after reads ", chief executive of Acme," after a name, and "of Acme"
// without a title.
func (p *apposition) after(at int) (title string, org int) {
	words := &p.l.words
	if at >= p.last {
		return "", -1
	}
	if k := p.key(at); k == words.of || k == words.at || k == words.open {
		return "", p.starting(at+1, record.LabelOrganisation)
	}
	if p.key(at) != words.comma {
		return "", -1
	}
	start := at + 1
	org = -1
	for start < p.last && (p.key(start) == words.the || p.key(start) == words.a || p.key(start) == words.an) {
		start++
	}
	if i := p.starting(start, record.LabelOrganisation); i >= 0 {
		org, start = i, p.ms[i].Last
		if start < p.last && words.is(p.key(start), possessive) {
			start++
		}
	}
	end, head := start, 0
	for end < p.last && end-start < maxTitle && p.titleWord(end) && p.starting(end, record.LabelOrganisation) < 0 {
		end++
		if words.is(p.key(end-1), titleHead) {
			head = end
		}
	}
	if head == 0 {
		return "", -1
	}
	for end > head && (p.isPunct(end-1) || words.is(p.key(end-1), connective)) {
		end--
	}
	title = p.d.Slice(start, end)
	for t := end; org < 0 && t < min(end+6, p.last); t++ {
		if p.isPunct(t) {
			break
		}
		org = p.starting(t, record.LabelOrganisation)
	}
	return title, org
}

// titleWord says whether token t may be part of a title.
func (p *apposition) titleWord(t int) bool {
	k := p.key(t)
	if p.l.words.is(k, titleHead|titlePart) {
		return true
	}
	if k == p.l.words.of || p.d.TokenText(t) == "and" || p.d.TokenText(t) == "&" || p.d.TokenText(t) == "-" {
		return true
	}
	return false
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
