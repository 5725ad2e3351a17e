package article

import (
	"os"
	"strings"
	"testing"
)

func benchmarkRead(b *testing.B, data []byte, path string) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, Options{Path: path}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	data, err := os.ReadFile("testdata/blog.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("blog", func(b *testing.B) { benchmarkRead(b, data, "x.txt") })
	long := []byte("Title here\n\n" + strings.Repeat(para+"\n", 400))
	b.Run("64KB", func(b *testing.B) { benchmarkRead(b, long, "x.txt") })
	hostile := []byte(strings.Repeat("Related\nx\nRead more\n12\n", 20_000))
	b.Run("hostile", func(b *testing.B) { benchmarkRead(b, hostile, "x.txt") })
}

func BenchmarkHTML(b *testing.B) {
	data, err := os.ReadFile("testdata/page.html")
	if err != nil {
		b.Fatal(err)
	}
	benchmarkRead(b, data, "x.html")
}

func BenchmarkJSON(b *testing.B) {
	benchmarkRead(b, []byte(`{"title":"Port","text":"`+strings.Repeat(strings.ReplaceAll(para, "\n", `\n`), 20)+`"}`), "x.json")
}
