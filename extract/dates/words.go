package dates

// A class is a set of word classes that patterns can ask for.
type class uint64

const (
	cMonth     class = 1 << iota // month names, in full or short
	cMonthFull                   // month names in full
	cWeekday                     // weekday names in full
	cWeekShort                   // short weekday names, which need a date beside them
	cSeason
	cUnit      // day, week, month, year, …
	cUnits     // days, weeks, …
	cNum       // numbers in digits or words
	cDay       // 1 to 31 in digits
	cNth       // 1st to 31st in digits
	cYear      // four digits that can be a year
	cClock     // 17:54
	cClockHalf // 5pm, 5:30pm
	cHalfDay   // a.m., p.m.
	cNoon      // noon, midnight
	cOrdinal   // first to tenth, final
	cRelative  // last, this, next
	cNarrative // previous, same, following
	cPart      // morning, afternoon, evening, night
	cDeictic   // yesterday, today, tomorrow
	cDecade    // 1990s
	cDecade2   // 90s
	cQuarter   // Q3
	cHalf      // H1
	cDash
	cZone     // time zones, each with the [dayorder.Order] where it is kept
	cDayTime  // 22T17, of 2025-12-22T17:54Z
	cMinutes  // what follows the colon of such a time
	cDotted   // 22.12.2025
	cFiscal2  // FY18
	cOpen     // an opening bracket
	cClose    // a closing bracket
	cFuture   // words that put a clause in the future
	cPast     // words that put a clause in the past
	cPresent  // verbs in the present
	cAux      // any finite auxiliary
	cPrep     // prepositions that dates follow
	cReporter // verbs of saying in the past
	cDeterminer
	cDotClock // 16.00
)

// classByName returns the class that patterns ask for by the given name, and
// the slot in which a match records the word's value.
func classByName(name string) (class, slot, bool) {
	switch name {
	case "MONTH":
		return cMonth, sMonth, true
	case "WDAY":
		return cWeekday, sWeekday, true
	case "WD":
		return cWeekday | cWeekShort, sWeekday, true
	case "SEASON":
		return cSeason, sSeason, true
	case "UNIT":
		return cUnit, sUnit, true
	case "UNITS":
		return cUnit | cUnits, sUnit, true
	case "NUM":
		return cNum, sNum, true
	case "DAY":
		return cDay, sDay, true
	case "NTH":
		return cNth, sDay, true
	case "YEAR":
		return cYear, sYear, true
	case "CLOCK":
		return cClock, sClock, true
	case "CLOCKHALF":
		return cClockHalf, sClock, true
	case "HALFDAY":
		return cHalfDay, sHalfDay, true
	case "NOON":
		return cNoon, sClock, true
	case "ORD":
		return cOrdinal, sOrdinal, true
	case "REL":
		return cRelative, sRelative, true
	case "NARR":
		return cNarrative, sNarrative, true
	case "PART":
		return cPart, sPart, true
	case "DEICT":
		return cDeictic, sDeictic, true
	case "DECADE":
		return cDecade, sYear, true
	case "DECADE2":
		return cDecade2, sYear, true
	case "QUARTER":
		return cQuarter, sOrdinal, true
	case "HALF":
		return cHalf, sOrdinal, true
	case "DASH":
		return cDash, sNone, true
	case "ZONE":
		return cZone, sNone, true
	case "DOTTEDCLOCK":
		return cDotClock, sClock, true
	case "DAYTIME":
		return cDayTime, sDayTime, true
	case "MINUTES":
		return cMinutes, sMinutes, true
	case "DOTTED":
		return cDotted, sDotted, true
	case "FY":
		return cFiscal2, sYear, true
	case "OPEN":
		return cOpen, sNone, true
	case "CLOSE":
		return cClose, sNone, true
	}
	return 0, sNone, false
}

// wordGroup is a line of the lexicon: words of one class, each with the next
// value from first on. Words with one value are joined with "=".
type wordGroup struct {
	class class
	first int
	words string
}

var wordGroups = [...]wordGroup{
	{cMonth | cMonthFull, 1, "january february march april may june july august september october november december"},
	{cMonth, 1, "jan=jan. feb=feb. mar=mar. apr=apr. - jun=jun. jul=jul. aug=aug. sep=sep.=sept=sept. oct=oct. nov=nov. dec=dec."},
	{cWeekday, 1, "monday tuesday wednesday thursday friday saturday sunday"},
	{cWeekShort, 1, "mon=mon. tue=tue.=tues=tues. wed=wed. thu=thu.=thur=thur.=thurs=thurs. fri=fri. sat=sat. sun=sun."},
	{cSeason, 0, "spring=springtime summer=summertime autumn=fall winter=wintertime"},
	{cUnit, int(byDay), "day weekend week month quarter half - year decade century"},
	{cUnits, int(byDay), "days weekends weeks months quarters - - years decades centuries"},
	{cNum, 1, "one=a=an two=couple three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"},
	{cNum, 30, "thirty"}, {cNum, 40, "forty"}, {cNum, 50, "fifty"}, {cNum, 60, "sixty"}, {cNum, 70, "seventy"}, {cNum, 80, "eighty"}, {cNum, 90, "ninety"},
	{cOrdinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth"},
	{cOrdinal, -1, "last=final"},
	{cRelative, -1, "last=past this=current next=coming=upcoming"},
	{cNarrative, -1, "previous=preceding=prior same=that following=subsequent=ensuing"},
	{cPart, int(morning), "morning afternoon evening night"},
	{cDeictic, -1, "yesterday today=tonight tomorrow"},
	{cQuarter, 1, "q1=1q q2=2q q3=3q q4=4q"},
	{cHalf, 1, "h1=1h h2=2h"},
	{cHalfDay, 0, "am=a.m.=a.m"}, {cHalfDay, 12, "pm=p.m.=p.m"},
	{cNoon, 0, "midnight"}, {cNoon, 720, "noon=midday"},
	{cDash, 0, "-=–=—=‑=−=--"},
	{cOpen, 0, "(=["}, {cClose, 0, ")=]"},
	{cFuture, 0, "will=shall=won't=scheduled=due=planned=plans=expected=slated=upcoming=deadline=expire=expires=planning=intends=hopes=tomorrow=must=ends=expects=expect=hoping=starts=begins=opens=meets=retires=graduates=resumes=reopens=convenes"},
	{cPast, 0, "was=were=had=did=been=began=took=came=went=saw=found=became=made=got=knew=sent=stole=broke=hit=told=learned=learnt=fell=gave=led=left=lost=met=paid=put=ran=rose=sold=stood=struck=taken=wrote=won=shut=brought=caught=ago=since=has=have=didn't=wasn't=weren't=hadn't=hasn't=haven't"},
	{cReporter, 0, "said=says=told=wrote"},
	{cPrep, 0, "in=since=until=till=by=during=from=to=before=after=between=of=on=for=through=throughout=around=about=and=or=late=early=mid=circa=back=than=as=with=at=over=towards=toward=vs=versus=like=late=beginning=per"},
	{cDeterminer, 0, "the=a=an=this=that=these=those=its=their=his=her=our=your=my=another=each=every=no"},
	{cAux, 0, "is=are=was=were=has=have=had=do=does=did=can=could=may=might=must=should=would"},
	{cPresent, 0, "is=are=use=have=faces=face=remain=remains=need=needs=live=known=available"},
}

// The lexicon entries of numbers and the like, by shape.
const (
	wNone     = iota
	wHour     // 0 to 12
	wDay      // 13 to 31
	wTwoDigit // 32 to 99
	wNumber   // other small numbers
	wYear
	wNth
	wClock
	wClockHalf
	wDecade
	wDecade2
	wDayTime
	wMinutes // digits that only make sense after a colon
	wDotted
	wFiscal2
	wDotClock
	wFirst // the first entry for a word
)

// flags are the classes that only tell of the context.
const flags = cFuture | cPast | cPrep | cAux | cPresent | cReporter | cDeterminer

// isFlag says whether words of class c have no value of their own.
func isFlag(c class) bool {
	return c&flags != 0
}
