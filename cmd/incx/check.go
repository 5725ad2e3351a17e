package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/batch"
)

// checking holds the flags of the check command.
type checking struct {
	batchFlags
	output string
}

func newCheckCommand() *cobra.Command {
	e := &checking{}
	cmd := &cobra.Command{
		Use:   "check [FILE|DIR...] -o RECORDS",
		Short: "Check that records are what incx would write now",
		Long: `Check extracts records as "incx extract -o RECORDS" does with the same arguments
and flags, writes nothing, and compares. Differences are printed in unified
format: - is in the folder, + is what incx makes now. The exit code is 1 where a
record differs, is missing, or has no article.

Where no input is named, inputs are those of .incx.yaml; where no folder of records
is, it is the output of that file.`,
		Example: `  incx check articles -o records
  incx check articles -o records --annotations github --summary "$GITHUB_STEP_SUMMARY"`,
		RunE: func(cmd *cobra.Command, args []string) error { return e.run(cmd, args) },
	}
	e.batchFlags.add(cmd)
	cmd.Flags().StringVarP(&e.output, "output", "o", "", "the `FOLDER` of records")
	return cmd
}

func (e *checking) run(cmd *cobra.Command, args []string) error {
	c, err := e.configure(cmd, args)
	if err != nil {
		return err
	}
	if e.output == "" && c.output != "" {
		e.output = c.path(c.output)
	}
	if e.output == "" {
		return usageError(errors.New("check: say where the records are with -o DIR"))
	}
	if info, err := os.Stat(e.output); err == nil && !info.IsDir() {
		return usageError(fmt.Errorf("%s: check compares with a folder of records, and this is a file", e.output))
	}
	e.source.Output = e.output
	r, err := newReporter(e.reportFlags, cmd.OutOrStdout(), cmd.ErrOrStderr(), false)
	if err != nil {
		return err
	}
	defer r.close()
	r.strict.Gone = true
	return e.end(cmd.Context(), r, e.compare(cmd.Context(), r), true)
}

// compare checks all records.
func (e *checking) compare(ctx context.Context, r *reporter) (err error) {
	if err := e.open(ctx); err != nil {
		return err
	}
	defer e.source.Close()
	tree, err := batch.OpenTree(e.output, batch.TreeOptions{Format: e.to, Check: true})
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: there is no such folder of records: run incx extract -o %[1]s first", e.output)
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, tree.Close()) }()
	if err := e.plan(ctx, tree, r); err != nil {
		return err
	}
	if err := e.extract(ctx, r, tree, false); err != nil {
		return err
	}
	return e.gone(ctx, tree, r, false)
}
