package entities

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestRoles gives the roles of the first entity of a text.
func TestRoles(t *testing.T) {
	tests := []struct{ text, want string }{
		{"[o:Acme] said so.", "source"},
		{"[o:Acme] has confirmed it.", "source"},
		{"[o:Acme], a hosting company in Graz, said so.", "source"},
		{"“It was bad,” said [o:Acme].", "source"},
		{"That is so, according to [o:Acme].", "source"},
		{"That is so, according to the [o:Acme].", "source"},
		{"It was first reported by [o:Acme].", "source"},
		{"[o:Acme] was quiet. Its spokesman [p:Jan Roth] said no more.", "source"},
		{"[o:Acme] chief executive [p:Jan Roth] said no more.", "source"},
		{"The security firm [o:Acme] found it.", "vendor"},
		{"[o:Acme], a cybersecurity company, said so.", "source vendor"},
		{"[o:Acme], an anti-virus maker, said so.", "source vendor"},
		{"[o:Acme], a security start-up, said so.", "source vendor"},
		{"[o:ESET] said so.", "source vendor"},
		{"It hired [o:Mandiant] to investigate.", "investigator vendor"},
		{"[o:FBI] agents came.", "investigator"},
		{"The [o:Securities and Exchange Commission] was notified.", "authority"},
		{"The [o:Securities and Exchange Commission] is investigating.", "authority investigator"},
		{"[o:Reuters] wrote so.", "source"},
		{"[o:Reuters] is read by many.", "source"},
		{"Customers of [o:Acme] were affected.", "affected"},

		{"The [o:Narrow Canals Inspectorate] was told.", "authority"},
		{"The [o:Graz Data Protection Commissioner] was told.", "authority"},
		{"The [o:Central Bank of Norland] was told.", "authority"},
		{"The [o:Bank of Norland] was told.", ""},
		{"The case is with the [o:Norland Cyber Crime Unit].", "investigator"},
		{"[o:Graz Zeitung] had asked about it.", "source"},
		{"[o:Orchard Forensics] was there.", "vendor"},
		{"[o:Orchard Labs] was there.", "vendor"},
		{"[o:Orchard Threat Research] was there.", "vendor"},
		{"[o:Orchard Research] was there.", ""},
		{"The [o:Office of Rail Security] was there.", ""},
		{"The clinic brought in [o:Mandiant].", "investigator vendor"},
		{"The [o:Falcons] have arrested two men.", "investigator"},
		{"[o:Acme] detained for theft", ""},
		{"[p:Jan Roth], who speaks for the clinic, said so.", "spokesperson"},

		{"No other [o:Acme] systems were affected.", ""},
		{"[o:Acme] was told of it.", ""},
		{"He said that [o:Acme] was hit.", ""},
		{"He said [o:Acme] was hit.", ""},
		{"[p:Jan Roth] told [o:Acme] of it.", ""},
		{"[o:Acme], it rained.", ""},
		{"[o:Acme], it", ""},

		{"“It was bad,” said [p:Jan Roth], CEO of [o:Acme], a cybersecurity company.", "expert"},
		{"[p:Jan Roth], CEO of [o:Acme], a cybersecurity company, came.", ""},
		{"[p:Jan Roth], an official of the [o:Securities and Exchange Commission], came.", "official"},
		{"By [p:Jan Roth]\n\nIt rained.", "journalist"},
		{"(Reporting by [p:Jan Roth] in Graz)", "journalist"},
		{"It rained, it said; editing by [p:Jan Roth].", "journalist"},
		{"Stopped by [p:Jan Roth], it rained.", ""},
		{"[p:Jan Roth], a spokesman for [o:Acme], said so.", "spokesperson"},
		{"Interior Minister [p:Jan Roth] came.", "official"},
		{"President [p:Jan Roth] came.", "official"},
		{"Vice President [p:Jan Roth] came.", "official"},
		{"[p:Jan Roth], Vice President, came.", ""},
		{"Senior Vice President [p:Jan Roth] came.", ""},
		{"[o:Acme] Vice President [p:Jan Roth] came.", ""},
		{"U.S. Attorney [p:Jan Roth] came.", "official"},
		{"[p:Jan Roth], president of [o:Acme], came.", ""},
		{"Vice President [p:Jan Roth] of [o:Acme] came.", ""},
		{"Defense attorney [p:Jan Roth] came.", ""},
		{"The administrator, [p:Jan Roth], noticed.", ""},
		{"[p:Jan Roth], director of the [o:FBI], came.", "official"},
		{"Sen. [p:Jan Roth] came.", "official"},
		{"DCI [p:Jan Roth] came.", "official"},
		{"Speaker [p:Jan Roth] came.", "official"},
		{"[p:Jan Roth], a speaker at [o:Acme], came.", ""},
		{"Deputy [p:Jan Roth] came.", "official"},
		{"Deputy Editor [p:Jan Roth] came.", "journalist"},
		{"Magistrate [p:Jan Roth] came.", "official"},
		{"[p:Jan Roth], an under-secretary in Graz, came.", "official"},
		{"General Manager [p:Jan Roth] came.", ""},
		{"General [p:Jan Roth] came.", "official"},
		{"General counsel [p:Jan Roth] came.", ""},
		{"Brigadier [p:Jan Roth], spokesman for [o:Acme], came.", "spokesperson"},
		{"[p:Jan Roth], a security researcher, found it.", "expert"},
		{"“It is new,” said [p:Jan Roth] of [o:ESET].", "expert"},
		{"[p:Jan Roth] was arrested.", "suspect"},
		{"[p:Jan Roth], 29, of Main Street, Humberstone, was sentenced to six years.", "suspect"},
		{"[p:Jan Roth], a/k/a “Foo,” 29, of Graz, was charged.", "suspect"},
		{"[p:Jan Roth], also known as Foo, has pleaded guilty.", "suspect"},
		{"[p:Jan Roth] aka Foo was extradited.", "suspect"},
		{"[p:Jan Roth], 29, and [p:Odile Varga], 31, were jailed.", "suspect"},
		{"[p:Jan Roth], 29, and [p:Odile Varga], 31, was jailed.", ""},
		{"[p:Jan Roth], 29, jailed for six years", "suspect"},
		{"[p:Jan Roth] was found guilty.", "suspect"},
		{"[p:Jan Roth], 29, admitted hacking [o:Acme].", "suspect"},
		{"[p:Jan Roth] admitted two counts of fraud.", "suspect"},
		{"[p:Jan Roth] admitted the breach.", ""},
		{"[p:Jan Roth] is wanted by the police.", "suspect"},
		{"[p:Jan Roth] wanted to know why.", ""},
		{"[p:Jan Roth] faces charges in Graz.", "suspect"},
		{"[p:Jan Roth] faces a hard winter.", ""},
		{"[p:Jan Roth], a student in Graz, was convicted of fraud.", "suspect"},
		{"[p:Jan Roth] is in custody.", "suspect"},
		{"Prosecutors dropped the charges against [p:Jan Roth].", "suspect"},
		{"Prosecutors Drop Charges Against [p:Jan Roth]", "suspect"},
		{"FBI Arrested Hacker [p:Jan Roth]", "suspect"},
		{"Two Fled After Police Arrested Them With [p:Jan Roth] In Graz", ""},
		{"Suspects [p:Jan Roth] and [p:Odile Varga] fled.", "suspect"},
		{"The arrest of [p:Jan Roth] came late.", "suspect"},
		{"They arrested the men, and [p:Jan Roth] fled.", ""},
		{"[p:Jan Roth] jailed 12 days for fraud", "suspect"},
		{"[p:Jan Roth] jailed two Swedes", ""},
		{"Police arrested 29-year-old [p:Jan Roth].", "suspect"},
		{"Police arrested fraud charges fugitive [p:Jan Roth].", "suspect"},
		{"[p:Jan Roth], of Graz, agreed on Tuesday to plead guilty.", "suspect"},
		{"[p:Jan Roth], 29, of Graz, who was sent to prison, wept.", "suspect"},
		{"[p:Jan Roth], 29, appeared in provincial court.", "suspect"},
		{"[p:Jan Roth], of Graz, got three years and two months.", "suspect"},
		{"[p:Jan Roth] got three letters.", ""},
		{"[p:Jan Roth] denied all three counts.", "suspect"},
		{"[p:Jan Roth] denied it.", ""},
		{"[p:Jan Roth] is out on bail.", "suspect"},
		{"[p:Jan Roth] and [p:Odile Varga], who allegedly hired the hackers, fled.", "suspect"},
		{"[p:Jan Roth] was allegedly targeted.", ""},
		{"[p:Jan Roth] wasn’t arrested.", ""},
		{"[p:Jan Roth] of Graz hasn't been charged.", ""},
		{"A jury returned an indictment accusing [p:Jan Roth] of fraud.", "suspect"},
		{"The indictment, unsealed on Friday, names [p:Jan Roth].", "suspect"},
		{"The report names [p:Jan Roth].", ""},
		{"According to the plea, [p:Jan Roth] bought the passwords.", "suspect"},
		{"According to the letter, [p:Jan Roth] bought the passwords.", ""},
		{"Two others were charged in court: [p:Jan Roth], 19, and [p:Odile Varga].", "suspect"},
		{"[p:Jan Roth] and [p:Odile Varga] said they saw it.", ""},
		{"[p:Jan Roth] suspects a leak.", ""},
		{"[p:Jan Roth], a father of two, was charged £20 for it.", ""},
		{"[p:Jan Roth] said the man was arrested.", ""},
		{"[p:Jan Roth], who lives in Graz, said [p:Odile Varga], 31, was arrested.", ""},
		{"Judge [p:Jan Roth] sentenced him.", "official"},
		{"Defense attorney [p:Jan Roth], 50, pleaded guilty for him.", ""},
		{"The unit, led by Brig. Gen. [p:Jan Roth], arrested a suspect.", "official"},
		{"The unit, led by [p:Jan Roth], arrested a suspect.", ""},
		{"The bureau, headed by [p:Jan Roth], charged two men.", ""},
		{"The firm, founded by [p:Jan Roth], was charged with fraud.", ""},
		{"It was built by [p:Jan Roth], who was arrested.", "suspect"},
		{"Two men who stole songs by the late [p:Jan Roth] were arrested.", ""},
		{"A man who leaked photos of [p:Ada Lind], [p:Jan Roth] and others was jailed.", ""},
		{"The trial of [p:Jan Roth], jailed in May, went on.", "suspect"},
		{"Men who stole songs by a number of artists, including [p:Jan Roth], were found guilty.", ""},
		{"Five men, including [p:Jan Roth], were found guilty.", "suspect"},
		{"[p:Jan Roth] hackers sentenced", ""},
		{"[p:Jan Roth], head of the unit, arrested two men.", ""},
		{"[p:Jan Roth] arrested hackers in Graz.", ""},
		{"[p:Jan Roth] arrested and charged two men.", ""},
		{"[p:Jan Roth] arrested and charged with fraud", "suspect"},
		{"[p:Jan Roth] of Graz was detained.", "suspect"},
		{"[p:Jan Roth] suspected a leak.", ""},
		{"[p:Jan Roth], accused of fraud, fled.", "suspect"},
		{"[p:Jan Roth] accused the bank of fraud.", ""},
		{"[p:Jan Roth], an alleged hacker, fled.", "suspect"},
		{"[p:Jan Roth]'s alleged crimes are many.", "suspect"},
		{"[p:Jan Roth] was the officer who arrested the men.", ""},
		{"[p:Jan Roth] was among those arrested.", "suspect"},
		{"[p:Jan Roth] has not been charged.", ""},
		{"Police chief [p:Jan Roth] charged three men.", "official"},
		{"The officer who arrested them was [p:Jan Roth].", ""},
		{"The officer who arrested the suspects was named as [p:Jan Roth].", ""},
		{"Those who were arrested are [p:Jan Roth] and [p:Odile Varga].", "suspect"},
		{"[p:Jan Roth], who defended the accused, left.", ""},
		{"[p:Jan Roth] jailed two years for fraud", "suspect"},
		{"[p:Jan Roth] jailed two men for three years", ""},
		{"Police met the suspect, [p:Jan Roth] said.", ""},
		{"Police met the suspect, [p:Jan Roth], in Graz.", "suspect"},
		{"[p:Jan Roth], the suspect's lawyer, left.", ""},
		{"Two men were arrested, [p:Jan Roth] said.", ""},
		{"Three men were sentenced by [p:Jan Roth].", ""},
		{"[p:Jan Roth] announced that three were arrested.", ""},
		{"[p:Jan Roth], whose brother was arrested, wept.", ""},
		{"[p:Jan Roth] fled after being arrested.", "suspect"},
		{"[p:Jan Roth] fled after two men were arrested.", ""},
		{"When police arrested three men, [p:Jan Roth], 40, fled.", ""},
		{"Police arrested three men, [p:Jan Roth], the chief, said.", ""},
		{"By [p:Jan Roth]", "journalist"},
		{"[p:Jan Roth] of [o:Reuters] found it.", "journalist"},
		{"[p:Jan Roth] came.", ""},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		d, ms := labelled(t, test.text)
		ents := l.Link(d, ms, new(Scratch))
		l.Roles(d, ms, ents, nil, nil)
		if got := strings.Join(ents[0].Roles, " "); got != test.want {
			t.Errorf("%s: %s is %q, want %q", test.text, ents[0].Name, got, test.want)
		}
	}
}

// TestRolesOfParties makes sure that a victim or attacker has no other role.
func TestRolesOfParties(t *testing.T) {
	d, ms := labelled(t, "[o:ESET] said that [p:Jan Roth], a researcher, had robbed [p:Odile Varga].")
	l := New(gazetteer.Default())
	ents := l.Link(d, ms, new(Scratch))
	l.Roles(d, ms, ents, []int{0, 2}, []int{1})
	for k, want := range []string{Victim, Suspect, Victim} {
		if !slices.Equal(ents[k].Roles, []string{want}) {
			t.Errorf("%s is %q, want %q", ents[k].Name, ents[k].Roles, want)
		}
	}
}

// TestRolesInList gives one role to all in a list.
func TestRolesInList(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A jury convicted [p:Jan Roth], 34, and [p:Odile Varga], 29, of fraud.", "suspect suspect"},
		{"They charged [p:Jan Roth], [p:Odile Varga] and [p:Ana Lind] with fraud.", "suspect suspect suspect"},
		{"The two suspects, [p:Jan Roth] (age 45) and [p:Odile Varga] (age 49), fled.", "suspect suspect"},
		{"The suspects were named as [p:Jan Roth], [p:Odile Varga] and [p:Ana Lind].", "suspect suspect suspect"},
		{"Among the suspects are [p:Jan Roth] and [p:Odile Varga].", "suspect suspect"},
		{"Police have identified the suspects as [p:Jan Roth] and [p:Odile Varga].", "suspect suspect"},
		{"The FBI charged two Russians, [p:Jan Roth] and [p:Odile Varga], with hacking.", "suspect suspect"},
		{"The two, [p:Jan Roth], 23, and [p:Odile Varga], 24, appeared in court.", "suspect suspect"},
		{"Those arrested include [p:Jan Roth] and [p:Odile Varga].", "suspect suspect"},
		{"Police arrested three men, [p:Jan Roth], 24, [p:Odile Varga], 31, and [p:Ana Lind], 22.", "suspect suspect suspect"},
		{"Three men, [p:Jan Roth], 24, [p:Odile Varga], 31, and [p:Ana Lind], 22, were arrested.", "suspect suspect suspect"},
		{"The winners were named as [p:Jan Roth] and [p:Odile Varga].", " "},
		{"They charged [p:Jan Roth], whom [p:Odile Varga] knew, with fraud.", "suspect "},
		{"[p:Jan Roth], a Graz man who police said led the gang, received five years in prison.", "suspect"},
		{"[p:Jan Roth], a Graz man who said he saw the gang, its head received five years in prison.", ""},
		{"They charged [p:Jan Roth], but [p:Odile Varga] fled.", "suspect "},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		d, ms := labelled(t, test.text)
		ents := l.Link(d, ms, new(Scratch))
		l.Roles(d, ms, ents, nil, nil)
		var got []string
		for _, e := range ents {
			got = append(got, strings.Join(e.Roles, " "))
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestRolesInBoilerplate makes sure that what stands in boilerplate gives no role.
func TestRolesInBoilerplate(t *testing.T) {
	d, ms := labelled(t, "[o:Acme] said so.")
	d.Sentences[0].Zone = token.Boilerplate
	l := New(gazetteer.Default())
	ents := l.Link(d, ms, new(Scratch))
	if l.Roles(d, ms, ents, nil, nil); len(ents[0].Roles) > 0 {
		t.Errorf("roles %q, want none", ents[0].Roles)
	}
}
