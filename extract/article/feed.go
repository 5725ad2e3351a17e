package article

import (
	"context"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/page"
)

// readFeed reads the items of an RSS or Atom feed. An item without its full
// text gives its summary, with a warning.
func readFeed(ctx context.Context, data []byte, in *input, yield func(*Article, error) error) error {
	text, enc, err := decode(data, metaCharset(data))
	if err != nil {
		return yield(nil, err)
	}
	feed, err := parseFeed(withoutDeclaration(text))
	if err != nil {
		return yield(nil, fmt.Errorf("%w feed: %s", ErrFormat, oneline.Of(err.Error())))
	}
	if len(feed.Items) == 0 {
		return yield(nil, ErrEmpty)
	}
	for i, item := range feed.Items {
		if err := ctx.Err(); err != nil {
			return err
		}
		if item == nil {
			continue
		}
		a := in.article()
		a.setEncoding(enc)
		a.Source.MediaType = "application/rss+xml"
		if feed.FeedType == "atom" {
			a.Source.MediaType = "application/atom+xml"
		}
		if err := giveItem(yield, a, a.readItem(item, feed, in.o), "item", i+1); err != nil {
			return err
		}
	}
	return nil
}

// parseFeed parses a feed; what the library makes of hostile input stays here.
func parseFeed(text string) (feed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	text = withoutControls(text)
	if err := checkFeed(text); err != nil {
		return nil, err
	}
	return gofeed.NewParser().ParseString(text)
}

// withoutDeclaration cuts the XML declaration, whose encoding no longer holds
// once the text is decoded.
func withoutDeclaration(text string) string {
	text = strings.TrimLeft(strings.TrimPrefix(text, utf8BOM), " \t\r\n")
	if strings.HasPrefix(text, "<?xml") {
		if k := strings.Index(text, "?>"); k > 0 {
			return text[k+2:]
		}
	}
	return text
}

// readItem reads one item of a feed.
func (a *Article) readItem(item *gofeed.Item, feed *gofeed.Feed, o Options) error {
	body := item.Content
	if strings.TrimSpace(body) == "" {
		body = item.Description
		a.warn("the feed has a summary only, not the full text")
	}
	a.ID = oneline.Of(oneline.First(item.GUID, item.Link))
	a.About.URL = oneline.Of(item.Link)
	a.setPublisher(oneline.Of(feed.Title))
	from := site{name: oneline.Of(feed.Title), host: page.HostOf(a.About.URL)}
	a.About.Title = from.withoutSite(page.Fragment(item.Title), nil)
	for _, p := range item.Authors {
		if p != nil && p.Name != "" {
			a.About.Authors = append(a.About.Authors, splitAuthors(p.Name)...)
		}
	}
	a.stated = oneline.Of(feed.Language)
	a.setStated(oneline.First(item.Published, item.Updated), o)
	return a.titleOnly(a.derive(page.Fragment(body), o))
}
