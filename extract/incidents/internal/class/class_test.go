package class

import (
	"encoding/binary"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestWords(t *testing.T) {
	tests := []struct {
		words string
		in    Set
		out   Set
	}{
		{"hacked breached hijacked", Struck, Hacker | Negation},
		{"hack infecting", Strikes, Struck},
		{"stolen leaked published", Taken, AttackNoun},
		{"stolen lost", Taken | Loss, Struck},
		{"cyberattack cyberattacks ransomware", AttackNoun | Cyber, Hacker},
		{"was were", Auxiliary, Negation},
		{"wasn't isn't", Auxiliary | Negation, Perfect | Modal},
		{"hasn't", Perfect | Negation, Auxiliary | Modal},
		{"couldn't can't", Modal | Negation, Auxiliary | Perfect},
		{"never not without", Negation, Modal},
		{"'s ’s", Possessive, Determiner},
		{"confirmed admitted", Disclose | Admit, Claim},
		{"denied refuted", Deny, Admit},
		{"hackers gang", Hacker, Researcher},
		{"researchers analyst", Researcher, Hacker},
		{"hospital council", Facility, Asset},
		{"company", Firm | Facility, Security},
		{"customers patients", Asset | People, DataWord},
		{"passwords emails", Asset | DataWord | People, TimeUnit},
		{"hours day", TimeUnit, Past},
		{"and ,", Conjunction, Determiner},
		{"brackwater", 0, ^Set(0)},
	}
	words := Words()
	for _, test := range tests {
		for w := range strings.FieldsSeq(test.words) {
			if got := words[token.Key(w)]; got&test.in != test.in || got&test.out != 0 {
				t.Errorf("%s is of classes %#x, which should have %#x and none of %#x", w, got, test.in, test.out)
			}
		}
	}
}

// Every class has a word. Another is the last one.
func TestEveryClassHasWords(t *testing.T) {
	all := Set(0)
	for _, c := range Words() {
		all |= c
	}
	if want := Another | (Another - 1); all != want {
		t.Errorf("classes with words are %#x, want %#x", all, want)
	}
}

// The shipped models were taught with these classes and words. Whoever changes them
// must train again, and put the new sum here.
func TestWordsAreThoseOfTheModels(t *testing.T) {
	const want = 0x6f9c61674dbc8311
	words := Words()
	h := fnv.New64a()
	for _, k := range slices.Sorted(maps.Keys(words)) {
		h.Write(binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, k), uint64(words[k])))
	}
	if got := h.Sum64(); got != want {
		t.Errorf("the sum of classes and words is %#x, want %#x", got, uint64(want))
	}
}
