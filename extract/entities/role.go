package entities

import (
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
	for k := range ents {
		if ents[k].Label == record.LabelOrganisation {
			kinds[ents[k].Name] = ents[k].Kind
		}
	}
	for k := range ents {
		e := &ents[k]
		e.Roles = e.Roles[:0]
		switch e.Label {
		case record.LabelOrganisation:
			if part[k] != "" {
				e.Roles = append(e.Roles, part[k])
				continue
			}
			e.Roles = l.organisationRoles(e.Roles, d, ms, e)
		case record.LabelPerson:
			switch part[k] {
			case Victim:
				e.Roles = append(e.Roles, Victim)
			case Attacker:
				e.Roles = append(e.Roles, Suspect)
			default:
				e.Roles = l.personRoles(e.Roles, d, ms, e, kinds[e.Affiliation])
			}
		}
	}
}

// organisationRoles appends the roles of organisation e.
func (l *Linker) organisationRoles(dst []string, d *token.Document, ms []mention.Mention, e *mention.Entity) []string {
	var seen struct{ body, speaks, investigates, vendor, affected bool }
	for _, i := range e.Mentions {
		m := &ms[i]
		k := d.SentenceAt(m.First)
		if k < 0 || d.Sentences[k].Zone == token.Boilerplate {
			continue
		}
		s := &d.Sentences[k]
		seen.body = true
		seen.speaks = seen.speaks || l.within(d, s, m.First-2, m.First, reporting|saying) || l.within(d, s, m.Last, m.Last+2, reporting|saying)
		seen.investigates = seen.investigates || l.within(d, s, m.First-2, m.First, investigating) || l.within(d, s, m.Last, m.Last+5, investigating)
		seen.affected = seen.affected || l.within(d, s, m.First-3, m.First, affecting) || l.within(d, s, m.Last, m.Last+4, affecting)
		seen.vendor = seen.vendor || l.within(d, s, m.First-3, m.First, securityHead) && l.within(d, s, m.First-2, m.First, firmHead) ||
			l.within(d, s, m.Last, m.Last+5, securityHead) && l.within(d, s, m.Last, m.Last+6, firmHead)
	}
	if !seen.body {
		return dst
	}
	add := func(role string, yes bool) {
		if yes {
			dst = append(dst, role)
		}
	}
	vendor := seen.vendor || e.Kind == "security-vendor"
	add(Authority, isAuthority(e.Kind))
	add(Investigator, e.Kind == "law-enforcement" || seen.investigates && (vendor || isAuthority(e.Kind)))
	add(Source, seen.speaks || e.Kind == "media")
	add(Vendor, vendor)
	add(Affected, seen.affected && len(dst) == 0)
	return dst
}

func isAuthority(kind string) bool {
	switch kind {
	case "government", "court", "parliament", "intelligence", "international", "military":
		return true
	}
	return false
}

// personRoles appends the roles of person e, who belongs to an organisation of
// the given kind.
func (l *Linker) personRoles(dst []string, d *token.Document, ms []mention.Mention, e *mention.Entity, kind string) []string {
	title := l.classesOf(e.Title)
	suspect, speaks, wrote := false, false, false
	for _, i := range e.Mentions {
		m := &ms[i]
		k := d.SentenceAt(m.First)
		if k < 0 || d.Sentences[k].Zone == token.Boilerplate {
			continue
		}
		s := &d.Sentences[k]
		speaks = speaks || l.within(d, s, m.First-3, m.First, saying) || l.within(d, s, m.Last, m.Last+3, saying)
		suspect = suspect || l.within(d, s, m.Last, m.Last+5, accused) || l.within(d, s, m.First-2, m.First, accused)
		wrote = wrote || l.within(d, s, m.First-1, m.First, byLine) && m.First-1 == s.First
	}
	spokes := title&spokesHead != 0
	official := title&officialHead != 0 || title&titleHead != 0 && !spokes && (isAuthority(kind) || kind == "law-enforcement")
	switch {
	case wrote || title&journalistHead != 0 || kind == "media" && !speaks:
		dst = append(dst, Journalist)
	case spokes:
		dst = append(dst, Spokesperson)
	case official:
		dst = append(dst, Official)
	case title&expertHead != 0 || speaks && kind == "security-vendor":
		dst = append(dst, Expert)
	case suspect:
		dst = append(dst, Suspect)
	}
	return dst
}

// classesOf returns the classes of the words of a title together.
func (l *Linker) classesOf(title string) class {
	var c class
	for start := 0; start < len(title); {
		end := start
		for end < len(title) && title[end] != ' ' && title[end] != '-' {
			end++
		}
		c |= l.words.words[token.Key(title[start:end])]
		start = end + 1
	}
	return c
}

// within says whether one of the tokens from first to last-1, as far as they
// are in sentence s, is of class c.
func (l *Linker) within(d *token.Document, s *token.Sentence, first, last int, c class) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if l.words.is(d.Tokens[t].Key, c) {
			return true
		}
	}
	return false
}
