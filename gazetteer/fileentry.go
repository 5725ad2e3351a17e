package gazetteer

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// read reads the top level of a data file.
func (p *fileReader) read(root *yaml.Node) {
	var entries, words, ambiguous, remove, types *yaml.Node
	family := root
	p.fields(root, "", func(key string, v *yaml.Node) {
		switch key {
		case "family":
			family = v
			s := p.text(v, key)
			if p.file.Family = ParseFamily(s); p.file.Family == NoFamily && s != "" {
				p.fail(v, key, "unknown family %q%s", s, suggestFamily(s))
			}
		case "kind":
			p.defaults.Kind = p.text(v, key)
		case "sector":
			p.defaults.Sector = p.text(v, key)
		case "country":
			p.defaults.Country = p.text(v, key)
		case "entries":
			entries = v
		case "words":
			words = v
		case "ambiguous":
			ambiguous = v
		case "remove":
			remove = v
		case "types":
			types = v
		case "description":
			p.text(v, key)
		default:
			p.fail(v, key, "unknown field")
		}
	})
	f := p.file.Family
	if f == NoFamily {
		if len(p.problems) == 0 {
			p.fail(family, "family", "missing")
		}
		return
	}
	misplaced := func(n *yaml.Node, key string) {
		if n != nil {
			p.fail(n, key, "not for family %s", f)
		}
	}
	p.values(root, "", &p.defaults)
	switch {
	case f.IsWordList():
		misplaced(entries, "entries")
		misplaced(types, "types")
		p.words(words, "words", FileWord{})
		p.words(ambiguous, "ambiguous", FileWord{Ambiguous: true})
		p.words(remove, "remove", FileWord{Remove: true})
	case f == Attack:
		misplaced(entries, "entries")
		misplaced(words, "words")
		misplaced(ambiguous, "ambiguous")
		misplaced(remove, "remove")
		if types != nil {
			p.list(types, "types", p.attackType)
		}
	default:
		misplaced(types, "types")
		misplaced(words, "words")
		misplaced(ambiguous, "ambiguous")
		misplaced(remove, "remove")
		if entries != nil {
			p.list(entries, "entries", p.entry)
		}
	}
}

func (p *fileReader) words(n *yaml.Node, field string, w FileWord) {
	if n == nil {
		return
	}
	p.list(n, field, func(i int, item *yaml.Node) {
		if w.Text = p.text(item, index(field, i)); w.Text != "" {
			w.Line = item.Line
			p.file.Words = append(p.file.Words, w)
		}
	})
}

// entry reads one entry of a file of entries.
func (p *fileReader) entry(i int, n *yaml.Node) {
	field := index("entries", i)
	e := FileEntry{Entry: p.defaults, Line: n.Line}
	e.Family = p.file.Family
	before := len(p.problems)
	p.fields(n, field, func(key string, v *yaml.Node) {
		at := join(field, key)
		switch key {
		case "id":
			e.ID = p.text(v, at)
			if s := Slug(e.ID); s != e.ID {
				p.fail(v, at, "%q is no id: want lower-case letters, digits and hyphens (%q)", e.ID, s)
			}
		case "name":
			e.Name, e.given = p.text(v, at), e.given|givenName
		case "aliases":
			e.Aliases = p.texts(v, at)
		case "weak":
			e.Weak = p.texts(v, at)
		case "kind":
			e.Kind, e.given = p.text(v, at), e.given|givenKind
		case "sector":
			e.Sector, e.given = p.text(v, at), e.given|givenSector
		case "country":
			e.Country, e.given = p.text(v, at), e.given|givenCountry
		case "ambiguous":
			e.Ambiguous, e.given = p.truth(v, at), e.given|givenAmbiguous
		case "lower":
			e.Lower, e.given = p.truth(v, at), e.given|givenLower
		case "remove":
			e.Remove = p.truth(v, at)
		case "replace":
			e.Replace = p.truth(v, at)
		default:
			p.fail(v, at, "unknown field")
		}
	})
	if len(p.problems) > before {
		return
	}
	if e.given&(givenKind|givenSector|givenCountry) != 0 {
		p.values(n, field, &e.Entry)
	}
	if e.ID == "" {
		e.ID = Slug(e.Name)
	}
	if e.ID == "" {
		p.fail(n, join(field, "name"), "missing, or without a letter or digit, and no id given")
		return
	}
	p.file.Entries = append(p.file.Entries, e)
}

// values checks the kind, sector and country of e.
func (p *fileReader) values(n *yaml.Node, field string, e *Entry) {
	if e.Kind != "" && !slices.Contains(KindsOf(p.file.Family), e.Kind) {
		p.fail(n, join(field, "kind"), "unknown kind %q of family %s%s", e.Kind, p.file.Family, suggest(e.Kind, KindsOf(p.file.Family)))
	}
	if err := CheckSector(e.Sector); e.Sector != "" && err != nil {
		p.fail(n, join(field, "sector"), "%v", err)
	}
	if err := CheckCountry(e.Country); e.Country != "" && err != nil {
		p.fail(n, join(field, "country"), "%v", err)
	}
}

// attackType reads one type of a file of attack types.
func (p *fileReader) attackType(i int, n *yaml.Node) {
	field := index("types", i)
	e := FileEntry{Line: n.Line}
	e.Family = Attack
	e.Attack = &AttackType{}
	before := len(p.problems)
	p.fields(n, field, func(key string, v *yaml.Node) {
		at := join(field, key)
		switch key {
		case "type":
			e.ID = p.text(v, at)
		case "name":
			e.Name, e.given = p.text(v, at), e.given|givenName
		case "mitre_attack":
			e.Attack.MITRE = p.texts(v, at)
		case "veris":
			e.Attack.VERIS = p.texts(v, at)
		case "phrases":
			p.list(v, at, func(i int, item *yaml.Node) {
				if ph := p.phrase(item, index(at, i)); ph.Text != "" {
					e.Attack.Phrases = append(e.Attack.Phrases, ph)
				}
			})
		case "remove":
			e.Remove = p.truth(v, at)
		case "replace":
			e.Replace = p.truth(v, at)
		default:
			p.fail(v, at, "unknown field")
		}
	})
	switch {
	case len(p.problems) > before:
		return
	case e.ID == "":
		p.fail(n, join(field, "type"), "missing")
		return
	case Slug(e.ID) != e.ID:
		p.fail(n, join(field, "type"), "%q is no id: want lower-case letters, digits and hyphens", e.ID)
		return
	}
	if e.Name == "" && !e.Remove {
		e.Name = e.ID
	}
	p.file.Entries = append(p.file.Entries, e)
}

// phrase reads an attack phrase: a mapping, or just its text.
func (p *fileReader) phrase(n *yaml.Node, field string) Phrase {
	var ph Phrase
	if n.Kind == yaml.ScalarNode {
		ph.Text = p.text(n, field)
		return ph
	}
	p.fields(n, field, func(key string, v *yaml.Node) {
		at := join(field, key)
		switch key {
		case "text":
			ph.Text = p.text(v, at)
		case "pos":
			ph.POS = PartOfSpeech(p.text(v, at))
			if ph.POS != Noun && ph.POS != Verb {
				p.fail(v, at, "want noun or verb, found %q", v.Value)
			}
		case "forms":
			ph.Forms = p.texts(v, at)
		case "near":
			ph.Near = p.texts(v, at)
		case "weak":
			ph.Weak = p.truth(v, at)
		default:
			p.fail(v, at, "unknown field")
		}
	})
	if ph.Text == "" {
		p.fail(n, join(field, "text"), "missing")
	}
	return ph
}
