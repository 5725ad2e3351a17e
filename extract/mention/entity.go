package mention

import "github.com/incx/incx/extract/record"

// An Entity is one thing that a document names, with all its mentions: an
// organisation, a person, a place, a threat actor, a malware or a product.
type Entity struct {
	Label record.Label
	// Name is the canonical name: the gazetteer's where the entry is
	// certain, else the fullest form in the document. No two entities of one
	// label have the same name.
	Name string
	// ID is the gazetteer's id, empty where the entity is no entry or it is
	// doubtful which one. Kind, Sector and Country are those of the entry,
	// or what the name itself says ("University of …").
	ID, Kind, Sector, Country string
	// Title and Affiliation belong to people: "Interior minister",
	// "Ministry of the Interior".
	Title, Affiliation string
	// Accused says of a person that the text has them accused, arrested,
	// sentenced or the like.
	Accused bool
	// Suspected says the same of a person of whom only another sentence than those
	// with the name tells so, and of whoever is accused.
	Suspected bool
	// Roles are in the order in which docs/record.md lists them.
	Roles []string
	// Confidence is between 0 and 1; 0 means that none was computed.
	Confidence float64
	// Mentions are indices into the document's mentions, in text order.
	Mentions []int
}

// IsVulnerability says whether e is a vulnerability, by its kind or by an identifier
// for a name. To the stages it is a product.
func (e *Entity) IsVulnerability() bool {
	if e.Label != record.LabelProduct {
		return false
	}
	_, ok := VulnerabilityID(e.Name)
	return ok || e.Kind == "vulnerability"
}
