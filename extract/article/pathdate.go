package article

import (
	"net/url"
	"strings"
)

// urlPath returns the path of a web address, "" for anything else.
func urlPath(s string) string {
	if u, err := url.Parse(s); err == nil {
		return u.Path
	}
	return ""
}

// urlHost returns the host of a web address or of a bare domain name without
// "www.", and "" for anything else.
func urlHost(s string) string {
	if strings.ContainsAny(s, " \t@") || !strings.Contains(s, ".") {
		return ""
	}
	if !strings.Contains(s, "://") {
		s = "//" + s
	}
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

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
