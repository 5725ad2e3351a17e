package extract_test

import (
	"path/filepath"
	"testing"

	"github.com/incx/incx/extract/score"
)

// Gold files of our own are read, and so checked, and none of their articles is in
// two folders: what is measured must not have been learned.
func TestGoldFiles(t *testing.T) {
	folders := map[string]string{} // by article
	for _, folder := range []string{"training", "unseen", "beside"} {
		docs, err := score.ReadDir(filepath.Join("..", "testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range docs {
			if other, ok := folders[d.ID]; ok {
				t.Errorf("%s is in %s and in %s", d.ID, other, folder)
			}
			folders[d.ID] = folder
		}
	}
}
