package gazetteer

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// read reads the top level of a data file.
func (p *fileReader) read(root *yaml.Node) {
	family := root
	lists := make(map[string]*yaml.Node)
	p.fields(root, "", func(key string, v *yaml.Node) {
		switch key {
		case "family":
			family = v
			s := p.text(v, key)
			if p.file.Family = ParseFamily(s); p.file.Family == NoFamily && s != "" {
				p.fail(v, key, "unknown family %q%s", s, suggestFamily(s))
			}
		case "kind":
			p.file.Kind = p.text(v, key)
		case "sector":
			p.file.Sector = p.text(v, key)
		case "country":
			p.file.Country = p.text(v, key)
		case "entries", "words", "ambiguous", "remove", "types":
			lists[key] = v
		case "description":
			p.text(v, key)
		default:
			p.unknown(v, key, key, "family", "kind", "sector", "country", "entries", "words", "ambiguous", "remove", "types", "description")
		}
	})
	if p.file.Family == NoFamily {
		if len(p.problems) == 0 {
			p.fail(family, "family", "missing")
		}
		return
	}
	p.defaults()
	p.lists(lists)
}

// lists reads the lists of a file, which come by field, and tells of those that files
// of its family do not have.
func (p *fileReader) lists(lists map[string]*yaml.Node) {
	f := p.file.Family
	misplaced := func(keys ...string) {
		for _, key := range keys {
			if n := lists[key]; n != nil {
				p.fail(n, key, "%s", f.lacks())
			}
		}
	}
	switch {
	case f.IsWordList():
		misplaced("entries", "types")
		p.words(lists["words"], "words", FileWord{})
		p.words(lists["ambiguous"], "ambiguous", FileWord{Ambiguous: true})
		p.words(lists["remove"], "remove", FileWord{Remove: true})
	case f == Attack:
		misplaced("entries", "words", "ambiguous", "remove")
		if types := lists["types"]; types != nil {
			p.list(types, "types", p.attackType)
		}
	default:
		misplaced("types", "words", "ambiguous", "remove")
		if entries := lists["entries"]; entries != nil {
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

// unknown tells of a field that there is not, with the one that was meant or
// those that there are.
func (p *fileReader) unknown(n *yaml.Node, field, key string, known ...string) {
	hint := suggest(key, known)
	if hint == "" {
		hint = ": want " + strings.Join(known, ", ")
	}
	p.fail(n, field, "unknown field%s", hint)
}

// entry reads one entry of a file of entries.
func (p *fileReader) entry(i int, n *yaml.Node) {
	field := index("entries", i)
	e := FileEntry{Line: n.Line}
	before := p.wrongs
	clear(p.lines)
	p.fields(n, field, func(key string, v *yaml.Node) {
		at := join(field, key)
		switch key {
		case "id":
			e.ID = p.text(v, at)
		case "name":
			e.Name = p.text(v, at)
		case "aliases":
			e.Aliases = p.texts(v, at)
		case "weak":
			e.Weak = p.texts(v, at)
		case "kind":
			e.Kind = p.text(v, at)
		case "sector":
			e.Sector = p.text(v, at)
		case "country":
			e.Country = p.text(v, at)
		case "ambiguous":
			e.Ambiguous = p.truth(v, at)
			e.NotAmbiguous = !e.Ambiguous
		case "lower":
			e.Lower = p.truth(v, at)
			e.NotLower = !e.Lower
		case "remove":
			e.Remove = p.truth(v, at)
		case "replace":
			e.Replace = p.truth(v, at)
		default:
			p.unknown(v, at, key, "id", "name", "aliases", "weak", "kind", "sector", "country", "ambiguous", "lower", "remove", "replace")
		}
	})
	p.add(field, &e, before)
}

// add takes entry e into the file if nothing is wrong with it; before is how
// much was wrong with the file before it.
func (p *fileReader) add(field string, e *FileEntry, before int) {
	if p.wrongs == before && p.checker.entry(field, e) {
		p.file.Entries = append(p.file.Entries, *e)
	}
}

// attackType reads one type of a file of attack types.
func (p *fileReader) attackType(i int, n *yaml.Node) {
	field := index("types", i)
	e := FileEntry{Line: n.Line}
	e.Attack = &AttackType{}
	before := p.wrongs
	clear(p.lines)
	p.fields(n, field, func(key string, v *yaml.Node) {
		at := join(field, key)
		switch key {
		case "type":
			e.ID = p.text(v, at)
		case "name":
			e.Name = p.text(v, at)
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
			p.unknown(v, at, key, "type", "name", "mitre_attack", "veris", "phrases", "remove", "replace")
		}
	})
	p.add(field, &e, before)
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
		case "forms":
			ph.Forms = p.texts(v, at)
		case "near":
			ph.Near = p.texts(v, at)
		case "weak":
			ph.Weak = p.truth(v, at)
		default:
			p.unknown(v, at, key, "text", "pos", "forms", "near", "weak")
		}
	})
	if ph.Text == "" {
		p.fail(n, join(field, "text"), "missing")
	}
	return ph
}
