package article

import (
	"strings"
	"testing"
)

func TestPageBoxes(t *testing.T) {
	before, after := "<p>"+sentenceOne+"</p><p>"+sentenceTwo+"</p>", "<p>"+sentenceSix+"</p><p>"+sentenceTwo+"</p>"
	for name, box := range map[string]string{
		"links":  `<div><ul><li><a href=/1>Bank of Tarnby loses nine million records</a></li><li><a href=/2>What Tarnby Steel paid its hackers</a></li></ul></div>`,
		"divs":   `<div><div><a href=/1>Bank of Tarnby loses nine million records</a></div><div><p><a href=/2>What Tarnby Steel paid its hackers</a></p></div></div>`,
		"button": `<div class="box"><h2>The State of Tarnby Ransomware</h2><p>See how nine million records were stolen from firms like yours last year.</p><button>Download Now</button></div>`,
		"link":   `<div class="x1"><h3>The State of Tarnby Ransomware</h3><p>Read how nine million records were stolen from firms like yours.</p><a href="#">Learn more</a></div>`,
	} {
		a := read(t, pageOf("<article>"+before+box+after+"</article>"), Options{})
		if strings.Contains(a.Text, "Tarnby Ransomware") || strings.Contains(a.Text, "million") || !strings.HasSuffix(a.Text, sentenceSix+"\n\n"+sentenceTwo) {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
	for name, body := range map[string]string{
		"sources":              before + `<ul><li><a href=https://police.example/1>Police on the nine million records</a></li><li><a href=https://tarnby.example/2>The statement of Tarnby Steel</a></li></ul>` + after,
		"a list of facts":      before + `<ul><li>The servers held <a href=/1>nine million records of ships</a>.</li><li><a href=/2>The police of Ellsmouth were told</a> on Friday.</li></ul>` + after,
		"short links":          before + `<ul><li><a href=/1>nine million records</a></li><li><a href=/2>Police were told</a></li></ul>` + after,
		"a page of links":      `<p>nine million records</p><ul><li><a href=/1>` + sentenceOne + `</a></li><li><a href=/2>` + sentenceTwo + `</a></li></ul>`,
		"a short text, button": `<div><p>nine million records. ` + sentenceOne + `</p><p>` + sentenceTwo + `</p><a href=/more>Learn more</a></div>`,
	} {
		a := read(t, pageOf("<article>"+body+"</article>"), Options{})
		if !strings.Contains(a.Text, "nine million records") || !strings.Contains(a.Text, sentenceTwo) {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
}

// The class of a few words in a paragraph says nothing about them.
func TestInlineClasses(t *testing.T) {
	p := `<p><span class="legend">ELLSMOUTH, March 14, 2025</span> (Courier) -- ` + sentenceOne + " The <em class='popup'>Nordsund</em> and the <a class=promo href=/x>Aurora</a> were late.</p>"
	a := read(t, pageOf("<article>"+p+"<p>"+sentenceTwo+"</p><p>"+sentenceSix+"</p></article>"), Options{})
	if a.About.Published != "2025-03-14" || !strings.Contains(a.Text, "The Nordsund and the Aurora were late.") {
		t.Errorf("%+v %q", a.About, a.Text)
	}
}

func TestForms(t *testing.T) {
	for name, body := range map[string]string{
		"all":    "<form><h1>Harbour pilots lose bookings</h1><p>" + sentenceOne + "</p></form>",
		"inside": "<p>Courier</p><form><input name=q><div><p>" + sentenceOne + "</p><p>" + sentenceTwo + "</p></div></form>",
	} {
		if a := read(t, pageOf(body), Options{}); !strings.Contains(a.Text, sentenceOne) {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
	a := read(t, pageOf("<form>Search: <label>All of the Courier</label></form><p>"+sentenceOne+"</p>"), Options{})
	if strings.Contains(a.Text, "Search") {
		t.Errorf("%q", a.Text)
	}
}
