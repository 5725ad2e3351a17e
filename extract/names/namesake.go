package names

import (
	"slices"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// Some abbreviations stand for a body in one text and for a thing in another: the
// ICO fines, an ICO sells coins. What the rest of the text speaks of tells.

// leastTelling is how many words must speak for the thing.
const leastTelling = 2

// A namesake is an abbreviation that is a body's and also a word.
type namesake struct {
	name string
	// body has words of which one says that it is the body's.
	body []string
	// thing has words of which some say that it is the word.
	thing []string
}

// namesakes returns the abbreviations that are two things.
func namesakes() []namesake {
	return []namesake{{
		name:  "ICO",
		body:  []string{"commissioner", "commissioners", "gdpr", "watchdog"},
		thing: []string{"coin", "coins", "token", "tokens", "crowdsale", "offering", "offerings", "ether", "ethereum", "cryptocurrency", "blockchain"},
	}}
}

// dropNamesakes takes from dst, from mention number from on, those of the
// abbreviations that document d uses as words.
func dropNamesakes(abbreviations []namesake, dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	for i := range abbreviations {
		n := &abbreviations[i]
		is := func(m mention.Mention) bool { return d.Text[m.Start:m.End] == n.name }
		if slices.ContainsFunc(dst[from:], is) && n.isThing(d) {
			dst = append(dst[:from], slices.DeleteFunc(dst[from:], is)...)
		}
	}
	return dst
}

// isThing says whether document d uses the abbreviation as a word.
func (n *namesake) isThing(d *token.Document) bool {
	telling := 0
	for t := range d.Tokens {
		if d.Tokens[t].Kind != token.Word {
			continue
		}
		switch w := d.Lower(t); {
		case slices.Contains(n.body, w):
			return false
		case slices.Contains(n.thing, w):
			telling++
		}
	}
	return telling >= leastTelling
}
