package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
	"github.com/incx/incx/gazetteer/importer"
)

// importing holds the flags of the gazetteer import command.
type importing struct {
	family  string
	output  string
	options importer.Options
}

func newGazetteerImportCommand() *cobra.Command {
	i := &importing{}
	cmd := &cobra.Command{
		Use:   "import FORMAT FILE",
		Short: "Turn a list of names into a gazetteer file",
		Long: `Turn a list of names into a gazetteer file. The formats are

  misp-galaxy    a cluster file of the MISP galaxy
  attack-stix    a STIX bundle of MITRE ATT&CK
  csv            a table with the columns name, and any of id, aliases, weak,
                 kind, sector, country, ambiguous, lower
  wikidata-json  the answer of a Wikidata query with item, itemLabel and
                 itemAltLabel, or Wikidata entities

A country is an ISO 3166-1 alpha-2 code or an English name. What the source
states and incx does not understand is left out, with a warning for each kind of
loss that counts them and shows the first.

Look through the result and lint it before use: names that are common words are
marked as weak only where incx knows them as such. FILE may be - for standard
input.`,
		Example: `  incx gazetteer import misp-galaxy threat-actor.json -o actors.yaml
  incx gazetteer import csv clients.csv --family organisation --kind company`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error { return i.run(cmd, args[0], args[1]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&i.family, "family", "", "import names of this `family` (needed for csv and wikidata-json)")
	flags.StringVar(&i.options.Kind, "kind", "", "`kind` of entries that have none")
	flags.StringVar(&i.options.Sector, "sector", "", "`sector` of entries that have none")
	flags.StringVar(&i.options.Country, "country", "", "country of entries that have none (ISO 3166-1 alpha-2 `code`)")
	flags.StringVarP(&i.output, "output", "o", "", "write to this `file` instead of standard output")
	complete(cmd, "family", familyNames()...)
	completeArg(cmd, 0, importer.Formats()...)
	return cmd
}

func (i *importing) run(cmd *cobra.Command, format, name string) error {
	read, err := importer.ByFormat(format)
	if err != nil {
		return usageError(err)
	}
	if i.output == "-" {
		i.output = ""
	}
	o, err := i.checked(format)
	if err != nil {
		return err
	}
	o.Gazetteer = gazetteer.Default()
	o.Lost = func(l importer.Loss) {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: warning: %s\n", record.Printable(sourceName(name)), record.Printable(l.String()))
	}
	if err := checkImportOutput(name, i.output); err != nil {
		return err
	}
	in, done, err := openInput(cmd.Context(), cmd.InOrStdin(), name)
	if err != nil {
		return err
	}
	defer done()
	files, err := read(in, filepath.ToSlash(sourceName(name)), o)
	if err != nil {
		return err
	}
	return writeImport(cmd.OutOrStdout(), files, i.output, format)
}

// checked returns the options for a source in the given format, or what is wrong
// with the flags.
func (i *importing) checked(format string) (importer.Options, error) {
	o := i.options
	if o.Family = gazetteer.ParseFamily(i.family); i.family != "" && o.Family == gazetteer.NoFamily {
		return o, usageError(fmt.Errorf("--family: unknown family %q", i.family))
	}
	if i.family == "" && (format == "csv" || format == "wikidata-json") {
		return o, usageError(fmt.Errorf("a source in %s does not say what its names are names of: give a family with --family", format))
	}
	o.Country = strings.ToUpper(o.Country)
	return o, errors.Join(checkKind(o.Kind, o.Family), checkPlace(o.Sector, o.Country))
}

// writeImport writes the imported file. A gazetteer file has one family, so
// that a source of several needs a choice.
func writeImport(w io.Writer, files []*gazetteer.File, output, format string) error {
	if len(files) > 1 {
		var families []string
		for _, f := range files {
			families = append(families, f.Family.String())
		}
		return fmt.Errorf("the source has names of several families (%s): choose one with --family", strings.Join(families, ", "))
	}
	f := files[0]
	comment := fmt.Sprintf("Imported with incx gazetteer import %s from %s.", format, filepath.Base(f.Name))
	if output == "" {
		return importer.Write(w, f, comment)
	}
	var b bytes.Buffer
	if err := importer.Write(&b, f, comment); err != nil {
		return err
	}
	if err := writeWhole(output, b.Bytes()); err != nil {
		return fmt.Errorf("write gazetteer file: %w", err)
	}
	return nil
}

// checkImportOutput makes sure that the output can be written and takes the
// place of nothing but a gazetteer file.
func checkImportOutput(input, output string) error {
	if output == "" {
		return nil
	}
	if input != batch.Stdin && sameFile(input, output) {
		return usageError(fmt.Errorf("%s: is an input and would be written over", output))
	}
	if err := checkOverwrite(output, batch.GazetteerFile); err != nil {
		return err
	}
	if err := checkWhole(output); err != nil {
		return fmt.Errorf("write gazetteer file: %w", err)
	}
	return nil
}
