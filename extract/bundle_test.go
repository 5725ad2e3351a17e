package extract_test

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract"
)

func builtinBundle(t *testing.T) *extract.Bundle {
	t.Helper()
	b, err := extract.DefaultBundle()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestOpenBundle(t *testing.T) {
	b := builtinBundle(t)
	// A part's length may be no multiple of eight.
	for _, b := range []extract.Bundle{*b, {}, {Names: "a"}, {Names: "a", Attacks: "12345678", Incidents: "123"}} {
		again, err := extract.OpenBundle(string(b.Bytes()))
		if err != nil || *again != b {
			t.Errorf("bundle does not survive a round trip: %v", err)
		}
	}
}

func TestOpenBundleDamaged(t *testing.T) {
	data := builtinBundle(t).Bytes()
	tests := map[string][]byte{
		"nothing": nil, "half a word": data[:5], "half a length": data[:12], "half of it": data[:len(data)/2],
		"without its end": data[:len(data)-1], "with more at its end": append(slices.Clone(data), 0),
		"twice": append(slices.Clone(data), data...), "another file": []byte("published: 2021-05-06"),
	}
	// A length that is negative as an int of 32 bits.
	long := slices.Clone(data)
	binary.LittleEndian.PutUint32(long[8:], 1<<31+8)
	tests["a part of two gibibytes"] = long
	small := extract.Bundle{Names: "a", Incidents: "123"}
	tests["without padding"] = small.Bytes()[:8+16+8+8+3]
	for name, data := range tests {
		if _, err := extract.OpenBundle(string(data)); !errors.Is(err, extract.ErrModel) {
			t.Errorf("%s: error %v, want one that wraps ErrModel", name, err)
		}
	}
}

// Whoever gave a model wants to know that it is the model, and which part.
func TestNewWithDamagedModel(t *testing.T) {
	for stage, damage := range map[string]func(*extract.Bundle){
		"names":     func(b *extract.Bundle) { b.Names = b.Names[:len(b.Names)-2] },
		"attacks":   func(b *extract.Bundle) { b.Attacks = b.Names },
		"incidents": func(b *extract.Bundle) { b.Incidents += "x" },
	} {
		b := *builtinBundle(t)
		damage(&b)
		if _, err := extract.New(extract.WithModels(&b)); !errors.Is(err, extract.ErrModel) || !strings.Contains(err.Error(), ": "+stage+": ") {
			t.Errorf("%s: error %v", stage, err)
		}
	}
	if _, err := extract.New(extract.WithModels(&extract.Bundle{})); !errors.Is(err, extract.ErrModel) {
		t.Errorf("no names model: error %v", err)
	}
	b := *builtinBundle(t)
	newExtractor(t, extract.WithModels(&extract.Bundle{Names: b.Names})) // by rules alone
}
