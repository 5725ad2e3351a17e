package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// appendUnnamed appends the incidents that the article recalls without naming
// whom they hit: "investigators found malware on a passenger ferry". What was
// hit has to be something particular that was not spoken of before, and the
// police, a court or the like must deal with it, so that no example or advice
// is taken for an incident.
func (v *view) appendUnnamed(dst []Incident, s *Scratch) []Incident {
	v.findAnnounced()
	for i := range v.Doc.Sentences {
		sentence := &v.Doc.Sentences[i]
		if v.Place[i] != scene.Body || v.Attacks[i] == 0 || v.hit[i] > 0 || !scene.EndsLikeText(v.Doc, sentence) || v.NamesTopic(sentence) {
			continue
		}
		if len(dst) == maxIncidents {
			break
		}
		first, last, ok := v.target(sentence)
		if !ok || v.AnyClass(sentence, sentence.First, sentence.Last, class.Negation) {
			continue
		}
		next, ok := v.inquiryAt(i)
		if !ok {
			continue
		}
		a, ok := v.mentionedAct(i, v.nearAttack(i, first), "attack of the pattern")
		if !ok {
			continue
		}
		dst = append(dst, v.unnamedIncident(s, i, next, first, last, a))
	}
	return dst
}

// inquiryAt returns the sentence that tells of an inquiry into what sentence i
// tells: the next one or, failing that, i itself.
func (v *view) inquiryAt(i int) (int, bool) {
	if n := i + 1; n < len(v.Doc.Sentences) && v.Place[n] == scene.Body && v.underInquiry(&v.Doc.Sentences[n]) {
		return n, true
	}
	return i, v.underInquiry(&v.Doc.Sentences[i])
}

// underInquiry says whether s speaks of investigators, arrests or a discovery.
func (v *view) underInquiry(s *token.Sentence) bool {
	return v.AnyClass(s, s.First, s.Last, class.Arrest|class.Discover|class.Inquiry)
}

// target returns the tokens of a noun phrase for a ship, a hospital or the
// like that s says was attacked. It is in lower case, no name, not known from
// the headline or the lead, and neither definite nor plural.
func (v *view) target(s *token.Sentence) (first, last int, ok bool) {
	const bounds = class.Determiner | class.Upon | class.Of | class.Struck | class.Strikes | class.Conjunction
	for t := s.First; t < s.Last; t++ {
		if !v.Is(t, class.Facility) || v.EntityAt[t] > 0 || v.AttackAt[t] > 0 || v.Doc.Tokens[t].Shape != token.Lower ||
			slices.Contains(v.announced, v.Doc.Tokens[t].Key) {
			continue
		}
		first := t
		for first > s.First && t-first < 4 && v.Doc.Tokens[first-1].Shape == token.Lower && !v.Is(first-1, bounds) {
			first--
		}
		before := first - 1
		if before > s.First && v.Is(before, class.Determiner) {
			if text := v.Doc.TokenText(before); text != "a" && text != "an" {
				continue
			}
			before--
		}
		if before >= s.First && v.Classes[before]&(class.Upon|class.Of|class.Struck|class.Strikes) != 0 {
			return first, t + 1, true
		}
	}
	return 0, 0, false
}

// findAnnounced notes the words of the headline and the lead for things that
// may be hit. There are no more of them than the lexicon has.
func (v *view) findAnnounced() {
	v.announced = v.announced[:0]
	for i := range v.Doc.Sentences {
		if v.Place[i] != scene.Headline && v.Place[i] != scene.Lead {
			continue
		}
		for t := v.Doc.Sentences[i].First; t < v.Doc.Sentences[i].Last; t++ {
			if key := v.Doc.Tokens[t].Key; v.Is(t, class.Facility) && !slices.Contains(v.announced, key) {
				v.announced = append(v.announced, key)
			}
		}
	}
}

// unnamedIncident puts together what sentence si, with the next one, says of
// an attack on the thing in tokens first to last-1.
func (v *view) unnamedIncident(s *Scratch, si, next, first, last int, a act) Incident {
	target := v.Doc.Phrase(first, last)
	inc := Incident{Incident: record.Incident{
		Types: []string{a.typ}, Victims: []string{}, Actors: []string{}, Targets: []string{target}, Confidence: 0.4,
	}}
	inc.rest(si)
	inc.rest(next)
	b := builder{s: s, v: v, inc: &inc}
	b.note(Step{
		Field: "targets", Value: target, Start: int(v.Doc.Tokens[first].Start), End: int(v.Doc.Tokens[last-1].End),
		Sentence: si, Confidence: inc.Confidence, Trigger: v.Doc.Text[a.start:a.end], Pattern: "attack on something without a name",
	})
	b.note(v.typeStep(a, inc.Confidence))
	b.statusIn(si)
	return inc
}
