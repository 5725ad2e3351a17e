package gazetteer

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/extract/token"
)

// addWords takes the words of file f into the lists and its removed ones off them.
func (c *catalogue) addWords(f *File) error {
	var lookup *wordLookup
	if slices.ContainsFunc(f.Words, func(w FileWord) bool { return w.Remove }) {
		lookup = c.lookup(f.Family)
	}
	for i := range f.Words {
		w := &f.Words[i]
		if w.Remove {
			if !c.removeWord(f.Family, lookup.key(w.Text), lookup) {
				return &Problem{File: f.Name, Line: w.Line, Field: "remove", Message: noWord(f.Family, w.Text)}
			}
			continue
		}
		id := wordID{f.Family, strings.ToLower(w.Text)}
		if at, known := c.byWord[id]; known {
			c.words[at].ambiguous = c.words[at].ambiguous || w.Ambiguous
			continue
		}
		c.byWord[id] = len(c.words)
		if lookup != nil {
			lookup.add(w.Text, len(c.words))
		}
		c.words = append(c.words, listWord{text: w.Text, family: f.Family, ambiguous: w.Ambiguous})
	}
	return nil
}

// noWord says that a list does not have a word that is to be removed.
func noWord(f Family, word string) string {
	return fmt.Sprintf("no word %q on the list %s to remove", word, f)
}

// removeWord takes all words off a list that are looked up by key, and says
// whether there was one, be it one that was taken off before: "Jose" and "José", "Sgt"
// and "Sgt." are one to a text.
func (c *catalogue) removeWord(f Family, key string, lookup *wordLookup) bool {
	words, known := lookup.words[key]
	for _, at := range words {
		delete(c.byWord, wordID{f, strings.ToLower(c.words[at].text)})
		c.words[at].text = ""
	}
	if known {
		lookup.words[key] = nil
	}
	return known
}

// A wordLookup finds the words of a list as they are looked up in texts: without
// regard to case, accents, hyphens and the full stops of abbreviations.
type wordLookup struct {
	patterner
	words map[string][]int // by key, the indexes of words
}

// lookup returns a wordLookup of the list of family f.
func (c *catalogue) lookup(f Family) *wordLookup {
	l := &wordLookup{patterner: patterner{keys: newKeys()}, words: map[string][]int{}}
	for i := range c.words {
		if w := &c.words[i]; w.family == f && w.text != "" {
			l.add(w.text, i)
		}
	}
	return l
}

// add takes in the word with an index. One without a token is never looked up.
func (l *wordLookup) add(word string, at int) {
	if key := l.key(word); key != "" {
		l.words[key] = append(l.words[key], at)
	}
}

// key returns the keys of the tokens of word, "" where it has none.
func (l *wordLookup) key(word string) string {
	p, _ := l.pattern(word, anyCase, 0)
	var b []byte
	for _, key := range withoutStop(p.keys) {
		b = binary.LittleEndian.AppendUint64(b, key)
	}
	return string(b)
}

// withoutStop returns keys without a full stop at the end: the one of an
// abbreviation that is not known as such is a token of its own.
func withoutStop(keys []uint64) []uint64 {
	if n := len(keys); n > 1 && keys[n-1] == token.Key(".") {
		return keys[:n-1]
	}
	return keys
}

// onList says whether the word list f has a word with these keys, with a full
// stop at its end or without.
func (g *Gazetteer) onList(f Family, keys []uint64) bool {
	keys = withoutStop(keys)
	return g.hasWord(f, keys) || g.hasWord(f, append(slices.Clip(keys), token.Key(".")))
}

func (g *Gazetteer) hasWord(f Family, keys []uint64) bool {
	if len(keys) == 1 {
		return g.WordFlags(keys[0]).Has(f.words(false))
	}
	return slices.ContainsFunc(g.named(keys), func(n name) bool { return n.family == f && n.ref == NoEntry })
}
