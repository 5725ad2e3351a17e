//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestEndsWhileWaiting makes sure that the first signal ends incx where it
// waits for input, wherever that comes from.
func TestEndsWhileWaiting(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "incx") // TestMain goes by the name
	self, err := os.Executable()
	if err == nil {
		err = os.Symlink(self, program)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "fifo"), 0o600); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("All was well on Monday."), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"extract", "-"}, {"extract", "a.txt", "-", "-o", "all.jsonl"}, {"extract", "fifo"}, {"extract", "a.txt", "fifo", "-o", "out"},
		{"extract", "--files-from", "-"}, {"extract", "--files-from", "fifo"}, {"explain", "-"}, {"explain", "fifo"}, {"dates", "-"}, {"dates", "fifo"},
		{"merge", "-"}, {"merge", "fifo"}, {"gazetteer", "import", "csv", "-", "--family", "organisation"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			t.Parallel()
			var errs bytes.Buffer
			cmd := exec.Command(program, args...)
			cmd.Dir, cmd.Stderr = dir, &errs
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			io.WriteString(in, "The beginning") // nobody may read it
			time.Sleep(500 * time.Millisecond)
			if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			done := make(chan error, 1)
			go func() { done <- cmd.Wait() }()
			select {
			case <-done:
			case <-time.After(20 * time.Second):
				cmd.Process.Kill()
				t.Fatal("it goes on")
			}
			if code := cmd.ProcessState.ExitCode(); code != exitFailed && code != -1 {
				t.Errorf("exit code %d, %s", code, errs.String())
			}
			if got := errs.String(); cmd.ProcessState.ExitCode() == exitFailed && !strings.Contains(got, "interrupted") || strings.Contains(got, "context") {
				t.Errorf("it says %q", got)
			}
		})
	}
}
