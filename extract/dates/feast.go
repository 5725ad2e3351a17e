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
