package page

import (
	"net/url"
	"strings"
)

// URLPath returns the path of a web address, "" for anything else.
func URLPath(s string) string {
	if u, err := url.Parse(s); err == nil {
		return u.Path
	}
	return ""
}

// URLHost returns the host of a web address or of a bare domain name without
// "www.", and "" for anything else.
func URLHost(s string) string {
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

// HostOf returns the host of a web address without "www.", and "" for anything else, a
// bare domain name too.
func HostOf(s string) string {
	if strings.Contains(s, "://") {
		return URLHost(s)
	}
	return ""
}

// NoHost stands for the address of a page that is read from a file.
const NoHost = "localhost"
