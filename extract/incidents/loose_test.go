package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// What stands between an attack and a name may hold them apart.
func TestLoose(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"In [d:2024-12], an [ddos:attack] carried out on [o:Mill Street Bank] was felt in Graz.":                        true,
		"In [d:2024-12], a [wiper:wiper] that hit the lender [o:Mill Street Bank] was found.":                           true,
		"In [d:2024-12], a like [ransomware:ransomware attack] unfolded at [o:Mill Street Bank].":                       true,
		"In [d:2024-12], there was a [ransomware:ransomware attack] by Foo on [o:Mill Street Bank].":                    true,
		"Since the [o:Mill Street Bank] [data-breach:hack] of [d:2024-12], tills are checked.":                          true,
		"The gang [t:Lantern] has been linked with [ransomware:attacks] on [o:Mill Street Bank] in [d:2024-12].":        true,
		"In [d:2024-12], a [phishing:phishing] message spread on [o:Mill Street Bank] pages.":                           false,
		"In [d:2024-12], the [data-breach:breached] records, provided to [o:Mill Street Bank], were old.":               false,
		"In [d:2024-12], a page was [defacement:defaced] when [o:Mill Street Bank] looked.":                             false,
		"In [d:2024-12], the [data-breach:breach] site [o:Mill Street Bank] was founded.":                               false,
		"In [d:2024-12], domains of an [phishing:attack] were registered through [o:Mill Street Bank].":                 false,
		"In [d:2024-12], [phishing:phishing] messages were sent through a [o:Mill Street Bank] account.":                false,
		"In [d:2024-12], there was an [ddos:attack] on [o:Mill Street Bank] streamer [p:Jan Roth].":                     false,
		"In [d:2024-12], there was an [ddos:attack] on [o:Mill Street Bank] [product:Ledger] users.":                    false,
		"In [d:2024-12], an [malware:infection] got in via [o:Mill Street Bank].":                                       false,
		"In [d:2024-12], there was a [malware:backdoor] that [o:Mill Street Bank] looked at.":                           false,
		"In [d:2024-12], thieves avoided the locks of [o:Mill Street Bank] by [unauthorised-access:hacking] the doors.": false,
	} {
		d, ms, ents := mentiontest.Read(t, testLead+text)
		found := f.Find(d, ms, ents, "2025-03-07", new(Scratch))
		got := slices.ContainsFunc(found, func(i Incident) bool { return slices.Contains(i.Victims, "Mill Street Bank") })
		if got != want {
			t.Errorf("%s: attacked %v, want %v", text, got, want)
		}
	}
}
