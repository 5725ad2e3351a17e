package importer

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/incx/incx/gazetteer"
)

// reference returns the folder of MISP galaxy clusters, or skips the test.
func reference(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "reference", "misp-galaxy")
	if root := os.Getenv("INCX_REFERENCE"); root != "" {
		dir = filepath.Join(root, "misp-galaxy")
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("reference data absent")
	}
	return dir
}

// TestImportReference imports all clusters that hold names, and reads what
// was written.
func TestImportReference(t *testing.T) {
	dir := reference(t)
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	imported := 0
	for _, name := range names {
		in, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		files, err := MISPGalaxy(in, filepath.Base(name), Options{Gazetteer: gazetteer.Default()})
		in.Close()
		switch filepath.Base(name) {
		case "sector.json", "mitre-attack-pattern.json":
			if err == nil {
				t.Errorf("%s: no error", name)
			}
			continue
		}
		if err != nil {
			t.Error(err)
			continue
		}
		imported++
		for _, f := range files {
			var b bytes.Buffer
			if err := Write(&b, f, ""); err != nil {
				t.Fatal(err)
			}
			again, err := gazetteer.Read(f.Name, &b)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if len(again.Entries) != len(f.Entries) {
				t.Errorf("%s: wrote %d entries, read %d", name, len(f.Entries), len(again.Entries))
			}
			t.Logf("%s: %d entries of family %s", f.Name, len(f.Entries), f.Family)
		}
	}
	if imported < 10 {
		t.Errorf("imported %d clusters", imported)
	}
}

// TestCoverage tells how many of the threat actors and ransomware families of
// the reference data the built-in gazetteer knows. An entry of the reference
// counts as well known where it has at least three references. It is known
// where the gazetteer has its name or one of its synonyms as a name of a
// threat actor or of malware; patterns of numbers do not count.
//
// The data were checked against these lists while they were written, so the
// share of well-known entries says that few of them are missing, not how many
// of a list unseen before would be known. The share of entries with fewer
// references, which is logged too, is nearer to that.
func TestCoverage(t *testing.T) {
	dir := reference(t)
	for _, tt := range []struct {
		file  string
		floor float64
	}{
		{"threat-actor.json", 0.95},
		{"ransomware.json", 0.90},
	} {
		src, err := os.ReadFile(filepath.Join(dir, tt.file))
		if err != nil {
			t.Fatal(err)
		}
		var g galaxyCluster
		if err := json.Unmarshal(src, &g); err != nil {
			t.Fatal(err)
		}
		// Entries with no, one, two, and three references or more.
		var known, all [4]int
		var missing []string
		for _, v := range g.Values {
			n := min(len(v.Meta.Refs), 3)
			all[n]++
			switch {
			case isKnown(append([]string{v.Value}, v.Meta.Synonyms...)):
				known[n]++
			case n == 3:
				missing = append(missing, v.Value)
			}
		}
		for n := range all {
			t.Logf("%s: %d of %d entries with %d%s references are known (%.1f %%)", tt.file, known[n], all[n], n,
				[...]string{"", "", "", " or more"}[n], 100*float64(known[n])/float64(max(all[n], 1)))
		}
		t.Logf("%s: not known: %q", tt.file, missing)
		if share := float64(known[3]) / float64(max(all[3], 1)); share < tt.floor {
			t.Errorf("%s: %.1f %% of the well-known entries are known, want %.1f %%", tt.file, 100*share, 100*tt.floor)
		}
	}
}

// isKnown says whether one of names is a name of a threat actor or of
// malware, not counting patterns of numbers.
func isKnown(names []string) bool {
	for _, name := range names {
		if bare, ok := cutFold(clean(name), " Ransomware"); ok {
			names = append(names, bare)
		}
	}
	for _, name := range names {
		for _, m := range gazetteer.Default().Lookup(clean(name)) {
			if (m.Family == gazetteer.ThreatActor || m.Family == gazetteer.Malware) && !m.Flags.Has(gazetteer.ByPattern) {
				return true
			}
		}
	}
	return false
}
