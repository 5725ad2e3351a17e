package incidents

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// sample returns a document with its mentions and entities: the words that
// stand in want, by their labels.
func sample(text string, want map[string]record.Label) (*token.Document, []mention.Mention, []mention.Entity) {
	d := token.New(text, 0)
	var ms []mention.Mention
	var ents []mention.Entity
	at := map[string]int{}
	for i := range d.Tokens {
		word := d.TokenText(i)
		label, ok := want[word]
		if !ok {
			continue
		}
		m := mention.Mention{Start: int(d.Tokens[i].Start), End: int(d.Tokens[i].End), First: i, Last: i + 1, Label: label}
		switch label {
		case record.LabelAttack:
			m.Type = strings.ToLower(word)
		case record.LabelDate:
			m.Value = "2020-05-04"
		default:
			k, ok := at[word]
			if !ok {
				k = len(ents)
				at[word] = k
				ents = append(ents, mention.Entity{Label: label, Name: word})
			}
			ents[k].Mentions = append(ents[k].Mentions, len(ms))
		}
		ms = append(ms, m)
	}
	return d, ms, ents
}

// tinyModel returns the file form of a model learned from a few documents.
func tinyModel(t testing.TB) string {
	t.Helper()
	labels := map[string]record.Label{
		"Pell": record.LabelOrganisation, "Tolk": record.LabelOrganisation, "Heron": record.LabelThreatActor,
		"Ransomware": record.LabelAttack, "ransomware": record.LabelAttack, "Monday": record.LabelDate,
	}
	var examples []Example
	for i := range 12 {
		victim, other := "Pell", "Tolk"
		if i%2 == 1 {
			victim, other = other, victim
		}
		e := Example{Published: "2020-05-06"}
		text := "Ransomware at " + victim + "\n\n" + victim + " was hit by a ransomware attack on Monday, said " + other + ". Heron stole its files."
		e.Gold = []Gold{{Main: true, Types: []string{"ransomware"}, Victims: []string{victim}, Actors: []string{"Heron"}, Date: "2020-05-04"}}
		if i%3 == 2 {
			text, e.Gold = other+" sells software against ransomware. "+victim+" buys it.", nil
		}
		e.Document, e.Mentions, e.Entities = sample(text, labels)
		examples = append(examples, e)
	}
	data, err := Train(context.Background(), examples, Options{Folds: 2})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A model is taken whole and as it is, or not at all.
func TestOpenModel(t *testing.T) {
	good := tinyModel(t)
	m, err := openModel(good)
	if err != nil || len(m.typesAsked) == 0 {
		t.Fatalf("the model asks for %d types: %v", len(m.typesAsked), err)
	}
	list := string(appendNames(nil, m.typesAsked))
	at := strings.LastIndex(good, list)
	if at < 0 {
		t.Fatal("no list of types in the model")
	}
	for name, bad := range map[string]string{
		"empty":           "",
		"header alone":    magic,
		"cut short":       good[:len(good)-1],
		"more behind it":  good + "\x00",
		"a type too long": good[:at+1] + "\xff" + good[at+2:],
		"a long type cut": good[:at+1] + "\xff" + strings.Repeat("x", 254),
	} {
		if _, err := New(bad); bad != "" && !errors.Is(err, ErrModel) {
			t.Errorf("%s: error %v, want one that wraps ErrModel", name, err)
		}
	}
}

// FuzzOpenModel makes sure that whatever data New takes for a model, judging by
// it ends, and that the rest is an error.
func FuzzOpenModel(f *testing.F) {
	good := tinyModel(f)
	f.Add([]byte(good))
	f.Add([]byte(good + "more"))
	f.Add([]byte(good[:len(good)/2]))
	f.Add([]byte(magic))
	m, err := openModel(good)
	if err != nil {
		f.Fatal(err)
	}
	at := strings.LastIndex(good, string(appendNames(nil, m.typesAsked)))
	f.Add([]byte(good[:at+1] + "\xff" + good[at+2:]))
	damaged := []byte(good)
	for i := len(magic); i < len(damaged); i += 97 {
		damaged[i] ^= 0x55
	}
	f.Add(damaged)
	d, ms, ents := sample("Ransomware at Pell\n\nPell was hit by a ransomware attack on Monday.", map[string]record.Label{
		"Pell": record.LabelOrganisation, "Ransomware": record.LabelAttack, "ransomware": record.LabelAttack, "Monday": record.LabelDate,
	})
	f.Fuzz(func(t *testing.T, data []byte) {
		finder, err := New(string(data))
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Fatalf("error %v does not wrap ErrModel", err)
			}
			return
		}
		finder.Find(d, ms, ents, "2020-05-06", new(Scratch))
		finder.Explain(d, ms, ents, "2020-05-06", new(Scratch))
	})
}

func TestNames(t *testing.T) {
	names := []string{"ddos", "", "data-breach", strings.Repeat("x", 255)}
	got, rest, ok := cutNames(string(appendNames(nil, names)) + "rest")
	if !ok || rest != "rest" || !slices.Equal(got, names) {
		t.Errorf("%v, %q, %v", got, rest, ok)
	}
	for _, bad := range []string{"", "\x02\x01a", "\x01\x05abc", "\xff"} {
		if _, _, ok := cutNames(bad); ok {
			t.Errorf("%q is no list of names", bad)
		}
	}
}
