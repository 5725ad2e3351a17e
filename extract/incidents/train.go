package incidents

import (
	"context"
	"encoding/binary"
	"errors"
	"math"

	"github.com/incx/incx/extract/boost"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// An Example is a document, as [Finder.Find] gets it, with the incidents that
// a reader marked in it.
type Example struct {
	Document  *token.Document
	Mentions  []mention.Mention
	Entities  []mention.Entity
	Published string
	Gold      []Gold
	// Weight is how much what is marked of its incidents counts beside others;
	// 0 stands for 1. Whether the document reports one counts in full.
	Weight linear.Weight
}

// Gold is a marked incident. Victims and Actors are names in the text.
type Gold struct {
	Main                   bool
	Types, Victims, Actors []string
	Date, Status           string
}

// ErrNoExamples is returned by [Train] where there is nothing to learn from.
var ErrNoExamples = errors.New("no marked incidents to train on")

// Train learns a model from examples and returns its file form, for [New]. The
// same examples and options give the same bytes on every machine. The error
// is [ErrNoExamples], that of ctx where it ends first, or wraps [linear.ErrSize]
// where there is more to be learned than a model can hold.
func Train(ctx context.Context, examples []Example, o Options) ([]byte, error) {
	o = o.withDefaults()
	t := &trainer{o: o, finder: newFinder(), examples: examples}
	return t.run(ctx)
}

// A trainer learns the parts of a model one after another: the later ones use
// what the earlier ones say.
type trainer struct {
	o        Options
	finder   *Finder
	examples []Example
	docs     []trainingDocument
	// typesAsked are the types that articles as a whole are asked for.
	typesAsked []string
}

// A trainingDocument is what is learned from one example.
type trainingDocument struct {
	gold  Gold // all main incidents together
	dates []string
	said  []string // the types that it has words for
	// others are the victims of other incidents
	others []string
	rows   [mainPart][]linear.Example // what each part is asked about, with the right answers
	bags   linear.Bag                 // of the article itself
	whole  []float32                  // their margins by a classifier that did not see this document
	// judgeable says whether anything in the document speaks of attacks.
	judgeable bool
	// judged are the probabilities of rows by classifiers that did not see
	// this document.
	judged [numParts][]float32
	// numbers are what the second opinions on types and dates weigh.
	numbers [mainPart][]boost.Example
}

func (t *trainer) run(ctx context.Context) ([]byte, error) {
	marked := 0
	t.docs = make([]trainingDocument, len(t.examples))
	for i := range t.examples {
		t.docs[i].gold, t.docs[i].dates = mainOf(t.examples[i].Gold)
		t.docs[i].others = othersOf(t.examples[i].Gold)
		if t.docs[i].gold.Main {
			marked++
		}
	}
	if marked == 0 {
		return nil, ErrNoExamples
	}
	if err := t.each(ctx, t.encodeArticle); err != nil {
		return nil, err
	}
	t.askTypes()
	article, err := t.learnArticles(ctx)
	if err != nil {
		return nil, err
	}
	t.o.Log("%s: learned", mainPart)
	var tables [mainPart][]byte
	if err := t.learnParts(ctx, &tables, victimPart, actorPart); err != nil {
		return nil, err
	}
	if err := t.each(ctx, t.encodeIncident); err != nil {
		return nil, err
	}
	if err := t.learnParts(ctx, &tables, typePart, datePart, otherPart); err != nil {
		return nil, err
	}
	if err := t.each(ctx, t.encodeNumbers); err != nil {
		return nil, err
	}
	typeTrees, err := t.learnTrees(ctx, typePart)
	if err != nil {
		return nil, err
	}
	dateTrees, err := t.learnTrees(ctx, datePart)
	if err != nil {
		return nil, err
	}
	out := []byte(magic)
	for p := range numParts {
		x := *t.o.Thresholds.of(p)
		t.logQuality(p, x)
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(x)))
	}
	for _, table := range tables {
		out = append(out, table...)
	}
	out = append(appendNames(out, t.typesAsked), article...)
	return append(append(out, typeTrees...), dateTrees...), nil
}

// each calls encode for each example.
func (t *trainer) each(ctx context.Context, encode func(s *Scratch, i int)) error {
	var s Scratch
	for i := range t.examples {
		if err := ctx.Err(); err != nil {
			return err
		}
		encode(&s, i)
	}
	return nil
}

// learnParts learns some parts and puts their tables in place.
func (t *trainer) learnParts(ctx context.Context, tables *[mainPart][]byte, parts ...part) (err error) {
	for _, p := range parts {
		if tables[p], err = t.learn(ctx, p); err != nil {
			return err
		}
		t.o.Log("%s: learned", p)
	}
	return nil
}
