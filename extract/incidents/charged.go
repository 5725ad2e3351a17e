package incidents

import "github.com/incx/incx/extract/record"

// A court report whose headline or lead says that somebody was charged with the attack
// is on what the suspects did whom it names next, also where the model hardly knows
// them: "Two men were charged … Jan Roth and Odile Varga ran the gang, prosecutors say."

// soonNamed is how many sentences of the body name the suspects of a court report.
const soonNamed = 6

// nameCharged makes actors of the suspects whom a court report names soon, where no
// actor was found.
func (v *view) nameCharged(cs []candidate) {
	suspects := false
	for i := range cs {
		if cs[i].isActor {
			return
		}
		suspects = suspects || v.isSoonSuspected(&cs[i])
	}
	if !suspects || !v.reportsCharges() {
		return
	}
	for i := range cs {
		if c := &cs[i]; v.isSoonSuspected(c) {
			c.isActor = true
		}
	}
}

// isSoonSuspected says whether c is a suspect whom the article names soon.
func (v *view) isSoonSuspected(c *candidate) bool {
	e := &v.ents[c.entity]
	return e.Label == record.LabelPerson && e.Suspected && !c.isVictim && c.asides == 0 && c.seen < soonNamed
}

// reportsCharges says whether headline or lead say in one sentence that somebody is
// accused and of what attack.
func (v *view) reportsCharges() bool {
	for i := range v.d.Sentences {
		s := &v.d.Sentences[i]
		if (v.place[i] == headline || v.place[i] == lead) && !v.aside[i] && v.anyClass(s, s.First, s.Last, arrest) {
			return true
		}
	}
	return false
}
