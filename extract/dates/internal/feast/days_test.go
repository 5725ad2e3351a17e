package feast

import (
	"testing"

	"github.com/incx/incx/extract/dates/internal/calendar"
)

func TestFeasts(t *testing.T) {
	tests := []struct {
		feast      Feast
		year, m, d int
	}{
		{EasterSunday, 1961, 4, 2},
		{EasterSunday, 2000, 4, 23},
		{EasterSunday, 2008, 3, 23},
		{EasterSunday, 2011, 4, 24},
		{EasterSunday, 2038, 4, 25},
		{GoodFriday, 2024, 3, 29},
		{EasterMonday, 2025, 4, 21},
		{AshWednesday, 2023, 2, 22},
		{WhitMonday, 2026, 5, 25},
		{Thanksgiving, 2018, 11, 22},
		{Thanksgiving, 2023, 11, 23},
		{BlackFriday, 2019, 11, 29},
		{CyberMonday, 2019, 12, 2},
		{MemorialDay, 2021, 5, 31},
		{LabourDay, 2025, 9, 1},
		{MartinLutherKingDay, 2024, 1, 15},
		{PresidentsDay, 2022, 2, 21},
		{ColumbusDay, 2020, 10, 12},
		{ElectionDay, 2020, 11, 3},
		{OrthodoxEaster, 2024, 5, 5},
		{OrthodoxEaster, 2025, 4, 20},
		{OrthodoxEaster, 2021, 5, 2},
		{OrthodoxGoodFriday, 2023, 4, 14},
		{MaundyThursday, 2025, 4, 17},
		{AscensionDay, 2024, 5, 9},
		{Pentecost, 2025, 6, 8},
		{MotheringSunday, 2025, 3, 30},
		{VictoriaDay, 2025, 5, 19},
		{VictoriaDay, 2020, 5, 18},
		{RemembranceSunday, 2025, 11, 9},
		{EarlyMayBankHoliday, 2024, 5, 6},
		{SpringBankHoliday, 2024, 5, 27},
		{AugustBankHoliday, 2023, 8, 28},
		{LunarNewYear, 2025, 1, 29},
		{LunarNewYearsEve, 2024, 2, 9},
		{Seollal, 2027, 2, 7},
		{MidAutumnFestival, 2023, 9, 29},
		{Diwali, 2024, 10, 31},
		{Holi, 2022, 3, 18},
		{Ramadan, 2024, 3, 11},
		{EidAlFitr, 2023, 4, 21},
		{EidAlAdha, 2022, 7, 9},
		{Passover, 2025, 4, 13},
		{Purim, 2024, 3, 24},
		{YomKippur, 2023, 9, 25},
		{Hanukkah, 2024, 12, 26},
		{InaugurationDay, 2025, 1, 20},
	}
	for _, tt := range tests {
		all := tt.feast.AppendIn(nil, tt.year)
		want := calendar.DayOf(tt.year, tt.m, tt.d)
		if len(all) != 1 || all[0].First != want {
			t.Errorf("feast %d of %d: %v, want %v", tt.feast, tt.year, all, want)
		}
	}
}

func TestWeekendOf(t *testing.T) {
	monday := calendar.DayOf(2018, 5, 14)
	for i, want := range []calendar.Day{-2, -2, 5, 5, 5, 5, 5} {
		if got := WeekendOf(monday + calendar.Day(i)); got != monday+want {
			t.Errorf("weekendOf(Monday+%d) = Monday%+d, want %+d", i, got-monday, want)
		}
	}
}
