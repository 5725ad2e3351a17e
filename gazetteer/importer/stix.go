package importer

import (
	"fmt"
	"io"
	"slices"

	"github.com/incx/incx/gazetteer"
)

// stixBundle is a STIX 2 bundle with the properties that ATT&CK uses:
// https://github.com/mitre-attack/attack-stix-data
type stixBundle struct {
	Type    string       `json:"type"`
	Objects []stixObject `json:"objects"`
}

type stixObject struct {
	Type         string `json:"type"`
	Name         string `json:"name"`
	Aliases      texts  `json:"aliases"`
	MITREAliases texts  `json:"x_mitre_aliases"`
	MalwareTypes texts  `json:"malware_types"`
	Platforms    texts  `json:"x_mitre_platforms"`
	Revoked      bool   `json:"revoked"`
	Deprecated   bool   `json:"x_mitre_deprecated"`
}

// AttackSTIX imports the groups, malware and tools of a STIX bundle of MITRE
// ATT&CK. Objects that were revoked or deprecated are left out, as are
// techniques and campaigns.
func AttackSTIX(r io.Reader, name string, o Options) ([]*gazetteer.File, error) {
	src, err := readAll(r, name)
	if err != nil {
		return nil, err
	}
	var b stixBundle
	if err := unmarshal(src, &b); err != nil {
		return nil, fmt.Errorf("import %s: not a STIX bundle: %w", name, err)
	}
	if b.Type != "bundle" {
		return nil, fmt.Errorf("import %s: want a STIX object of type bundle, found %q", name, b.Type)
	}
	c := newCollector(name, o)
	for i := range b.Objects {
		c.at("object", i+1)
		obj := &b.Objects[i]
		if obj.Revoked || obj.Deprecated {
			continue
		}
		e := gazetteer.Entry{Name: obj.Name, Aliases: slices.Concat(obj.Aliases, obj.MITREAliases)}
		switch obj.Type {
		case "intrusion-set", "threat-actor":
			e.Family, e.Kind = gazetteer.ThreatActor, "unknown"
		case "malware":
			e.Family, e.Kind = gazetteer.Malware, stixKind(obj)
		case "tool":
			e.Family, e.Kind = gazetteer.Malware, "tool"
		default:
			continue
		}
		c.add(e)
	}
	return c.result()
}

// stixKind returns the kind of malware from STIX's open vocabulary
// "malware-type-ov", else from its platforms.
func stixKind(obj *stixObject) string {
	for _, t := range obj.MalwareTypes {
		switch t {
		case "ransomware", "wiper", "backdoor", "worm", "spyware", "adware", "rootkit", "bootkit", "keylogger", "trojan",
			"dropper", "downloader", "virus":
			return t
		case "remote-access-trojan":
			return "rat"
		case "bot", "ddos":
			return "botnet"
		case "webshell":
			return "web-shell"
		case "exploit-kit":
			return t
		case "resource-exploitation":
			return "cryptominer"
		}
	}
	if len(obj.Platforms) > 0 && !slices.ContainsFunc(obj.Platforms, func(p string) bool { return p != "Android" && p != "iOS" }) {
		return "mobile-malware"
	}
	return "malware"
}
