package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/cue"
	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/article/internal/stamp"
	"github.com/incx/incx/extract/token"
)

// markLinks marks links to other stories that stand in the text without a
// heading: two or more lines like headlines in a row between paragraphs, of
// which one at least says what somebody did. A list, a heading and a line that
// a paragraph announces are the article's own, and so is anything that may be
// one of them.
func (s *scan) markLinks(end int) {
	const least, most = 2, 6
	for i := s.next(s.top); i < end; i = s.next(i + 1) {
		if !s.isLongParagraph(i) {
			continue
		}
		n, j, news := 0, s.next(i+1), false
		for ; j < end && n <= most && s.zones[j].zone == token.Body && s.cues[j] == cue.None && isLinkLine(s.at(j)); j = s.next(j + 1) {
			n++
			news = news || saysNews(s.at(j))
		}
		if n < least || n > most || !news || j >= end || !s.isLongParagraph(j) || announces(s.at(i)) || s.isParallel(i+1, j) {
			continue
		}
		for k := i + 1; k < j; k++ {
			s.mark(k, token.Boilerplate)
		}
	}
}

// isLongParagraph says whether line i is a paragraph of the body that no text
// with its lines broken at a fixed width has in one line.
func (s *scan) isLongParagraph(i int) bool {
	const shortest = 121
	return s.zones[i].zone == token.Body && len(s.at(i)) >= shortest && s.shape(i) == fullParagraph
}

// isLinkLine says whether a line can be the headline of another story: a few
// words that begin with a capital, and no mark of a list, a table or a timeline.
func isLinkLine(l string) bool {
	const shortest, longest, words = 28, 120, 4
	if len(l) < shortest || len(l) > longest || strings.Count(l, " ")+1 < words || oneline.HasEndMark(l) && !strings.HasSuffix(l, "?") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l, "'\"‘“"))
	if !unicode.IsUpper(r) || strings.ContainsAny(l, "\t|") || strings.Contains(l, "  ") || strings.Count(l, ",") > 1 || strings.HasSuffix(l, ",") {
		return false
	}
	if _, end := stamp.Scan(l); end > 0 {
		return false
	}
	return !isOrder(strings.ToLower(strings.Trim(firstWord(l), ",'\"‘’“”")))
}

// saysNews says whether a line has one of the verbs that headlines on such news
// have.
func saysNews(l string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(l), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "hit", "hits", "hacked", "hack", "hacks", "breach", "breached", "breaches", "stole", "stolen", "steal", "steals", "attacked", "attacks",
			"leak", "leaks", "leaked", "warn", "warns", "warned", "says", "say", "said", "arrest", "arrests", "arrested", "charged", "charges",
			"jailed", "sentenced", "claim", "claims", "claimed", "confirms", "confirmed", "admits", "admitted", "exposes", "exposed", "targets",
			"targeted", "shuts", "shut", "fixes", "fixed", "patches", "patched", "believed", "accused", "extended", "faces", "fined", "pays",
			"paid", "sues", "sued", "suffers", "suffered", "reveals", "revealed", "discloses", "disclosed", "investigates", "launches",
			"urges", "urged", "loses", "lost", "blames", "blamed", "disrupts", "disrupted", "cripples", "crippled", "reports", "told", "seizes",
			"seized", "finds", "found", "gets", "wins", "denies", "denied", "struck", "knocked", "spreads", "knew", "feared":
			return true
		}
	}
	return false
}

// isOrder says whether w is how an item of advice or the heading of a section
// begins: "Use strong passwords", "How they got in".
func isOrder(w string) bool {
	switch w {
	case "use", "enable", "change", "keep", "update", "avoid", "do", "dont", "don't", "don’t", "never", "always", "be", "check", "make", "ensure",
		"install", "apply", "back", "monitor", "review", "report", "contact", "call", "set", "turn", "disable", "limit", "implement", "train",
		"verify", "restrict", "patch", "block", "remove", "delete", "reset", "run", "scan", "search", "isolate", "segment", "consider", "create",
		"develop", "establish", "maintain", "conduct", "require", "include", "provide", "protect", "look", "watch", "ask", "think", "stop",
		"visit", "download", "click", "follow", "get", "give", "take", "test", "audit", "encrypt", "educate", "deploy", "configure", "adopt",
		"assess", "identify", "store", "log", "only", "if", "when", "whether", "choose", "add", "allow", "prevent", "notify", "inform",
		"treat", "open", "close", "put", "place", "freeze", "request", "file", "plan", "prepare", "practice", "rotate", "upgrade",
		"replace", "harden", "hover", "beware", "remember", "try", "write", "read", "send", "share", "sign", "wait", "work", "talk",
		"how", "what", "why", "who", "where", "stage", "step", "phase", "part", "day", "chapter", "section", "table", "figure":
		return true
	}
	return false
}

// announces says whether a paragraph ends with a sentence that a list follows.
func announces(p string) bool {
	const tail = 120
	end := strings.ToLower(p[max(0, len(p)-tail):])
	if strings.HasSuffix(end, ":") || strings.HasSuffix(end, ";") {
		return true
	}
	for w := range strings.FieldsFuncSeq(end, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "following", "follows", "below", "these", "include", "includes", "included", "including", "steps", "tips", "ways", "list", "listed",
			"recommend", "recommends", "recommended", "recommendations", "advice", "advises", "advised", "measures", "examples", "titles",
			"headlines", "subjects", "lines", "questions", "reads", "read", "wrote", "tweeted", "posted", "message":
			return true
		}
	}
	return false
}

// isParallel says whether all lines with text from line i up to line j begin
// with the same word, as the items of a list do.
func (s *scan) isParallel(i, j int) bool {
	i = s.next(i)
	first := firstWord(s.at(i))
	for k := s.next(i + 1); k < j; k = s.next(k + 1) {
		if firstWord(s.at(k)) != first {
			return false
		}
	}
	return true
}

// isPitch says whether a paragraph over a button invites to what is behind it.
func isPitch(p string) bool {
	switch strings.ToLower(firstWord(p)) {
	case "learn", "discover", "download", "join", "get", "see", "find", "register", "explore", "try", "watch", "meet", "save", "request", "start",
		"read", "stop", "protect", "take", "unlock", "build", "want", "looking", "ready":
		return true
	}
	return false
}
