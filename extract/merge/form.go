package merge

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/gazetteer"
)

// longestForm is how many words the legal form of a company has at most:
// "SE & Co. KGaA".
const longestForm = 4

// nameWords returns the words of a name without a leading article and without
// the legal form of a company.
func nameWords(name string) []string {
	fields := strings.Fields(name)
	if len(fields) > 1 && strings.EqualFold(fields[0], "the") {
		fields = fields[1:]
	}
	for n := legalForm(fields); n > 0; n = legalForm(fields) {
		fields = fields[:len(fields)-n]
	}
	words := mention.Words(strings.Join(fields, " "))
	for i, w := range words {
		words[i] = spelling(w)
	}
	return words
}

// spelling returns one of the ways in which a word of names is written for all of
// them: outlets write "Saint" and "St.", "Center" and "Centre".
func spelling(w string) string {
	switch w {
	case "saint", "sankt":
		return "st"
	case "mount":
		return "mt"
	case "fort":
		return "ft"
	case "center":
		return "centre"
	case "defense":
		return "defence"
	case "organization":
		return "organisation"
	case "theater":
		return "theatre"
	case "harbor":
		return "harbour"
	case "labor":
		return "labour"
	case "univ":
		return "university"
	case "dept":
		return "department"
	case "intl":
		return "international"
	case "hosp":
		return "hospital"
	}
	return w
}

// legalForm returns how many words at the end of a name are a legal form; never
// all of them.
func legalForm(fields []string) int {
	for n := min(longestForm, len(fields)-1); n > 0; n-- {
		if isLegalForm(fields[len(fields)-n:]) {
			return n
		}
	}
	return 0
}

func isLegalForm(fields []string) bool {
	if len(fields) == 1 && isGroup(fields[0]) {
		return true
	}
	// Lookup has the gazetteer's reading of full stops, commas and brackets. It
	// drops forms behind what it finds, so what it finds may be the first of
	// several.
	return slices.ContainsFunc(gazetteer.Default().Lookup(strings.Join(fields, " ")), func(m gazetteer.Meaning) bool {
		return m.Family == gazetteer.CompanySuffix
	})
}

// isGroup says whether w is a word that companies put behind their names and
// that is no legal form: the gazetteer has it only together with one.
func isGroup(w string) bool {
	switch strings.ToLower(strings.Trim(w, ",.()")) {
	case "company", "group", "holding", "holdings":
		return true
	}
	return false
}
