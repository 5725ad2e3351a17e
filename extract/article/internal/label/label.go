// Package label knows the labels of fields that stand in the text of an article:
// "Published: …", "Source: …".
package label

import (
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/internal/ascii"
)

// A Label says what a field is for.
type Label uint8

// The labels.
const (
	None Label = iota
	Published
	Updated
	Source
	URL
	Author
	Title
)

// wideColon is the colon of East Asian keyboards.
const wideColon = "："

// Cut returns the label that a line begins with and what comes after it; colon says that a colon follows the label. Labels for sources,
// addresses and authors need one.
func Cut(text string) (kind Label, rest string, colon bool) {
	i := 0
	for words := 0; words < 3; words++ {
		for i < len(text) && ascii.IsAlpha(text[i]) && !strings.HasPrefix(text[i:], wideColon) {
			i++
		}
		if i == 0 || i > 24 {
			return None, "", false
		}
		kind = KindOf(text[:i])
		next, _ := utf8.DecodeRuneInString(text[i:])
		if next == ':' || string(next) == wideColon {
			return kind, strings.TrimSpace(text[i+utf8.RuneLen(next):]), kind != None
		}
		if kind == Published || kind == Updated {
			if rest, ok := oneline.CutFold(strings.TrimLeft(text[i:], " "), "on:"); ok {
				return kind, strings.TrimSpace(rest), true
			}
			if rest = text[i:]; rest != "" && rest[0] != '-' {
				return kind, rest, false
			}
		}
		if next != ' ' {
			break
		}
		i++
	}
	return None, "", false
}

// KindOf returns the label that s is, None where it is none.
func KindOf(s string) Label {
	if len(s) > 24 {
		return None
	}
	switch strings.ToLower(s) {
	case "published", "posted", "first published", "originally published", "publication date", "publish date",
		"article published", "story published", "first posted", "originally posted", "date published", "date", "released", "release date", "issued", "filed", "created":
		return Published
	case "updated", "last updated", "modified", "last modified", "date modified", "revised", "last revised", "edited":
		return Updated
	case "source", "publisher", "via", "original source", "site", "outlet":
		return Source
	case "url", "link", "permalink", "original url", "source url", "original article", "canonical url":
		return URL
	case "title", "headline", "subject":
		return Title
	case "author", "authors", "written by", "byline", "reported by", "story by":
		return Author
	}
	return None
}
