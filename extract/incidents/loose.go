package incidents

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// isLoose says whether the tokens from first to last-1, between an attack and a name, say
// that something else happened to the name, or begin another clause: "the breached data
// provided to X", "was defaced when X noted", "the data breach site X", "phishing sent
// through an X account".
func (v *view) isLoose(first, last int) bool {
	for t := first; t < last; t++ {
		w := v.Lower(t)
		switch w {
		case "when", "while", "because", "who", "sent", "through", "via", // the way that an attack took
			"service", "site", "repository", "tracker", "newsletter", "blog", "podcast":
			return true
		case "which", "that":
			if t+1 == last || !v.Is(t+1, class.Upon|class.Of) && !harms(v.Lower(t+1)) {
				return true
			}
		case "by":
			if strings.HasSuffix(v.Lower(t+1), "ing") {
				return true
			}
		}
		if v.EntityAt[t] == 0 && v.Doc.Tokens[t].Shape != token.Mixed && isParticiple(w) && v.AttackAt[t] == 0 && !v.Is(t, class.Struck|class.Affect) && !isWaged(w) && !harms(w) {
			return true
		}
	}
	return false
}

// isParticiple says whether a word in lower case ends like a past form.
func isParticiple(w string) bool {
	return strings.HasSuffix(w, "ed") && w != "feed" && w != "need" && w != "speed" && w != "seed"
}

// harms says whether a verb says what an attack did to somebody: "the wiper that cost X".
func harms(w string) bool {
	switch w {
	case "cost", "hit", "struck", "shut", "erased", "wiped", "locked", "encrypted", "devastated", "crippled", "paralysed", "paralyzed",
		"froze", "disrupted", "brought", "took", "knocked":
		return true
	}
	return false
}

// isWaged says whether a participle says that an attack was made, or came to light:
// "the attack carried out on".
func isWaged(w string) bool {
	switch w {
	case "carried", "launched", "aimed", "directed", "committed", "perpetrated", "staged", "mounted", "waged", "unleashed", "targeted",
		"discovered", "detected", "reported", "disclosed", "suffered", "named", "called", "dubbed", "based", "located",
		"owned", "related", "linked", "occurred", "happened", "unfolded":
		return true
	}
	return strings.HasSuffix(w, "-based") || strings.HasSuffix(w, "-owned")
}
