package impact

import (
	"math"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// maxNumberWords bounds how many words a number in words has.
const maxNumberWords = 12

// wordedNumber reads a number in words at token t that has a multiplier or
// counts units of time: "six million", "half a million", "two hundred and fifty
// thousand", "twenty-four hours". Other numbers in words are small, and "one"
// need not be a number at all.
func (r *reader) wordedNumber(s *token.Sentence, t int) (n float64, end int, ok bool) {
	var x numeral
	end = t
	for limit := min(t+maxNumberWords, s.Last); end < limit; {
		if x.add(r.Doc.TokenText(end)) {
			end++
			continue
		}
		last := r.joint(s, end, x)
		if y := x; end > t && last < limit && y.add(r.Doc.TokenText(last)) {
			x, end = y, last+1
			continue
		}
		break
	}
	n = x.whole + x.part
	return n, end, n > 0 && n <= maxAmount && (x.scaled || r.isTimed(s, end))
}

// joint returns the token after what may join the numeral x, before token t, to
// its rest: a hyphen, "and", "a" of "half a million". It is t where nothing does.
func (r *reader) joint(s *token.Sentence, t int, x numeral) int {
	switch r.Doc.TokenText(t) {
	case "-":
		return t + 1
	case "a":
		if x.part == half {
			return t + 1
		}
	case "and":
		if x.scaled {
			return t + 1
		}
		if x.part > half && t+2 < s.Last && r.Doc.TokenText(t+1) == "a" { // "two and a half million"
			return t + 2
		}
	}
	return t
}

// isTimed says whether a unit of time stands at token t, or after a hyphen there.
func (r *reader) isTimed(s *token.Sentence, t int) bool {
	t = r.afterStar(s, t)
	if t < s.Last && r.Doc.TokenText(t) == "-" {
		t++
	}
	return r.ClassAt(s, t)&class.TimeUnit != 0
}

// A numeral is a number in words, as far as it is read.
type numeral struct {
	whole  float64 // what has its thousands or millions already
	part   float64 // the rest, below a thousand
	scaled bool    // whether a multiplier was among the words
}

// add takes the next word of the number. It says false where the number cannot
// go on with it: "four" after "two", "hundred" after nothing.
func (x *numeral) add(w string) bool {
	if factor := wordedFactor(w); factor > 0 {
		return x.scale(factor)
	}
	c := cardinal(w)
	switch {
	case c == 0:
		return false
	case x.whole == 0 && x.part == 0:
	case c == half:
		if x.scaled || x.part != math.Trunc(x.part) {
			return false
		}
	case isArticle(w) || x.part != math.Trunc(x.part):
		return false
	default:
		tens := int(x.part) % 100
		if tens > 0 && (tens%10 > 0 || tens < 20 || c >= 10) {
			return false
		}
		if tens == 0 && x.part == 0 && !x.scaled {
			return false
		}
	}
	x.part += c
	return true
}

// scale applies a factor. Hundreds stay in the part, to which tens may be added.
func (x *numeral) scale(factor float64) bool {
	switch {
	case x.whole+x.part == 0 || x.whole > maxAmount:
		return false
	case factor == 100 && x.part >= 100:
		return false
	case factor == 100 && x.part > 0:
		x.part *= factor
	case x.part > 0:
		x.whole, x.part = x.whole+x.part*factor, 0
	default:
		x.whole *= factor
	}
	x.scaled = true
	return true
}

// isArticle says whether a word for one may be no number.
func isArticle(w string) bool { return w == "a" || w == "A" || w == "an" || w == "An" }

// wordedFactor returns the factor that a word, not a letter, stands for in a
// number, or 0.
func wordedFactor(w string) float64 {
	if len(w) < len("lakh") {
		return 0
	}
	if w == "hundred" || w == "Hundred" {
		return 100
	}
	if factor, ok := multiplier(w); ok {
		return factor
	}
	return 0
}

const half = 0.5

// cardinal returns the number that a word stands for, or 0.
func cardinal(w string) float64 {
	switch strings.ToLower(w) {
	case "half":
		return half
	case "a", "an", "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	}
	return 0
}
