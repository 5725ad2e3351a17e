package main

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/incx/incx/gazetteer"
)

// near says whether a figure in the documentation is still about right: entries
// come and go, and not each of them is worth a change of the text.
func near(stated, counted int) bool {
	return math.Abs(float64(stated-counted)) <= max(0.02*float64(counted), 5)
}

// The README says how many names there are.
func TestStatedSizeOfGazetteer(t *testing.T) {
	entries, words := map[gazetteer.Family]int{}, map[gazetteer.Family]int{}
	for _, row := range gazetteer.Default().Stats().Families {
		entries[row.Family], words[row.Family] = row.Entries, row.Words
	}
	counted := []int{
		entries[gazetteer.Organisation] + entries[gazetteer.Location] + entries[gazetteer.ThreatActor] +
			entries[gazetteer.Malware] + entries[gazetteer.Product],
		words[gazetteer.GivenName], words[gazetteer.Surname],
	}
	m := regexp.MustCompile(`knows some ([\d,]+) entities, ([\d,]+) given names and ([\d,]+) surnames`).
		FindStringSubmatch(readProjectFile(t, "README.md"))
	if m == nil {
		t.Fatal("the README does not say how many names incx knows")
	}
	for i, want := range counted {
		got, err := strconv.Atoi(strings.ReplaceAll(m[i+1], ",", ""))
		if err != nil || !near(got, want) {
			t.Errorf("README: some %s, incx gazetteer stats: %d", m[i+1], want)
		}
	}
}

// docs/gazetteer.md shows the output of incx gazetteer stats without the kinds.
func TestStatedStats(t *testing.T) {
	printed, err := runGazetteer(t, "stats")
	if err != nil {
		t.Fatal(err)
	}
	_, block, ok := strings.Cut(readProjectFile(t, "docs/gazetteer.md"), "$ incx gazetteer stats\n")
	block, _, closed := strings.Cut(block, "```")
	if !ok || !closed {
		t.Fatal("docs/gazetteer.md shows no output of incx gazetteer stats")
	}
	want, got := statRows(printed), statRows(block)
	if len(want) < 10 {
		t.Fatalf("only %d rows in\n%s", len(want), printed)
	}
	for family, counted := range want {
		stated, ok := got[family]
		for i := range counted {
			if !ok || len(stated) != len(counted) || !near(stated[i], counted[i]) {
				t.Errorf("docs/gazetteer.md: %s has %v, incx gazetteer stats says %v", family, stated, counted)
				break
			}
		}
	}
	if len(got) > len(want) {
		t.Errorf("docs/gazetteer.md has %d rows, incx gazetteer stats %d", len(got), len(want))
	}
}

// statRows returns the figures of families, which have more of them than kinds.
func statRows(table string) map[string][]int {
	rows := map[string][]int{}
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) < 4 || fields[0] == "family" || strings.Contains(line, ";") {
			continue
		}
		var figures []int
		for _, f := range fields[1:] {
			if n, err := strconv.Atoi(f); err == nil {
				figures = append(figures, n)
			}
		}
		rows[fields[0]] = figures
	}
	return rows
}
