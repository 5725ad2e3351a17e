package impact

import (
	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/token"
)

// countsRecords says whether the number in tokens first to end-1 counts people
// or records that were affected: such a word follows within a few words, or "the
// number of people affected" goes before.
func (r *reader) countsRecords(s *token.Sentence, first, end int) bool {
	if r.isCount(s, first) {
		return true
	}
	if r.isMade(s, first) || r.isCountSpared(s, first, end) {
		return false
	}
	next := r.afterAside(s, r.afterStar(s, end))
	if next < s.Last && r.Doc.TokenText(next) == "affected" && first > s.First && r.Doc.TokenText(first-1) == "the" { // "of the 4,500 affected"
		return true
	}
	for t := next; t < min(next+5, s.Last); t++ {
		switch {
		case r.isPeople(t), r.isNumberOfEach(s, t):
			if r.perTime(s, t+1) || r.isMadeAfter(s, t+1) || r.isHeadcount(s, end, t) || r.TextAt(s, t+1) == "said" {
				return false
			}
			return !r.isSize(s, first) || r.AnyClass(s, end, t+5, class.Taken|class.Affect)
		case r.isOther(t) && !r.Topical[r.EntityAt[t]-1]: // "500 million Facebook records"
			return false
		case r.Doc.Tokens[t].Kind == token.Punct && r.Doc.TokenText(t) != "-" && r.Doc.TokenText(t) != "’":
			return false
		case r.Is(t, class.TimeUnit) || r.isUnit(t) || leadsOff(r.Doc.TokenText(t)):
			return false
		case t > next+1 && r.Doc.Tokens[t].Kind == token.Number && r.Doc.TokenText(t-1) == "and": // "500 schools and 30 million people"
			return false
		}
	}
	return false
}

// isNumberOfEach says whether token t is the end of a word for a number that each
// customer has one of: "payment card numbers".
func (r *reader) isNumberOfEach(s *token.Sentence, t int) bool {
	if t == s.First || r.Doc.TokenText(t) != "numbers" {
		return false
	}
	switch r.Lower(t - 1) {
	case "card", "account", "phone", "telephone", "security", "passport", "licence", "license", "insurance", "identity", "id":
		return true
	}
	return false
}

// leadsOff says whether a word between a number and a noun for people tells that
// the number counts something else: "27 enquiries from customers", "10 protected
// computers", which is a term of the law.
func leadsOff(w string) bool {
	switch w {
	case "from", "by", "to", "for", "against", "protected":
		return true
	}
	return false
}

// afterAside returns the token after the brackets that token t opens, or t:
// "815 million (81.5 crore) citizens".
func (r *reader) afterAside(s *token.Sentence, t int) int {
	if t < s.Last && r.Doc.TokenText(t) == "(" {
		return r.AfterBrackets(s, t)
	}
	return t
}

// isMade says whether what the number at token first counts was made, sent or
// looked at rather than harmed: "created 100,000 accounts".
func (r *reader) isMade(s *token.Sentence, first int) bool {
	const reach = 5
	for t := first - 1; t >= max(s.First, first-reach); t-- {
		switch r.Doc.TokenText(t) {
		case "about", "around", "some", "over", "nearly", "almost", "roughly", "approximately", "more", "than", "up", "to", "out", "the", "at", "least":
			continue
		}
		return r.tells(t, making) && !r.AnyClass(s, t-3, t, class.Taken|class.Affect)
	}
	return false
}

// isMadeAfter says whether the same is said from token t on: "100,000 e-mails
// were sent".
func (r *reader) isMadeAfter(s *token.Sentence, t int) bool {
	const reach = 3
	for k := t; k < min(t+reach, s.Last) && r.Is(k, class.Auxiliary|class.Perfect); k++ {
		if r.tells(min(k+1, s.Last-1), making) {
			return true
		}
	}
	return false
}

// isHeadcount says whether the noun at token t, after a number that ends before
// token end, only tells how large a company is: "the 600-employee firm".
func (r *reader) isHeadcount(s *token.Sentence, end, t int) bool {
	return r.Doc.TokenText(end) == "-" && t == end+1 && r.ClassAt(s, t+1)&(class.Firm|class.Facility) != 0
}

// isUnit says whether token t is a unit of something other than people and
// records: "941 gigabytes of files".
func (r *reader) isUnit(t int) bool {
	switch r.Lower(t) {
	case "percent", "per", "pc", "kilobytes", "megabytes", "gigabytes", "terabytes", "petabytes", "kb", "mb", "gb", "tb", "pb",
		"gigabyte", "terabyte", "miles", "km", "kilometres", "kilometers", "pages", "followers", "downloads", "views":
		return true
	}
	return false
}

// isLost says whether somebody lost what the number at token t counts.
func (r *reader) isLost(s *token.Sentence, t int) bool {
	return t > s.First && r.tells(t-1, costing)
}

// isSize says whether the number at token t tells how large somebody is: "with
// about 1,400 customers", "employs more than 600 people".
func (r *reader) isSize(s *token.Sentence, t int) bool {
	const reach = 4
	for k := t - 1; k >= max(s.First, t-reach); k-- {
		switch r.Lower(k) {
		case "its", "their":
			return k > s.First && r.Doc.TokenText(k-1) == "of" // "half of its 3,300 machines"
		case "with":
			return !dealsWith(r.Doc.TokenText(max(k-1, s.First)))
		case "has", "have", "had", "serves", "serve", "served", "serving", "employs", "employ", "employing", "treats", "treating", "operates",
			"supplies", "counts", "supports":
			return true
		case "about", "around", "some", "over", "nearly", "almost", "roughly", "approximately", "more", "than", "up", "to":
		default:
			return false
		}
	}
	return false
}

// dealsWith says whether a word before "with" makes a number what an incident is
// about, not the size of somebody: "a leak dealing with 9,000 accounts".
func dealsWith(w string) bool { return w == "dealing" || w == "deals" || w == "dealt" }

// isCount says whether what stands before token t makes it the number of
// people or records: "raised the number of people affected to".
func (r *reader) isCount(s *token.Sentence, t int) bool {
	const reach = 8
	if t == s.First {
		return false
	}
	switch r.Doc.TokenText(t - 1) {
	case "to", "at", "is", "was":
	default:
		return false
	}
	for k := t - 2; k >= max(s.First, t-reach); k-- {
		if r.Doc.TokenText(k) == "number" || r.Doc.TokenText(k) == "total" {
			return r.AnyClass(s, k, t, class.People)
		}
	}
	return false
}

// perTime says whether "a day" or the like follows soon from token t on, as
// in "£5m to £10m a day".
func (r *reader) perTime(s *token.Sentence, t int) bool {
	const reach = 5
	for k := t; k < t+reach; k++ {
		if r.ClassAt(s, k+1)&class.TimeUnit == 0 {
			continue
		}
		switch r.Doc.TokenText(k) {
		case "a", "per", "each", "every":
			return true
		}
	}
	return false
}
