package names

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// TestDefine tells what the text says that a name in brackets is. Known says that the
// gazetteer has it as what it was taken for.
func TestDefine(t *testing.T) {
	tests := []struct {
		text  string
		was   record.Label
		known bool
		want  record.Label
	}{
		{"They left behind [Quillmoth], a wiper that cleans disks.", record.LabelThreatActor, false, record.LabelMalware},
		{"[Quillmoth] is a Linux-based back door for routers.", record.LabelProduct, false, record.LabelMalware},
		{"[Quillmoth] is an exploit kit.", record.LabelProduct, false, record.LabelMalware},
		{"“[Quillmoth]” is a vulnerability in cameras.", record.LabelMalware, false, record.LabelProduct},
		{"They used a trojan called “[Quillmoth]”.", record.LabelOrganisation, false, record.LabelMalware},
		{"They used a trojan, dubbed [Quillmoth].", record.LabelOrganisation, false, record.LabelMalware},
		{"Buy from [Alder Air], a low-cost airline in Graz.", record.LabelProduct, false, record.LabelOrganisation},
		{"It was sold by a firm called [Alder Care].", record.LabelProduct, false, record.LabelOrganisation},
		{"It was sold by a firm called the [Alder Group].", record.LabelThreatActor, false, record.LabelOrganisation},
		{"Meet [Quillmoth], the spyware with a price list, which sells well.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"Meet [Quillmoth], the spyware that sells well.", record.LabelOrganisation, false, record.LabelMalware},
		{"Gangs such as [Quillmoth] do harm.", record.LabelMalware, false, record.LabelThreatActor},
		{"Gangs such as [Quillmoth] do harm.", record.LabelMalware, true, record.LabelThreatActor},
		{"It is the work of [Quillmoth], a gang of boys.", record.LabelMalware, true, record.LabelThreatActor},
		{"They robbed [Quillby], a wine town in the hills.", record.LabelMalware, false, record.LabelLocation},
		{"They robbed the regional municipality of [Quillby].", record.LabelOrganisation, false, record.LabelLocation},
		{"They robbed Mara Alder, 74, of [Quillby].", record.LabelOrganisation, false, record.LabelLocation},
		{"They robbed [Mara Quillby], 74, who is angry.", record.LabelOrganisation, false, record.LabelPerson},
		{"It was found by [Mara Quillby], a malware researcher.", record.LabelOrganisation, false, record.LabelPerson},
		{"The gang [Quillmoth] struck on Friday.", record.LabelOrganisation, false, record.LabelThreatActor},
		{"It is sold by [Alder], a fitness start-up.", record.LabelPerson, false, record.LabelOrganisation},
		{"It is sold by [Alder], maker of a library.", record.LabelProduct, false, record.LabelOrganisation},
		{"The maker, [Alder], went broke.", record.LabelProduct, false, record.LabelOrganisation},
		{"They met [Quillmoth], a hacking group.", record.LabelOrganisation, false, record.LabelThreatActor},

		{"They robbed Mara Quillby of [Alder], 74, at home.", record.LabelLocation, false, record.LabelLocation},
		{"They robbed the customers of [Alder].", record.LabelOrganisation, false, record.LabelOrganisation},
		{"Of [Alder], 740, and others.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"They left behind [Quillmoth], a wiper.", record.LabelOrganisation, true, record.LabelOrganisation},
		{"According to [Alder], the trojan that did it is old.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"The mail of [Alder] is a trojan.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"They met [Alder], a malware researcher.", record.LabelPerson, false, record.LabelPerson},
		{"They met [Jan Alder], a hacker.", record.LabelPerson, false, record.LabelPerson},
		{"They met [Alder], a firm hit by a wiper.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"They met [Alder], a maker of spyware.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"A flaw found by the firm, tracked as [Alder 1].", record.LabelProduct, false, record.LabelProduct},
		{"After the fall of the firm, [Alder] went broke.", record.LabelPerson, false, record.LabelPerson},
		{"It is sold by [Alder], maker unknown.", record.LabelProduct, false, record.LabelProduct},
		{"They met [Alder], a hotel group.", record.LabelOrganisation, false, record.LabelOrganisation},
		{"They met [Alder Trust], a company of thieves.", record.LabelThreatActor, false, record.LabelThreatActor},
		{"They came on [Friday], a trojan at hand.", record.LabelDate, false, record.LabelDate},
	}
	for _, test := range tests {
		d, m := bracketed(test.text, test.was)
		var s Scratch
		if test.known {
			s.cands = []gazetteer.Candidate{{First: m.First, Last: m.Last, Family: gazetteer.Malware}}
			if test.was == record.LabelOrganisation {
				s.cands[0].Family = gazetteer.Organisation
			}
		}
		ms := []mention.Mention{m}
		if s.define(ms, 0, d); ms[0].Label != test.want {
			t.Errorf("%s: %s, want %s", test.text, ms[0].Label, test.want)
		}
	}
}

// TestDefineEverywhere asks for what the text says of a name at one of its places.
func TestDefineEverywhere(t *testing.T) {
	const text = "Quillmoth is back. Ask for Quillmoth, a trojan."
	d := token.New(text, 0)
	var ms []mention.Mention
	for i := range d.Tokens {
		if d.TokenText(i) == "Quillmoth" {
			ms = append(ms, mention.Mention{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1, Label: record.LabelOrganisation})
		}
	}
	var s Scratch
	s.define(ms, 0, d)
	for _, m := range ms {
		if m.Label != record.LabelMalware {
			t.Errorf("at %d: %s, want malware", m.Start, m.Label)
		}
	}
}

// bracketed returns the document of a text without the brackets in it, and a mention
// of what they hold.
func bracketed(text string, label record.Label) (*token.Document, mention.Mention) {
	before, rest, _ := strings.Cut(text, "[")
	name, after, _ := strings.Cut(rest, "]")
	d := token.New(before+name+after, 0)
	m := mention.Mention{Start: len(before), End: len(before) + len(name), Label: label}
	m.First, m.Last = d.TokenAt(m.Start), d.TokenAt(m.End-1)+1
	return d, m
}
