package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/token"
)

// explanation holds the flags of the explain command.
type explanation struct {
	extractor extractorFlags
	articleFlags
	format string
	tags   bool
	prose  token.Prose
}

func newExplainCommand() *cobra.Command {
	e := &explanation{}
	cmd := &cobra.Command{
		Use:   "explain FILE|-",
		Short: "Say why each mention and each incident was found",
		Long: `Explain goes through an article sentence by sentence and says what was found in
it, by what, and how sure it is; then, for each field of each incident, which
sentence, pattern and trigger gave it and what spoke most for and against it. It
goes by .incx.yaml and the flags as incx extract does. A file may hold several
articles.

With --format json that is an object for each article: "record" is its record,
"sentences" have their mentions with the reasons, and "incidents" are those of
the record, each with a "trace" of steps; where none of them is the main one,
"no_main" is the step that says why. Sentences in steps count from 1.

With --tags each word of the sentences gets its part of speech too (Penn Treebank
tags, by prose), as help for those who write rules or gazetteer files. Nothing
that incx finds rests on these. It takes a third of a second more.`,
		Example: "  incx explain story.txt\n  incx explain story.txt --tags",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := configureArticle(cmd.Flags()); err != nil {
				return err
			}
			return e.run(cmd, args[0])
		},
	}
	e.extractor.add(cmd.Flags())
	e.articleFlags.add(cmd.Flags())
	completeFields(cmd)
	formatFlag(cmd, &e.format, "text", "json")
	cmd.Flags().BoolVar(&e.tags, "tags", false, "give each word its part of speech")
	return cmd
}

func (e *explanation) run(cmd *cobra.Command, name string) error {
	x, err := e.extractor.open()
	if err != nil {
		return err
	}
	return eachArticle(cmd, name, e.articleFlags.options(name), e.format == "text", func(a *article.Article) error {
		return e.explain(cmd.Context(), cmd.OutOrStdout(), x, a)
	})
}

func (e *explanation) explain(ctx context.Context, w io.Writer, x *extract.Extractor, a *article.Article) error {
	why, err := x.Explain(ctx, a)
	if err != nil {
		return err
	}
	if e.tags {
		why.Tag(&e.prose)
	}
	if e.format == "json" {
		return writeJSON(w, outputOfExplanation(why), true)
	}
	return why.WriteText(w)
}
