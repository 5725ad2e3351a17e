package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
	formatFlag(cmd, &m.format, "yaml", "json")
	return cmd
}

// settle checks the flags and says what kind of output they ask for; the format
// is that of its name.
func (m *merging) settle(flags *pflag.FlagSet) (toFile, toFolder bool, err error) {
	if !(m.threshold > 0) {
		return false, false, fmt.Errorf("--threshold %v: want a number above 0", m.threshold)
	}
	toFile = m.output != "" && m.output != "-"
	toFolder = toFile && isFolder(m.output)
	if toFolder {
		if err := checkFolderName(m.output, ".yaml or .json"); err != nil {
			return false, false, err
		}
	}
	switch ext := strings.ToLower(filepath.Ext(m.output)); {
	case m.prune && !toFolder:
		return false, false, errors.New("--prune needs a folder: -o DIR")
	case !toFile || toFolder:
	case flags.Changed("format") && (ext == ".json" && m.format != "json" || (ext == ".yaml" || ext == ".yml") && m.format != "yaml"):
		return false, false, fmt.Errorf("-o %s: a file of this name is not written as %s", m.output, m.format)
	case ext == ".json":
		m.format = "json"
	case ext == ".csv" || ext == ".jsonl" || ext == ".ndjson" || ext == ".tml":
		return false, false, fmt.Errorf("-o %s: incidents are written as YAML or JSON", record.Printable(m.output))
	}
	return toFile, toFolder, nil
}

func (m *merging) run(cmd *cobra.Command, args []string) error {
	toFile, toFolder, err := m.settle(cmd.Flags())
	if err != nil {
		return usageError(err)
	}
	src := batch.Source{
		Include: []string{"*.yaml", "*.yml", "*.json", "*.jsonl", "*.ndjson"},
		Stdin:   cmd.InOrStdin(),
	}
	if err := checkArgs(args); err != nil {
		return err
	}
	for _, a := range args {
		src.Args = append(src.Args, batch.Arg{Path: a})
	}
	switch {
	case toFolder:
		if err := checkMergeOutput(args, m.output); err != nil {
			return usageError(err)
		}
		src.Output = m.output
	case toFile:
		whole, partial := batch.StreamFiles(m.output)
		src.Files = []string{whole, partial}
	}
	if err := src.Open(cmd.Context()); err != nil {
		return usageError(err)
	}
	defer src.Close()
	if toFile && !toFolder {
		if err := checkOverwrite(m.output, batch.FromArticles); err != nil {
			return err
		}
		if err := checkWhole(m.output); err != nil {
			return fmt.Errorf("write incidents: %w", err)
		}
	}
	records := 0
	merger := merge.New(merge.Options{Threshold: m.threshold})
	var seen editions
	failed, err := m.read(cmd.Context(), &src, func(file string, rec *record.Record) error {
		records++
		seen.add(file, &rec.Source)
		return merger.Add(rec)
	}, cmd.ErrOrStderr())
	if err != nil {
		return err
	}
	if records == 0 && !failed {
		fmt.Fprintf(cmd.ErrOrStderr(), "incx: %s: no records\n", record.Printable(strings.Join(args, ", ")))
	}
	seen.warn(cmd.ErrOrStderr())
	list := merger.Merge()
	if err := m.write(cmd.OutOrStdout(), list, toFile, toFolder); err != nil {
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
		return pruneIncidents(m.output, keep, cmd.ErrOrStderr())
	}
	return nil
}

// checkMergeOutput returns an error where an input is the folder that incidents are to
// go to.
func checkMergeOutput(inputs []string, folder string) error {
	out, err := os.Stat(folder)
	if err != nil {
		return nil // it is made
	}
	for _, name := range inputs {
		if in, err := os.Stat(name); name != batch.Stdin && err == nil && os.SameFile(in, out) {
			return fmt.Errorf("%s: is the folder of the records and that of the incidents", record.Printable(name))
		}
	}
	return nil
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

// fileOf returns the file of an incident in the output folder.
func (m *merging) fileOf(inc *merge.Incident) string {
	return filepath.Join(m.output, inc.ID+"."+m.format)
}

// write writes the incidents.
func (m *merging) write(out io.Writer, list []merge.Incident, toFile, toFolder bool) error {
	asJSON := m.format == "json"
	switch {
	case toFolder:
		if err := os.MkdirAll(m.output, 0o777); err != nil {
			return fmt.Errorf("make output folder: %w", err)
		}
		for i := range list {
			if err := checkOverwrite(m.fileOf(&list[i]), batch.FromArticles); err != nil {
				return err
			}
		}
		for i := range list {
			data, err := list[i].Marshal(asJSON)
			if err == nil {
				err = writeWhole(m.fileOf(&list[i]), data)
			}
			if err != nil {
				return fmt.Errorf("write incidents: %w", err)
			}
		}
		return nil
	case toFile:
		var data bytes.Buffer
		if err := merge.Write(&data, list, asJSON); err != nil {
			return err
		}
		if err := writeWhole(m.output, data.Bytes()); err != nil {
			return fmt.Errorf("write incidents: %w", err)
		}
		return nil
	}
	return merge.Write(out, list, asJSON)
}
