package merge

import "slices"

// core adds the key of the name without what outlets leave out of it: the words that
// say of what sort a hospital is, and the place, which the article names, at the end:
// "St Ann Hospital" for "St Ann University Hospital Wick". What is left must tell.
func (q *party) core(places []string) {
	const longest = 8
	list := slices.DeleteFunc(nameWords(q.name), isFunctionWord)
	n := len(list)
	if n < 3 || n > longest {
		return
	}
	if slices.Contains(places, list[n-1]) {
		list = list[:n-1]
	}
	if slices.ContainsFunc(list, isHospital) {
		list = slices.DeleteFunc(list, isSort)
	}
	telling := 0
	for _, w := range list {
		if !isHead(w) && !slices.Contains(places, w) {
			telling++
		}
	}
	if telling > 0 && len(list) > 1 && len(list) < n {
		if k := sortedKey(list); !slices.Contains(q.part, k) {
			q.part = append(q.part, k)
		}
	}
}

// isHospital says whether w is for a hospital.
func isHospital(w string) bool {
	switch w {
	case "hospital", "hospitals", "clinic", "infirmary":
		return true
	}
	return false
}

// isSort says whether w says of what sort a hospital is.
func isSort(w string) bool {
	switch w {
	case "university", "general", "regional", "community", "memorial", "teaching", "nhs", "foundation", "trust", "district":
		return true
	}
	return false
}
