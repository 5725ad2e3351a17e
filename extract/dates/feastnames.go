package dates

import (
	"strconv"
	"strings"

	"github.com/incx/incx/extract/dates/internal/feast"
)

// feastName is how a feast is called, as a pattern.
type feastName struct {
	feast feast.Feast
	names string
}

var feastNames = [...]feastName{
	{feast.ChristmasEve, "christmas eve"},
	{feast.ChristmasDay, "christmas [ day ] | xmas"},
	{feast.BoxingDay, "boxing day | ( st | st. | saint ) stephen 's day"},
	{feast.Epiphany, "epiphany | three kings ( ' | 's ) day | three kings day"},
	{feast.OrthodoxChristmasEve, "( orthodox | coptic ) christmas eve"},
	{feast.OrthodoxChristmas, "( orthodox | coptic ) christmas [ day ]"},
	{feast.ShroveTuesday, "shrove tuesday"},
	{feast.AshWednesday, "ash wednesday"},
	{feast.MotheringSunday, "mothering sunday"},
	{feast.PalmSunday, "palm sunday"},
	{feast.MaundyThursday, "( maundy | holy ) thursday"},
	{feast.GoodFriday, "good friday"},
	{feast.HolySaturday, "holy saturday"},
	{feast.EasterSunday, "easter [ sunday ]"},
	{feast.EasterMonday, "easter monday | easter bank holiday [ monday ]"},
	{feast.AscensionDay, "ascension ( day | thursday )"},
	{feast.Pentecost, "pentecost [ sunday ] | whit sunday"},
	{feast.WhitMonday, "( whit | pentecost ) monday"},
	{feast.OrthodoxGoodFriday, "orthodox good friday"},
	{feast.OrthodoxEaster, "orthodox easter [ sunday ]"},
	{feast.OrthodoxEasterMonday, "orthodox easter monday"},
	{feast.AssumptionDay, "assumption day"},
	{feast.AllSaintsDay, "all ( saints | saint | hallows ) [ ' | 's ] day"},
	{feast.AllSoulsDay, "all souls [ ' ] day | day of the dead"},
	{feast.NewYearsEve, "new year ( 's | ' ) eve"},
	{feast.NewYearsDay, "new year ( 's | ' ) day"},
	{feast.BurnsNight, "burns night"},
	{feast.DataPrivacyDay, "data ( privacy | protection ) day"},
	{feast.GroundhogDay, "groundhog day"},
	{feast.ValentinesDay, "valentine 's day"},
	{feast.LeapDay, "leap day"},
	{feast.WomensDay, "international ( women | woman ) 's day"},
	{feast.SaintPatricksDay, "( st | st. | saint ) patrick 's day"},
	{feast.WorldBackupDay, "world backup day"},
	{feast.AprilFools, "april fools [ ' ] day | april fool 's day"},
	{feast.EarthDay, "earth day"},
	{feast.MayDay, "may day | international workers [ ' ] day"},
	{feast.WorldPasswordDay, "world password day"},
	{feast.Halloween, "halloween"},
	{feast.GuyFawkesNight, "guy fawkes ( night | day ) | bonfire night"},
	{feast.ArmisticeDay, "armistice day | remembrance day"},
	{feast.RemembranceSunday, "remembrance sunday"},
	{feast.SinglesDay, "singles [ ' | 's ] day | single 's day"},
	{feast.InaugurationDay, "inauguration day"},
	{feast.MartinLutherKingDay, "( martin luther king | mlk ) [ jr | jr. ] day"},
	{feast.PresidentsDay, "( presidents | president ) [ ' | 's ] day"},
	{feast.MemorialDay, "memorial day"},
	{feast.Juneteenth, "juneteenth"},
	{feast.FourthOfJuly, "( fourth | 4th ) of july"},
	{feast.LabourDay, "( labor | labour ) day"},
	{feast.PatriotDay, "patriot day"},
	{feast.ColumbusDay, "columbus day | indigenous peoples [ ' ] day | indigenous people 's day"},
	{feast.ElectionDay, "election day"},
	{feast.VeteransDay, "veterans [ ' ] day"},
	{feast.Thanksgiving, "thanksgiving [ day ]"},
	{feast.CanadianThanksgiving, "canadian thanksgiving"},
	{feast.BlackFriday, "black friday"},
	{feast.SmallBusinessSaturday, "small business saturday"},
	{feast.CyberMonday, "cyber monday"},
	{feast.GivingTuesday, "giving tuesday"},
	{feast.PearlHarborDay, "pearl harbor day"},
	{feast.BastilleDay, "bastille day"},
	{feast.VictoriaDay, "victoria day"},
	{feast.CanadaDay, "canada day"},
	{feast.AustraliaDay, "australia day"},
	{feast.AnzacDay, "anzac day"},
	{feast.WaitangiDay, "waitangi day"},
	{feast.GermanUnityDay, "german unity day | day of german unity"},
	{feast.KingsDay, "king 's day"},
	{feast.EarlyMayBankHoliday, "[ early ] may bank holiday [ monday ]"},
	{feast.SpringBankHoliday, "( spring | late may ) bank holiday [ monday ]"},
	{feast.AugustBankHoliday, "( august | summer ) bank holiday [ monday ]"},
	{feast.BankHoliday, "bank holiday [ monday ]"},
	{feast.GoldenWeek, "golden week"},
	{feast.IndependenceDay, "independence day"},
	{feast.RepublicDay, "republic day"},
	{feast.Ramadan, "ramadan | ramadhan | ramazan | ramzan"},
	{feast.EidAlFitr, "eid [ DASH ] ( al | ul | el ) [ DASH ] fitr"},
	{feast.EidAlAdha, "eid [ DASH ] ( al | ul | el ) [ DASH ] adha | bakrid"},
	{feast.Eid, "eid"},
	{feast.LunarNewYearsEve, "( chinese | lunar ) new year ( 's | ' ) eve"},
	{feast.LunarNewYear, "( chinese | lunar ) new year [ ( 's | ' ) day ] | spring festival | tet"},
	{feast.Seollal, "seollal | korean new year"},
	{feast.LanternFestival, "lantern festival"},
	{feast.DragonBoatFestival, "dragon boat festival"},
	{feast.MidAutumnFestival, "mid [ DASH ] autumn festival | chuseok"},
	{feast.Diwali, "diwali | deepavali"},
	{feast.Holi, "holi"},
	{feast.Purim, "purim"},
	{feast.Passover, "passover | pesach"},
	{feast.RoshHashanah, "rosh ( hashanah | hashana | hashona )"},
	{feast.YomKippur, "yom kippur"},
	{feast.Sukkot, "sukkot"},
	{feast.Hanukkah, "hanukkah | chanukah | hanukah"},
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
