package article

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/article/internal/reading"
	"github.com/incx/incx/extract/token"
)

const (
	p1 = "The port of Ellsmouth said on Monday that an attack had stopped its cranes for six hours, and that work went on by hand.\n"
	p2 = "The harbour master spoke of a bad day for everyone and promised a report on what had gone wrong before the end of the month.\n"
	p3 = "Ships waited in the bay until the evening, and two of them left for other ports, according to the association of pilots.\n"
)

// checkBoilerplate reads a text in which the lines that must be boilerplate
// begin with "-"; all others must be none.
func checkBoilerplate(t *testing.T, marked string) {
	t.Helper()
	var text strings.Builder
	want := map[int]bool{} // by offset of the line
	for l := range strings.Lines(marked) {
		// "-- x" is a list item that must be boilerplate.
		if strings.HasPrefix(l, "-") {
			l = l[1:]
			want[text.Len()] = true
		}
		text.WriteString(l)
	}
	a := read(t, text.String(), Options{})
	for _, l := range reading.SplitLines(a.Text, 0) {
		if l.Empty() {
			continue
		}
		got := false
		for _, r := range a.Regions {
			// A credit may begin inside its line.
			if r.Zone == token.Boilerplate && r.Start < l.End && l.Start < r.End {
				got = true
			}
		}
		if got != want[l.Start] {
			t.Errorf("boilerplate is %v: %q", got, a.Text[l.Start:l.End])
		}
	}
}

func TestBoilerplate(t *testing.T) {
	tests := map[string]string{
		"plain article":           "Title here\n\n" + p1 + "\n" + p2 + "\n" + p3,
		"subheadings stay":        "Title here\n\n" + p1 + "\nWhat to do now\n\n" + p2 + "\nBackground\n\n" + p3,
		"related to the end":      "Title here\n\n" + p1 + p2 + p3 + "\n-Related Articles\n\n-Bank pays ransom\n-Mill loses data in fire\n-Town opens library\n",
		"related with summaries":  "Title here\n\n" + p1 + p2 + p3 + "\n-Related Articles\n\n-Bank pays ransom\n\n-" + p1 + "\n-Mill loses data in fire\n\n-" + p2,
		"box in the article":      "Title here\n\n" + p1 + "\n-Related Stories\n-Bank pays ransom\n-Mill loses data\n\n" + p2 + "\n" + p3,
		"box before the last":     "Title here\n\n" + p1 + "\n-Read also:\n-Bank pays ransom\n-Mill loses data\n\n" + p2,
		"Markdown section":        "# Title here\n\n" + p1 + "\n-## Related posts\n\n-- Bank pays ransom\n-- Mill loses data\n\n## Timeline\n\n" + p2 + "\n" + p3,
		"comments to the end":     "Title here\n\n" + p1 + p2 + p3 + "\n-3 Comments\n\n-anon says:\n-" + p1 + "\n-Me too.\n",
		"comment count at top":    "Title here\n\n-2 Comments\n\n" + p1 + "\n" + p2 + "\n" + p3,
		"more from":               "Title here\n\n" + p1 + p2 + p3 + "\n-More from Courier News\n-Bank pays ransom\n",
		"teasers without heading": "Title here\n\n" + p1 + p2 + p3 + "\n-Bank pays ransom\n\n-The bank said on Friday that it had paid after all and that the customers would\n-Read More\n\n-Mill loses data\n\n-The mill on the river lost the data of three years when\n-Read More\n",
		"one read more":           "Title here\n\n" + p1 + "\n-Read more\n\n" + p2,
		"inline link":             "Title here\n\n" + p1 + "\n-READ MORE: Bank pays ransom\n\n" + p2 + "\n-[SEE ALSO: Mill loses data]\n\n" + p3,
		"about the author":        "Title here\n\n" + p1 + p2 + p3 + "\n-About the Author\n\n-Ola Brandt\n-Ola Brandt covers ports for this paper and has written two books about ships and their crews.\n",
		"biography":               "Title here\n\n" + p1 + p2 + p3 + "\n-Ola Brandt\n\n-is a senior reporter based in Ellsmouth. He previously wrote for the Mill Gazette.\n",
		"biography, by-line":      "Title here\n\nBy Ola Brandt\n\n" + p1 + p2 + p3 + "\n-Ola Brandt is a journalist in Ellsmouth.\n",
		"quoted writer stays":     "Title here\n\n" + p1 + p2 + "\nMira Holt is a writer who lost her savings in the theft.\n\n" + p3,
		"notices":                 "Title here\n\n-We use cookies to improve your experience on this site.\n-Accept all\n\n" + p1 + "\n-Subscribe to our newsletter for more\n\n" + p2 + "\n-© 2025 Courier Media. All rights reserved.\n-Follow us on Twitter and Facebook\n",
		"cookies as a subject":    "Title here\n\n" + p1 + "\nCookies were stolen from the browsers of the crew, who were told to sign in again.\n\n" + p3,
		"credits":                 "Title here\n\n-Photo: Mira Holt\n\n" + p1 + "\n-The harbour at night. Ola Brandt/Getty Images\n\n" + p2,
		"press release":           "Title here\n\n" + p1 + p2 + p3 + "\n-Media Contact:\n-Ola Brandt\n-press@port.example\n",
		"heading word in article": "Title here\n\n" + p1 + "\n" + p2 + "\nThe discussion went on.\n\n" + p3,
		"steps to share counters": "Title here\n\n" + p1 + p2 + p3 + "\n-Share this:\n\n-Tweet\n-12\n-Share\n",
		"advertisement":           "Title here\n\n" + p1 + "\n" + p2 + "\n-Meet the new\n\n-Cindervane Shield\n\n-Get a demo\n\n" + p3,
		"link in the article":     "Title here\n\n" + p1 + "\nThe port keeps a page about the attack, with advice for those who wait for goods there.\n-Learn more\n\n" + p3,
		"figures in the body":     "Title here\n\n" + p1 + "\n2,000\n\n" + p2,
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) {
			checkBoilerplate(t, marked)
		})
	}
}

func TestCaptionStays(t *testing.T) {
	a := read(t, "Title here\n\n"+para+"\nThe harbour master at work. (Photo by Ola Brandt/Courier)\n\n"+para, Options{})
	if b := zone(a, token.Boilerplate); len(b) != 1 || b[0] != "(Photo by Ola Brandt/Courier)" {
		t.Errorf("%q", b)
	}
}
