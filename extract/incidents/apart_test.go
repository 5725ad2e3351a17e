package incidents

import "testing"

// TestStandsApart tells which organisation is named for who pretends to be it, for who
// works there and found something out, or as a host. It is the last one of each text.
func TestStandsApart(t *testing.T) {
	f := newFinder()
	for text, want := range map[string]bool{
		"The callers claimed to work for [o:Pell Bank].":                                          true,
		"The callers claimed to be calling from the tax office [o:Pell].":                         true,
		"The mail appeared to come from [o:Pell Bank].":                                           true,
		"A message seemed to have been sent from [o:Pell Bank].":                                  true,
		"The page purports to be that of [o:Pell Bank].":                                          true,
		"Apps pretended to be the mobile apps of [o:Mill], [o:Orchard] and [o:Pell].":             true,
		"They posed as staff of [o:Pell Bank] on the phone.":                                      true,
		"Thieves impersonated the insurer [o:Pell].":                                              true,
		"Thieves impersonated [o:Pell Bank], whose customers fell for the [fraud:scam].":          true,
		"They posed as a collective in emails to [o:Pell Bank].":                                  false,
		"He pretended to be ill; [o:Pell Bank] sent a doctor.":                                    false,
		"They claimed to have read the mail of [o:Pell Bank].":                                    false,
		"The clerk appeared to be at work at [o:Pell Bank].":                                      false,
		"The gang claimed [o:Pell Bank].":                                                         false,
		"The [data-breach:theft] was seen by researchers at [o:Pell Labs].":                       true,
		"That is what analysts at the Dutch consultancy [o:Pell] say.":                            true,
		"Experts from [o:Mill Security] and the consultancy [o:Pell] agree.":                      true,
		"Telemetry of [o:Pell] shows more.":                                                       true,
		"A lecturer at the [o:University of Pell] doubts it.":                                     true,
		"[p:Jan Roth], Director of Risk Research at [o:Pell], reported it.":                       true,
		"[p:Jan Roth], head of analysis at [o:Mill] and bug bounty platform [o:Pell], saw it.":    true,
		"[p:Jan Roth], head of sales at [o:Pell], reported it.":                                   false,
		"[p:Jan Roth], a fan of research at [o:Pell], reported it.":                               false,
		"The clients of [o:Pell] are angry.":                                                      false,
		"Analysts say that data of [o:Pell] were [data-breach:stolen].":                           false,
		"The files lay in the cloud of [o:Pell].":                                                 true,
		"The site, hosted by [o:Pell], was [defacement:defaced].":                                 true,
		"He saw the listings on [o:Pell].":                                                        true,
		"The files were in a bucket of [o:Pell].":                                                 false,
		"A party was hosted in [o:Pell].":                                                         false,
		"Researchers at [o:Pell Labs] saw it. [o:Pell Labs] was [data-breach:hacked] by two men.": false, // it was hit
	} {
		v := viewOf(t, f, text)
		cs, _ := v.findCandidates(nil, nil)
		if got := v.standsApart(&cs[len(cs)-1]); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
	v := viewOf(t, f, "They posed as [p:Jane Roe].")
	if cs, _ := v.findCandidates(nil, nil); v.standsApart(&cs[0]) {
		t.Error("a person stands apart")
	}
}
