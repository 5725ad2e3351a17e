//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/incx/incx/extract/batch"
)

// sampleTexts returns articles to make a large batch of: those of the corpus
// where it is there, else those of the project.
func sampleTexts(tb testing.TB) []string {
	tb.Helper()
	corpus := os.Getenv("INCX_CORPUS")
	if corpus == "" {
		corpus = "../../../shared/corpus"
	}
	var texts []string
	for _, pattern := range []string{corpus + "/dev/text/*.txt", "../../testdata/*.txt", "../../testdata/*/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				tb.Fatal(err)
			}
			texts = append(texts, string(data))
		}
		if len(texts) > 0 {
			return texts
		}
	}
	tb.Skip("corpus and test articles absent")
	return nil
}

// makeArticles writes n articles below dir: copies of texts, each with a
// paragraph of its own. Only so many are files of their own, which take time to
// make; the others are further names of these.
func makeArticles(tb testing.TB, dir string, texts []string, n, files int) {
	tb.Helper()
	name := func(i int) string { return filepath.Join(dir, fmt.Sprintf("%03d", i/100), fmt.Sprintf("%05d.txt", i)) }
	for i := range n {
		sub := filepath.Dir(name(i))
		if err := os.MkdirAll(sub, 0o777); err != nil {
			tb.Fatal(err)
		}
		if i >= files && os.Link(name(i%files), name(i)) == nil {
			continue
		}
		text := strings.TrimRight(texts[i%len(texts)], "\n")
		text += fmt.Sprintf("\n\nCase %d was handed to office %d of the agency.\n", i, i%97)
		if err := os.WriteFile(name(i), []byte(text), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
}

// A usageOf is what a process took.
type usageOf struct {
	peak int64   // memory at most, in bytes
	cpu  float64 // seconds on all cores
}

// runIncx runs incx as a process of its own and returns its summary and what
// it took.
func runIncx(tb testing.TB, args ...string) (batch.Summary, usageOf) {
	tb.Helper()
	dir := tb.TempDir()
	program := filepath.Join(dir, "incx-measured") // TestMain goes by the name
	self, err := os.Executable()
	if err == nil {
		err = os.Symlink(self, program)
	}
	if err != nil {
		tb.Fatal(err)
	}
	report := filepath.Join(dir, "summary.json")
	cmd := exec.Command(program, append(args, "--quiet", "--summary", report)...)
	peakFile := filepath.Join(dir, "peak")
	cmd.Env = append(os.Environ(), peakVariable+"="+peakFile)
	if out, err := cmd.CombinedOutput(); err != nil {
		tb.Fatalf("%v: %s", err, out)
	}
	data, err := os.ReadFile(report)
	if err != nil {
		tb.Fatal(err)
	}
	var s batch.Summary
	if err := json.Unmarshal(data, &s); err != nil {
		tb.Fatal(err)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
	if runtime.GOOS == "linux" {
		peak = readPeak(tb, peakFile)
	}
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	return s, usageOf{peak, cpu.Seconds()}
}

// readPeak returns the bytes of memory that measured has noted.
func readPeak(tb testing.TB, name string) int64 {
	tb.Helper()
	status, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	_, line, _ := strings.Cut(string(status), "\nVmHWM:")
	var kilobytes int64
	if _, err := fmt.Sscanf(line, "%d kB", &kilobytes); err != nil {
		tb.Fatalf("no peak of memory in %q", status)
	}
	return kilobytes << 10
}

// BenchmarkBatch extracts batches of different sizes into a folder and as a
// stream. Speed and memory are those of the whole process, start included; the
// speed by processor time is the one to compare on a machine with other work.
func BenchmarkBatch(b *testing.B) {
	texts := sampleTexts(b)
	for _, n := range []int{200, 2000, 20_000} {
		in := b.TempDir()
		makeArticles(b, in, texts, n, n)
		for _, to := range []string{"folder", "stream"} {
			b.Run(fmt.Sprintf("%s/%d", to, n), func(b *testing.B) {
				var bytes, peak int64
				var all, cpu float64
				for b.Loop() {
					out := filepath.Join(b.TempDir(), "records")
					if to == "stream" {
						out += ".jsonl"
					}
					s, p := runIncx(b, "extract", in, "-o", out)
					if s.Articles != n {
						b.Fatalf("%d articles", s.Articles)
					}
					bytes, peak = s.Bytes, max(peak, p.peak)
					all += float64(s.Bytes)
					cpu += p.cpu
				}
				b.SetBytes(bytes)
				b.ReportMetric(float64(peak)/(1<<20), "peak-MiB")
				b.ReportMetric(all/1e6/cpu, "MB/cpu-s")
			})
		}
	}
}

// TestConstantMemory takes no more memory for many articles than for few.
func TestConstantMemory(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("extracts thousands of articles, and looks at memory")
	}
	t.Parallel()
	texts := sampleTexts(t)
	for i, text := range texts { // how many there are matters, not how long they are
		texts[i] = strings.ToValidUTF8(text[:min(len(text), 1000)], "")
	}
	const few, many = 200, 3000
	const slack = 24 << 20 // the collector's timing
	peak := make(map[int]int64)
	for _, n := range []int{few, many} {
		in := t.TempDir()
		makeArticles(t, in, texts, n, few)
		s, p := runIncx(t, "extract", in, "-o", filepath.Join(t.TempDir(), "records"))
		if s.Articles != n {
			t.Fatalf("%d articles", s.Articles)
		}
		peak[n] = p.peak
	}
	t.Logf("peak memory: %d MiB for %d articles, %d MiB for %d", peak[few]>>20, few, peak[many]>>20, many)
	if peak[many] > peak[few]+slack {
		t.Errorf("%d articles take %d MiB, %d take %d", few, peak[few]>>20, many, peak[many]>>20)
	}
}
