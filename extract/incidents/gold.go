package incidents

import "github.com/incx/incx/extract/mention"

// namesOf returns the normal forms of names as a set.
func namesOf(names []string) map[string]bool {
	out := make(map[string]bool, len(names))
	for _, n := range names {
		out[mention.NormalName(n)] = true
	}
	return out
}

// isNamed says whether one of the names is that of entity k or a form in which
// the text mentions it.
func (v *view) isNamed(k int, names map[string]bool) bool {
	e := &v.Entities[k]
	if names[mention.NormalName(e.Name)] {
		return true
	}
	for _, i := range e.Mentions {
		if names[mention.NormalName(v.Doc.Text[v.Mentions[i].Start:v.Mentions[i].End])] {
			return true
		}
	}
	return false
}
