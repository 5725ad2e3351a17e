package main

import (
	"flag"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/incx/incx/gazetteer"
)

var update = flag.Bool("update", false, "write the shown figures anew")

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

// docs/gazetteer.md shows what incx gazetteer stats prints, without the kinds.
func TestStatedStats(t *testing.T) {
	printed, err := runGazetteer(t, "stats")
	if err != nil {
		t.Fatal(err)
	}
	const page, command = "docs/gazetteer.md", "$ incx gazetteer stats\n"
	text := readProjectFile(t, page)
	before, block, ok := strings.Cut(text, command)
	stated, after, closed := strings.Cut(block, "```")
	if !ok || !closed {
		t.Fatalf("%s shows no output of incx gazetteer stats", page)
	}
	want := withoutKinds(printed)
	if stated == want {
		return
	}
	if !*update {
		t.Fatalf("%s shows\n%s, incx gazetteer stats without the kinds says\n%s; to write that there:\ngo test ./cmd/incx -run %s -update",
			page, stated, want, t.Name())
	}
	if err := os.WriteFile("../../"+page, []byte(before+command+want+"```"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// withoutKinds leaves out the rows of kinds, which have only one figure, and
// the spaces at the ends of lines.
func withoutKinds(stats string) string {
	var b strings.Builder
	for line := range strings.Lines(stats) {
		if fields := strings.Fields(line); len(fields) != 2 {
			b.WriteString(strings.TrimRight(line, " \n") + "\n")
		}
	}
	return b.String()
}

func TestWithoutKinds(t *testing.T) {
	got := withoutKinds("family entries names words ambiguous \n  location 7 8 0 6 \n  city 5   \n  all 7 8 0  \n250 countries; 6.2 MB compiled\n")
	if want := "family entries names words ambiguous\n  location 7 8 0 6\n  all 7 8 0\n250 countries; 6.2 MB compiled\n"; got != want {
		t.Errorf("got %q", got)
	}
}

// The documentation names every family and every attack type, and no other type.
func TestStatedFamiliesAndTypes(t *testing.T) {
	page := readProjectFile(t, "docs/gazetteer.md")
	for f := gazetteer.Organisation; int(f) < gazetteer.Families; f++ {
		if !strings.Contains(page, "`"+f.String()+"`") {
			t.Errorf("docs/gazetteer.md does not name family %s", f)
		}
	}
	_, section, ok := strings.Cut(readProjectFile(t, "docs/record.md"), "\n## Attack types\n")
	list, _, closed := strings.Cut(section, "Their phrases and identifiers")
	if !ok || !closed {
		t.Fatal("docs/record.md has no list of attack types")
	}
	var want, stated []string
	g := gazetteer.Default()
	for _, ref := range g.OfFamily(gazetteer.Attack) {
		want = append(want, g.Entry(ref).ID)
	}
	for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(list, -1) {
		stated = append(stated, m[1])
	}
	slices.Sort(want)
	slices.Sort(stated)
	if !slices.Equal(stated, want) {
		t.Errorf("docs/record.md lists the types %v, the gazetteer has %v", stated, want)
	}
}
