package dates

import (
	"strconv"
	"strings"
)

// feastName is how a feast is called, as a pattern.
type feastName struct {
	feast feast
	names string
}

var feastNames = [...]feastName{
	{christmasEve, "christmas eve"},
	{christmasDay, "christmas [ day ] | xmas"},
	{boxingDay, "boxing day | ( st | st. | saint ) stephen 's day"},
	{epiphany, "epiphany | three kings ( ' | 's ) day | three kings day"},
	{orthodoxChristmasEve, "( orthodox | coptic ) christmas eve"},
	{orthodoxChristmas, "( orthodox | coptic ) christmas [ day ]"},
	{shroveTuesday, "shrove tuesday"},
	{ashWednesday, "ash wednesday"},
	{motheringSunday, "mothering sunday"},
	{palmSunday, "palm sunday"},
	{maundyThursday, "( maundy | holy ) thursday"},
	{goodFriday, "good friday"},
	{holySaturday, "holy saturday"},
	{easterSunday, "easter [ sunday ]"},
	{easterMonday, "easter monday | easter bank holiday [ monday ]"},
	{ascensionDay, "ascension ( day | thursday )"},
	{pentecost, "pentecost [ sunday ] | whit sunday"},
	{whitMonday, "( whit | pentecost ) monday"},
	{orthodoxGoodFriday, "orthodox good friday"},
	{orthodoxEaster, "orthodox easter [ sunday ]"},
	{orthodoxEasterMonday, "orthodox easter monday"},
	{assumptionDay, "assumption day"},
	{allSaintsDay, "all ( saints | saint | hallows ) [ ' | 's ] day"},
	{allSoulsDay, "all souls [ ' ] day | day of the dead"},
	{newYearsEve, "new year ( 's | ' ) eve"},
	{newYearsDay, "new year ( 's | ' ) day"},
	{burnsNight, "burns night"},
	{dataPrivacyDay, "data ( privacy | protection ) day"},
	{groundhogDay, "groundhog day"},
	{valentinesDay, "valentine 's day"},
	{leapDay, "leap day"},
	{womensDay, "international ( women | woman ) 's day"},
	{saintPatricksDay, "( st | st. | saint ) patrick 's day"},
	{worldBackupDay, "world backup day"},
	{aprilFools, "april fools [ ' ] day | april fool 's day"},
	{earthDay, "earth day"},
	{mayDay, "may day | international workers [ ' ] day"},
	{worldPasswordDay, "world password day"},
	{halloween, "halloween"},
	{guyFawkesNight, "guy fawkes ( night | day ) | bonfire night"},
	{armisticeDay, "armistice day | remembrance day"},
	{remembranceSunday, "remembrance sunday"},
	{singlesDay, "singles [ ' | 's ] day | single 's day"},
	{inaugurationDay, "inauguration day"},
	{martinLutherKingDay, "( martin luther king | mlk ) [ jr | jr. ] day"},
	{presidentsDay, "( presidents | president ) [ ' | 's ] day"},
	{memorialDay, "memorial day"},
	{juneteenth, "juneteenth"},
	{fourthOfJuly, "( fourth | 4th ) of july"},
	{labourDay, "( labor | labour ) day"},
	{patriotDay, "patriot day"},
	{columbusDay, "columbus day | indigenous peoples [ ' ] day | indigenous people 's day"},
	{electionDay, "election day"},
	{veteransDay, "veterans [ ' ] day"},
	{thanksgiving, "thanksgiving [ day ]"},
	{canadianThanksgiving, "canadian thanksgiving"},
	{blackFriday, "black friday"},
	{smallBusinessSaturday, "small business saturday"},
	{cyberMonday, "cyber monday"},
	{givingTuesday, "giving tuesday"},
	{pearlHarborDay, "pearl harbor day"},
	{bastilleDay, "bastille day"},
	{victoriaDay, "victoria day"},
	{canadaDay, "canada day"},
	{australiaDay, "australia day"},
	{anzacDay, "anzac day"},
	{waitangiDay, "waitangi day"},
	{germanUnityDay, "german unity day | day of german unity"},
	{kingsDay, "king 's day"},
	{earlyMayBankHoliday, "[ early ] may bank holiday [ monday ]"},
	{springBankHoliday, "( spring | late may ) bank holiday [ monday ]"},
	{augustBankHoliday, "( august | summer ) bank holiday [ monday ]"},
	{bankHoliday, "bank holiday [ monday ]"},
	{goldenWeek, "golden week"},
	{independenceDay, "independence day"},
	{republicDay, "republic day"},
	{ramadan, "ramadan | ramadhan | ramazan | ramzan"},
	{eidAlFitr, "eid [ DASH ] ( al | ul | el ) [ DASH ] fitr"},
	{eidAlAdha, "eid [ DASH ] ( al | ul | el ) [ DASH ] adha | bakrid"},
	{eid, "eid"},
	{lunarNewYearsEve, "( chinese | lunar ) new year ( 's | ' ) eve"},
	{lunarNewYear, "( chinese | lunar ) new year [ ( 's | ' ) day ] | spring festival | tet"},
	{seollal, "seollal | korean new year"},
	{lanternFestival, "lantern festival"},
	{dragonBoatFestival, "dragon boat festival"},
	{midAutumnFestival, "mid [ DASH ] autumn festival | chuseok"},
	{diwali, "diwali | deepavali"},
	{holi, "holi"},
	{purim, "purim"},
	{passover, "passover | pesach"},
	{roshHashanah, "rosh ( hashanah | hashana | hashona )"},
	{yomKippur, "yom kippur"},
	{sukkot, "sukkot"},
	{hanukkah, "hanukkah | chanukah | hanukah"},
}

// feastMacro returns the pattern of all feasts' names. The names are in groups,
// so that the matcher passes over many of them at once.
func feastMacro() string {
	const group = 8
	var b strings.Builder
	b.WriteString("(")
	for i, n := range feastNames {
		switch {
		case i == 0:
			b.WriteString(" (")
		case i%group == 0:
			b.WriteString(" ) | (")
		default:
			b.WriteString(" |")
		}
		b.WriteString(" ( " + n.names + " ) @feast=" + strconv.Itoa(int(n.feast)))
	}
	b.WriteString(" ) )")
	return b.String()
}
