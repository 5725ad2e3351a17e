package main

import (
	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/gazetteer"
)

// complete makes the shell offer words for the flag name of cmd.
func complete(cmd *cobra.Command, name string, words ...string) {
	// The error is about flags that there are not, or twice.
	if err := cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// completeFields makes the shell offer what a value of --field begins with.
func completeFields(cmd *cobra.Command) {
	var begun []string
	for _, name := range article.FieldNames() {
		begun = append(begun, name+"=")
	}
	const more = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	if err := cmd.RegisterFlagCompletionFunc("field", cobra.FixedCompletions(begun, more)); err != nil {
		panic(err)
	}
}

// completeArg makes the shell offer words for the argument of cmd at place n,
// and files for the others.
func completeArg(cmd *cobra.Command, n int, words ...string) {
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) == n {
			return words, cobra.ShellCompDirectiveNoFileComp
		}
		return nil, cobra.ShellCompDirectiveDefault
	}
}

// familyNames returns the names of the families of entries.
func familyNames() []string {
	var names []string
	for f := gazetteer.Organisation; int(f) < gazetteer.Families && !f.IsWordList(); f++ {
		names = append(names, f.String())
	}
	return names
}
