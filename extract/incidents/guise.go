package incidents

import "strings"

// isImitated says whether organisation c is one that impostors or what they send
// pretend to be from: "claimed to work for Foo", "seemed to come from Foo".
func (v *view) isImitated(c *candidate) bool {
	const reach = 12
	for _, i := range v.Entities[c.entity].Mentions {
		if v.Sentence[i] < 0 {
			continue
		}
		s, first := v.SentenceOf(i), v.Mentions[i].First
		for t := first - 1; t >= max(s.First, first-reach) && !v.leadsAway(t); t-- {
			if v.pretends(t, first) {
				return true
			}
		}
	}
	return false
}

// leadsAway says whether what comes behind token t is no longer what somebody says that
// they are: "posed as a collective in emails to Foo".
func (v *view) leadsAway(t int) bool {
	switch v.Doc.TokenText(t) {
	case ";", ":", ".", "—", "–", "in", "into", "on", "against", "with", "who", "which", "when", "while", "but":
		return true
	case "that":
		return v.Doc.TokenText(t+1) != "of"
	case "to":
		return t == 0 || !v.isGuise(t-1)
	}
	return false
}

// isGuise says whether token t is a verb that goes on "to be" or "to come from" for what
// may not be so.
func (v *view) isGuise(t int) bool {
	switch strings.ToLower(v.Doc.TokenText(t)) {
	case "claim", "claims", "claimed", "claiming", "seem", "seems", "seemed", "seeming", "appear", "appears", "appeared", "appearing",
		"pretend", "pretends", "pretended", "pretending", "purport", "purports", "purported", "purporting":
		return true
	}
	return false
}

// pretends says whether token t, before the name that begins at token first, tells of
// somebody or something that is not what it says.
func (v *view) pretends(t, first int) bool {
	switch strings.ToLower(v.Doc.TokenText(t)) {
	case "pretend", "pretends", "pretended", "pretending", "purport", "purports", "purporting", "purportedly",
		"impersonate", "impersonates", "impersonated", "impersonating", "masquerade", "masquerades", "masqueraded", "masquerading":
		return true
	case "pose", "poses", "posed", "posing", "disguised":
		return t+1 < first && v.Doc.TokenText(t+1) == "as"
	}
	return v.isGuise(t) && t+3 < first && v.Doc.TokenText(t+1) == "to" && v.isOrigin(t+2, first)
}

// isOrigin says whether the words from token t on, up to token first, say where
// somebody or something is from: "come from", "be calling from", "work for".
func (v *view) isOrigin(t, first int) bool {
	switch v.Doc.TokenText(t) {
	case "come", "be", "have", "originate", "work", "call", "represent":
	default:
		return false
	}
	for k := t + 1; k < first; k++ {
		switch v.Doc.TokenText(k) {
		case "from", "for":
			return true
		}
	}
	return v.Doc.TokenText(t) == "represent"
}
