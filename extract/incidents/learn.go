package incidents

import (
	"context"
	"fmt"

	"github.com/incx/incx/extract/linear"
)

// usable says whether part p is learned from document doc.
func (doc *trainingDocument) usable(p part) bool {
	return doc.gold.Main || p == otherPart
}

// learn trains the classifier of part p on all documents, after judging each
// document by one that was trained on the others.
func (t *trainer) learn(ctx context.Context, p part) ([]byte, error) {
	for k := range t.o.Folds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		table, err := t.table(p, k)
		if err != nil {
			return nil, fmt.Errorf("train incidents: %w", err)
		}
		c, _, err := linear.OpenClassifier(string(table), 2)
		if err != nil {
			return nil, fmt.Errorf("train incidents: %w", err)
		}
		for i := k; i < len(t.docs); i += t.o.Folds {
			doc := &t.docs[i]
			doc.judged[p] = make([]float32, len(doc.rows[p]))
			for r := range doc.rows[p] {
				doc.judged[p][r] = c.Margin(doc.rows[p][r].Features)
			}
			if p.ranked() {
				linear.Softmax(doc.judged[p])
				continue
			}
			for r := range doc.judged[p] {
				doc.judged[p][r] = sigmoid(doc.judged[p][r])
			}
		}
	}
	return t.table(p, -1)
}

// learnArticles learns to tell articles about an incident from others, as
// [trainer.learn] does for the parts of an incident.
func (t *trainer) learnArticles(ctx context.Context) ([]byte, error) {
	for k := range t.o.Folds {
		data, err := t.articles(ctx, k)
		if err != nil {
			return nil, err
		}
		c, _, err := linear.OpenBagClassifier(string(data))
		if err != nil {
			return nil, err
		}
		for i := k; i < len(t.docs); i += t.o.Folds {
			if doc := &t.docs[i]; doc.bags != nil {
				doc.judged[mainPart] = []float32{sigmoid(c.Margin(doc.bags))}
			}
		}
	}
	return t.articles(ctx, -1)
}

// articles trains on all articles but those of a fold.
func (t *trainer) articles(ctx context.Context, without int) ([]byte, error) {
	var examples []linear.BagExample
	for i := range t.docs {
		if doc := &t.docs[i]; doc.bags != nil && (without < 0 || i%t.o.Folds != without) {
			examples = append(examples, linear.BagExample{Bag: doc.bags, Yes: doc.gold.Main})
		}
	}
	data, err := linear.TrainBagClassifier(ctx, examples, t.o.Article)
	if err != nil {
		return nil, fmt.Errorf("train incidents: %w", err)
	}
	return data, nil
}

// table trains part p on all documents but those of a fold.
func (t *trainer) table(p part, without int) ([]byte, error) {
	o := t.o.Parts[p]
	var choices []choice
	for i := range t.docs {
		doc := &t.docs[i]
		if without >= 0 && i%t.o.Folds == without || !doc.usable(p) || len(doc.rows[p]) == 0 {
			continue
		}
		var c choice
		for _, r := range doc.rows[p] {
			if !p.ranked() { // a question of its own: this or nothing?
				c = choice{rows: [][]uint32{nil, r.Features}, right: []bool{r.Class == 0, r.Class == 1}}
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
	return trainRanker(choices, rankOptions{o.Epochs, o.Rate, o.L1, o.Drop, o.Cutoff, o.Prune})
}
