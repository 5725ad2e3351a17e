package batch

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// An Output takes the records of a run.
type Output interface {
	// Put takes the record of r and sets its Status. It is called by several
	// goroutines at a time, in no particular order. An error makes the
	// result Failed; one that wraps ErrStop ends the run.
	Put(r *Result) error
	// Emit is called for each result in input order, by one goroutine. An
	// error ends the run.
	Emit(r *Result) error
	// Current says whether the record of an input is there, is not older
	// than it, and was made from the same bytes.
	Current(r *Result) bool
	// CurrentArticle says this of an article with the given hash.
	CurrentArticle(r *Result, sha256 string) bool
	// NeedsIDs says whether articles of one input must have different IDs.
	NeedsIDs() bool
}

// ErrStop is wrapped by errors that make it useless to go on: no space left on
// the disk.
var ErrStop = errors.New("run stopped")

// Options say how to run a batch.
type Options struct {
	// Extract makes the records.
	Extract Extract
	// Article says how to read the inputs; its Path is set for each.
	Article article.Options
	// Jobs is how many articles are worked on at a time; 0 or less stands
	// for the number of cores.
	Jobs int
	// Output takes the records.
	Output Output
	// Report sees each result after Output has, in input order; it may be
	// nil. An error ends the run.
	Report func(*Result) error
	// Resume passes over inputs whose record is current.
	Resume bool
	// Stdin is read for the input [Stdin].
	Stdin io.Reader
}

// Run extracts the records of all inputs of s. What goes wrong with an input
// is in its result; the error is about the run as a whole: it was cancelled,
// or the output cannot go on. What was finished before is kept.
func Run(ctx context.Context, s *Source, o Options) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	r := &runner{Options: o, stop: stop, cores: make(chan struct{}, o.Jobs), seed: maphash.MakeSeed()}
	slots := make(chan *slot, max(64, 8*o.Jobs))
	work := make(chan *slot)
	var g errgroup.Group
	g.Go(func() error {
		defer close(slots)
		defer close(work)
		r.feed(ctx, s, slots, work)
		return nil
	})
	for range o.Jobs {
		g.Go(func() error {
			for s := range work {
				r.input(ctx, s)
				close(s.tasks)
			}
			return nil
		})
	}
	r.collect(slots)
	g.Wait() // returns nil: what goes wrong is the context's cause
	if err := context.Cause(ctx); err != nil || !r.cut {
		return err
	}
	return context.Canceled // a reader has heard of it before ctx has
}

// A runner is a run.
type runner struct {
	Options
	stop  context.CancelCauseFunc
	cores chan struct{} // holds a token for each job at work
	seed  maphash.Seed
	cut   bool // an input was left out because the run was cancelled
}

// feed hands out the inputs. Slots bounds how far work can be ahead of the
// results.
func (r *runner) feed(ctx context.Context, s *Source, slots, work chan<- *slot) {
	for in, err := range s.Inputs(ctx) {
		next := &slot{in: in, tasks: make(chan *task, 2*r.Jobs)}
		select {
		case slots <- next:
		case <-ctx.Done():
			return
		}
		if err != nil {
			next.fail(err)
			close(next.tasks)
			continue
		}
		select {
		case work <- next:
		case <-ctx.Done():
			close(next.tasks)
			return
		}
	}
}

// collect gives the results to output and report in order. It always goes
// through all of them, for others wait until they are taken.
func (r *runner) collect(slots <-chan *slot) {
	failed := false
	for s := range slots {
		for t := range s.tasks {
			<-t.done
			// What a cancelled run had not begun is no result.
			if failed || errors.Is(t.result.Err, context.Canceled) {
				r.cut = true
				continue
			}
			err := guarded(func() error { return r.Output.Emit(&t.result) })
			if err == nil && r.Report != nil {
				err = r.Report(&t.result)
			}
			if err != nil {
				failed = true
				r.stop(err)
			}
		}
	}
}

func (r *runner) acquire() { r.cores <- struct{}{} }
func (r *runner) release() { <-r.cores }

// input works on an input. One article is extracted here and now; if there
// turn out to be several, each gets a goroutine of its own, so that one large
// file keeps all cores busy. A core's token is only held while there is work,
// never while waiting for room in the queue: the input whose turn it is can
// always go on.
func (r *runner) input(ctx context.Context, s *slot) {
	r.acquire()
	defer r.release()
	if ctx.Err() != nil {
		return
	}
	start := time.Now()
	if r.Resume && !holdsSeveral(s.in.Rel) {
		t := newTask(s.in)
		if r.Output.Current(&t.result) {
			t.result.Time = time.Since(start)
			t.finish(s, UpToDate, nil)
			return
		}
	}
	several := holdsSeveral(s.in.Rel)
	count := 0
	var first *article.Article
	var firstErr error
	err := r.read(ctx, s.in, func(a *article.Article, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if count++; count == 1 && !several && !isFeed(a) {
			first, firstErr = a, err
			return nil
		}
		if !several && count > 1 {
			r.fan(ctx, s, first, firstErr, time.Since(start))
			start = time.Now()
		}
		several, first, firstErr = true, nil, nil
		r.fan(ctx, s, a, err, time.Since(start))
		start = time.Now()
		return nil
	})
	switch {
	case ctx.Err() != nil && err != nil:
	case err != nil:
		// An article that was cut off is worse than none.
		r.release()
		s.fail(err)
		r.acquire()
	case first != nil || firstErr != nil:
		t := newTask(s.in)
		r.extract(ctx, &t.result, first, firstErr)
		t.result.Time = time.Since(start)
		close(t.done)
		s.tasks <- t
	}
}

// read reads the articles of an input.
func (r *runner) read(ctx context.Context, in Input, yield func(*article.Article, error) error) error {
	return guarded(func() error { return readInput(ctx, in, r.Stdin, r.Article, yield) })
}

// fan gives an article of several to a goroutine of its own.
func (r *runner) fan(ctx context.Context, s *slot, a *article.Article, err error, spent time.Duration) {
	t := newTask(s.in)
	t.result.Several = true
	if a != nil {
		t.result.ID = a.ID
		if err == nil && r.Output.NeedsIDs() && !s.isNew(r.seed, a.ID) {
			err = fmt.Errorf("a second article with the id %q", a.ID)
		}
	}
	go func() {
		r.acquire()
		start := time.Now()
		r.extract(ctx, &t.result, a, err)
		t.result.Time = spent + time.Since(start)
		r.release()
		close(t.done)
	}()
	r.release()
	s.tasks <- t
	r.acquire()
}

// extract makes the record of an article and puts it out; err is what was
// wrong with reading it.
func (r *runner) extract(ctx context.Context, res *Result, a *article.Article, err error) {
	if err == nil && r.Resume && res.Several && r.Output.CurrentArticle(res, a.Source.SHA256) {
		res.Status = UpToDate
		return
	}
	if err == nil {
		res.Bytes, res.text = len(a.Text), a.Text
		res.record, err = r.record(ctx, a)
	}
	if err == nil {
		res.Warnings, res.Incidents, res.Known = res.record.Warnings, len(res.record.Incidents), true
		err = guarded(func() error { return r.Output.Put(res) })
	}
	if errors.Is(err, ErrStop) {
		r.stop(err)
	}
	if err != nil {
		res.fail(err)
	}
}

// record calls Extract.
func (r *runner) record(ctx context.Context, a *article.Article) (rec *record.Record, err error) {
	err = guarded(func() error {
		var err error
		rec, err = r.Extract(ctx, a)
		return err
	})
	return rec, err
}

func isFeed(a *article.Article) bool {
	return a != nil && (a.Source.MediaType == "application/rss+xml" || a.Source.MediaType == "application/atom+xml")
}
