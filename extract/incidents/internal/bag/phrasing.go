package bag

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// The phrasing of a sentence is what is left of it without what it is about:
// its function words and punctuation, the endings of its other words, and the
// labels of what is named. A report ("X said it was …ed by Y in …") is phrased
// otherwise than advice ("if you …, you should …"), whatever either speaks of.

// functionWords are the keys of the words that make up the phrasing of a
// sentence.
type functionWords struct{ token.Lexicon[uint8] }

// newFunctionWords returns the words: articles, pronouns, prepositions,
// conjunctions, auxiliary verbs, and the commonest adverbs.
func newFunctionWords() functionWords {
	const words = `a an the this that these those
		i you he she it we they who which what his her its our your their
		any some all most more many few other another only such each both no not
		about after against along among around as at before behind between by down during for from in into like of off on
		out over per since than through to under until up via with within without
		and but or nor so if because although while when where how why whether once
		am is are was were be been being do does did done has have had having
		can could may might must shall should will would
		also already even ever just never now often still then there here too very yet again
		said says say told`
	out := make(map[uint64]uint8)
	for w := range strings.FieldsSeq(words) {
		out[token.Key(w)] = 1
	}
	return functionWords{token.NewLexicon(out)}
}

// The forms of content words. No word has such a key.
const (
	plainForm uint64 = iota + 1<<32
	pastForm
	ingForm
	pluralForm
	edgeForm // stands before and after each sentence
)

// form returns what token t adds to the phrasing of its sentence.
func (words functionWords) form(d *token.Document, t int) uint64 {
	tok := &d.Tokens[t]
	switch tok.Kind {
	case token.Number:
		return numberKey
	case token.Punct:
		return tok.Key
	}
	if words.Of(tok.Key) != 0 {
		return tok.Key
	}
	switch w := d.Text[tok.Start:tok.End]; {
	case strings.HasSuffix(w, "ed"):
		return pastForm
	case strings.HasSuffix(w, "ing"):
		return ingForm
	case strings.HasSuffix(w, "s"):
		return pluralForm
	}
	return plainForm
}

// addPhrasing adds the forms of the sentence at hand, three at a time.
func (s *Scratch) addPhrasing() {
	before := edgeForm
	for i, w := range s.words {
		next := edgeForm
		if i+1 < len(s.words) {
			next = s.words[i+1].form
		}
		s.add(phrasing, before*31+w.form, next)
		before = w.form
	}
}
