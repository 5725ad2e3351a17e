package main

import (
	"fmt"
	"os"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/extract/score"
	"github.com/incx/incx/gazetteer"
)

// readGoldDir reads the gold files of a folder, which may speak of the types of
// attacks of g.
func readGoldDir(dir string, g *gazetteer.Gazetteer) ([]score.Document, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, batch.Cause(err))
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%s: is no folder of gold files", dir)
	}
	var types []string
	for _, ref := range g.OfFamily(gazetteer.Attack) {
		types = append(types, g.Entry(ref).ID)
	}
	return score.ReadDir(dir, types...)
}

// readGold reads the article of a gold file. The date published is used only
// where the article does not tell its own.
func readGold(doc *score.Document, published string) (*article.Article, error) {
	data, err := doc.Text()
	if err != nil {
		return nil, err
	}
	a, err := article.Read(data, article.Options{Path: doc.Path})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", doc.Path, err)
	}
	if a.About.Published == "" && published != "" {
		if a, err = article.Read(data, article.Options{Path: doc.Path, Published: published}); err != nil {
			return nil, fmt.Errorf("%s: %w", doc.Path, err)
		}
	}
	return a, nil
}
