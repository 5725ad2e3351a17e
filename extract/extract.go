// Package extract reads news articles about cyber incidents and writes
// structured records: the organisations, people, dates and attack types that
// an article names, and the incidents it reports.
//
// The package is the pipeline, and its stages are the packages below it:
//
//	article     bytes → article: text, title, publication date, regions
//	token       text → tokens and sentences, with byte offsets
//	names       organisations, people, places, actors, malware, products
//	dates       date expressions and their values
//	attacks     attack mentions and their types
//	entities    mentions → entities
//	incidents   entities → incidents
//	record      the record, its writers and its schema
//
// An [Extractor] is built once, which loads the models and the gazetteer, and
// then used for any number of articles by any number of goroutines:
//
//	x, err := extract.New()
//	…
//	a, err := article.Read(data, article.Options{Path: "story.txt"})
//	…
//	rec, err := x.Extract(ctx, a)
package extract

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/entities"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// An Extractor turns articles into records. It is immutable and safe for
// concurrent use. [New] makes one; the zero Extractor has no stages.
type Extractor struct {
	gazetteer     *gazetteer.Gazetteer
	bundle        *Bundle
	minConfidence float64
	withText      bool

	names     *names.Recogniser
	dates     *dates.Tagger
	attacks   *attacks.Tagger
	entities  *entities.Linker
	incidents *incidents.Finder

	scratch sync.Pool // of *scratch
}

// An Option changes how an [Extractor] works.
type Option func(*Extractor)

// WithGazetteer takes names from g instead of the built-in gazetteer, for which nil
// stands.
func WithGazetteer(g *gazetteer.Gazetteer) Option {
	return func(x *Extractor) { x.gazetteer = g }
}

// WithModels takes models from b instead of those that are built in, for which nil
// stands. B may be changed once [New] has returned.
func WithModels(b *Bundle) Option {
	return func(x *Extractor) { x.bundle = b }
}

// WithMinConfidence leaves out mentions of names that are less sure than c,
// which is from 0 to 1; [New] fails for another c.
func WithMinConfidence(c float64) Option {
	return func(x *Extractor) { x.minConfidence = c }
}

// WithText adds the text that offsets refer to to each record.
func WithText() Option {
	return func(x *Extractor) { x.withText = true }
}

// New returns an extractor. The error says what is wrong with the options, or
// with the models or the gazetteer that they gave; it wraps [ErrModel] where it
// is a model.
func New(options ...Option) (*Extractor, error) {
	x := &Extractor{}
	for _, o := range options {
		o(x)
	}
	if !(x.minConfidence >= 0 && x.minConfidence <= 1) { // NaN too
		return nil, fmt.Errorf("minimum confidence %v: want a number from 0 to 1", x.minConfidence)
	}
	if x.gazetteer == nil {
		x.gazetteer = gazetteer.Default()
	}
	if x.bundle == nil {
		b, err := DefaultBundle()
		if err != nil {
			return nil, fmt.Errorf("built-in model: %w", err)
		}
		x.bundle = b
	}
	if err := x.open(); err != nil {
		return nil, err
	}
	x.scratch.New = func() any { return new(scratch) }
	return x, nil
}

// open makes the stages.
func (x *Extractor) open() error {
	var err error
	if x.names, err = names.New(x.bundle.Names, x.gazetteer); err != nil {
		return stageError("names", err)
	}
	x.dates = dates.New()
	if x.attacks, err = attacks.New(x.bundle.Attacks, x.gazetteer); err != nil {
		return stageError("attacks", err)
	}
	x.entities = entities.New(x.gazetteer)
	if x.incidents, err = incidents.New(x.bundle.Incidents); err != nil {
		return stageError("incidents", err)
	}
	return nil
}

// stageError returns err with the stage that could not be made, as an [ErrModel]
// where its model is at fault rather than the gazetteer.
func stageError(stage string, err error) error {
	if errors.Is(err, names.ErrModel) || errors.Is(err, attacks.ErrModel) || errors.Is(err, incidents.ErrModel) {
		return fmt.Errorf("%w: %s: %w", ErrModel, stage, err)
	}
	return fmt.Errorf("%s: %w", stage, err)
}

// A scratch is the memory that one article is worked on in.
type scratch struct {
	doc       token.Document
	names     names.Scratch
	dates     dates.Scratch
	attacks   attacks.Scratch
	entities  entities.Scratch
	incidents incidents.Scratch
	found     []mention.Mention // by the names stage
	named     []mention.Mention // names among them
	times     []mention.Mention // dates among them
	attacked  []mention.Mention
	mentions  []mention.Mention
}

// large says whether s is more than articles need. Then it is not kept for the
// next one, and stages give back what they no longer need.
func (s *scratch) large() bool { return cap(s.doc.Tokens) > 4*names.MaxChunk }

// Extract returns the record of an article, which is the caller's: it shares no
// memory with x or the article.
//
// The error is that of ctx, where it ends before the work begins, or in the midst
// of a text of more than 65,536 tokens, some 300 kB: an article that is not longer
// is soon done with, and finished. Or it is that of [article.Article.Check] for an
// article that was made by hand, or changed, and does not hold together. One that
// was read gives no other.
func (x *Extractor) Extract(ctx context.Context, a *article.Article) (*record.Record, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s := x.scratch.Get().(*scratch)
	an, err := x.analyse(ctx, a, s)
	var rec *record.Record
	if err == nil {
		rec = x.record(a, an)
	}
	// Not after a panic, which leaves it in a state unknown.
	if !s.large() {
		x.scratch.Put(s)
	}
	return rec, err
}

// An analysis is what the stages found in an article.
type analysis struct {
	doc       *token.Document
	mentions  []mention.Mention
	entities  []mention.Entity
	incidents []incidents.Incident
	published string
	inferred  bool
	warnings  []string
}

// analyse runs all stages over an article.
func (x *Extractor) analyse(ctx context.Context, a *article.Article, s *scratch) (*analysis, error) {
	an, err := x.understand(ctx, a, s)
	if err != nil {
		return nil, err
	}
	an.incidents = x.incidents.Find(an.doc, an.mentions, an.entities, an.published, &s.incidents)
	x.giveRoles(an)
	return an, nil
}

// givenUp returns the error of ctx where it is time to give up on document d: one
// that is soon done with is finished.
func givenUp(ctx context.Context, d *token.Document) error {
	if len(d.Tokens) <= names.MaxChunk {
		return nil
	}
	return ctx.Err()
}

// giveRoles tells the entities of an analysis their roles.
func (x *Extractor) giveRoles(an *analysis) {
	victims, actors := parties(an.incidents)
	x.entities.Roles(an.doc, an.mentions, an.entities, victims, actors)
}

// understand runs the stages before incidents over an article. The analysis
// shares the memory of s. The error is that of ctx or of the article.
func (x *Extractor) understand(ctx context.Context, a *article.Article, s *scratch) (*analysis, error) {
	if err := a.Check(); err != nil {
		return nil, err
	}
	d := &s.doc
	a.Tokenize(d)
	var err error
	if s.found, err = x.names.FindContext(ctx, s.found[:0], d, &s.names); err != nil {
		return nil, err
	}
	if err = givenUp(ctx, d); err != nil {
		return nil, err
	}
	candidates := s.names.Candidates()
	if s.large() {
		s.names = names.Scratch{}
	}
	an := x.relate(d, a.About.Published, candidates, s)
	return an, givenUp(ctx, d)
}

// relate runs the stages between names and incidents over document d: s.found
// is what the names stage found, candidates is what the gazetteer matched.
func (x *Extractor) relate(d *token.Document, published string, candidates []gazetteer.Candidate, s *scratch) *analysis {
	an := &analysis{doc: d, published: published}
	s.named, s.times = split(s.found, s.named[:0], s.times[:0])

	times := x.dates.Read(d, an.published, s.times, &s.dates)
	if an.published == "" && times.Inferred != "" {
		an.published, an.inferred = times.Inferred, true
	}
	an.warnings = times.Warnings

	s.attacked = x.attacks.Find(s.attacked[:0], d, s.found, candidates, &s.attacks)
	s.mentions = x.combine(s.mentions[:0], s.named, times.Expressions, s.attacked)
	an.mentions = x.entities.Part(d, s.mentions)
	if s.large() {
		s.dates, s.attacks = dates.Scratch{}, attacks.Scratch{}
		s.found, s.named, s.times, s.attacked = nil, nil, nil, nil
	}

	an.entities = x.entities.Link(d, an.mentions, &s.entities)
	return an
}
