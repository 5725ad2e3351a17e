package gazetteer

// Family says what the names of an entry, or the words of a list, are names
// of. Its values are stored in models and never change their number.
type Family uint8

// The families. Those before [GivenName] are families of entries, the others
// of word lists.
const (
	NoFamily Family = iota
	Organisation
	Location
	ThreatActor
	Malware
	Product
	Demonym // "French", "Londoner"
	Attack  // phrases for attack types
	GivenName
	Surname
	NameParticle  // "van", "de la"
	Honorific     // "Mr", "Sir"
	JobTitle      // "chief executive"
	CompanySuffix // "Inc.", "GmbH"
	OrgHead       // "Department", "University": must not stand alone
	NotName       // capitalised words that are no names: "Monday", "Read more"
	CommonWord    // words of plain English that are also names of entries
	// Families is the number of families, [NoFamily] included.
	Families int = iota
)

// String returns the family as data files spell it.
func (f Family) String() string {
	switch f {
	case Organisation:
		return "organisation"
	case Location:
		return "location"
	case ThreatActor:
		return "threat_actor"
	case Malware:
		return "malware"
	case Product:
		return "product"
	case Demonym:
		return "demonym"
	case Attack:
		return "attack"
	case GivenName:
		return "given-name"
	case Surname:
		return "surname"
	case NameParticle:
		return "name-particle"
	case Honorific:
		return "honorific"
	case JobTitle:
		return "job-title"
	case CompanySuffix:
		return "company-suffix"
	case OrgHead:
		return "org-head"
	case NotName:
		return "not-name"
	case CommonWord:
		return "common-word"
	}
	return ""
}

// ParseFamily returns the family that s spells, or [NoFamily].
func ParseFamily(s string) Family {
	for f := Organisation; int(f) < Families; f++ {
		if f.String() == s {
			return f
		}
	}
	return NoFamily
}

// IsWordList says whether the family is one of word lists, whose words are
// no entries.
func (f Family) IsWordList() bool { return f >= GivenName && int(f) < Families }

// WordSet is a set of word lists that a word is on.
type WordSet uint32

// The word lists. A word can be on many.
const (
	WordGivenName WordSet = 1 << iota
	WordAmbiguousGivenName
	WordSurname
	WordAmbiguousSurname
	WordParticle
	WordHonorific
	WordJobTitle
	WordSuffix
	WordOrgHead
	WordNotName
	WordCommon
	WordDemonym
)

// Has says whether s holds any list of t.
func (s WordSet) Has(t WordSet) bool { return s&t != 0 }

// words returns the bit of a family of single words; ambiguous tells apart
// names that are also ordinary words. An ambiguous name has both bits.
func (f Family) words(ambiguous bool) WordSet {
	switch f {
	case GivenName:
		if ambiguous {
			return WordGivenName | WordAmbiguousGivenName
		}
		return WordGivenName
	case Surname:
		if ambiguous {
			return WordSurname | WordAmbiguousSurname
		}
		return WordSurname
	case NameParticle:
		return WordParticle
	case Honorific:
		return WordHonorific
	case JobTitle:
		return WordJobTitle
	case CompanySuffix:
		return WordSuffix
	case OrgHead:
		return WordOrgHead
	case NotName:
		return WordNotName
	case CommonWord:
		return WordCommon
	case Demonym:
		return WordDemonym
	}
	return 0
}
