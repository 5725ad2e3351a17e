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
	t.Parallel()
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
	// All wait at the same time, so that the test does so only once.
	var waiting []*waiter
	for _, args := range [][]string{
		{"extract", "-"}, {"extract", "a.txt", "-", "-o", "all.jsonl"}, {"extract", "fifo"}, {"extract", "a.txt", "fifo", "-o", "out"},
		{"extract", "--files-from", "-"}, {"extract", "--files-from", "fifo"}, {"explain", "-"}, {"explain", "fifo"}, {"dates", "-"}, {"dates", "fifo"},
		{"merge", "-"}, {"merge", "fifo"}, {"gazetteer", "import", "csv", "-", "--family", "organisation"},
	} {
		waiting = append(waiting, startWaiting(t, dir, program, args))
	}
	time.Sleep(time.Second)
	for _, w := range waiting {
		t.Run(strings.Join(w.Args[1:], " "), w.end)
	}
}

// A waiter is an incx that waits for input.
type waiter struct {
	*exec.Cmd
	errs bytes.Buffer
	done chan error
}

// startWaiting starts incx, with a standard input that stays open.
func startWaiting(t *testing.T, dir, program string, args []string) *waiter {
	t.Helper()
	w := &waiter{Cmd: exec.Command(program, args...), done: make(chan error, 1)}
	w.Dir, w.Stderr = dir, &w.errs
	in, err := w.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Process.Kill(); in.Close() })
	io.WriteString(in, "The beginning") // nobody may read it
	go func() { w.done <- w.Wait() }()
	return w
}

// end tells it to end, and looks at how it does.
func (w *waiter) end(t *testing.T) {
	if err := w.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case <-w.done:
	case <-time.After(20 * time.Second):
		w.Process.Kill()
		t.Fatal("it goes on")
	}
	if code := w.ProcessState.ExitCode(); code != exitFailed && code != -1 {
		t.Errorf("exit code %d, %s", code, w.errs.String())
	}
	if got := w.errs.String(); w.ProcessState.ExitCode() == exitFailed && !strings.Contains(got, "interrupted") || strings.Contains(got, "context") {
		t.Errorf("it says %q", got)
	}
}
