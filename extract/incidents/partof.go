package incidents

import "github.com/incx/incx/extract/record"

// partOf returns the entity of which mention i is told to be a part, "Acme said that its
// Globex stores were infected": the organisation named last before "its". It is -1 where
// the text says nothing of that.
func (v *view) partOf(i int) int {
	s := v.SentenceOf(i)
	if v.LowerAt(s, v.Mentions[i].First-1) != "its" {
		return -1
	}
	for k := i - 1; k >= 0 && v.Sentence[k] == v.Sentence[i]; k-- {
		if v.Mentions[k].Label == record.LabelOrganisation && v.Owner[k] > 0 {
			return int(v.Owner[k]) - 1
		}
	}
	return -1
}
