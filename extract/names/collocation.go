package names

import "github.com/incx/incx/extract/token"

// Collocations are the words of a document that stand side by side and may
// belong to one name. Where two words always come together, they are likely
// one name wherever they stand, however unknown it is.

// mayJoin says whether word b may carry on a name that a begins.
func mayJoin(a, b *wordType) bool {
	return a.capital() && a.kind != token.Punct && (b.capital() && b.kind != token.Punct || b.kind == token.Number)
}

// pairKey is the key of two words side by side. It is never 0.
func pairKey(a, b uint64) uint64 { return (a*0x9e3779b97f4a7c15^b)*0xff51afd7ed558ccd | 1 }

// gatherCollocations fills the recogniser's table of pairs from the attributes
// of the whole document, which has the given number of capitalised tokens.
func (s *Scratch) gatherCollocations(d *token.Document, capitals int) {
	s.collocations.reset(capitals + 16) // each pair begins with one of them
	for i := 1; i < len(d.Tokens); i++ {
		if a, b := s.attrs[i-1].wordType, s.attrs[i].wordType; mayJoin(a, b) {
			*s.collocations.put(pairKey(a.key, b.key))++
		}
	}
}

// collocation adds how firmly the document holds token i to the words before
// and after it.
func (s *Scratch) collocation(f *featureSet, i int) {
	f.group(73)
	for k := i; k <= i+1; k++ {
		a, b := s.at(k-1), s.at(k)
		if !mayJoin(a.wordType, b.wordType) {
			f.template += 2
			continue
		}
		n := *s.collocations.get(pairKey(a.key, b.key))
		first, second := s.evidence.get(a.key).n, s.evidence.get(b.key).n
		firm := uint64(min(3, n))<<8 | tie(n, first)<<4 | tie(n, second)
		f.addIf(first+second > 2, firm, uint64(k-i))
		f.addIf(first+second > 2, firm, uint64(a.families)<<32|uint64(b.families))
	}
}

// tie says whether a word that occurs all times is part of a pair that occurs
// n times: always, mostly or not.
func tie(n, all uint32) uint64 {
	switch {
	case all <= n:
		return 2
	case all <= 2*n:
		return 1
	}
	return 0
}
