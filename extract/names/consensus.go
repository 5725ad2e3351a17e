package names

import (
	"cmp"
	"iter"
	"slices"

	"github.com/incx/incx/extract/internal/fnv"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// What a name means is mostly the same wherever a document uses it, and where
// the sequence model errs it often errs in the same way at each place. So when
// all mentions have been found, a classifier looks at all places of a name
// together: how far ahead each label was at each of them, the words around
// them, what the gazetteer says. It confirms the label of each mention, gives
// another one, or drops the mention. It does not move their ends. Reading twice
// like this follows Krishnan and Manning (2006): "An Effective Two-Stage Model
// for Exploiting Non-Local Dependencies in Named Entity Recognition".

// numNames is the number of labels that are names. They come first; dates and
// attacks follow.
const numNames = 6

// consensusClasses are no mention, and the labels that are names.
const consensusClasses = 1 + numNames

// An opinion is what the sequence model thinks of the tokens of one mention.
type opinion struct {
	at     int32  // index of the mention
	chosen uint8  // its label
	key    uint64 // of its letters and digits
	// first and last bound its tokens, lo and hi those of its sentence.
	first, last, lo, hi int
	// behind is how far, in natural units, each alternative lies behind the
	// best one: 0 for that one, and less for others. The first is no mention,
	// and labels follow.
	behind [1 + numLabels]float32
}

// worst bounds how far behind an alternative counts as being.
const worst = -20

// opine notes what the model thinks of mention number at, whose tokens have
// the given weights as each of the alternatives.
func (s *Scratch) opine(d *token.Document, at int, m *mention.Mention, label int, weights *[1 + numLabels]int32, scale float32) {
	o := opinion{
		at: int32(at), chosen: uint8(label), key: lettersKey(d.Text[m.Start:m.End]),
		first: m.First, last: m.Last, lo: s.lo, hi: s.hi,
	}
	best := slices.Max(weights[:])
	for k, w := range weights {
		o.behind[k] = max(worst, float32(w-best)*scale)
	}
	s.opinions = append(s.opinions, o)
}

// lettersKey hashes the letters and digits of a name, in lower case, so that
// "WannaCry" and "Wanna Cry" are one name.
func lettersKey(name string) uint64 {
	h := fnv.Offset64
	for i := range len(name) {
		c := lowerByte(name[i])
		if c >= 0x80 || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			h = fnv.Add64(h, c)
		}
	}
	return h
}

// reachConsensus lets the places of each name in the document decide together on its
// mentions, which are those in ms from the given one on. It returns ms with
// those of them that are left.
func (r *Recogniser) reachConsensus(ms []mention.Mention, from int, s *Scratch) []mention.Mention {
	all := labels()
	dropped := false
	s.groupOpinions()
	for group := range s.groups() {
		if certain(group) {
			continue
		}
		var shared linear.Scores
		s.features = s.appendGroup(s.features[:0], group)
		r.model.consensus.Add(&shared, s.features)
		for i := range group {
			scores := shared
			s.features = s.appendPlace(s.features[:0], &group[i])
			r.model.consensus.Add(&scores, s.features)
			var p [consensusClasses]float32
			class := r.model.consensus.Decide(&scores, p[:])
			m := &ms[group[i].at]
			m.Confidence = calibrate(float64(p[class]), consensusSlope, consensusShift)
			if class == 0 {
				m.Label = ""
				dropped = true
				continue
			}
			if label := all[class-1]; label != m.Label {
				m.Label, m.Reason = label, changed
			}
		}
	}
	if !dropped {
		return ms
	}
	left := slices.DeleteFunc(ms[from:], func(m mention.Mention) bool { return m.Label == "" })
	return ms[:from+len(left)]
}

// farBehind is how far behind, in natural units, all other alternatives must
// lie at every place of a name for a mention to need no second look. About
// three quarters of the mentions are such; in cross-validation looking at them
// changes hardly any, and as many for the worse as for the better.
const farBehind = -4

// certain says whether all places of a name agree, and with ease.
func certain(group []opinion) bool {
	chosen := group[0].chosen
	for i := range group {
		if group[i].chosen != chosen {
			return false
		}
		for k, x := range group[i].behind {
			if k != 1+int(chosen) && x > farBehind {
				return false
			}
		}
	}
	return true
}

// changed is the reason of a mention that all places of its name gave another
// label than its sentence did.
const changed = "from all places of the name together"

// groupOpinions sorts the opinions so that those on one name follow each
// other, in text order.
func (s *Scratch) groupOpinions() {
	slices.SortFunc(s.opinions, func(a, b opinion) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.at, b.at))
	})
}

// groups yields the opinions on one name after the other.
func (s *Scratch) groups() iter.Seq[[]opinion] {
	return func(yield func([]opinion) bool) {
		for i := 0; i < len(s.opinions); {
			k := i + 1
			for k < len(s.opinions) && s.opinions[k].key == s.opinions[i].key {
				k++
			}
			if !yield(s.opinions[i:k]) {
				return
			}
			i = k
		}
	}
}
