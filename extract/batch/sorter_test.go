package batch

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// sortAll sorts strings with a sorter of the given memory.
func sortAll(t testing.TB, list []string, memory int) []string {
	t.Helper()
	s := &sorter{memory: memory}
	defer s.close()
	for _, str := range list {
		if err := s.add(str); err != nil {
			t.Fatal(err)
		}
	}
	var out []string
	for str, err := range s.sorted() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, str)
	}
	return out
}

func TestSorter(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	random := rand.New(rand.NewPCG(1, 2))
	var list []string
	for range 5000 {
		list = append(list, fmt.Sprintf("%x", random.Uint64()>>(random.IntN(60)))+strings.Repeat("\x00", random.IntN(3)))
	}
	want := slices.Sorted(slices.Values(list))
	for _, memory := range []int{1, 100, 4000, 1 << 20} {
		if got := sortAll(t, list, memory); !slices.Equal(got, want) {
			t.Errorf("memory %d: not sorted", memory)
		}
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("%d temporary files are left", len(left))
	}
	if got := sortAll(t, nil, 1); len(got) != 0 {
		t.Errorf("nothing sorted is %q", got)
	}
}

func TestSorterStops(t *testing.T) {
	s := &sorter{memory: 40}
	defer s.close()
	for i := range 100 {
		if err := s.add(fmt.Sprintf("%03d", i)); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	for str := range s.sorted() {
		if want := fmt.Sprintf("%03d", n); str != want {
			t.Fatalf("got %s, want %s", str, want)
		}
		if n++; n == 10 {
			break
		}
	}
}

func FuzzSorter(f *testing.F) {
	f.Add("b\na\n\nc", 10)
	f.Add(strings.Repeat("x\n", 50), 40)
	f.Fuzz(func(t *testing.T, text string, memory int) {
		list := strings.Split(text, "\n")
		if got, want := sortAll(t, list, max(1, memory%200)), slices.Sorted(slices.Values(list)); !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
