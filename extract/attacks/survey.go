package attacks

import (
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A Scratch is the memory that a [Tagger] works in. The zero value is ready;
// reusing one saves allocations.
type Scratch struct {
	candidates []gazetteer.Candidate
	phrases    []phrase
	spans      []span
	cues       []cue    // of each token
	things     []thing  // of each token
	families   []uint16 // of each token: bits of the families with a name over it
	sentences  []int32  // of each token: its sentence
	features   []uint32
	order      []int32
	newcomers  []newcomer
	votes      []float32
	document   summary
	lexicon    *lexicon // of the last survey
	objects    *objectLexicon
	// hidden says of each token whether training hides it; empty where it
	// hides none.
	hidden []bool
}

// A summary is what a whole document says of attacks.
type summary struct {
	// cues counts the words of each kind.
	cues [numCues]int
	// lead counts those at the beginning.
	lead [numCues]int
	// phrases counts the phrases of each type that can mean nothing else,
	// leadPhrases those at the beginning.
	phrases, leadPhrases [maxTypes]int
	// all is the number of phrases.
	all int
	// headline has the meanings of phrases, and the kinds of words, in the
	// headline.
	headline     typeSet
	headlineCues cue
	// objects counts, by group of doubtful words, what their deeds are done to.
	objects [doubtUnknown][numThings]int
	// headlineFirst and headlineLast bound its tokens.
	headlineFirst, headlineLast int
}

// leadTokens is how long the beginning of a document is, in tokens: news tell
// the main thing first.
const leadTokens = 200

// survey reads the whole document once: phrases, cues, what stands where.
func (s *Scratch) survey(x *lexicon, d *token.Document, candidates []gazetteer.Candidate) {
	s.phrases = x.appendPhrases(s.phrases[:0], candidates)
	s.hidden = s.hidden[:0]
	s.lexicon, s.objects = x, &x.objects
	for i := range s.phrases {
		p := &s.phrases[i]
		p.plain = p.types&(p.types-1) == 0 && p.strong != 0 && x.doubtAt(d, p.first, p.last) < 0
	}
	s.cues = scratch.Sized(s.cues, len(d.Tokens))
	s.families = scratch.Sized(s.families, len(d.Tokens))
	s.things = scratch.Sized(s.things, len(d.Tokens))
	s.sentences = scratch.Sized(s.sentences, len(d.Tokens))
	clear(s.cues)
	for k := range d.Sentences {
		for i := d.Sentences[k].First; i < d.Sentences[k].Last; i++ {
			s.sentences[i] = int32(k)
			s.families[i] = 0
			s.things[i] = x.objects.kinds.At(d, i)
			if d.Tokens[i].Kind == token.Punct {
				continue
			}
			s.cues[i] = x.cues.At(d, i)
		}
	}
	for i := range candidates {
		c := &candidates[i]
		if c.Family < gazetteer.Attack {
			s.markThings(&x.objects, c)
			for t := c.First; t < c.Last; t++ {
				s.families[t] |= 1 << c.Family
			}
		}
	}
	s.summarise(d)
}

// summarise counts what the document has, from its phrases and cues.
func (s *Scratch) summarise(d *token.Document) {
	s.document = summary{}
	sum := &s.document
	for i, c := range s.cues {
		for n := 0; c != 0; n, c = n+1, c>>1 {
			sum.cues[n] += int(c & 1)
			if i < leadTokens {
				sum.lead[n] += int(c & 1)
			}
		}
	}
	sum.findHeadline(d)
	s.countObjects(s.lexicon, d)
	for i := sum.headlineFirst; i < sum.headlineLast; i++ {
		sum.headlineCues |= s.cues[i]
	}
	for i := range s.phrases {
		p := &s.phrases[i]
		if p.first >= sum.headlineFirst && p.first < sum.headlineLast {
			sum.headline |= p.types
		}
		sum.all++
		if !p.plain {
			continue
		}
		sum.phrases[p.lead]++
		if p.first < leadTokens {
			sum.leadPhrases[p.lead]++
		}
	}
}

// findHeadline finds the sentence that is the headline: the first one marked
// so, else the first of all.
func (sum *summary) findHeadline(d *token.Document) {
	const look = 20
	at := 0
	for k := range d.Sentences[:min(look, len(d.Sentences))] {
		if d.Sentences[k].Zone == token.Headline {
			at = k
			break
		}
	}
	if at < len(d.Sentences) {
		sum.headlineFirst, sum.headlineLast = d.Sentences[at].First, d.Sentences[at].Last
	}
}
