package main

import (
	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/record"
)

// newSchemaCommand returns the command that prints the JSON Schema of a
// record.
func newSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a record",
		Long: `Print the JSON Schema (draft 2020-12) of the records that incx writes.

It holds for records in YAML and JSON alike. It names every field there is and
does not forbid others, since later versions of the same schema may add some.`,
		Example: `  incx schema > incx.schema.json`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(record.Schema())
			return err
		},
	}
}
