package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/merge"
	"github.com/incx/incx/extract/record"
)

// merging holds the flags of the merge command.
type merging struct {
	output    string
	format    string
	threshold float64
	prune     bool
	quiet     bool
}

func newMergeCommand() *cobra.Command {
	m := &merging{}
	cmd := &cobra.Command{
		Use:   "merge RECORD|DIR|-...",
		Short: "Put reports of the same incident together",
		Long: `Merge reads records and writes an incident file for each incident that they
report: all sources, the facts that no source contradicts with the number of
independent outlets behind each, contradictions side by side, and a timeline.

A record is a file in YAML, JSON or JSON Lines, which may hold several; of a
folder, all files with these extensions below it. The order does not matter.

Two reports are of one incident if enough speaks for it: common victims, types,
dates, actors, numbers, words. Each of these gives points, and the output says
which. --threshold moves the bar: higher keeps more reports apart.

Incidents go to standard output, to a file with -o FILE.yaml or .json, or each
to a file of its own with -o DIR. Incident files that stand in DIR from before and
are of no incident now stay there, unless --prune is given.`,
		Example: `  incx merge records
  incx merge records -o incidents --prune
  incx merge a.yaml b.yaml --format json
  incx extract articles -f jsonl | incx merge -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return m.run(cmd, args) },
	}
	f := cmd.Flags()
	f.StringVarP(&m.output, "output", "o", "", "write to this `FILE` or folder")
	f.Float64Var(&m.threshold, "threshold", merge.DefaultThreshold, "points that two reports need to be of one incident")
	f.BoolVar(&m.prune, "prune", false, "with -o DIR, remove incident files of incidents that are no more")
	f.BoolVarP(&m.quiet, "quiet", "q", false, "say nothing but errors")
	formatFlag(cmd, &m.format, "yaml", "json")
	return cmd
}

func (m *merging) run(cmd *cobra.Command, args []string) error {
	to, err := m.destination(cmd.Flags())
	if err != nil {
		return usageError(err)
	}
	src, err := m.source(args, to)
	if err != nil {
		return err
	}
	src.Stdin = cmd.InOrStdin()
	if err := src.Open(cmd.Context()); err != nil {
		return usageError(err)
	}
	defer src.Close()
	if to == toFile {
		if err := checkOverwrite(m.output, batch.FromArticles); err != nil {
			return err
		}
		if err := checkWhole(m.output); err != nil {
			return fmt.Errorf("write incidents: %w", err)
		}
	}
	errs := cmd.ErrOrStderr()
	list, failed, err := m.merge(cmd.Context(), src, args, errs)
	if err != nil {
		return err
	}
	if err := m.write(cmd.Context(), cmd.OutOrStdout(), list, to); err != nil {
		return err
	}
	if failed {
		return errReported // and nothing is pruned: what could not be read may tell of more
	}
	if m.prune {
		keep := make(map[string]bool, len(list))
		for i := range list {
			keep[m.fileOf(&list[i])] = true
		}
		return pruneIncidents(m.output, keep, m.notes(errs))
	}
	return nil
}

// notes returns where to say what is no error.
func (m *merging) notes(errs io.Writer) io.Writer {
	if m.quiet {
		return io.Discard
	}
	return errs
}

// source returns the records that the arguments name, but for what is written.
func (m *merging) source(args []string, to destination) (*batch.Source, error) {
	if err := checkArgs(args); err != nil {
		return nil, err
	}
	src := &batch.Source{Include: []string{"*.yaml", "*.yml", "*.json", "*.jsonl", "*.ndjson"}}
	for _, a := range args {
		src.Args = append(src.Args, batch.Arg{Path: a})
	}
	switch to {
	case toFolder:
		if err := checkMergeOutput(args, m.output); err != nil {
			return nil, usageError(err)
		}
		src.Output = m.output
	case toFile:
		whole, partial := batch.StreamFiles(m.output)
		src.Files = []string{whole, partial}
	}
	return src, nil
}

// merge reads all records and returns their incidents, and whether some could not be
// read, which it says on errs.
func (m *merging) merge(ctx context.Context, src *batch.Source, args []string, errs io.Writer) (list []merge.Incident, failed bool, err error) {
	records := 0
	merger := merge.New(merge.Options{Threshold: m.threshold})
	var seen editions
	failed, err = m.read(ctx, src, func(file string, rec *record.Record) error {
		records++
		seen.add(file, &rec.Source)
		return merger.Add(rec)
	}, errs)
	if err != nil {
		return nil, failed, err
	}
	if records == 0 && !failed {
		fmt.Fprintf(m.notes(errs), "incx: %s: no records\n", record.Printable(strings.Join(args, ", ")))
	}
	seen.warn(m.notes(errs))
	return merger.Merge(), failed, nil
}

// read calls add with all records. Of a file that cannot be read to its end it
// says so on errs and goes on; then failed is true.
func (m *merging) read(ctx context.Context, src *batch.Source, add func(file string, rec *record.Record) error, errs io.Writer) (failed bool, err error) {
	for in, err := range src.Inputs(ctx) {
		if err == nil {
			err = m.readFile(ctx, src.Stdin, in, add)
		}
		if err != nil && ctx.Err() == nil {
			failed = true
			fmt.Fprintf(errs, "incx: %s: %s\n", record.Printable(in.Name), record.Printable(err.Error()))
		}
	}
	if err := ctx.Err(); err != nil {
		return failed, err
	}
	return failed, nil
}

// readFile calls add with the records of one file. Incident files found in a folder are
// passed over.
func (m *merging) readFile(ctx context.Context, stdin io.Reader, in batch.Input, add func(file string, rec *record.Record) error) error {
	r := stdin
	if in.Path != batch.Stdin {
		f, err := batch.OpenFile(ctx, in.Path)
		if err != nil {
			return batch.Cause(err)
		}
		defer f.Close()
		r = f
	}
	br := bufio.NewReaderSize(r, 64<<10)
	head, _ := br.Peek(256) // an error comes again
	if !in.Given && batch.IsIncidentFile(head) {
		return nil
	}
	head = bytes.Clone(head)
	dec := record.NewDecoder(br)
	for n := 0; ; n++ {
		rec, err := dec.Decode()
		switch {
		case err == io.EOF && n == 0 && in.Given && len(bytes.TrimSpace(head)) == 0:
			return errors.New("empty: no record")
		case err == io.EOF:
			return nil
		case err != nil && n == 0 && ctx.Err() == nil:
			return noRecord(head, err)
		case err != nil:
			return err
		}
		if err := add(in.Name, rec); err != nil {
			return err
		}
	}
}

// noRecord returns what to say of a file that begins with head, in which err was met
// at once: of one that is no record at all, the place in its YAML would say nothing.
func noRecord(head []byte, err error) error {
	what, hasSchema := batch.WrittenAs(head)
	switch {
	case hasSchema:
		return err
	case what != "":
		return fmt.Errorf("%s: merge reads records in YAML, JSON and JSON Lines", what)
	}
	return errors.New("no incx record: run incx extract first, and merge what it writes")
}
