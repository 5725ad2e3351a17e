package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/internal/ascii"
	"golang.org/x/text/language"
)

// languageWords is how many words the language is judged by.
const languageWords = 300

// minWords is how many words a text needs for its language to be judged.
const minWords = 25

// setLanguage sets the language of the source and warns where it is not
// English, the only one that the later stages read. What the input states,
// stated or front matter, counts where the text is too short to tell.
func (a *Article) setLanguage(fm *frontMatter) {
	lang := guessLanguage(a.Text[a.From:])
	if lang == "" {
		lang = languageCode(oneline.First(fm.language, a.stated))
	}
	a.Source.Language = lang
	switch lang {
	case "", "en":
	case "und":
		a.warn("the text does not look like English: expect little to be found")
	default:
		a.warn("the text looks like %q, not English: expect little to be found", lang)
	}
}

// languageCode returns the code of the language that a field states, as short as ISO
// 639 has one: "en" for "en-GB" and "eng". It is "" for what is no such tag.
func languageCode(stated string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(stated, "_", "-"), "-")
	lang, err := language.ParseBase(base)
	if err != nil {
		return ""
	}
	return lang.String()
}

// guessLanguage returns the ISO 639-1 code of the language whose commonest
// words are most frequent in the text, "und" where it is none of those known
// here, and "" where the text is too short to say.
func guessLanguage(text string) string {
	var counts [len(languageCodes)]int
	words, latin, other := 0, 0, 0
	for i := 0; i < len(text) && words < languageWords; {
		if c := text[i]; c < utf8.RuneSelf && !ascii.IsAlpha(c) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		start := i
		for i < len(text) {
			if c := text[i]; c < utf8.RuneSelf {
				if !ascii.IsAlpha(c) {
					break
				}
				latin++
				i++
				continue
			}
			if r, n = utf8.DecodeRuneInString(text[i:]); !unicode.IsLetter(r) {
				break
			}
			if unicode.Is(unicode.Latin, r) {
				latin++
			} else {
				other++
			}
			i += n
		}
		words++
		in := stopWordIn(text[start:i])
		for k := range counts {
			counts[k] += int(in >> k & 1)
		}
	}
	if other > latin {
		return "und"
	}
	if words < minWords {
		return ""
	}
	best := 0
	for k := range counts {
		if counts[k] > counts[best] {
			best = k
		}
	}
	// A tenth of the words of running text are among the commonest; names
	// and figures can bring that down.
	if counts[best]*20 < words {
		return "und"
	}
	return languageCodes[best]
}

// languageCodes are the languages that are told apart, as ISO 639-1 codes, in
// the order of the bits below.
var languageCodes = [...]string{"en", "fr", "de", "es", "it", "nl", "pt"}

const (
	english uint8 = 1 << iota
	french
	german
	spanish
	italian
	dutch
	portuguese
)

// stopWordIn returns the languages that w is one of the commonest words of.
func stopWordIn(w string) uint8 {
	var buf [6]byte
	if len(w) > len(buf) {
		return 0
	}
	low := buf[:copy(buf[:], w)]
	for i, c := range low {
		if 'A' <= c && c <= 'Z' {
			low[i] += 'a' - 'A'
		}
	}
	switch string(low) {
	case "the", "and", "of", "to", "that", "with", "from", "by", "this", "has", "have", "it", "be", "are", "which", "their", "not":
		return english
	case "is":
		return english | dutch
	case "was":
		return english | german | dutch
	case "for", "at", "as", "on":
		return english
	case "in":
		return english | german | italian | dutch
	case "le", "et", "du", "dans", "au", "sur", "qui", "est", "pour", "par", "aux", "ont", "avec", "pas":
		return french
	case "les", "des":
		return french
	case "la":
		return french | spanish | italian
	case "une", "un":
		return french
	case "que":
		return french | spanish | portuguese
	case "der", "die", "und", "das", "den", "von", "zu", "mit", "nicht", "dem", "auf", "ein", "eine", "ist", "im", "auch":
		return german
	case "el", "los", "las", "del", "y", "por", "una", "su", "ha", "al":
		return spanish
	case "en":
		return french | spanish | dutch
	case "con":
		return spanish | italian
	case "il", "di", "che", "della", "sono", "gli", "nel", "per", "dei", "alla", "è":
		return italian
	case "het", "een", "van", "dat", "niet", "zijn", "op", "te", "voor", "met", "aan", "ook":
		return dutch
	case "o", "os", "da", "em", "um", "uma", "não", "dos", "ao", "foi", "na", "no":
		return portuguese
	case "de":
		return french | spanish | dutch | portuguese
	case "se", "para", "com":
		return spanish | portuguese
	}
	return 0
}
