package entities

import (
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// labelled reads a marked text. It returns the document of the text without the
// marks, and the mentions, as the model finds them.
func labelled(t *testing.T, text string) (*token.Document, []mention.Mention) {
	t.Helper()
	d, ms, _ := mentiontest.Read(t, text)
	for i := range ms {
		ms[i].By, ms[i].Confidence = record.FoundByModel, 0.9
	}
	return d, ms
}

// groups returns the texts of each entity's mentions, joined by " = ".
func groups(d *token.Document, ms []mention.Mention, ents []mention.Entity) []string {
	var out []string
	for _, e := range ents {
		var names []string
		for _, i := range e.Mentions {
			names = append(names, d.Text[ms[i].Start:ms[i].End])
		}
		out = append(out, strings.Join(names, " = "))
	}
	return out
}

func TestLink(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"company suffix", "[o:Brackwater Ferries Ltd] was hit. [o:Brackwater Ferries] said so.",
			[]string{"Brackwater Ferries Ltd = Brackwater Ferries"}},
		{"abbreviation in brackets", "The [o:Harbour Line Union] ([o:HLU]) met. The [o:HLU] agreed.",
			[]string{"Harbour Line Union = HLU = HLU"}},
		{"short form in brackets that spells nothing", "The [o:Harbour Line Union] ([o:GrEw]) met. [o:GrEw] agreed.",
			[]string{"Harbour Line Union = GrEw = GrEw"}},
		{"lower case in brackets", "The [o:Harbour Line Union] ([o:Grew]) met.", []string{"Harbour Line Union", "Grew"}},
		{"surname after full name", "[p:Odile Varga] spoke. “No,” said [p:Varga].",
			[]string{"Odile Varga = Varga"}},
		{"two people with one surname", "[p:Odile Varga] and [p:Petr Varga] came.",
			[]string{"Odile Varga", "Petr Varga"}},
		{"surname with particles", "[p:Jan van der Ploeg] left. [p:Van der Ploeg] came back.",
			[]string{"Jan van der Ploeg = Van der Ploeg"}},
		{"first of two surnames", "[p:Ana Brizuela Pardo] left. [p:Brizuela] came back.",
			[]string{"Ana Brizuela Pardo = Brizuela"}},
		{"given name and first surname", "[p:Ana Brizuela Pardo] left. [p:Ana Brizuela] came back.",
			[]string{"Ana Brizuela Pardo = Ana Brizuela"}},
		{"both surnames", "[p:Juan García Muñoz] left. [p:García Muñoz] came back. [p:García] and [p:Muñoz] wept.",
			[]string{"Juan García Muñoz = García Muñoz = García = Muñoz"}},
		{"first surname before both", "[p:Juan García Muñoz] left. [p:García] came back. [p:García Muñoz] wept.",
			[]string{"Juan García Muñoz = García = García Muñoz"}},
		{"first surname of two people", "[p:Juan García Muñoz] and [p:Ana García Pardo] left. [p:García] came back.",
			[]string{"Juan García Muñoz", "Ana García Pardo", "García"}},
		{"surname of one and first surname of another", "[p:Juan Brizuela Muñoz] met [p:Ana Brizuela]. [p:Brizuela] left.",
			[]string{"Juan Brizuela Muñoz", "Ana Brizuela = Brizuela"}},
		{"Arabic article", "[p:Mohamed Al-Kuwaiti] left. [p:Al Kuwaiti] came. [p:al-Kuwaiti] left. [p:Kuwaiti] came.",
			[]string{"Mohamed Al-Kuwaiti = Al Kuwaiti = al-Kuwaiti = Kuwaiti"}},
		{"Arabic article apart", "[p:Mohamed Al Kuwaiti] left. [p:Al-Kuwaiti] came.",
			[]string{"Mohamed Al Kuwaiti = Al-Kuwaiti"}},
		{"no article", "[p:Al Gore] left. [p:Gore] came.", []string{"Al Gore = Gore"}},
		{"initial for a given name", "[p:Odile Varga] left. [p:O. Varga] came back.", []string{"Odile Varga = O. Varga"}},
		{"initial before the given name", "[p:O. Varga] left. [p:Odile Varga] came back.", []string{"O. Varga = Odile Varga"}},
		{"initial of another given name", "[p:Odile Varga] left. [p:P. Varga] came back.", []string{"Odile Varga", "P. Varga"}},
		{"short given name", "[p:Robert Varga] left. [p:Bob Varga] came back.", []string{"Robert Varga = Bob Varga"}},
		{"short given name first", "[p:Liz Varga] left. [p:Elizabeth Varga] came back.", []string{"Liz Varga = Elizabeth Varga"}},
		{"middle name and generation", "[p:Odile Varga] left. [p:Odile M. Varga Jr.] came back.", []string{"Odile Varga = Odile M. Varga Jr."}},
		{"accents", "[p:Léa Núñez] left. [p:Lea Nunez] came back.",
			[]string{"Léa Núñez = Lea Nunez"}},
		{"the beginning of a name", "[o:Orchard Lane] is what people call [o:Orchard Lane Medical Center].",
			[]string{"Orchard Lane = Orchard Lane Medical Center"}},
		{"the beginning before a preposition", "[o:Skateboarders of Ohio] met. The [o:Skateboarders] agreed.",
			[]string{"Skateboarders of Ohio = Skateboarders"}},
		{"a kind of thing before a preposition", "[o:Bank of Brackwater] closed. The [o:Bank] of another town did not.",
			[]string{"Bank of Brackwater", "Bank"}},
		{"a kind of thing with an article", "[o:University of Brackwater] closed. The [o:University] opens soon.",
			[]string{"University of Brackwater = University"}},
		{"one of two kinds of things", "[o:University of Brackwater] and [o:University of Orrin] closed. The [o:University] opens soon.",
			[]string{"University of Brackwater", "University of Orrin", "University"}},
		{"the words in another order", "The [o:Ministry of Pears] spoke. The [o:Pears Ministry] agreed.",
			[]string{"Ministry of Pears = Pears Ministry"}},
		{"a person's words in another order", "[p:Odile Varga] met [p:Varga Odile].", []string{"Odile Varga", "Varga Odile"}},
		{"a place's words in another order", "[l:Orchard Lane] is no [l:Lane of Orchard].", []string{"Orchard Lane", "Lane of Orchard"}},
		{"the beginning before a pair", "[o:Pears of Orrin and Vesk] met [o:Pears of Orrin]. [o:Pears of] did not.",
			[]string{"Pears of Orrin and Vesk", "Pears of Orrin", "Pears of"}},
		{"half of a pair", "[o:Varga & Nunes] sold [o:Varga].",
			[]string{"Varga & Nunes", "Varga"}},
		{"the end of a name", "[o:Brackwater Public Library] closed. The [o:Library] opens soon.",
			[]string{"Brackwater Public Library = Library"}},
		{"the end of two names", "[o:Brackwater Public Library] and [o:Orchard Lane Library] closed. A [o:Library] opens.",
			[]string{"Brackwater Public Library", "Orchard Lane Library", "Library"}},
		{"the end after a preposition", "[o:Friends of Orchard Lane] met [o:Orchard Lane].",
			[]string{"Friends of Orchard Lane", "Orchard Lane"}},
		{"a paper that is called like another", "The [o:Brackwater Times] wrote. The [o:Times] was right.",
			[]string{"Brackwater Times = Times"}},
		{"a paper before another", "The [o:Times] wrote. The [o:Brackwater Times] was right.",
			[]string{"Times", "Brackwater Times"}},
		{"a paper of two", "The [o:Brackwater Times] and the [o:Orrin Times] wrote. The [o:Times] was right.",
			[]string{"Brackwater Times", "Orrin Times", "Times"}},
		{"the head of a body", "The [o:Orchard Authority for Pears] spoke. The [o:Authority] fined nobody.",
			[]string{"Orchard Authority for Pears = Authority"}},
		{"a town and its council", "[o:Brackwater] was hit. The [o:Town of Brackwater] said so.",
			[]string{"Brackwater = Town of Brackwater"}},
		{"a short form of one name is none of another", "[o:Varga] is [o:Varga Pears]. [o:Nunes Varga] is not.",
			[]string{"Varga = Varga Pears", "Nunes Varga"}},
		{"initials with the kind of company", "[o:Brackwater Pear Company] grew. [o:BPC] shrank.",
			[]string{"Brackwater Pear Company = BPC"}},
		{"no initials before a full stop", "[o:BF]. LOUIS — [o:Brackwater Ferries] grew.",
			[]string{"BF", "Brackwater Ferries"}},
		{"initials at the end of a sentence", "[o:Brackwater Ferries] grew. It is [o:BF]. Louis saw it.",
			[]string{"Brackwater Ferries = BF"}},
		{"different names", "[o:Mill Street Bank] sued [o:Orchard Lane Bank].",
			[]string{"Mill Street Bank", "Orchard Lane Bank"}},
	}
	l := New(gazetteer.Default())
	var s Scratch
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms := labelled(t, test.text)
			if got := groups(d, ms, l.Link(d, ms, &s)); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// What an article itself says a name stands for outweighs the gazetteer.
func TestLinkOwnNames(t *testing.T) {
	tests := []struct {
		name, text, id string // of the first entity
		want           []string
	}{
		{"definition", "The [o:Narrow Canals Commission] ([o:NCC]) met. The [o:NCC] agreed.", "",
			[]string{"Narrow Canals Commission = NCC = NCC"}},
		{"definition of what the gazetteer knows", "The [o:Federal Bureau of Investigation] ([o:FBI]) came.", "federal-bureau-of-investigation",
			[]string{"Federal Bureau of Investigation = FBI"}},
		{"definition by what says more", "The [o:National Cyber Security Centre] ([o:NKSC]) met. The [o:NKSC] agreed.",
			"national-cyber-security-centre-of-lithuania", []string{"National Cyber Security Centre = NKSC = NKSC"}},
		{"definition beside a country", "[o:Defense Ministry] Hit. [l:Singapore]'s [o:defense ministry] ([o:MINDEF]) spoke.",
			"singapore-ministry-of-defence", []string{"Defense Ministry = defense ministry = MINDEF", "Singapore"}},
		{"definition of a native abbreviation", "The [o:National Intelligence Organization] ([o:MİT]) met. [o:MİT] agreed.",
			"milli-istihbarat-teskilati", []string{"National Intelligence Organization = MİT = MİT"}},
		{"another letter", "The [o:MİT] met.", "", []string{"MİT"}},
		{"definition by translation", "The [o:German Football League] ([o:DFL]) met.", "deutsche-fussball-liga",
			[]string{"German Football League = DFL"}},
		{"definition of another", "The [o:Orchard Lane Pear Growers] ([o:EFF]) met.", "", []string{"Orchard Lane Pear Growers = EFF"}},
		{"a part of the whole in brackets", "The [o:Department of Justice] ([o:FBI]) met.", "us-department-of-justice",
			[]string{"Department of Justice", "FBI"}},
		{"initials", "[o:Narrow Canals Commission] officials met. [o:NCC] agreed.", "",
			[]string{"Narrow Canals Commission = NCC"}},
		{"initials before the name", "[o:NCC] built it. [o:Narrow Canals Commission] officials met.", "",
			[]string{"NCC = Narrow Canals Commission"}},
		{"initials of the entry", "[o:NSA] tools leaked. The [o:National Security Agencies] kept quiet.", "national-security-agency",
			[]string{"NSA = National Security Agencies"}},
		{"namesake", "[o:Target Dental] was hit. [o:Target] said so.", "",
			[]string{"Target Dental = Target"}},
		{"branch", "[o:Target Labs] was hit. [o:Target] said so.", "target",
			[]string{"Target Labs = Target"}},
		{"famous name", "[o:Microsoft Dental] was hit. [o:Microsoft] said so.", "",
			[]string{"Microsoft Dental", "Microsoft"}},
		{"capitals first", "[o:TELSTRA] HIT. [o:Telstra] said so.", "telstra", []string{"TELSTRA = Telstra"}},
		{"capitals alone", "[o:TELSTRA] HIT BY HACKERS", "telstra", []string{"TELSTRA"}},
		{"credit before the text", "LONDON ([o:AP]) — Hackers hit a bank, the [o:AP] reported.", "associated-press", []string{"AP = AP"}},
		{"credit below the text", "Hackers hit a bank. – [o:AAP] \nMore news", "australian-associated-press", []string{"AAP"}},
		{"weak name of another", "The [o:AFP] reported it.", "agence-france-presse", []string{"AFP"}},
		{"no credit", "Hackers hit a bank – [o:AAP] members were not told.", "", []string{"AAP"}},
		{"brackets", "The association ([o:AAP]) was not told.", "", []string{"AAP"}},
		{"a word in capitals", "[o:TARGET] HIT BY HACKERS", "", []string{"TARGET"}},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms := labelled(t, test.text)
			ents := l.Link(d, ms, new(Scratch))
			if got := groups(d, ms, ents); !slices.Equal(got, test.want) || ents[0].ID != test.id {
				t.Errorf("got %q with id %q, want %q with %q", got, ents[0].ID, test.want, test.id)
			}
		})
	}
}

// Bodies that every country has are told apart by the country beside them.
func TestSplitByCountry(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // names and countries
	}{
		{"one", "The Estonian [o:Foreign Ministry] met. The [o:Foreign Ministry] agreed.", []string{"Foreign Ministry EE"}},
		{"later", "The [o:Foreign Ministry] agreed. The Estonian [o:Foreign Ministry] met.", []string{"Foreign Ministry EE"}},
		{"two", "The Estonian [o:Foreign Ministry] met. The Latvian [o:Foreign Ministry] did not. The [o:Foreign Ministry] was hit.",
			[]string{"Estonian Foreign Ministry EE", "Latvian Foreign Ministry LV"}},
		{"by another form", "[l:Estonia]'s [o:Foreign Ministry] met. The [o:Ministry of Foreign Affairs] of [l:Latvia] did not.",
			[]string{"Foreign Ministry of Estonia EE", "Ministry of Foreign Affairs of Latvia LV"}},
		{"named in its own way", "The [o:Ministry of Education] met.", []string{"Ministry of Education "}},
		{"in small letters", "The [o:ministry of education] met.", []string{"Education Ministry "}},
		{"in one word", "The [o:Cadastre] met.", []string{"Land Registry "}},
		{"none", "The [o:Foreign Ministry] met in [l:Latvia].", []string{"Foreign Ministry "}},
		{"of one country", "The Canadian [o:White House] correspondent met the [o:White House].", []string{"White House US"}},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := linkedNames(t, l, test.text); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A body that the gazetteer has is not that of another country with the same name.
func TestFindForeign(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // names and countries
	}{
		{"possessive", "[l:Ireland]'s [o:Department of Justice] met. The [o:Department of Justice] agreed.", []string{"Department of Justice IE"}},
		{"adjective", "The Canadian [o:Department of Justice] met.", []string{"Department of Justice CA"}},
		{"in the name", "The [o:Canadian Department of Justice] met. The [o:Department of Justice] agreed.", []string{"Canadian Department of Justice CA"}},
		{"in brackets", "The Canadian [o:Department of Justice] ([o:DOJ]) met.", []string{"Department of Justice CA"}},
		{"both", "The [o:US Department of Justice] met. [l:Ireland]'s [o:Department of Justice] agreed.", []string{"US Department of Justice US", "Department of Justice IE"}},
		{"and back", "[l:Ireland]'s [o:Department of Justice] met. The [o:US Department of Justice] met. The [o:Department of Justice] agreed.",
			[]string{"Department of Justice IE", "US Department of Justice US"}},
		{"its own", "The American [o:Department of Justice] met.", []string{"US Department of Justice US"}},
		{"nobody's", "The [o:Department of Justice] met in [l:Ireland].", []string{"US Department of Justice US"}},
	}
	l := New(gazetteer.Default())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := linkedNames(t, l, test.text); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// linkedNames returns the names and countries of the organisations in a text.
func linkedNames(t *testing.T, l *Linker, text string) []string {
	d, ms := labelled(t, text)
	var names []string
	for _, e := range l.Link(d, ms, new(Scratch)) {
		if e.Label == record.LabelOrganisation {
			names = append(names, e.Name+" "+e.Country)
		}
	}
	return names
}

// FuzzLink makes sure that linking never panics and puts no mention into two
// entities. A mention of which nothing is left without titles, suffixes and
// punctuation names nothing and is in none.
func FuzzLink(f *testing.F) {
	f.Add("Acme Corp (AC) and Acme said", uint16(0x1234))
	f.Add(".", uint16(0xffff))
	f.Add("ÀÉ ‘s I. I. Inc.", uint16(0xffff))
	l := New(gazetteer.Default())
	f.Fuzz(func(t *testing.T, text string, cuts uint16) {
		d := token.New(text, 0)
		var ms []mention.Mention
		for i := 0; i < len(d.Tokens); i += 2 {
			end := min(len(d.Tokens), i+1+int(cuts>>(i%16)&1))
			m := mention.Mention{First: i, Last: end, Label: record.LabelOrganisation}
			if cuts>>((i+7)%16)&1 == 1 {
				m.Label = record.LabelPerson
			}
			m.Start, m.End = int(d.Tokens[i].Start), int(d.Tokens[end-1].End)
			ms = append(ms, m)
		}
		seen := make([]int, len(ms))
		for _, e := range l.Link(d, ms, new(Scratch)) {
			for _, i := range e.Mentions {
				seen[i]++
			}
		}
		for i, n := range seen {
			if n > 1 {
				t.Errorf("mention %d is in %d entities", i, n)
			}
		}
	})
}

func BenchmarkLink(b *testing.B) {
	text := strings.Repeat("Brackwater Ferries Ltd met Odile Varga. Varga and Brackwater Ferries agreed. ", 50)
	d := token.New(text, 0)
	var ms []mention.Mention
	for i := 0; i+1 < len(d.Tokens); i++ {
		if d.Tokens[i].Capital() {
			ms = append(ms, mention.Mention{
				Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1, Label: record.LabelOrganisation,
			})
		}
	}
	l := New(gazetteer.Default())
	var s Scratch
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		l.Link(d, ms, &s)
	}
}

// TestNameFromBody makes sure that a headline, which runs names into other words,
// gives no organisation its name where the body names it too.
func TestNameFromBody(t *testing.T) {
	for zone, want := range map[token.Zone]string{token.Headline: "Acme Water", token.Body: "Acme Water Hit"} {
		d, ms := labelled(t, "[o:Acme Water Hit] by a storm\n\n[o:Acme Water] was closed.")
		d.Sentences[0].Zone = zone
		ents := New(nil).Link(d, ms, new(Scratch))
		if len(ents) != 1 || ents[0].Name != want {
			t.Errorf("%v: %+v, want %q", zone, ents, want)
		}
	}
}

// Entities of one label and name become one, with the mentions of both in order.
func TestUnite(t *testing.T) {
	got := unite([]mention.Entity{
		{Label: record.LabelOrganisation, Name: "Pell Bank", Mentions: []int{0, 3, 7}, Confidence: 0.5},
		{Label: record.LabelProduct, Name: "Pell Bank", Mentions: []int{1}},
		{Label: record.LabelOrganisation, Name: "Pell Bank", ID: "pell-bank", Mentions: []int{2, 5}, Confidence: 0.9},
	})
	if len(got) != 2 || got[0].ID != "pell-bank" || got[0].Confidence != 0.9 || !slices.Equal(got[0].Mentions, []int{0, 2, 3, 5, 7}) {
		t.Errorf("united as %+v", got)
	}
}

// Names that follow a naming scheme of the gazetteer ("UNC#") are those of different
// groups, and not that of the scheme.
func TestNamingSchemes(t *testing.T) {
	g, err := gazetteer.Default().With(&gazetteer.File{
		Family: gazetteer.Malware, Kind: "wiper",
		Entries: []gazetteer.FileEntry{{Entry: gazetteer.Entry{Name: "Grindle#"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	l := New(g)
	tests := []struct {
		name, text string
		want       []string // names, ids and kinds
	}{
		{"two groups", "[t:UNC98765] and [t:UNC98766] met. [t:UNC98765] left.", []string{"UNC98765  unknown", "UNC98766  unknown"}},
		{"two spellings", "[t:UNC98765] came. [t:UNC-98765] left.", []string{"UNC-98765  unknown"}},
		{"a group that is known", "[t:APT28] and [t:APT99] met.", []string{"APT28 apt28 apt", "APT99  apt"}},
		{"kind", "[m:Grindle7] and [m:Grindle12] spread.", []string{"Grindle7  wiper", "Grindle12  wiper"}},
		{"no scheme", "It is written in [product:C#].", []string{"C# c language"}},
	}
	for _, tt := range tests {
		d, ms := labelled(t, tt.text)
		for i := range ms {
			if ms[i].Type == "product" { // no mark of its own
				ms[i].Label, ms[i].Type = record.LabelProduct, ""
			}
		}
		var got []string
		for _, e := range l.Link(d, ms, new(Scratch)) {
			got = append(got, e.Name+" "+e.ID+" "+e.Kind)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
