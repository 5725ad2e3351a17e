package incidents

import "testing"

// TestDeedOf tells what was done on the first date of a text.
func TestDeedOf(t *testing.T) {
	tests := []struct {
		text string
		want deed
	}{
		{"The bank's servers were hacked on [d:2018-05-03].", attackDeed},
		{"The [d:2018-05-03] [data-breach:breach] cost millions.", attackDeed},
		{"Clerks opened a [d:2018-05-03], “[phishing:phishing]” mail.", attackDeed},
		{"On [d:2018-05-03], the thieves stole 40,000 letters.", attackDeed},
		{"The [data-breach:intrusion] is put at [d:2018-05-03].", attackDeed},
		{"The [data-breach:intrusion] dates back to [d:2018-05-03].", attackDeed},
		{"Police say the [ransomware:ransomware] had come by mail in [d:2018-05].", attackDeed},

		{"The intruder was in the brewery's network from [d:2018-05-03] to June.", attackDeed},
		{"Hackers had been inside it between [d:2018-05-03] and June.", attackDeed},
		{"The guests were in the brewery from [d:2018-05-03] to June.", someDeed},
		{"The intruder was in the brewery's network, which ran from [d:2018-05-03] on.", someDeed},

		{"The brewery discovered the [data-breach:breach] on [d:2018-05-03].", foundDeed},
		{"On [d:2018-05-03], a guard noticed that the [malware:virus] was there.", foundDeed},
		{"It became aware of the [data-breach:breach] back in [d:2018-05].", foundDeed},

		{"The brewery, which on [d:2018-05-03] told its guests of the [data-breach:breach], is closed.", toldDeed},
		{"The brewery disclosed the [data-breach:breach] on [d:2018-05-03].", toldDeed},
		{"The [data-breach:breach] became known in [d:2018-05].", toldDeed},
		{"Letters about the [data-breach:breach] were sent on [d:2018-05-03].", toldDeed},
		{"On [d:2018-05-03] the brewery mailed notices of the [data-breach:breach].", toldDeed},
		{"The clerk who [data-breach:hacked] the brewery pleaded guilty on [d:2018-05-03].", courtDeed},
		{"The search led to the arrest of the thief in [d:2018-05].", courtDeed},
		{"The record on the clerk was sealed until [d:2018-05-03].", courtDeed},
		{"He was convicted in [d:2018-05] of [fraud:fraud].", courtDeed},
		{"The clerk pleaded guilty to [fraud:wire fraud], to lying about it under oath and to the theft of two barrels on [d:2018-05-03].", courtDeed},

		{"The hole was patched on [d:2018-05-03].", mendedDeed},
		{"On [d:2018-05-03] the maker released an emergency patch.", mendedDeed},
		{"Work on the restoration of the taps began on [d:2018-05-03].", mendedDeed},
		{"The brewery in [d:2018-05] denied that mash was lost.", toldDeed},
		{"By [d:2018-05-03], most taps were back in service.", mendedDeed},

		{"It recalls the [ransomware:ransomware attack] that hit a dairy in [d:2018-05].", likenedDeed},

		{"The brewery is closed since [d:2018-05-03].", someDeed},
		{"The clerk pleaded guilty to lying under oath and to the theft of some two barrels of hops in [d:2018-05].", attackDeed},
		{"The clerk sent two barrels to his aunt on [d:2018-05-03].", someDeed},
		{"The thieves published the recipes on [d:2018-05-03].", someDeed},
		{"The clerks did as they were told on [d:2018-05-03].", someDeed},
		{"The [malware:virus] known as Froth was silent; on [d:2018-05-03] it rained.", someDeed},
		{"The brewery's head said there had been quiet since [d:2018-05].", someDeed},
		{"It recalls the summer of [d:2018].", someDeed},
	}
	f := newFinder()
	for _, test := range tests {
		v := viewOf(t, f, test.text)
		ws := v.findDates(nil)
		if got := v.deedOf(ws[0].mention); got != test.want {
			t.Errorf("%s: %d, want %d", test.text, got, test.want)
		}
	}
}
