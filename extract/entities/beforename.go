package entities

import (
	"sort"

	"github.com/incx/incx/extract/record"
)

// maxHonorifics is how many may stand before a name: "Prof. Dr.".
const maxHonorifics = 3

// before reads "Interior Minister", "Acme's chief executive,", "Acme
// spokeswoman" or "a spokeswoman for Acme," before token at.
func (p *apposition) before(at int) (title string, org int) {
	words := &p.l.words
	end := at
	if end-1 > p.first && p.isNaming(end-1) && p.endsTitle(end-2) {
		end--
	}
	if end-1 > p.first && p.key(end-1) == words.comma {
		end--
		if title, org = p.belonging(end); title != "" {
			return title, org
		}
	}
	for n := 0; n < maxHonorifics && end-1 >= p.first && words.is(p.key(end-1), honorific) && !p.endsTitle(end-1); n++ {
		end--
	}
	if end == at {
		if title, org = p.belonging(end); title != "" {
			return title, org
		}
	}
	start := p.titleStart(end)
	if start == end {
		// "Acme's Jane Roth"
		if at-2 >= p.first && words.is(p.key(at-1), possessive) {
			return "", p.ending(at-1, record.LabelOrganisation)
		}
		return "", p.sharedBefore(at)
	}
	start = p.extended(p.first, start, end)
	if p.d.Tokens[start].Capital() || p.l.classesOf(p.d.Phrase(start, end))&(officialHead|officeHead) != 0 {
		start = p.placeStart(start)
	}
	title = p.d.Phrase(start, end)
	front := start
	if front > p.first && words.is(p.key(front-1), possessive) {
		front--
	}
	if org = p.ending(front, record.LabelOrganisation); org < 0 && front > p.first && p.key(front-1) == words.its {
		org = p.antecedent(front - 1)
	}
	return title, org
}

// sharedBefore returns the organisation of "Acme's Jan Roth and", before token at, which
// is that of who is named there too, or -1.
func (p *apposition) sharedBefore(at int) int {
	if at-1 < p.first || p.key(at-1) != p.l.words.and {
		return -1
	}
	i := p.ending(at-1, record.LabelPerson)
	if i < 0 {
		return -1
	}
	if first := p.ms[i].First; first-1 > p.first && p.l.words.is(p.key(first-1), possessive) {
		return p.ending(first-1, record.LabelOrganisation)
	}
	return -1
}

// belonging reads "spokeswoman for Acme" or "mayor of Graz" before token end.
func (p *apposition) belonging(end int) (title string, org int) {
	words := &p.l.words
	i := p.ending(end, record.LabelOrganisation)
	place := p.ending(end, record.LabelLocation)
	switch {
	case i >= 0:
		end = p.ms[i].First
	case place >= 0:
		end = p.ms[place].First
	default:
		return "", -1
	}
	if end > p.first && p.key(end-1) == words.the {
		end--
	}
	if end--; end <= p.first || !words.is(p.key(end), belonging) {
		return "", -1
	}
	start := p.titleStart(end)
	if start == end {
		return "", -1
	}
	return p.d.Phrase(p.extended(p.first, start, end), end), i
}

// titleStart returns where the title that ends before token end begins, or end.
func (p *apposition) titleStart(end int) int {
	if end <= p.first {
		return end
	}
	start := end
	if field := p.fieldStart(end); field < end {
		start = field
	} else if !p.endsTitle(end - 1) {
		if start = p.headBefore(end); start == end {
			return end
		}
	}
	for start > p.first && end-start < maxTitle && p.titleWord(start-1) && (start == end || p.ending(start, record.LabelOrganisation) < 0) && !p.inProduct(start-1) {
		start--
	}
	for start < end && (p.isPunct(start) || p.l.words.is(p.key(start), connective)) {
		start++
	}
	return start
}

// isNaming says whether token t leads from a title to a name: "a researcher named".
func (p *apposition) isNaming(t int) bool {
	w := p.d.TokenText(t)
	return w == "named" || w == "called"
}

// inProduct says whether token t is part of a product's name, "Skyforge Network
// administrator", and not of a title.
func (p *apposition) inProduct(t int) bool {
	m := p.named(t, t+1)
	return m != nil && (m.Label == record.LabelProduct || m.Label == record.LabelMalware)
}

// headBefore returns the last token of a title that goes on before token end with
// what it is of or for, "deputy commissioner of police", or end.
func (p *apposition) headBefore(end int) int {
	for t := end - 1; t > p.first && end-t < maxTitle; t-- {
		k := p.key(t)
		if (k == p.l.words.of || k == p.l.words.behalf) && t+1 < end && p.endsTitle(t-1) {
			return t - 1
		}
		if !p.titleWord(t) || k == p.l.words.and {
			break
		}
	}
	return end
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
