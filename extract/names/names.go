// Package names finds organisations, people, places, threat actors, malware
// and products with a linear-chain conditional random field (Lafferty,
// McCallum and Pereira, 2001) over the tokens of a document.
//
// The gazetteer advises and the model decides: an entry that matches is one
// feature of a token among many, beside its form, its neighbours, its word
// classes and what the rest of the document says of the same word. The model
// labels dates and attacks too, as evidence for the stages that own them.
package names

import (
	"context"

	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A Recogniser finds the names in documents. It is immutable and safe for
// concurrent use; each goroutine needs a [Scratch] of its own.
type Recogniser struct {
	model     *model
	gazetteer *gazetteer.Gazetteer
	clusters  clusterTable
	cues      token.Lexicon[cue]
	closed    closedWords
	namesakes []namesake
	without   uint32
}

// New returns a recogniser that decides by a model in the file form of [Train]
// with the advice of g. Both are shared, not copied. The error wraps [ErrModel]
// where model is something else.
func New(model string, g *gazetteer.Gazetteer) (*Recogniser, error) {
	m, err := openModel(model)
	if err != nil {
		return nil, err
	}
	return newRecogniser(m, g), nil
}

// newRecogniser returns a recogniser that decides by m; without a model (nil) it
// can be trained.
func newRecogniser(m *model, g *gazetteer.Gazetteer) *Recogniser {
	r := &Recogniser{model: m, gazetteer: g, clusters: newClusterTable(), cues: token.NewLexicon(newCues()), namesakes: namesakes()}
	if m != nil {
		r.closed = m.closed
	}
	return r
}

// Without returns a recogniser like r that leaves out the groups of features
// in the given bit set. It serves to measure what a group brings; a model must
// be used with the groups that it was trained with.
func (r *Recogniser) Without(groups uint32) *Recogniser {
	c := *r
	c.without = groups
	return &c
}

// A Scratch is the memory that a [Recogniser] works in. The zero value is
// ready; reusing one saves allocations.
type Scratch struct {
	owner        *Recogniser // whose caches these are
	types        typeCache
	attrs        []attribute
	views        []candidate // of all tokens, one after another
	outside      attribute   // stands for the tokens beyond a sentence
	nothing      wordType
	lo, hi       int // the tokens of the sentence at hand
	base         int // the first token of the chunk at hand
	cands        []gazetteer.Candidate
	nextCand     int // the first candidate that may still be asked for
	evidence     keyTable[wordEvidence]
	collocations keyTable[uint32] // how often each pair of words occurs
	features     []uint32
	places       []linear.Place
	emissions    [][numStates]int32
	back         [][numStates]state
	path         []state
	cache        scoreCache
	memory       memory
	opinions     []opinion
	tallies      map[string]tally // by names; empty but for one step
}

// Candidates returns what the gazetteer matched in the document that [Recogniser.Find]
// read last. It is valid until the next one is read.
func (s *Scratch) Candidates() []gazetteer.Candidate { return s.cands }

// prepare computes the attributes and the evidence of document d.
func (r *Recogniser) prepare(s *Scratch, d *token.Document) {
	s.adopt(r)
	s.outside.wordType = &s.nothing
	r.computeAttributes(s, d)
	s.lo, s.hi = 0, len(d.Tokens)
	s.gatherEvidence(d)
}

// Find appends the mentions of d to dst, in text order: names, and the dates
// and attacks that the model sees. Scratch s may hold anything.
//
// A document is read twice: sentence by sentence, and then again with the
// memory of how its words were labelled elsewhere.
func (r *Recogniser) Find(dst []mention.Mention, d *token.Document, s *Scratch) []mention.Mention {
	dst, _ = r.FindContext(context.Background(), dst, d, s) // no error but that of a context
	return dst
}

// FindContext does what [Recogniser.Find] does and, in a document of several
// [MaxChunk] tokens, looks at ctx from time to time. Where that has ended it
// returns its error, and of dst what was there.
func (r *Recogniser) FindContext(ctx context.Context, dst []mention.Mention, d *token.Document, s *Scratch) ([]mention.Mention, error) {
	from := len(dst)
	dst, err := r.label(ctx, dst, d, s)
	if err != nil {
		return dst, err
	}
	if r.model.consensus != nil {
		dst = r.reachConsensus(dst, from, s)
	}
	return r.correct(dst, from, d, s), nil
}

// label appends the mentions that the sequence model sees in d to dst, and notes an
// opinion on each name in s. Where ctx ends it returns its error, and of dst what was
// there.
func (r *Recogniser) label(ctx context.Context, dst []mention.Mention, d *token.Document, s *Scratch) ([]mention.Mention, error) {
	r.prepare(s, d)
	s.opinions = s.opinions[:0]
	from := len(dst)
	for first := 0; first < len(d.Sentences); {
		if first > 0 && ctx.Err() != nil {
			return dst[:from], ctx.Err()
		}
		end := s.chunk(d, first)
		r.read(s, d, d.Sentences[first:end])
		dst = r.readAgain(dst, s, d, d.Sentences[first:end])
		first = end
	}
	return dst, nil
}

// MaxChunk bounds, in tokens, how much of a document is read at a time, and
// with it the memory that scores take. Articles are far shorter.
const MaxChunk = 1 << 16

// chunk returns the index after the last sentence of the chunk that begins
// with sentence first.
func (s *Scratch) chunk(d *token.Document, first int) int {
	s.base = d.Sentences[first].First
	end := first + 1
	for end < len(d.Sentences) && d.Sentences[end].Last-s.base <= MaxChunk {
		end++
	}
	return end
}

// read decides each sentence of a chunk by itself and remembers how.
func (r *Recogniser) read(s *Scratch, d *token.Document, sentences []token.Sentence) {
	n := sentences[len(sentences)-1].Last - s.base
	s.emissions = scratch.Sized(s.emissions, n)
	s.back = scratch.Sized(s.back, n)
	s.memory.own = scratch.Sized(s.memory.own, n)
	s.path = scratch.Sized(s.path, n)
	for _, sentence := range sentences {
		s.lo, s.hi = sentence.First, sentence.Last
		r.scoreSentence(s)
		r.decide(s, s.memory.own)
	}
	s.memory.fill(d, s.base, s.base+n)
}

// readAgain decides the sentences of a chunk with the memory of all of them
// and appends their mentions to dst.
func (r *Recogniser) readAgain(dst []mention.Mention, s *Scratch, d *token.Document, sentences []token.Sentence) []mention.Mention {
	for _, sentence := range sentences {
		s.lo, s.hi = sentence.First, sentence.Last
		a, b := s.lo-s.base, s.hi-s.base
		states := s.memory.own
		if r.model.hasSecond && r.reread(s, d) {
			r.decide(s, s.path)
			states = s.path
		}
		dst = r.appendMentions(dst, s, d, states[a:b])
	}
	return dst
}

// decide finds the best states of the sentence at hand and writes them to
// their places in states, which begin with the chunk.
func (r *Recogniser) decide(s *Scratch, states []state) {
	for i := s.lo; i < s.hi; {
		if s.attrs[i].closed {
			states[i-s.base] = outside
			i++
			continue
		}
		end := i + 1
		for end < s.hi && !s.attrs[end].closed {
			end++
		}
		a, b := i-s.base, end-s.base
		decode(states[a:b], s.emissions[a:b], s.back[a:b], &r.model.trans, edges{i > s.lo, end < s.hi})
		i = end
	}
}

// appendMentions appends the mentions that the states of the sentence at hand
// describe.
func (r *Recogniser) appendMentions(dst []mention.Mention, s *Scratch, d *token.Document, path []state) []mention.Mention {
	all := labels()
	emissions := s.emissions[s.lo-s.base : s.hi-s.base]
	first := 0
	for i, st := range path {
		if st == outside {
			continue
		}
		if p := position(st); p == begin || p == unit {
			first = i
		}
		if opens(st) {
			continue
		}
		a, b := s.lo+first, s.lo+i+1
		label := labelOf(st)
		weights := r.model.alternatives(path, emissions, first, i+1)
		m := mention.Mention{
			Start: int(d.Tokens[a].Start), End: int(d.Tokens[b-1].End),
			First: a, Last: b,
			Label:      all[label],
			By:         record.FoundByModel,
			Confidence: r.model.confidence(path, emissions, first, i+1, &weights),
			Reason:     "model",
		}
		if label < numNames {
			s.opine(d, len(dst), &m, label, &weights, r.model.first.Scale)
		}
		dst = append(dst, m)
	}
	return dst
}

// doubtful are the flags of matches that alone make no name.
const doubtful = gazetteer.Ambiguous | gazetteer.ViaWeak | gazetteer.LowerCase | gazetteer.CaseMismatch

// known says whether the gazetteer has exactly the name of m, without doubt,
// in the family of m's label.
func (s *Scratch) known(m *mention.Mention) bool {
	return s.matches(m, doubtful)
}

// matches says whether the gazetteer has exactly the name of m in the family of m's
// label, by a match with none of the given flags. Mentions must be asked for in text
// order.
func (s *Scratch) matches(m *mention.Mention, but gazetteer.Flags) bool {
	return s.anyCandidate(m, func(c *gazetteer.Candidate) bool {
		return c.Family.String() == string(m.Label) && !c.Flags.Has(but)
	})
}

// inGazetteer says whether the gazetteer has exactly the name of m as that of
// anything. Mentions must be asked for in text order.
func (s *Scratch) inGazetteer(m *mention.Mention) bool {
	return s.anyCandidate(m, func(c *gazetteer.Candidate) bool { return c.Family <= gazetteer.Product })
}

// anyCandidate says whether one of the candidates over exactly the tokens of m is as
// asked for.
func (s *Scratch) anyCandidate(m *mention.Mention, is func(*gazetteer.Candidate) bool) bool {
	for s.nextCand < len(s.cands) && s.cands[s.nextCand].First < m.First {
		s.nextCand++
	}
	for i := s.nextCand; i < len(s.cands) && s.cands[i].First == m.First; i++ {
		if c := &s.cands[i]; c.Last == m.Last && is(c) {
			return true
		}
	}
	return false
}
