package incidents

// A frame is a pattern of words around the mention of an entity that says
// what part it plays in an attack.
type frame uint8

// The frames. X is the mention.
const (
	passive      frame = iota // X was hacked, X hit by …
	attackUpon                // attack on X, breach at X
	object                    // hacked X, targeting X
	ownAsset                  // X's systems, X customers, with an attack in the sentence
	assetOf                   // systems of X, customers of X
	stolenFrom                // stole … from X
	suffers                   // X suffered a breach, X confirmed a breach
	compound                  // X breach, X hack
	listed                    // victims include X
	paid                      // X paid the ransom
	speaks                    // X said, according to X
	research                  // X researchers, researchers at X
	imitated                  // fake X, posing as X
	perpetrator               // attack by X, attributed to X, X hackers
	acts                      // X stole, X hacked
	claims                    // X claimed responsibility
	placed                    // in X
	securityFirm              // security firm X
	subject                   // X … an attack
	numFrames
)

// forVictim are the frames that speak for a victim by themselves.
const forVictim = 1<<passive | 1<<suffers | 1<<attackUpon | 1<<compound | 1<<object | 1<<stolenFrom | 1<<paid

// String returns the frame as a pattern in words.
func (f frame) String() string {
	switch f {
	case passive:
		return "X was attacked"
	case attackUpon:
		return "attack on X"
	case object:
		return "attacked X"
	case ownAsset:
		return "X's systems"
	case assetOf:
		return "systems of X"
	case stolenFrom:
		return "stolen from X"
	case suffers:
		return "X suffered an attack"
	case compound:
		return "X attack"
	case listed:
		return "victims such as X"
	case paid:
		return "X paid"
	case speaks:
		return "X said"
	case research:
		return "researchers at X"
	case imitated:
		return "fake X"
	case perpetrator:
		return "attack by X"
	case acts:
		return "X attacked"
	case claims:
		return "X claimed responsibility"
	case placed:
		return "in X"
	case securityFirm:
		return "security firm X"
	case subject:
		return "X … attack"
	}
	return ""
}

// plain says whether a frame tells by itself that X was attacked.
func (f frame) plain() bool {
	switch f {
	case passive, attackUpon, object, stolenFrom, suffers, compound:
		return true
	}
	return false
}

// weight says how strongly a frame speaks for a victim.
func (f frame) weight() float32 {
	switch f {
	case passive, suffers:
		return 1
	case attackUpon, compound, paid:
		return 0.8
	case stolenFrom, object:
		return 0.7
	case ownAsset, assetOf, listed:
		return 0.5
	}
	return 0
}

// deed says how strongly a frame speaks for an actor.
func (f frame) deed() float32 {
	switch f {
	case claims:
		return 1
	case perpetrator:
		return 0.8
	case acts:
		return 0.5
	}
	return 0
}

// frameSet is a set of frames as bits.
type frameSet uint32

func (s frameSet) has(f frame) bool { return s&(1<<f) != 0 }
