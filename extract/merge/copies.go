package merge

import (
	"crypto/sha256"
	"io"

	"github.com/incx/incx/extract/record"
)

// A wording identifies what a report says by the sentences of its evidence.
// Reports of one text are copies, such as those of an agency's article that
// many papers print: one voice in many places.
type wording [sha256.Size]byte

// noWording is the wording of reports without evidence, which are no copies of each
// other.
var noWording wording

func wordingOf(evidence []record.Evidence) wording {
	if len(evidence) == 0 {
		return noWording
	}
	h := sha256.New()
	for _, e := range evidence {
		io.WriteString(h, e.Text)
		h.Write([]byte{0})
	}
	return wording(h.Sum(nil))
}

// A wordCount says in how many reports, and in how many texts, a word is.
type wordCount struct{ reports, texts int }

// countWords counts the words of reports. A text counts once, however many
// copies it has: what only the copies share says no more than that they are
// copies, and would hide what they share with others.
func countWords(reports []*report) map[string]wordCount {
	type use struct {
		word    string
		wording wording
	}
	counts, seen := make(map[string]wordCount), make(map[use]struct{})
	copies := make(map[wording]int)
	for _, r := range reports {
		copies[r.wording]++
	}
	for _, r := range reports {
		single := r.wording == noWording || copies[r.wording] == 1
		for _, w := range r.words {
			c := counts[w]
			c.reports++
			u := use{w, r.wording}
			if _, ok := seen[u]; !ok {
				c.texts++
			}
			if !single {
				seen[u] = struct{}{}
			}
			counts[w] = c
		}
	}
	return counts
}

// voices returns for each report the key of the outlet whose word it is, which
// is that of the first, in this order, that has its wording; and whether the
// report is a copy of one before it.
func voices(reports []*report) (outlets []string, copies []bool) {
	outlets, copies = make([]string, len(reports)), make([]bool, len(reports))
	first := make(map[wording]string)
	for i, r := range reports {
		outlets[i] = r.source.outlet
		if r.wording == noWording {
			continue
		}
		if o, ok := first[r.wording]; ok {
			outlets[i], copies[i] = o, true
		} else {
			first[r.wording] = r.source.outlet
		}
	}
	return outlets, copies
}
