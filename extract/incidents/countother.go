package incidents

import "github.com/incx/incx/extract/token"

// Some numbers count people without a noun for them, or people to whom nothing is
// said to have been done but that they are victims, were fooled or got a notice.

// fewest is the smallest number that may count people where no noun says so.
const fewest = 100

// countsOtherwise says whether number n, in tokens first to end-1 of sentence s,
// counts people by other words than a noun and a verb of harm.
func (b *builder) countsOtherwise(s *token.Sentence, n float64, first, end int) bool {
	return n >= fewest && b.countsBare(s, first, end) ||
		b.countsRecords(s, first, end) && (b.isFooled(s, first) || b.areNotified(s, end) || n >= 10*fewest && b.areVictims(s, end))
}

// countsBare says whether the number is of those whom an attack is affecting, and
// no noun follows: "a breach affecting up to 270,000".
func (b *builder) countsBare(s *token.Sentence, first, end int) bool {
	v := b.v
	t := v.beforeRough(s, first)
	if t < s.First {
		return false
	}
	switch v.d.TokenText(t) {
	case "affecting", "affects", "affected", "Affecting", "Affects":
	default:
		return false
	}
	next := end
	if next >= s.Last {
		return true
	}
	switch w := v.d.TokenText(next); w {
	case "%", "-", "per":
		return false
	case "in", "across", "worldwide", "nationwide", "and":
		return w != "and" || v.classAt(s, next+1)&people == 0
	}
	return v.d.Tokens[next].Kind == token.Punct
}

// beforeRough returns the token before token t and the words that say how exact a
// number there is.
func (v *view) beforeRough(s *token.Sentence, t int) int {
	k := t - 1
	for k >= max(s.First, t-maxRough) && isRough(v.d.TokenText(k)) {
		k--
	}
	return k
}

// isFooled says whether what the number at token t counts was fooled: "tricked
// more than a million users".
func (b *builder) isFooled(s *token.Sentence, t int) bool {
	k := b.v.beforeRough(s, t)
	return k >= s.First && b.tells(k, fooling)
}

// areNotified says whether people counted before token end were told of the harm:
// "55,000 patients notified".
func (b *builder) areNotified(s *token.Sentence, end int) bool {
	const reach = 4
	v, seen := b.v, false
	for t := end; b.said.harm && t < min(end+reach, s.Last); t++ {
		switch w := v.d.TokenText(t); {
		case b.isPeople(t):
			seen = true
		case seen && (w == "notified" || w == "informed"):
			return true
		case seen && !v.is(t, auxiliary|perfect|adverb):
			return false
		}
	}
	return false
}

// areVictims says whether the number before token end is of victims, who did
// nothing that is told: not "338 victims paid".
func (b *builder) areVictims(s *token.Sentence, end int) bool {
	v := b.v
	t := end
	if t >= s.Last || v.d.TokenText(t) != "victims" {
		return false
	}
	return v.classAt(s, t+1)&pay == 0 && v.classAt(s, t+2)&pay == 0
}
