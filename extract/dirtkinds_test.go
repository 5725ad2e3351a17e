package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

// A dirtEdit puts a string in the place of bytes start to end of a clean text.
type dirtEdit struct {
	start, end int
	put        string
}

// A dirtKind is one way in which texts come to be dirty.
type dirtKind struct {
	name string
	// least is the least share of mentions, and of fields of incidents, that
	// must be found in the dirty articles as in the clean ones.
	least, leastFields float64
	dirty              func(c *cleanArticle) []dirtEdit
}

// A cleanArticle is an article before dirt falls on it, with its record.
type cleanArticle struct {
	article *article.Article
	record  *record.Record
	found   []dirtFound
}

func (c *cleanArticle) text() string { return c.article.Text }

// dirtKinds returns the kinds of dirt, each with what survives of it at least. Where that
// is less than nearly all, a paragraph with a bullet may rightly be read as a point of a
// list, or nothing is done about the dirt: capitals, addresses made safe.
func dirtKinds() []dirtKind {
	isName := func(m dirtFound) bool { return m.label != "date" && m.label != "attack" }
	isNot := func(m dirtFound) bool { return !isName(m) }
	isCode := func(m dirtFound) bool {
		return m.label == "malware" || m.label == "threat_actor" || m.label == "product"
	}
	return []dirtKind{
		{"bold names", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isName, 1, "**", "**") }},
		{"italic names", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isName, 2, "_", "_") }},
		{"starred names", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isName, 2, "*", "*") }},
		{"bold dates and attacks", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isNot, 2, "**", "**") }},
		{"links at names", 0.999, 0.999, func(c *cleanArticle) []dirtEdit {
			return c.around(isName, 2, "[", "](https://example.com/tag/some_name-x?id=3)")
		}},
		{"links in bold", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isName, 3, "[**", `**](/news/a "More")`) }},
		{"reference links", 0.999, 0.999, referenceLinks},
		{"code marks", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isCode, 1, "`", "`") }},
		{"HTML tags", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.around(isName, 2, "<b>", "</b>") }},
		{"bold sentences", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.lines(wrapLine("**", "**")) }},
		{"headings", 0.99, 0.98, headings},
		{"block quotes", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.lines(prefixLine("> ")) }},
		{"bullets: *", 0.99, 0.92, func(c *cleanArticle) []dirtEdit { return c.lines(prefixLine("* ")) }},
		{"bullets: -", 0.99, 0.92, func(c *cleanArticle) []dirtEdit { return c.lines(prefixLine("- ")) }},
		{"bullets: •", 0.99, 0.92, func(c *cleanArticle) []dirtEdit { return c.lines(prefixLine("• ")) }},
		{"footnotes: [^1]", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.afterSentences("[^%d]") }},
		{"footnotes: [1]", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.afterSentences("[%d]") }},
		{"footnotes: ¹", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.afterSentences("¹") }},
		{"footnotes: .1", 0.99, 0.99, func(c *cleanArticle) []dirtEdit { return c.afterSentences("%d") }},
		{"wrapped lines", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.wrap(72, "\n", false) }},
		{"wrapped, with hyphens", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.wrap(66, "\n", true) }},
		{"wrapped, CR LF", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.wrap(72, "\r\n", false) }},
		{"wrapped quotation", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.wrap(72, "\n> ", false) }},
		{"soft hyphens", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.within("\u00ad", 3) }},
		{"soft hyphens, broken", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.wrap(66, "\n", true, "\u00ad") }},
		{"zero-width in words", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.within("\u200b", 3) }},
		{"zero-width at spaces", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each(" ", 5, "\u200b ") }},
		{"no-break spaces", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each(" ", 4, "\u00a0") }},
		{"no-break spaces, all", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each(" ", 1, "\u00a0") }},
		{"double spaces", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each(" ", 3, "  ") }},
		{"no-break hyphens", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each("-", 1, "\u2011") }},
		{"Unicode hyphens", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each("-", 1, "\u2010") }},
		{"ligatures", 0.999, 0.999, func(c *cleanArticle) []dirtEdit {
			return c.replace("ffi", "ﬃ", "ffl", "ﬄ", "fi", "ﬁ", "fl", "ﬂ", "ff", "ﬀ")
		}},
		{"full-width letters", 0.999, 0.999, fullWidth},
		{"entities: named", 0.999, 0.999, func(c *cleanArticle) []dirtEdit {
			return c.replace("&", "&amp;", "“", "&ldquo;", "”", "&rdquo;", "’", "&rsquo;", "—", "&mdash;", "–", "&ndash;", "é", "&eacute;", `"`, "&quot;")
		}},
		{"entities: numbers", 0.999, 0.999, func(c *cleanArticle) []dirtEdit {
			return c.replace("&", "&#38;", "“", "&#8220;", "”", "&#x201d;", "’", "&#8217;", "'", "&#039;", "—", "&#8212;", "£", "&#163;")
		}},
		{"entities: &nbsp;", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.each(" ", 6, "&nbsp;") }},
		{"misread as Windows-1252", 0.99, 0.99, func(c *cleanArticle) []dirtEdit {
			return c.replace("“", "â€œ", "”", "â€\u009d", "’", "â€™", "‘", "â€˜", "—", "â€”", "–", "â€“", "é", "Ã©", "£", "Â£", "€", "â‚¬", "'", "â€™")
		}},
		{"curly quotes", 0.99, 0.99, func(c *cleanArticle) []dirtEdit { return c.quotes("“", "”", "’") }},
		{"straight quotes", 0.99, 0.97, func(c *cleanArticle) []dirtEdit { return c.quotes(`"`, `"`, "'") }},
		{"apostrophes: `", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.apostrophes("`") }},
		{"apostrophes: ´", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.apostrophes("´") }},
		{"apostrophes: ‘", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.apostrophes("‘") }},
		{"dashes: --", 0.99, 0.98, func(c *cleanArticle) []dirtEdit { return c.replace(" — ", " -- ", " – ", " -- ", "—", " -- ") }},
		{"emoji at paragraphs", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.lines(prefixLine("🚨 ")) }},
		{"emoji after sentences", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.afterSentences(" ⚠️") }},
		{"decomposed accents", 0.999, 0.999, func(c *cleanArticle) []dirtEdit {
			return c.replace("é", "e\u0301", "è", "e\u0300", "ñ", "n\u0303", "ü", "u\u0308", "ö", "o\u0308", "á", "a\u0301", "ø", "ø")
		}},
		{"backslash escapes", 0.999, 0.999, func(c *cleanArticle) []dirtEdit { return c.replace("-", `\-`, "'", `\'`, "(", `\(`, ")", `\)`) }},
		{"defanged addresses", 0.95, 0.85, defanged},
		{"paragraphs in capitals", 0.9, 0.9, capitals},
	}
}

// around puts marks around every nth mention that is as is says.
func (c *cleanArticle) around(is func(dirtFound) bool, nth int, open, shut string) (out []dirtEdit) {
	n := 0
	for _, m := range c.found {
		if m.start < c.article.From || !is(m) {
			continue
		}
		if n++; n%nth == 0 {
			out = append(out, dirtEdit{m.start, m.start, open}, dirtEdit{m.end, m.end, shut})
		}
	}
	return out
}

func referenceLinks(c *cleanArticle) (out []dirtEdit) {
	foot, n := "\n", 0
	for i, m := range c.found {
		if m.start >= c.article.From && i%2 == 0 && m.label != "date" {
			n++
			out = append(out, dirtEdit{m.start, m.start, "["}, dirtEdit{m.end, m.end, fmt.Sprintf("][%d]", n)})
			foot += fmt.Sprintf("\n[%d]: https://example.com/%d", n, n)
		}
	}
	return append(out, dirtEdit{len(c.text()), len(c.text()), foot})
}

// each puts a string in the place of every nth old.
func (c *cleanArticle) each(old string, nth int, put string) (out []dirtEdit) {
	n := 0
	for i := c.article.From; i < len(c.text()); i++ {
		if strings.HasPrefix(c.text()[i:], old) {
			if n++; n%nth == 0 {
				out = append(out, dirtEdit{i, i + len(old), put})
			}
		}
	}
	return out
}

// replace puts the second of each pair in the place of the first.
func (c *cleanArticle) replace(pairs ...string) (out []dirtEdit) {
	for i := c.article.From; i < len(c.text()); {
		size := 1
		for k := 0; k < len(pairs); k += 2 {
			if strings.HasPrefix(c.text()[i:], pairs[k]) {
				size = len(pairs[k])
				out = append(out, dirtEdit{i, i + size, pairs[k+1]})
				break
			}
		}
		i += size
	}
	return out
}

// quotes makes all quotation marks and apostrophes those given.
func (c *cleanArticle) quotes(open, shut, apostrophe string) (out []dirtEdit) {
	at, t := c.article.From, c.text()
	for i, r := range t[at:] {
		i += at
		var put string
		switch r {
		case '“':
			put = open
		case '”':
			put = shut
		case '"':
			if put = shut; i == at || strings.ContainsRune(" \n(—", rune(t[i-1])) {
				put = open
			}
		case '\'', '’':
			if put = apostrophe; i == at || strings.ContainsRune(" \n(", rune(t[i-1])) {
				continue
			}
		default:
			continue
		}
		if put != string(r) {
			out = append(out, dirtEdit{i, i + len(string(r)), put})
		}
	}
	return out
}

// apostrophes puts another mark in the place of apostrophes between letters.
func (c *cleanArticle) apostrophes(put string) (out []dirtEdit) {
	at, t := c.article.From, c.text()
	for i, r := range t[at:] {
		i += at
		end := i + len(string(r))
		if (r == '\'' || r == '’') && i > 0 && end < len(t) && isASCIILetter(t[i-1]) && isASCIILetter(t[end]) {
			out = append(out, dirtEdit{i, end, put})
		}
	}
	return out
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// within puts a string into the middle of every nth long word.
func (c *cleanArticle) within(put string, nth int) (out []dirtEdit) {
	n, t := 0, c.text()
	for i := c.article.From; i < len(t); {
		end := i
		for end < len(t) && isASCIILetter(t[end]) {
			end++
		}
		if end-i >= 7 {
			if n++; n%nth == 0 {
				out = append(out, dirtEdit{i + 4, i + 4, put})
			}
		}
		i = max(end, i+1)
	}
	return out
}

// fullWidth writes every third name in full-width letters.
func fullWidth(c *cleanArticle) (out []dirtEdit) {
	n := 0
	for _, m := range c.found {
		if n++; n%3 != 0 || m.start < c.article.From {
			continue
		}
		for i := m.start; i < m.end; i++ {
			if b := c.text()[i]; isASCIILetter(b) || '0' <= b && b <= '9' {
				out = append(out, dirtEdit{i, i + 1, string(rune(b) - '!' + '！')})
			}
		}
	}
	return out
}

func defanged(c *cleanArticle) (out []dirtEdit) {
	t := c.text()
	for i := c.article.From + 1; i+3 < len(t); i++ {
		if t[i] == '.' && isASCIILetter(t[i-1]) && slices.Contains([]string{"com", "net", "org", "gov"}, t[i+1:i+4]) && t[i-1] >= 'a' {
			out = append(out, dirtEdit{i, i + 1, "[.]"})
		}
	}
	return out
}

// capitals writes every third paragraph in capitals.
func capitals(c *cleanArticle) []dirtEdit {
	n := 0
	return c.lines(func(start, end int) (out []dirtEdit) {
		if n++; n%3 != 0 {
			return nil
		}
		for i, r := range c.text()[start:end] {
			if u := unicode.ToUpper(r); u != r {
				out = append(out, dirtEdit{start + i, start + i + len(string(r)), string(u)})
			}
		}
		return out
	})
}
