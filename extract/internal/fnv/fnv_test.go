package fnv

import (
	"hash/fnv"
	"testing"
)

func TestAdd(t *testing.T) {
	for _, s := range []string{"", "a", "Orrin Bank", "Łódź\x00\xff"} {
		h64, h32 := Offset64, Offset32
		for i := range len(s) {
			h64, h32 = Add64(h64, s[i]), Add32(h32, s[i])
		}
		w64, w32 := fnv.New64a(), fnv.New32a()
		w64.Write([]byte(s))
		w32.Write([]byte(s))
		if h64 != w64.Sum64() || h32 != w32.Sum32() {
			t.Errorf("%q: %x, %x; want %x, %x", s, h64, h32, w64.Sum64(), w32.Sum32())
		}
	}
}
