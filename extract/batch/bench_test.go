package batch

import (
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/incx/incx/extract/record"
)

// BenchmarkRun measures what the batch costs beside the extraction.
func BenchmarkRun(b *testing.B) {
	files := make(map[string]string)
	size := 0
	for i := range 1000 {
		text := story(i)
		for range 30 {
			text += "\nThe harbour office of Lower Wick went offline on Monday, its director said to the paper.\n"
		}
		files[fmt.Sprintf("in/%d/%d.txt", i/100, i)] = text
		size += len(text)
	}
	writeFiles(b, files)
	run := func(b *testing.B, source *Source, out func() Output, o Options) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		o.Extract = quickExtract
		for b.Loop() {
			o.Output = out()
			if err := Run(context.Background(), source, o); err != nil {
				b.Fatal(err)
			}
			if t, ok := o.Output.(*Tree); ok {
				if err := t.Close(); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	source := openSource(b, &Source{Args: args("in")})
	stream := func() Output { return NewStream(io.Discard, Format{Name: record.YAML}, true) }
	tree := func(dir string) func() Output {
		return func() Output {
			t, err := OpenTree(dir, TreeOptions{Format: Format{Name: record.YAML}})
			if err != nil {
				b.Fatal(err)
			}
			return t
		}
	}
	b.Run("stream", func(b *testing.B) { run(b, source, stream, Options{}) })
	b.Run("new", func(b *testing.B) {
		n := 0
		run(b, source, func() Output { n++; return tree(fmt.Sprintf("out%d", n))() }, Options{})
	})
	b.Run("unchanged", func(b *testing.B) { run(b, source, tree("out"), Options{}) })
	b.Run("resume", func(b *testing.B) { run(b, source, tree("out"), Options{Resume: true}) })
}
