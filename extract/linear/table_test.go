package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

// randomRows returns n features with rows of weights for the given number of
// classes, some of few weights and some of many.
func randomRows(n, classes int, seed uint64) ([]uint32, [][]float32) {
	random := rand.New(rand.NewPCG(seed, 1))
	seen := make(map[uint32]bool)
	var features []uint32
	var rows [][]float32
	for len(features) < n {
		f := random.Uint32()
		if seen[f] {
			continue
		}
		seen[f] = true
		row := make([]float32, classes)
		part := random.IntN(4) // of four, are not 0: few make a sparse row, many a dense one
		for c := range row {
			if random.IntN(4) <= part {
				row[c] = random.Float32()*4 - 2
			}
		}
		features, rows = append(features, f), append(rows, row)
	}
	return features, rows
}

func appendRows(dst []byte, features []uint32, rows [][]float32, scale, prune float32) []byte {
	data, err := AppendTable(dst, features, func(i int) []float32 { return rows[i] }, scale, prune)
	if err != nil {
		panic(err)
	}
	return data
}

func TestTableRoundTrip(t *testing.T) {
	for _, test := range []struct {
		name       string
		n, classes int
		prune      float32
	}{
		{"empty", 0, 2, 0},
		{"one feature", 1, 1, 0},
		{"two classes", 200, 2, 0.1},
		{"many features", 5000, 7, 0.3},
		{"as many classes as can be", 300, MaxClasses, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			features, rows := randomRows(test.n, test.classes, 7)
			scale := ScaleFor(2)
			data := string(appendRows(nil, features, rows, scale, test.prune)) + "rest"
			table, rest, err := OpenTable(data, test.classes)
			if err != nil || rest != "rest" {
				t.Fatalf("OpenTable: rest %q, error %v", rest, err)
			}
			for i, f := range features {
				scores := make([]int32, test.classes)
				table.Score([]uint32{f, f}, scores)
				for c, w := range rows[i] {
					want := int32(0)
					if w >= test.prune || w <= -test.prune {
						want = 2 * int32(Quantise(w, scale, math.MaxInt8))
					}
					if scores[c] != want || 2*table.Row(f).Weight(c) != want {
						t.Fatalf("feature %d, class %d: score %d, want %d for weight %g", f, c, scores[c], want, w)
					}
				}
			}
			known := make(map[uint32]bool)
			for _, f := range features {
				known[f] = true
			}
			for f := range uint32(1000) {
				if w := table.Row(f); !known[f] && w != (Row{}) {
					t.Fatalf("unknown feature %d has weights %q", f, w)
				}
			}
		})
	}
}

// The places of many features are those of one after the other, and none for
// unknown ones.
func TestAppendPlaces(t *testing.T) {
	features, rows := randomRows(500, 9, 8)
	table, _, err := OpenTable(string(appendRows(nil, features, rows, ScaleFor(2), 0)), 9)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 3 * batch {
		asked := make([]uint32, n)
		var want []Row
		for i := range asked {
			if asked[i] = uint32(i); i%3 > 0 {
				asked[i] = features[i]
			}
			if r := table.Row(asked[i]); r != (Row{}) {
				want = append(want, r)
			}
		}
		places := table.AppendPlaces([]Place{7}, asked)
		if len(places) != 1+len(want) || places[0] != 7 {
			t.Fatalf("%d features have %d places, want %d", n, len(places)-1, len(want))
		}
		for i, p := range places[1:] {
			if table.At(p) != want[i] {
				t.Fatalf("feature %d of %d has weights %q, want %q", i, n, table.At(p), want[i])
			}
		}
	}
}

// damage returns a small table of nine classes, with two sparse rows and a
// dense one in buckets 3, 64 and 70, with one change made to it.
func damage(change func(b []byte) []byte) string {
	features := []uint32{3, 70, 5_000_000}
	rows := [][]float32{{1, -1, 8: 0}, {2: 2, 8: 0}, {1, 1, 1, 1, 1, 1, 1, 1, 1}}
	return string(change(appendRows(nil, features, rows, 2.0/127, 0)))
}

func put(b []byte, at int, v uint32) []byte {
	binary.LittleEndian.PutUint32(b[at:], v)
	return b
}

func TestDamagedTable(t *testing.T) {
	const (
		index = tableHeader
		rows  = tableHeader + 4*(minBuckets+1)
	)
	for _, test := range []struct {
		name   string
		change func(b []byte) []byte
	}{
		{"empty", func([]byte) []byte { return nil }},
		{"header cut", func(b []byte) []byte { return b[:tableHeader-1] }},
		{"index cut", func(b []byte) []byte { return b[:tableHeader+100] }},
		{"rows cut", func(b []byte) []byte { return b[:len(b)-1] }},
		{"scale 0", func(b []byte) []byte { return put(b, 0, 0) }},
		{"scale below 0", func(b []byte) []byte { return put(b, 0, math.Float32bits(-1)) }},
		{"scale not a number", func(b []byte) []byte { return put(b, 0, 0x7fc00000) }},
		{"scale infinite", func(b []byte) []byte { return put(b, 0, 0x7f800000) }},
		{"scale huge", func(b []byte) []byte { return put(b, 0, math.Float32bits(1e35)) }},
		{"no buckets", func(b []byte) []byte { return put(b, 4, 0) }},
		{"too few buckets", func(b []byte) []byte { return put(b, 4, minBuckets/2) }},
		{"buckets no power of two", func(b []byte) []byte { return put(b, 4, minBuckets+1) }},
		{"more buckets than bytes", func(b []byte) []byte { return put(b, 4, 1<<31) }},
		{"more rows than bytes", func(b []byte) []byte { return put(b, 8, math.MaxUint32) }},
		{"fewer rows than used", func(b []byte) []byte { return put(b, 8, 1) }},
		{"rows without a bucket", func(b []byte) []byte { return put(b, index+4*minBuckets, 8<<8) }},
		{"first bucket not at 0", func(b []byte) []byte { return put(b, index, 1<<8) }},
		{"buckets out of order", func(b []byte) []byte { return put(b, index+4*65, 1<<8) }},
		{"bucket out of range", func(b []byte) []byte { return put(b, index+4*71, 1000<<8) }},
		{"filter of an empty bucket", func(b []byte) []byte { b[index+4*200] = 1; return b }},
		{"head cut", func(b []byte) []byte { return put(b, index+4*4, 1<<8) }},
		{"row longer than its bucket", func(b []byte) []byte { b[rows] = 3; return b }},
		{"more weights than classes", func(b []byte) []byte { b[rows] = dense + 1; return b }},
		{"dense row out of range", func(b []byte) []byte { b[rows] = dense; return b }},
		{"unknown class", func(b []byte) []byte { b[rows+rowHead] = 9; return b }},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, _, err := OpenTable(damage(test.change), 9); !errors.Is(err, ErrTable) {
				t.Errorf("error %v, want ErrTable", err)
			}
		})
	}
	if _, _, err := OpenTable(damage(func(b []byte) []byte { return b }), 9); err != nil {
		t.Errorf("the table without damage: %v", err)
	}
}

// Whatever bytes OpenTable takes, looking features up ends and stays within
// the table and the number of classes.
func FuzzOpenTable(f *testing.F) {
	f.Add([]byte{}, uint8(2))
	f.Add([]byte("not a table of weights at all, I fear"), uint8(2))
	f.Add([]byte(damage(func(b []byte) []byte { return b })), uint8(8))
	f.Add([]byte(damage(func(b []byte) []byte { return put(b, 4, 32) })), uint8(MaxClasses))
	f.Fuzz(func(t *testing.T, data []byte, n uint8) {
		classes := 1 + int(n)%MaxClasses
		table, rest, err := OpenTable(string(data), classes)
		if err != nil {
			if !errors.Is(err, ErrTable) {
				t.Fatalf("error %v does not wrap ErrTable", err)
			}
			return
		}
		if len(rest) > len(data)-tableHeader {
			t.Fatalf("%d bytes rest of %d", len(rest), len(data))
		}
		scores := make([]int32, classes)
		features := []uint32{0, 1, 70, math.MaxUint32}
		for at := 0; at+4 <= len(data); at += 4 {
			features = append(features, binary.LittleEndian.Uint32(data[at:]))
		}
		table.Score(features, scores)
	})
}

// Features of many templates and values must rarely share a hash: by the
// birthday bound some 47 of 640,000 pairs do in 32 bits.
func TestHashCollisions(t *testing.T) {
	seen := make(map[uint32]bool)
	shared, all := 0, 0
	for template := range uint32(40) {
		for a := range uint64(400) {
			for b := range uint64(40) {
				h := Hash(template, a, b)
				if seen[h] {
					shared++
				}
				seen[h] = true
				all++
			}
		}
	}
	if shared > 100 {
		t.Errorf("%d of %d features share a hash", shared, all)
	}
	if Hash(1, 2, 3) == Hash(1, 3, 2) || Hash(1, 2, 3) == Hash(2, 2, 3) {
		t.Error("the order of values or the template plays no part")
	}
}

func BenchmarkScore(b *testing.B) {
	features, rows := randomRows(100_000, 33, 10)
	table, _, err := OpenTable(string(appendRows(nil, features, rows, ScaleFor(2), 1.8)), 33)
	if err != nil {
		b.Fatal(err)
	}
	scores := make([]int32, 33)
	b.ReportAllocs()
	b.SetBytes(4 * 64)
	at := 0
	for b.Loop() {
		at = (at + 64) % (len(features) - 64)
		table.Score(features[at:at+64], scores)
	}
}

func BenchmarkOpenTable(b *testing.B) {
	features, rows := randomRows(100_000, 33, 11)
	data := string(appendRows(nil, features, rows, ScaleFor(2), 1.8))
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, _, err := OpenTable(data, 33); err != nil {
			b.Fatal(err)
		}
	}
}
