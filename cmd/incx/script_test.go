package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"incx": main, "incx-measured": measured})
}

// peakVariable names the file that measured writes to.
const peakVariable = "INCX_TEST_PEAK"

// measured is incx with a note of the memory that it took. On Linux what the system
// tells of a child that has ended is no use: it counts the memory of its parent
// before the program was started in it, and the tests take more than incx does.
func measured() {
	code := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		if err := os.WriteFile(os.Getenv(peakVariable), status, 0o600); err != nil {
			code = exitFailed
		}
	}
	os.Exit(code)
}

// TestScripts runs the scripts of testdata/script, which use incx as a user
// does. Beside the commands of testscript there is "exits CODE COMMAND…", which
// wants an exit code.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			env.Setenv("INCX_GAZETTEER", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": func(ts *testscript.TestScript, neg bool, args []string) {
				if neg || len(args) < 2 {
					ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
				}
				code := 0
				err := ts.Exec(args[1], args[2:]...)
				var exit *exec.ExitError
				switch {
				case errors.As(err, &exit):
					code = exit.ExitCode()
				case err != nil:
					ts.Fatalf("%v", err)
				}
				if strconv.Itoa(code) != args[0] {
					ts.Fatalf("exit code %d, want %s", code, args[0])
				}
			},
		},
	})
}
