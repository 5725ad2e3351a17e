package names

import (
	"math/rand/v2"
	"testing"

	"github.com/incx/incx/extract/token"
)

func TestWordTable(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 11))
	var table wordTable
	for _, n := range []int{0, 1, 31, 1000, 5, 300} { // smaller ones reuse the memory of larger ones
		table.reset(n)
		bits, counts := make(map[uint64]uint32), make(map[uint64]uint32)
		for k := range n {
			key := random.Uint64() | 1
			if k%3 == 0 {
				key = uint64(k/30)<<40 | 1 // keys alike in their low bits
			}
			b := uint32(1) << random.IntN(32)
			table.add(key, b)
			bits[key] |= b
			counts[key]++
		}
		for key, want := range bits {
			if s := table.slot(key); s.key != key || s.bits != want || s.n != counts[key] || table.get(key) != want {
				t.Fatalf("%d words: slot of %x is %+v, want bits %x, count %d", n, key, *s, want, counts[key])
			}
		}
		if got := table.get(1 << 63); got != 0 {
			t.Errorf("%d words: an unknown word has bits %x", n, got)
		}
	}
}

// Every word is in its class, and the table of classes stays half empty.
func TestCueTable(t *testing.T) {
	table := newCueTable()
	for _, test := range []struct {
		word string
		want cue
	}{
		{"said", cueSaid}, {"in", cueIn}, {"Ransomware", cueMalware}, {"gang", cueGroup}, {"servers", cueProduct},
		{"spokeswoman", cueStaff}, {"firm", cueCompany}, {"dubbed", cueNamed}, {"Mr", cueHonorific}, {"Inc.", cueSuffix},
		{"Ministry", cueHead}, {"breach", cueAttack}, {"who", cueRelative}, {"Sept.", cueMonth}, {"Friday", cueWeekday},
		{"ago", cueTime}, {"stole", cueTheft}, {"credentials", cueData}, {"v", cueVersion}, {"was", cueBe}, {"of", cueOf},
		{"the", cueThe}, {"umbrella", 0}, {"sandwich", 0},
	} {
		if got := cue(table.get(token.Key(test.word))); got&test.want != test.want || test.want == 0 && got != 0 {
			t.Errorf("%s has classes %b, want %b among them", test.word, got, test.want)
		}
	}
	used := 0
	for _, s := range table.slots {
		if s.key != 0 {
			used++
		}
	}
	if used*2 > len(table.slots) {
		t.Errorf("%d of %d slots are taken", used, len(table.slots))
	}
}
