// Package cue knows what lines of an article say about the lines around them: headings
// of related stories, buttons, counters, notices.
package cue

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/internal/ascii"
)

// A Cue is what a line on its own says about the lines around it.
type Cue uint8

// The cues.
const (
	None    Cue = iota
	Chrome      // a button, counter or notice: this line only
	Count       // a bare figure
	More        // "Read more"
	Appeal      // "Learn more": this line and the advertisement over it
	Next        // "Previous post": this line and a headline
	Related     // heads a list of other articles
	Comment     // heads the readers' comments
	Author      // heads an author's biography
	Press       // heads the end matter of a press release
	Markup      // code, a comment or an image of Markdown
	Company     // "About Acme": may head what a press release says of a company
	Signed      // the mark over the signature of a message
)

// MaxLength is how long, in bytes, a line with a cue can be. Notices run longer
// than buttons.
const (
	MaxLength = 64
	maxNote   = 320
)

// OfLine returns the cue of a line. It folds the line into buf, which it
// returns for the next call.
func OfLine(l string, buf []byte) (Cue, []byte) {
	if len(l) > maxNote {
		return None, buf
	}
	buf = FoldLine(buf[:0], l)
	if len(buf) == 0 {
		return None, buf
	}
	if len(l) <= MaxLength {
		if c := OfWhole(buf); c != None {
			return c, buf
		}
	}
	switch {
	case isAge(buf) && !oneline.EndsSentence(l):
		return Chrome, buf
	case isCommentHeading(buf, l):
		return Comment, buf
	case CompanyOf(l) != "":
		return Company, buf
	}
	return noteCue(buf, l), buf
}

// FoldLine appends the words of l to buf in lower case, with single spaces
// between them, without apostrophes, and "#" for each number.
func FoldLine(buf []byte, l string) []byte {
	space := false
	for i := 0; i < len(l); i++ {
		c := l[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z':
		case ascii.IsDigit(c):
			for i+1 < len(l) && (ascii.IsDigit(l[i+1]) || (l[i+1] == ',' || l[i+1] == '.') && i+2 < len(l) && ascii.IsDigit(l[i+2])) {
				i++
			}
			c = '#'
		case c == '\'':
			continue
		case strings.HasPrefix(l[i:], "’"):
			i += len("’") - 1
			continue
		case strings.HasPrefix(l[i:], "©"):
			i += len("©") - 1
			c = '@' // no other letter folds to it
		case c >= 0xc3 && c <= 0xf4: // letters of other alphabets, mostly
		case c >= 0x80 && c <= 0xbf && len(buf) > 0 && buf[len(buf)-1] >= 0x80 && !space:
		default:
			space = len(buf) > 0
			continue
		}
		if space {
			buf = append(buf, ' ')
			space = false
		}
		buf = append(buf, c)
	}
	return buf
}

// OfWhole returns the cue of a folded line that says nothing else.
func OfWhole(key []byte) Cue {
	switch string(key) {
	case "read more", "continue reading", "read full story", "read the full story", "read full article", "read the full article",
		"full story", "keep reading", "more":
		return More
	case "#", "#k", "#m":
		return Count
	case "previous post", "next post", "previous article", "next article", "previous story", "next story", "previous", "next",
		"older post", "newer post", "up next", "prev", "previous entry", "next entry", "next up", "prev post", "next read":
		return Next
	case "related posts", "related post", "related articles", "related article", "related stories", "related story", "related news",
		"related content", "related coverage", "related reading", "related", "related topics", "related links", "related items",
		"more stories", "more news", "more articles", "more posts", "more like this", "more on this story", "more on this topic",
		"more on this", "you may also like", "you might also like", "you may like", "you might like", "you may also be interested in",
		"you might also be interested in", "recommended", "recommended for you", "recommended reading", "recommended stories",
		"recommended articles", "recommended posts", "suggested articles", "suggested posts", "suggested reading", "trending",
		"trending now", "trending stories", "trending articles", "trending news", "most popular", "most read", "most viewed", "popular",
		"popular posts", "popular stories", "popular articles", "popular now", "latest news", "latest posts", "latest stories",
		"latest articles", "latest headlines", "recent posts", "recent articles", "recent stories", "recent news", "read next",
		"read also", "also read", "see also", "what to read next", "whats next to read", "further reading", "dont miss",
		"dont miss this", "editors picks", "editors choice", "editors pick", "top stories", "top news", "top posts", "in case you missed it",
		"in this section", "from our partners", "from around the web", "around the web", "from the web", "sponsored content",
		"sponsored stories", "promoted content", "paid content", "paid posts", "other stories", "other news", "similar posts",
		"similar articles", "similar stories", "explore more", "discover more", "must read", "must reads", "you may have missed",
		"more from this author", "more from author", "more by this author", "posts by this author", "view more posts", "featured posts",
		"featured articles", "featured stories", "related resources", "whitepapers and offers", "also from this source", "related videos", "related video":
		return Related
	case "comments", "# comments", "# comment", "comment", "leave a comment", "leave a reply", "leave a response", "post a comment",
		"add a comment", "add comment", "write a comment", "join the conversation", "join the discussion", "reader comments",
		"view comments", "show comments", "sign in to comment", "log in to comment", "login to comment", "no comments", "no comments yet",
		"comments #", "responses", "# responses", "# replies", "discussion", "have your say", "comments are closed",
		"what do you think", "be the first to comment", "submit a comment", "conversation":
		return Comment
	case "about the author", "about the authors", "about author", "author bio", "about the writer", "about the reporter",
		"meet the author", "written by", "author", "the author", "contributors", "about the contributor":
		return Author
	case "learn more", "find out more", "download now", "get started", "get started now", "try it free", "try for free", "try now",
		"request a demo", "request demo", "book a demo", "get a demo", "start free trial", "start your free trial", "buy now", "shop now",
		"order now", "discover now", "register now", "get it now", "get yours", "see how", "see plans":
		return Appeal
	case "media contact", "media contacts", "press contact", "press contacts", "press enquiries", "press inquiries",
		"media enquiries", "media inquiries", "notes to editors", "note to editors", "forward looking statements",
		"cautionary statement regarding forward looking statements", "safe harbor statement", "media relations",
		"investor contact", "investor contacts", "investor relations", "company contact", "pr contact":
		return Press
	case "share", "shares", "# shares", "# share", "total", "total # shares", "total shares", "share this", "share this article",
		"share this post", "share this story", "share on", "share on facebook", "share on twitter", "share on x", "share on linkedin",
		"share on whatsapp", "share on reddit", "share via email", "share article", "tweet", "tweet this", "retweet", "pin", "pin it",
		"email", "e mail", "print", "print this", "save", "bookmark", "copy link", "link copied", "copy url", "whatsapp", "reddit",
		"linkedin", "pinterest", "flipboard", "pocket", "# views", "views", "# likes", "like", "likes", "like this", "# reads",
		"listen", "listen to this article", "listen to article", "facebook twitter linkedin", "facebook twitter", "follow", "follow us",
		"follow us on", "subscribe", "subscribe now", "subscribe today", "sign up", "sign up now", "sign in", "log in", "login",
		"register", "join now", "newsletter", "newsletters", "our newsletter", "email newsletter", "get our newsletter",
		"enter your email", "your email address", "email address", "click here", "contact us", "advertisement", "advertising", "ad", "ads",
		"sponsored", "sponsored by", "skip advertisement", "skip ad", "article continues below advertisement",
		"story continues below advertisement", "story continues below", "article continues below", "scroll to continue",
		"continue reading below", "loading", "menu", "search", "home", "skip to content", "skip to main content", "skip navigation",
		"back to top", "back to home", "close", "accept", "accept all", "accept all cookies", "accept cookies", "reject all",
		"manage cookies", "cookie settings", "cookie preferences", "cookie policy", "privacy policy", "privacy preferences",
		"terms of service", "terms of use", "terms and conditions", "privacy settings", "got it", "i agree", "no thanks",
		"no previous article", "no next article", "no previous post", "no next post", "no related posts",
		"view all", "view all posts", "see all", "see more", "show more", "load more", "view more", "all rights reserved",
		"read in app", "open in app", "get the app", "download the app", "give feedback", "report an error", "report a typo",
		"was this helpful", "was this article helpful", "rate this article", "rate this post", "image", "photo", "getty images",
		"file photo", "featured image", "video", "play video", "watch video", "watch now", "advertise with us", "breaking news alerts",
		"an official website of the united states government", "heres how you know", "here is how you know":
		return Chrome
	}
	return None
}

// isAge says whether a folded line says how old the article is: "11 hours ago",
// "Updated an hour ago".
func isAge(key []byte) bool {
	k := string(key)
	if !strings.HasSuffix(k, " ago") {
		return false
	}
	k = strings.TrimSuffix(k, " ago")
	for _, p := range [...]string{"last ", "updated ", "published ", "posted "} {
		k = strings.TrimPrefix(k, p)
	}
	count, unit, _ := strings.Cut(k, " ")
	switch count {
	case "#", "a", "an", "one":
	default:
		return false
	}
	switch unit {
	case "min", "mins", "minute", "minutes", "hr", "hrs", "hour", "hours", "day", "days", "week", "weeks", "month", "months":
		return true
	}
	return false
}

// labelCue returns the cue of a line with a label before a colon: "Read more: …".
func labelCue(l string) Cue {
	if n := strings.IndexByte(l, ':'); n > 0 && n < 32 {
		switch label := strings.TrimLeft(l[:n], "#*>•-– \t([»→"); strings.ToLower(label) {
		case "read more", "related", "also read", "read also", "see also", "must read", "read next", "don't miss", "don’t miss",
			"related story", "related article", "related news", "related stories", "related articles", "related coverage", "more on this",
			"recommended", "recommended reading", "you may also like", "further reading", "in case you missed it", "icymi", "trending",
			"tags", "tag", "filed under", "topics", "categories", "category", "posted in", "filed in", "tagged", "share this",
			"next post", "previous post", "next article", "previous article", "next", "previous", "related topics",
			"share", "follow us", "share this article", "share this story", "watch", "listen":
			if strings.TrimSpace(l[n+1:]) == "" && label != "" {
				return Related
			}
			if len(l) <= 200 {
				return Chrome
			}
		case "image", "photo", "credit", "image credit", "image credits", "photo credit", "picture", "photograph", "image source",
			"photo by", "featured image", "featured image credit", "featured image source", "illustration", "pic", "cover image",
			"cover photo", "header image", "photos", "images", "photo illustration", "image copyright", "image by", "screenshot":
			if len(l) <= 200 {
				return Chrome
			}
		case "media contact", "media contacts", "press contact", "press contacts", "for media enquiries", "for media inquiries",
			"for press enquiries", "for press inquiries", "contact for media":
			return Press
		}
	}
	return None
}

// noteCue returns the cue of a folded line that begins like a notice; l is the
// line itself.
func noteCue(key []byte, l string) Cue {
	if c := labelCue(l); c != None {
		return c
	}
	k := string(key)
	for rest := noticesWith(k[0]); rest != ""; {
		var p string
		p, rest, _ = strings.Cut(rest, "|")
		if strings.HasPrefix(k, p) {
			switch {
			case (strings.HasPrefix(p, "more from ") || strings.HasPrefix(p, "more by ")) && len(l) <= MaxLength && !oneline.EndsSentence(l):
				return Related
			case strings.HasPrefix(p, "more ") || strings.HasPrefix(p, "powered ") || strings.HasPrefix(p, "your browser "):
				if len(l) > MaxLength || oneline.EndsSentence(l) {
					return None
				}
			}
			return Chrome
		}
	}
	if strings.Contains(k, "appeared first on ") || strings.HasSuffix(k, "page # of #") || strings.HasSuffix(k, "all rights reserved") || strings.HasSuffix(k, "to your inbox") &&
		(strings.Contains(k, "deliver") || strings.Contains(k, "newsletter") || strings.Contains(k, "straight ")) {
		return Chrome
	}
	return None
}
