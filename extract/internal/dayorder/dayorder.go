// Package dayorder knows in which order dates in figures have day and month, where a
// time zone beside them tells.
package dayorder

import (
	"iter"
	"strings"
)

// An Order is the order of day and month in dates in figures.
type Order uint8

const (
	Unknown Order = iota
	DayFirst
	MonthFirst
)

// zones returns the abbreviations of time zones, in lower case, by the order that is
// usual where they are kept. Of those kept everywhere, and where the year comes
// first, none is.
func zones() [3]string {
	return [...]string{
		Unknown:    "utc gmt jst",
		DayFirst:   "bst cet cest ist aest aedt sgt hkt",
		MonthFirst: "et est edt ct cst cdt mt mst mdt pt pst pdt",
	}
}

// OfZone returns the order that is usual where the time zone is kept that w, in lower
// case, abbreviates; it is false where w is no abbreviation of a time zone.
func OfZone(w string) (Order, bool) {
	for zone, o := range Zones() {
		if zone == w {
			return o, true
		}
	}
	return Unknown, false
}

// Zones returns all abbreviations of time zones with their orders.
func Zones() iter.Seq2[string, Order] {
	return func(yield func(string, Order) bool) {
		for o, list := range zones() {
			for zone := range strings.FieldsSeq(list) {
				if !yield(zone, Order(o)) {
					return
				}
			}
		}
	}
}
