package dates

import (
	"github.com/incx/incx/extract/internal/dayorder"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// A reader is the state of reading one document.
type reader struct {
	*grammar
	doc   *token.Document
	hints []mention.Mention
	// hinted is true where a sequence model has given its opinion.
	hinted bool
	atoms  []atom

	// Of the matcher.
	cur, best match
	end       int // of the sentence being matched
	steps     int
	total     int // steps in the whole document

	matches []match
	// rejected holds the last token that was a number like a year but none.
	rejected int

	// Of the resolver.
	anchor  anchor
	now     int // index of the match being resolved
	history []mentioned
	order   dayorder.Order         // of the document
	ordered bool                   // whether that was asked for
	from    string                 // the anchor the match being resolved was reckoned from
	lent    bool                   // whether that lent it its year
	nations [otherNation + 1]int32 // how often the document names each, once asked for
}

// A mentioned is an expression that was resolved.
type mentioned struct {
	span     span
	match    int
	sentence int
	// explicit is true where the text itself gave the year.
	explicit bool
	// lent is true where another date lent it the year.
	lent bool
}

func (g *reader) read(d *token.Document, published string, hints []mention.Mention) Result {
	g.doc, g.hints, g.hinted = d, hints, hints != nil
	g.rejected, g.total, g.ordered = -1, 0, false
	g.nations[noNation] = 0
	g.matches, g.history = g.matches[:0], g.history[:0]
	g.anchor = parseAnchor(published)
	g.scan()
	g.ordered = false // now that all dates are known
	var out Result
	if !g.anchor.known {
		g.anchor, out.Inferred = g.infer()
	}
	open := false
	if len(g.matches) > 0 {
		out.Expressions = make([]Expression, 0, len(g.matches))
	}
	for i := range g.matches {
		g.now, g.from, g.lent = i, "", false
		m := &g.matches[i]
		s := m.rule.resolve(g, m)
		g.remember(m, s)
		open = open || s.from.open
		out.Expressions = append(out.Expressions, Expression{
			Start: int(d.Tokens[m.first].Start), End: int(d.Tokens[m.last-1].End),
			First: m.first, Last: m.last,
			Value: s.String(), Rule: m.rule.name, Anchor: g.from,
		})
	}
	if published == "" && open {
		out.Warnings = append(out.Warnings, "no publication date: relative dates are unresolved")
	}
	g.doc, g.hints = nil, nil
	return out
}

// scan finds the matches of the document.
func (g *reader) scan() {
	d := g.doc
	g.atoms = scratch.Sized(g.atoms, len(d.Tokens))
	for i, t := range d.Tokens {
		g.atoms[i] = g.atomOf(d.Text, t)
		if t.Kind == token.Number && t.End-t.Start == 2 && !t.Space {
			g.shortYear(i)
		}
	}
	for k := range d.Sentences {
		s := &d.Sentences[k]
		for i := s.First; i < s.Last; {
			if len(g.words[g.atoms[i].word].openings) == 0 || !g.longest(i, s.Last) || g.aged() {
				i++
				continue
			}
			i = g.keep()
		}
	}
}

// aged says whether the best match is the measure in an age or duration:
// "this year-old flaw".
func (g *reader) aged() bool {
	i := g.best.last
	if g.class(i)&cDash == 0 || g.tok(i).Space {
		return false
	}
	switch g.text(i + 1) {
	case "old", "long", "olds":
		return true
	}
	return false
}

// keep stores the best match and returns the token to go on at. A match of
// two mentions is stored as two.
func (g *reader) keep() (next int) {
	m := &g.best
	split := m.tokenOf(sSplit)
	if split < 0 {
		g.matches = append(g.matches, *m)
		return m.last
	}
	// The connecting word stands right before the split.
	first, second := *m, *m
	first.last, second.first = split-1, split
	first.n, second.n = 0, 0
	for i := 0; i < m.n; i++ {
		at := int(m.tokens[i])
		shared := m.slots[i] != sDay && m.slots[i] != sSplit
		if shared || at < split {
			first.put(m.slots[i], m.values[i], m.tokens[i])
		}
		if shared || at >= split {
			second.put(m.slots[i], m.values[i], m.tokens[i])
		}
	}
	g.matches = append(g.matches, first, second)
	return m.last
}

func (m *match) put(s slot, v, tok int32) {
	if m.n < maxRecords && s != sSplit {
		m.slots[m.n], m.values[m.n], m.tokens[m.n] = s, v, tok
		m.n++
	}
}

// class returns the classes of token i; none for a token out of the document.
func (g *reader) class(i int) class {
	if i < 0 || i >= len(g.atoms) {
		return 0
	}
	return g.words[g.atoms[i].word].class
}

// text returns the text of token i, or "".
func (g *reader) text(i int) string {
	if i < 0 || i >= len(g.doc.Tokens) {
		return ""
	}
	return g.doc.TokenText(i)
}

// tok returns token i, or the zero token.
func (g *reader) tok(i int) token.Token {
	if i < 0 || i >= len(g.doc.Tokens) {
		return token.Token{}
	}
	return g.doc.Tokens[i]
}

// sentenceStart says whether token i is the first of its sentence, but for
// opening quotes and brackets.
func (g *reader) sentenceStart(i int) bool {
	k := g.doc.SentenceAt(i)
	if k < 0 {
		return true
	}
	const maxOpeners = 4
	first := g.doc.Sentences[k].First
	if i-first > maxOpeners {
		return false
	}
	for j := first; j < i; j++ {
		if g.doc.Tokens[j].Kind != token.Punct {
			return false
		}
	}
	return true
}

// remember adds the value of m to what the text has spoken of.
func (g *reader) remember(m *match, s span) {
	if s.from.open {
		return
	}
	_, year := m.get(sYear)
	g.history = append(g.history, mentioned{
		span: s, match: g.now, sentence: g.doc.SentenceAt(m.first), explicit: year || m.has(sDotted), lent: g.lent,
	})
}
