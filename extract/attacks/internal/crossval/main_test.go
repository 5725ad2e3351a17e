package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// goldDir makes a folder of one article whose attack is marked as phishing.
func goldDir(t *testing.T, name, text string) string {
	t.Helper()
	dir := t.TempDir()
	gold := `{"id": "` + name + `", "file": "` + name + `.txt", "mentions": [` +
		`{"start": 0, "end": 10, "text": "Ransomware", "label": "attack", "type": "phishing"}], "incidents": []}`
	for path, data := range map[string]string{"text/" + name + ".txt": text, "gold/" + name + ".json": gold} {
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// output returns what do prints.
func output(t *testing.T, do func() error) string {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	defer func() { os.Stdout = stdout }()
	os.Stdout = f
	if err := do(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Mistakes are shown with the words around them, in folds and in a folder to test on.
func TestErrorsInContext(t *testing.T) {
	a := goldDir(t, "a", "Ransomware closed the mill.")
	b := goldDir(t, "b", "Ransomware closed the port.")
	for name, tt := range map[string]struct{ test, want string }{
		"folds": {"", "[[Ransomware]] closed the mill."}, "folder": {b, "[[Ransomware]] closed the port."},
	} {
		x := experiment{folds: 2, gold: true, plain: true, errors: true}
		if out := output(t, func() error { return x.run(a, tt.test) }); !strings.Contains(out, tt.want) {
			t.Errorf("%s: no %q in\n%s", name, tt.want, out)
		}
	}
}
