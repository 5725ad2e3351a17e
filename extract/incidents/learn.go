package incidents

import (
	"cmp"
	"context"
	"slices"

	"github.com/incx/incx/extract/boost"
	"github.com/incx/incx/extract/linear"
)

// usable says whether part p is learned from document doc.
func (doc *trainingDocument) usable(p part) bool {
	return doc.gold.Main || p == otherPart
}

// folded trains on all documents but those of one fold after the other, and has
// those judged by what came of it. Then it trains on all documents and returns
// what came of that. Train is told which fold to leave out, -1 for none; open
// returns what judges a document by trained data.
func (t *trainer) folded(ctx context.Context, train func(without int) ([]byte, error),
	open func(data string) (judge func(*trainingDocument), err error)) ([]byte, error) {
	for k := range t.o.Folds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		data, err := train(k)
		if err != nil {
			return nil, err
		}
		judge, err := open(string(data))
		if err != nil {
			return nil, err
		}
		for i := k; i < len(t.docs); i += t.o.Folds {
			judge(&t.docs[i])
		}
	}
	return train(-1)
}

// isLeftOut says whether document i is of the fold that is left out.
func (t *trainer) isLeftOut(i, without int) bool { return without >= 0 && i%t.o.Folds == without }

// learn trains the classifier of part p on all documents, after judging each
// document by one that was trained on the others.
func (t *trainer) learn(ctx context.Context, p part) ([]byte, error) {
	train := func(without int) ([]byte, error) { return t.table(p, without) }
	return t.folded(ctx, train, func(data string) (func(*trainingDocument), error) {
		c, _, err := linear.OpenClassifier(data, 2)
		return func(doc *trainingDocument) { doc.judge(p, c) }, err
	})
}

// judge judges the rows of part p.
func (doc *trainingDocument) judge(p part, c *linear.Classifier) {
	judged := make([]float32, len(doc.rows[p]))
	for r := range judged {
		judged[r] = c.Margin(doc.rows[p][r].Features)
	}
	if p.ranked() {
		linear.Softmax(judged)
	} else {
		for r, margin := range judged {
			judged[r] = linear.Sigmoid(margin)
		}
	}
	doc.judged[p] = judged
}

// askTypes chooses the types that articles as a whole are asked for: those
// that enough articles are about, first those that articles are about most
// often where they speak of them. Every second article speaks of a
// "cyberattack", and few are filed as one.
func (t *trainer) askTypes() {
	const enough = 5
	type count struct{ about, said float64 }
	counts := make(map[string]count)
	for i := range t.docs {
		doc := &t.docs[i]
		if !doc.gold.Main {
			continue
		}
		for _, typ := range doc.said {
			c := counts[typ]
			c.said++
			counts[typ] = c
		}
		types := slices.Clone(doc.gold.Types)
		slices.Sort(types)
		for _, typ := range slices.Compact(types) {
			c := counts[typ]
			c.about++
			counts[typ] = c
		}
	}
	for typ, c := range counts {
		if c.about >= enough {
			t.typesAsked = append(t.typesAsked, typ)
		}
	}
	slices.SortFunc(t.typesAsked, func(a, b string) int {
		x, y := counts[a], counts[b]
		return cmp.Or(cmp.Compare(y.about/(y.said+1), x.about/(x.said+1)), cmp.Compare(a, b))
	})
	t.typesAsked = t.typesAsked[:min(len(t.typesAsked), linear.MaxQuestions-1)]
}

// learnArticles learns to judge articles as a whole, as [trainer.learn] does
// for the parts of an incident.
func (t *trainer) learnArticles(ctx context.Context) ([]byte, error) {
	train := func(without int) ([]byte, error) { return t.articles(ctx, without) }
	return t.folded(ctx, train, func(data string) (func(*trainingDocument), error) {
		c, _, err := linear.OpenBagClassifier(data, 1+len(t.typesAsked))
		var s linear.BagScratch
		return func(doc *trainingDocument) {
			doc.whole = c.AppendMargins(nil, doc.bags, &s)
			if doc.judgeable {
				doc.judged[mainPart] = []float32{linear.Sigmoid(doc.whole[mainMargin])}
			}
		}, err
	})
}

// articles trains on all articles but those of a fold.
func (t *trainer) articles(ctx context.Context, without int) ([]byte, error) {
	var examples []linear.BagExample
	for i := range t.docs {
		if t.isLeftOut(i, without) {
			continue
		}
		doc := &t.docs[i]
		lessons := []linear.Lesson{{Answer: linear.AnswerOf(doc.gold.Main)}}
		for _, typ := range t.typesAsked {
			a := linear.Unknown
			if doc.gold.Main {
				a = linear.AnswerOf(slices.Contains(doc.gold.Types, typ))
			}
			lessons = append(lessons, linear.Lesson{Answer: a, Weight: t.examples[i].Weight})
		}
		examples = append(examples, linear.BagExample{Bag: doc.bags, Lessons: lessons})
	}
	return linear.TrainBagClassifier(ctx, examples, 1+len(t.typesAsked), t.o.Article)
}

// learnTrees learns the second opinion of part p, types or dates, and puts it in
// place of the first in what each document was judged.
func (t *trainer) learnTrees(ctx context.Context, p part) ([]byte, error) {
	train := func(without int) ([]byte, error) { return t.trees(ctx, p, without) }
	return t.folded(ctx, train, func(data string) (func(*trainingDocument), error) {
		c, _, err := boost.Open(data, p.numbers())
		return func(doc *trainingDocument) {
			none := len(doc.judged[p]) - len(doc.numbers[p]) // "none" comes first
			for r, e := range doc.numbers[p] {
				doc.judged[p][none+r] = linear.Sigmoid(c.Margin(e.Numbers))
			}
		}, err
	})
}

// trees grows the trees of part p on all documents but those of a fold.
func (t *trainer) trees(ctx context.Context, p part, without int) ([]byte, error) {
	var examples []boost.Example
	for i := range t.docs {
		if !t.isLeftOut(i, without) && t.docs[i].usable(p) {
			examples = append(examples, t.docs[i].numbers[p]...)
		}
	}
	return boost.Train(ctx, examples, boost.Options{})
}

// table trains part p on all documents but those of a fold.
func (t *trainer) table(p part, without int) ([]byte, error) {
	o := t.o.Parts.of(p)
	var choices []choice
	for i := range t.docs {
		doc := &t.docs[i]
		if t.isLeftOut(i, without) || !doc.usable(p) || len(doc.rows[p]) == 0 {
			continue
		}
		c := choice{weight: t.examples[i].Weight.Factor()}
		for _, r := range doc.rows[p] {
			if !p.ranked() { // a question of its own: this or nothing?
				c.rows, c.right = [][]uint32{nil, r.Features}, []bool{r.Class == 0, r.Class == 1}
				choices = append(choices, c)
				continue
			}
			c.rows = append(c.rows, r.Features)
			c.right = append(c.right, r.Class == 1)
		}
		if p.ranked() {
			choices = append(choices, c)
		}
	}
	return trainRanker(choices, *o)
}
