package incidents

import "testing"

func TestOnlyOfLives(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"Its founder, Odo Pell, passed away in [d:2018-12].":                                              true,
		"It has more guests than Graz has people (as of [d:2018]).":                                       true,
		"It has had guests of [d:2018].":                                                                  false,
		"The firm, founded in Graz in [d:2018-12], has two ships.":                                        true,
		"The firm was founded in [d:2018-12]. It closed in [d:2018-12].":                                  false,
		"The firm was founded in [d:2018-12]. [ddos:Attacks] stopped its ships in [d:2018-12].":           false,
		"Its founder died, and its ships stopped in [d:2018-12].":                                         false,
		"The ferry born on [d:2018-12-03], and retired in [d:2018-12-04], has two ships.":                 true,
		"Its ships were taken away in [d:2018-12].":                                                       false,
		"The firm was established before a [data-breach:breach] in [d:2018-12].":                          false,
		"It opened a site that it had long established for its customers elsewhere there in [d:2018-12].": false,
	} {
		v := viewOf(t, f, testLead+text)
		ws := v.findDates(nil)
		if got := v.onlyOfLives(&ws[0]); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
