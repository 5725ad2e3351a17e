package token

// Zone says which part of an article a sentence belongs to.
type Zone uint8

// The zones of an article. Names in boilerplate are mentions like any other,
// but take no part in incidents.
const (
	Body        Zone = iota
	Headline         // the title, and where it is repeated at the top
	Meta             // by-lines, "Published: …" and "Source: …" lines
	Boilerplate      // teasers, share counters, biographies, notices
)

// String returns the zone's name in lower case.
func (z Zone) String() string {
	switch z {
	case Headline:
		return "headline"
	case Meta:
		return "meta"
	case Boilerplate:
		return "boilerplate"
	}
	return "body"
}

// A Region is a span of a text, in bytes, that belongs to a zone.
type Region struct {
	Start, End int
	Zone       Zone
}

// SetZones gives each sentence the zone of the region that its first byte is
// in, and [Body] where it is in none. Regions must be in text order and must
// not overlap. A sentence that runs across a region's edge is split there, so
// that a teaser never shares a sentence with the article; a token across an
// edge belongs to the side it begins on. It reuses memory as [Document.Reset] does:
// slices of sentences taken from d before are no longer valid.
func (d *Document) SetZones(regions []Region) {
	cut := cutter{tokens: d.Tokens, dst: d.spare[:0]}
	k := 0 // edges passed: the start of each region, then its end
	for _, s := range d.Sentences {
		for k < 2*len(regions) && edge(regions, k) < s.End {
			s = cut.at(edge(regions, k), s)
			k++
		}
		cut.dst = append(cut.dst, s)
	}
	d.Sentences, d.spare = cut.dst, d.Sentences
	k = 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for k < len(regions) && regions[k].End <= s.Start {
			k++
		}
		s.Zone = Body
		if k < len(regions) && regions[k].Start <= s.Start {
			s.Zone = regions[k].Zone
		}
	}
}

// edge returns edge k of regions, as a byte offset.
func edge(regions []Region, k int) int {
	if k%2 == 0 {
		return regions[k/2].Start
	}
	return regions[k/2].End
}

// A cutter splits sentences at byte offsets that come in order.
type cutter struct {
	tokens []Token
	next   int // the first token that may start at or after the next offset
	dst    []Sentence
}

// at splits s before its first token that starts at or after offset pos. It
// appends what is before to dst and returns the rest, or s where pos does not
// part its tokens.
func (c *cutter) at(pos int, s Sentence) Sentence {
	c.next = max(c.next, s.First)
	for c.next < s.Last && int(c.tokens[c.next].Start) < pos {
		c.next++
	}
	if t := c.next; t > s.First && t < s.Last {
		left := s
		left.Last, left.End = t, int(c.tokens[t-1].End)
		c.dst = append(c.dst, left)
		s.First, s.Start = t, int(c.tokens[t].Start)
	}
	return s
}
