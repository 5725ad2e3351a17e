package record

import (
	"fmt"
	"strings"
)

// Format is a way of writing records.
type Format string

// The formats an [Encoder] writes.
const (
	// YAML writes documents separated by "---" lines, a mention to a line.
	YAML Format = "yaml"
	// JSON writes an indented object, or an array where there are several
	// records.
	JSON Format = "json"
	// JSONL writes one record to a line.
	JSONL Format = "jsonl"
	// CSV writes a table; [Encoder.SetRows] says of what.
	CSV Format = "csv"
)

// Formats returns the formats an [Encoder] writes, the default one first.
func Formats() []Format { return []Format{YAML, JSON, JSONL, CSV} }

// ParseFormat returns the format that s names, in either case; "yml" and
// "ndjson" are understood. The error lists the formats there are.
func ParseFormat(s string) (Format, error) {
	switch f := Format(strings.ToLower(s)); f {
	case YAML, JSON, JSONL, CSV:
		return f, nil
	case "yml":
		return YAML, nil
	case "ndjson":
		return JSONL, nil
	}
	return "", fmt.Errorf("unknown format %q: use yaml, json, jsonl or csv", s)
}

// Extension returns the file name extension of f, with its dot.
func (f Format) Extension() string { return "." + string(f) }

// Rows says what a row of a CSV table stands for.
type Rows string

// The tables an [Encoder] writes as CSV.
const (
	MentionRows  Rows = "mention"
	IncidentRows Rows = "incident"
)

// ParseRows returns the rows that s names, singular or plural.
func ParseRows(s string) (Rows, error) {
	switch r := Rows(strings.TrimSuffix(strings.ToLower(s), "s")); r {
	case MentionRows, IncidentRows:
		return r, nil
	}
	return "", fmt.Errorf("unknown CSV rows %q: use mention or incident", s)
}
