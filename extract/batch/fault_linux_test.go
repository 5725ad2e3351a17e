package batch

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
)

// TestSmallDisk runs into a file system that is too small for the records.
func TestSmallDisk(t *testing.T) {
	writeFiles(t, map[string]string{"in/l.jsonl": jsonLines(500, true), "in/z.txt": story(1)})
	if err := os.Mkdir("disk", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", "disk", "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("cannot mount a small file system: ", err)
	}
	defer syscall.Unmount("disk", 0)
	lines, err := folderRun{source: Source{Args: args("in")}}.run(t, "disk/out")
	if !errors.Is(err, ErrStop) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("the run ended with %v", err)
	}
	failed := 0
	for _, l := range lines {
		if strings.HasPrefix(l, "failed") {
			failed++
		}
	}
	if failed > 20 {
		t.Errorf("%d articles were tried on a full disk", failed)
	}
	for name, text := range readTree(t, "disk/out") {
		if !strings.Contains(text, "\nwarnings:") {
			t.Errorf("%s is not whole", name)
		}
	}
}
