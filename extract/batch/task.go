package batch

import (
	"errors"
	"hash/maphash"

	"github.com/incx/incx/extract/article"
)

// A slot is an input's place in the order of results.
type slot struct {
	in    Input
	tasks chan *task // its articles in order; closed after the last one
	ids   map[uint64]struct{}
}

// A task is an article, or an input without one, that is worked on.
type task struct {
	result Result
	done   chan struct{} // closed once result is final
}

func newTask(in Input) *task { return &task{result: Result{Input: in}, done: make(chan struct{})} }

// finish sets the result and hands it on.
func (t *task) finish(s *slot, status Status, err error) {
	t.result.Status, t.result.Err = status, err
	close(t.done)
	s.tasks <- t
}

// fail hands on the result of an input that cannot be read.
func (s *slot) fail(err error) {
	t := newTask(s.in)
	t.result.fail(err)
	t.finish(s, t.result.Status, t.result.Err)
}

// fail sets what went wrong. What was found in a folder and is no article is
// passed over, and so is one of several that is a title alone.
func (r *Result) fail(err error) {
	r.Status, r.Err = Failed, err
	if errors.Is(err, errSkipped) || r.Several && errors.Is(err, article.ErrTitleOnly) || !r.Input.Given && !r.Several && isNoArticle(err) {
		r.Status = Skipped
	}
}

// maxIDs bounds the IDs of one input that are remembered. The output notices
// repetitions beyond them, but only in the end.
const maxIDs = 1 << 20

// isNew says whether no id with the same file was seen before in this input.
func (s *slot) isNew(seed maphash.Seed, id string) bool {
	h := maphash.String(seed, foldName(fileName(id)))
	if _, old := s.ids[h]; old {
		return false
	}
	if s.ids == nil {
		s.ids = make(map[uint64]struct{})
	}
	if len(s.ids) < maxIDs {
		s.ids[h] = struct{}{}
	}
	return true
}
