package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// runDates runs "incx dates" and returns what it writes.
func runDates(t *testing.T, stdin string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	cmd := newDatesCommand()
	var out, errs bytes.Buffer
	cmd.SetIn(strings.NewReader(stdin))
	cmd.SetOut(&out)
	cmd.SetErr(&errs)
	cmd.SetArgs(args)
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	err = cmd.Execute()
	return out.String(), errs.String(), err
}

func TestDatesCommand(t *testing.T) {
	text := "---\npublished: 2018-05-16\n---\nFerry line offline\n\nThe ferry line fell ill on Monday\nmorning, it said. It was slow last week.\n"
	name := filepath.Join(t.TempDir(), "ferry.txt")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, _, err := runDates(t, "", name)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"EXPRESSION VALUE INTERVAL RULE ANCHOR",
		"Monday 2018-05-14 2018-05-14 weekday publication 2018-05-16",
		"last week 2018-W19 2018-05-07 to 2018-05-13 relative publication 2018-05-16",
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != len(want) {
		t.Fatalf("output:\n%s", out)
	}
	for i, l := range lines {
		if got := strings.Join(strings.Fields(l), " "); got != want[i] {
			t.Errorf("line %d: %q, want %q", i, got, want[i])
		}
	}
}

func TestDatesCommandFlags(t *testing.T) {
	out, _, err := runDates(t, "It fell ill yesterday.\n", "--published", "2025-12-23", "--format", "json", "-")
	if err != nil {
		t.Fatal(err)
	}
	want := `{"text":"yesterday","start":12,"end":21,"value":"2025-12-22","start_date":"2025-12-22","end_date":"2025-12-22","rule":"deictic","anchor":"publication 2025-12-23"}` + "\n"
	if out != want {
		t.Errorf("got %swant %s", out, want)
	}
	out, errs, err := runDates(t, "It fell ill yesterday.\n", "-")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out, "XXXX-XX-XX  open") || !strings.Contains(errs, "no publication date") {
		t.Errorf("without a date: %s%s", out, errs)
	}
	for _, args := range [][]string{{}, {"--format", "toml", "-"}, {filepath.Join(t.TempDir(), "none.txt")}} {
		if _, _, err := runDates(t, "", args...); err == nil {
			t.Errorf("incx dates %q gave no error", args)
		}
	}
	if _, errs, err := runDates(t, "It fell ill yesterday.\n", "--published", "soon", "-"); err == nil && errs == "" {
		t.Error("--published soon went by unsaid")
	}
}

// An expression is one line that steers no terminal, whatever is read over in it.
func TestDatesCommandPrintable(t *testing.T) {
	out, _, err := runDates(t, "The ferry line fell ill on March \u202e5, 2025, it said.\n", "-")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out, "\nMarch \\u202e5, 2025  2025-03-05  ") {
		t.Errorf("output:\n%q", out)
	}
}
