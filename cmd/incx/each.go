package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/record"
)

// eachArticle calls use with each article of the file name, or of standard input
// where the name is "-". Where there are several, their names are written, if
// headings are wanted. As in incx extract, one that cannot be read does not stop the
// others, and one of several that is a title alone is passed over.
func eachArticle(cmd *cobra.Command, name string, o article.Options, headings bool, use func(*article.Article) error) error {
	in, done, err := openInput(cmd.Context(), cmd.InOrStdin(), name)
	if err != nil {
		return err
	}
	defer done()
	r := bufio.NewReader(in)
	head, _ := r.Peek(256) // an error comes again
	if what, _ := batch.WrittenAs(head); what != "" {
		return fmt.Errorf("%s: %s, not an article", name, what)
	}
	e := &each{w: cmd.OutOrStdout(), errs: cmd.ErrOrStderr(), name: name, headings: headings, use: use}
	if err := article.ReadAll(cmd.Context(), r, o, e.article(cmd.Context())); err != nil {
		return err
	}
	switch {
	case e.first != nil:
		return fmt.Errorf("%s: %w", name, e.first)
	case e.failed:
		return errReported
	}
	return nil
}

// An each goes through the articles of a file.
type each struct {
	w, errs  io.Writer
	name     string
	headings bool
	use      func(*article.Article) error

	count  int
	first  error // what is wrong with the first article, while there is no other
	failed bool
	shown  bool
}

// article returns what is to be done with each article.
func (e *each) article(ctx context.Context) func(*article.Article, error) error {
	return func(a *article.Article, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		e.count++
		if e.first != nil {
			e.tell(e.first)
			e.first = nil
		}
		switch {
		case err != nil && e.count == 1:
			e.first = batch.Cause(err)
			return nil
		case err != nil:
			e.tell(batch.Cause(err))
			return nil
		}
		if e.headings && a.Source.Item != "" {
			space := ""
			if e.shown {
				space = "\n"
			}
			if _, err := fmt.Fprintf(e.w, "%s== %s\n", space, record.Printable(a.Source.Name())); err != nil {
				return err
			}
		}
		e.shown = true
		return e.use(a)
	}
}

// tell says what is wrong with one of several articles.
func (e *each) tell(err error) {
	skipped := ""
	if errors.Is(err, article.ErrTitleOnly) {
		skipped = "skipped "
	} else {
		e.failed = true
	}
	fmt.Fprintf(e.errs, "incx: %s%s: %s\n", skipped, record.Printable(e.name), record.Printable(err.Error()))
}
