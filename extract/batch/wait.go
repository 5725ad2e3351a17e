package batch

import (
	"context"
	"io"
	"os"
)

// OpenFile opens a file to read. Where that means to wait for somebody to
// write, as with a named pipe, neither it nor reading goes on once ctx is done.
func OpenFile(ctx context.Context, name string) (io.ReadCloser, error) {
	f, err := openFile(ctx, name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && (info.Mode().IsRegular() || info.IsDir()) {
		return f, nil
	}
	return struct {
		io.Reader
		io.Closer
	}{NewReader(ctx, f), f}, nil
}

// openFile opens a file, and waits no longer than until ctx is done.
func openFile(ctx context.Context, name string) (*os.File, error) {
	if info, err := os.Stat(name); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		return os.Open(name)
	}
	type opened struct {
		f   *os.File
		err error
	}
	got := make(chan opened, 1)
	go func() {
		f, err := os.Open(name)
		got <- opened{f, err}
	}()
	select {
	case o := <-got:
		return o.f, o.err
	case <-ctx.Done():
		return nil, ctx.Err() // the goroutine waits until the process ends
	}
}

// NewReader returns a reader of r that fails once ctx is done, even while r
// waits for more. After that r must not be read from.
func NewReader(ctx context.Context, r io.Reader) io.Reader {
	return &waitingReader{ctx: ctx, r: r, got: make(chan readResult, 1)}
}

// A waitingReader reads in a goroutine, so that it can be given up on.
type waitingReader struct {
	ctx  context.Context
	r    io.Reader
	buf  []byte
	got  chan readResult
	rest []byte // read and not yet handed on
	err  error
}

type readResult struct {
	n   int
	err error
}

func (w *waitingReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(w.rest) == 0 && w.err == nil {
		w.fill()
	}
	if len(w.rest) == 0 {
		return 0, w.err
	}
	n := copy(p, w.rest)
	w.rest = w.rest[n:]
	return n, nil
}

// fill reads the next piece.
func (w *waitingReader) fill() {
	if w.err = w.ctx.Err(); w.err != nil {
		return
	}
	if w.buf == nil {
		w.buf = make([]byte, 64<<10)
	}
	go func() {
		n, err := w.r.Read(w.buf)
		w.got <- readResult{n, err}
	}()
	select {
	case r := <-w.got:
		w.rest, w.err = w.buf[:r.n], r.err
	case <-w.ctx.Done():
		w.err = w.ctx.Err()
	}
}
