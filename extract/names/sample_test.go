package names

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// sample returns short articles with their mentions marked: {org|Pell Ltd}
// and the like; a "?" after the label makes a mention optional.
func sample() []string {
	return []string{
		`{org|Brackwater Ferries} said on {date|Tuesday} that {attack|ransomware} had locked its booking system. ` +
			`"We are working day and night," said {person|Iris Calloway}, a spokeswoman for {org|Brackwater Ferries}. ` +
			`{person|Calloway} did not say who was behind the {attack|attack}.`,
		`The {mal|Grimtide} ransomware was first seen in {loc|Norway} in {date|March 2021}. Researchers at {org|Tolk Security} ` +
			`say that the {actor|Ochre Heron} group spreads {mal|Grimtide} through {prod|Windows} servers. ` +
			`{org|Tolk Security} told reporters in {loc|Oslo} that {actor|Ochre Heron} is not new.`,
		`Hackers {attack|stole data} from the {org|Larkfield Regional Hospital} ({org|LRH}), a judge heard on {date|Friday}. ` +
			`{org|LRH} told patients that names and addresses were taken. {person|Tomas Verrill}, chief executive of {org|LRH}, apologised.`,
		`Users of {prod|Mailwright} should update at once, {org|Tolk Security} said. The {prod|Mailwright} server can be ` +
			`{attack?|compromised} by a single e-mail. {person|Ines Okafor-Lund} of {org|Tolk Security} found the flaw {date|last week}.`,
		`{loc|Portugal} blamed the {actor|Ochre Heron} gang for a {attack|phishing} campaign against the {org|Ministry of Harbours}. ` +
			`The {org|Ministry of Harbours} said that {person|Verrill} was not among the victims.`,
		`A {attack|DDoS attack} took the site of {org|Pell Bank} down for two hours on {date|12 May 2017}. {org|Pell Bank} said ` +
			`that no money was lost. "It came from all over," said {person|Mara Lindqvist} of {org|Pell Bank} in {loc|Lisbon}.`,
		`The virus, dubbed {mal|Sootfall}, hit {org|Quayside Logistics Inc.} and its offices in {loc|Rotterdam} and {loc|Norway}. ` +
			`{org|Quayside} said on {date|Monday} that {mal|Sootfall} had reached its {prod|Windows} machines.`,
	}
}

// parse reads a marked text as an example.
func parse(marked string) (Example, error) {
	kinds := map[string]record.Label{
		"org": record.LabelOrganisation, "person": record.LabelPerson, "loc": record.LabelLocation,
		"actor": record.LabelThreatActor, "mal": record.LabelMalware, "prod": record.LabelProduct,
		"date": record.LabelDate, "attack": record.LabelAttack,
	}
	var e Example
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(marked, "{")
		text.WriteString(before)
		if !found {
			break
		}
		inside, after, _ := strings.Cut(rest, "}")
		kind, name, _ := strings.Cut(inside, "|")
		kind, optional := strings.CutSuffix(kind, "?")
		label, ok := kinds[kind]
		if !ok {
			return e, fmt.Errorf("no label %q", kind)
		}
		start := text.Len()
		text.WriteString(name)
		e.Gold = append(e.Gold, mention.Gold{Mention: mention.Mention{Start: start, End: text.Len(), Label: label}, Optional: optional})
		marked = after
	}
	e.Document = token.New(text.String(), 0)
	return e, nil
}

func labelled(t testing.TB, marked string) Example {
	t.Helper()
	e, err := parse(marked)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func samples(t testing.TB) []Example {
	t.Helper()
	var out []Example
	for _, s := range sample() {
		out = append(out, labelled(t, s))
	}
	return out
}

// tinyModel is learned once from the samples. It knows next to nothing, but
// has weights for all that it does.
func tinyModel(t testing.TB) string {
	t.Helper()
	data, err := tiny()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tiny keeps the model: learning it takes longer than all other tests.
var tiny = sync.OnceValues(func() (string, error) {
	var examples []Example
	for _, s := range sample() {
		e, err := parse(s)
		if err != nil {
			return "", err
		}
		examples = append(examples, e)
	}
	data, err := Train(context.Background(), examples, gazetteer.Default(), tinyOptions())
	return string(data), err
})

// tinyOptions suit examples as few as the samples.
func tinyOptions() Options { return Options{Epochs: 8, Cutoff: 1, Drop: 0.1, Seed: 7} }

// tinyRecogniser decides by the tiny model.
func tinyRecogniser(t testing.TB) *Recogniser {
	t.Helper()
	r, err := New(tinyModel(t), gazetteer.Default())
	if err != nil {
		t.Fatal(err)
	}
	return r
}
