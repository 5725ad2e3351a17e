package record

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func readPage(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// docs/formats.md gives the columns of tables.
func TestStatedColumns(t *testing.T) {
	page := readPage(t, "formats.md")
	for _, columns := range [][]string{mentionColumns(), incidentColumns()} {
		if want := "\n" + strings.Join(columns, ",") + "\n"; !strings.Contains(strings.ReplaceAll(page, ",\n", ","), want) {
			t.Errorf("docs/formats.md does not give the columns%s", want)
		}
	}
}

// docs/record.md gives the fields of what stands in each list, as the schema does.
func TestStatedFields(t *testing.T) {
	var schema struct {
		Properties map[string]struct {
			Items struct {
				Ref string `json:"$ref"`
			}
		}
		Defs map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(readPage(t, "record.md"), "\n| list | fields |\n")
	table, _, closed := strings.Cut(table, "\n\n")
	if !ok || !closed {
		t.Fatal("docs/record.md has no table of fields")
	}
	code := regexp.MustCompile("`([a-z_]+)`")
	stated := map[string][]string{}
	for row := range strings.Lines(table) {
		cells := strings.Split(row, "|")
		if len(cells) < 3 || !strings.Contains(cells[1], "`") {
			continue
		}
		fields := []string{"mentions"}
		for _, m := range code.FindAllStringSubmatch(cells[2], -1) {
			fields = append(fields, m[1])
		}
		slices.Sort(fields)
		for _, m := range code.FindAllStringSubmatch(cells[1], -1) {
			stated[m[1]] = fields
		}
	}
	for list, p := range schema.Properties {
		def, ok := strings.CutPrefix(p.Items.Ref, "#/$defs/")
		if !ok || list == "incidents" {
			continue
		}
		if want := slices.Sorted(maps.Keys(schema.Defs[def].Properties)); !slices.Equal(stated[list], want) {
			t.Errorf("docs/record.md gives %s the fields %v, the schema %v", list, stated[list], want)
		}
		delete(stated, list)
	}
	if len(stated) > 0 {
		t.Errorf("docs/record.md gives the fields of no list: %v", stated)
	}
}
