package incidents

import "github.com/incx/incx/extract/token"

// Beside words for what was taken or affected there are turns of phrase that
// tell of harm: "put the data of 800 people at risk", "got at", "the data includes".

// isHarmed says whether sentence s speaks of people or data that were taken,
// affected or put at risk.
func (b *builder) isHarmed(s *token.Sentence) bool {
	return b.v.anyClass(s, s.First, s.Last, taken|affect) || b.tookData(s) || b.reachedData(s) || b.putAtRisk(s)
}

// tookData says whether somebody "took" data in sentence s; the word alone says
// little.
func (b *builder) tookData(s *token.Sentence) bool {
	const reach = 8
	for t := s.First; t < s.Last; t++ {
		if !b.tells(t, taking) || b.isByAuthority(s, t) {
			continue
		}
		for k := t + 1; k < min(t+reach, s.Last); k++ {
			if b.isData(k) || isNames(b.v.d.TokenText(k)) && b.v.classAt(s, k+1)&conjunction != 0 { // "names and …"
				return true
			}
		}
	}
	return false
}

// reachedData says whether somebody "got at" data in sentence s, "left with" it
// or "reached" it: data or accounts, not customers, of whom a notice may reach
// many.
func (b *builder) reachedData(s *token.Sentence) bool {
	const reach = 8
	v := b.v
	for t := s.First; t+1 < s.Last; t++ {
		next := v.d.TokenText(t + 1)
		switch v.d.TokenText(t) {
		case "got", "getting", "gets", "get":
			if next == "at" && b.anyData(s, t+2, t+reach) {
				return true
			}
		case "left":
			if next == "with" && b.isByThieves(s, t) && b.anyData(s, t+2, t+reach) {
				return true
			}
		case "reached":
			if b.isByThieves(s, t) && b.anyData(s, t+1, t+reach) || v.classAt(s, t-1)&auxiliary != 0 && b.anyData(s, t-reach, t) {
				return true
			}
		}
	}
	return false
}

// putAtRisk says whether something was "put at risk" in sentence s.
func (b *builder) putAtRisk(s *token.Sentence) bool {
	const reach = 14
	v := b.v
	for t := s.First + 2; t < s.Last; t++ {
		if v.d.TokenText(t) != "risk" || v.d.TokenText(t-1) != "at" {
			continue
		}
		for k := t - 2; k >= max(s.First, t-reach); k-- {
			switch v.d.TokenText(k) {
			case "put", "puts", "putting", "placed", "placing", "left", "leaving":
				return v.classAt(s, k-1)&modal == 0 && !v.anyNegates(s, k-3, k)
			}
		}
	}
	return false
}

// anyData says whether one of the tokens from first to last-1 is a noun for data
// or the accounts it is kept in.
func (b *builder) anyData(s *token.Sentence, first, last int) bool {
	for t := max(first, s.First); t < min(last, s.Last); t++ {
		if w := b.v.d.TokenText(t); b.isData(t) || isNames(w) || w == "accounts" || w == "profiles" {
			return true
		}
	}
	return false
}

// isNames says whether a word is for the names of people, where data is listed.
func isNames(w string) bool { return w == "names" || w == "Names" }
