package article

import (
	"reflect"
	"strings"
	"testing"
)

func TestLinkedData(t *testing.T) {
	const date = "2025-03-14T07:30:00Z"
	const dated = `"datePublished":"` + date + `"`
	all := pageOf("<article><p>" + sentenceOne + "</p><p>" + sentenceTwo + "</p><p>" + sentenceSix + "</p></article>")
	for name, ld := range map[string]string{
		"list of types":       `{"@type":["WebPage","NewsArticle"],` + dated + `}`,
		"type as address":     `{"@type":"http://schema.org/NewsArticle",` + dated + `}`,
		"type with prefix":    `{"@type":"schema:BlogPosting",` + dated + `}`,
		"rare type":           `{"@type":"AskPublicNewsArticle",` + dated + `}`,
		"main entity":         `{"@type":"WebPage","mainEntity":{"@type":"NewsArticle",` + dated + `}}`,
		"main entity of page": `{"@type":"ImageGallery","mainEntityOfPage":{"@type":"Article",` + dated + `}}`,
		"by reference":        `{"@graph":[{"@type":"WebPage","mainEntity":{"@id":"#a"}},{"@id":"#a","@type":"Article",` + dated + `}]}`,
		"page":                `{"@type":"WebPage",` + dated + `}`,
		"notice":              `{"@type":"SpecialAnnouncement",` + dated + `}`,
		"article over page":   `[{"@type":"WebPage","datePublished":"2019-01-01"},{"@type":"Report",` + dated + `}]`,
		"typed value":         `{"@type":"Article","datePublished":{"@type":"Date","@value":"` + date + `"}}`,
		"second of two":       `[{"@type":"Article","datePublished":"soon"},{"@type":"WebPage",` + dated + `}]`,
		"line break":          "{\"@type\":\"Article\",\"description\":\"one\n\ttwo\"," + dated + "}",
		"trailing comma":      `{"@type":"Article","keywords":["a","b", ] , ` + dated + ", \n}",
		"semicolon":           `{"@type":"Article",` + dated + `};`,
		"CDATA":               "//<![CDATA[\n{\"@type\":\"Article\"," + dated + "}\n//]]>",
		"CDATA on one line":   "//<![CDATA[ {\"@type\":[\"Article\"]," + dated + "} //]]>",
		"CDATA in comments":   "/*<![CDATA[*/ [{\"@type\":\"Article\"," + dated + "}] /*]]>*/",
		"HTML comment":        `<!-- {"@type":"Article",` + dated + `} -->`,
		"comments":            "{\"@type\":\"Article\", // the kind\n/* when */ \"url\":\"https://courier.example//a/*b\"," + dated + "}",
		"escape":              `{"@type":"Article","headline":"Pilots\' bookings",` + dated + `}`,
	} {
		a := read(t, strings.Replace(all, "</head>", `<script type="application/ld+json">`+ld+"</script></head>", 1), Options{})
		if a.About.Published != date {
			t.Errorf("%s: %q, %q", name, a.About.Published, a.Warnings)
		}
	}
	for name, ld := range map[string]string{
		"comment": `{"@type":"Comment",` + dated + `}`,
		"picture": `{"@type":"ImageObject",` + dated + `}`,
		"job":     `{"@type":"JobPosting",` + dated + `}`,
		"related": `{"@type":"ItemList","itemListElement":[{"@type":"Article",` + dated + `}]}`,
	} {
		a := read(t, strings.Replace(all, "</head>", `<script type="application/ld+json">`+ld+"</script></head>", 1), Options{})
		if a.About.Published != "" {
			t.Errorf("%s: %q", name, a.About.Published)
		}
	}
}

func TestLinkedNames(t *testing.T) {
	source := `<html><head><script type="application/ld+json">{"@graph":[
		{"@type":"NewsArticle","headline":"Pilots &amp; ships","author":[{"@id":"#ob"},{"@type":"Person","name":"Ann Hjort"}],"publisher":{"@id":"#org"}},
		{"@id":"#ob","@type":"Person","name":"Ola Brandt"},{"@id":"#org","@type":"Organization","name":"Westshore Courier"}]}</script></head><body>`
	a := read(t, source+"<p>"+sentenceOne+"</p><p>"+sentenceTwo+"</p>", Options{})
	if a.About.Title != "Pilots & ships" || a.About.Publisher != "Westshore Courier" || !reflect.DeepEqual(a.About.Authors, []string{"Ola Brandt", "Ann Hjort"}) {
		t.Errorf("%+v", a.About)
	}
}

// Of a headline and a name the one that the page shows is the title.
func TestLinkedTitle(t *testing.T) {
	source := func(shown string) string {
		return `<html><head><title>` + shown + `</title><script type="application/ld+json">{"@type":"Article","name":"Harbour pilots","headline":"people who bring ships in"}</script></head><body><p>` + sentenceOne + "</p>"
	}
	for shown, want := range map[string]string{
		"Harbour pilots - Courier":            "Harbour pilots",
		"People who bring ships in | Courier": "people who bring ships in",
		"Courier":                             "people who bring ships in",
	} {
		if a := read(t, source(shown), Options{}); a.About.Title != want {
			t.Errorf("%s: %q", shown, a.About.Title)
		}
	}
}

// The text that only metadata has is read.
func TestArticleBody(t *testing.T) {
	body := sentenceOne + `\n` + sentenceTwo + `\n` + sentenceSix
	want := strings.ReplaceAll(body, `\n`, "\n")
	head := `<html><head><title>Harbour pilots lose bookings</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"`
	for name, source := range map[string]string{
		"script alone": head + body + `"}</script></head><body><div id=root></div><noscript>This page needs scripts.</noscript></body></html>`,
		"paywall":      head + body + `"}</script></head><body><div><p>` + sentenceOne + `</p><p>Subscribe to read on.</p></div></body></html>`,
		"as HTML":      head + "<p>" + strings.ReplaceAll(body, `\n`, `</p>\n<p>`) + `<\/p>"}</script></head><body><div>Loading</div></body></html>`,
	} {
		a := read(t, source, Options{})
		got := strings.ReplaceAll(strings.TrimPrefix(a.Text, "Harbour pilots lose bookings\n\n"), "\n\n", "\n")
		if got != want || len(a.Warnings) > 0 {
			t.Errorf("%s: %q, %q", name, got, a.Warnings)
		}
	}
	// The page has more than a summary in its metadata.
	a := read(t, head+sentenceOne+`"}</script></head><body><p>`+sentenceTwo+"</p><p>"+sentenceSix+"</p></body></html>", Options{})
	if !strings.Contains(a.Text, sentenceSix) {
		t.Errorf("%q", a.Text)
	}
}
