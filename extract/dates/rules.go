package dates

import (
	"strconv"

	"github.com/incx/incx/extract/dates/internal/feast"
)

// A rule recognises one kind of expression and knows how to give it a value.
type rule struct {
	name    string
	pattern string
	// resolve gives the value of a match.
	resolve func(*reader, *match) span
	// fits, if set, rejects matches that only look like dates.
	fits  func(*reader, *match) bool
	start int32 // of the compiled pattern
}

// macros are the parts that patterns share.
func macros() map[string]string {
	return map[string]string{
		// A day of the month, a year after a month or day, a month with a day.
		"d":  "( DAY | NTH )",
		"y":  "( [ , ] YEAR | [ of | , ] ' YEAR | of YEAR | in YEAR | [ , ] [ of ] [ the ] ( REL>ry | NARR>ny ) year )",
		"md": "( MONTH $d | $d [ of ] MONTH )",
		// A date in figures.
		"num": "( YEAR DASH NUM DASH NUM | YEAR / NUM / NUM | NUM / NUM / YEAR | NUM / NUM / NUM" +
			" | DAY DASH MONTH DASH YEAR | DAY / MONTH / YEAR | NUM DASH NUM DASH YEAR | NUM DASH NUM DASH NUM | DOTTED | YEAR DASH NUM DASH DAYTIME : MINUTES [ + CLOCK ] )",
		// A day of the calendar, perhaps with its weekday and a part of that.
		"cal": "( [ ( [ $when ] [ REL>none ] WD [ PART ] | DEICT>none [ PART ] | christmas day ) [ , ] [ the ] ] $md [ $y ] [ OPEN WD CLOSE ]" +
			" | [ WD [ PART ] [ , ] ] $num | REL>none WDAY OPEN $md [ $y ] CLOSE )",
		"clk": "( CLOCK [ HALFDAY ] | NUM>clock HALFDAY | CLOCKHALF | NOON ) [ ZONE [ time ]" +
			" | ( local | eastern | pacific | central | mountain ) [ standard | daylight ] time | china standard time ]",
		// What narrows a month or year without changing its value here.
		"part": "( early | late | mid [ DASH ] | mid [ DASH ] to late | early to mid [ DASH ]" +
			" | [ very ] ( beginning | start | end | middle | close | turn ) of [ the ]" +
			" | ( early | later | latter | first | last ) part of [ the ] | ( first | last ) few ( days | weeks | months ) of [ the ] | ( early | late | earlier | later ) in [ the ] )",
		"when": "( early | late | earlier | later | previously )",
		// How many.
		"n":         "( NUM | NUM ( DASH | to | or ) NUM | NUM and a half @ord=1 | [ a ] few @extra=1 | several @extra=1 | a couple of @num=2 | couple of @num=2 )",
		"fortnight": "( a | one ) fortnight @num=2 @unit=2",
		// Two days, of which the first may leave out the month.
		"link": "( DASH | / | to | into | and )",
		"days": "( [ WD [ , ] ] $d $link [ WD [ , ] ] $d [ of ] MONTH [ $y ] | MONTH $d $link $d [ $y ]" +
			" | $d [ of ] MONTH $link $d [ of ] MONTH [ $y ] | MONTH $d $link MONTH $d [ $y ] )",
		"feast":     feastMacro(),
		"christmas": "christmas @feast=" + strconv.Itoa(int(feast.ChristmasDay)),
		"newyear":   "new year @feast=" + strconv.Itoa(int(feast.NewYearsDay)),
	}
}

// newRules returns the grammar. Where two rules match the same tokens the
// first one counts; a longer match always beats a shorter one.
func newRules() []rule {
	return []rule{
		{name: "date", pattern: "[ early | late ] $cal", resolve: (*reader).date, fits: (*reader).fitsDate},
		{name: "nine-eleven", pattern: "NUM / NUM", resolve: (*reader).nineEleven, fits: (*reader).fitsNineEleven},
		{name: "date-time", resolve: (*reader).date, fits: (*reader).fitsDate,
			pattern: "( $cal | [ REL>rel ] WDAY | DEICT | REL PART | same day @shift=0 ) [ , ] [ at | around | by ] [ around | about ] $clk [ in the PART ]"},
		{name: "time-date", resolve: (*reader).date, fits: (*reader).fitsDate,
			pattern: "( $clk [ , ] [ on ] | DOTTEDCLOCK on ) [ the ] ( $cal | [ $when ] [ REL ] WDAY | DEICT )"},
		{name: "part-of-date", resolve: (*reader).date, fits: (*reader).fitsDate,
			pattern: "( [ early | late ] PART [ hours ] | early hours ) of ( $cal | [ REL ] WDAY )"},
		{name: "night", pattern: "[ intervening ] PART of [ the ] ( WDAY $link WDAY | $days )", resolve: (*reader).night, fits: (*reader).fitsNight},
		{name: "day-of-month", resolve: (*reader).dayOfMonth, fits: (*reader).fitsDayOfMonth,
			pattern: "( [ [ early | late ] PART [ hours ] of [ the ] | $clk [ on ] the | WDAY [ , ] [ the ] ] NTH | NTH of ( [ the ] REL | that | the [ same ] ) month )"},
		{name: "date-part", pattern: "$cal [ , ] [ in the ] PART", resolve: (*reader).date, fits: (*reader).fitsDate},
		{name: "day-range", resolve: (*reader).dayRange, fits: (*reader).fitsDayRange,
			pattern: "( MONTH $d DASH $d [ $y ] | $d DASH $d [ of ] MONTH [ $y ] | MONTH $d DASH MONTH $d [ $y ] | $d MONTH DASH $d MONTH [ $y ] )"},
		{name: "day-list", resolve: (*reader).date, fits: (*reader).fitsList,
			pattern: "( $d ( to | and | or | through | until | till | & ) @split=0 $d [ of ] MONTH [ $y ] | MONTH $d ( to | and | or | through | until | & ) @split=0 $d [ $y ] )"},
		{name: "month-range", resolve: (*reader).monthRange, fits: (*reader).fitsMonth,
			pattern: "[ $part ] MONTH [ [ , ] YEAR ] ( DASH | / ) MONTH [ $y ]"},
		{name: "month", resolve: (*reader).monthName, fits: (*reader).fitsMonth,
			pattern: "( [ $part ] [ month of ] MONTH [ $y ] | [ $part ] MONTH ( DASH YEAR | OPEN YEAR CLOSE ) | [ $part ] ( REL [ past>none | coming>none ] | NARR ) [ early | late | mid [ DASH ] ] MONTH [ [ , ] YEAR ] | REL>ry year [ , ] in [ $part ] MONTH )"},
		{name: "year", resolve: (*reader).yearNumber, fits: (*reader).fitsYear,
			pattern: "[ $part ] ( YEAR | [ calendar | tax | fiscal | financial ] year YEAR | fiscal YEAR | FY | fy YEAR )"},
		{name: "year-range", pattern: "( [ fiscal | fy ] YEAR | FY ) ( DASH | / ) ( YEAR | NUM )", resolve: (*reader).yearRange, fits: (*reader).fitsYearRange},
		{name: "decade", pattern: "[ $part ] ( DECADE | [ ' ] DECADE2 @extra=1 )", resolve: (*reader).decade, fits: (*reader).fitsDecade},
		{name: "quarter", resolve: (*reader).quarter, fits: (*reader).fitsQuarter,
			pattern: "( ( [ fiscal ] ( ORD quarter | QUARTER ) | ORD fiscal quarter ) [ [ of ] [ fiscal ] [ year ] ( [ , ] YEAR | FY ) | [ of ] ( REL>ry | NARR>ny ) [ fiscal ] year | of the year ] | ( YEAR | FY ) [ , ] QUARTER | ORD @extra=1 )"},
		{name: "half", resolve: (*reader).half,
			pattern: "( ( ORD | latter @ord=2 | back @ord=2 ) half of [ the year ] ( YEAR | FY | ( REL>ry | NARR>ny ) year | the year ) | HALF [ of ] ( YEAR | FY ) | YEAR HALF )"},
		{name: "part-of-period", resolve: (*reader).ordinalPart, fits: (*reader).fitsOrdinalPart,
			pattern: "( ORD UNIT ( of | in ) ( MONTH [ $y ] | YEAR | ( REL>ry | NARR>ny ) year | the year [ YEAR ] ) | ORD NUM UNITS ( of | in ) ( MONTH [ $y ] | YEAR | ( REL>ry | NARR>ny ) year | the year [ YEAR ] ) )"},
		{name: "weekday-of-month", pattern: "ORD WDAY ( of | in ) MONTH [ $y ]", resolve: (*reader).weekdayOfMonth, fits: (*reader).fitsWeekdayOfMonth},
		{name: "weekday", resolve: (*reader).date, fits: (*reader).fitsWeekday,
			pattern: "[ $when ] [ REL [ past>none | coming>none ] | NARR ] WDAY [ PART ]"},
		{name: "weekday-of-week", resolve: (*reader).date, fits: (*reader).fitsWeekday,
			pattern: "( [ $when ] WDAY [ PART ] [ , ] [ of ] ( REL>rw week | [ the ] NARR>nw week | the week before last @rw=-2 ) | REL>rw week on [ $when ] WDAY [ PART ] )"},
		{name: "deictic", resolve: (*reader).date, fits: (*reader).fitsDeictic,
			pattern: "( [ $when ] DEICT [ PART ] | day before yesterday @shift=-2 | day after tomorrow @shift=2 )"},
		{name: "part-of-day", pattern: "[ early | late ] REL PART", resolve: (*reader).date, fits: (*reader).fitsPart},
		{name: "relative", resolve: (*reader).relative, fits: (*reader).fitsRelative,
			pattern: "( [ $part | $when ] REL [ past @extra=1 | coming @extra=1 ] UNIT | $part the UNIT @rel=0 | ( weekend @unit=1 | week @unit=2 | month @unit=3 | year @unit=7 ) before last @rel=-2 | REL fortnight @num=2 @unit=2 )"},
		{name: "narrative", resolve: (*reader).narrative, fits: (*reader).fitsNarrative,
			pattern: "( [ $part | $when ] NARR UNIT | NARR PART | [ very ] next ( day | PART ) @shift=1 @unit=0 | NARR NUM UNITS | UNIT ( before @shift=-1 | prior @shift=-1 | after @shift=1 ) [ that ] )"},
		{name: "ago", resolve: (*reader).ago, fits: (*reader).fitsAgo,
			pattern: "( $n UNITS [ and a half @ord=1 ] | $fortnight ) ( ago | back | previously | hence @shift=1 | from ( now | DEICT | WDAY | REL WDAY ) @shift=1 )"},
		{name: "later", resolve: (*reader).later, fits: (*reader).fitsLater,
			pattern: "( $n UNITS | $fortnight ) ( later @shift=1 | earlier @shift=-1 | before @shift=-1 [ that ] | beforehand @shift=-1 | prior @shift=-1 | after @shift=1 [ that ] | afterwards @shift=1 | afterward @shift=1 )"},
		{name: "feast", resolve: (*reader).feast, fits: (*reader).fitsFeast,
			pattern: "( [ REL ] $feast [ holiday | holidays | weekend @unit=1 | week @unit=2 ] [ $y ] | [ REL ] $christmas ( season | period ) @unit=3 [ $y ] | [ REL ] $newyear @unit=7 | ( $n UNITS | $fortnight ) ( before @shift=-1 | after @shift=1 ) $feast [ $y ] )"},
		{name: "patch-tuesday", resolve: (*reader).patchTuesday, fits: (*reader).fitsPatchTuesday,
			pattern: "[ REL [ past>none | coming>none ] ] patch tuesday"},
		{name: "season", resolve: (*reader).season, fits: (*reader).fitsSeason,
			pattern: "[ $part | $when ] [ $part ] [ REL [ past>none | coming>none ] | NARR ] SEASON [ [ of ] $y | ( vacation | break | holiday | holidays ) @extra=1 ]"},
		{name: "weekend", resolve: (*reader).weekend, fits: (*reader).fitsWeekend,
			pattern: "( [ long | holiday | bank holiday | early | late ] weekend | ( weekend | week ) ( of | ending | beginning ) [ the ] ( $cal | $days ) )"},
	}
}
