package article

import (
	"encoding/json"
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/reading"
)

// readTOML reads the flat part of TOML: lines "key = value" at the top and in
// the table [params], where Hugo keeps what a site adds. It says whether there
// were any, and nothing but lines of TOML.
func (fm *frontMatter) readTOML(src string) bool {
	table, n := "", 0
	for _, ln := range reading.SplitLines(src, 0) {
		l := src[ln.Start:ln.End]
		switch {
		case l == "" || l[0] == '#':
			continue
		case l[0] == '[':
			table = strings.ToLower(strings.Trim(l, "[] "))
			continue
		case l[0] == ']' || l[0] == '"' || l[0] == '\'' || l[0] == '{' || l[0] == '}':
			continue // a list that runs over lines
		}
		key, val, ok := strings.Cut(l, "=")
		key = strings.Trim(strings.TrimSpace(key), `"'`)
		if !ok || key == "" || strings.ContainsAny(key, " \t,") {
			return false
		}
		if n++; table == "" || table == "params" {
			fm.set(key, tomlStrings(strings.TrimSpace(val)))
		}
	}
	return n > 0
}

// tomlStrings returns the value of a line of TOML, or the strings of a list in
// one line.
func tomlStrings(val string) []string {
	const most = 50
	list, ok := strings.CutPrefix(val, "[")
	if !ok {
		v, _ := tomlString(val)
		return []string{v}
	}
	var vs []string
	for len(vs) < most {
		list = strings.TrimLeft(list, ", \t")
		if list == "" || list[0] == ']' || list[0] == '#' { // a comment goes on to the end of the line
			break
		}
		var v string
		if v, list = tomlString(list); v != "" {
			vs = append(vs, v)
		}
	}
	return vs
}

// tomlString returns the string or other value that s begins with, and what
// comes behind it.
func tomlString(s string) (v, rest string) {
	if s == "" {
		return "", ""
	}
	switch q := s[0]; q {
	case '\'':
		v, rest, _ = strings.Cut(s[1:], "'")
		return oneline.Of(v), rest
	case '"':
		for i := 1; i < len(s); i++ {
			switch s[i] {
			case '\\':
				i++
			case '"':
				// A string of TOML is one of JSON, but for marks that no
				// title has.
				if err := json.Unmarshal([]byte(s[:i+1]), &v); err != nil {
					v = s[1:i]
				}
				return oneline.Of(v), s[i+1:]
			}
		}
		return oneline.Of(s[1:]), ""
	}
	n := strings.IndexAny(s, ",]#")
	if n < 0 {
		n = len(s)
	}
	return oneline.Of(strings.TrimSpace(s[:n])), s[n:]
}

// readJSON reads the JSON object that a text begins with, if it says what an
// article is about and text comes after it, and returns the offset behind it.
func (fm *frontMatter) readJSON(text string, from int) int {
	rest := text[from:min(len(text), from+maxFrontMatter)]
	if !strings.HasPrefix(rest, "{") {
		return 0
	}
	dec := json.NewDecoder(strings.NewReader(rest))
	if _, err := dec.Token(); err != nil {
		return 0
	}
	for dec.More() {
		key, err := dec.Token()
		var val any
		if err != nil || dec.Decode(&val) != nil {
			return 0
		}
		if k, ok := key.(string); ok {
			fm.set(k, jsonStrings(val))
		}
	}
	if _, err := dec.Token(); err != nil {
		return 0
	}
	end := int(dec.InputOffset())
	if fm.title == "" && fm.published == "" || end < len(rest) && rest[end] != '\n' && rest[end] != '\r' {
		return 0
	}
	return from + end
}

// jsonStrings returns the strings in a value of JSON front matter.
func jsonStrings(val any) []string {
	const most = 50
	switch v := val.(type) {
	case string:
		return []string{oneline.Of(v)}
	case map[string]any:
		if name, ok := v["name"].(string); ok {
			return []string{oneline.Of(name)}
		}
	case []any:
		var vs []string
		for _, e := range v[:min(len(v), most)] {
			switch e.(type) {
			case string, map[string]any:
				vs = append(vs, jsonStrings(e)...)
			}
		}
		return vs
	}
	return nil
}
