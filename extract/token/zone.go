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

// A Region is a span of a text, in bytes, that belongs to a zone.
type Region struct {
	Start, End int
	Zone       Zone
}

// SetZones gives each sentence the zone of the region that its first byte is
// in, and [Body] where it is in none. Regions must be in text order and must
// not overlap. A sentence that runs across a region's edge is split there, so
// that a teaser never shares a sentence with the article.
func (d *Document) SetZones(regions []Region) {
	for _, r := range regions {
		d.splitAt(r.Start)
		d.splitAt(r.End)
	}
	k := 0
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

// splitAt makes a sentence boundary at the first token that starts at or
// after byte offset pos.
func (d *Document) splitAt(pos int) {
	t := d.TokenAt(pos)
	if t < len(d.Tokens) && int(d.Tokens[t].Start) < pos {
		t++
	}
	i := d.SentenceAt(t)
	if i < 0 || d.Sentences[i].First == t {
		return
	}
	s := d.Sentences[i]
	left, right := s, s
	left.Last, left.End = t, int(d.Tokens[t-1].End)
	right.First, right.Start = t, int(d.Tokens[t].Start)
	d.Sentences = append(d.Sentences, Sentence{})
	copy(d.Sentences[i+2:], d.Sentences[i+1:])
	d.Sentences[i], d.Sentences[i+1] = left, right
}

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
