package page

import "strings"

// IsWall says whether the text of a page is a notice that stands before the
// article: about cookies, or to tell people from programs. It takes two turns
// of phrase, in paragraphs that make most of the text: articles about cookies
// have one or the other.
func IsWall(text string) bool {
	const longest = 3000
	if len(text) > longest {
		return false
	}
	found, size, all := 0, 0, 0
	for p := range strings.SplitSeq(strings.ToLower(text), "\n") {
		n := 0
		for _, phrase := range [...]string{
			"we value your privacy", "care about your privacy", "respect your privacy", "your privacy choices", "and our partners", "information on a device",
			"accept all", "reject all", "manage preferences", "cookie settings", "cookie policy", "we use cookies", "site uses cookies", "website uses cookies",
			"to consent", "your consent", "legitimate interest", "before you continue", "our use of cookies",
			"checking your browser", "you are human", "not a robot", "enable javascript", "unusual traffic", "unusual activity", "ray id",
			"security of your connection", "access denied", "permission to access", "disable your ad blocker",
		} {
			if strings.Contains(p, phrase) {
				n++
			}
		}
		if n > 0 {
			found += n
			size += len(p)
		}
		all += len(p)
	}
	return found >= 2 && 2*size > all
}
