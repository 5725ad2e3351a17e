package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

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
	named   bool // the command line names inputs
	single  bool // the only input is one file
	records *extract.Extractor
}

func (f *batchFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.extractor.add(flags)
	f.inputFlags.add(flags)
	f.reportFlags.add(flags)
	flags.StringVarP(&f.format, "format", "f", "yaml", "write as `FORMAT`: yaml, json, jsonl, csv, timeml")
	flags.StringVar(&f.csvOf, "csv-of", "mention", "what a `ROW` of CSV is: mention or incident")
	var formats []string
	for _, name := range batch.Formats() {
		formats = append(formats, string(name))
	}
	complete(cmd, "format", formats...)
	complete(cmd, "csv-of", string(record.MentionRows), string(record.IncidentRows))
	complete(cmd, "fail-on", failReasons()...)
	complete(cmd, "annotations", "github")
	completeFields(cmd)
	checked(flags, "format", func() error { _, err := batch.ParseFormat(f.format); return err })
	checked(flags, "csv-of", func() error { _, err := record.ParseRows(f.csvOf); return err })
	flags.BoolVar(&f.withText, "with-text", false, "add the text that offsets refer to")
}

// configure checks the flags and arguments, and takes what they leave open
// from .incx.yaml.
func (f *batchFlags) configure(cmd *cobra.Command, args []string) (*config, error) {
	c, err := configure(cmd.Flags())
	if err != nil {
		return nil, err
	}
	f.article = f.inputFlags.articleFlags.options("")
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
	f.named = len(args) > 0 || cmd.Flags().Changed("files-from")
	if !f.named {
		inputs = c.args()
	}
	if len(inputs) == 0 && f.filesFrom == "" {
		return nil, usageError(fmt.Errorf("no input: name a file, a folder or - (see %s --help)", cmd.CommandPath()))
	}
	paths := []string{}
	for _, a := range inputs {
		paths = append(paths, a.Path)
	}
	if f.filesFrom == batch.Stdin {
		paths = append(paths, batch.Stdin)
	}
	if err := checkArgs(paths); err != nil {
		return nil, err
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

// checkArgs returns a usage error if an argument is empty, or more than one is
// standard input.
func checkArgs(paths []string) error {
	stdin := 0
	for _, p := range paths {
		switch p {
		case "":
			return usageError(errors.New("an empty argument is no file"))
		case batch.Stdin:
			stdin++
		}
	}
	if stdin > 1 {
		return usageError(errors.New("standard input can be read once only"))
	}
	return nil
}

// open gets the sources of articles and records ready, which tells most of what
// can be wrong before anything is written. What is wrong with the names of
// outputs comes first, since the reports tell of the rest.
func (f *batchFlags) open(ctx context.Context) error {
	f.source.Files = append(f.source.Files, f.reportFlags.files()...)
	if err := checkApart(f.source.Files); err != nil {
		return err
	}
	if err := f.source.Open(ctx); err != nil {
		return usageError(err)
	}
	err := f.openRecords()
	if err != nil {
		err = errors.Join(err, f.source.Close())
	}
	return err
}

func (f *batchFlags) openRecords() error {
	for _, name := range f.reportFlags.files() {
		if err := checkOverwrite(name, batch.FromArticles); err != nil {
			return err
		}
	}
	var options []extract.Option
	if f.withText {
		options = append(options, extract.WithText())
	}
	var err error
	f.records, err = f.extractor.open(options...)
	return err
}

// knownFlag says whether any command that goes through inputs has a flag.
func knownFlag(name string) bool {
	return newExtractCommand().Flags().Lookup(name) != nil || newCheckCommand().Flags().Lookup(name) != nil
}

// plan counts the inputs and looks for those that would have the same record,
// and for reports that cannot be written.
func (f *batchFlags) plan(ctx context.Context, t *batch.Tree, r *reporter) error {
	if err := r.tryFiles(); err != nil {
		return err
	}
	p, err := t.Plan(ctx, &f.source)
	var c *batch.Collisions
	if errors.As(err, &c) {
		return collisionError(c)
	}
	r.expect(p.Inputs)
	return err
}

// collisionError returns a line for each pair of inputs with the same record.
func collisionError(c *batch.Collisions) error {
	var errs []error
	for i, p := range c.Pairs {
		start := ""
		if i == 0 {
			start = "nothing was written: "
		}
		errs = append(errs, fmt.Errorf("%s%w (%s)", start, p, advice(p)))
	}
	if c.More > 0 {
		errs = append(errs, fmt.Errorf("and %d more such pairs", c.More))
	}
	return errors.Join(errs...)
}

// advice says what to do about two inputs with the same record.
func advice(c *batch.Collision) string {
	// Files of one name are from different folders outside the working folder.
	if c.First == c.Second || path.Dir(c.First) != path.Dir(c.Second) {
		return "--root DIR keeps more of the paths"
	}
	return "rename one of them or leave it out with --exclude"
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
	r.others(t.Dir(), t.Others())
	return nil
}

// end writes the reports and returns the error that the command ends with; err is
// that of the run. Wrong usage is not reported: nothing was done.
func (f *batchFlags) end(ctx context.Context, r *reporter, err error, tell bool) error {
	var u *usage
	if errors.As(err, &u) {
		return err
	}
	if err != nil && ctx.Err() == nil {
		err = errors.Join(err, r.fail(err))
	}
	reportErr := r.finish(tell && r.begun, err != nil)
	if reportErr != nil {
		r.annotate(reportErr)
	}
	if err = errors.Join(err, reportErr); err == nil && r.failed() {
		err = errReported
	}
	return err
}
