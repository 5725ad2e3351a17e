package dates

// deadline says whether m is the end of a respite that somebody has: "gave the
// city until Friday", "has until 5am on Tuesday", "has to pay by Friday", "if
// it is not paid by Friday". First is the first token to look at.
func (g *reader) deadline(m *match, first int) bool {
	i := m.first - 1
	if g.text(i) == "the" { // "until the 31st"
		i--
	}
	if !g.limiting(i) && g.text(i) != "by" && g.text(i) != "By" {
		return false
	}
	until := g.text(i) == "until" || g.text(i) == "till"
	apart := false
	for j := i - 1; j >= first; j-- {
		apart = apart || g.comma(j)
		switch g.text(j) {
		case "give", "gives", "giving", "gave", "given":
			return !g.pastPerfect(j)
		case "has", "have":
			return until && g.skipBarely(i-1) == j || g.text(j+1) == "to"
		case "demands", "demanding", "wants":
			return true
		case "unless", "if", "Unless", "If":
			return !apart
		case "paid", "met":
			continue // "unless it was paid"
		}
		if g.formTense(j) != unknown && g.text(g.skipAdverbs(j-1)) != "to" {
			return false
		}
	}
	return false
}

// pastPerfect says whether the participle i has "had" before it.
func (g *reader) pastPerfect(i int) bool {
	j := g.skipAdverbs(i - 1)
	if g.text(j) == "been" {
		j = g.skipAdverbs(j - 1)
	}
	return g.text(j) == "had"
}

// skipBarely returns the last token up to i that does not only narrow what
// follows it: "has just until Friday".
func (g *reader) skipBarely(i int) int {
	const most = 2
	for n := 0; n < most; n++ {
		switch g.text(i) {
		case "only", "just", "now":
			i--
		default:
			return i
		}
	}
	return i
}

// threatens says whether word i is a verb whose infinitive lies ahead: "is
// threatening to leak", "plans to sell". In the past it is said of an
// infinitive only that makes known or brings back; of any other the time may
// be that of the threat: "threatened to sue on Friday".
func (g *reader) threatens(i int) bool {
	if g.text(i+1) != "to" {
		return false
	}
	switch g.text(i) {
	case "threaten", "threatens", "threatening", "vow", "vows", "vowing", "promise", "promises", "promising",
		"plan", "plans", "planning", "pledge", "pledges", "pledging":
		return true
	case "threatened", "vowed", "promised", "planned", "pledged":
		return !g.pastPerfect(i) && (g.releases(i+2) || g.adverb(i+2) && g.releases(i+3))
	}
	return false
}

// releases says whether word i is the infinitive of a verb for what is done to
// stolen data, or to systems that are down.
func (g *reader) releases(i int) bool {
	switch g.text(i) {
	case "publish", "leak", "release", "dump", "auction", "sell", "post", "expose", "disclose", "make", "share",
		"delete", "destroy", "distribute", "reveal", "publicise", "publicize", "unveil", "wipe", "hand",
		"restore", "reopen", "resume", "reinstate", "begin", "start":
		return true
	}
	return false
}
