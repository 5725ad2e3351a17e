package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/record"
)

// The exit codes of incx.
const (
	exitFine   = 0
	exitFailed = 1 // an input failed, or a check does not hold
	exitUsage  = 2
)

// newRootCommand returns the command "incx" with all its subcommands. It sets
// no templates: these find methods by name, so that the linker would have to
// keep every method of every type, 4 MB of them.
func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "incx",
		Short: "Extract incidents from news articles",
		Long: `Incx reads news articles about cyber incidents and writes one structured record
for each: the organisations, people, dates and attack types that the article
names, and the incidents it reports: who was hit, by whom, how, when.

It works offline and gives the same bytes every time. Exit codes: 0 all is
well, 1 an input failed or a check does not hold, 2 wrong usage.`,
		Example: `  incx extract story.txt
  incx extract articles -o records
  incx check articles -o records`,
		Version:       version().String(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(
		newExtractCommand(),
		newCheckCommand(),
		newGazetteerCommand(),
		newDatesCommand(),
		newSchemaCommand(),
		newEvalCommand(),
		newTrainCommand(),
		newExplainCommand(),
		newMergeCommand(),
		newVersionCommand(),
		newManCommand(),
	)
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpCmd()
	helpErrors(root)
	usageErrors(root)
	return root
}

// helpErrors makes an unknown command after "help" a usage error.
func helpErrors(root *cobra.Command) {
	for _, cmd := range root.Commands() {
		if cmd.Name() != "help" {
			continue
		}
		show := cmd.Run
		cmd.Run = nil
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil {
				return usageError(err)
			}
			if len(rest) > 0 {
				return unknownCommand(about, rest[0])
			}
			show(cmd, args)
			return nil
		}
	}
}

// unknownCommand returns the error for a command that cmd does not have.
func unknownCommand(cmd *cobra.Command, name string) error {
	hint := ""
	cmd.SuggestionsMinimumDistance = 2 // of itself cobra sets it too late
	if s := cmd.SuggestionsFor(name); len(s) > 0 {
		hint = fmt.Sprintf(": did you mean %s?", s[0])
	} else if _, err := os.Stat(name); err == nil && !cmd.HasParent() {
		hint = fmt.Sprintf(": did you mean %s extract %s?", cmd.CommandPath(), name)
	}
	return usageError(fmt.Errorf("unknown command %q for %s%s", name, cmd.CommandPath(), hint))
}

// usageErrors makes wrong flags and arguments of cmd and its subcommands
// usage errors.
func usageErrors(cmd *cobra.Command) {
	cmd.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError(fmt.Errorf("%w (see %s --help)", plain(err), cmd.CommandPath()))
	})
	if check := cmd.Args; check != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if err := check(cmd, args); err != nil {
				return usageError(fmt.Errorf("%w (see %s --help)", err, cmd.CommandPath()))
			}
			return nil
		}
	}
	if cmd.HasSubCommands() && !cmd.Runnable() {
		// Of itself cobra shows the help, and all is well.
		cmd.Args = cobra.ArbitraryArgs
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		}
	}
	for _, sub := range cmd.Commands() {
		usageErrors(sub)
	}
}

// plain returns err without what the parsers of numbers and of true and false call
// themselves.
func plain(err error) error {
	var parse *strconv.NumError
	if !errors.As(err, &parse) {
		return err
	}
	want := "want a number"
	switch {
	case parse.Func == "ParseBool":
		want = "want true or false"
	case errors.Is(parse, strconv.ErrRange):
		want = "the number is too large"
	}
	return errors.New(strings.ReplaceAll(err.Error(), parse.Error(), want))
}

// usageError makes err end incx with the code for wrong usage.
func usageError(err error) error { return &usage{err} }

type usage struct{ err error }

func (u *usage) Error() string { return u.err.Error() }
func (u *usage) Unwrap() error { return u.err }

// errReported is for a run that failed and has said why.
var errReported = errors.New("failed")

// interrupted returns what is to be said of err, the error of a command that a
// signal has ended; cause is what the signal is called.
func interrupted(err, cause error) error {
	if err == nil || errors.Is(err, errReported) {
		return err
	}
	message := strings.NewReplacer(cause.Error(), "interrupted", context.Canceled.Error(), "interrupted").Replace(err.Error())
	if !strings.Contains(message, "interrupted") {
		message += "\ninterrupted"
	}
	return errors.New(message)
}

// exitCode returns the exit code for the error of a command and writes the
// error, one line for each part.
func exitCode(w io.Writer, err error) int {
	var u *usage
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errReported):
		return exitFailed
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			fmt.Fprintf(w, "incx: %s\n", record.Printable(line))
		}
	}
	if errors.As(err, &u) {
		return exitUsage
	}
	return exitFailed
}
