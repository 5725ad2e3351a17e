package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/merge"
	"github.com/incx/incx/extract/record"
)

// A destination is the kind of place that incidents go to.
type destination int

const (
	toStdout destination = iota
	toFile
	toFolder // a file for each
)

// destination checks the flags and says where they want incidents; the format is that
// of a file's name.
func (m *merging) destination(flags *pflag.FlagSet) (destination, error) {
	to := toStdout
	switch {
	case !(m.threshold > 0) || math.IsInf(m.threshold, 1): // NaN too
		return to, fmt.Errorf("--threshold %v: want a finite number above 0", m.threshold)
	case m.output == "" || m.output == "-":
	case isFolder(m.output):
		to = toFolder
		if err := checkFolderName(m.output, ".yaml or .json"); err != nil {
			return to, err
		}
	default:
		to = toFile
	}
	switch ext := strings.ToLower(filepath.Ext(m.output)); {
	case m.prune && to != toFolder:
		return to, errors.New("--prune needs a folder: -o DIR")
	case to != toFile:
	case flags.Changed("format") && (ext == ".json" && m.format != "json" || (ext == ".yaml" || ext == ".yml") && m.format != "yaml"):
		return to, fmt.Errorf("-o %s: a file of this name is not written as %s", m.output, m.format)
	case ext == ".json":
		m.format = "json"
	case ext == ".csv" || ext == ".jsonl" || ext == ".ndjson" || ext == ".tml":
		return to, fmt.Errorf("-o %s: incidents are written as YAML or JSON", record.Printable(m.output))
	}
	return to, nil
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

// fileOf returns the file of an incident in the output folder.
func (m *merging) fileOf(inc *merge.Incident) string {
	return filepath.Join(m.output, inc.ID+"."+m.format)
}

// write writes the incidents, unless ctx is done. What is written by then stays.
func (m *merging) write(ctx context.Context, out io.Writer, list []merge.Incident, to destination) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	asJSON := m.format == "json"
	switch to {
	case toFolder:
		return m.writeFiles(ctx, list, asJSON)
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

// writeFiles writes each incident to a file of its own.
func (m *merging) writeFiles(ctx context.Context, list []merge.Incident, asJSON bool) error {
	if err := os.MkdirAll(m.output, 0o777); err != nil {
		return fmt.Errorf("make output folder: %w", err)
	}
	for i := range list {
		if err := checkOverwrite(m.fileOf(&list[i]), batch.FromArticles); err != nil {
			return err
		}
	}
	for i := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := list[i].Marshal(asJSON)
		if err == nil {
			err = writeWhole(m.fileOf(&list[i]), data)
		}
		if err != nil {
			return fmt.Errorf("write incidents: %w", err)
		}
	}
	return nil
}
