package token

// A Tagger gives the tokens of a sentence their parts of speech as Penn
// Treebank tags ("NNP", "VBD"). It must be safe for concurrent use.
type Tagger interface {
	// Tag returns one tag for each token of sentence s of d; a token that
	// the tagger has nothing to say of gets "".
	Tag(d *Document, s Sentence) []string
}
