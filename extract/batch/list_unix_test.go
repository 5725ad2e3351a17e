//go:build unix

package batch

import (
	"os"
	"syscall"
	"testing"
)

// TestListPipe reads a list from a named pipe, as a shell makes of <(find …),
// and goes through it twice.
func TestListPipe(t *testing.T) {
	writeFiles(t, map[string]string{"a.txt": "x", "b.txt": "x"})
	if err := syscall.Mkfifo("list", 0o600); err != nil {
		t.Skip(err)
	}
	go os.WriteFile("list", []byte("a.txt\nb.txt\n"), 0o600)
	s := openSource(t, &Source{List: "list"})
	for range 2 {
		n := 0
		for range s.Inputs(t.Context()) {
			n++
		}
		if n != 2 {
			t.Errorf("%d inputs", n)
		}
	}
}
