package importer

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/gazetteer"
)

// texts is a list of strings that some sources write as a single string.
type texts []string

// UnmarshalJSON takes a string, a list, or anything else as nothing.
func (t *texts) UnmarshalJSON(b []byte) error {
	var list []json.RawMessage
	if json.Unmarshal(b, &list) != nil {
		list = []json.RawMessage{b}
	}
	for _, item := range list {
		var s string
		if json.Unmarshal(item, &s) == nil && s != "" {
			*t = append(*t, s)
		}
	}
	return nil
}

// galaxyCluster is a cluster file of the MISP galaxy:
// https://www.misp-standard.org/rfc/misp-standard-galaxy-format.html
type galaxyCluster struct {
	Type   string        `json:"type"`
	Values []galaxyValue `json:"values"`
}

type galaxyValue struct {
	Value string `json:"value"`
	Meta  struct {
		Synonyms texts `json:"synonyms"`
		Country  texts `json:"country"`
		ISO      texts `json:"ISO"`
		ISO3     texts `json:"ISO3"`
		Capital  texts `json:"Capital"`
		Type     texts `json:"type"`
		Refs     texts `json:"refs"`
	} `json:"meta"`
}

// MISPGalaxy imports a cluster file of the MISP galaxy of threat actors,
// malware, tools or countries.
func MISPGalaxy(r io.Reader, name string, o Options) ([]*gazetteer.File, error) {
	src, err := readAll(r, name)
	if err != nil {
		return nil, err
	}
	var g galaxyCluster
	if err := unmarshal(src, &g); err != nil {
		return nil, fmt.Errorf("import %s: not a MISP galaxy cluster: %w", name, err)
	}
	family, kind := galaxyFamily(g.Type)
	if family == gazetteer.NoFamily {
		return nil, fmt.Errorf("import %s: clusters of type %q have no names of a family of the gazetteer", name, g.Type)
	}
	c := newCollector(name, o)
	for i := range g.Values {
		c.at("value", i+1)
		v := &g.Values[i]
		e := gazetteer.Entry{Name: v.Value, Family: family, Kind: kind, Aliases: v.Meta.Synonyms}
		if k := galaxyKind(v.Meta.Type); k != "" && family == gazetteer.Malware {
			e.Kind = k
		}
		if family == gazetteer.Location {
			e.Name, e.Country = titleCase(v.Value), first(v.Meta.ISO)
		} else {
			e.Country = first(v.Meta.Country)
		}
		if bare, ok := cutFold(clean(v.Value), " Ransomware"); ok && kind == "ransomware" {
			e.Name, e.Aliases = bare, append(e.Aliases, clean(v.Value))
		}
		if bare := clean(e.Name); family == gazetteer.ThreatActor && bare != "" {
			e.Name = unshout(bare)
		}
		c.add(e)
	}
	return c.result()
}

// galaxyFamily returns the family and the kind of the values of a cluster.
func galaxyFamily(typ string) (gazetteer.Family, string) {
	switch typ {
	case "threat-actor", "microsoft-activity-group", "mitre-intrusion-set", "mitre-enterprise-attack-intrusion-set",
		"360net-threat-actor", "intrusion-set":
		return gazetteer.ThreatActor, "unknown"
	case "ransomware":
		return gazetteer.Malware, "ransomware"
	case "rat":
		return gazetteer.Malware, "rat"
	case "stealer":
		return gazetteer.Malware, "infostealer"
	case "banker":
		return gazetteer.Malware, "banking-trojan"
	case "backdoor":
		return gazetteer.Malware, "backdoor"
	case "botnet":
		return gazetteer.Malware, "botnet"
	case "exploit-kit":
		return gazetteer.Malware, "exploit-kit"
	case "android":
		return gazetteer.Malware, "mobile-malware"
	case "cryptominers":
		return gazetteer.Malware, "cryptominer"
	case "malpedia", "mitre-malware", "malware":
		return gazetteer.Malware, "malware"
	case "tool", "mitre-tool":
		return gazetteer.Malware, "tool"
	case "country":
		return gazetteer.Location, "country"
	}
	return gazetteer.NoFamily, ""
}

// galaxyKind returns the kind that the words under "type" name, if any.
func galaxyKind(types []string) string {
	for _, t := range types {
		switch t = strings.ToLower(t); {
		case strings.Contains(t, "ransom"):
			return "ransomware"
		case strings.Contains(t, "bank"):
			return "banking-trojan"
		case strings.Contains(t, "stealer"):
			return "infostealer"
		case strings.Contains(t, "backdoor"):
			return "backdoor"
		case strings.Contains(t, "worm"):
			return "worm"
		case strings.Contains(t, "exploit"):
			return "exploit-kit"
		case strings.Contains(t, "loader"), strings.Contains(t, "dropper"):
			return "loader"
		}
	}
	return ""
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return strings.TrimSpace(list[0])
}

// cutFold cuts suffix off s, in any case.
func cutFold(s, suffix string) (string, bool) {
	if n := len(s) - len(suffix); n > 0 && strings.EqualFold(s[n:], suffix) {
		return s[:n], true
	}
	return s, false
}

// titleCase writes the words of a name in lower case with capitals.
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		switch w {
		case "and", "of", "the", "da", "de":
			if i > 0 {
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

// unshout writes a name of several words in capitals ("ENERGETIC BEAR") as
// texts do; single words in capitals may be abbreviations and stay.
func unshout(s string) string {
	words := strings.Fields(s)
	if len(words) < 2 || s != strings.ToUpper(s) {
		return s
	}
	for i, w := range words {
		if len(w) > 3 && !strings.ContainsAny(w, "0123456789") {
			r, n := utf8.DecodeRuneInString(w)
			words[i] = string(r) + strings.ToLower(w[n:])
		}
	}
	return strings.Join(words, " ")
}
