package gazetteer

import (
	"slices"

	"github.com/incx/incx/extract/token"
)

// emit appends the candidates for the longest match of family f.
func (m *matcher) emit(dst []Candidate, start int, f Family) []Candidate {
	a := &m.found[f]
	first := len(dst)
	for i := a.names; ; i++ {
		n := m.g.name(i)
		if n.family == f && m.holds(&n, start, a.last, a.upper, a.capital) {
			dst = m.candidate(dst, first, start, &n, i, a)
		}
		if n.last {
			break
		}
	}
	if f != Organisation || len(dst) == first {
		return dst
	}
	if end := m.suffix(a.last); end > a.last {
		dst[first].Flags |= HasSuffix
		long := dst[first]
		long.Last = end
		long.Flags = long.Flags&^HasSuffix | WithSuffix
		dst = append(dst, long)
	}
	return dst
}

// candidate appends a candidate for name n, number at, or counts it with the
// one from first on that it goes with.
func (m *matcher) candidate(dst []Candidate, first, start int, n *name, at uint32, a *accepted) []Candidate {
	for i := first; i < len(dst); i++ {
		if n.family != Attack || dst[i].Ref == n.ref {
			if dst[i].Ref != n.ref && dst[i].N < maxNamesakes && !m.counted(n, at, a) {
				dst[i].N++
			}
			return dst
		}
	}
	c := Candidate{
		First: start, Last: a.last, Ref: n.ref, Family: n.family, Kind: n.kind, Flags: n.flags, N: 1, out: a.names,
	}
	switch {
	case m.caps:
		c.Flags |= AllCaps
	case n.upper&^a.upper != 0:
		c.Flags |= CaseMismatch
	case n.capital&^n.upper != 0 && n.capital&^a.upper == 0 && !m.noCase(start, a.last):
		c.Flags |= AllCaps
	case n.family < Attack && n.capital == 0 && a.capital == 0:
		c.Flags |= LowerCase
	}
	if n.near != 0 {
		c.Flags |= NearWord
	}
	return append(dst, c)
}

// maxNamesakes bounds how many entries of one name are told apart: nothing asks
// for more, and each is held against those before it.
const maxNamesakes = 255

// counted says whether the entry of name n, number at, has an earlier name
// among those accepted.
func (m *matcher) counted(n *name, at uint32, a *accepted) bool {
	for i := a.names; i < at; i++ {
		if m.g.name(i).ref == n.ref {
			return true
		}
	}
	return false
}

// noCase says whether none of the tokens from start to end is in capitals.
func (m *matcher) noCase(start, end int) bool {
	for i := start; i < end; i++ {
		if s := m.d.Tokens[i].Shape; s == token.Upper || s == token.Initial {
			return false
		}
	}
	return true
}

// maxSuffix bounds the words of a company suffix ("GmbH & Co. KG").
const maxSuffix = 4

// suffix returns where the company suffix that begins at token i ends, or i
// where none does: ", Inc.", "Co., Ltd."
func (m *matcher) suffix(i int) int {
	end := i
	for j, words := i, 0; j < m.last && words < maxSuffix; j++ {
		t := &m.d.Tokens[j]
		if t.Kind != token.Word {
			if t.Key != m.g.keys.comma && t.Key != m.g.keys.ampersand || t.Key == m.g.keys.ampersand && words == 0 {
				break
			}
			continue
		}
		if _, info := m.g.word(m.g.keys.key(m.d.Text, t)); !info.set().Has(WordSuffix) {
			break
		}
		words++
		end = j + 1
	}
	return end
}

// Refs appends to dst the references of the entries that candidate c may mean,
// c.Ref first; of very many the first 255.
func (g *Gazetteer) Refs(dst []EntryRef, c Candidate) []EntryRef {
	if c.Ref == NoEntry {
		return dst
	}
	from := len(dst)
	dst = append(dst, c.Ref)
	if c.Family == Attack {
		return dst
	}
	for i := c.out; ; i++ {
		n := g.name(i)
		if n.family == c.Family && !slices.Contains(dst[from:], n.ref) {
			dst = append(dst, n.ref)
		}
		if n.last || len(dst)-from >= maxNamesakes {
			return dst
		}
	}
}

// Strong returns the one entry that candidate c may mean by a name that is not
// weak, and false where there are several or none: "AFP" is an agency's name
// and only a weak one of a police force.
func (g *Gazetteer) Strong(c Candidate) (EntryRef, bool) {
	if c.Ref == NoEntry || c.Family == Attack {
		return NoEntry, false
	}
	found := NoEntry
	for i := c.out; ; i++ {
		n := g.name(i)
		if n.family == c.Family && !n.flags.Has(ViaWeak) && n.ref != found {
			if found != NoEntry {
				return NoEntry, false
			}
			found = n.ref
		}
		if n.last {
			return found, found != NoEntry
		}
	}
}
