package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
)

// A Meaning is one thing that a name may mean.
type Meaning struct {
	Family Family
	// Entry is nil for words and phrases of word lists.
	Entry *Entry
	// Flags say how the name is related to the entry, as in a [Candidate].
	Flags Flags
	// Reason says in words why the entry has this name, and what a text must
	// show for it to count.
	Reason string
}

// Lookup returns everything that name may mean, names of entries first, then
// word lists. It does not heed case: the reason says where case matters. It
// drops a leading "the" and a company suffix.
func (g *Gazetteer) Lookup(name string) []Meaning {
	d := token.New(name, 0)
	first, last := 0, len(d.Tokens)
	if last > 1 && d.Tokens[0].Key == g.keys.the {
		first = 1
	}
	out := g.lookup(nil, d, first, last)
	for len(out) == 0 && last-first > 1 && g.isSuffix(d, last-1) {
		last--
		out = g.lookup(out, d, first, last)
	}
	if last-first != 1 {
		return out
	}
	t := &d.Tokens[first]
	set := g.WordFlags(t.Key) | g.WordFlags(g.keys.key(d.Text, t))
	for f := Demonym; int(f) < Families; f++ {
		bit := f.words(false)
		if bit == 0 || !set.Has(bit) || f == Demonym {
			continue
		}
		m := Meaning{Family: f, Reason: "on the list " + f.String()}
		if set.Has(f.words(true) &^ bit) {
			m.Flags, m.Reason = Ambiguous, m.Reason+", where it is marked ambiguous"
		}
		out = append(out, m)
	}
	return out
}

// isSuffix says whether token i of d is part of a company suffix or a mark in
// front of one.
func (g *Gazetteer) isSuffix(d *token.Document, i int) bool {
	t := &d.Tokens[i]
	if t.Key == g.keys.comma || t.Kind == token.Punct && d.TokenText(i) == "." {
		return true
	}
	return g.WordFlags(g.keys.key(d.Text, t)).Has(WordSuffix)
}

// lookup appends the meanings of tokens first to last-1 of d.
func (g *Gazetteer) lookup(dst []Meaning, d *token.Document, first, last int) []Meaning {
	if first >= last {
		return dst
	}
	node, _ := g.word(g.keys.key(d.Text, &d.Tokens[first]))
	if key, ok := numbered(d.Text, &d.Tokens[first]); ok && node == 0 {
		node, _ = g.word(key)
	}
	for i := first + 1; i < last && node != 0; i++ {
		if g.keys.isGlue(d.Tokens, i, last) {
			continue
		}
		t := &d.Tokens[i]
		next := g.next(node, g.keys.key(d.Text, t))
		if next == 0 && isNumber(t) {
			next = g.next(node, g.keys.number)
		}
		node = next
	}
	if node&nodeAccepts == 0 {
		return dst
	}
	for i := g.accepts(node); ; i++ {
		n := g.name(i)
		m := Meaning{Family: n.family, Entry: g.Entry(n.ref), Flags: n.flags}
		m.Reason = g.reason(&n, m.Entry, d, first, last)
		if !slices.ContainsFunc(dst, func(o Meaning) bool {
			return o.Family == m.Family && o.Entry == m.Entry && (m.Family != Attack || o.Flags == m.Flags)
		}) {
			dst = append(dst, m)
		}
		if n.last {
			return dst
		}
	}
}

// reason says why tokens first to last-1 of d are a name of e.
func (g *Gazetteer) reason(n *name, e *Entry, d *token.Document, first, last int) string {
	if e == nil {
		return "on the list " + n.family.String()
	}
	var parts []string
	add := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	switch {
	case n.family == Attack:
		add("phrase for %s", e.Name)
	case n.flags.Has(ByPattern):
		add("a number in the place of # in %s", e.Name)
	case n.flags.Has(ViaWeak):
		add("ambiguous alias of %s", e.Name)
	case n.flags.Has(ViaAlias):
		add("alias of %s", e.Name)
	default:
		add("the name")
	}
	if n.flags.Has(Plural) {
		add("plural")
	}
	if n.flags.Has(Variant) {
		add("another spelling")
	}
	if n.flags.Has(Ambiguous) && !n.flags.Has(ViaWeak) {
		add("also a common word or another kind of name")
	}
	if n.flags.Has(ViaWeak) && n.family == Attack {
		add("often something else")
	}
	switch {
	case n.upper != 0 && n.short:
		add("only in capitals")
	case n.upper != 0:
		add("in capitals, or as %q with doubt", asWords(d.Slice(first, last)))
	case n.capital != 0:
		add("only with capitals")
	case n.family != Attack:
		add("also in lower case")
	}
	if n.near != 0 {
		add("only near one of: %s", strings.Join(nearWords(e, d.Slice(first, last), n.flags), ", "))
	}
	return strings.Join(parts, "; ")
}

// asWords writes a name in capitals as words are: "Nato", "Nato Cyber Centre".
func asWords(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		_, size := utf8.DecodeRuneInString(w)
		words[i] = strings.ToUpper(w[:size]) + strings.ToLower(w[size:])
	}
	return strings.Join(words, " ")
}

// nearWords returns the words that must stand near phrase text of attack type
// e, of the first phrase that has text among its forms.
func nearWords(e *Entry, text string, flags Flags) []string {
	text = strings.ToLower(strings.ReplaceAll(text, "-", " "))
	for i := range e.Attack.Phrases {
		ph := &e.Attack.Phrases[i]
		found := false
		ph.inflected(func(s string, f Flags) {
			s = strings.ToLower(strings.ReplaceAll(s, "-", " "))
			found = found || s == text && f.Has(IsVerb) == flags.Has(IsVerb)
		})
		if found && len(ph.Near) > 0 {
			return ph.Near
		}
	}
	return nil
}
