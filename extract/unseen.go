package extract

import (
	"context"
	"errors"

	"golang.org/x/sync/errgroup"

	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/incidents"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// unseenFolds is how many attack taggers read the articles that they were not
// trained on.
const unseenFolds = 5

// An unseen is marked articles with what the first stages find in them when
// they were trained on others only: in articles that a model has seen it makes
// hardly any mistake, and a stage that learns from these would trust it too
// much.
type unseen struct {
	articles []MarkedArticle
	docs     []*token.Document
	names    [][]mention.Mention // nil where the names stage did not say
}

func newUnseen(articles []MarkedArticle, docs []*token.Document) *unseen {
	return &unseen{articles: articles, docs: docs, names: make([][]mention.Mention, len(articles))}
}

// read runs the stages before incidents over all articles and returns what they
// find as examples for incidents. Attack taggers are trained on those taught,
// one for each fold. The other stages are those of x.
func (u *unseen) read(ctx context.Context, x *Extractor, taught []attacks.Example) ([]incidents.Example, error) {
	out := make([]incidents.Example, len(u.articles))
	g, ctx := errgroup.WithContext(ctx)
	for k := range unseenFolds {
		g.Go(func() error { return u.readFold(ctx, x, taught, k, out) })
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return out, nil
}

// readFold reads the articles of fold k into out.
func (u *unseen) readFold(ctx context.Context, x *Extractor, taught []attacks.Example, k int, out []incidents.Example) error {
	var rest []attacks.Example
	for i := range taught {
		if i%unseenFolds != k {
			rest = append(rest, taught[i])
		}
	}
	data, err := attacks.Train(ctx, rest, x.gazetteer)
	if err != nil && !errors.Is(err, attacks.ErrNoExamples) {
		return err
	}
	reader := &Extractor{gazetteer: x.gazetteer, names: x.names, dates: x.dates, entities: x.entities}
	if reader.attacks, err = attacks.New(string(data), x.gazetteer); err != nil {
		return err
	}
	for i := k; i < len(u.articles); i += unseenFolds {
		if err := ctx.Err(); err != nil {
			return err
		}
		if out[i], err = u.example(ctx, reader, i); err != nil {
			return err
		}
	}
	return nil
}

// example reads article i.
func (u *unseen) example(ctx context.Context, x *Extractor, i int) (incidents.Example, error) {
	a := u.articles[i]
	s := new(scratch)
	var an *analysis
	if u.names[i] == nil {
		var err error
		if an, err = x.understand(ctx, a.Article, s); err != nil {
			return incidents.Example{}, err
		}
	} else {
		s.found = u.names[i]
		an = x.relate(u.docs[i], a.Article.About.Published, x.gazetteer.Match(nil, u.docs[i]), s)
	}
	e := incidents.Example{
		Document: an.doc, Mentions: an.mentions, Entities: an.entities, Published: an.published, Weight: a.Weight,
	}
	for _, g := range a.Gold.Incidents {
		e.Gold = append(e.Gold, incidents.Gold{
			Main: g.Main, Types: g.Types, Victims: g.Victims, Actors: g.Actors, Date: g.Date, Status: g.Status,
		})
	}
	return e, nil
}
