package article

import (
	"strings"
	"unicode/utf8"

	"github.com/incx/incx/extract/internal/ascii"
)

type label uint8

const (
	noLabel label = iota
	publishedLabel
	updatedLabel
	sourceLabel
	urlLabel
	authorLabel
	titleLabel
)

// cutLabel returns the kind of label that a line begins with and what comes
// after it; colon says that a colon follows the label. Labels for sources,
// addresses and authors need one.
func cutLabel(text string) (kind label, rest string, colon bool) {
	i := 0
	for words := 0; words < 3; words++ {
		for i < len(text) && ascii.IsAlpha(text[i]) {
			i++
		}
		if i == 0 || i > 24 {
			return noLabel, "", false
		}
		kind = labelKind(text[:i])
		next, _ := utf8.DecodeRuneInString(text[i:])
		if next == ':' || next == '：' {
			return kind, strings.TrimSpace(text[i+utf8.RuneLen(next):]), kind != noLabel
		}
		if kind == publishedLabel || kind == updatedLabel {
			if rest, ok := cutFold(strings.TrimLeft(text[i:], " "), "on:"); ok {
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
	return noLabel, "", false
}

func labelKind(s string) label {
	if len(s) > 24 {
		return noLabel
	}
	switch strings.ToLower(s) {
	case "published", "posted", "first published", "originally published", "publication date", "publish date",
		"article published", "story published", "first posted", "originally posted", "date published", "date", "released", "release date", "issued", "filed", "created":
		return publishedLabel
	case "updated", "last updated", "modified", "last modified", "date modified", "revised", "last revised", "edited":
		return updatedLabel
	case "source", "publisher", "via", "original source", "site", "outlet":
		return sourceLabel
	case "url", "link", "permalink", "original url", "source url", "original article", "canonical url":
		return urlLabel
	case "title", "headline", "subject":
		return titleLabel
	case "author", "authors", "written by", "byline", "reported by", "story by":
		return authorLabel
	}
	return noLabel
}
