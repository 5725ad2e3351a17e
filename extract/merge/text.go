package merge

import (
	"math"
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
)

// maxWords bounds the words of one report.
const maxWords = 200

// addContent adds the words of a text that tell one story from another to
// list: not the short ones, and not those that stand in any report of an
// incident.
func addContent(list []string, text string) []string {
	for _, w := range mention.Words(strings.ReplaceAll(strings.ReplaceAll(text, "’s ", " "), "'s ", " ")) {
		if len(list) >= maxWords {
			break
		}
		if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
			w = w[:len(w)-1]
		}
		if len(w) >= 4 && len(w) <= 32 && !isCommon(w) {
			list = append(list, w)
		}
	}
	return list
}

// nameContent returns the words of the names of parties, as in [addContent].
func nameContent(list []*party) []string {
	var out []string
	for _, p := range list {
		out = addContent(out, p.name)
	}
	return set(out)
}

// compareWords returns the points for the words that two reports share, by
// the share that they are of the shorter report; and whether some of them are
// not of the names of victims.
func (x *index) compareWords(a, b *report) (points float64, others bool) {
	shared, n, named := 0.0, 0, 0
	sumA, sumB := a.single, b.single
	ka, kb := a.keys.words, b.keys.words
	for _, k := range ka {
		sumA += x.weights[k]
	}
	for _, k := range kb {
		sumB += x.weights[k]
	}
	for len(ka) > 0 && len(kb) > 0 {
		switch {
		case ka[0] < kb[0]:
			ka = ka[1:]
		case kb[0] < ka[0]:
			kb = kb[1:]
		default:
			shared += x.weights[ka[0]]
			n++
			if a.isName(ka[0]) || b.isName(ka[0]) {
				named++
			}
			ka, kb = ka[1:], kb[1:]
		}
	}
	if n < fewestShared {
		return 0, false
	}
	// A report of a few words easily has them in common with another.
	const fewest = 6
	whole := max(min(sumA, sumB), fewest*wordWeight(len(x.reports), 1))
	return math.Round(100*mostWords*min(1, shared/whole/wordsAlike)) / 100, n-named >= fewestShared
}

// isName says whether a word is of the name of a victim of r.
func (r *report) isName(word int32) bool {
	_, ok := slices.BinarySearch(r.keys.names, word)
	return ok
}

// set sorts list and takes doubles out.
func set[E ~string | ~int32](list []E) []E {
	slices.Sort(list)
	return slices.Compact(list)
}

// isCommon says whether w, in the singular, tells nothing about which incident
// a report is about.
func isCommon(w string) bool {
	switch w {
	case "about", "after", "again", "against", "also", "among", "another", "been", "before", "being", "between", "both",
		"could", "does", "done", "down", "during", "each", "ever", "every", "first", "following", "from", "have", "having",
		"here", "into", "itself", "just", "last", "later", "least", "like", "made", "make", "many", "more", "most", "much",
		"must", "next", "once", "only", "other", "over", "same", "since", "some", "still", "such", "than", "that", "their",
		"them", "then", "there", "these", "they", "this", "those", "through", "under", "until", "upon", "very", "were",
		"what", "when", "where", "which", "while", "will", "with", "within", "without", "would", "your",
		"according", "added", "announced", "believed", "called", "confirmed", "disclosed", "expert", "found", "including",
		"known", "learned", "official", "people", "report", "reported", "reportedly", "researcher", "said", "saying",
		"statement", "suspected", "thing", "told", "used", "using", "warned",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "week", "month",
		"year", "time", "recent", "recently", "earlier", "january", "february", "march", "april", "june", "july", "august",
		"september", "october", "november", "december",
		"access", "accessed", "account", "actor", "affected", "attack", "attacked", "attacker", "breach", "breached",
		"caused", "claimed", "company", "compromised", "computer", "customer", "cyber", "cyberattack", "cybercriminal",
		"cybersecurity", "data", "ddos", "digital", "disrupted", "disruption", "group", "hack", "hacked", "hacker",
		"hacking", "hit", "incident", "information", "internet", "intrusion", "leak", "leaked", "malicious", "malware",
		"network", "online", "personal", "phishing", "ransom", "ransomware", "responsibility", "responsible", "security",
		"server", "service", "site", "software", "stole", "stolen", "system", "target", "targeted", "threat", "user",
		"victim", "virus", "website":
		return true
	}
	return false
}
