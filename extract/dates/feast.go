package dates

// A feast is a named day of the year.
type feast uint8

// The feasts that the grammar knows by name.
const (
	noFeast feast = iota
	christmasEve
	christmasDay
	boxingDay
	newYearsEve
	newYearsDay
	valentinesDay
	saintPatricksDay
	goodFriday
	easterSunday
	easterMonday
	ashWednesday
	whitMonday
	bastilleDay
	independenceDay
	halloween
	martinLutherKingDay
	presidentsDay
	memorialDay
	labourDay
	columbusDay
	veteransDay
	thanksgiving
	blackFriday
	cyberMonday
	electionDay
	groundhogDay
	aprilFools
	juneteenth
	leapDay
)

// in returns the day of the feast in a year.
func (f feast) in(year int) day {
	switch f {
	case christmasEve:
		return dayOf(year, 12, 24)
	case christmasDay:
		return dayOf(year, 12, 25)
	case boxingDay:
		return dayOf(year, 12, 26)
	case newYearsEve:
		return dayOf(year, 12, 31)
	case newYearsDay:
		return dayOf(year, 1, 1)
	case valentinesDay:
		return dayOf(year, 2, 14)
	case saintPatricksDay:
		return dayOf(year, 3, 17)
	case goodFriday:
		return easter(year) - 2
	case easterSunday:
		return easter(year)
	case easterMonday:
		return easter(year) + 1
	case ashWednesday:
		return easter(year) - 46
	case whitMonday:
		return easter(year) + 50
	case bastilleDay:
		return dayOf(year, 7, 14)
	case independenceDay:
		return dayOf(year, 7, 4)
	case halloween:
		return dayOf(year, 10, 31)
	case martinLutherKingDay:
		return nthWeekday(year, 1, 1, 3)
	case presidentsDay:
		return nthWeekday(year, 2, 1, 3)
	case memorialDay:
		return nthWeekday(year, 5, 1, -1)
	case labourDay:
		return nthWeekday(year, 9, 1, 1)
	case columbusDay:
		return nthWeekday(year, 10, 1, 2)
	case veteransDay:
		return dayOf(year, 11, 11)
	case thanksgiving:
		return nthWeekday(year, 11, 4, 4)
	case blackFriday:
		return thanksgiving.in(year) + 1
	case cyberMonday:
		return thanksgiving.in(year) + 4
	case electionDay:
		return nthWeekday(year, 11, 1, 1) + 1
	case groundhogDay:
		return dayOf(year, 2, 2)
	case aprilFools:
		return dayOf(year, 4, 1)
	case juneteenth:
		return dayOf(year, 6, 19)
	case leapDay:
		return dayOf(year, 2, 29)
	}
	return dayOf(year, 1, 1)
}

// nearest returns the feast's day that is closest to d.
func (f feast) nearest(d day) day {
	y := d.year()
	best := f.in(y)
	for _, other := range [...]int{y - 1, y + 1} {
		if c := f.in(other); abs(int(c-d)) < abs(int(best-d)) {
			best = c
		}
	}
	return best
}

// before returns the latest day of the feast before d, after the earliest
// one after d.
func (f feast) before(d day) day {
	y := d.year()
	if c := f.in(y); c < d {
		return c
	}
	return f.in(y - 1)
}

func (f feast) after(d day) day {
	y := d.year()
	if c := f.in(y); c > d {
		return c
	}
	return f.in(y + 1)
}

// weekendOf returns the Saturday of the weekend that belongs to the feast on
// day d: the one it falls in or next to.
func weekendOf(d day) day {
	switch d.weekday() {
	case 1, 2, 7:
		return d.monday() - 2 + 7*day(b2i(d.weekday() == 7))
	default:
		return d.monday() + 5
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
