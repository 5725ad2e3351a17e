package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention"
)

// Which word recalls an attack on Elk Dairy, if any does.
func TestRecalledAttack(t *testing.T) {
	tests := []struct{ text, want string }{
		{"It was like [o:Elk Dairy], which in [d:May] was locked by a [ransomware:ransomware] gang.", "locked"},
		{"There was [o:Elk Dairy], hit by a [ransomware:cyberattack] in May.", "hit"},
		{"There is [o:Elk Dairy], the maker of cheese whose plants were hit by [ransomware:ransomware].", "hit"},
		{"It brings to mind [o:Elk Dairy], where 5,000 letters were stolen.", "stolen"},
		{"It brings to mind [o:Elk Dairy], where thieves emptied the tills.", "emptied"},
		{"It brings to mind [o:Elk Dairy], where [ransomware:ransomware] crippled the tills.", "crippled"},
		{"He works for [o:Elk Dairy], which could not sell butter after the [ransomware:attack].", "attack"},
		{"[o:Elk Dairy] said that [malware:malware] had read cards at its tills.", "malware"},
		{"[o:Elk Dairy] is still rebuilding its tills after a [ransomware:ransomware attack].", "ransomware"},
		{"[o:Elk Dairy] puts the cost of the [ransomware:ransomware] that struck it at $5.", "ransomware"},
		{"They broke into the servers of [o:Elk Dairy] in May.", "into"},
		{"It hit 5,000 tills, among them those of [o:Elk Dairy].", "hit"},
		{"[o:Elk Dairy] said in May that it had been [unauthorised-access:hacked].", "hacked"},
		{"[o:Elk Dairy] has admitted that its servers were hit.", "hit"},
		{"[o:Elk Dairy] had to close two shops after a [ransomware:ransomware attack].", "ransomware"},
		{"[o:Elk Dairy] was unable to sell butter when [ransomware:ransomware] struck in May.", "ransomware"},
		{"[o:Elk Dairy]'s website was [defacement:defaced] in May.", "defaced"},
		{"In May the gang encrypted the tills of [o:Elk Dairy].", "encrypted"},
		{"In May a gang [account-takeover:took over] the accounts of [o:Elk Dairy].", "over"},
		{"A [ddos:flood] took down [o:Elk Dairy] in May.", "down"},
		{"[data-breach:Breaches] have been reported by [o:Elk Dairy] and others.", "Breaches"},
		{"The [data-breach:breaches] at dairies including [o:Elk Dairy] were large.", "breaches"},
		{"Victims of the [ransomware:ransomware] included [o:Elk Dairy].", "ransomware"},

		{"[o:Elk Dairy] and [o:Oak Dairy] had to close two shops after a [ransomware:ransomware attack].", "ransomware"},
		{"[o:Elk Dairy] has lost the letters of its guests to a thief.", "lost"},
		{"[o:Elk Dairy] wired $2 million to somebody posing as its owner.", "wired"},
		{"Thieves made off with the details of 5,000 [o:Elk Dairy] customers.", "off"},
		{"The details of 5,000 [o:Elk Dairy] customers were stolen in May.", "stolen"},

		{"She lost $5 from her [o:Elk Dairy] wallet.", ""},
		{"[o:Elk Dairy] paid $5 to its lawyers.", ""},
		{"[o:Elk Dairy] sent letters to [o:Oak Dairy], a thief said.", ""},
		{"The tills of 5,000 [o:Elk Dairy] customers were stolen.", ""},
		{"The details of 5,000 [o:Elk Dairy] customers were not stolen.", ""},
		{"It was like [o:Elk Dairy], which makes cheese and was founded in May.", ""},
		{"It asked [o:Elk Dairy], which said that [o:Mill Street Bank] was hit.", ""},
		{"Thieves like [o:Elk Dairy], whose logo was stolen for their mails.", ""},
		{"There is a hole in [o:Elk Dairy], which intruders have been [exploit:exploiting].", ""},
		{"The list of [unauthorised-access:hacked] shops also includes [o:Elk Dairy].", "hacked"},
		{"The list of [unauthorised-access:hacked] shops and of sponsors includes [o:Elk Dairy].", ""},
		{"[o:Elk Dairy] lost $3 million when scammers posed as its baker.", "lost"},
		{"[o:Elk Dairy] lost $3 million when milk got cheap.", ""},
		{"[o:Elk Dairy] says there is no sign that its servers were hit.", ""},
		{"[o:Elk Dairy] said that it may have been [unauthorised-access:hacked].", ""},
		{"[o:Elk Dairy] had to close two shops after a storm.", ""},
		{"[o:Elk Dairy] had to help after [o:Mill Street Bank] was hit by [ransomware:ransomware].", ""},
		{"[o:Elk Dairy] pays for it, since the insurer had no [ransomware:ransomware] that struck it.", ""},
		{"The suit was read to [o:Elk Dairy], seeks to speak for guests whose letters were stolen.", ""},
		{"[o:Elk Dairy] is well after a [ransomware:ransomware attack] on others.", ""},
		{"[o:Elk Dairy]'s researchers were [unauthorised-access:hacked].", ""},
		{"It linked to 14 defaced pages on [o:Elk Dairy].", ""},
		{"The gang [account-takeover:took over] the [o:Elk Dairy] accounts of a baker.", ""},
		{"The gang [account-takeover:took over] the [o:Elk Dairy] and [o:Oak Dairy] pages of a baker.", ""},
		{"The [data-breach:breach], as reported by [o:Elk Dairy], was large.", ""},
		{"The [data-breach:breach] alarmed others including [o:Elk Dairy].", ""},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		i := slices.IndexFunc(v.Mentions, func(m mention.Mention) bool { return v.Doc.Slice(m.First, m.Last) == "Elk Dairy" })
		m, got := &v.Mentions[i], ""
		if k, ok := v.recalledAttack(v.SentenceOf(i), int(v.ListFrom[i]), m.Last, int(v.ListTo[i])); ok {
			got = v.Doc.TokenText(k.trigger)
			if k.pattern == "" {
				t.Errorf("%s: no pattern tells why", test.text)
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
