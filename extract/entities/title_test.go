package entities

import (
	"testing"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/gazetteer"
)

// TestTitles reads what stands beside the last person that a text names.
func TestTitles(t *testing.T) {
	tests := []struct{ text, title, affiliation string }{
		{"Interior Minister [p:Odile Varga] spoke first.", "Interior Minister", ""},
		{"Commerce Secretary [p:Odile Varga] spoke first.", "Commerce Secretary", ""},
		{"[l:Orrin County] Sheriff [p:Odile Varga] spoke first.", "Orrin County Sheriff", ""},
		{"[l:Orrin] City Administrator [p:Odile Varga] spoke first.", "Orrin City Administrator", ""},
		{"In [l:Orrin], Mayor [p:Odile Varga] spoke first.", "Mayor", ""},
		{"[o:Acme] chief executive [p:Odile Varga] resigned.", "chief executive", "Acme"},
		{"[o:Acme]'s chief executive, [p:Odile Varga], resigned.", "chief executive", "Acme"},
		{"[o:Acme]'s [p:Odile Varga] resigned.", "", "Acme"},
		{"[o:Acme]'s [p:Jan Roth] and [p:Odile Varga] resigned.", "", "Acme"},
		{"[o:Acme] hired [p:Jan Roth] and [p:Odile Varga] resigned.", "", ""},
		{"A spokeswoman for [o:Acme], [p:Odile Varga], said no.", "spokeswoman", "Acme"},
		{"The head of [o:Acme], [p:Odile Varga], resigned.", "head", "Acme"},
		{"[p:Odile Varga], chief executive of [o:Acme], resigned.", "chief executive", "Acme"},
		{"[p:Odile Varga], the [o:Acme] chief executive, resigned.", "chief executive", "Acme"},
		{"[p:Odile Varga], the former [o:Acme] chief executive, resigned.", "chief executive", "Acme"},
		{"[p:Odile Varga], a longtime security researcher, resigned.", "security researcher", ""},
		{"[p:Odile Varga], the bank's chief executive, resigned.", "chief executive", ""},
		{"[p:Odile Varga], the nursing home operator's chief lending officer, resigned.", "chief lending officer", ""},
		{"[p:Odile Varga], the co-operative bank's chief executive, resigned.", "chief executive", ""},
		{"[p:Odile Varga], CTO of the hosting firm [o:Acme], resigned.", "CTO", "Acme"},
		{"[p:Odile Varga], chief analyst, [o:Acme].", "chief analyst", "Acme"},
		{"[p:Odile Varga], who is a researcher at [o:Acme], resigned.", "researcher", "Acme"},
		{"[p:Odile Varga] who works for [o:Acme] resigned.", "", "Acme"},
		{"[p:Odile Varga], who runs the registrar [o:Acme], resigned.", "", "Acme"},
		{"[p:Odile Varga], who follows such gangs for the consultancy [o:Acme], resigned.", "", "Acme"},
		{"[p:Odile Varga], who banks at [o:Acme], resigned.", "", ""},
		{"[p:Odile Varga] of [o:Acme] resigned.", "", "Acme"},
		{"[p:Odile Varga] ([o:Acme]) resigned.", "", "Acme"},
		{"[o:Acme] was offline. Its technical director, [p:Odile Varga], resigned.", "technical director", "Acme"},

		{"[p:Odile Varga], APAC CTO at [o:Acme], resigned.", "APAC CTO", "Acme"},
		{"[p:Odile Varga], [l:Norland] head at [o:Acme], resigned.", "Norland head", "Acme"},
		{"[p:Odile Varga], retail crime director at [o:Acme], resigned.", "retail crime director", "Acme"},
		{"[p:Odile Varga], senior tax counsel for [o:Acme], resigned.", "senior tax counsel", "Acme"},
		{"[p:Odile Varga], an e-waste specialist at [o:Acme], resigned.", "specialist", "Acme"},
		{"[p:Odile Varga], R&D engineer for [o:Acme], resigned.", "R&D engineer", "Acme"},
		{"[p:Odile Varga], founder of the Graz-based hosting firm [o:Acme], resigned.", "founder", "Acme"},
		{"[p:Odile Varga], founder of the third-largest bottling and canning machines maker [o:Acme], resigned.", "founder", "Acme"},
		{"[p:Odile Varga], a lawyer who told [o:Acme] of it, resigned.", "lawyer", ""},
		{"[p:Odile Varga], a lawyer wrote to [o:Acme].", "lawyer", ""},
		{"[p:Odile Varga] of the Polish security firm [o:Acme] resigned.", "", "Acme"},
		{"[p:Odile Varga] from news site [o:Acme] resigned.", "", "Acme"},
		{"[p:Odile Varga] of the team that left [o:Acme] resigned.", "", ""},
		{"An [o:Acme] researcher named [p:Odile Varga] resigned.", "researcher", "Acme"},
		{"Said [p:Odile Varga], a ward clerk at [o:Acme].", "clerk", "Acme"},
		{"A ship named [p:Odile Varga] sank.", "", ""},
		{"Director of Human Resources [p:Odile Varga] resigned.", "Director of Human Resources", ""},
		{"Former Norlandish cybersecurity official [p:Odile Varga] resigned.", "cybersecurity official", ""},
		{"[o:Acme] co-founder [p:Odile Varga] resigned.", "co-founder", "Acme"},
		{"[p:Odile Varga], co-founder of [o:Acme], resigned.", "co-founder", "Acme"},
		{"[o:Acme] co-CEO [p:Odile Varga] resigned.", "co-CEO", "Acme"},
		{"Rear-Admiral [p:Odile Varga] resigned.", "Rear-Admiral", ""},
		{"State Rep. [p:Odile Varga] spoke.", "State Rep.", ""},
		{"[l:U.S.] Sen. [p:Odile Varga] spoke.", "U.S. Sen.", ""},
		{"Lt. Gov. [p:Odile Varga] spoke.", "Lt. Gov.", ""},
		{"Brig. Gen. [p:Odile Varga] spoke.", "Brig. Gen.", ""},
		{"MK [p:Odile Varga] spoke.", "MK", ""},
		{"At 5 PM [p:Odile Varga] spoke.", "", ""},
		{"Mr [p:Odile Varga] spoke.", "", ""},
		{"Prof. Dr. [p:Odile Varga] spoke.", "", ""},
		{"His Honour Judge [p:Odile Varga] spoke.", "Judge", ""},
		{"Rt Hon [p:Odile Varga] spoke.", "", ""},
		{"Gen. [p:Odile Varga], a spokeswoman for [o:Acme], spoke.", "spokeswoman", "Acme"},
		{"Gen. [p:Odile Varga], head of [o:Acme], spoke.", "Gen.", "Acme"},
		{"Government spokesman [p:Odile Varga] spoke.", "Government spokesman", ""},
		{"Municipal commissioner [p:Odile Varga] spoke.", "Municipal commissioner", ""},
		{"Shadow minister [p:Odile Varga] spoke.", "Shadow minister", ""},
		{"[o:Acme] medical director [p:Odile Varga] spoke.", "medical director", "Acme"},
		{"Chief Cabinet Secretary [p:Odile Varga] spoke.", "Chief Cabinet Secretary", ""},
		{"Additional Director General [p:Odile Varga] spoke.", "Additional Director General", ""},
		{"[o:Acme]'s Treaty Section Chief [p:Odile Varga] spoke to the press.", "Treaty Section Chief", "Acme"},
		{"It Hit Them As Chief Executive [p:Odile Varga] Left", "Chief Executive", ""},
		{"On Monday Chief Executive [p:Odile Varga] spoke to the press.", "Chief Executive", ""},
		{"[o:Acme]'s vice president for research [p:Odile Varga] spoke.", "vice president for research", "Acme"},
		{"The mayor of [l:Orrin], [p:Odile Varga], spoke.", "mayor", ""},
		{"A man of [l:Orrin], [p:Odile Varga], spoke.", "", ""},
		{"Chief constable [p:Odile Varga] spoke.", "Chief constable", ""},
		{"Deputy commissioner of police [p:Odile Varga] spoke.", "Deputy commissioner of police", ""},
		{"Minister of State [p:Odile Varga] spoke.", "Minister of State", ""},
		{"Minister for Digital Development and Information [p:Odile Varga] spoke.", "Minister for Digital Development and Information", ""},
		{"[p:Odile Varga], Minister for Sport and Leisure, spoke.", "Minister for Sport and Leisure", ""},
		{"[p:Odile Varga], [l:Orrin] superintendent, spoke.", "Orrin superintendent", ""},
		{"[p:Odile Varga], [l:Orrin] native, spoke.", "", ""},
		{"[p:Odile Varga], [l:Orrin], spoke.", "", ""},
		{"[p:Odile Varga], head of Dynamic Analysis at [o:Acme], spoke.", "head of Dynamic Analysis", "Acme"},
		{"[p:Odile Varga], chief financial officer and VP of Administration, spoke.", "chief financial officer and VP of Administration", ""},
		{"[p:Odile Varga], head of Orrin hospital, spoke.", "head", ""},
		{"[p:Odile Varga], vice president of medical devices at [o:Acme], spoke.", "vice president", "Acme"},
		{"[o:Acme] chief of staff [p:Odile Varga] spoke.", "chief of staff", "Acme"},
		{"[o:FBI] special agent [p:Odile Varga] spoke.", "special agent", "Federal Bureau of Investigation"},
		{"[o:DA] spokeswoman [p:Odile Varga] spoke.", "spokeswoman", "DA"},
		{"[o:Orrin County Board] Chairman [p:Odile Varga] spoke.", "Chairman", "Orrin County Board"},
		{"The director of [o:Acme] [p:Odile Varga] spoke.", "director", "Acme"},

		{"Mayor [p:Odile Varga], Sheriff [p:Jan Roth] and [o:Acme] engineer [p:Ana Lind] came.", "engineer", "Acme"},
		{"[p:Odile Varga], the bank said, resigned. Its director was not there.", "", ""},
		{"[p:Odile Varga] with a smile said that [o:Acme] was well.", "", ""},
		{"[o:Acme] and [o:Bolt] merged. Its director, [p:Odile Varga], resigned.", "director", ""},
		{"[o:Acme] was offline. It rained. Its director, [p:Odile Varga], resigned.", "director", ""},
		{"[p:Odile Varga], whom [o:Acme] hired, resigned.", "", ""},
		{"[p:Odile Varga]", "", ""},
		{"[p:Odile Varga],", "", ""},
		{"[p:Odile Varga], who", "", ""},
		{"[p:Odile Varga], the", "", ""},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		d, ms := labelled(t, test.text)
		var title, affiliation string
		for _, e := range l.Link(d, ms, new(Scratch)) {
			if e.Label == record.LabelPerson {
				title, affiliation = e.Title, e.Affiliation
			}
		}
		if title != test.title || affiliation != test.affiliation {
			t.Errorf("%s: %q of %q, want %q of %q", test.text, title, affiliation, test.title, test.affiliation)
		}
	}
}

func TestSharedAffiliation(t *testing.T) {
	d, ms := labelled(t, "It was found by [p:Odile Varga] and [p:Jan Roth] of [o:Acme].")
	for _, e := range New(gazetteer.Default()).Link(d, ms, new(Scratch)) {
		if e.Label == record.LabelPerson && e.Affiliation != "Acme" {
			t.Errorf("%s is of %q, want Acme", e.Name, e.Affiliation)
		}
	}
}
