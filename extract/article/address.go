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

func hostOf(s string) string {
	if strings.Contains(s, "://") {
		return urlHost(s)
	}
	return ""
}

// pageHost stands for the address of a page that is read from a file.
const pageHost = "localhost"
