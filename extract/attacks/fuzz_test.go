package attacks

import (
	"testing"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// FuzzFind asks for mentions in any text, with hints at places that the fuzzer
// chooses: they must lie in the text, in order, without overlap, be of a known
// type, and be the same with used scratch.
func FuzzFind(f *testing.F) {
	for _, m := range marked {
		f.Add(m, uint8(3), uint8(2))
	}
	f.Add("DDoS attack\x00\xff ransomware-ransomware phishing’s “hacked”", uint8(0), uint8(9))
	f.Add("stole stole stole data dollars stole", uint8(1), uint8(1))
	trained, err := ownTagger()
	if err != nil {
		f.Fatal(err)
	}
	plain, err := New("", gazetteer.Default())
	if err != nil {
		f.Fatal(err)
	}
	var used Scratch
	f.Fuzz(func(t *testing.T, text string, step, length uint8) {
		d := token.New(text, 0)
		var hints []mention.Mention
		for at := int(step); step > 0 && at+int(length) < len(d.Tokens); at += int(step) {
			h := mention.Mention{
				First: at, Last: at + int(length), Start: int(d.Tokens[at].Start), Label: record.LabelAttack,
			}
			if at%3 == 0 {
				h.Label = record.LabelOrganisation
			}
			if h.Last > h.First {
				h.End = int(d.Tokens[h.Last-1].End)
				hints = append(hints, h)
			}
		}
		for _, tagger := range []*Tagger{trained, plain} {
			checkFind(t, tagger, d, hints, &used)
		}
	})
}

// checkFind fails the test unless what tagger finds in d is well formed and the same
// whatever was found with its scratch before.
func checkFind(t *testing.T, tagger *Tagger, d *token.Document, hints []mention.Mention, used *Scratch) {
	t.Helper()
	var fresh Scratch
	found := tagger.Find(nil, d, hints, nil, &fresh)
	again := tagger.Find(nil, d, hints, nil, used)
	if len(found) != len(again) {
		t.Fatalf("%d mentions with fresh scratch, %d with used", len(found), len(again))
	}
	end := 0
	for i, m := range found {
		if m != again[i] {
			t.Fatalf("mention %d differs: %+v, %+v", i, m, again[i])
		}
		if m.Start < end || m.End <= m.Start || m.End > len(d.Text) || m.Type == "" || m.Reason == "" ||
			m.Confidence < 0 || m.Confidence > 1 {
			t.Fatalf("bad mention %+v after byte %d", m, end)
		}
		end = m.End
	}
}

// FuzzNew opens damaged models: an error or a tagger that works, no panic.
func FuzzNew(f *testing.F) {
	f.Add("")
	f.Add(modelMagic)
	f.Add(modelMagic + "\x00\x00\x80\x3f\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	g := gazetteer.Default()
	d := token.New("Hackers stole data in a ransomware attack.", 0)
	f.Fuzz(func(t *testing.T, model string) {
		tagger, err := New(model, g)
		if err != nil {
			return
		}
		var s Scratch
		tagger.Find(nil, d, nil, nil, &s)
	})
}
