package incidents

import "testing"

// A list keeps each feature once, in the order in which they came, however
// many there are, and forgets them when it is emptied.
func TestFeatureList(t *testing.T) {
	f := featureList{explain: true}
	for range 3 {
		f.reset()
		const n = 5000 // more than the first hash table holds
		for i := range uint64(2 * n) {
			f.add(bias, i%n, 7)
		}
		if len(f.list) != n || len(f.templates) != n {
			t.Fatalf("%d features, %d templates, want %d", len(f.list), len(f.templates), n)
		}
		seen := make(map[uint32]bool)
		for _, h := range f.list {
			if seen[h] {
				t.Fatal("a feature stands there twice")
			}
			seen[h] = true
		}
	}
	f.round = 1<<32 - 1
	f.reset()
	f.add(bias, 1, 7)
	if len(f.list) != 1 {
		t.Errorf("%d features after the last round, want 1", len(f.list))
	}
}

// Features that agree in their low bits, as those of chosen words may, do not
// fill slots in a row.
func TestFeatureFlood(t *testing.T) {
	var f featureList
	f.reset()
	f.enlarge()
	for i := range uint32(len(f.slots) / 2) {
		f.insert(i << 16)
	}
	run, most := 0, 0
	for _, x := range f.slots {
		if run++; x>>32 != f.round {
			run = 0
		}
		most = max(most, run)
	}
	if most > 200 {
		t.Errorf("%d slots in a row are full", most)
	}
}
