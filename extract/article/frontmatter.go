package article

import (
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/reading"
)

// maxFrontMatter is how many bytes of an article may be front matter.
const maxFrontMatter = 64 << 10

// frontMatter is what the front matter of an article says.
type frontMatter struct {
	title, published, publisher, url, language string
	authors                                    []string
}

// readFrontMatter reads YAML between two lines of "---" at the start of the
// text, TOML between two of "+++", or a JSON object, moves From behind it and
// fills About. Values are read as they are written: a YAML timestamp keeps the
// precision it was given with.
func (a *Article) readFrontMatter() *frontMatter {
	fm := &frontMatter{}
	end := fm.read(a)
	if end == 0 {
		return &frontMatter{}
	}
	a.From = end
	a.About.Title = reading.OfLine(fm.title)
	a.setPublisher(fm.publisher)
	if fm.url != "" {
		a.About.URL = fm.url
	}
	a.About.Authors = fm.authors
	return fm
}

// read reads the front matter of a and returns the offset behind it, 0 where
// there is none.
func (fm *frontMatter) read(a *Article) int {
	if inner, end := fence(a.Text, a.From, "---"); end > 0 {
		if !fm.readYAML(a, a.Text[inner.Start:inner.End]) {
			return 0
		}
		return end
	}
	if inner, end := fence(a.Text, a.From, "+++"); end > 0 && fm.readTOML(a.Text[inner.Start:inner.End]) {
		return end
	}
	return fm.readJSON(a.Text, a.From)
}

// readYAML reads src, and says whether it is front matter.
func (fm *frontMatter) readYAML(a *Article, src string) bool {
	// A node tree leaves aliases unexpanded, so that a bomb of aliases costs
	// no more than its length.
	var doc yaml.Node
	err := yaml.Unmarshal([]byte(src), &doc)
	switch {
	case err != nil:
		if !fm.readLines(src) {
			a.warn("front matter is not YAML: %s", oneline.Of(strings.TrimPrefix(err.Error(), "yaml: ")))
		}
	case len(doc.Content) == 0: // nothing between the fences
	case doc.Content[0].Kind != yaml.MappingNode:
		// Text between two rules, not front matter.
		a.warn("front matter is not a YAML mapping and was read as text")
		return false
	default:
		fm.readNode(doc.Content[0])
	}
	return true
}

// fence returns the text between the two lines of the given mark that front
// matter stands between, and the offset behind the second; end is 0 where there
// is no front matter.
func fence(text string, from int, mark string) (inner reading.Line, end int) {
	rest := text[from:]
	if len(rest) > maxFrontMatter {
		rest = rest[:maxFrontMatter]
	}
	if !strings.HasPrefix(rest, mark) {
		return reading.Line{}, 0
	}
	first := true
	start := 0
	for i := 0; i < len(rest); {
		stop, next := reading.EndOfLine(rest, i)
		l := strings.TrimRight(rest[i:stop], " \t")
		switch {
		case first && l != mark:
			return reading.Line{}, 0
		case first:
			first, start = false, next
		case l == mark || l == "..." && mark == "---":
			return reading.Line{Start: from + start, End: from + i}, from + next
		}
		i = next
	}
	return reading.Line{}, 0
}

// readNode reads the mapping m.
func (fm *frontMatter) readNode(m *yaml.Node) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		fm.set(m.Content[i].Value, scalars(m.Content[i+1]))
	}
}

// scalars returns the scalar n, the scalars of the list n, or the names of
// the mappings in it ("authors: [{name: …}]").
func scalars(n *yaml.Node) []string {
	const most = 50
	var vs []string
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag != "!!null" {
			vs = append(vs, oneline.Of(n.Value))
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			for c.Kind == yaml.SequenceNode && len(c.Content) == 1 {
				c = c.Content[0] // "[[Jane Roe]]" without quotes, by itself or in a list
			}
			if len(vs) < most && (c.Kind == yaml.ScalarNode || c.Kind == yaml.MappingNode) {
				vs = append(vs, scalars(c)...)
			}
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if strings.EqualFold(n.Content[i].Value, "name") && n.Content[i+1].Kind == yaml.ScalarNode {
				vs = append(vs, oneline.Of(n.Content[i+1].Value))
			}
		}
	}
	return vs
}

// readLines reads lines of "key: value" that are not YAML, mostly for a
// colon in a title; it says whether all lines were of that form.
func (fm *frontMatter) readLines(src string) bool {
	n := 0
	for _, l := range reading.SplitLines(src, 0) {
		if l.Empty() {
			continue
		}
		key, val, ok := strings.Cut(src[l.Start:l.End], ":")
		if !ok || key == "" || strings.ContainsAny(key, " \t\"'{}[],") || strings.ContainsAny(val, "{}[]&*") {
			return false
		}
		fm.set(key, []string{oneline.Of(strings.Trim(strings.TrimSpace(val), `"'`))})
		n++
	}
	return n > 0
}

// set stores the values of a key under the name they are known by here. The
// first of several keys with the same meaning counts.
func (fm *frontMatter) set(key string, vs []string) {
	for i, v := range vs {
		vs[i] = unlinked(v)
	}
	if len(vs) == 0 || vs[0] == "" {
		return
	}
	put := func(dst *string) {
		if *dst == "" {
			*dst = vs[0]
		}
	}
	switch oneline.FoldKey(key) {
	case "title", "headline":
		put(&fm.title)
	case "published", "date", "publishedat", "publishedon", "publishdate", "publisheddate", "pubdate",
		"datepublished", "publicationdate", "posted":
		put(&fm.published)
	case "source", "publisher", "site", "sitename", "outlet", "publication":
		put(&fm.publisher)
	case "url", "link", "canonical", "canonicalurl", "sourceurl", "permalink":
		put(&fm.url)
	case "lang", "language":
		put(&fm.language)
	case "author", "authors", "by", "byline":
		if fm.authors == nil {
			for _, v := range vs {
				fm.authors = append(fm.authors, splitAuthors(v)...)
			}
		}
	}
}

// unlinked returns the text of a link between notes, "[[people/Jane Roe|Jane
// Roe]]", and any other value as it is.
func unlinked(v string) string {
	in, ok := strings.CutPrefix(v, "[[")
	if in, closed := strings.CutSuffix(in, "]]"); ok && closed && !strings.Contains(in, "[[") {
		return in[strings.LastIndexByte(in, '|')+1:]
	}
	return v
}
