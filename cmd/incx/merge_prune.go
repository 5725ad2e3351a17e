package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// pruneIncidents removes the incident files right in folder dir whose names
// keep does not hold, and names them on out. Other files stay.
func pruneIncidents(dir string, keep map[string]bool, out io.Writer) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("list incidents: %w", err)
	}
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		if keep[name] || !e.Type().IsRegular() {
			continue
		}
		is, err := isIncidentFile(name)
		if err == nil && is {
			err = os.Remove(name)
		}
		if err != nil {
			return fmt.Errorf("remove incidents: %w", err)
		}
		if is {
			fmt.Fprintf(out, "incx: removed %s\n", record.Printable(filepath.ToSlash(name)))
		}
	}
	return nil
}

// isIncidentFile says whether a file has the extension of an incident file and
// begins like one.
func isIncidentFile(name string) (bool, error) {
	switch filepath.Ext(name) {
	case ".yaml", ".json":
	default:
		return false, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, 256)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false, err
	}
	return batch.IsIncidentFile(head[:n]), nil
}
