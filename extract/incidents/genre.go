package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// sureOfGenre is how likely an article must be to be about an incident whose
// headline says that it gives advice, an opinion or a review, or tells of burglars.
const sureOfGenre = 0.75

// isNoNews says whether the headline says of the article that it is no news, or news
// of those who come through the window.
func (v *view) isNoNews() bool {
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Headline {
			s := &v.Doc.Sentences[i]
			return v.headsAdvice(s) || v.headsOpinion(s) || v.headsBurglary(s)
		}
	}
	return false
}

// headsAdvice says whether headline s begins like advice: "How to", "What to do",
// "Five ways to".
func (v *view) headsAdvice(s *token.Sentence) bool {
	const reach = 6
	if s.Last-s.First < 3 {
		return false
	}
	second := v.Lower(s.First + 1)
	switch v.Lower(s.First) {
	case "how":
		return second == "to" || second == "not" || second == "you" || second == "can" || second == "do"
	case "what":
		return second == "to" || second == "is" || second == "are"
	case "why":
		return true
	}
	counted := false
	for t := s.First; t < min(s.First+reach, s.Last); t++ {
		switch w := v.Lower(t); w {
		case "ways", "tips", "steps", "reasons", "lessons", "things", "mistakes", "myths":
			return counted
		case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
			counted = true
		default:
			counted = counted || v.Doc.Tokens[t].Kind == token.Number
		}
	}
	return false
}

// headsOpinion says whether headline s begins with the name of a form that is no
// report, and a colon or a bar: "Opinion:", "Film review:".
func (v *view) headsOpinion(s *token.Sentence) bool {
	const reach = 3
	for t := s.First; t < min(s.First+reach, s.Last-1); t++ {
		if next := v.Doc.TokenText(t + 1); next != ":" && next != "|" {
			continue
		}
		switch v.Lower(t) {
		case "opinion", "comment", "commentary", "column", "editorial", "review", "viewpoint", "essay", "explainer", "advice", "guide",
			"podcast", "sponsored", "webinar", "perspective", "letter", "letters":
			return true
		}
		return false
	}
	return false
}

// headsBurglary says whether headline s begins with burglars or their like and names
// no attack: "Thieves take forty laptops".
func (v *view) headsBurglary(s *token.Sentence) bool {
	const reach = 3
	for t := s.First; t < s.Last; t++ {
		if v.AttackAt[t] > 0 {
			return false
		}
	}
	for t := s.First; t < min(s.First+reach, s.Last); t++ {
		switch v.Lower(t) {
		case "burglar", "burglars", "burglary", "burglaries", "robber", "robbers", "thief", "thieves", "shoplifter", "shoplifters":
			return true
		}
	}
	return false
}
