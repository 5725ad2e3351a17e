package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Of an incident in passing a single sentence tells, so that its pattern must say by
// itself who was attacked.

// plainest returns what says most plainly of mention i that it was attacked, unless
// something speaks against it.
func (v *view) plainest(s *Scratch, i int) (recall, bool) {
	m := &v.Mentions[i]
	sentence := v.SentenceOf(i)
	s.matches = frame.Append(s.matches[:0], &v.Scene, sentence, m.Last, int(v.ListFrom[i]), int(v.ListTo[i]))
	best := frame.Match{Frame: frame.Count}
	for _, k := range s.matches {
		switch k.Frame {
		case frame.Perpetrator:
			if !v.isBlamedForAttacks(sentence, int(v.ListFrom[i])) {
				return recall{}, false
			}
		case frame.Imitated, frame.Research, frame.SecurityFirm:
			return recall{}, false
		case frame.Acts:
			if !v.isNoun(sentence, m.Last, k.Trigger) {
				return recall{}, false
			}
		}
		if k.Frame.Plain() && k.Frame < best.Frame && v.tellsOfAttack(k, sentence, i) {
			best = k
		}
	}
	told := recall{best.Trigger, best.Frame.String()}
	if best.Frame == frame.Count {
		var ok bool
		if told, ok = v.toldOf(sentence, i); !ok {
			return recall{}, false
		}
	}
	for _, end := range [...]int{told.trigger, m.First} {
		if v.isUnreal(sentence, end-4, end) && !v.AnyClass(sentence, end-4, end, class.Responsible) || v.AnyWord(sentence, end-6, end, "whether", "Whether") {
			return recall{}, false
		}
	}
	return told, true
}

// toldOf returns what clauses of sentence s tell of an attack on mention i, where no frame
// does, if anything.
func (v *view) toldOf(s *token.Sentence, i int) (recall, bool) {
	last := v.Mentions[i].Last
	if t := v.calledVictim(s, last); t >= 0 {
		return recall{t, "X, victim of an attack"}, true
	}
	if t := v.disclosedIntrusion(s, last); t >= 0 && !v.watches(i) {
		return recall{t, "X disclosed an intrusion"}, true
	}
	return v.recalledAttack(s, int(v.ListFrom[i]), last, int(v.ListTo[i]))
}

// isUnreal says whether one of the tokens from first to last-1, as far as they are in s,
// says that something did not happen, or may have. The month of May does not.
func (v *view) isUnreal(s *token.Sentence, first, last int) bool {
	return scene.AnyToken(s, first, last, func(t int) bool { return v.Is(t, class.Negation|class.Modal) && !v.DateAt[t] })
}

// isBlamedForAttacks says whether somebody is blamed for attacks on the name that begins
// with token first of s, "linked with attacks on X", rather than X for something.
func (v *view) isBlamedForAttacks(s *token.Sentence, first int) bool {
	t := v.SkipBack(s, first-1, class.Determiner)
	return t > s.First && (v.Lower(t) == "on" || v.Lower(t) == "against") && (v.AttackAt[t-1] > 0 || v.Is(t-1, class.AttackNoun))
}

// isNoun says whether what begins with token trigger, right behind a name that ends before
// token last, is a noun for an attack rather than what the name did: "the X hack of 2012",
// "the X data breach", not "X hacks a bank".
func (v *view) isNoun(s *token.Sentence, last, trigger int) bool {
	noun := trigger
	if k := v.AttackAt[trigger]; k > 0 {
		noun = v.Mentions[k-1].Last - 1
	}
	next := noun + 1
	return trigger == last && v.Is(noun, class.AttackNoun) && v.Lower(noun) != "hacking" &&
		(next >= s.Last || v.EntityAt[next] == 0 && !v.Is(next, class.Determiner) && !v.Doc.Tokens[next].Capital())
}

// watches says whether mention i is of one who speaks of attacks on others for
// a living, or of a unit of theirs: "the FBI's Cyber Division".
func (v *view) watches(i int) bool {
	first := v.Mentions[i].First
	if k := i - 1; k >= 0 && v.Owner[k] > 0 && v.Mentions[k].Last == first-1 && v.Is(first-1, class.Possessive) && v.isWatcher(k) {
		return true
	}
	return v.isWatcher(i)
}

// isWatcher says whether mention i is of one who speaks of attacks on others for a
// living by what it is.
func (v *view) isWatcher(i int) bool {
	switch v.Entities[v.Owner[i]-1].Kind {
	case "security-vendor", "media", "law-enforcement", "court":
		return true
	}
	return false
}

// tellsOfAttack says whether match k at mention i tells of a particular attack
// by itself, without the rest of the article.
func (v *view) tellsOfAttack(k frame.Match, s *token.Sentence, i int) bool {
	m := &v.Mentions[i]
	if v.AnyClass(s, k.Trigger-3, k.Trigger+4, class.Weakness) {
		return false // "a flaw in X's product"
	}
	if v.isAudience(s, k.Trigger, int(v.ListFrom[i])) || v.isRemedy(s, k.Trigger, m.First) {
		return false
	}
	switch k.Frame {
	case frame.Suffers: // "X disclosed a breach", but not "X reported on a breach of …"
		verb := -1
		for t := m.Last; t < k.Trigger && verb < 0; t++ {
			if v.Is(t, class.Admit|class.Suffer) {
				verb = t
			}
		}
		return verb >= 0 && k.Trigger-verb <= 6 && !v.watches(i)
	case frame.StolenFrom:
		return !scene.AnyToken(s, k.Trigger+1, m.First, func(t int) bool { return v.Doc.TokenText(t) == ";" })
	case frame.Compound: // "the X breach", but not "X's cybercrime team"
		return !v.watches(i) && v.ClassAt(s, k.Trigger+1)&(class.Researcher|class.Firm|class.Security) == 0 && !v.isLoose(m.Last, k.Trigger)
	case frame.AttackUpon, frame.Object:
		if v.ClassAt(s, m.Last)&class.People != 0 || isWall(v.LowerAt(s, m.Last)) || // "targeting X users"
			v.isSupplier(s, i) || v.describes(s, i) || v.isLoose(k.Trigger+1, int(v.ListFrom[i])) {
			return false
		}
		return k.Frame == frame.Object || v.ClassAt(s, m.Last)&class.Possessive == 0 || !v.within(s, m.First, k.Trigger)
	}
	return true
}

// isWall says whether a word after the name of a platform is for a place on it.
func isWall(w string) bool {
	switch w {
	case "page", "pages", "post", "posts", "wall", "group", "groups", "channel", "channels", "feed", "feeds":
		return true
	}
	return false
}

// isSupplier says whether mention i stands for a thing that its maker sold to
// somebody: "a Citrix portal".
func (v *view) isSupplier(s *token.Sentence, i int) bool {
	m := &v.Mentions[i]
	if m.First == s.First || m.Last >= s.Last || v.Doc.Tokens[m.Last].Shape != token.Lower {
		return false
	}
	switch v.Doc.TokenText(m.First - 1) {
	case "a", "an":
	default:
		return false
	}
	switch v.Entities[v.Owner[i]-1].Sector {
	case "software", "security", "technology", "telecoms", "internet":
		return true
	}
	return false
}

// describes says whether mention i tells of a person or of a product named right behind
// it who they are or whose it is: "the YouTube streamer Jane Doe", "Apple iCloud accounts".
func (v *view) describes(s *token.Sentence, i int) bool {
	const longest = 3
	for t := v.Mentions[i].Last; t < min(v.Mentions[i].Last+longest+1, s.Last); t++ {
		switch k := v.EntityAt[t]; {
		case k > 0 && t == v.Mentions[i].Last:
			return v.Entities[k-1].Label == record.LabelProduct
		case k > 0:
			return v.Entities[k-1].Label == record.LabelPerson
		case v.Doc.Tokens[t].Shape != token.Lower || v.Classes[t] != 0:
			return false
		}
	}
	return false
}

// within says whether "in" leads from an attack in token trigger to a name at
// token first, as in "ransomware written in X's language".
func (v *view) within(s *token.Sentence, first, trigger int) bool {
	t := first - 1
	for t > trigger && t > s.First && v.Is(t, class.Determiner) {
		t--
	}
	return v.Doc.TokenText(t) == "in"
}
