// Package jsonvalue takes strings out of values of JSON, however deep sites wrap them.
package jsonvalue

import "encoding/json"

// Strings returns a string, the strings of a list, or the names of objects.
func Strings(v any) []string {
	const most = 50
	return valuesOf(v, nameKeys, most, maxValueDepth)
}

// Texts returns the strings of v as Strings does where v is text, of which a name or a
// title is no part.
func Texts(v any) []string {
	const most = 10_000 // paragraphs
	return valuesOf(v, textKeys, most, maxValueDepth)
}

// maxValueDepth is how many objects a value can be wrapped in.
const maxValueDepth = 4

// nameKeys returns the fields that an object has a name or a single value in,
// best first. Databases write the type of a value as such a field.
func nameKeys() []string {
	return []string{"name", "displayName", "title", "rendered", "main", "original", "value", "@value", "#text", "_text", "$t", "$date", "$oid",
		"$numberLong", "content", "href"}
}

// textKeys does so for text.
func textKeys() []string {
	return []string{"rendered", "content", "text", "body", "bodyText", "html", "plain", "main", "paragraphs", "value", "@value", "#text", "_text", "$t"}
}

// valuesOf returns the first most strings of v; those of objects are in the
// first field of keys that has one.
func valuesOf(v any, keys func() []string, most, depth int) []string {
	switch v := v.(type) {
	case string:
		if v != "" {
			return []string{v}
		}
	case json.Number:
		return []string{v.String()}
	case []any:
		var ss []string
		for _, e := range v[:min(len(v), most)] {
			if _, nested := e.([]any); !nested {
				ss = append(ss, valuesOf(e, keys, most, depth)...)
			}
		}
		return ss[:min(len(ss), most)]
	case map[string]any:
		for _, k := range keys() {
			if e, ok := v[k]; ok && depth > 0 {
				if ss := valuesOf(e, keys, most, depth-1); len(ss) > 0 {
					return ss
				}
			}
		}
	}
	return nil
}
