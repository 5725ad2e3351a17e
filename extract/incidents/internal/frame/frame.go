// Package frame finds patterns of words around a name that say what part it plays in
// an attack.
package frame

// A Frame is a pattern of words around the mention of an entity that says
// what part it plays in an attack.
type Frame uint8

// The frames. X is the mention.
const (
	Passive      Frame = iota // X was hacked, X hit by …
	AttackUpon                // attack on X, breach at X
	Object                    // hacked X, targeting X
	OwnAsset                  // X's systems, X customers, with an attack in the sentence
	AssetOf                   // systems of X, customers of X
	StolenFrom                // stole … from X
	Suffers                   // X suffered a breach, X confirmed a breach
	Compound                  // X breach, X hack
	Listed                    // victims include X
	Paid                      // X paid the ransom
	Speaks                    // X said, according to X
	Research                  // X researchers, researchers at X
	Imitated                  // fake X, posing as X
	Perpetrator               // attack by X, attributed to X, X hackers
	Acts                      // X stole, X hacked
	Claims                    // X claimed responsibility
	Placed                    // in X
	SecurityFirm              // security firm X
	subject                   // X … an attack
	Count                     // the number of frames
)

// ForVictim are the frames that speak for a victim by themselves.
const ForVictim = 1<<Passive | 1<<Suffers | 1<<AttackUpon | 1<<Compound | 1<<Object | 1<<StolenFrom | 1<<Paid

// String returns the frame as a pattern in words.
func (f Frame) String() string {
	switch f {
	case Passive:
		return "X was attacked"
	case AttackUpon:
		return "attack on X"
	case Object:
		return "attacked X"
	case OwnAsset:
		return "X's systems"
	case AssetOf:
		return "systems of X"
	case StolenFrom:
		return "stolen from X"
	case Suffers:
		return "X suffered an attack"
	case Compound:
		return "X attack"
	case Listed:
		return "victims such as X"
	case Paid:
		return "X paid"
	case Speaks:
		return "X said"
	case Research:
		return "researchers at X"
	case Imitated:
		return "fake X"
	case Perpetrator:
		return "attack by X"
	case Acts:
		return "X attacked"
	case Claims:
		return "X claimed responsibility"
	case Placed:
		return "in X"
	case SecurityFirm:
		return "security firm X"
	case subject:
		return "X … attack"
	}
	return ""
}

// Plain says whether a frame tells by itself that X was attacked.
func (f Frame) Plain() bool {
	switch f {
	case Passive, AttackUpon, Object, StolenFrom, Suffers, Compound:
		return true
	}
	return false
}

// Weight says how strongly a frame speaks for a victim.
func (f Frame) Weight() float32 {
	switch f {
	case Passive, Suffers:
		return 1
	case AttackUpon, Compound, Paid:
		return 0.8
	case StolenFrom, Object:
		return 0.7
	case OwnAsset, AssetOf, Listed:
		return 0.5
	}
	return 0
}

// Deed says how strongly a frame speaks for an actor.
func (f Frame) Deed() float32 {
	switch f {
	case Claims:
		return 1
	case Perpetrator:
		return 0.8
	case Acts:
		return 0.5
	}
	return 0
}

// A Set is a set of frames as bits.
type Set uint32

// Has says whether f is in s.
func (s Set) Has(f Frame) bool { return s&(1<<f) != 0 }
