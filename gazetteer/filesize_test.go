package gazetteer

import (
	"fmt"
	"strings"
	"testing"
)

// entriesWith returns a file of an entry with n aliases and n entries that have the
// same by way of an alias of YAML.
func entriesWith(n int) string {
	var b strings.Builder
	b.WriteString("family: organisation\nentries:\n- {name: Pell, kind: company, aliases: &all [")
	for i := range n {
		fmt.Fprintf(&b, "Pell %d, ", i)
	}
	b.WriteString("]}\n")
	for i := range n {
		fmt.Fprintf(&b, "- {name: Orrin %d, kind: company, aliases: *all}\n", i)
	}
	return b.String()
}

// A file may use an alias of YAML where it would say the same again, but not to stand
// for the square of its length.
func TestAliasesOfYAML(t *testing.T) {
	f, err := Read("f.yaml", strings.NewReader(entriesWith(50)))
	if err != nil || len(f.Entries) != 51 || len(f.Entries[50].Aliases) != 50 {
		t.Errorf("50 entries with 50 aliases: %v", err)
	}
	if _, err = Read("f.yaml", strings.NewReader(entriesWith(3000))); err == nil || !strings.Contains(err.Error(), "aliases of YAML") {
		t.Errorf("3000 entries with 3000 aliases: %v", err)
	}
	long := "family: surname\nwords:\n" + strings.Repeat("- Orrin\n", 4*maxAliased)
	if f, err := Read("f.yaml", strings.NewReader(long)); err != nil || len(f.Words) != 4*maxAliased {
		t.Errorf("a long file without aliases: %v", err)
	}
}
