package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// formatFlag adds --format, -f for short, with the given formats, the first one
// being the default.
func formatFlag(cmd *cobra.Command, format *string, formats ...string) {
	cmd.Flags().VarP(&formatValue{value: format, formats: formats}, "format", "f", "write as "+strings.Join(formats, ", "))
	*format = formats[0]
	complete(cmd, "format", formats...)
}

// formatValue is a flag that takes one of a few words.
type formatValue struct {
	value   *string
	formats []string
}

func (v *formatValue) String() string {
	if v.value == nil {
		return ""
	}
	return *v.value
}

func (v *formatValue) Set(s string) error {
	if !slices.Contains(v.formats, s) {
		return fmt.Errorf("want one of %s", strings.Join(v.formats, ", "))
	}
	*v.value = s
	return nil
}

func (v *formatValue) Type() string { return "format" }
