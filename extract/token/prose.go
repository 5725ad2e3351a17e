package token

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// Prose is a [Tagger] by prose/v2. Its model is loaded on first use, which
// takes about a third of a second, and shared from then on. The zero value is
// ready; it must not be copied after first use.
//
// prose splits text into words itself, gives no offsets, and takes quadratic
// time or fails on some input that no newspaper prints. So it never sees the
// text: it gets the tokens, spelled so that it leaves them whole. Two flaws
// remain: a word that occurs twice in one sentence gets the tag of its last
// place for both, and where two tags score alike, which is rare, either may
// be the answer.
type Prose struct {
	once  sync.Once
	model *prose.Model
}

// load loads the model of p once. prose has no exported constructor for its
// built-in model other than making a document with it.
func (p *Prose) load() *prose.Model {
	p.once.Do(func() {
		doc, err := prose.NewDocument("Load.", prose.WithExtraction(false), prose.WithSegmentation(false))
		if err == nil {
			p.model = doc.Model
		}
	})
	return p.model
}

// Tag implements [Tagger]. The parts of a hyphenated word ("Paris-based") all
// get the word's tag; a contraction ("don't") gets that of its first part.
func (p *Prose) Tag(d *Document, s Sentence) []string {
	tags := make([]string, s.Last-s.First)
	model := p.load()
	if model == nil || len(tags) == 0 {
		return tags
	}
	var sp speller
	sp.spell(d, s)
	doc, err := prose.NewDocument(sp.text.String(), prose.UsingModel(model),
		prose.WithExtraction(false), prose.WithSegmentation(false))
	if err != nil {
		return tags
	}
	// prose's tokens in a row are the spelling without its spaces.
	next, pos := 0, 0
	for _, t := range doc.Tokens() {
		end := pos + len(t.Text)
		for next < len(tags) && sp.ends[next] <= pos {
			next++
		}
		for k := next; k < len(tags) && (k == next || sp.ends[k-1] < end); k++ {
			if tags[k] == "" {
				tags[k] = t.Tag
			}
		}
		pos = end
	}
	return tags
}

// A speller writes the tokens of a sentence for prose.
type speller struct {
	text strings.Builder
	// size is the length of text without spaces, and ends is what it was
	// after each token.
	size int
	ends []int
}

// maxSpelled bounds the spelling of a token in bytes: prose looks at the ends
// of words and at whole words it knows, none of which is longer.
const maxSpelled = 48

// spell writes sentence s of d. White space parts all tokens but those of
// hyphenated words, which prose knows as one.
func (sp *speller) spell(d *Document, s Sentence) {
	sp.text.Grow((s.End - s.Start) * 5 / 4)
	sp.ends = make([]int, 0, s.Last-s.First)
	for i := s.First; i < s.Last; i++ {
		if i > s.First && !hyphenated(d, s, i) {
			sp.text.WriteByte(' ')
		}
		t := &d.Tokens[i]
		sp.spellToken(d.Text[t.Start:t.End], t.Kind)
		sp.ends = append(sp.ends, sp.size)
	}
}

// hyphenated says whether tokens i-1 and i of d belong to one hyphenated word.
func hyphenated(d *Document, s Sentence, i int) bool {
	hyphen := i
	if plainWord(d, i) {
		hyphen = i - 1
	}
	return hyphen > s.First && hyphen+1 < s.Last && d.TokenText(hyphen) == "-" &&
		!d.Tokens[hyphen].Space && !d.Tokens[hyphen+1].Space && plainWord(d, hyphen-1) && plainWord(d, hyphen+1)
}

// plainWord says whether token i of d is a word without apostrophes.
func plainWord(d *Document, i int) bool {
	return d.Tokens[i].Kind <= Number && !strings.ContainsFunc(d.TokenText(i), isApostrophe)
}

// spellToken writes one token, with plain quotes and with the signs for
// dashes and ellipses that the model was trained on.
func (sp *speller) spellToken(s string, kind Kind) {
	switch kind {
	case URL, Email:
		sp.write("www.example.com") // which prose knows for a noun
		return
	case Punct:
		sp.write(spelledPunct(s))
		return
	}
	var buf [maxSpelled + utf8.UTFMax]byte
	word := buf[:0]
	for _, r := range s {
		if len(word) >= maxSpelled {
			break
		}
		word = utf8.AppendRune(word, spelledRune(r))
	}
	sp.spellWord(string(word))
}

// spellWord writes a word in the parts that the model was trained on.
func (sp *speller) spellWord(word string) {
	if k := strings.LastIndexByte(word, '\''); k > 0 {
		if word[k-1]|0x20 == 'n' && strings.EqualFold(word[k:], "'t") {
			k--
		}
		if k > 0 && isContraction(word[k:]) {
			// Another apostrophe would make prose drop what follows it,
			// as in "O'Reilly".
			sp.write(strings.ReplaceAll(word[:k], "'", ""))
			sp.text.WriteByte(' ')
			sp.write(word[k:])
			return
		}
		if !isContraction(word) {
			word = strings.ReplaceAll(word, "'", "")
		}
	}
	sp.write(word)
}

func (sp *speller) write(s string) {
	sp.text.WriteString(s)
	sp.size += len(s)
}

func isContraction(s string) bool {
	switch strings.ToLower(s) {
	case "n't", "'ll", "'re", "'m", "'ve", "'d", "'s":
		return true
	}
	return false
}

// spelledPunct returns a mark as prose gets it.
func spelledPunct(s string) string {
	if s[0] < utf8.RuneSelf {
		if s[0] == '.' && len(s) > 1 {
			return ":" // the tag of an ellipsis
		}
		return s[:min(3, len(s))]
	}
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '“', '”', '„', '«', '»':
		return `"`
	case '‘', '’', 'ʼ':
		return "'"
	case '—', '–', '―':
		return "--"
	case '…':
		return ":"
	default:
		return string(spelledRune(r))
	}
}

// spelledRune returns r as prose gets it. prose lower-cases words and goes on
// with offsets into the result, so a rune must not change its length then.
func spelledRune(r rune) rune {
	switch {
	case isApostrophe(r):
		return '\''
	case r <= ' ' || r == utf8.RuneError || utf8.RuneLen(unicode.ToLower(r)) != utf8.RuneLen(r):
		return 'x'
	}
	return r
}
