package gazetteer

import (
	"fmt"
	"slices"
	"strings"
)

// Kind is the kind of an entry as a small number, for use in features. Its
// values are stored in models: new kinds are added at the end. 0 is that of
// entries without a kind.
type Kind uint8

// String returns the kind as data files spell it.
func (k Kind) String() string {
	if names := kinds(); int(k) < len(names) {
		return names[k]
	}
	return ""
}

// ParseKind returns the kind that s spells, and false where there is none of
// that name. The empty string is kind 0.
func ParseKind(s string) (Kind, bool) {
	i := slices.Index(kinds(), s)
	if i < 0 {
		return 0, false
	}
	return Kind(i), true
}

// KindsOf returns the kinds that entries of family f may have.
func KindsOf(f Family) []string {
	names := kinds()
	at := func(first, last string) []string {
		return slices.Clone(names[slices.Index(names, first) : slices.Index(names, last)+1])
	}
	switch f {
	case Organisation:
		return at("company", "other")
	case Location:
		return at("country", "place")
	case ThreatActor:
		return append(at("apt", "unknown"), "other")
	case Malware:
		return append(at("ransomware", "virus"), "other")
	case Product:
		return append(at("software", "platform"), "other")
	}
	return nil
}

// kinds returns all kinds in the order of their numbers.
func kinds() []string { return kindNames[:] }

// kindNames is never written.
var kindNames = [...]string{
	"",
	// organisations
	"company", "government", "law-enforcement", "intelligence", "military", "court", "parliament", "party",
	"university", "school", "hospital", "bank", "media", "ngo", "international", "security-vendor", "other",
	// locations
	"country", "territory", "continent", "region", "city", "area", "place",
	// threat actors
	"apt", "crime", "ransomware-gang", "hacktivist", "persona", "access-broker", "botnet-operator",
	"mercenary", "unknown",
	// malware
	"ransomware", "wiper", "trojan", "banking-trojan", "backdoor", "rat", "infostealer", "loader", "dropper",
	"downloader", "worm", "botnet", "spyware", "stalkerware", "adware", "rootkit", "bootkit", "keylogger",
	"cryptominer", "skimmer", "ics-malware", "pos-malware", "mobile-malware", "web-shell", "exploit-kit", "exploit", "tool",
	"framework", "phishing-kit", "malware", "virus",
	// products
	"software", "hardware", "service", "operating-system", "browser", "mobile-app", "social-app", "messaging",
	"email", "productivity", "cloud", "cms", "web-server", "database", "developer-tool", "library", "language",
	"virtualization", "remote-access", "file-transfer", "vpn", "security-product", "network-device", "smart-device",
	"ics", "protocol", "standard", "vulnerability", "cryptocurrency", "payment", "game", "vehicle", "ai", "website",
	"platform",
}

// CheckSector returns an error where entries cannot have sector s. It names one
// that is spelled like it, if there is one.
func CheckSector(s string) error {
	if slices.Contains(sectors(), s) {
		return nil
	}
	return fmt.Errorf("unknown sector %q%s", s, suggest(s, sectors()))
}

// CheckCountry returns an error where s is no code of a country. It names the one that
// was meant where that is plain.
func CheckCountry(s string) error {
	if IsCountry(s) {
		return nil
	}
	meant := strings.ToUpper(s)
	switch meant {
	case "UK":
		meant = "GB"
	case "EL": // to the European Union
		meant = "GR"
	}
	hint := ""
	if IsCountry(meant) {
		hint = " (did you mean " + meant + "?)"
	}
	return fmt.Errorf("%q is no ISO 3166-1 alpha-2 code%s", s, hint)
}

// sectors lists the sectors that entries may have.
func sectors() []string {
	return []string{
		"finance", "insurance", "telecoms", "aviation", "transport", "shipping", "logistics", "postal",
		"health", "education", "retail", "hospitality", "energy", "water", "oil-gas", "mining",
		"manufacturing", "automotive", "aerospace", "defence", "chemicals", "pharmaceuticals", "food",
		"agriculture", "media", "technology", "software", "security", "internet", "gaming", "gambling",
		"crypto", "legal", "consulting", "real-estate", "construction", "entertainment", "consumer-goods",
		"staffing", "government", "law-enforcement", "intelligence", "military", "justice", "politics",
		"international", "ngo", "sport", "religion",
	}
}

// IsCountry says whether s is an ISO 3166-1 alpha-2 code, or XK, which is in
// use for Kosovo.
func IsCountry(s string) bool {
	const codes = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ" +
		" CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR" +
		" GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP" +
		" KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT" +
		" MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW" +
		" SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG" +
		" UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT XK ZA ZM ZW "
	if len(s) != 2 {
		return false
	}
	for i := 1; i < len(codes); i += 3 {
		if codes[i:i+2] == s {
			return true
		}
	}
	return false
}
