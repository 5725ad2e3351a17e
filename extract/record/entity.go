package record

import "iter"

// An Entity is what all entities of a record have, be they named things, dates or
// attack types.
type Entity struct {
	// Label is that of the mentions. Vulnerabilities are products to it.
	Label Label
	// Name is the name, the ID of a vulnerability, the value of a date or the type
	// of an attack.
	Name string
	// Mentions are the record's own, not a copy.
	Mentions []Mention
}

// Entities yields all entities of rec, list by list: those that have names first,
// then dates and attack types.
func (rec *Record) Entities() iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		_ = each(yield, LabelOrganisation, rec.Organisations, func(e *Organisation) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelPerson, rec.People, func(e *Person) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelLocation, rec.Locations, func(e *Location) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelThreatActor, rec.ThreatActors, func(e *ThreatActor) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelMalware, rec.Malware, func(e *Malware) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelProduct, rec.Products, func(e *Product) (string, []Mention) { return e.Name, e.Mentions }) &&
			each(yield, LabelProduct, rec.Vulnerabilities, func(e *Vulnerability) (string, []Mention) { return e.ID, e.Mentions }) &&
			each(yield, LabelDate, rec.Dates, func(e *Date) (string, []Mention) { return e.Value, e.Mentions }) &&
			each(yield, LabelAttack, rec.AttackTypes, func(e *AttackType) (string, []Mention) { return e.Type, e.Mentions })
	}
}

// each yields the entities of one list, and says whether to go on.
func each[E any](yield func(Entity) bool, label Label, list []E, of func(*E) (string, []Mention)) bool {
	for i := range list {
		name, mentions := of(&list[i])
		if !yield(Entity{label, name, mentions}) {
			return false
		}
	}
	return true
}
