package token_test

import (
	"fmt"

	"github.com/incx/incx/extract/token"
)

// A document has tokens and sentences, as spans of the text.
func Example() {
	d := token.New("Harrow & Pike’s Leeds-based unit was hit.\nDr. Moss denied it.", 0)
	for _, s := range d.Sentences {
		fmt.Printf("%d–%d:", s.Start, s.End)
		for i := s.First; i < s.Last; i++ {
			fmt.Printf(" [%s]", d.TokenText(i))
		}
		fmt.Println()
	}
	// Output:
	// 0–43: [Harrow] [&] [Pike] [’s] [Leeds] [-] [based] [unit] [was] [hit] [.]
	// 44–63: [Dr.] [Moss] [denied] [it] [.]
}

// Names are compared by their keys, which know neither case nor accents.
func ExampleKey() {
	fmt.Println(token.Key("Élysée") == token.Key("ELYSEE"))
	fmt.Println(token.Key("O’Dowd") == token.Key("o'dowd"))
	// Output:
	// true
	// true
}

// SetZones splits sentences at the edges of regions.
func ExampleDocument_SetZones() {
	const text = "Bank hit Share this It was bad."
	d := token.New(text, 0)
	d.SetZones([]token.Region{{Start: 0, End: 8, Zone: token.Headline}, {Start: 9, End: 19, Zone: token.Boilerplate}})
	for _, s := range d.Sentences {
		fmt.Printf("%v: %s\n", s.Zone, text[s.Start:s.End])
	}
	// Output:
	// headline: Bank hit
	// boilerplate: Share this
	// body: It was bad.
}

// Prose tags the tokens of one sentence.
func ExampleProse() {
	d := token.New("The hackers attacked two banks.", 0)
	var tagger token.Tagger = &token.Prose{}
	fmt.Println(tagger.Tag(d, d.Sentences[0]))
	// Output:
	// [DT NNS VBD CD NNS .]
}
