package extract

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
)

// modelData is the model that this version of incx ships with.
//
//go:embed model.bin
var modelData string

// A Bundle holds the models of the stages in their file forms. Names is needed;
// where Attacks or Incidents is empty, its stage works by rules alone.
type Bundle struct {
	// Names finds names, and dates and attacks as evidence.
	Names string
	// Attacks tells the types of attacks.
	Attacks string
	// Incidents tells the parts of incidents.
	Incidents string
}

const bundleMagic = "incxmod1"

// ErrModel is wrapped by the errors of [OpenBundle] and [New] that say that a file
// or a part of it is no model.
var ErrModel = errors.New("not a model of this version of incx")

// parts lists the parts of b in the order of the file form.
func (b *Bundle) parts() []*string { return []*string{&b.Names, &b.Attacks, &b.Incidents} }

// Bytes returns the file form of b: a magic word, and each part behind its
// length as a little-endian uint32. Parts begin at multiples of eight bytes.
func (b *Bundle) Bytes() []byte {
	out := []byte(bundleMagic)
	for _, p := range b.parts() {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(*p)))
		out = append(out, 0, 0, 0, 0)
		out = append(out, *p...)
		for len(out)%8 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// OpenBundle returns the models that data holds in its file form. Data is not
// copied. The error wraps [ErrModel] where data is something else, is cut short or
// goes on after the last part. What the parts hold is for [New] to check.
func OpenBundle(data string) (*Bundle, error) {
	if len(data) < len(bundleMagic) || data[:len(bundleMagic)] != bundleMagic {
		return nil, fmt.Errorf("%w: bad header", ErrModel)
	}
	b := &Bundle{}
	at := len(bundleMagic)
	for _, p := range b.parts() {
		if len(data)-at < 8 {
			return nil, fmt.Errorf("%w: cut short", ErrModel)
		}
		size := uint64(binary.LittleEndian.Uint32([]byte(data[at : at+4])))
		at += 8
		if size > uint64(len(data)-at) {
			return nil, fmt.Errorf("%w: cut short", ErrModel)
		}
		n := int(size)
		*p = data[at : at+n]
		at = (at + n + 7) &^ 7
		if at > len(data) {
			return nil, fmt.Errorf("%w: cut short", ErrModel)
		}
	}
	if at < len(data) {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrModel, len(data)-at)
	}
	return b, nil
}

// DefaultBundle returns the models that this version of incx ships with.
func DefaultBundle() (*Bundle, error) { return OpenBundle(modelData) }
