package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// In a paragraph in capitals nothing tells a name from other words, and the model, which
// has seen few of them, misses many. Names that the gazetteer has for nothing else are names
// there too, but for short words.

const (
	// wordsInCapitals is how many words a sentence has at least that is taken to be in
	// capitals. Headlines are shorter, and the model knows them.
	wordsInCapitals = 12
	// shortWord is how many letters a name of one word has at least.
	shortWord = 5
	// sureOfCapitals is how sure it is that what the gazetteer knows is a name there.
	sureOfCapitals = 0.8
)

// knowCapitals appends to dst the names in sentences in capitals that the gazetteer knows
// and at which there is no mention, and puts the mentions from number from on in text
// order.
func (s *Scratch) knowCapitals(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	found := len(dst)
	k, end, capitals := from, 0, false // the sentence that ends before token end
	for i := range s.cands {
		c := &s.cands[i]
		if c.Family > gazetteer.Product || !c.Flags.Has(gazetteer.AllCaps) || c.Flags.Has(doubtful) || c.First < lastOf(dst[found:]) {
			continue
		}
		if c.Last-c.First == 1 && len(d.TokenText(c.First)) < shortWord {
			continue
		}
		if c.First >= end {
			sentence := &d.Sentences[d.SentenceAt(c.First)]
			end, capitals = sentence.Last, inCapitals(d, sentence)
		}
		for k < found && dst[k].Last <= c.First {
			k++
		}
		if capitals && c.Last <= end && (k == found || dst[k].First >= c.Last) {
			m := byRule(d, c.First, c.Last, record.Label(c.Family.String()), sureOfCapitals, "gazetteer entry, in a sentence in capitals")
			m.By = record.FoundByGazetteer
			dst = append(dst, m)
		}
	}
	if len(dst) > found {
		mention.Sort(dst[from:])
	}
	return dst
}

// lastOf returns the token after the last of mentions, or 0.
func lastOf(ms []mention.Mention) int {
	if len(ms) == 0 {
		return 0
	}
	return ms[len(ms)-1].Last
}

// inCapitals says whether all words of a sentence of running text are in capitals.
func inCapitals(d *token.Document, s *token.Sentence) bool {
	words := 0
	for t := s.First; t < s.Last; t++ {
		switch d.Tokens[t].Shape {
		case token.Upper:
			words++
		case token.Lower, token.Title, token.Mixed:
			return false
		}
	}
	return words >= wordsInCapitals
}
