package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// batchFlags are the flags of commands that go through inputs.
type batchFlags struct {
	extractor extractorFlags
	inputFlags
	reportFlags
	format   string
	csvOf    string
	withText bool

	// What configure makes of them:
	to      batch.Format
	article article.Options
	source  batch.Source
	single  bool // the only input is one file
	records *extract.Extractor
}

func (f *batchFlags) add(flags *pflag.FlagSet) {
	f.extractor.add(flags)
	f.inputFlags.add(flags)
	f.reportFlags.add(flags)
	flags.StringVarP(&f.format, "format", "f", "yaml", "write as `FORMAT`: yaml, json, jsonl, csv, timeml")
	flags.StringVar(&f.csvOf, "csv-of", "mention", "what a `ROW` of CSV is: mention or incident")
	flags.BoolVar(&f.withText, "with-text", false, "add the text that offsets refer to")
}

// configure checks the flags and arguments, and takes what they leave open
// from .incx.yaml.
func (f *batchFlags) configure(cmd *cobra.Command, args []string) (*config, error) {
	c, err := configure(cmd.Flags())
	if err != nil {
		return nil, err
	}
	if err := f.reportFlags.check(); err != nil {
		return nil, err
	}
	if f.article, err = f.inputFlags.options(); err != nil {
		return nil, err
	}
	if f.to, err = batch.ParseFormat(f.format); err != nil {
		return nil, usageError(err)
	}
	if f.to.Rows, err = record.ParseRows(f.csvOf); err != nil {
		return nil, usageError(err)
	}
	var inputs []batch.Arg
	for _, a := range args {
		inputs = append(inputs, batch.Arg{Path: a})
	}
	if len(args) == 0 && f.filesFrom == "" {
		inputs = c.args()
	}
	if len(inputs) == 0 && f.filesFrom == "" {
		return nil, usageError(fmt.Errorf("no input: name a file, a folder or - (see %s --help)", cmd.CommandPath()))
	}
	stdin := 0
	for _, a := range inputs {
		if a.Path == batch.Stdin {
			stdin++
		}
	}
	if f.filesFrom == batch.Stdin {
		stdin++
	}
	if stdin > 1 {
		return nil, usageError(errors.New("standard input can be read once only"))
	}
	f.source = batch.Source{
		Args: inputs, List: f.filesFrom, Include: f.include, Exclude: f.exclude,
		Root: f.root, Follow: f.follow, Stdin: cmd.InOrStdin(),
	}
	if len(inputs) == 1 && f.filesFrom == "" {
		info, err := os.Stat(inputs[0].Path)
		f.single = err != nil || !info.IsDir()
	}
	return c, nil
}

// open gets the sources of articles and records ready, which tells most of what
// can be wrong before anything is written.
func (f *batchFlags) open(ctx context.Context) error {
	f.source.Files = append(f.source.Files, f.reportFlags.files()...)
	if err := checkApart(f.source.Files); err != nil {
		return err
	}
	var options []extract.Option
	if f.withText {
		options = append(options, extract.WithText())
	}
	var err error
	if f.records, err = f.extractor.open(options...); err != nil {
		return err
	}
	if err := f.source.Open(ctx); err != nil {
		return usageError(err)
	}
	return nil
}

// knownFlag says whether any command that goes through inputs has a flag.
func knownFlag(name string) bool {
	return newExtractCommand().Flags().Lookup(name) != nil || newCheckCommand().Flags().Lookup(name) != nil
}

// plan counts the inputs and looks for those that would have the same record.
func (f *batchFlags) plan(ctx context.Context, t *batch.Tree, r *reporter) error {
	p, err := t.Plan(ctx, &f.source)
	var c *batch.Collision
	if errors.As(err, &c) {
		return fmt.Errorf("nothing was written: %w (--root DIR keeps more of the paths)", err)
	}
	r.expect(p.Inputs)
	return err
}

// gone reports records whose article has gone, or removes them.
func (f *batchFlags) gone(ctx context.Context, t *batch.Tree, r *reporter, prune bool) error {
	for name, err := range t.Gone(ctx, &f.source) {
		if err != nil {
			return err
		}
		res := &batch.Result{Status: batch.Gone, File: path.Join(filepath.ToSlash(t.Dir()), name)}
		if prune {
			res.Status = batch.Pruned
			if err := t.Remove(name); err != nil {
				return err
			}
		}
		if err := r.add(res); err != nil {
			return err
		}
	}
	return nil
}

// end writes the summary and returns the error that the command ends with.
func (f *batchFlags) end(r *reporter, err error, tell bool) error {
	reportErr := r.finish(tell, err != nil)
	if err = errors.Join(err, reportErr); err == nil && r.failed() {
		err = errReported
	}
	return err
}
