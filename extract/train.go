package extract

import (
	"context"
	"fmt"
	"slices"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/internal/marked"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A MarkedArticle is an article with its gold file.
type MarkedArticle struct {
	Article *article.Article
	Gold    score.Document
	// Weight is how much what is marked in the article counts beside others in
	// training; 0 stands for 1. Whether it is about an incident counts in full.
	Weight linear.Weight
}

// TrainOptions say how to train. The zero value trains as the built-in models
// were trained.
type TrainOptions struct {
	// Gazetteer advises the models; nil stands for the built-in one. Models
	// must be used with the gazetteer they were trained with, or one that
	// only differs in a few entries.
	Gazetteer *gazetteer.Gazetteer
	// Names are options for the names model.
	Names names.Options
	// Log, if set, is told of progress.
	Log func(format string, args ...any)
}

// Train learns the models of all stages from marked articles. Where gold files
// say nothing of mentions, only incidents are learned from their articles. The
// same articles, in the same order, and options give the same bytes on every
// machine. The error is that of ctx where it ends first, or says that there
// is nothing to learn from, or which document has an attack of a type that cannot
// be learned or an article that does not hold together ([article.Article.Check]).
func Train(ctx context.Context, articles []MarkedArticle, o TrainOptions) (*Bundle, error) {
	if o.Gazetteer == nil {
		o.Gazetteer = gazetteer.Default()
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	if o.Names.Log == nil {
		o.Names.Log = o.stageLog("names")
	}
	if err := checkMarked(articles); err != nil {
		return nil, err
	}
	articles, named := mentionsFirst(articles)
	docs := make([]*token.Document, len(articles))
	for i, a := range articles {
		docs[i] = new(token.Document)
		a.Article.Tokenize(docs[i])
	}
	b := &Bundle{}
	u := newUnseen(articles, docs)
	data, err := trainNames(ctx, articles[:named], docs, u, o)
	if err != nil {
		return nil, fmt.Errorf("train names: %w", err)
	}
	b.Names = string(data)
	taught := attackExamples(articles[:named], docs)
	if data, err = attacks.Train(ctx, taught, o.Gazetteer); err != nil {
		return nil, fmt.Errorf("train attacks: %w", err)
	}
	b.Attacks = string(data)
	o.Log("attacks: done")
	if data, err = trainIncidents(ctx, u, taught, b, o); err != nil {
		return nil, fmt.Errorf("train incidents: %w", err)
	}
	b.Incidents = string(data)
	o.Log("incidents: done")
	return b, nil
}

// stageLog returns what the log of a stage goes to.
func (o *TrainOptions) stageLog(stage string) func(format string, args ...any) {
	return func(format string, args ...any) { o.Log(stage+": "+format, args...) }
}

// checkMarked makes sure that articles hold together and that attacks have types that
// can be learned: to be told only when the names are learned is too late.
func checkMarked(articles []MarkedArticle) error {
	types := attacks.Types()
	for _, a := range articles {
		if err := a.Article.Check(); err != nil {
			return fmt.Errorf("train: %s: %w", a.Gold.ID, err)
		}
		for _, m := range a.Gold.Mentions {
			if m.Label == record.LabelAttack && !m.Optional && !slices.Contains(types, m.Type) {
				return fmt.Errorf("train attacks: %s: mention %q at byte %d: %w %q", a.Gold.ID, m.Text, m.Start, attacks.ErrType, m.Type)
			}
		}
	}
	return nil
}

// mentionsFirst returns the articles, first those whose gold files mark mentions,
// and how many these are.
func mentionsFirst(articles []MarkedArticle) (out []MarkedArticle, named int) {
	var rest []MarkedArticle
	for _, a := range articles {
		if a.Gold.IncidentsOnly {
			rest = append(rest, a)
		} else {
			out = append(out, a)
		}
	}
	return append(out, rest...), len(out)
}

func trainNames(ctx context.Context, articles []MarkedArticle, docs []*token.Document, u *unseen, o TrainOptions) ([]byte, error) {
	examples := make([]names.Example, len(articles))
	for i := range articles {
		examples[i] = names.Example{Document: docs[i], Gold: marked.In(docs[i], articles[i].Article, articles[i].Gold.Mentions), Weight: articles[i].Weight}
	}
	no, also := o.Names, o.Names.Unseen
	no.Unseen = func(i int, found []mention.Mention) {
		u.names[i] = append([]mention.Mention{}, found...)
		if also != nil {
			also(i, found)
		}
	}
	return names.Train(ctx, examples, o.Gazetteer, no)
}

func attackExamples(articles []MarkedArticle, docs []*token.Document) []attacks.Example {
	examples := make([]attacks.Example, len(articles))
	for i := range articles {
		examples[i] = attacks.Example{Document: docs[i], Gold: marked.In(docs[i], articles[i].Article, articles[i].Gold.Mentions), Weight: articles[i].Weight}
	}
	return examples
}

// trainIncidents learns from what the other stages find in the articles when
// they have not seen them, as they will not have seen those to come.
func trainIncidents(ctx context.Context, u *unseen, taught []attacks.Example, b *Bundle, o TrainOptions) ([]byte, error) {
	x, err := New(WithGazetteer(o.Gazetteer), WithModels(b))
	if err != nil {
		return nil, err
	}
	examples, err := u.read(ctx, x, taught)
	if err != nil {
		return nil, err
	}
	return incidents.Train(ctx, examples, incidents.Options{Log: o.stageLog("incidents")})
}
