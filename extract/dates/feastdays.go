package dates

// appendIn appends the stretches of the feast that begin in a year.
func (f feast) appendIn(dst []stretch, year int) []stretch {
	switch {
	case f >= ramadan:
		return f.appendMovable(dst, year)
	case f == patchTuesday:
		for month := 1; month <= 12; month++ {
			dst = append(dst, oneDay(nthWeekday(year, month, 2, 2)))
		}
		return dst
	case f == bankHoliday: // of England and Wales
		for _, one := range [...]feast{easterMonday, earlyMayBankHoliday, springBankHoliday, augustBankHoliday} {
			dst = one.appendIn(dst, year)
		}
		return dst
	case f == inaugurationDay && year%4 != 1, f == leapDay && daysIn(year, 2) < 29:
		return dst
	case f == goldenWeek:
		return append(dst, stretch{dayOf(year, 4, 29), dayOf(year, 5, 5)})
	}
	if n := f.toEaster(); n != notOfEaster {
		return append(dst, oneDay(easter(year)+day(n)))
	}
	return append(dst, oneDay(f.on(year)))
}

// notOfEaster is what toEaster returns for other feasts.
const notOfEaster = 999

// toEaster returns how many days after Easter Sunday a feast of that circle is.
func (f feast) toEaster() int {
	switch f {
	case shroveTuesday:
		return -47
	case ashWednesday:
		return -46
	case motheringSunday:
		return -21
	case palmSunday:
		return -7
	case maundyThursday:
		return -3
	case goodFriday:
		return -2
	case holySaturday:
		return -1
	case easterSunday:
		return 0
	case easterMonday:
		return 1
	case ascensionDay:
		return 39
	case pentecost:
		return 49
	case whitMonday:
		return 50
	}
	return notOfEaster
}

// on returns the day of a feast that is one day of each year, by the date or by
// the weekday of a month.
func (f feast) on(year int) day {
	switch f {
	case orthodoxGoodFriday:
		return orthodoxEasterOf(year) - 2
	case orthodoxEaster:
		return orthodoxEasterOf(year)
	case orthodoxEasterMonday:
		return orthodoxEasterOf(year) + 1
	case worldPasswordDay:
		return nthWeekday(year, 5, 4, 1)
	case remembranceSunday:
		return nthWeekday(year, 11, 7, 2)
	case martinLutherKingDay:
		return nthWeekday(year, 1, 1, 3)
	case presidentsDay:
		return nthWeekday(year, 2, 1, 3)
	case earlyMayBankHoliday:
		return nthWeekday(year, 5, 1, 1)
	case memorialDay, springBankHoliday:
		return nthWeekday(year, 5, 1, -1)
	case victoriaDay: // the Monday before 25 May
		return dayOf(year, 5, 24).monday()
	case augustBankHoliday:
		return nthWeekday(year, 8, 1, -1)
	case labourDay:
		return nthWeekday(year, 9, 1, 1)
	case columbusDay, canadianThanksgiving:
		return nthWeekday(year, 10, 1, 2)
	case electionDay:
		return nthWeekday(year, 11, 1, 1) + 1
	case thanksgiving:
		return nthWeekday(year, 11, 4, 4)
	case blackFriday:
		return thanksgiving.on(year) + 1
	case smallBusinessSaturday:
		return thanksgiving.on(year) + 2
	case cyberMonday:
		return thanksgiving.on(year) + 4
	case givingTuesday:
		return thanksgiving.on(year) + 5
	}
	n := f.fixed()
	return dayOf(year, n/100, n%100)
}

// fixed returns the date of a feast that has the same one each year, as month
// times hundred plus day.
func (f feast) fixed() int {
	switch f {
	case epiphany, orthodoxChristmasEve:
		return 106
	case orthodoxChristmas:
		return 107
	case inaugurationDay:
		return 120
	case burnsNight:
		return 125
	case australiaDay:
		return 126
	case dataPrivacyDay:
		return 128
	case groundhogDay:
		return 202
	case waitangiDay:
		return 206
	case valentinesDay:
		return 214
	case leapDay:
		return 229
	case womensDay:
		return 308
	case saintPatricksDay:
		return 317
	case worldBackupDay:
		return 331
	case aprilFools:
		return 401
	case earthDay:
		return 422
	case anzacDay:
		return 425
	case kingsDay:
		return 427
	case mayDay:
		return 501
	case juneteenth:
		return 619
	case canadaDay:
		return 701
	case fourthOfJuly:
		return 704
	case bastilleDay:
		return 714
	case assumptionDay:
		return 815
	case patriotDay:
		return 911
	case germanUnityDay:
		return 1003
	case halloween:
		return 1031
	case allSaintsDay:
		return 1101
	case allSoulsDay:
		return 1102
	case guyFawkesNight:
		return 1105
	case armisticeDay, veteransDay, singlesDay:
		return 1111
	case pearlHarborDay:
		return 1207
	case christmasEve:
		return 1224
	case christmasDay:
		return 1225
	case boxingDay:
		return 1226
	case newYearsEve:
		return 1231
	}
	return 101 // New Year's Day
}

// easter returns Easter Sunday of a year in the Western church, by the
// anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
func easter(year int) day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return dayOf(year, n/31, n%31+1)
}

// orthodoxEasterOf returns Easter Sunday of a year in the Eastern churches, as
// a Gregorian date (Meeus, Astronomical Algorithms, chapter 8; the difference of
// the calendars is that from 1900 to 2099).
func orthodoxEasterOf(year int) day {
	a, b, c := year%4, year%7, year%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	const calendars = 13 // days
	return dayOf(year, n/31, n%31+1) + calendars
}
