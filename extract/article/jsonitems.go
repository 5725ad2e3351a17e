package article

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// maxListDepth is how many objects a list of articles can lie in, as in what
// searches return.
const maxListDepth = 3

// jsonItems returns the articles of a JSON value: those of a list, those of
// the list in an object that is no article itself, or the value.
func jsonItems(src []byte, o Options) []json.RawMessage {
	var list []json.RawMessage
	if startsWith(src, '[') && json.Unmarshal(src, &list) == nil {
		return list
	}
	var obj map[string]json.RawMessage
	if json.Unmarshal(src, &obj) == nil {
		if f, ok := fieldsOf(src, o); ok && f.get("text") == nil {
			if list := articleList(obj, o, maxListDepth); list != nil {
				return list
			}
			for _, k := range listKeys() {
				if json.Unmarshal(obj[k], &list) == nil && len(list) > 0 {
					return list
				}
			}
		}
	}
	return []json.RawMessage{src}
}

// listKeys returns the usual names of lists of articles, best first.
func listKeys() []string {
	return []string{"articles", "items", "results", "data", "docs", "documents", "entries", "posts", "stories", "records"}
}

// articleList returns the first list of articles in obj or in the objects in
// it: first the lists of the usual names, then those of others, which an object
// with a title may have for its tags and comments.
func articleList(obj map[string]json.RawMessage, o Options, depth int) []json.RawMessage {
	keys := slices.DeleteFunc(listKeys(), func(k string) bool { return obj[k] == nil })
	usual := len(keys)
	if len(titleOf(obj, o)) == 0 {
		for _, k := range slices.Sorted(maps.Keys(obj)) {
			if !slices.Contains(keys[:usual], k) {
				keys = append(keys, k)
			}
		}
	}
	for i, k := range keys {
		var list []json.RawMessage
		if startsWith(obj[k], '[') && json.Unmarshal(obj[k], &list) == nil && hasArticle(list, o, i < usual) {
			return list
		}
	}
	if depth == 0 {
		return nil
	}
	for _, k := range keys {
		var inner map[string]json.RawMessage
		if startsWith(obj[k], '{') && json.Unmarshal(obj[k], &inner) == nil {
			if list := articleList(inner, o, depth-1); list != nil {
				return list
			}
		}
	}
	return nil
}

// titleOf returns the title of an object, if it has one.
func titleOf(obj map[string]json.RawMessage, o Options) string {
	f := fields{obj: map[string]any{}, o: o}
	for k, v := range obj {
		if startsWith(v, '"') {
			var s string
			if json.Unmarshal(v, &s) == nil {
				f.obj[k] = s
			}
		}
	}
	return f.first("title")
}

// hasArticle says whether one of the first items of a list is an article: an
// object with text, or under a usual name one with a title and a summary.
func hasArticle(list []json.RawMessage, o Options, usual bool) bool {
	const first = 10
	for _, item := range list[:min(len(list), first)] {
		f, ok := fieldsOf(item, o)
		if !ok {
			continue
		}
		f.obj = unwrapped(f.obj, o)
		if f.get("text") != nil || usual && f.get("title") != nil && f.get("summary") != nil {
			return true
		}
	}
	return false
}

func fieldsOf(src []byte, o Options) (fields, bool) {
	if !startsWith(src, '{') {
		return fields{}, false
	}
	obj, err := decodeObject(src)
	return fields{obj: obj, o: o}, err == nil
}

// documentKey is where search engines put the document that they found. It is no
// source in the sense of a publisher.
const documentKey = "_source"

// unwrapped returns an article's object with the fields that an export has put
// into an object of their own beside its own, unless it has a text already.
func unwrapped(obj map[string]any, o Options) map[string]any {
	for _, k := range [...]string{documentKey, "fields", "attributes", "article", "document"} {
		inner, ok := obj[k].(map[string]any)
		if !ok || (fields{obj: inner, o: o}).get("text") == nil {
			continue
		}
		both := maps.Clone(obj)
		delete(both, k)
		if (fields{obj: both, o: o}).get("text") != nil {
			continue
		}
		both[k] = inner // for paths that lead into it
		maps.Copy(both, inner)
		return both
	}
	return obj
}

// startsWith says whether a JSON value begins with c.
func startsWith(src []byte, c byte) bool {
	src = bytes.TrimLeft(src, " \t\r\n")
	return len(src) > 0 && src[0] == c
}
