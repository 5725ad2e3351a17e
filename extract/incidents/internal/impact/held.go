package impact

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// What was in the data that was taken is often told in the next sentence: "They
// contain names and dates of birth", "The attachments held loan applications".

// refersToData says whether sentence s tells what is in data of which the one before
// it, or the one before that, says that it was taken.
func (r *reader) refersToData(s *token.Sentence) bool {
	const back, opening = 2, 8
	if r.Doc.SentenceAt(s.First)-r.tookIn > back {
		return false
	}
	for t := s.First; t+1 < min(s.First+opening, s.Last); t++ {
		if isHolding(r.Doc.TokenText(t+1)) && isHolder(r.Doc.TokenText(t)) {
			return true
		}
	}
	return false
}

// isHolding says whether a word tells what is in something.
func isHolding(w string) bool {
	switch w {
	case "hold", "held", "holds", "contain", "contained", "contains", "include", "included", "includes":
		return true
	}
	return false
}

// isHolder says whether a word is for what data is in, or stands for that.
func isHolder(w string) bool {
	switch strings.ToLower(w) {
	case "they", "these", "it", "attachments", "attachment", "files", "file", "documents", "database", "databases", "tables", "records", "emails",
		"archive", "archives", "folder", "folders", "mailbox", "mailboxes", "account", "server", "dump":
		return true
	}
	return false
}
