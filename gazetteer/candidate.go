package gazetteer

// A Candidate is a span of a document that the gazetteer knows as a name. It
// is advice: whether the span is a name here is for others to decide.
type Candidate struct {
	// First and Last are the indices of the span's first token and of the
	// token after its last one.
	First, Last int
	// Ref is the entry, the first one where several have the name: see
	// [Gazetteer.Refs]. It is [NoEntry] for phrases of word lists.
	Ref    EntryRef
	Family Family
	// Kind is the kind of entry Ref.
	Kind  Kind
	Flags Flags
	// N is the number of entries of this family that have the name; it stops at
	// 255.
	N uint16
	// out is where the matched names are listed in the compiled form.
	out uint32
}

// Flags say how a name was matched.
type Flags uint16

// The flags of candidates.
const (
	// Ambiguous: the name is also a common word or a name of another kind.
	Ambiguous Flags = 1 << iota
	// ViaAlias: the span is an alias of the entry, not its name.
	ViaAlias
	// ViaWeak: the span is an alias that is ambiguous by itself, or an
	// attack phrase that often means something else.
	ViaWeak
	// Plural: the span is a plural form of the name.
	Plural
	// Variant: the span is spelled unlike the entry: written as one word or
	// as two, with "and" for "&", or without an ending.
	Variant
	// AllCaps: the span is in capitals in a sentence all in capitals, or is
	// in capitals unlike the name, so that its capitals say nothing.
	AllCaps
	// CaseMismatch: the span is an abbreviation written as a name ("Nato").
	CaseMismatch
	// LowerCase: the span is in lower case although the name has capitals,
	// which the entry allows.
	LowerCase
	// HasSuffix: a company suffix follows the span.
	HasSuffix
	// WithSuffix: the span ends with a company suffix that is not part of
	// the entry's name.
	WithSuffix
	// ByPattern: the name has a number in place of the entry's "#".
	ByPattern
	// IsVerb: the span is a form of a verb (attack phrases).
	IsVerb
	// NearWord: one of the words that must stand near the attack phrase does.
	NearWord
)

// Has says whether f has any flag of g.
func (f Flags) Has(g Flags) bool { return f&g != 0 }
