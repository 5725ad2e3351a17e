package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/names"
)

// training holds the flags of the train command.
type training struct {
	output    string
	gazetteer []string
	weights   []string
	options   extract.TrainOptions
	quiet     bool
}

func newTrainCommand() *cobra.Command {
	t := &training{}
	cmd := &cobra.Command{
		Use:   "train GOLDDIR… -o MODEL",
		Short: "Train the models on gold files",
		Long: `Train learns the models of all stages from folders of gold files, as incx eval
reads them, and writes them to one file for --model. The same input gives the
same bytes on every machine. A thousand articles take a few minutes.`,
		Example: "  incx train corpus/train mine -o model.bin\n  incx extract --model model.bin story.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return t.run(cmd.Context(), cmd.ErrOrStderr(), args)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&t.output, "output", "o", "", "write the model to `FILE` (required)")
	f.StringArrayVar(&t.weights, "weight", nil, "how much articles of a folder count beside others: `DIR=WEIGHT`, 1 unless told; repeatable")
	gazetteerFlag(f, &t.gazetteer)
	f.IntVar(&t.options.Names.Epochs, "epochs", 0, "passes over the articles for the names model, 10 unless told")
	f.Uint64Var(&t.options.Names.Seed, "seed", names.DefaultSeed, "where the random order of sentences starts")
	f.BoolVarP(&t.quiet, "quiet", "q", false, "no progress")
	return cmd
}

func (t *training) run(ctx context.Context, log io.Writer, dirs []string) error {
	if t.output == "" || t.output == "-" {
		return usageError(errors.New("train: say to which file to write the model with -o"))
	}
	if t.options.Names.Epochs < 0 {
		return usageError(fmt.Errorf("--epochs %d: want 1 or more", t.options.Names.Epochs))
	}
	if err := checkOverwrite(t.output, batch.ModelFile); err != nil {
		return err
	}
	if err := checkWhole(t.output); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	g, err := openGazetteer(t.gazetteer)
	if err != nil {
		return err
	}
	t.options.Gazetteer = g
	if !t.quiet {
		t.options.Log = func(format string, args ...any) { fmt.Fprintf(log, format+"\n", args...) }
	}
	weights, err := parseWeights(t.weights, dirs)
	if err != nil {
		return usageError(fmt.Errorf("train: %w", err))
	}
	var articles []extract.MarkedArticle
	for _, dir := range dirs {
		docs, err := readGoldDir(dir, g)
		if err != nil {
			return err
		}
		for i := range docs {
			a, err := readGold(&docs[i], "")
			if err != nil {
				return err
			}
			articles = append(articles, extract.MarkedArticle{Article: a, Gold: docs[i], Weight: weights[filepath.Clean(dir)]})
		}
	}
	b, err := extract.Train(ctx, articles, t.options)
	if err != nil {
		return err
	}
	if err := writeWhole(t.output, b.Bytes()); err != nil {
		return fmt.Errorf("write model: %w", err)
	}
	return nil
}

// parseWeights returns the weights of folders that flags of the form
// DIR=WEIGHT give, by the clean path of the folder.
func parseWeights(flags, dirs []string) (map[string]linear.Weight, error) {
	weights := make(map[string]linear.Weight)
	for _, f := range flags {
		at := strings.LastIndexByte(f, '=')
		if at < 0 {
			return nil, fmt.Errorf("--weight %q: want DIR=WEIGHT", f)
		}
		dir := filepath.Clean(f[:at])
		if !slices.ContainsFunc(dirs, func(d string) bool { return filepath.Clean(d) == dir }) {
			return nil, fmt.Errorf("--weight %q: no such folder among those to learn from", f)
		}
		w, err := strconv.ParseFloat(f[at+1:], 32)
		if err != nil || !(w >= leastWeight && w <= greatestWeight) {
			return nil, fmt.Errorf("--weight %q: the weight must be a number from %v to %v", f, leastWeight, greatestWeight)
		}
		weights[dir] = linear.Weight(w)
	}
	return weights, nil
}

// leastWeight and greatestWeight bound the weights of folders. A folder that
// shall count for nothing is better left out.
const leastWeight, greatestWeight = 0.001, 1000
