package batch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/incx/incx/extract/article"
)

// ErrChanged is wrapped where a file was written to while it was read: what
// was read may be half an article.
var ErrChanged = errors.New("the file changed while it was read")

// readInput reads the articles of in and calls yield as [article.ReadAll] does.
// It returns what is wrong with the input as a whole beside that, or yield's
// error.
//
// A file is read up to the size it has when it is opened, so that one that
// grows all the time comes to an end. Where it has another size or time of
// change afterwards, the error is [ErrChanged].
func readInput(ctx context.Context, in Input, stdin io.Reader, o article.Options, yield func(*article.Article, error) error) error {
	o.Path = in.Name
	if in.Path == Stdin {
		return readArticles(ctx, bufio.NewReaderSize(stdin, productSize), o, yield)
	}
	f, err := openFile(ctx, in.Path)
	if err != nil {
		return Cause(err)
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return Cause(err)
	}
	if before.IsDir() {
		return errors.New("is a folder")
	}
	r := io.Reader(f)
	if !before.Mode().IsRegular() {
		r = NewReader(ctx, f)
	}
	sized := before.Mode().IsRegular() && before.Size() > 0 // files of /proc have no size
	if sized {
		r = io.LimitReader(f, before.Size())
	}
	if err := readArticles(ctx, bufio.NewReaderSize(r, productSize), o, yield); err != nil || !sized {
		return err
	}
	after, err := f.Stat()
	if err != nil {
		return Cause(err)
	}
	if after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		return fmt.Errorf("%w: it had %d bytes and has %d", ErrChanged, before.Size(), after.Size())
	}
	return nil
}

// readArticles reads the articles in r, unless incx itself has written it.
func readArticles(ctx context.Context, r *bufio.Reader, o article.Options, yield func(*article.Article, error) error) error {
	if what := peekProduct(r); what != "" {
		return skip("%s, not an article", what)
	}
	return article.ReadAll(ctx, r, o, yield)
}

// isNoArticle says whether err is about an input that is no article at all,
// rather than one that cannot be read.
func isNoArticle(err error) bool {
	return errors.Is(err, article.ErrEmpty) || errors.Is(err, article.ErrBinary)
}
