package dates

// maxRecords bounds how many values one match records.
const maxRecords = 16

// A match is a run of tokens that a rule matches, with the values recorded on
// the way.
type match struct {
	rule        *rule
	first, last int // tokens
	n           int
	slots       [maxRecords]slot
	values      [maxRecords]int32
	tokens      [maxRecords]int32
}

// get returns the first value recorded in slot s.
func (m *match) get(s slot) (int, bool) { return m.nth(s, 0) }

// nth returns the value recorded in slot s after n others.
func (m *match) nth(s slot, n int) (int, bool) {
	for i := 0; i < m.n; i++ {
		if m.slots[i] == s {
			if n == 0 {
				return int(m.values[i]), true
			}
			n--
		}
	}
	return 0, false
}

// nthToken returns the token at which slot s was recorded after n others, or
// -1.
func (m *match) nthToken(s slot, n int) int {
	for i := 0; i < m.n; i++ {
		if m.slots[i] == s {
			if n == 0 {
				return int(m.tokens[i])
			}
			n--
		}
	}
	return -1
}

// has says whether slot s was recorded.
func (m *match) has(s slot) bool { _, ok := m.get(s); return ok }

// tokenOf returns the token at which slot s was recorded, or -1.
func (m *match) tokenOf(s slot) int { return m.nthToken(s, 0) }

// longest returns in best the longest match of any rule at token i of a
// sentence that ends before token end. Of matches of one length that of the
// earlier rule wins.
func (g *reader) longest(i, end int) bool {
	g.end = end
	g.best.last = -1
	var next class // of the next token, with its bit
	var bit uint64
	if i+1 < end {
		w := g.atoms[i+1].word
		next, bit = g.words[w].class, wordBit(w)
	}
	openings := g.words[g.atoms[i].word].openings
	for k := range openings {
		o := &openings[k]
		if !o.next.ends && !o.next.has(next, bit) {
			continue
		}
		g.cur.rule = &g.rules[o.rule]
		g.cur.first = i
		g.steps = 0
		g.run(g.cur.rule.start, i, 0)
		g.total += g.steps
	}
	return g.best.last > i
}

// maxSteps bounds the work at one token for one rule; no pattern over real
// text comes near it.
const maxSteps = 4096

// run tries the pattern at pc on the tokens from i on; n values have been
// recorded so far.
func (g *reader) run(pc int32, i, n int) {
	for {
		if g.steps++; g.steps > maxSteps {
			return
		}
		in := &g.code[pc]
		switch in.op {
		case opSplit:
			if g.leads(in.x, i) {
				g.run(in.x, i, n)
			}
			if pc = in.y; !g.leads(pc, i) {
				return
			}
			continue
		case opJump:
			pc = in.x
			continue
		case opRecord:
			n = g.record(n, in.slot, in.x, i)
		case opAccept:
			if i <= g.best.last {
				return
			}
			g.cur.last, g.cur.n = i, n
			if g.cur.rule.fits == nil || g.cur.rule.fits(g, &g.cur) {
				g.best = g.cur
			}
			return
		default:
			if i >= g.end {
				return
			}
			a := g.atoms[i]
			if in.op == opWord {
				if a.word != in.word {
					return
				}
			} else if g.words[a.word].class&in.class == 0 {
				return
			}
			if in.slot != sNone {
				n = g.record(n, in.slot, a.value, i)
			}
			i++
		}
		pc++
	}
}

// leads says whether a match at pc can go on with token i or end before it.
func (g *reader) leads(pc int32, i int) bool {
	f := &g.firsts[pc]
	if f.ends {
		return true
	}
	if i >= g.end {
		return false
	}
	w := g.atoms[i].word
	return f.has(g.words[w].class, wordBit(w))
}

func (g *reader) record(n int, s slot, v int32, i int) int {
	if n < maxRecords {
		g.cur.slots[n], g.cur.values[n], g.cur.tokens[n] = s, v, int32(i)
		n++
	}
	return n
}
