package dates

// A feast is a named day of the year, or a stretch of some days.
type feast uint8

// The feasts that the grammar knows by name: see feastNames.
const (
	_ feast = iota
	// Days of the Christian year.
	christmasEve
	christmasDay
	boxingDay
	epiphany
	orthodoxChristmasEve
	orthodoxChristmas
	shroveTuesday
	ashWednesday
	motheringSunday
	palmSunday
	maundyThursday
	goodFriday
	holySaturday
	easterSunday
	easterMonday
	ascensionDay
	pentecost
	whitMonday
	orthodoxGoodFriday
	orthodoxEaster
	orthodoxEasterMonday
	assumptionDay
	allSaintsDay
	allSoulsDay
	// Days of the civil year.
	newYearsEve
	newYearsDay
	burnsNight
	dataPrivacyDay
	groundhogDay
	valentinesDay
	leapDay
	womensDay
	saintPatricksDay
	worldBackupDay
	aprilFools
	earthDay
	mayDay
	worldPasswordDay
	halloween
	guyFawkesNight
	armisticeDay
	remembranceSunday
	singlesDay
	patchTuesday
	// Of one country.
	inaugurationDay
	martinLutherKingDay
	presidentsDay
	memorialDay
	juneteenth
	fourthOfJuly
	labourDay
	patriotDay
	columbusDay
	electionDay
	veteransDay
	thanksgiving
	canadianThanksgiving
	blackFriday
	smallBusinessSaturday
	cyberMonday
	givingTuesday
	pearlHarborDay
	bastilleDay
	victoriaDay
	canadaDay
	australiaDay
	anzacDay
	waitangiDay
	germanUnityDay
	kingsDay
	earlyMayBankHoliday
	springBankHoliday
	augustBankHoliday
	bankHoliday
	goldenWeek
	independenceDay
	republicDay
	// Days of other calendars.
	ramadan
	eidAlFitr
	eidAlAdha
	eid
	lunarNewYearsEve
	lunarNewYear
	seollal
	lanternFestival
	dragonBoatFestival
	midAutumnFestival
	diwali
	holi
	purim
	passover
	roshHashanah
	yomKippur
	sukkot
	hanukkah
)

// A stretch is a run of days.
type stretch struct{ first, last day }

// oneDay returns the stretch of the one day d.
func oneDay(d day) stretch { return stretch{d, d} }

// distance returns how many days lie between d and s.
func (s stretch) distance(d day) int {
	switch {
	case d < s.first:
		return int(s.first - d)
	case d > s.last:
		return int(d - s.last)
	}
	return 0
}

// among returns the one of the stretches in all that is meant where only the
// publication date today and the tense tell.
func among(all []stretch, today day, t tense) (best stretch, ok bool) {
	for _, s := range all {
		if t == past && s.first > today || t == future && s.last < today {
			continue
		}
		if !ok || s.distance(today) < best.distance(today) {
			best, ok = s, true
		}
	}
	return best, ok
}

// weekendOf returns the Saturday of the weekend that belongs to the feast on
// day d: the one it falls in or next to.
func weekendOf(d day) day {
	switch d.weekday() {
	case 1, 2:
		return d.monday() - 2
	default:
		return d.monday() + 5
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
