// Package feast knows on which days the feasts of the year fall.
package feast

import "github.com/incx/incx/extract/dates/internal/calendar"

// A Feast is a named day of the year, or a stretch of some days.
type Feast uint8

// The feasts.
const (
	_ Feast = iota
	// Days of the Christian year.
	ChristmasEve
	ChristmasDay
	BoxingDay
	Epiphany
	OrthodoxChristmasEve
	OrthodoxChristmas
	ShroveTuesday
	AshWednesday
	MotheringSunday
	PalmSunday
	MaundyThursday
	GoodFriday
	HolySaturday
	EasterSunday
	EasterMonday
	AscensionDay
	Pentecost
	WhitMonday
	OrthodoxGoodFriday
	OrthodoxEaster
	OrthodoxEasterMonday
	AssumptionDay
	AllSaintsDay
	AllSoulsDay
	// Days of the civil year.
	NewYearsEve
	NewYearsDay
	BurnsNight
	DataPrivacyDay
	GroundhogDay
	ValentinesDay
	LeapDay
	WomensDay
	SaintPatricksDay
	WorldBackupDay
	AprilFools
	EarthDay
	MayDay
	WorldPasswordDay
	Halloween
	GuyFawkesNight
	ArmisticeDay
	RemembranceSunday
	SinglesDay
	PatchTuesday
	// Of one country.
	InaugurationDay
	MartinLutherKingDay
	PresidentsDay
	MemorialDay
	Juneteenth
	FourthOfJuly
	LabourDay
	PatriotDay
	ColumbusDay
	ElectionDay
	VeteransDay
	Thanksgiving
	CanadianThanksgiving
	BlackFriday
	SmallBusinessSaturday
	CyberMonday
	GivingTuesday
	PearlHarborDay
	BastilleDay
	VictoriaDay
	CanadaDay
	AustraliaDay
	AnzacDay
	WaitangiDay
	GermanUnityDay
	KingsDay
	EarlyMayBankHoliday
	SpringBankHoliday
	AugustBankHoliday
	BankHoliday
	GoldenWeek
	IndependenceDay
	RepublicDay
	// Days of other calendars.
	Ramadan
	EidAlFitr
	EidAlAdha
	Eid
	LunarNewYearsEve
	LunarNewYear
	Seollal
	LanternFestival
	DragonBoatFestival
	MidAutumnFestival
	Diwali
	Holi
	Purim
	Passover
	RoshHashanah
	YomKippur
	Sukkot
	Hanukkah
)

// WeekendOf returns the Saturday of the weekend that belongs to the feast on
// day d: the one it falls in or next to.
func WeekendOf(d calendar.Day) calendar.Day {
	switch d.Weekday() {
	case 1, 2:
		return d.Monday() - 2
	default:
		return d.Monday() + 5
	}
}
