package feast

import "github.com/incx/incx/extract/dates/internal/calendar"

// The years that the tables of movable feasts hold.
const (
	firstMovable = 2010
	lastMovable  = 2035
)

// A yearly gives a feast of another calendar one day a year from 2010 on, as
// month times hundred plus day.
type yearly [lastMovable - firstMovable + 1]int16

func (t *yearly) in(year int) (calendar.Day, bool) {
	if year < firstMovable || year > lastMovable {
		return 0, false
	}
	n := int(t[year-firstMovable])
	return calendar.DayOf(year, n/100, n%100), true
}

// Lunisolar feasts. The Chinese ones were reckoned with the lunardate package of
// Python, the Jewish ones with convertdate, the Hindu ones are those of the
// holidays package for India.
var (
	lunarNewYears = yearly{214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208}
	dragonBoats   = yearly{616, 606, 623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610}
	midAutumns    = yearly{922, 912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916}
	diwalis       = yearly{1105, 1026, 1113, 1103, 1023, 1111, 1030, 1019, 1107, 1027, 1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105, 1026, 1114, 1102, 1022, 1110, 1030}
	holis         = yearly{301, 320, 308, 327, 317, 306, 324, 313, 302, 321, 310, 329, 318, 308, 325, 314, 304, 322, 311, 301, 320, 309, 327, 316, 305, 324}
	jewishYears   = yearly{909, 929, 917, 905, 925, 914, 1003, 921, 910, 930, 919, 907, 926, 916, 1003, 923, 912, 1002, 921, 910, 928, 918, 906, 924, 914, 1004}
	hanukkahs     = yearly{1202, 1221, 1209, 1128, 1217, 1207, 1225, 1213, 1203, 1223, 1211, 1129, 1219, 1208, 1226, 1215, 1205, 1225, 1213, 1202, 1221, 1210, 1128, 1217, 1207, 1226}
)

// islamicYears has the first day of Ramadan, Eid al-Fitr and Eid al-Adha of the
// years 1431 to 1457 of the Hijra, in the calendar of Umm al-Qura (by the
// hijridate package of Python; the Eids of 2015 and 2016 as they were kept).
var islamicYears = [...][3]int32{
	{20100811, 20100910, 20101116}, {20110801, 20110830, 20111106}, {20120720, 20120819, 20121026},
	{20130709, 20130808, 20131015}, {20140628, 20140728, 20141004}, {20150618, 20150717, 20150924},
	{20160606, 20160706, 20160912}, {20170527, 20170625, 20170901}, {20180516, 20180615, 20180821},
	{20190506, 20190604, 20190811}, {20200424, 20200524, 20200731}, {20210413, 20210513, 20210720},
	{20220402, 20220502, 20220709}, {20230323, 20230421, 20230628}, {20240311, 20240410, 20240616},
	{20250301, 20250330, 20250606}, {20260218, 20260320, 20260527}, {20270208, 20270309, 20270516},
	{20280128, 20280226, 20280505}, {20290116, 20290214, 20290424}, {20300105, 20300204, 20300413},
	{20301226, 20310124, 20310402}, {20311215, 20320114, 20320322}, {20321204, 20330102, 20330311},
	{20331123, 20331223, 20340301}, {20341112, 20341212, 20350218}, {20351101, 20351201, 20360207},
}

// appendMovable appends the stretches of the feast f, one of another calendar,
// that begin in a year.
func (f Feast) appendMovable(dst []calendar.Stretch, year int) []calendar.Stretch {
	switch f {
	case Ramadan, EidAlFitr, EidAlAdha, Eid:
		return f.appendIslamic(dst, year)
	}
	table, offset, length := f.lunisolar()
	d, ok := table.in(year)
	if !ok {
		return dst
	}
	if f == Seollal && (year == 2027 || year == 2028) {
		d++ // the new moon is after midnight in Seoul
	}
	d += calendar.Day(offset)
	return append(dst, calendar.Stretch{First: d, Last: d + calendar.Day(length-1)})
}

// lunisolar returns how many days after a day of which table the feast f
// begins, and how many days it lasts.
func (f Feast) lunisolar() (table *yearly, offset, length int) {
	const passoverToNewYear = 163 // days, in every Jewish year
	switch f {
	case LunarNewYearsEve:
		return &lunarNewYears, -1, 1
	case LanternFestival:
		return &lunarNewYears, 14, 1
	case DragonBoatFestival:
		return &dragonBoats, 0, 1
	case MidAutumnFestival:
		return &midAutumns, 0, 1
	case Diwali:
		return &diwalis, 0, 1
	case Holi:
		return &holis, 0, 1
	case Purim:
		return &jewishYears, -passoverToNewYear - 30, 1
	case Passover:
		return &jewishYears, -passoverToNewYear, 8
	case RoshHashanah:
		return &jewishYears, 0, 1
	case YomKippur:
		return &jewishYears, 9, 1
	case Sukkot:
		return &jewishYears, 14, 7
	case Hanukkah:
		return &hanukkahs, 0, 8
	}
	return &lunarNewYears, 0, 1
}

// appendIslamic appends the stretches of an Islamic feast that begin in a year.
func (f Feast) appendIslamic(dst []calendar.Stretch, year int) []calendar.Stretch {
	const ramadanAt, fitrAt, adhaAt = 0, 1, 2
	for _, y := range islamicYears {
		in := func(at int) bool { return int(y[at]/10000) == year }
		at := func(at int) calendar.Day { return calendar.DayOf(int(y[at]/10000), int(y[at]/100%100), int(y[at]%100)) }
		if f == Ramadan && in(ramadanAt) {
			dst = append(dst, calendar.Stretch{First: at(ramadanAt), Last: at(fitrAt) - 1})
		}
		if (f == EidAlFitr || f == Eid) && in(fitrAt) {
			dst = append(dst, calendar.OneDay(at(fitrAt)))
		}
		if (f == EidAlAdha || f == Eid) && in(adhaAt) {
			dst = append(dst, calendar.OneDay(at(adhaAt)))
		}
	}
	return dst
}
