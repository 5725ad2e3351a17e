package gazetteer

// EntryRef is the number of an entry in a [Gazetteer]. Numbers are those of
// one gazetteer: another one, also one made from it by [Gazetteer.With], may
// number differently. To store a reference, store family and id.
type EntryRef uint32

// NoEntry is the reference of a candidate that comes from a word list and
// has no entry.
const NoEntry EntryRef = 0

// An Entry is one thing that has names: an organisation, a place, a threat
// actor, a malware family, a product, a nationality word or an attack type.
type Entry struct {
	// ID is unique within Family: lower-case letters, digits and hyphens.
	ID string
	// Name is the usual full name as news write it, without a leading "the"
	// and without a company suffix.
	Name string
	// Aliases are the other forms in print: short forms, abbreviations,
	// former and native-language names.
	Aliases []string
	// Weak are aliases that are ambiguous by themselves.
	Weak   []string
	Family Family
	// Kind, Sector and Country (ISO 3166-1 alpha-2) are empty where unknown.
	Kind, Sector, Country string
	// Ambiguous says that all names of the entry are also common words or
	// names of another kind.
	Ambiguous bool
	// Lower says that the names are also printed in lower case ("interior
	// ministry").
	Lower bool
	// Attack is set for entries of family [Attack] and nil for others.
	Attack *AttackType
}

// An AttackType is what the gazetteer knows of a type of attack besides its
// name. The entry's ID is the type as records spell it ("ddos").
type AttackType struct {
	// MITRE are identifiers of ATT&CK techniques ("T1498").
	MITRE []string
	// VERIS are enumerations of the VERIS schema
	// ("action.hacking.variety.DoS").
	VERIS []string
	// Phrases are the words that speak of such an attack.
	Phrases []Phrase
}

// A Phrase is a word or short phrase for an attack.
type Phrase struct {
	// Text is the phrase with its verb or noun in the base form ("break
	// into").
	Text string
	// POS is [Noun], [Verb] or empty, which inflects as a noun does.
	POS PartOfSpeech
	// Forms are irregular inflected forms, of the whole phrase or of its
	// first word ("broke", "broken"). A verb with forms gets no regular
	// past tense.
	Forms []string
	// Near are lower-case words of which one must stand near the phrase, in
	// the same sentence. Without any, the phrase always counts.
	Near []string
	// Weak marks a phrase that often means something else.
	Weak bool
}

// PartOfSpeech is the part of speech of an attack phrase.
type PartOfSpeech string

// The parts of speech of attack phrases.
const (
	Noun PartOfSpeech = "noun"
	Verb PartOfSpeech = "verb"
)

// names calls f for each name of e with how it is given: the name itself, an
// alias or a weak alias.
func (e *Entry) names(f func(name string, via Flags)) {
	f(e.Name, 0)
	for _, a := range e.Aliases {
		f(a, ViaAlias)
	}
	for _, a := range e.Weak {
		f(a, ViaAlias|ViaWeak)
	}
}
