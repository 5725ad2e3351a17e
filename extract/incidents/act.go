package incidents

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
	if i := int(v.attackAt[trigger]) - 1; i >= 0 {
		return v.mentionedAct(si, i, "attack of the pattern")
	}
	if i := v.nearAttack(si, t); i >= 0 {
		return v.mentionedAct(si, i, "attack in the same sentence")
	}
	if i := v.resumed(si + 1); i >= 0 {
		return v.mentionedAct(si+1, i, "attack resumed in the next sentence")
	}
	s := &v.d.Sentences[si]
	intruders := v.anyClass(s, s.First, s.Last, hacker)
	switch {
	case !v.computing():
		return act{}, false
	case !intruders && v.speaks && isAttackWord(v.d.TokenText(trigger)):
		w := &v.d.Tokens[trigger]
		return act{typ: generalType, start: int(w.Start), end: int(w.End), sentence: si, pattern: "word for an attack"}, true
	case !intruders:
		return act{}, false
	}
	a := act{typ: unnamedAct, sentence: si, pattern: "act of intruders", inferred: true}
	a.start, a.end = int(v.d.Tokens[trigger].Start), int(v.d.Tokens[trigger].End)
	for k := si; k < min(si+3, len(v.d.Sentences)); k++ {
		if n := v.takenData(k); n >= 0 {
			a.typ, a.sentence, a.pattern = "data-breach", k, "data taken by intruders"
			a.start, a.end = int(v.d.Tokens[n].Start), int(v.d.Tokens[n].End)
			break
		}
	}
	return a, true
}

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
	m := &v.ms[i]
	if m.Type == "" || !v.certain(m.First, m.Last) && !v.computing() {
		return act{}, false
	}
	return act{typ: m.Type, start: m.Start, end: m.End, sentence: si, pattern: pattern}, true
}

// resumed returns the attack mention at the start of sentence si, behind a
// definite article, or -1.
func (v *view) resumed(si int) int {
	if si >= len(v.d.Sentences) || v.place[si] == offside {
		return -1
	}
	s := &v.d.Sentences[si]
	if s.First+1 >= s.Last || !v.definite(s.First) {
		return -1
	}
	return int(v.attackAt[s.First+1]) - 1
}

// takenData returns the token at which sentence si says that data was taken,
// or -1.
func (v *view) takenData(si int) int {
	s := &v.d.Sentences[si]
	for t := s.First; t < s.Last && v.place[si] != offside; t++ {
		if v.is(t, taken) && v.anyClass(s, t+1, t+8, dataWord) && !v.anyClass(s, t-4, t, negation|modal) {
			return t
		}
	}
	return -1
}

// nearAttack returns the attack mention of sentence si nearest to token t, or
// -1.
func (v *view) nearAttack(si, t int) int {
	s := v.d.Sentences[si]
	_, s.Last = v.clauseOf(&s, t, t+1)
	for d := 0; d < s.Last-s.First; d++ {
		if t-d >= s.First && v.attackAt[t-d] > 0 {
			return int(v.attackAt[t-d]) - 1
		}
		if t+d < s.Last && v.attackAt[t+d] > 0 {
			return int(v.attackAt[t+d]) - 1
		}
	}
	return -1
}

// typeStep returns the step of a trace that says what gave an incident its type.
func (v *view) typeStep(a act, confidence float64) Step {
	return Step{
		Field: "types", Value: a.typ, Start: a.start, End: a.end, Sentence: a.sentence, Confidence: confidence,
		Trigger: v.d.Text[a.start:a.end], Pattern: a.pattern,
	}
}
