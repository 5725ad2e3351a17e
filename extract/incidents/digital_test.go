package incidents

import (
	"math/bits"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

func TestIsDigital(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"The clerk copied files from the server to a laptop.":                          true,
		"She opened the attachment. The mailbox sent an invoice to the wrong account.": true,
		"Servers, a server, more servers and the server of servers.":                   false,
		"The dam leaked into the valley, and the breach grew.":                         false,
		"The shop has a website and an app, and takes cards.":                          true,
		"The shop has a website and takes cards.":                                      false,
	} {
		if got := viewOf(t, f, text).isDigital(f.digital); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// Each thing has a bit of its own.
func TestDigitalLexicon(t *testing.T) {
	seen := uint64(0)
	for _, bit := range newDigitalLexicon() {
		if bits.OnesCount64(bit) != 1 {
			t.Fatalf("bits %x, want one: there are more than 64 things", bit)
		}
		seen |= bit
	}
	if seen&(seen+1) != 0 {
		t.Errorf("bits %x, want no gap", seen)
	}
}

func TestMayReport(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"Savers of [o:Acme] were hit by a [sim-swap:SIM swap].":   true,
		"The dam had a [data-breach:breach] after heavy rain.":    false,
		"The clerk copied files from the server to a laptop.":     true,
		"The [unauthorised-access:break-in] was over in minutes.": false,
		"The data of guests was [data-breach:stolen] in January.": true,
		"The van was [data-breach:stolen] in January.":            false,
		"Savers of [o:Acme] were hit by a [zorbing:zorb].":        true,
	} {
		v := viewOf(t, f, text)
		for i := range v.Mentions {
			v.Mentions[i].Confidence = 0.9
		}
		if got := f.mayReport(v); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// An attack that may mean something else, and of which the mention is not sure, does
// not let an article speak of attacks on computers.
func TestSpeaksOfDoubtful(t *testing.T) {
	f := newFinder()
	const text = "Pupils were [data-breach:robbed] of a weekend: the software, the app and the router failed."
	for confidence, want := range map[float64]bool{0: true, 0.4: false, 0.6: true} {
		d, ms, ents := mentiontest.Read(t, text)
		ms[0].Confidence = confidence
		var v view
		v.reset(f.lexicon, d, ms, ents, "")
		if v.Speaks != want {
			t.Errorf("confidence %v: %v, want %v", confidence, v.Speaks, want)
		}
	}
}
