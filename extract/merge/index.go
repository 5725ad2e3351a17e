package merge

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/incx/incx/extract/record"
)

// keys are the keys of a report as numbers, each list sorted.
type keys struct {
	victims, actors []partyKey
	close, around   []int32
	malware, places []int32
	words           []int32
	telling         []int32 // words that another text has, too
	names           []int32 // words of the victims' names
}

// A partyKey is a key of one party of a report.
type partyKey struct {
	key   int32
	party int32 // index among the victims or actors of the report
	as    keyKind
}

type keyKind uint8

const (
	exactKey keyKind = iota
	nearKey
	looseKey
	partKey
)

// An index holds reports by the keys they share.
type index struct {
	reports []*report // in the order of sources
	numbers map[string]int32
	weights []float64 // of words, by number of the word
}

// newIndex makes an index of reports, which must be in an order that does not
// depend on that in which they were added.
func newIndex(reports []*report) *index {
	x := &index{reports: reports, numbers: make(map[string]int32)}
	counts := countWords(reports)
	placed := make(map[string]int)
	for _, r := range reports {
		for _, p := range r.places {
			placed[p]++
		}
	}
	for _, r := range reports {
		r.keys = keys{
			victims: x.partyKeys(r.victims, partKey), actors: x.partyKeys(r.actors, looseKey),
			close: x.all(r.close), around: x.all(r.around), malware: x.all(r.malware),
		}
		for _, p := range r.places {
			if placed[p] <= max(20, len(reports)/20) { // others are everywhere
				r.keys.places = append(r.keys.places, x.number("p:"+p))
			}
		}
		slices.Sort(r.keys.places)
		for _, w := range r.words {
			c := counts[w]
			if c.reports == 1 {
				continue
			}
			n := x.number("w:" + w)
			for int(n) >= len(x.weights) {
				x.weights = append(x.weights, 0)
			}
			x.weights[n] = wordWeight(len(reports), c.texts)
			r.keys.words = append(r.keys.words, n)
			if c.texts > 1 {
				r.keys.telling = append(r.keys.telling, n)
			}
			if _, ok := slices.BinarySearch(r.names, w); ok {
				r.keys.names = append(r.keys.names, n)
			}
		}
		slices.Sort(r.keys.words)
		slices.Sort(r.keys.names)
		r.single = float64(len(r.words)-len(r.keys.words)) * wordWeight(len(reports), 1)
	}
	return x
}

// wordWeight returns how much a word says that count of n reports have: its
// inverse document frequency. In a few reports every word would look rare, so
// fifty others are thought beside them.
func wordWeight(n, count int) float64 { return math.Log(float64(n+50) / float64(count)) }

// number returns the number of a key.
func (x *index) number(key string) int32 {
	n, ok := x.numbers[key]
	if !ok {
		n = int32(len(x.numbers))
		x.numbers[key] = n
	}
	return n
}

func (x *index) all(list []string) []int32 {
	out := make([]int32, len(list))
	for i, k := range list {
		out[i] = x.number(k)
	}
	return set(out)
}

// partyKeys returns the keys of parties, up to those of kind last.
func (x *index) partyKeys(list []*party, last keyKind) []partyKey {
	var out []partyKey
	for i, p := range list {
		for as, keys := range [][]string{p.exact, p.near, p.loose, p.part}[:last+1] {
			for _, k := range keys {
				out = append(out, partyKey{x.number(k), int32(i), keyKind(as)})
			}
		}
	}
	slices.SortFunc(out, func(a, b partyKey) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.party, b.party), cmp.Compare(a.as, b.as))
	})
	return out
}

// A posting says that a report has a key. Pairs with the key are compared if
// one of them owns it: if it is a victim there, rather than a name beside.
type posting struct {
	key    int32
	guest  bool
	report int32
}

// blockWords is how many of its rarest words a report is found by.
const blockWords = 8

// postings returns all postings, by key, owners first.
func (x *index) postings() []posting {
	var out []posting
	for i, r := range x.reports {
		add := func(key int32, guest bool) { out = append(out, posting{key, guest, int32(i)}) }
		for _, k := range r.keys.victims {
			add(k.key, k.as == partKey)
		}
		for _, k := range r.keys.close {
			add(k, true)
		}
		for _, k := range r.keys.around {
			add(k, true)
		}
		for _, k := range r.keys.actors {
			add(x.number("a:"+strconv.Itoa(int(k.key))), false)
		}
		for _, k := range r.keys.malware {
			add(x.number("m:"+strconv.Itoa(int(k))), len(r.victims) > 0)
		}
		for _, k := range numberKeys(r.incident.Impact) {
			add(x.number(k), false)
		}
		if len(r.victims) == 0 {
			for _, t := range r.targets {
				add(x.number("t:"+t[len(t)-1]), false)
			}
		}
		if r.wording != noWording {
			add(x.number("c:"+string(r.wording[:])), false)
		}
		for _, k := range x.rarest(r.keys.telling) {
			add(k, len(r.victims) > 0)
		}
	}
	slices.SortFunc(out, func(a, b posting) int {
		return cmp.Or(cmp.Compare(a.key, b.key), compareBool(a.guest, b.guest), cmp.Compare(a.report, b.report))
	})
	return slices.Compact(out)
}

// numberKeys returns the keys of the numbers that tell incidents apart, rounded to
// two digits: of records, a ransom and a loss.
func numberKeys(im *record.Impact) []string {
	if im == nil {
		return nil
	}
	var out []string
	if im.Records >= manyRecords {
		out = append(out, "#:"+strconv.FormatFloat(float64(im.Records), 'e', 1, 64))
	}
	for sort, m := range []*record.Money{im.Ransom, im.Loss} {
		if m != nil {
			out = append(out, fmt.Sprintf("$%d:%s%.1e", sort, m.Currency, m.Amount))
		}
	}
	return out
}

// rarest returns the words of a list that weigh most.
func (x *index) rarest(list []int32) []int32 {
	if len(list) <= blockWords {
		return list
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(x.weights[b], x.weights[a]), cmp.Compare(a, b))
	})
	return list[:blockWords]
}

// compareBool puts false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
