package entities

import (
	"iter"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// The roles of organisations and people, as records spell them.
const (
	Victim       = "victim"
	Attacker     = "attacker"
	Authority    = "authority"
	Investigator = "investigator"
	Source       = "source"
	Vendor       = "vendor"
	Affected     = "affected"
	Official     = "official"
	Spokesperson = "spokesperson"
	Expert       = "expert"
	Suspect      = "suspect"
	Journalist   = "journalist"
)

// Roles sets the roles of the organisations and people among ents, given
// which of them, by index, are victims and actors of incidents. What an
// entity does in boilerplate gives it no role. A victim or attacker has no
// other role.
func (l *Linker) Roles(d *token.Document, ms []mention.Mention, ents []mention.Entity, victims, actors []int) {
	part := make([]string, len(ents))
	for _, k := range actors {
		part[k] = Attacker
	}
	for _, k := range victims {
		part[k] = Victim
	}
	kinds := make(map[string]string)
	vendor := make([]bool, len(ents))
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelOrganisation {
			continue
		}
		vendor[k] = l.isVendor(d, ms, e)
		if kinds[e.Name] = e.Kind; vendor[k] && e.Kind != "media" && !isAuthority(e.Kind) {
			kinds[e.Name] = "security-vendor"
		}
	}
	spokenFor := make(map[string]bool) // the organisations whose people are quoted
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelPerson {
			continue
		}
		e.Roles = e.Roles[:0]
		switch seen := l.observePerson(d, ms, e); {
		case part[k] == Victim:
			e.Roles = append(e.Roles, Victim)
		case part[k] == Attacker:
			e.Roles = append(e.Roles, Suspect)
		default:
			e.Roles = l.personRoles(e.Roles, e, kinds[e.Affiliation], seen)
			spokenFor[e.Affiliation] = spokenFor[e.Affiliation] || seen.speaks
		}
	}
	for k := range ents {
		e := &ents[k]
		if e.Label != record.LabelOrganisation {
			continue
		}
		e.Roles = e.Roles[:0]
		if part[k] != "" {
			e.Roles = append(e.Roles, part[k])
			continue
		}
		e.Roles = l.organisationRoles(e.Roles, d, ms, e, vendor[k], spokenFor[e.Name])
	}
}

// placed yields the mentions of e, by index, with the number of the sentence that
// each is in, but for those in boilerplate.
func placed(d *token.Document, ms []mention.Mention, e *mention.Entity) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for _, i := range e.Mentions {
			k := d.SentenceAt(ms[i].First)
			if k >= 0 && d.Sentences[k].Zone != token.Boilerplate && !yield(i, k) {
				return
			}
		}
	}
}

// organisationRoles appends the roles of organisation e; vendor says that it sells
// security, spokenFor that one of its people is quoted.
func (l *Linker) organisationRoles(dst []string, d *token.Document, ms []mention.Mention, e *mention.Entity, vendor, spokenFor bool) []string {
	var seen struct{ body, speaks, investigates, affected, arrests bool }
	for i, k := range placed(d, ms, e) {
		m, s := &ms[i], &d.Sentences[k]
		seen.body = true
		seen.speaks = seen.speaks || l.speaks(d, s, m.First, m.Last)
		seen.investigates = seen.investigates || l.within(d, s, m.First-2, m.First, investigating) || l.within(d, s, m.Last, m.Last+5, investigating)
		seen.affected = seen.affected || l.isAffected(d, s, m.First, m.Last)
		seen.investigates = seen.investigates || isCalledIn(d, s, m.First)
		seen.arrests = seen.arrests || makesArrests(d, s, m.Last)
	}
	if !seen.body {
		return dst
	}
	add := func(role string, yes bool) {
		if yes {
			dst = append(dst, role)
		}
	}
	c := callingOf(e)
	authority := isAuthority(e.Kind) || c == supervises
	add(Authority, authority)
	add(Investigator, e.Kind == "law-enforcement" || c == polices || seen.arrests || seen.investigates && (vendor || authority))
	add(Source, seen.speaks || spokenFor || e.Kind == "media" || c == prints)
	add(Vendor, vendor)
	add(Affected, seen.affected && len(dst) == 0)
	return dst
}

// isVendor says whether organisation e sells security, by its kind or by what the
// text calls it: "the security firm Acme".
func (l *Linker) isVendor(d *token.Document, ms []mention.Mention, e *mention.Entity) bool {
	if e.Kind == "security-vendor" || callingOf(e) == secures {
		return true
	}
	for i, k := range placed(d, ms, e) {
		m, s := &ms[i], &d.Sentences[k]
		if l.within(d, s, m.First-3, m.First, securityHead) && l.within(d, s, m.First-2, m.First, firmHead) ||
			l.within(d, s, m.Last, m.Last+5, securityHead) && l.within(d, s, m.Last, m.Last+6, firmHead) {
			return true
		}
	}
	return false
}

// isAffected says whether sentence s says of the name in tokens first to last-1 that
// it was affected. Not "no other Acme systems were affected".
func (l *Linker) isAffected(d *token.Document, s *token.Sentence, first, last int) bool {
	const reach = 4
	if !l.within(d, s, first-3, first, affecting) && !l.within(d, s, last, last+reach, affecting) {
		return false
	}
	for t := max(s.First, first-reach); t < min(s.Last, last+reach); t++ {
		switch d.Lower(t) {
		case "no", "not", "none", "never", "neither":
			return false
		}
	}
	return true
}

// isAuthority says whether bodies of a kind have power over others.
func isAuthority(kind string) bool {
	switch kind {
	case "government", "court", "parliament", "intelligence", "international", "military":
		return true
	}
	return false
}

// A personSeen is what a person does in an article.
type personSeen struct{ speaks, wrote, speaksFor, rules bool }

// observePerson tells what person e does.
func (l *Linker) observePerson(d *token.Document, ms []mention.Mention, e *mention.Entity) personSeen {
	var seen personSeen
	for i, k := range placed(d, ms, e) {
		m, s := &ms[i], &d.Sentences[k]
		seen.speaks = seen.speaks || l.speaks(d, s, l.front(d, s, ms, i), m.Last)
		seen.speaksFor = seen.speaksFor || speaksFor(d, s, m.Last)
		seen.rules = seen.rules || isVicePresident(d, s, e, m.First)
		seen.wrote = seen.wrote || l.within(d, s, m.First-1, m.First, byLine) &&
			(onlyDates(d, ms[:i], s.First, m.First-1) || isReportingAt(d, s, m.First-2))
	}
	return seen
}

// isReportingAt says whether token t of sentence s is for what those who write an article
// did: "Reporting by Jane Roe; editing by Max Stone".
func isReportingAt(d *token.Document, s *token.Sentence, t int) bool {
	if t < s.First {
		return false
	}
	switch d.Lower(t) {
	case "reporting", "editing", "writing":
		return true
	}
	return false
}

// onlyDates says whether nothing but dates, of which the last of ms are, and marks
// stand in tokens first to last-1, before the "by" of a by-line.
func onlyDates(d *token.Document, ms []mention.Mention, first, last int) bool {
	const reach = 12
	if last-first > reach {
		return false
	}
	for t := last - 1; t >= first; t-- {
		for len(ms) > 0 && ms[len(ms)-1].First > t {
			ms = ms[:len(ms)-1]
		}
		dated := len(ms) > 0 && ms[len(ms)-1].Label == record.LabelDate && ms[len(ms)-1].Last > t
		if !dated && d.Tokens[t].Kind != token.Punct {
			return false
		}
	}
	return true
}

// personRoles appends the roles of person e, who belongs to an organisation of
// the given kind.
func (l *Linker) personRoles(dst []string, e *mention.Entity, kind string, seen personSeen) []string {
	title := l.classesOf(e.Title)
	spokes := title&spokesHead != 0
	switch {
	case seen.wrote || title&journalistHead != 0 || kind == "media" && e.Title == "":
		dst = append(dst, Journalist)
	case spokes || seen.speaksFor:
		dst = append(dst, Spokesperson)
	case seen.rules || l.isOfficial(e, title, kind):
		dst = append(dst, Official)
	case title&expertHead != 0 || seen.speaks && kind == "security-vendor":
		dst = append(dst, Expert)
	case e.Accused:
		dst = append(dst, Suspect)
	}
	return dst
}

// isOfficial says whether person e, whose title has words of the given
// classes, acts for the state. Some titles tell ("minister"), some only with
// another word ("State Secretary") or as a form of address ("President
// Zelenskiy"), and any title does in a body that is an authority.
func (l *Linker) isOfficial(e *mention.Entity, title class, kind string) bool {
	switch {
	case title&(titleHead|address|addressCaps) == 0:
		return false
	case isAuthority(kind) || kind == "law-enforcement" || title&officialHead != 0:
		return true
	}
	before := e.Affiliation == "" && e.Title[0] >= 'A' && e.Title[0] <= 'Z' && title&privateHead == 0
	if before && l.classesOf(lastWord(e.Title))&rankHead != 0 {
		return true
	}
	return title&officeHead != 0 && (title&officePart != 0 || before)
}

// isVicePresident says whether person e, whose name begins at token first of sentence s,
// is called the second in a state there: "Vice President Jane Roe". Companies have vice
// presidents too, but call them "Senior", are named with them, or put it after the name.
func isVicePresident(d *token.Document, s *token.Sentence, e *mention.Entity, first int) bool {
	if e.Affiliation != "" || first-2 < s.First || d.TokenText(first-1) != "President" || d.TokenText(first-2) != "Vice" {
		return false
	}
	return e.Title == "Vice President" || e.Title == "U.S. Vice President" || e.Title == "US Vice President"
}

// lastWord returns the last word of a title.
func lastWord(title string) string { return title[strings.LastIndexAny(title, " -")+1:] }

// classesOf returns the classes of the words of a title together, of hyphenated
// ones and of their parts.
func (l *Linker) classesOf(title string) class {
	var c class
	for w := range strings.SplitSeq(title, " ") {
		c |= l.words.words.Of(token.Key(w))
		for part := range strings.SplitSeq(w, "-") {
			c |= l.words.words.Of(token.Key(part))
		}
	}
	return c
}

// within says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is of class c.
func (l *Linker) within(d *token.Document, s *token.Sentence, first, last int, c class) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if l.words.words.At(d, t)&c != 0 {
			return true
		}
	}
	return false
}
