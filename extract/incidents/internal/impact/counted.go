package impact

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An article may give several numbers of people or records. The first counts,
// unless it is of a sample, or of some of them, and a later, larger one is not, or
// a later, larger one is called the total.

// A counted is a number of people or records that an article gives.
type counted struct {
	n           int64 // 0 where it gives none
	first, last int   // its tokens, the last one exclusive
	rank        countRank
}

// A countRank says how much a number tells of how many there were.
type countRank uint8

const (
	ofSample countRank = iota
	ofSome             // "among them"
	ofMany
	ofTotal
)

// count notes number n, in tokens first to last-1 of sentence s, unless the one
// noted before tells as much.
func (r *reader) count(s *token.Sentence, n float64, first, last int) {
	c := counted{n: int64(n), first: first, last: last, rank: r.countRank(s, first, last)}
	if old := r.counted; old.n == 0 || c.rank > old.rank && c.n > old.n {
		r.counted = c
	}
}

// countRank tells how much the number in tokens first to last-1 says.
func (r *reader) countRank(s *token.Sentence, first, last int) countRank {
	const reach = 10
	rank := ofMany
	if r.isOfSome(s, first) {
		rank = ofSome
	}
	for t := max(s.First, first-reach); t < min(s.Last, last+reach); t++ {
		if r.tells(t, sampling) {
			return ofSample
		}
		switch r.Doc.TokenText(t) {
		case "total", "altogether":
			if t >= first-4 && t < last+4 {
				rank = ofTotal
			}
		}
	}
	return rank
}

// isOfSome says whether the number at token t counts some of those whom another
// number counts: "including 890 who", "of these", "among them".
func (r *reader) isOfSome(s *token.Sentence, t int) bool {
	const reach = 6
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Doc.TokenText(k) {
		case ";", "—", "–", "that", "said":
			return false
		case "including", "Including", "includes", "whom":
			return true
		case "these", "those", "them":
			if k == s.First {
				continue
			}
			switch r.Doc.TokenText(k - 1) {
			case "of", "Of", "among", "Among":
				return true
			}
		}
	}
	return false
}

// maxSample is how many records a sample has at most. The word may be of something
// else beside a larger number.
const maxSample = 10_000

// setRecords puts what was counted into im, but for a sample, which says nothing of
// how many there were.
func (r *reader) setRecords(im *record.Impact) {
	if c := r.counted; c.n > 0 && (c.rank > ofSample || c.n > maxSample) {
		im.Records = c.n
		r.found(im, "records", r.Doc.Slice(c.first, c.last), c.first, c.last, "number affected")
	}
}
