package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

const (
	// maxDescription is how many tokens may part a person's name from what a
	// court did: "John Doe, 29, of Main Street, Humberstone, was sentenced".
	maxDescription = 40
	// maxHelping is how many helping words may stand before it: "has since been".
	maxHelping = 5
	// accusalReach is how far from a name a word of accusal may stand by itself.
	accusalReach = 5
)

// findAccused marks the people among ents whom the text, outside of boilerplate,
// tells to be accused.
func (l *Linker) findAccused(d *token.Document, ms []mention.Mention, ents []mention.Entity) {
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelPerson || servesLaw(e.Title) {
			continue
		}
		for _, i := range e.Mentions {
			at := d.SentenceAt(ms[i].First)
			if at < 0 || d.Sentences[at].Zone == token.Boilerplate {
				continue
			}
			if e.Accused = l.isAccused(d, &d.Sentences[at], ms, i); e.Accused {
				break
			}
		}
	}
}

// isAccused says whether the text says of the person that mention i names, in
// sentence s, that they are accused, arrested, sentenced or the like.
func (l *Linker) isAccused(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) bool {
	m := &ms[i]
	if m.Last < s.Last && isPursuer(d.Lower(m.Last)) {
		return false
	}
	start := l.listStart(d, s, ms, i)
	if l.accusedBefore(d, s, start, m.Last) || l.isProsecuted(d, s, start) || l.isListed(d, s, ms, i, start) {
		return true
	}
	if l.isAgent(d, s, ms, i, start) {
		return m.Last+1 < s.Last && d.Tokens[m.Last].Key == l.words.comma && d.Tokens[m.Last+1].Key == l.words.who && l.accusalAt(d, s, m.Last+1, false, false)
	}
	return l.accusedNear(d, s, ms, i, start != m.First) || l.accusalAt(d, s, m.Last, false, false) || l.accusedAfter(d, s, ms, i)
}

// isPursuer says whether a word behind a name is for people who do something to its
// bearer, so that what follows is said of them: "Jan Roth hackers sentenced".
func isPursuer(w string) bool {
	switch w {
	case "hackers", "hacker", "attackers", "attacker", "impersonators", "impersonator", "impostors", "impostor", "scammers", "stalker", "stalkers",
		"blackmailer", "blackmailers", "fans", "followers":
		return true
	}
	return false
}

// isAgent says whether the person that mention i names stands after "by", or after what
// is theirs, which makes somebody else the subject: "the bureau, headed by Jan Roth,
// was", "two men who stole songs by the late Jan Roth were", "by artists, including Jan
// Roth, were", "who leaked photos of Jan Roth was". The list that the mention ends begins
// with token start.
func (l *Linker) isAgent(d *token.Document, s *token.Sentence, ms []mention.Mention, i, start int) bool {
	if of := start - 1; of > s.First && d.Tokens[of].Key == l.words.of && isPossession(d.Lower(of-1)) {
		return true
	}
	at := l.front(d, s, ms, i) - 1
	if at > s.First && d.TokenText(at) == "including" {
		return l.isAmongAgents(d, s, at)
	}
	if at > s.First+1 && d.TokenText(at) == "late" && l.words.is(d.Tokens[at-1].Key, determiner) {
		at -= 2
	}
	return at >= s.First && l.words.is(d.Tokens[at].Key, byLine)
}

// isPossession says whether a word is for what somebody has whose name follows, and
// others may steal.
func isPossession(w string) bool {
	switch w {
	case "photos", "photographs", "pictures", "images", "videos", "recordings", "songs", "accounts", "account", "emails", "e-mails", "messages",
		"passwords", "phones", "phone", "data", "details":
		return true
	}
	return false
}

// isAmongAgents says whether "including" at token t goes on what stands after "by".
func (l *Linker) isAmongAgents(d *token.Document, s *token.Sentence, t int) bool {
	const longest = 8
	first := max(s.First, t-longest)
	t--
	if d.Tokens[t].Key == l.words.comma {
		t--
	}
	for ; t >= first && d.Tokens[t].Shape == token.Lower; t-- {
		if l.words.is(d.Tokens[t].Key, byLine) {
			return true
		}
	}
	return false
}

// accusedAfter says whether a verb of accusal follows a description of the person
// that mention i names, behind a comma or an alias. Somebody else may be named
// between only where both are the subject: "John Doe, 29, and Jane Roe were".
func (l *Linker) accusedAfter(d *token.Document, s *token.Sentence, ms []mention.Mention, i int) bool {
	m := &ms[i]
	alias := isAlias(d, s, m.Last)
	if !alias && (m.Last >= s.Last || d.Tokens[m.Last].Kind != token.Punct && d.Tokens[m.Last].Key != l.words.and) {
		return false
	}
	next, many, listed, named := i+1, false, true, m.Last
	for t := m.Last; t < min(m.Last+maxDescription, s.Last); t++ {
		for next < len(ms) && ms[next].First < t {
			next++
		}
		if next < len(ms) && ms[next].First == t && ms[next].Label == record.LabelPerson && !alias {
			gap := l.isListGap(d, named, t)
			if !l.joined(d, s, t) && !gap {
				return false
			}
			many, listed, named = true, listed && gap, ms[next].Last
		}
		switch w := d.TokenText(t); {
		case w == ";" || w == ":" || l.words.is(d.Tokens[t].Key, saying|reporting) && !isSaidWithin(d, s, t):
			return false
		case t == m.Last || !alias && !many && !closes(d.TokenText(t-1)) || alias && d.Tokens[t].Kind == token.Punct:
			continue
		}
		if many && (l.words.is(d.Tokens[t-1].Key, copula) || isHelping(d.TokenText(t-1))) {
			continue // read with the word before
		}
		if l.accusalAt(d, s, t, many, listed) {
			return true
		}
	}
	return false
}

// isSaidWithin says whether the verb at token t tells only whose word the relative clause
// is that it stands in: "a Graz man whom police said led the gang".
func isSaidWithin(d *token.Document, s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 2; k >= max(s.First, t-reach); k-- {
		if w := d.TokenText(k); w == "who" || w == "whom" {
			return true
		}
	}
	return false
}

// joined says whether "and" stands before token t.
func (l *Linker) joined(d *token.Document, s *token.Sentence, t int) bool {
	return t > s.First && d.Tokens[t-1].Key == l.words.and
}

// closes says whether a mark ends a description.
func closes(mark string) bool {
	switch mark {
	case ",", ")", "”", "\"", "—", "–":
		return true
	}
	return false
}

// isAlias says whether another name of the same person follows from token t on:
// "a/k/a", "alias", "also known as".
func isAlias(d *token.Document, s *token.Sentence, t int) bool {
	if t < s.Last && (d.TokenText(t) == "," || d.TokenText(t) == "(") {
		t++
	}
	if t+2 >= s.Last {
		return false
	}
	switch d.Lower(t) {
	case "aka", "a.k.a.", "a.k.a", "alias":
		return true
	case "a":
		return d.TokenText(t+1) == "/" && d.TokenText(t+2) == "k"
	case "also":
		return d.TokenText(t+1) == "known" && d.TokenText(t+2) == "as"
	case "known":
		return d.TokenText(t+1) == "as" || d.TokenText(t+2) == "as" && d.TokenText(t+1) == "online"
	}
	return false
}

// accusalAt says whether what begins at token t, after its subject, says that
// the subject is accused: "was arrested", "has pleaded guilty", "faces charges".
// Many says that it must be of more than one; where these are no more than a list,
// listed, a verb that can be of either will do.
func (l *Linker) accusalAt(d *token.Document, s *token.Sentence, t int, many, listed bool) bool {
	passive, plural := false, !many || listed
	for end := t + maxHelping; t < min(end, s.Last); t++ {
		w := d.Lower(t)
		switch {
		case l.words.is(d.Tokens[t].Key, copula):
			passive = true
			plural = plural && !(many && (w == "was" || w == "is")) || w == "were" || w == "are"
			continue
		case isHelping(w):
			plural = plural && !(many && w == "has") || w == "have" || w == "both"
			continue
		case w == "allegedly":
			plural = true
		}
		return plural && l.isAccusal(d, s, t, passive)
	}
	return false
}

// isHelping says whether a word may stand between a subject and its verb.
func isHelping(w string) bool {
	switch w {
	case "has", "have", "had", "will", "who", "later", "also", "then", "since", "now", "both", "each", "formally", "today", "yesterday", "already", "recently",
		"first", "earlier", "finally", "all", "previously", "initially":
		return true
	}
	return false
}

// servesLaw says whether a title is of those who take part in trials for a
// living.
func servesLaw(title string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(title)) {
		switch w {
		case "attorney", "lawyer", "counsel", "solicitor", "barrister", "prosecutor", "judge", "justice", "magistrate", "detective", "inspector", "constable", "sergeant":
			return true
		}
	}
	return false
}
