package feast

import "github.com/incx/incx/extract/dates/internal/calendar"

// AppendIn appends the stretches of the feast that begin in a year: none where it does not
// come, several where it comes more than once.
func (f Feast) AppendIn(dst []calendar.Stretch, year int) []calendar.Stretch {
	switch {
	case f >= Ramadan:
		return f.appendMovable(dst, year)
	case f == PatchTuesday:
		for month := 1; month <= 12; month++ {
			dst = append(dst, calendar.OneDay(calendar.NthWeekday(year, month, 2, 2)))
		}
		return dst
	case f == BankHoliday: // of England and Wales
		for _, one := range [...]Feast{EasterMonday, EarlyMayBankHoliday, SpringBankHoliday, AugustBankHoliday} {
			dst = one.AppendIn(dst, year)
		}
		return dst
	case f == InaugurationDay && year%4 != 1, f == LeapDay && calendar.DaysIn(year, 2) < 29:
		return dst
	case f == GoldenWeek:
		return append(dst, calendar.Stretch{First: calendar.DayOf(year, 4, 29), Last: calendar.DayOf(year, 5, 5)})
	}
	if n := f.toEaster(); n != notOfEaster {
		return append(dst, calendar.OneDay(easter(year)+calendar.Day(n)))
	}
	return append(dst, calendar.OneDay(f.on(year)))
}

// notOfEaster is what toEaster returns for other feasts.
const notOfEaster = 999

// toEaster returns how many days after Easter Sunday a feast of that circle is.
func (f Feast) toEaster() int {
	switch f {
	case ShroveTuesday:
		return -47
	case AshWednesday:
		return -46
	case MotheringSunday:
		return -21
	case PalmSunday:
		return -7
	case MaundyThursday:
		return -3
	case GoodFriday:
		return -2
	case HolySaturday:
		return -1
	case EasterSunday:
		return 0
	case EasterMonday:
		return 1
	case AscensionDay:
		return 39
	case Pentecost:
		return 49
	case WhitMonday:
		return 50
	}
	return notOfEaster
}

// on returns the day of a feast that is one day of each year, by the date or by
// the weekday of a month.
func (f Feast) on(year int) calendar.Day {
	switch f {
	case OrthodoxGoodFriday:
		return orthodoxEasterOf(year) - 2
	case OrthodoxEaster:
		return orthodoxEasterOf(year)
	case OrthodoxEasterMonday:
		return orthodoxEasterOf(year) + 1
	case WorldPasswordDay:
		return calendar.NthWeekday(year, 5, 4, 1)
	case RemembranceSunday:
		return calendar.NthWeekday(year, 11, 7, 2)
	case MartinLutherKingDay:
		return calendar.NthWeekday(year, 1, 1, 3)
	case PresidentsDay:
		return calendar.NthWeekday(year, 2, 1, 3)
	case EarlyMayBankHoliday:
		return calendar.NthWeekday(year, 5, 1, 1)
	case MemorialDay, SpringBankHoliday:
		return calendar.NthWeekday(year, 5, 1, -1)
	case VictoriaDay: // the Monday before 25 May
		return calendar.DayOf(year, 5, 24).Monday()
	case AugustBankHoliday:
		return calendar.NthWeekday(year, 8, 1, -1)
	case LabourDay:
		return calendar.NthWeekday(year, 9, 1, 1)
	case ColumbusDay, CanadianThanksgiving:
		return calendar.NthWeekday(year, 10, 1, 2)
	case ElectionDay:
		return calendar.NthWeekday(year, 11, 1, 1) + 1
	case Thanksgiving:
		return calendar.NthWeekday(year, 11, 4, 4)
	case BlackFriday:
		return Thanksgiving.on(year) + 1
	case SmallBusinessSaturday:
		return Thanksgiving.on(year) + 2
	case CyberMonday:
		return Thanksgiving.on(year) + 4
	case GivingTuesday:
		return Thanksgiving.on(year) + 5
	}
	n := f.fixed()
	return calendar.DayOf(year, n/100, n%100)
}

// fixed returns the date of a feast that has the same one each year, as month
// times hundred plus day.
func (f Feast) fixed() int {
	switch f {
	case Epiphany, OrthodoxChristmasEve:
		return 106
	case OrthodoxChristmas:
		return 107
	case InaugurationDay:
		return 120
	case BurnsNight:
		return 125
	case AustraliaDay:
		return 126
	case DataPrivacyDay:
		return 128
	case GroundhogDay:
		return 202
	case WaitangiDay:
		return 206
	case ValentinesDay:
		return 214
	case LeapDay:
		return 229
	case WomensDay:
		return 308
	case SaintPatricksDay:
		return 317
	case WorldBackupDay:
		return 331
	case AprilFools:
		return 401
	case EarthDay:
		return 422
	case AnzacDay:
		return 425
	case KingsDay:
		return 427
	case MayDay:
		return 501
	case Juneteenth:
		return 619
	case CanadaDay:
		return 701
	case FourthOfJuly:
		return 704
	case BastilleDay:
		return 714
	case AssumptionDay:
		return 815
	case PatriotDay:
		return 911
	case GermanUnityDay:
		return 1003
	case Halloween:
		return 1031
	case AllSaintsDay:
		return 1101
	case AllSoulsDay:
		return 1102
	case GuyFawkesNight:
		return 1105
	case ArmisticeDay, VeteransDay, SinglesDay:
		return 1111
	case PearlHarborDay:
		return 1207
	case ChristmasEve:
		return 1224
	case ChristmasDay:
		return 1225
	case BoxingDay:
		return 1226
	case NewYearsEve:
		return 1231
	}
	return 101 // New Year's Day
}

// easter returns Easter Sunday of a year in the Western church, by the
// anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
func easter(year int) calendar.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return calendar.DayOf(year, n/31, n%31+1)
}

// orthodoxEasterOf returns Easter Sunday of a year in the Eastern churches, as
// a Gregorian date (Meeus, Astronomical Algorithms, chapter 8; the difference of
// the calendars is that from 1900 to 2099).
func orthodoxEasterOf(year int) calendar.Day {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	const calendars = 13 // days
	return calendar.DayOf(year, n/31, n%31+1) + calendars
}
