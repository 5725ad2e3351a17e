package cue

import (
	"bytes"
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
)

// maxCommentHeading is how long, in bytes, the heading of the readers' comments
// can be where it does not repeat the title.
const maxCommentHeading = 40

// isCommentHeading says whether a folded line heads the readers' comments in
// one of the ways of the themes of blogs and news sites: "2 thoughts on
// “Title”", "Reader comments (2)", "Join the discussion". l is the line itself.
func isCommentHeading(key []byte, l string) bool {
	first, rest, _ := bytes.Cut(key, []byte(" "))
	if n := commentCount(first); n != noCount {
		what, rest, _ := bytes.Cut(rest, []byte(" "))
		prep, about, _ := bytes.Cut(rest, []byte(" "))
		if len(about) == 0 || !isComment(what, n) || string(prep) != "on" && string(prep) != "to" {
			return false
		}
		// "No comments on the attack were made." is a sentence, and so is what
		// ends in a full stop outside the quotes of a title.
		return !strings.HasSuffix(l, ".")
	}
	if len(l) > maxCommentHeading || oneline.EndsSentence(l) {
		return false
	}
	key = trimCommentWords(key)
	key = bytes.TrimSuffix(bytes.TrimSuffix(key, []byte(" #")), []byte(" so far"))
	switch string(key) {
	case "comments", "discussion", "# comments", "# comment", "discussion about this post", "discussion about this article",
		"comments on this post", "comments on this article", "comments on this story", "comments from the community",
		"comment from the community", "leave a reply cancel reply", "leave a comment cancel reply", "post a comment cancel reply",
		"leave a comment cancel comment", "add your comment", "post your comment", "leave your comment", "leave a reply":
		return true
	}
	return false
}

// A countWord is how the first word of a heading counts.
type countWord uint8

const (
	noCount countWord = iota
	one               // "one"
	none              // "no"
	figure            // "14"
)

func commentCount(w []byte) countWord {
	switch string(w) {
	case "#":
		return figure
	case "one":
		return one
	case "no":
		return none
	}
	return noCount
}

// isComment says whether w is what a reader leaves below an article, in the
// number that the count n has in a heading: "no comment on" is no heading.
func isComment(w []byte, n countWord) bool {
	switch string(w) {
	case "thought", "response", "comment", "reply":
		return n == figure || n == one
	case "thoughts", "responses", "comments", "replies":
		return n == figure || n == none
	}
	return false
}

// trimCommentWords cuts off a folded heading the words that can come before
// "comments".
func trimCommentWords(key []byte) []byte {
	for _, p := range [...]string{"show ", "view ", "see ", "read ", "hide ", "join the ", "join ", "most recent ", "latest ", "newest ", "recent ",
		"all ", "top ", "the ", "user ", "users ", "reader ", "readers ", "visitor ", "featured ", "community ", "your "} {
		key = bytes.TrimPrefix(key, []byte(p))
	}
	return key
}
