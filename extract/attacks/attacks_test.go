package attacks

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// describe writes mentions as "text=type", for comparison.
func describe(d *token.Document, ms []mention.Mention) string {
	var out []string
	for _, m := range ms {
		out = append(out, d.Text[m.Start:m.End]+"="+m.Type)
	}
	return strings.Join(out, "; ")
}

// hint returns the first place of words in d as a hint of the given label.
func hint(d *token.Document, words string, label record.Label) mention.Mention {
	start := strings.Index(d.Text, words)
	end := start + len(words)
	return mention.Mention{Start: start, End: end, First: d.TokenAt(start), Last: d.TokenAt(end-1) + 1, Label: label}
}

func TestFindWithoutModel(t *testing.T) {
	tagger, err := New("", gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, text, want string
	}{
		{"noun", "A ransomware attack closed the mill.", "ransomware attack=ransomware"},
		{"joined and split", "A cyber-attack, a cyberattack and a cyber attack.", "cyber-attack=cyberattack; cyberattack=cyberattack; cyber attack=cyberattack"},
		{"data", "They stole customer data last May.", "stole=data-breach"},
		{"money", "They stole two million dollars in cash.", "stole=fraud"},
		{"no near word", "She stole the show.", ""},
		{"defence", "The firm sells anti-phishing training and DDoS protection.", ""},
		{"weak", "The team was surprised by the outage.", ""},
		{"longest", "A business email compromise scam cost them dear.", "business email compromise scam=bec"},
		{"upper case", "The RAT calls home. A rat ran by.", "RAT=malware"},
		{"plural", "Keyloggers and SQL injections", "Keyloggers=malware; SQL injections=exploit"},
		{"empty", "", ""},
		{"marks only", "… — !", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := token.New(tt.text, 0)
			var s Scratch
			if got := describe(d, tagger.Find(nil, d, nil, nil, &s)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFindWithHints(t *testing.T) {
	tagger, err := New("", gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("Phishing Frenzy, a band, and zorking, a new phishing trick", 0)
	hints := []mention.Mention{
		hint(d, "Phishing Frenzy", record.LabelOrganisation),
		hint(d, "zorking", record.LabelAttack),
	}
	var s Scratch
	found := tagger.Find(nil, d, hints, nil, &s)
	if got, want := describe(d, found), "zorking=cyberattack; phishing=phishing"; got != want {
		t.Fatalf("got %q, want %q", got, want)
	}
	if found[0].By != record.FoundByModel || found[1].By != record.FoundByGazetteer {
		t.Errorf("found by %s and %s", found[0].By, found[1].By)
	}
	for _, m := range found {
		if m.Label != record.LabelAttack || m.Reason == "" || m.Confidence <= 0 || m.Confidence > 1 {
			t.Errorf("incomplete mention %+v", m)
		}
	}
}

// Echoes of a word that is in no list have no phrase, with a model and without.
func TestEchoesWithoutModel(t *testing.T) {
	tagger, err := New("", gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("The zorkware came by mail. Some zorkware spread. Buy zorkware protection!", 0)
	var s Scratch
	found := tagger.Find(nil, d, []mention.Mention{hint(d, "zorkware", record.LabelAttack)}, nil, &s)
	if got, want := describe(d, found), "zorkware=cyberattack; zorkware=cyberattack"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A name that has the word in it is no echo of the word.
func TestEchoesInNames(t *testing.T) {
	tagger, err := New("", gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("The zorkware came by mail, said Zorkware Labs. More zorkware came.", 0)
	hints := []mention.Mention{hint(d, "zorkware", record.LabelAttack), hint(d, "Zorkware Labs", record.LabelOrganisation)}
	var s Scratch
	if got, want := describe(d, tagger.Find(nil, d, hints, nil, &s)), "zorkware=cyberattack; zorkware=cyberattack"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEchoes(t *testing.T) {
	tagger, err := ownTagger()
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("Zorkware hit. More zorkware came. The zorkware spread.", 0)
	var s Scratch
	s.survey(&tagger.lexicon, d, nil)
	hints := []mention.Mention{hint(d, "Zorkware", record.LabelAttack), hint(d, "zorkware", record.LabelAttack)}
	s.spans = tagger.lexicon.appendSpans(nil, d, hints, nil)
	s.appendEchoes(&tagger.lexicon, d, hints)
	if len(s.spans) != 3 || s.spans[2].hint || d.TokenText(s.spans[2].first) != "zorkware" {
		t.Errorf("got spans %+v", s.spans)
	}
}

// TestTrained asks a model trained on the articles of this package about
// articles that it has not seen.
func TestTrained(t *testing.T) {
	tagger, err := ownTagger()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ text, want string }{
		{"Raiders at the exchange\n\nRaiders stole bitcoin worth millions from the exchange.", "stole=fraud"},
		{"Raiders at the clinic\n\nRaiders stole patient records from the clinic.", "stole=data-breach"},
		{"Files held\n\nA ransomware attack hit the school. Staff were told to buy ransomware protection.", "ransomware attack=ransomware"},
	}
	for _, tt := range tests {
		d := token.New(tt.text, 0)
		var s Scratch
		if got := describe(d, tagger.Find(nil, d, nil, nil, &s)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	g := gazetteer.Default()
	a, err := Train(context.Background(), ownExamples(), g)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Train(context.Background(), ownExamples(), g)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two trainings gave two models")
	}
}

// Of articles that contradict each other, those that weigh more win.
func TestExampleWeight(t *testing.T) {
	const text = "Nets of the night\n\nA [zorking|%s] cost the clinic a week."
	g := gazetteer.Default()
	for _, tt := range []struct {
		weight linear.Weight // of the article in three that says it is phishing
		want   string
	}{{0, "fraud"}, {8, "phishing"}, {0.1, "fraud"}} {
		var examples []Example
		for i := range 12 {
			e := parseExample(fmt.Sprintf(text, "fraud"))
			if i%3 == 0 {
				e = parseExample(fmt.Sprintf(text, "phishing"))
				e.Weight = tt.weight
			}
			examples = append(examples, e)
		}
		model, err := Train(context.Background(), examples, g)
		if err != nil {
			t.Fatal(err)
		}
		tagger, err := New(string(model), g)
		if err != nil {
			t.Fatal(err)
		}
		d := examples[0].Document
		var s Scratch
		found := tagger.Find(nil, d, []mention.Mention{hint(d, "zorking", record.LabelAttack)}, nil, &s)
		if got := describe(d, found); got != "zorking="+tt.want {
			t.Errorf("weight %v: got %q, want %s", tt.weight, got, tt.want)
		}
	}
}

// What is marked where a document has no tokens teaches nothing.
func TestMarkedWithoutTokens(t *testing.T) {
	const front = "title: ransomware\n"
	e := Example{Document: token.New(front+"Pell Bank was hit.", len(front))}
	e.Gold = []mention.Gold{{Mention: mention.Mention{Start: 7, End: 17, Label: record.LabelAttack, Type: "ransomware"}}}
	if _, err := Train(context.Background(), []Example{e}, gazetteer.Default()); !errors.Is(err, ErrNoExamples) {
		t.Errorf("error %v, want that there is nothing to learn from", err)
	}
}

func TestTrainErrors(t *testing.T) {
	g := gazetteer.Default()
	if _, err := Train(context.Background(), nil, g); !errors.Is(err, ErrNoExamples) {
		t.Errorf("no examples: got %v", err)
	}
	if _, err := Train(context.Background(), []Example{parseExample("A [ram raid|burglary].")}, g); !errors.Is(err, ErrType) {
		t.Errorf("unknown type: got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Train(ctx, ownExamples(), g); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}

func TestNewRejectsDamagedModels(t *testing.T) {
	g := gazetteer.Default()
	model, err := Train(context.Background(), ownExamples(), g)
	if err != nil {
		t.Fatal(err)
	}
	for _, damaged := range []string{"x", "incxatk0", modelMagic, string(model[:len(model)/2]), string(model) + "x"} {
		if _, err := New(damaged, g); !errors.Is(err, ErrModel) {
			t.Errorf("model of %d bytes: got %v", len(damaged), err)
		}
	}
}

func TestUserTypes(t *testing.T) {
	f, err := gazetteer.Read("own.yaml", strings.NewReader(`
family: attack
types:
  - type: drone-attack
    name: Attack by drone
    phrases: [drone hijacking]
  - type: ddos
    phrases: [snowball attack]
`))
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Default().With(f)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := New("", g)
	if err != nil {
		t.Fatal(err)
	}
	d := token.New("A drone hijacking and a snowball attack.", 0)
	var s Scratch
	if got, want := describe(d, tagger.Find(nil, d, nil, nil, &s)), "drone hijacking=drone-attack; snowball attack=ddos"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestTypes holds the types against the gazetteer's data.
func TestTypes(t *testing.T) {
	g := gazetteer.Default()
	phrases := 0
	for i, id := range Types() {
		ref, ok := g.ByID(gazetteer.Attack, id)
		if !ok {
			t.Errorf("the gazetteer does not know type %s", id)
			continue
		}
		e := g.Entry(ref)
		if e.Name == "" || e.Attack == nil || len(e.Attack.MITRE) == 0 || len(e.Attack.VERIS) == 0 || len(e.Attack.Phrases) < 10 {
			t.Errorf("type %s is incomplete", id)
		}
		phrases += len(e.Attack.Phrases)
		if slices.Index(Types(), id) != i {
			t.Errorf("type %s is listed twice", id)
		}
	}
	if len(Types()) != builtinTypes || Types()[typeCyberattack] != "cyberattack" {
		t.Error("constants do not fit the list of types")
	}
	if phrases < 500 {
		t.Errorf("%d phrases, want at least 500", phrases)
	}
}

func TestStemKey(t *testing.T) {
	for _, forms := range []string{
		"leak leaks leaked leaking", "breach breaches breached breaching", "scam scams scammed scamming",
		"steal stole stolen stealing", "hijack hijacked", "expose exposed exposing", "take took taken taking",
		"break broke broken Broke BROKEN", "steal Stole STOLEN", "take Took TAKEN", "rob robs robbed robbing", "bot bots", "con conned",
	} {
		d := token.New(forms, 0)
		for i := range d.Tokens {
			if stemKey(d, i) != stemKey(d, 0) {
				t.Errorf("%q and %q differ", d.TokenText(i), d.TokenText(0))
			}
		}
	}
}

func TestFindDoesNotAllocate(t *testing.T) {
	tagger, err := ownTagger()
	if err != nil {
		t.Fatal(err)
	}
	d := ownExamples()[0].Document
	var s Scratch
	found := tagger.Find(nil, d, nil, nil, &s)
	if n := testing.AllocsPerRun(10, func() { found = tagger.Find(found[:0], d, nil, nil, &s) }); n != 0 {
		t.Errorf("%v allocations with warm scratch", n)
	}
}
