package main

import (
	"bufio"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// newDatesCommand returns "incx dates", which lists the date expressions of
// an article.
func newDatesCommand() *cobra.Command {
	var flags articleFlags
	var format string
	cmd := &cobra.Command{
		Use:   "dates [--published DATE] FILE|-",
		Short: "Show the dates in an article and what they stand for",
		Long: `Show the date expressions of an article, in text order: each with its value
(ISO 8601 with the TIMEX3 extensions), the first and last day of that value, the
rule that found it, and what the value was reckoned from.

Relative dates count from the publication date: --published, else the one that
the article states, else one inferred from full dates in the text. Without any
of these their values stay open (XXXX-WXX-1 is a Monday). No names are looked
for: a record lacks the few dates that stand in a name, and may have others that
the names model recognised. Flags that the command line leaves open have the
values of .incx.yaml. A file may hold several articles.

With --format json each expression is an object on a line of its own: item (where
there are several articles), text, start, end, value, start_date, end_date, rule
and anchor.`,
		Example: `  incx dates article.txt
  incx dates --published 2025-12-23 - < article.txt
  incx dates --format json article.txt`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := configureArticle(cmd.Flags()); err != nil {
				return err
			}
			finder := dates.New()
			var scratch dates.Scratch
			return eachArticle(cmd, args[0], flags.options(args[0]), format == "text", func(a *article.Article) error {
				d := new(token.Document)
				a.Tokenize(d)
				found := finder.Read(d, a.About.Published, nil, &scratch)
				for _, w := range append(a.Warnings, found.Warnings...) {
					fmt.Fprintf(cmd.ErrOrStderr(), "%s: warning: %s\n", record.Printable(a.Source.Name()), record.Printable(w))
				}
				return writeDates(cmd.OutOrStdout(), a, found, format)
			})
		},
	}
	flags.add(cmd.Flags())
	completeFields(cmd)
	formatFlag(cmd, &format, "text", "json")
	return cmd
}

// A dateLine is what "incx dates" prints of one expression.
type dateLine struct {
	Item   string `json:"item,omitempty"` // the article's id, where there are several
	Text   string `json:"text"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Value  string `json:"value"`
	First  string `json:"start_date,omitempty"`
	Last   string `json:"end_date,omitempty"`
	Rule   string `json:"rule"`
	Anchor string `json:"anchor,omitempty"`
}

// writeDates writes what was found in an article, as a table or as JSON Lines.
func writeDates(w io.Writer, a *article.Article, found dates.Result, format string) error {
	out := bufio.NewWriter(w)
	table := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	if format == "text" && len(found.Expressions) > 0 {
		fmt.Fprintln(table, "EXPRESSION\tVALUE\tINTERVAL\tRULE\tANCHOR")
	}
	for _, e := range found.Expressions {
		start, end := a.Span(e.Start, e.End)
		l := dateLine{
			Item: a.Source.Item, Text: a.Text[start:end], Start: start, End: end,
			Value: e.Value, Rule: e.Rule, Anchor: e.Anchor,
		}
		l.First, l.Last, _ = dates.Interval(e.Value)
		if format == "json" {
			if err := writeJSON(out, l, false); err != nil {
				return fmt.Errorf("write dates: %w", err)
			}
			continue
		}
		interval := "open"
		switch {
		case l.First != "" && l.First == l.Last:
			interval = l.First
		case l.First != "":
			interval = l.First + " to " + l.Last
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", record.PrintableLine(l.Text), l.Value, interval, l.Rule, l.Anchor)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("write dates: %w", err)
	}
	return out.Flush()
}
