package names

import (
	"encoding/binary"
	"errors"
	"math"
	"testing"

	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

func TestOpenModel(t *testing.T) {
	m, err := openModel(tinyModel(t))
	if err != nil {
		t.Fatal(err)
	}
	if !m.hasSecond {
		t.Error("the model has no second reading")
	}
	for a := range state(numStates) {
		for b := range state(numStates) {
			if (m.trans[a][b] == forbidden) == allowed(a, b) {
				t.Errorf("state %d after %d has weight %d", b, a, m.trans[a][b])
			}
		}
	}
}

func TestOpenDamagedModel(t *testing.T) {
	good := tinyModel(t)
	changed := func(at int, v uint32) string {
		b := []byte(good)
		binary.LittleEndian.PutUint32(b[at:], v)
		return string(b)
	}
	const closed = len(modelMagic) + transSize
	m, err := openModel(good)
	if err != nil {
		t.Fatal(err)
	}
	table := closed + 4 + len(m.closed)
	_, rest, err := linear.OpenTable(good[table:], numStates)
	if err != nil {
		t.Fatal(err)
	}
	second := len(good) - len(rest)
	for _, test := range []struct{ name, data string }{
		{"empty", ""},
		{"another file", "%PDF-1.7 and so on, for as long as a header would be"},
		{"of another version", "incxcrf0" + good[len(modelMagic):]},
		{"header cut", good[:closed-1]},
		{"closed words cut", good[:table-1]},
		{"too many closed words", changed(closed, 1<<30)},
		{"without tables", good[:table]},
		{"first table cut", good[:table+400]},
		{"second table cut", good[:len(good)-1]},
		{"bytes too many", good + "x"},
		{"scale 0", changed(table, 0)},
		{"another scale in the second table", changed(second, math.Float32bits(m.first.Scale*2))},
		{"slots no power of two", changed(table+4, 77)},
		{"too many weights", changed(table+8, 1<<30)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, err := openModel(test.data); !errors.Is(err, ErrModel) {
				t.Errorf("error %v, want ErrModel", err)
			}
		})
	}
	for n := 0; n < len(good); n += 1 + n/8 {
		if _, err := openModel(good[:n]); err == nil && n != len(good) {
			// A model may end after its first table.
			m, _ := openModel(good[:n])
			if m.hasSecond {
				t.Errorf("the first %d bytes of %d are a model", n, len(good))
			}
		}
	}
}

// Whatever file OpenModel takes, reading a text with it ends with mentions
// that lie in the text.
func FuzzOpenModel(f *testing.F) {
	good := tinyModel(f)
	f.Add([]byte(good), "Pell Bank said on Monday that Ochre Heron stole data.")
	f.Add([]byte(good[:len(modelMagic)+transSize+100]), "cut short")
	f.Add([]byte(deciding(f, 3)), "Pell Bank said that Pell Bank is well.")
	f.Add([]byte(modelMagic), "")
	damaged := []byte(good)
	for at := len(modelMagic); at < len(damaged); at += 97 {
		damaged[at] ^= 0x55
	}
	f.Add(damaged, "Pell Bank (PB) said so, and PB should know.")
	g := gazetteer.Default()
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		m, err := openModel(string(data))
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Fatalf("error %v does not wrap ErrModel", err)
			}
			return
		}
		if len(text) > 2000 {
			text = text[:2000]
		}
		d := token.New(text, 0)
		var s Scratch
		checkMentions(t, d, newRecogniser(m, g).Find(nil, d, &s))
	})
}
