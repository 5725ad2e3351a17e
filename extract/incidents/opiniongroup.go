package incidents

// A numberGroup is a run of numbers that describe the same of a type or a date,
// for explanations.
type numberGroup struct {
	name string
	n    int
}

// firstOpinion is the name of the numbers that hold the first opinion, which
// are no reason for a second one to differ.
const firstOpinion = ""

// typeNumberGroups returns the groups of the numbers of a type, in their order.
func typeNumberGroups() []numberGroup {
	return []numberGroup{
		{firstOpinion, 4}, {"words of the article", 4}, {"how often", 1}, {"headline", 1}, {"how early", 2}, {"doubt", 1},
		{"victim", 1}, {"malware", 1}, {"asides", 1}, {"how early", 1}, {"rivals", 5}, {"length", 1},
		{"words of the article", 1}, {"victim", 1}, {"actor", 1},
	}
}

// dateNumberGroups returns the groups of the numbers of a date, in their order.
func dateNumberGroups() []numberGroup {
	return []numberGroup{
		{firstOpinion, 4}, {"dates alike", 1}, {"how often", 1}, {"how early", 1}, {"other dates", 1}, {"how exact", 1},
		{"publication", 1}, {"other dates", 3}, {"verb", 1}, {"attack", 1}, {"how early", 2}, {"victim", 1}, {"others", 1},
		{"asides", 2}, {"others", 1}, {"verb", 1},
		{"attack", 2}, {"“announced”", 2}, {"“began”", 2}, {"“discovered”", 2}, {"“said”", 2}, {"“arrested”", 2}, {"“last”", 2}, {"doubt", 2},
	}
}

// numberReasons sums up what numbers add to a margin by their groups, the
// strongest first.
func numberReasons(weights []float32, groups []numberGroup) []Reason {
	var out []Reason
	for _, g := range groups {
		for _, w := range weights[:g.n] {
			if g.name != firstOpinion {
				out = addReason(out, g.name, w)
			}
		}
		weights = weights[g.n:]
	}
	sortReasons(out)
	return out
}

// addReason adds a weight to the reason of that name.
func addReason(rs []Reason, name string, w float32) []Reason {
	for i := range rs {
		if rs[i].Name == name {
			rs[i].Weight += float64(w)
			return rs
		}
	}
	return append(rs, Reason{name, float64(w)})
}
