package attacks

import (
	"sort"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
)

// A featureSet collects features. Templates are numbered in the order in
// which they are written, so their order is part of a model.
type featureSet struct {
	list     []uint32
	template uint32
}

func (f *featureSet) add(a, b uint64) {
	f.list = append(f.list, linear.Hash(f.template, a, b))
	f.template++
}

// more adds another feature of the template that comes next.
func (f *featureSet) more(a, b uint64) {
	f.list = append(f.list, linear.Hash(f.template, a, b))
}

// group begins a group of templates.
func (f *featureSet) group(n uint32) { f.template = n << 8 }

// nearWords is how far around a span its words count, in tokens.
const nearWords = 8

// key returns the key of token i of sentence, and that of no token outside.
func key(d *token.Document, sentence *token.Sentence, i int) uint64 {
	if i < sentence.First || i >= sentence.Last {
		return 1
	}
	return d.Tokens[i].Key
}

// appendTypeFeatures appends what speaks for the type of a span. Context
// counts by itself only a little: it is taken together with the group of the
// span's words that share their doubt, so that what is learned of "leaked"
// serves for "spilled".
func (s *Scratch) appendTypeFeatures(dst []uint32, d *token.Document, sp *span) []uint32 {
	f := featureSet{list: dst}
	with := uint64(sp.doubt)
	if sp.unknown() {
		with = uint64(doubtUnknown)
	}
	_, sure := s.plain(sp)
	if said := s.says(sp); sp.doubt == 0 && said != 0 && said&(said-1) == 0 {
		sure = true
	}
	sentence := &d.Sentences[s.sentences[sp.first]]
	p1, p2 := key(d, sentence, sp.first-1), key(d, sentence, sp.first-2)
	n1, n2 := key(d, sentence, sp.last), key(d, sentence, sp.last+1)
	f.group(1)
	f.add(0, 0)
	if len(s.hidden) == 0 {
		f.add(sp.stem, 0)
		f.add(sp.stem, p1)
		f.add(sp.stem, n1)
		f.add(sp.stem, p2)
		f.add(sp.stem, n2)
	} else {
		f.template += 5
	}
	f.add(p1, p2)
	f.add(n1, n2)
	f.add(p1, n1)
	if len(s.hidden) == 0 {
		for i := sp.first; i < sp.last; i++ {
			f.more(d.Tokens[i].Key, 0)
			f.more(stemKey(d, i), 1)
		}
	}
	f.group(2)
	s.addMeanings(&f, sp)
	if sure {
		return f.list
	}
	f.group(3)
	s.addNear(&f, d, sentence, sp, with)
	s.addSentencePhrases(&f, sentence, sp, with)
	f.group(4)
	s.addDocument(&f, with)
	f.group(5)
	s.addHeadline(&f, d, with)
	f.group(6)
	f.add(uint64(sentence.Zone), with)
	f.add(with, 0)
	if sp.unknown() {
		f.addEnding(d, sp, with)
	}
	f.group(7)
	s.addObject(&f, d, sp, with, p1)
	return f.list
}

// addMeanings adds what the phrases over a span can mean.
func (s *Scratch) addMeanings(f *featureSet, sp *span) {
	var types, near, strong typeSet
	verb := false
	for k := sp.phrase; k >= 0 && k < len(s.phrases) && s.phrases[k].first < sp.last; k++ {
		types |= s.phrases[k].types
		near |= s.phrases[k].near
		strong |= s.phrases[k].strong
		verb = verb || s.phrases[k].verb
	}
	f.add(uint64(types), 0)
	f.add(uint64(near), uint64(strong))
	f.add(uint64(near), sp.stem)
	if sp.phrase >= 0 {
		f.more(uint64(s.phrases[sp.phrase].lead), 0)
	}
	f.template++
	for t := types; t != 0; t &= t - 1 {
		n := t.first()
		f.more(uint64(n), uint64(near>>n&1|strong>>n&1<<1))
	}
}

// addNear adds the words around a span and the kinds of words in its
// sentence.
func (s *Scratch) addNear(f *featureSet, d *token.Document, sentence *token.Sentence, sp *span, with uint64) {
	var around, before, after cue
	first, last := max(sentence.First, sp.first-nearWords), min(sentence.Last, sp.last+nearWords)
	for i := first; i < last; i++ {
		if i >= sp.first && i < sp.last || d.Tokens[i].Kind == token.Punct {
			continue
		}
		if s.hides(i) {
			continue
		}
		f.more(stemKey(d, i), with)
		if i < sp.first {
			before |= s.cues[i]
		} else {
			after |= s.cues[i]
		}
	}
	f.template++
	for i := sentence.First; i < sentence.Last; i++ {
		around |= s.cues[i]
	}
	f.addCues(around, with)
	f.addCues(before, with)
	f.addCues(after, with)
}

// addSentencePhrases adds the types that other phrases of the sentence stand
// for: a "tax scam", says an article, begins with phishing.
func (s *Scratch) addSentencePhrases(f *featureSet, sentence *token.Sentence, sp *span, with uint64) {
	k := sort.Search(len(s.phrases), func(k int) bool { return s.phrases[k].first >= sentence.First })
	var types typeSet
	near, best := -1, sentence.Last-sentence.First
	for ; k < len(s.phrases) && s.phrases[k].last <= sentence.Last; k++ {
		p := &s.phrases[k]
		if !p.plain || p.first < sp.last && sp.first < p.last {
			continue
		}
		types |= 1 << p.lead
		if far := max(p.first-sp.last, sp.first-p.last); far < best {
			near, best = int(p.lead), far
		}
	}
	for ; types != 0; types &= types - 1 {
		f.more(uint64(types.first()), with)
	}
	f.template++
	if near >= 0 {
		f.more(uint64(near), with)
		if best <= nearWords {
			f.more(uint64(near)+64, with)
		}
	}
	f.template++
}

// addCues adds each kind of word in c, taken together with the given value.
func (f *featureSet) addCues(c cue, with uint64) {
	for n := uint64(0); c != 0; n, c = n+1, c>>1 {
		if c&1 != 0 {
			f.more(n, with)
		}
	}
	f.template++
}

// addDocument adds how often the document has words and phrases of each kind.
func (s *Scratch) addDocument(f *featureSet, with uint64) {
	f.addLevels(s.document.cues[:], with)
	f.addLevels(s.document.lead[:], with)
	f.addLevels(s.document.phrases[:], with)
	f.addLevels(s.document.leadPhrases[:], with)
}

// addLevels adds, for each count, the levels that it reaches.
func (f *featureSet) addLevels(counts []int, with uint64) {
	for n, count := range counts {
		for l := levelOf(count); l > 0; l-- {
			f.more(uint64(n)<<8|l, with)
		}
	}
	f.template++
}

// levelOf returns a count on a coarse scale from 0 to 5.
func levelOf(n int) uint64 {
	switch {
	case n == 0:
		return 0
	case n == 1:
		return 1
	case n <= 3:
		return 2
	case n <= 7:
		return 3
	case n <= 15:
		return 4
	}
	return 5
}

// addHeadline adds what the headline says.
func (s *Scratch) addHeadline(f *featureSet, d *token.Document, with uint64) {
	const long = 24
	sum := &s.document
	for t := sum.headline; t != 0; t &= t - 1 {
		f.more(uint64(t.first()), with)
	}
	f.template++
	f.addCues(sum.headlineCues, with)
	for i := sum.headlineFirst; i < min(sum.headlineLast, sum.headlineFirst+long); i++ {
		if d.Tokens[i].Kind == token.Word && !s.hides(i) {
			f.more(stemKey(d, i), with)
		}
	}
	f.template++
}
