package attacks

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A phrase is a run of tokens that the gazetteer knows as an attack phrase,
// with all that it can mean. The longest phrases that do not overlap are
// taken, from left to right.
type phrase struct {
	first, last int
	// types are all types it can mean here; near are those for which a word
	// that must stand near does, strong those that it means by itself.
	types, near, strong typeSet
	// lead is the meaning listed first.
	lead int8
	verb bool
	// plain says that it can mean one type only, and its words little else.
	plain bool
}

// A span is a run of tokens that may be an attack mention.
type span struct {
	first, last int
	// phrase is the index of the first phrase over the span, or -1.
	phrase int
	// hint says that the sequence model marked the span.
	hint bool
	// confidence is that of the sequence model in a hint, or 0.
	confidence float64
	// odds is the logarithm of the odds that it is a mention.
	odds float32
	// stem identifies the words of the span without their endings.
	stem uint64
	// head identifies the doubtful word of the span, which has one sense
	// all through an article: "breach" of "data breach". It is stem where no
	// word is doubtful.
	head uint64
	// doubt is the group of words that are open to the same doubt.
	doubt doubt
	// typ is the number of its type, share how much of the vote it got.
	typ   int
	share float32
}

// appendPhrases appends the attack phrases among the candidates.
func (x *lexicon) appendPhrases(dst []phrase, candidates []gazetteer.Candidate) []phrase {
	for i := range candidates {
		c := &candidates[i]
		if c.Family != gazetteer.Attack {
			continue
		}
		n, ok := x.number(c.Ref)
		if !ok {
			continue
		}
		if k := len(dst) - 1; k >= 0 && dst[k].last > c.First {
			if dst[k].first != c.First || dst[k].last != c.Last {
				continue // inside of a longer phrase
			}
		} else {
			dst = append(dst, phrase{first: c.First, last: c.Last, lead: int8(n), verb: c.Flags.Has(gazetteer.IsVerb)})
		}
		p := &dst[len(dst)-1]
		p.types |= 1 << n
		if c.Flags.Has(gazetteer.NearWord) {
			p.near |= 1 << n
		}
		if !c.Flags.Has(gazetteer.ViaWeak) {
			p.strong |= 1 << n
		}
	}
	return dst
}

// appendSpans appends the spans to decide on, in text order: the attacks
// among the hints, and the phrases that overlap neither those nor names.
func (x *lexicon) appendSpans(dst []span, d *token.Document, hints []mention.Mention, phrases []phrase) []span {
	k, end := 0, 0 // the next phrase; where the last span ends
	add := func(first, last, phrase int, hint bool) {
		dst = append(dst, x.span(d, first, last, phrase, hint))
		end = last
	}
	upTo := func(first int) {
		for ; k < len(phrases) && phrases[k].last <= first; k++ {
			if phrases[k].first >= end {
				add(phrases[k].first, phrases[k].last, k, false)
			}
		}
	}
	for _, h := range hints {
		if h.First < end || h.First >= h.Last || h.Last > len(d.Tokens) {
			continue
		}
		upTo(h.First)
		if h.Label == record.LabelAttack {
			at := -1
			if k < len(phrases) && phrases[k].first < h.Last {
				at = k
			}
			add(h.First, h.Last, at, true)
			dst[len(dst)-1].confidence = h.Confidence
		}
		end = h.Last
	}
	upTo(len(d.Tokens))
	return dst
}

// span returns the span of the tokens from first to last.
func (x *lexicon) span(d *token.Document, first, last, phrase int, hint bool) span {
	sp := span{first: first, last: last, phrase: phrase, hint: hint, stem: stemOf(d, first, last)}
	sp.head = sp.stem
	if at := x.doubtAt(d, first, last); at >= 0 {
		sp.head = stemKey(d, at)
		sp.doubt = x.doubts.Of(sp.head)
	}
	return sp
}

// plain returns the type of a span that a phrase of several words covers
// which can mean nothing else ("identity fraud", "file-encrypting malware").
func (s *Scratch) plain(sp *span) (int, bool) {
	for k := sp.phrase; k >= 0 && k < len(s.phrases) && s.phrases[k].first < sp.last; k++ {
		p := &s.phrases[k]
		if p.first <= sp.first && p.last >= sp.last && p.last-p.first > 1 && p.types == p.strong && p.types&(p.types-1) == 0 {
			return int(p.lead), true
		}
	}
	return 0, false
}

// doubtAt returns the last of the tokens from first to last that is a doubtful
// word, or -1.
func (x *lexicon) doubtAt(d *token.Document, first, last int) int {
	for i := last - 1; i >= first; i-- {
		if x.doubts.Of(stemKey(d, i)) != 0 {
			return i
		}
	}
	return -1
}

// says returns what the phrases over a span can mean.
func (s *Scratch) says(sp *span) typeSet {
	var set typeSet
	if sp.phrase < 0 {
		return 0
	}
	for k := sp.phrase; k < len(s.phrases) && s.phrases[k].first < sp.last; k++ {
		set |= s.phrases[k].types
	}
	return set
}

// doubtful says whether a span that is no hint is no mention as far as can be told
// without a model: all meanings of its phrase are weak, or a word for defence stands
// beside it. An echo has no phrase.
func (s *Scratch) doubtful(d *token.Document, sp *span) bool {
	if sp.phrase >= 0 && s.phrases[sp.phrase].strong == 0 {
		return true
	}
	for i := max(0, sp.first-2); i < min(len(d.Tokens), sp.last+2); i++ {
		if s.cues[i].has(cueDefence) {
			return true
		}
	}
	return false
}

// stemOf identifies the tokens from first to last without their endings.
func stemOf(d *token.Document, first, last int) uint64 {
	h := uint64(0)
	for i := first; i < last; i++ {
		if d.Tokens[i].Kind != token.Punct {
			h = h*0x9e3779b97f4a7c15 + stemKey(d, i)
		}
	}
	return h
}

// stemKey returns the key of token i without the ending of a plural or a verb
// form, so that "leak", "leaked" and "leaking" are alike.
func stemKey(d *token.Document, i int) uint64 {
	t := &d.Tokens[i]
	w := d.Text[t.Start:t.End]
	n := len(w)
	if n > 24 || t.Kind != token.Word {
		return t.Key
	}
	if n < 4 { // "rob" has the stem of "robs"
		return stem(w)
	}
	cut := n
	switch w[n-1] | 0x20 {
	case 'g':
		if n > 5 && w[n-2]|0x20 == 'n' && w[n-3]|0x20 == 'i' {
			cut = n - 3
		}
	case 'd':
		if w[n-2]|0x20 == 'e' {
			cut = n - 2
		}
	case 's':
		switch w[n-2] | 0x20 {
		case 's', 'u', 'i':
		case 'e':
			cut = n - 2
		default:
			cut = n - 1
		}
	case 'e':
		cut = n - 1
	}
	if verb := irregular(w); verb != "" {
		return stem(verb)
	}
	if cut < n && cut >= 4 && w[cut-1] == w[cut-2] {
		cut-- // "scamming"
	}
	return stem(w[:cut])
}

// irregular returns the stem of the verb of which w is a form that does not show
// it, or "".
func irregular(w string) string {
	switch w[0] | 0x20 {
	case 's', 'b', 't':
	default:
		return ""
	}
	for _, f := range [...]struct{ form, verb string }{
		{"stole", "steal"}, {"stolen", "steal"}, {"broke", "break"}, {"broken", "break"}, {"took", "tak"}, {"taken", "tak"},
	} {
		if strings.EqualFold(w, f.form) {
			return f.verb
		}
	}
	return ""
}

func stem(s string) uint64 { return token.Key(s) ^ 0x5743 }
