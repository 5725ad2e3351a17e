package article

import (
	"strings"

	"github.com/incx/incx/extract/article/internal/page"
)

// setPublisher takes the value of a source field: the name of an outlet, its
// domain, or the address of the article.
func (a *Article) setPublisher(s string) {
	if s == "" {
		return
	}
	host := page.URLHost(s)
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		if p := page.URLPath(s); a.About.URL == "" && p != "" && p != "/" {
			a.About.URL = s
		}
	}
	if host != "" {
		s = host
	}
	a.About.Publisher = s
}
