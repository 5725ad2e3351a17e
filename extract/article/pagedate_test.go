package article

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestPageDates(t *testing.T) {
	const text = "<p>" + sentenceOne + "</p><p>" + sentenceTwo + "</p><p>" + sentenceSix + "</p>"
	for name, tt := range map[string]struct{ body, want string }{
		"ticker first":   {`<header><time datetime="2025-05-01">1 May</time> Other news</header><article><h1>Pilots</h1><time datetime="2025-03-14">14 March</time>` + text + "</article>", "2025-03-14"},
		"own header":     {`<article><header><time datetime="2025-03-14">14 March</time></header>` + text + "</article>", "2025-03-14"},
		"sidebar first":  {`<aside><article><time class="published" datetime="2025-05-01"></time></article></aside><div>` + text + `</div><p><time datetime="2025-03-14"></time></p>`, "2025-03-14"},
		"article first":  {`<div><time datetime="2025-05-01">1 May</time></div><main><time datetime="2025-03-14">14 March</time>` + text + "</main>", "2025-03-14"},
		"marked":         {`<article><time datetime="2025-05-01">1 May</time><time pubdate datetime="2025-03-14">14 March</time>` + text + "</article>", "2025-03-14"},
		"class":          {`<article><time class="updated" datetime="2025-05-01"></time><time class="entry-date published" datetime="2025-03-14"></time>` + text + "</article>", "2025-03-14"},
		"both classes":   {`<article><time class="entry-date published updated" datetime="2025-03-14"></time>` + text + "</article>", "2025-03-14"},
		"entry footer":   {`<article>` + text + `<footer><time class="published" datetime="2025-03-14"></time></footer></article>`, "2025-03-14"},
		"revision label": {`<article><div>Last Revised</div><div><time datetime="2025-05-01">May 1, 2025</time></div><div>Release Date</div><div><time datetime="2025-03-14">March 14, 2025</time></div>` + text + "</article>", "2025-03-14"},
		"update inside":  {`<article><time datetime="2025-05-01">Updated May 1, 2025</time> <time datetime="2025-03-14">March 14, 2025</time>` + text + "</article>", "2025-03-14"},
		"update on":      {`<article><p>By Ola Brandt, last updated on: <time datetime="2025-05-01">May 1</time></p><p>Published <time datetime="2025-03-14">March 14</time></p>` + text + "</article>", "2025-03-14"},
		"microdata":      {`<div itemscope><span itemprop="dateModified" content="2025-05-01">1 May</span><span itemprop="datePublished" content="2025-03-14">14 March</span>` + text + "</div>", "2025-03-14"},
		"microdata text": {`<div itemscope><span itemprop="datePublished">14 March 2025</span>` + text + "</div>", "2025-03-14"},
		"no attribute":   {`<article><time>14 March 2025</time>` + text + "</article>", "2025-03-14"},
		"duration":       {`<article><time datetime="PT5M">5 min read</time><time datetime="2025-03-14">14 March</time>` + text + "</article>", "2025-03-14"},
		"posted on":      {`<article>` + text + `<footer><p>Posted by <a>Ola Brandt</a> on <time datetime="2025-03-14">14 March</time></p></footer></article>`, "2025-03-14"},
		"own sidebar":    {`<article>` + text + `<aside><time datetime="2025-03-14" itemprop="datePublished">14 March</time></aside></article>`, "2025-03-14"},
		"comments":       {`<article>` + text + `<footer><time datetime="2025-05-01">1 May</time></footer></article>`, ""},
	} {
		a := read(t, pageOf(tt.body), Options{})
		if a.About.Published != tt.want {
			t.Errorf("%s: %q, want %q", name, a.About.Published, tt.want)
		}
	}
}

func TestMetaDates(t *testing.T) {
	page := func(meta string) string {
		return strings.Replace(pageOf("<p>"+sentenceOne+"</p><p>"+sentenceTwo+"</p>"), "</head>", meta+"</head>", 1)
	}
	for _, name := range []string{"article:published_time", "article:published", "publish_date", "publish-time", "published-date", "published_time",
		"bt:pubDate", "pdate", "displaydate", "DC.date.issued", "dcterms.created", "govuk:first-published-at", "rnews:datePublished",
		"originalPublicationDate", "iso-8601-publish-date", "cXenseParse:recs:publishtime", "sailthru.date", "parsely-pub-date", "og:article:published_time", "x1:datePublished", "DCSext.articleFirstPublished"} {
		if a := read(t, page(`<meta name="`+name+`" content="2025-03-14">`), Options{}); a.About.Published != "2025-03-14" {
			t.Errorf("%s: %q", name, a.About.Published)
		}
	}
	for meta, want := range map[string]string{
		`<meta name="ptime" content="20250314073000">`:                                                  "2025-03-14T07:30:00",
		`<meta name="parsely-page" content='{"title":"x","pub_date":"2025-03-14T07:30:00Z"}'>`:          "2025-03-14T07:30:00Z",
		`<meta name="date" content="lately"><meta name="publish-date" content="2025-03-14">`:            "2025-03-14",
		`<meta property="og:updated_time" content="2025-05-01"><meta name="date" content="2025-03-14">`: "2025-03-14",
		`<meta name="pdate" content="20250314"><meta name="ptime" content="20250314073000">`:            "2025-03-14T07:30:00",
		`<meta name="expires" content="2026-03-14">`:                                                    "",
	} {
		if a := read(t, page(meta), Options{}); a.About.Published != want {
			t.Errorf("%s: %q, want %q", meta, a.About.Published, want)
		}
	}
	a := read(t, page(`<meta property="article:modified_time" content="2025-05-01">`), Options{})
	if a.About.Published != "2025-05-01" || a.About.PublishedBy != record.ByInferred || len(a.Warnings) != 1 {
		t.Errorf("%+v %q", a.About, a.Warnings)
	}
	// What the text says is better.
	a = read(t, strings.Replace(page(`<meta property="article:modified_time" content="2025-05-01">`), "<p>The harbour", "<p>ELLSMOUTH, March 14, 2025 (Courier) — The harbour", 1), Options{})
	if a.About.Published != "2025-03-14" {
		t.Errorf("%+v", a.About)
	}
}
