package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
)

// An act is the attack of a background incident, with the words that say what
// it was.
type act struct {
	typ        string
	start, end int // bytes of these words
	sentence   int
	pattern    string
	inferred   bool // no mention of an attack says it
}

// actOf returns the attack of which sentence si speaks, whose frame has its
// trigger at the given token, near token t. The trigger itself says best what
// was done, then another word for an attack in the sentence, then the next
// sentence, if it speaks of "the breach". Without any of them the act of
// intruders counts, as a theft of data where data was taken.
func (v *view) actOf(si, trigger, t int) (act, bool) {
	if i := int(v.AttackAt[trigger]) - 1; i >= 0 {
		return v.mentionedAct(si, i, "attack of the pattern")
	}
	if i := v.nearAttack(si, t); i >= 0 {
		return v.mentionedAct(si, i, "attack in the same sentence")
	}
	if i := v.resumed(si + 1); i >= 0 {
		return v.mentionedAct(si+1, i, "attack resumed in the next sentence")
	}
	s := &v.Doc.Sentences[si]
	if v.goesToCrooks(s, trigger) && v.AnyClass(s, trigger+1, trigger+moneyReach, class.Money) {
		return v.actAt(si, trigger, "fraud", "money lost to crooks"), true
	}
	intruders := v.AnyClass(s, s.First, s.Last, class.Hacker)
	switch {
	case !v.Computing():
		return act{}, false
	case !intruders && v.Speaks && isAttackWord(v.Doc.TokenText(trigger)):
		return v.actAt(si, trigger, generalType, "word for an attack"), true
	case !intruders:
		return act{}, false
	}
	a := v.actAt(si, trigger, unnamedAct, "act of intruders")
	a.inferred = true
	if w := v.Lower(trigger); w == "locked" || w == "encrypted" {
		a.typ = "ransomware"
		return a, true
	}
	for k := si; k < min(si+3, len(v.Doc.Sentences)); k++ {
		if n := v.takenData(k); n >= 0 {
			a = v.actAt(k, n, "data-breach", "data taken by intruders")
			a.inferred = true
			break
		}
	}
	return a, true
}

// actAt returns the act of a type that token t of sentence si says, and by which pattern.
func (v *view) actAt(si, t int, typ, pattern string) act {
	w := &v.Doc.Tokens[t]
	return act{typ: typ, start: int(w.Start), end: int(w.End), sentence: si, pattern: pattern}
}

// moneyReach is how far behind a verb money may stand that went somewhere, in tokens.
const moneyReach = 5

// unnamedAct is the type of an attack of which an article says no more than
// that intruders were at work.
const unnamedAct = "unauthorised-access"

// isAttackWord says whether a word by itself tells of an attack, if of none in
// particular.
func isAttackWord(w string) bool {
	switch w {
	case "attack", "attacks", "attacked", "attacking", "crippled", "hacked", "infiltrated":
		return true
	}
	return false
}

// mentionedAct returns the act that attack mention i in sentence si names,
// unless it may mean something other than an attack on computers.
func (v *view) mentionedAct(si, i int, pattern string) (act, bool) {
	m := &v.Mentions[i]
	if m.Type == "" || !v.Certain(m.First, m.Last) && !v.Computing() {
		return act{}, false
	}
	return act{typ: m.Type, start: m.Start, end: m.End, sentence: si, pattern: pattern}, true
}

// resumed returns the attack mention at the start of sentence si, behind a
// definite article, or -1.
func (v *view) resumed(si int) int {
	if si >= len(v.Doc.Sentences) || v.Place[si] == scene.Offside {
		return -1
	}
	s := &v.Doc.Sentences[si]
	if s.First+1 >= s.Last || !v.Definite(s.First) {
		return -1
	}
	return int(v.AttackAt[s.First+1]) - 1
}

// takenData returns the token at which sentence si says that data was taken,
// or -1.
func (v *view) takenData(si int) int {
	s := &v.Doc.Sentences[si]
	for t := s.First; t < s.Last && v.Place[si] != scene.Offside; t++ {
		if v.Is(t, class.Taken) && v.AnyClass(s, t+1, t+8, class.DataWord) && !v.AnyClass(s, t-4, t, class.Negation|class.Modal) {
			return t
		}
	}
	return -1
}

// nearAttack returns the attack mention of sentence si nearest to token t, or
// -1.
func (v *view) nearAttack(si, t int) int {
	s := v.Doc.Sentences[si]
	_, s.Last = v.ClauseOf(&s, t, t+1)
	for d := 0; d < s.Last-s.First; d++ {
		if t-d >= s.First && v.AttackAt[t-d] > 0 {
			return int(v.AttackAt[t-d]) - 1
		}
		if t+d < s.Last && v.AttackAt[t+d] > 0 {
			return int(v.AttackAt[t+d]) - 1
		}
	}
	return -1
}

// typeStep returns the step of a trace that says what gave an incident its type.
func (v *view) typeStep(a act, confidence float64) Step {
	return Step{
		Field: "types", Value: a.typ, Start: a.start, End: a.end, Sentence: a.sentence, Confidence: confidence,
		Trigger: v.Doc.Text[a.start:a.end], Pattern: a.pattern,
	}
}
