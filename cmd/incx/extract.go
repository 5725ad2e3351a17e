package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// extraction holds the flags of the extract command.
type extraction struct {
	batchFlags
	output string
	prune  bool
	resume bool
	fsync  bool
}

func newExtractCommand() *cobra.Command {
	e := &extraction{}
	cmd := &cobra.Command{
		Use:   "extract FILE|DIR|-...",
		Short: "Write the records of articles",
		Long: `Extract reads articles and writes a record for each.

An input is a file, a folder with all below it, or - for standard input. Text,
Markdown, HTML, JSON, JSON Lines, RSS, Atom, e-mail and mailboxes are told apart
by their content, each of them also compressed with gzip or Zstandard. In folders, hidden
files and what .incxignore lists are passed over.

Records go to standard output; to a file with -o FILE.yaml, .json, .jsonl or
.csv; or, with -o DIR, each to a file of its own in a folder that mirrors that
of the articles. A file is always whole: it is written elsewhere first. What has
not changed is not written again.

Where no input is named, inputs and output are those of .incx.yaml.`,
		Example: `  incx extract story.txt
  incx extract articles -o records
  incx extract articles -o incidents.csv --csv-of incident
  curl -s https://example.com/feed.xml | incx extract - --format jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return e.run(cmd, args) },
	}
	e.batchFlags.add(cmd)
	f := cmd.Flags()
	f.StringVarP(&e.output, "output", "o", "", "write to this `FILE` or folder")
	f.BoolVar(&e.prune, "prune", false, "with -o DIR, remove records whose article has gone")
	f.BoolVar(&e.resume, "resume", false, "with -o DIR, pass over articles whose record is newer and of the same content")
	f.BoolVar(&e.fsync, "fsync", false, "make sure that each record has reached the disk")
	return cmd
}

func (e *extraction) run(cmd *cobra.Command, args []string) error {
	c, err := e.configure(cmd, args)
	if err != nil {
		return err
	}
	if e.output == "" && c.output != "" && !e.named {
		e.output = c.path(c.output)
	}
	toFile := e.output != "" && e.output != "-"
	r, err := newReporter(e.reportFlags, cmd.OutOrStdout(), cmd.ErrOrStderr(), !toFile)
	if err != nil {
		return err
	}
	defer r.close()
	return e.end(cmd.Context(), r, e.write(cmd, r, toFile), toFile || !e.single)
}

// write writes all records.
func (e *extraction) write(cmd *cobra.Command, r *reporter, toFile bool) error {
	toFolder := toFile && isFolder(e.output)
	if toFolder {
		if err := checkFolderName(e.output, ".yaml, .json, .jsonl, .csv or .tml"); err != nil {
			return err
		}
	}
	if !toFolder && (cmd.Flags().Changed("prune") || cmd.Flags().Changed("resume")) {
		return usageError(errors.New("--prune and --resume need a folder: -o DIR"))
	}
	if toFile && !toFolder {
		if err := e.formatOf(cmd, e.output); err != nil {
			return err
		}
	}
	if err := e.checkFormat(cmd, toFolder); err != nil {
		return err
	}
	switch {
	case toFolder:
		e.source.Output = e.output
	case toFile:
		whole, partial := batch.StreamFiles(e.output)
		e.source.Files = []string{whole, partial}
	}
	if err := e.open(cmd.Context()); err != nil {
		return err
	}
	defer e.source.Close()
	switch {
	case toFolder:
		return e.toFolder(cmd.Context(), r)
	case toFile:
		return e.toFile(cmd.Context(), r)
	}
	return e.toStream(cmd.Context(), r, cmd.OutOrStdout())
}

// formatOf takes the format of the output file from its extension, which
// --format must not contradict.
func (e *extraction) formatOf(cmd *cobra.Command, name string) error {
	f, err := batch.ParseFormat(strings.TrimPrefix(filepath.Ext(name), "."))
	if err != nil {
		return nil // --format says it
	}
	if cmd.Flags().Changed("format") && f.Name != e.to.Name {
		return usageError(fmt.Errorf("-o %s: a file of this name is written as %s, not as %s", name, f.Name, e.to.Name))
	}
	f.Rows = e.to.Rows
	e.to = f
	return nil
}

// checkFormat returns an error where the format cannot be what other flags and
// the inputs make of it.
func (e *extraction) checkFormat(cmd *cobra.Command, toFolder bool) error {
	switch name := e.to.Name; {
	case name != record.CSV && cmd.Flags().Changed("csv-of"):
		return usageError(fmt.Errorf("--csv-of says what the rows of CSV are, and the format is %s", name))
	case cmd.Flags().Changed("with-text") && e.withText && (name == record.CSV || name == batch.TimeML):
		return usageError(fmt.Errorf("--with-text: records in %s hold no text", name))
	case name == batch.TimeML && !toFolder && len(e.source.Args) > 1:
		return errors.New("a TimeML file holds one article: write to a folder instead")
	}
	return nil
}

// toFolder writes each record to a file of its own.
func (e *extraction) toFolder(ctx context.Context, r *reporter) (err error) {
	tree, err := batch.OpenTree(e.output, batch.TreeOptions{Format: e.to, Sync: e.fsync, Known: e.looksInside()})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, tree.Close()) }()
	if err := e.plan(ctx, tree, r); err != nil {
		return err
	}
	if err := e.extract(ctx, r, tree, e.resume); err != nil {
		return err
	}
	return e.gone(ctx, tree, r, e.prune)
}

// toFile writes all records to one file.
func (e *extraction) toFile(ctx context.Context, r *reporter) error {
	if err := checkOverwrite(e.output, batch.FromArticles); err != nil {
		return err
	}
	if err := r.tryFiles(); err != nil {
		return err
	}
	s, err := batch.CreateStream(e.output, e.to, true, e.fsync)
	if err != nil {
		return err
	}
	runErr := e.extract(ctx, r, s, false)
	name, err := s.Finish(runErr == nil)
	if runErr != nil {
		runErr = fmt.Errorf("%w; what was finished is in %s", runErr, record.Printable(name))
	}
	return errors.Join(runErr, err)
}

// toStream writes all records to standard output.
func (e *extraction) toStream(ctx context.Context, r *reporter, w io.Writer) error {
	if err := r.tryFiles(); err != nil {
		return err
	}
	s := batch.NewStream(w, e.to, !e.single)
	runErr := e.extract(ctx, r, s, false)
	return errors.Join(runErr, s.Close())
}

// extract runs the batch.
func (f *batchFlags) extract(ctx context.Context, r *reporter, out batch.Output, resume bool) error {
	r.begun = true
	return batch.Run(ctx, &f.source, batch.Options{
		Extract: f.records.Extract, Article: f.article, Jobs: f.jobs, Output: out, Report: r.add,
		Resume: resume, Stdin: f.source.Stdin,
	})
}
