// Incx reads news articles about cyber incidents and writes one structured
// record for each: the organisations, people, dates and attack types that the
// article names, and the incidents it reports.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/incx/incx/extract/batch"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs incx and returns its exit code. The first interrupt ends the work
// in good order, and waiting for input at once; the second one ends the process.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(batch.NewReader(ctx, in))
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if cause := context.Cause(ctx); cause != nil {
		err = interrupted(err, cause)
	}
	return exitCode(errs, err)
}
