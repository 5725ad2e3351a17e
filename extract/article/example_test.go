package article_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/incx/incx/extract/article"
)

// An input may hold any number of articles. What is wrong with one does not stop the
// others.
func ExampleReadAll() {
	lines := `{"id": "a7", "title": "Ferries stop", "published": "2024-03-05", "text": "Brackwater Ferries was hit by ransomware."}
{"id": "a8", "title": "Cranes stop"}
`
	err := article.ReadAll(context.Background(), strings.NewReader(lines), article.Options{Path: "feed.jsonl"},
		func(a *article.Article, err error) error {
			if err != nil {
				fmt.Println("error:", err)
				return nil // go on
			}
			fmt.Println(a.Source.Name(), "|", a.About.Title, "|", a.About.Published)
			return nil
		})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// feed.jsonl#a7 | Ferries stop | 2024-03-05
	// error: line 2: no text but a title
}
