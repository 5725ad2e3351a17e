package main

import (
	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/merge"
	"github.com/incx/incx/extract/record"
)

// newSchemaCommand returns the command that prints the JSON Schema of a record
// or of an incident file.
func newSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [record|merged]",
		Short: "Print the JSON Schema of a record or an incident file",
		Long: `Print the JSON Schema (draft 2020-12) of the records that incx extract writes,
or of the incident files that incx merge writes.

It holds for YAML and JSON alike. It names every field there is and does not
forbid others, since later versions of the same schema may add some.`,
		Example: `  incx schema > record.schema.json
  incx schema merged > merged.schema.json`,
		Args:      cobra.MatchAll(cobra.MaximumNArgs(1), cobra.OnlyValidArgs),
		ValidArgs: []string{"record", "merged"},
		RunE: func(cmd *cobra.Command, args []string) error {
			schema := record.Schema
			if len(args) > 0 && args[0] == "merged" {
				schema = merge.Schema
			}
			_, err := cmd.OutOrStdout().Write(schema())
			return err
		},
	}
}
