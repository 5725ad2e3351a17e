package main

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// requirements returns the modules that go.mod requires: those that the code
// imports, and those that come with them. Together they are all that are linked
// on any system, and those of tests.
func requirements(t *testing.T) (direct, indirect map[string]bool) {
	t.Helper()
	direct, indirect = map[string]bool{}, map[string]bool{}
	line := regexp.MustCompile(`(?m)^\s*(?:require )?(\S+\.\S+/\S+|\S+\.\S+) v\S+( // indirect)?$`)
	for _, m := range line.FindAllStringSubmatch(readProjectFile(t, "go.mod"), -1) {
		if m[2] != "" {
			indirect[m[1]] = true
		} else {
			direct[m[1]] = true
		}
	}
	return direct, indirect
}

// readProjectFile reads a file by its path from the top of the project.
func readProjectFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// The README lists every module that is in the binary or needed for the tests,
// with what it is for and its licence.
func TestModulesAreListed(t *testing.T) {
	_, section, _ := strings.Cut(readProjectFile(t, "README.md"), "\n## Dependencies\n")
	section, _, _ = strings.Cut(section, "\n## ")
	imported, brought, ok := strings.Cut(section, "\nThese come with them:\n")
	if !ok {
		t.Fatal("no second table")
	}
	direct, indirect := requirements(t)
	if len(direct) < 10 || len(indirect) < 10 {
		t.Fatalf("go.mod has %d and %d requirements", len(direct), len(indirect))
	}
	compareModules(t, "first table", direct, imported)
	compareModules(t, "second table", indirect, brought)
}

func compareModules(t *testing.T, name string, want map[string]bool, table string) {
	t.Helper()
	row := regexp.MustCompile(`(?m)^\| \[?([a-z][^] |]*\.[^] |]*)(?:\]\([^)]*\))? \| [^|]*[a-z][^|]* \| (?:Apache-2\.0|BSD-[23]-Clause|MIT)(?: and [A-Z][\w.-]*)? \|$`)
	listed := map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(table, -1) {
		listed[m[1]] = true
	}
	for _, m := range slices.Sorted(maps.Keys(want)) {
		if !listed[m] {
			t.Errorf("%s of the README: %s is not listed with purpose and licence", name, m)
		}
	}
	for _, m := range slices.Sorted(maps.Keys(listed)) {
		if !want[m] {
			t.Errorf("%s of the README: %s is not in its part of go.mod", name, m)
		}
	}
}

// What is handed out must carry the licences of the data in the binary.
func TestLicencesAreHandedOut(t *testing.T) {
	for file, want := range map[string]string{
		".goreleaser.yaml": "files:\n      - LICENSE\n      - NOTICE\n",
		"Dockerfile":       "cp LICENSE NOTICE /out/",
	} {
		if !strings.Contains(readProjectFile(t, file), want) {
			t.Errorf("%s: no %q", file, want)
		}
	}
	for _, ignored := range strings.Fields(readProjectFile(t, ".dockerignore")) {
		if ignored == "LICENSE" || ignored == "NOTICE" {
			t.Errorf(".dockerignore keeps %s out of the image", ignored)
		}
	}
}
