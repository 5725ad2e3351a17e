package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/gazetteer"
)

// newGazetteerCommand returns "incx gazetteer" with its subcommands.
func newGazetteerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gazetteer",
		Short: "Look into the names incx knows, and add your own",
		Long: `Look into the names incx knows, check files of your own, and import lists.

The built-in gazetteer holds organisations, places, threat actors, malware,
products, nationality words, phrases for attacks, personal names and titles.
Your own files add to it, override it, or remove from it. They are taken from
the list under "gazetteer" in .incx.yaml in the working folder or above, from
the environment variable INCX_GAZETTEER, and from --gazetteer, in this order.`,
		Args: cobra.NoArgs,
	}
	cmd.AddCommand(
		newGazetteerLookupCommand(),
		newGazetteerListCommand(),
		newGazetteerStatsCommand(),
		newGazetteerLintCommand(),
		newGazetteerImportCommand(),
	)
	return cmd
}

func newGazetteerLookupCommand() *cobra.Command {
	var format string
	var files []string
	cmd := &cobra.Command{
		Use:   "lookup NAME...",
		Short: "Show every entry that a name may mean, and why",
		Example: `  incx gazetteer lookup Target
  incx gazetteer lookup "La Poste" --format json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			g, err := openGazetteer(files)
			if err != nil {
				return err
			}
			return lookupNames(cmd.OutOrStdout(), g, args, format)
		},
	}
	gazetteerFlag(cmd.Flags(), &files)
	formatFlag(cmd, &format, "text", "json", "yaml")
	return cmd
}

func newGazetteerListCommand() *cobra.Command {
	var f listFilter
	var family, format string
	var files []string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List entries by family, kind, sector or country",
		Example: `  incx gazetteer list --family organisation --kind hospital --country IE
  incx gazetteer list --kind ransomware --format csv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if f.family, err = parseFamily(family); err != nil {
				return err
			}
			f.country = strings.ToUpper(f.country)
			if err := errors.Join(checkKind(f.kind, f.family), checkPlace(f.sector, f.country)); err != nil {
				return err
			}
			g, err := openGazetteer(files)
			if err != nil {
				return err
			}
			return listEntries(cmd.OutOrStdout(), g, f, format)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&family, "family", "", "only this `family` ("+strings.Join(familyNames(), ", ")+")")
	complete(cmd, "family", familyNames()...)
	flags.StringVar(&f.kind, "kind", "", "only this `kind`")
	flags.StringVar(&f.sector, "sector", "", "only this `sector`")
	flags.StringVar(&f.country, "country", "", "only this country (ISO 3166-1 alpha-2 `code`)")
	flags.BoolVar(&f.ambiguous, "ambiguous", false, "only entries marked ambiguous or with weak aliases")
	gazetteerFlag(cmd.Flags(), &files)
	formatFlag(cmd, &format, "text", "csv", "json", "jsonl", "yaml")
	return cmd
}

func newGazetteerStatsCommand() *cobra.Command {
	var format string
	var files []string
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count entries, names and words",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			g, err := openGazetteer(files)
			if err != nil {
				return err
			}
			return writeStats(cmd.OutOrStdout(), g.Stats(), format)
		},
	}
	gazetteerFlag(cmd.Flags(), &files)
	formatFlag(cmd, &format, "text", "json", "yaml")
	return cmd
}

// What lint returns where it finds something; what it is stands on the output.
var (
	errLint       = errors.New("gazetteer lint: the files have errors")
	errLintStrict = errors.New("gazetteer lint: the files have warnings, and --strict is given")
)

func newGazetteerLintCommand() *cobra.Command {
	var format string
	var strict, quiet bool
	cmd := &cobra.Command{
		Use:   "lint FILE...",
		Short: "Check gazetteer files",
		Long: `Check gazetteer files: their form, unknown kinds and countries, duplicates,
names that several entries share, and names too short or too common to match
safely. Errors must be mended before incx reads the file; warnings are worth a
look. The exit code is 1 where there are errors, or with --strict warnings. FILE
may be - for standard input.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			problems, err := lintFiles(cmd, gazetteer.Default(), args)
			if err != nil {
				return err
			}
			isWarning := func(p gazetteer.Problem) bool { return p.Warning }
			warned := slices.ContainsFunc(problems, isWarning)
			errs := slices.DeleteFunc(slices.Clone(problems), isWarning)
			if quiet {
				problems = errs
			}
			if err := writeProblems(cmd.OutOrStdout(), problems, format); err != nil {
				return err
			}
			switch {
			case len(errs) > 0:
				return errLint
			case strict && warned:
				return errLintStrict
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings fail the check, too")
	cmd.Flags().BoolVar(&quiet, "errors-only", false, "show no warnings")
	formatFlag(cmd, &format, "text", "json")
	return cmd
}

// lintFiles reads and lints files. What keeps a file from being read is a
// problem like others; an error is returned only where a file cannot be
// opened.
func lintFiles(cmd *cobra.Command, g *gazetteer.Gazetteer, names []string) ([]gazetteer.Problem, error) {
	var problems []gazetteer.Problem
	var files []*gazetteer.File
	for _, name := range names {
		f, err := readGazetteerFile(cmd, name)
		found := problemsOf(err)
		if err != nil && len(found) == 0 {
			return nil, err
		}
		problems = append(problems, found...)
		if err == nil {
			files = append(files, f)
		}
	}
	return append(problems, g.Lint(files...)...), nil
}

// readGazetteerFile reads the named file, or standard input for "-".
func readGazetteerFile(cmd *cobra.Command, name string) (*gazetteer.File, error) {
	in, done, err := openInput(cmd.Context(), cmd.InOrStdin(), name)
	if err != nil {
		return nil, err
	}
	defer done()
	return gazetteer.Read(sourceName(name), in)
}

// sourceName returns what messages about names call the named input.
func sourceName(name string) string {
	if name == batch.Stdin {
		return "standard input"
	}
	return name
}

// problemsOf returns the problems that err is made of.
func problemsOf(err error) []gazetteer.Problem {
	if p, ok := err.(*gazetteer.Problem); ok {
		return []gazetteer.Problem{*p}
	}
	var out []gazetteer.Problem
	if list, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range list.Unwrap() {
			out = append(out, problemsOf(e)...)
		}
	}
	return out
}
