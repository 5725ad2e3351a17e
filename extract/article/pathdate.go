package article

import (
	"strings"
)

// setPublisher takes the value of a source field: the name of an outlet, its
// domain, or the address of the article.
func (a *Article) setPublisher(s string) {
	if s == "" {
		return
	}
	host := urlHost(s)
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		if p := urlPath(s); a.About.URL == "" && p != "" && p != "/" {
			a.About.URL = s
		}
	}
	if host != "" {
		s = host
	}
	a.About.Publisher = s
}
