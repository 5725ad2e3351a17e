package merge

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/publicsuffix"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// outletOf returns a key for the outlet of an article and its name: that of the
// publisher, else the host of the address. An article without either has no
// name, and only copies of it have its key.
func outletOf(rec *record.Record) (key, name string) {
	name = strings.TrimSpace(rec.Article.Publisher)
	if name == "" {
		if u, err := url.Parse(rec.Article.URL); err == nil {
			name = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		}
	}
	if key = outletKey(name); key != "" {
		return key, record.Printable(name)
	}
	// Articles of one feed have the hash of the feed.
	return "\x00" + rec.Source.SHA256 + "\x00" + strings.Join(mention.Words(rec.Article.Title), " "), ""
}

// outletKey returns what the names of an outlet and its host have in common:
// "BBC News" and "www.bbc.co.uk" are "bbc".
func outletKey(name string) string {
	key := ownKey(name)
	for _, end := range [...]string{"online", "news"} {
		if rest := strings.TrimSuffix(key, end); len(rest) > 1 {
			key = rest
		}
	}
	return key
}

// ownKey returns what the name of an outlet, as it calls itself, and its host
// have in common: "The Guardian" and "www.theguardian.com" are "guardian". The
// gazetteer knows "AP" and "apnews.com".
func ownKey(name string) string {
	host := strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "www.")
	if known := mediaName(host); known != "" {
		name = known
	} else if strings.Contains(host, ".") && !strings.ContainsFunc(host, unicode.IsSpace) {
		if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
			suffix, _ := publicsuffix.PublicSuffix(domain)
			name = strings.TrimSuffix(domain, "."+suffix)
		}
	}
	key := strings.Join(mention.Words(name), "")
	if rest := strings.TrimPrefix(key, "the"); rest != "" {
		key = rest
	}
	return key
}

// mediaName returns the name of the one outlet that the gazetteer has under
// name, if it has one.
func mediaName(name string) string {
	found := ""
	for _, m := range gazetteer.Default().Lookup(name) {
		if m.Family != gazetteer.Organisation || m.Entry == nil || m.Entry.Kind != "media" {
			continue
		}
		if found != "" && found != m.Entry.Name {
			return ""
		}
		found = m.Entry.Name
	}
	return found
}
