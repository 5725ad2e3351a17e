package batch

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
)

// sorterMemory is how many bytes of strings a sorter holds in memory.
const sorterMemory = 4 << 20

// A sorter sorts any number of strings in bounded memory: what does not fit
// is written to a temporary file in sorted runs, which are merged in the end
// (external merge sort, Knuth, The Art of Computer Programming, 5.4).
type sorter struct {
	memory int // bytes held at most; 0 stands for sorterMemory
	held   []string
	size   int
	file   *os.File
	end    int64
	runs   []int64 // where they begin in file
}

// add adds s.
func (s *sorter) add(str string) error {
	const header = 16 // what a string costs beside its bytes
	if s.size += len(str) + header; s.size > s.limit() && len(s.held) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
		s.size = len(str) + header
	}
	s.held = append(s.held, str)
	return nil
}

func (s *sorter) limit() int {
	if s.memory > 0 {
		return s.memory
	}
	return sorterMemory
}

// spill writes what is held as a run.
func (s *sorter) spill() error {
	if s.file == nil {
		f, err := os.CreateTemp("", "incx-sort-")
		if err != nil {
			return fmt.Errorf("sort file names: %w", err)
		}
		s.file = f
	}
	slices.Sort(s.held)
	s.runs = append(s.runs, s.end)
	w := bufio.NewWriterSize(s.file, 64<<10)
	var head [binary.MaxVarintLen64]byte
	for _, str := range s.held {
		n := binary.PutUvarint(head[:], uint64(len(str)))
		w.Write(head[:n]) // a bufio.Writer keeps the error for Flush
		w.WriteString(str)
		s.end += int64(n + len(str))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("sort file names: %w", err)
	}
	clear(s.held)
	s.held = s.held[:0]
	return nil
}

// sorted yields all strings in byte order. Nothing can be added any more, and
// the sorter must be closed after use. An error ends the sequence.
func (s *sorter) sorted() iter.Seq2[string, error] {
	slices.Sort(s.held)
	if len(s.runs) == 0 {
		return func(yield func(string, error) bool) {
			for _, str := range s.held {
				if !yield(str, nil) {
					return
				}
			}
		}
	}
	return s.merged
}

// merged yields the strings of all runs and those that are held.
func (s *sorter) merged(yield func(string, error) bool) {
	heads := &runHeap{{held: s.held}}
	for i, start := range s.runs {
		end := s.end
		if i+1 < len(s.runs) {
			end = s.runs[i+1]
		}
		section := io.NewSectionReader(s.file, start, end-start)
		*heads = append(*heads, &run{file: bufio.NewReaderSize(section, 16<<10)})
	}
	kept := (*heads)[:0]
	for _, r := range *heads {
		ok, err := r.next()
		if err != nil {
			yield("", err)
			return
		}
		if ok {
			kept = append(kept, r)
		}
	}
	*heads = kept
	heap.Init(heads)
	for len(*heads) > 0 {
		r := (*heads)[0]
		if !yield(r.str, nil) {
			return
		}
		ok, err := r.next()
		switch {
		case err != nil:
			yield("", err)
			return
		case ok:
			heap.Fix(heads, 0)
		default:
			heap.Pop(heads)
		}
	}
}

// close removes the temporary file.
func (s *sorter) close() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
	*s = sorter{memory: s.memory}
}

// A run is a sorted list that is read from the front.
type run struct {
	held []string
	file *bufio.Reader
	str  string
}

// next moves to the next string; it returns false after the last one.
func (r *run) next() (bool, error) {
	if r.file == nil {
		if len(r.held) == 0 {
			return false, nil
		}
		r.str, r.held = r.held[0], r.held[1:]
		return true, nil
	}
	n, err := binary.ReadUvarint(r.file)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	var b []byte
	if err == nil {
		b = make([]byte, n)
		_, err = io.ReadFull(r.file, b)
	}
	if err != nil {
		return false, fmt.Errorf("sort file names: %w", err)
	}
	r.str = string(b)
	return true, nil
}

// runHeap is a heap of runs by their first strings.
type runHeap []*run

func (h runHeap) Len() int           { return len(h) }
func (h runHeap) Less(i, j int) bool { return h[i].str < h[j].str }
func (h runHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)        { *h = append(*h, x.(*run)) }
func (h *runHeap) Pop() any {
	old := *h
	last := old[len(old)-1]
	old[len(old)-1] = nil
	*h = old[:len(old)-1]
	return last
}
