package incidents

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

// The first sentence that speaks of the attack says how sure it is.
func TestStatus(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       record.Status
	}{
		{"plain", "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack] on Monday.", record.Confirmed},
		{"suspected", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries] on Monday.", record.Suspected},
		{"plain first", "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack]. The suspected [ddos:DDoS attack] began on Monday.", record.Confirmed},
		{"suspected, then confirmed", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries]. The line confirmed the [ddos:DDoS attack].", record.Confirmed},
		{"not confirmed", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries]. The line did not confirm the [ddos:DDoS attack].", record.Suspected},
		{"claimed", "[t:Lantern] claimed a [ddos:DDoS attack] on [o:Brackwater Ferries].", record.Claimed},
		{"claimed at length", "[t:Lantern] claimed on Telegram that it had launched [ddos:denial-of-service attacks] on [o:Brackwater Ferries].", record.Claimed},
		{"claimed attack", "[o:Brackwater Ferries] is safe after a claimed [data-breach:breach].", record.Claimed},
		{"claimed by nobody known", "The line claimed that a [ddos:DDoS attack] hit [o:Brackwater Ferries].", record.Confirmed},
		{"denied", "[o:Brackwater Ferries] denied a [data-breach:breach].", record.Denied},
		{"foiled", "[o:Brackwater Ferries] foiled a [ddos:DDoS attack].", record.Thwarted},
		{"foiled after", "[ddos:DDoS attack] thwarted at [o:Brackwater Ferries].", record.Thwarted},
		{"was blocked", "The [ddos:DDoS attack] was blocked by [o:Brackwater Ferries].", record.Thwarted},
		{"attempted", "[o:Brackwater Ferries] reported an attempted [fraud:theft] of money by hackers.", record.Thwarted},
		{"in an attempt", "Hackers [data-breach:breached] [o:Brackwater Ferries] in an attempt to [fraud:steal] money.", record.Confirmed},
		{"purpose", "The app attacked [o:Brackwater Ferries] in an attempt to [fraud:steal] money by [malware:malware].", record.Confirmed},
		{"disrupted by", "[o:Brackwater Ferries] was disrupted by [ransomware:ransomware].", record.Confirmed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var inc Incident
			b := builder{f: f, s: new(Scratch), v: viewOf(t, f, test.text), inc: &inc}
			if b.status(); inc.Status != test.want {
				t.Errorf("%s, want %s", inc.Status, test.want)
			}
		})
	}
}
