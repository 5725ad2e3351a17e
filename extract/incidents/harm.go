package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// A harm is a set of kinds of words that tell what an attack did, besides the
// classes of the lexicon: the models look at those, and so they may only change
// when models are trained again.
type harm uint8

const (
	asking   harm = 1 << iota // for money: "demanded", "pays"
	costing                   // money or records: "loses"
	worth                     // "worth", which is no loss
	taking                    // of data: "took"
	dataNoun                  // "scans"
	persons                   // "jobseekers"
)

// A harmLexicon gives words, by their keys, what they tell of harm.
type harmLexicon map[uint64]harm

func newHarms() harmLexicon {
	l := harmLexicon{}
	add := func(h harm, words string) {
		for w := range strings.FieldsSeq(words) {
			l[token.Key(w)] |= h
		}
	}
	add(asking, "extorts extorted extorting payments pay pays payout payouts sought seeks requested")
	add(costing, "lose loses lost losing")
	add(worth, "worth")
	add(taking, "took taking take")
	add(dataNoun, "scans images recordings statements transcripts")
	add(persons, "jobseekers applicants pupils teachers drivers travellers travelers holders owners staff")
	return l
}

// tells says whether token t tells of harm as h does.
func (b *builder) tells(t int, h harm) bool { return b.f.harms[b.v.d.Tokens[t].Key]&h != 0 }

// isAsking says whether token t asks for money or pays it.
func (b *builder) isAsking(t int) bool { return b.v.is(t, demand) || b.tells(t, asking) }

// isCosting says whether token t says that money was lost.
func (b *builder) isCosting(t int) bool {
	return b.v.is(t, loss) && !b.tells(t, worth) || b.tells(t, costing)
}

// isData says whether token t is a noun for data.
func (b *builder) isData(t int) bool { return b.v.is(t, dataWord) || b.tells(t, dataNoun) }

// isPeople says whether token t is a noun for people or what they have, which
// reports count.
func (b *builder) isPeople(t int) bool { return b.v.is(t, people) || b.tells(t, persons) }
