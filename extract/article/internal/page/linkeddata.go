package page

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/incx/incx/extract/article/internal/jsonvalue"
)

// The limits of a block of JSON-LD: its size in bytes, how deep an article can
// lie in it, and how many objects can be referred to.
const (
	maxLinkedData  = 1 << 20
	maxLinkedDepth = 4
	maxLinkedIDs   = 2000
)

// linkedData is a block of JSON-LD, in which an object can stand for another
// by its @id.
type linkedData struct {
	m    *Data
	byID map[string]map[string]any
	seen map[string]bool // objects that references have led to
}

// linkedData reads the first article of a JSON-LD block.
func (m *Data) linkedData(src string) {
	if len(src) > maxLinkedData {
		return
	}
	var v any
	if json.Unmarshal([]byte(src), &v) != nil && json.Unmarshal(mendJSON(src), &v) != nil {
		return
	}
	l := linkedData{m: m, byID: map[string]map[string]any{}, seen: map[string]bool{}}
	l.index(v, 0)
	l.value(v, 0)
}

// index notes the objects that have both an @id and something to say.
func (l *linkedData) index(v any, depth int) {
	if depth > 2*maxLinkedDepth || len(l.byID) >= maxLinkedIDs {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.index(e, depth+1)
		}
	case map[string]any:
		id, _ := v["@id"].(string)
		// The fuller of two objects with one name is the one meant.
		if id != "" && len(v) > max(1, len(l.byID[id])) {
			l.byID[id] = v
		}
		for _, k := range slices.Sorted(maps.Keys(v)) { // of two alike the same each time
			l.index(v[k], depth+1)
		}
	}
}

// value takes what the first article in v says. A page leads to its article;
// its own date counts where there is no article.
func (l *linkedData) value(v any, depth int) {
	if depth > maxLinkedDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.value(e, depth+1)
		}
	case map[string]any:
		l.value(v["@graph"], depth+1)
		if id, ok := v["@id"].(string); ok && len(v) == 1 {
			if l.seen[id] {
				return
			}
			l.seen[id] = true
			v = l.resolve(v)
		}
		switch types := linkedTypes(v["@type"]); {
		case isArticleType(types):
			l.article(v)
		case isPageType(types):
			l.m.addDates(linkedPageDate, jsonvalue.Strings(v["datePublished"]))
		default:
			return
		}
		l.value(v["mainEntity"], depth+1)
		l.value(v["mainEntityOfPage"], depth+1)
	}
}

// resolve returns the object that v stands for.
func (l *linkedData) resolve(v map[string]any) map[string]any {
	if id, ok := v["@id"].(string); ok && len(v) == 1 && l.byID[id] != nil {
		return l.byID[id]
	}
	return v
}

// article takes what the article v says, unless one with a date came before it.
func (l *linkedData) article(v map[string]any) {
	m := l.m
	if len(m.dates[linkedDate]) > 0 {
		return
	}
	m.addDates(linkedDate, jsonvalue.Strings(v["datePublished"]))
	m.addDates(modifiedDate, jsonvalue.Strings(v["dateModified"]))
	if m.headline == "" {
		h, _ := v["headline"].(string)
		name, _ := v["name"].(string)
		m.headline, m.name = html.UnescapeString(h), html.UnescapeString(name)
	}
	if body, _ := v["articleBody"].(string); m.Body == "" {
		m.Body = body
	}
	if names := l.names(v["publisher"]); len(names) > 0 && m.Site == "" && !strings.Contains(names[0], "://") {
		m.Site = names[0]
	}
	if names := l.names(v["author"]); len(names) > 0 && len(m.Authors) == 0 {
		m.Authors = names
	}
}

// names returns the names of the people or organisations in v.
func (l *linkedData) names(v any) (names []string) {
	switch w := v.(type) {
	case map[string]any:
		v = l.resolve(w)
	case []any:
		es := make([]any, 0, 20)
		for _, e := range w[:min(len(w), cap(es))] {
			if o, ok := e.(map[string]any); ok {
				e = l.resolve(o)
			}
			es = append(es, e)
		}
		v = es
	}
	for _, s := range jsonvalue.Strings(v) {
		names = append(names, html.UnescapeString(s))
	}
	return names
}

// linkedTypes returns the types of an object without the vocabulary that they
// are of: "NewsArticle" for "https://schema.org/NewsArticle".
func linkedTypes(t any) []string {
	types := jsonvalue.Strings(t)
	for i, s := range types {
		types[i] = s[strings.LastIndexAny(s, "/#:")+1:]
	}
	return types
}

// isArticleType says whether one of the types of an object is a kind of
// article: schema.org has dozens.
func isArticleType(types []string) bool {
	for _, s := range types {
		switch {
		case s == "Report", s == "PressRelease", strings.HasSuffix(s, "Article"):
			return true
		case strings.HasSuffix(s, "Posting") && s != "JobPosting":
			return true
		}
	}
	return false
}

// isPageType says whether an object of these types may be the page or a notice
// on it, rather than something that the page shows or speaks of.
func isPageType(types []string) bool {
	for _, s := range types {
		switch s {
		case "Comment", "Answer", "Question", "Review", "UserReview", "CriticReview", "JobPosting", "Book", "Movie", "Dataset", "Clip",
			"SoftwareApplication", "PodcastEpisode", "PodcastSeries", "Product", "Person":
			return false
		}
		if strings.HasSuffix(s, "Object") || strings.HasSuffix(s, "Organization") {
			return false
		}
	}
	return len(types) > 0
}

// mendJSON returns JSON without what page templates leave in it and parsers
// refuse: CDATA marks, comments, semicolons, commas before a closing bracket,
// and control characters in strings.
func mendJSON(src string) []byte {
	out := make([]byte, 0, len(src))
	comma := false // owed before the next value
	for i := 0; i < len(src); {
		if n := noiseLen(src[i:]); n > 0 {
			i += n
			continue
		}
		c := src[i]
		if comma && c != '}' && c != ']' {
			out = append(out, ',')
		}
		comma = c == ','
		switch {
		case comma:
			i++
		case c == '"':
			n := stringLen(src[i:])
			out = appendString(out, src[i:i+n])
			i += n
		default:
			out = append(out, c)
			i++
		}
	}
	return out
}

// stringLen returns the length of the JSON string that s begins with; one
// without an end runs to the end of s.
func stringLen(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(s)
}

// appendString appends the JSON string s with its control characters made
// spaces and without the backslash of an escape that JSON does not have.
func appendString(out []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			if i++; strings.IndexByte(`"\/bfnrtu`, s[i]) >= 0 {
				out = append(out, '\\')
			}
		}
		out = append(out, max(s[i], ' '))
	}
	return out
}

// noiseLen returns the length of the white space or the noise that s, which is
// JSON outside a string, begins with.
func noiseLen(s string) int {
	switch s[0] {
	case ' ', '\t', '\n', '\r', ';':
		return 1
	case '/', '<', ']', '-':
	default:
		return 0
	}
	for _, mark := range [...]string{"//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "<!--", "-->"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	for _, c := range [...]struct{ open, end string }{{"//", "\n"}, {"/*", "*/"}} {
		if strings.HasPrefix(s, c.open) {
			if n := strings.Index(s[2:], c.end); n >= 0 {
				return 2 + n + len(c.end)
			}
			return len(s)
		}
	}
	return 0
}
