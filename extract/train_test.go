package extract_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
)

// marked returns some articles of testdata with what the built-in models find
// in them as their gold files.
func marked(t *testing.T) []extract.MarkedArticle {
	t.Helper()
	x := newExtractor(t)
	var out []extract.MarkedArticle
	for _, file := range articleFiles(t)[:6] {
		a := read(t, file)
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, extract.MarkedArticle{Article: a, Gold: goldOf(filepath.Base(file), rec)})
	}
	return out
}

func goldOf(id string, rec *record.Record) score.Document {
	gold := score.Document{ID: id, Mentions: score.MentionsOf(rec)}
	for _, i := range rec.Incidents {
		gold.Incidents = append(gold.Incidents, score.Incident{
			Main: i.Main, Types: i.Types, Victims: i.Victims, Actors: i.Actors, Date: i.Date, Status: string(i.Status),
		})
	}
	return gold
}

// Training twice gives the same bytes, and what they hold works.
func TestTrain(t *testing.T) {
	articles := marked(t)
	var bundles [2]*extract.Bundle
	shown := 0
	for i := range bundles {
		o := extract.TrainOptions{Names: names.Options{Epochs: 2, Cutoff: 1}}
		o.Names.Unseen = func(int, []mention.Mention) { shown++ }
		var err error
		if bundles[i], err = extract.Train(context.Background(), articles, o); err != nil {
			t.Fatal(err)
		}
	}
	if string(bundles[0].Bytes()) != string(bundles[1].Bytes()) {
		t.Error("two runs give two models")
	}
	if shown != 2*len(articles) {
		t.Errorf("shown %d unseen readings of %d articles", shown, 2*len(articles))
	}
	again, err := extract.OpenBundle(string(bundles[0].Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	x := newExtractor(t, extract.WithModels(again))
	right, all := 0, 0
	for i := range articles {
		rec, err := x.Extract(context.Background(), articles[i].Article)
		if err != nil {
			t.Fatal(err)
		}
		found := make(map[[2]int]record.Label)
		for _, m := range score.MentionsOf(rec) {
			found[[2]int{m.Start, m.End}] = m.Label
		}
		for _, m := range articles[i].Gold.Mentions {
			all++
			if found[[2]int{m.Start, m.End}] == m.Label {
				right++
			}
		}
	}
	if right < all*3/4 {
		t.Errorf("%d of %d marked mentions are found", right, all)
	}
}

func TestTrainStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := extract.Train(ctx, marked(t), extract.TrainOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestTrainOnNothing(t *testing.T) {
	unmarked := marked(t)[:2]
	for i := range unmarked {
		unmarked[i].Gold = score.Document{ID: unmarked[i].Gold.ID}
	}
	for name, articles := range map[string][]extract.MarkedArticle{"none": nil, "unmarked": unmarked} {
		if _, err := extract.Train(context.Background(), articles, extract.TrainOptions{}); !errors.Is(err, names.ErrNoExamples) {
			t.Errorf("%s: error %v, want that of names", name, err)
		}
	}
}

// An unknown type is told of before anything is learned, and names the document.
func TestTrainOnUnknownType(t *testing.T) {
	articles := marked(t)[:2]
	articles[1].Gold.ID = "wrong"
	articles[1].Gold.Mentions = append(articles[1].Gold.Mentions,
		score.Mention{Start: 3, End: 7, Text: "raid", Label: record.LabelAttack, Type: "burglary"})
	o := extract.TrainOptions{Log: func(format string, args ...any) { t.Errorf("it began: "+format, args...) }}
	_, err := extract.Train(context.Background(), articles, o)
	if want := `train attacks: wrong: mention "raid" at byte 3: unknown attack type "burglary"`; !errors.Is(err, attacks.ErrType) || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// An article that does not hold together is told of before anything is learned.
func TestTrainOnInvalidArticle(t *testing.T) {
	o := extract.TrainOptions{Log: func(format string, args ...any) { t.Errorf("it began: "+format, args...) }}
	for _, incidentsOnly := range []bool{false, true} {
		articles := marked(t)[:2]
		changed := *articles[1].Article
		changed.Text = "Another text."
		articles[1].Article = &changed
		articles[1].Gold.ID, articles[1].Gold.IncidentsOnly = "wrong", incidentsOnly
		_, err := extract.Train(context.Background(), articles, o)
		if !errors.Is(err, article.ErrInvalid) || !strings.HasPrefix(err.Error(), "train: wrong: ") {
			t.Errorf("only incidents %v: error %v", incidentsOnly, err)
		}
	}
}

// Each stage tells what it does, under its name.
func TestTrainLog(t *testing.T) {
	var lines []string
	o := extract.TrainOptions{Names: names.Options{Epochs: 1, Cutoff: 1}}
	o.Log = func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }
	if _, err := extract.Train(context.Background(), marked(t)[:3], o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"names: epoch 1 of 1", "attacks: done", "incidents: victims: learned", "incidents: victims: F1 ", "incidents: dates: the likeliest", "incidents: done"} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, want) }) {
			t.Errorf("no line begins with %q:\n%s", want, strings.Join(lines, "\n"))
		}
	}
}

// A gold file that says nothing of mentions teaches nothing of names and
// attacks, wherever its article stands among the others.
func TestTrainOnIncidentsOnly(t *testing.T) {
	articles := marked(t)
	o := extract.TrainOptions{Names: names.Options{Epochs: 1, Cutoff: 1}}
	want, err := extract.Train(context.Background(), articles, o)
	if err != nil {
		t.Fatal(err)
	}
	plain := articles[2]
	plain.Gold = score.Document{ID: "plain", IncidentsOnly: true}
	mixed := append([]extract.MarkedArticle{plain}, articles...)
	got, err := extract.Train(context.Background(), mixed, o)
	if err != nil {
		t.Fatal(err)
	}
	if got.Names != want.Names || got.Attacks != want.Attacks {
		t.Error("names or attacks have learned from it")
	}
	if got.Incidents == want.Incidents {
		t.Error("incidents have not learned from it")
	}
}
