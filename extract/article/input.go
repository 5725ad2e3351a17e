package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/klauspost/compress/zstd"
)

// window is how many bytes at the start of an input its format is told from,
// and how much of it is buffered.
const window = 64 << 10

// zstdMemory bounds, in bytes, the window that a Zstandard stream may ask for.
const zstdMemory = 32 << 20

// An input is an input whose format is known and whose first bytes have been
// looked at.
type input struct {
	o      Options
	r      *bufio.Reader
	format format
	// compressed is true where r gives what the input decompresses to.
	compressed bool
	// wide says how r decodes JSON Lines in UTF-16 or UTF-32, whose lines end between
	// the bytes of a character; it is the zero result for other inputs.
	wide  encodingResult
	raw   io.Reader // the bytes as they came, hashed as they are read
	hash  hash.Hash
	count counter // of the bytes that came
	sum   string  // of the whole input, once it has been read
	close func()
}

// ReadAll reads the articles in r one after another and calls yield with each,
// in order. Text, HTML and an e-mail message hold one article; JSON Lines, a JSON
// array, a JSON object with a list of articles, a feed and a mailbox hold any
// number, and their articles have IDs: the one that the input gives or the number
// of the line, item or message, from 1.
//
// JSON Lines and mailboxes may be of any length: no more than one line or message
// is in memory, with the IDs of messages, and the size limit holds for each of them.
// For all else it holds for the whole input. What is wrong with one of several
// articles is given to yield as an error with a nil article; the others are read all
// the same. So is what is wrong with the whole input; then it is the only call.
// ReadAll stops when yield returns an error and returns it, or when ctx is done.
// Errors wrap the error values of this package or are those of r.
func ReadAll(ctx context.Context, r io.Reader, o Options, yield func(*Article, error) error) error {
	in, err := open(r, o)
	if err != nil {
		return yield(nil, err)
	}
	defer in.close()
	if err := ctx.Err(); err != nil {
		return err
	}
	switch in.format {
	case jsonLinesFormat:
		return readJSONLines(ctx, in, yield)
	case mailboxFormat:
		return readMailbox(ctx, in, yield)
	}
	return readWhole(ctx, in, yield)
}

// open looks at the start of r.
func open(r io.Reader, o Options) (*input, error) {
	in := &input{o: o, hash: sha256.New(), close: func() {}}
	in.raw = io.TeeReader(r, io.MultiWriter(in.hash, &in.count))
	in.r = bufio.NewReaderSize(in.raw, bufferFor(r))
	head, err := in.peek()
	if err != nil {
		return nil, err
	}
	switch compressionOf(head) {
	case gzipped:
		z, err := gzip.NewReader(in.r)
		if err != nil {
			return nil, fmt.Errorf("%w gzip: %w", ErrFormat, err)
		}
		in.decompress(z)
	case zstandard:
		z, err := zstd.NewReader(in.r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(zstdMemory))
		if err != nil {
			return nil, fmt.Errorf("%w zstd: %w", ErrFormat, err)
		}
		in.close = z.Close
		in.decompress(z)
	}
	if in.compressed {
		if head, err = in.peek(); err != nil {
			in.close()
			return nil, err
		}
		if compressionOf(head) != uncompressed {
			in.close()
			return nil, fmt.Errorf("%w: compressed twice", ErrBinary)
		}
	}
	if name := binaryName(head); name != "" {
		in.close()
		return nil, fmt.Errorf("%w (%s)", ErrBinary, name)
	}
	in.format = formatOf(head, in.o.Path)
	if e, name := orderOf(head).encoding(); e != nil && in.format == jsonLinesFormat {
		in.wide = encodingResult{name: name, changed: true}
		in.r = bufio.NewReaderSize(e.NewDecoder().Reader(in.r), window)
	}
	return in, nil
}

// bufferFor returns how large a buffer to read r through: no larger than r is
// known to be.
func bufferFor(r io.Reader) int {
	if b, ok := r.(*bytes.Reader); ok && b.Len() < window {
		return b.Len() + 1
	}
	return window
}

// decompress makes in give what z gives.
func (in *input) decompress(z io.Reader) {
	in.compressed = true
	in.r = bufio.NewReaderSize(&bombGuard{z: z, in: &in.count}, window)
}

// peek returns the first bytes of the input: a window of them, or fewer where
// its first line tells JSON Lines, so that the lines of a program that goes on
// writing are read as they come.
func (in *input) peek() ([]byte, error) {
	size := min(window, in.r.Size())
	head, err := in.r.Peek(1)
	for err == nil && len(head) < size {
		n := len(head) + 1
		if hasSecondLine(head) {
			if startsJSONLines(head) {
				break
			}
			n = size
		}
		if head, err = in.r.Peek(n); err == nil {
			head, err = in.r.Peek(in.r.Buffered())
		}
	}
	if err != nil && err != io.EOF {
		return nil, in.readError(err)
	}
	if len(head) == 0 {
		return nil, ErrEmpty
	}
	return head, nil
}

// readError says which kind of error err is: a decompressor's is one of the
// format.
func (in *input) readError(err error) error {
	if !in.compressed || errors.Is(err, ErrTooLarge) {
		return err
	}
	return fmt.Errorf("%w compressed data: %w", ErrFormat, err)
}

// rest reads all that is left within the size limit, and completes the hash.
func (in *input) rest() ([]byte, error) {
	limit := in.o.maxSize()
	// One byte more than allowed tells that there is more.
	lr := &io.LimitedReader{R: in.r, N: limit}
	if limit < 1<<62 {
		lr.N++
	}
	var b bytes.Buffer
	b.Grow(in.r.Buffered() + bytes.MinRead)
	if _, err := b.ReadFrom(lr); err != nil {
		return nil, in.readError(err)
	}
	if int64(b.Len()) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	return b.Bytes(), in.finish()
}

// finish completes the hash of an input that has been read.
func (in *input) finish() error {
	if in.compressed {
		// What follows the compressed data is part of what was hashed.
		if _, err := io.Copy(io.Discard, io.LimitReader(in.raw, in.o.maxSize())); err != nil {
			return err
		}
	}
	in.sum = hex.EncodeToString(in.hash.Sum(nil))
	return nil
}

// article returns a new article that knows what it is read from.
func (in *input) article() *Article { return articleOf(in.sum, in.o) }

// A counter counts the bytes written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// A bombGuard stops reading where a few compressed bytes make far more text
// than text can be compressed from.
type bombGuard struct {
	z   io.Reader
	in  *counter // bytes that z has read
	out int64
}

// The limits of a decompression bomb. Logs and JSON shrink to a twentieth;
// nothing that anyone has to say shrinks to a five-hundredth over megabytes.
const (
	bombSize  = 64 << 20
	bombRatio = 500
)

func (g *bombGuard) Read(p []byte) (int, error) {
	n, err := g.z.Read(p)
	g.out += int64(n)
	if g.out > bombSize && g.out/bombRatio > int64(*g.in) {
		return 0, fmt.Errorf("%w: decompresses to over %d times its size", ErrTooLarge, bombRatio)
	}
	return n, err
}
