package article

// A dayOrder is the order of day and month in dates in figures.
type dayOrder uint8

const (
	unknownOrder dayOrder = iota
	dayThenMonth
	monthThenDay
)

// zoneOrder reads the time of day that follows a date in figures and returns
// the order that is usual where its time zone is kept: of 12-04-2022 17:58 IST
// the day comes first.
func (c *cursor) zoneOrder() dayOrder {
	var t stamp
	c.clock(&t)
	return t.order
}
