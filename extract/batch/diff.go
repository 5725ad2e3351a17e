package batch

import (
	"github.com/aymanbagabas/go-udiff"
)

// unified returns the difference between the record that is there and the one
// that incx makes now, in unified format.
func unified(name string, committed, now []byte) string {
	return udiff.Unified(name, name+" (as incx makes it now)", string(committed), string(now))
}
