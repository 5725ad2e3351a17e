package dates

import "testing"

func TestFeasts(t *testing.T) {
	tests := []struct {
		feast      feast
		year, m, d int
	}{
		{easterSunday, 1961, 4, 2},
		{easterSunday, 2000, 4, 23},
		{easterSunday, 2008, 3, 23},
		{easterSunday, 2011, 4, 24},
		{easterSunday, 2038, 4, 25},
		{goodFriday, 2024, 3, 29},
		{easterMonday, 2025, 4, 21},
		{ashWednesday, 2023, 2, 22},
		{whitMonday, 2026, 5, 25},
		{thanksgiving, 2018, 11, 22},
		{thanksgiving, 2023, 11, 23},
		{blackFriday, 2019, 11, 29},
		{cyberMonday, 2019, 12, 2},
		{memorialDay, 2021, 5, 31},
		{labourDay, 2025, 9, 1},
		{martinLutherKingDay, 2024, 1, 15},
		{presidentsDay, 2022, 2, 21},
		{columbusDay, 2020, 10, 12},
		{electionDay, 2020, 11, 3},
		{orthodoxEaster, 2024, 5, 5},
		{orthodoxEaster, 2025, 4, 20},
		{orthodoxEaster, 2021, 5, 2},
		{orthodoxGoodFriday, 2023, 4, 14},
		{maundyThursday, 2025, 4, 17},
		{ascensionDay, 2024, 5, 9},
		{pentecost, 2025, 6, 8},
		{motheringSunday, 2025, 3, 30},
		{victoriaDay, 2025, 5, 19},
		{victoriaDay, 2020, 5, 18},
		{remembranceSunday, 2025, 11, 9},
		{earlyMayBankHoliday, 2024, 5, 6},
		{springBankHoliday, 2024, 5, 27},
		{augustBankHoliday, 2023, 8, 28},
		{lunarNewYear, 2025, 1, 29},
		{lunarNewYearsEve, 2024, 2, 9},
		{seollal, 2027, 2, 7},
		{midAutumnFestival, 2023, 9, 29},
		{diwali, 2024, 10, 31},
		{holi, 2022, 3, 18},
		{ramadan, 2024, 3, 11},
		{eidAlFitr, 2023, 4, 21},
		{eidAlAdha, 2022, 7, 9},
		{passover, 2025, 4, 13},
		{purim, 2024, 3, 24},
		{yomKippur, 2023, 9, 25},
		{hanukkah, 2024, 12, 26},
		{inaugurationDay, 2025, 1, 20},
	}
	for _, tt := range tests {
		all := tt.feast.appendIn(nil, tt.year)
		want := dayOf(tt.year, tt.m, tt.d)
		if len(all) != 1 || all[0].first != want {
			t.Errorf("feast %d of %d: %v, want %v", tt.feast, tt.year, all, want)
		}
	}
}

func TestWeekendOf(t *testing.T) {
	monday := dayOf(2018, 5, 14)
	for i, want := range []day{-2, -2, 5, 5, 5, 5, 5} {
		if got := weekendOf(monday + day(i)); got != monday+want {
			t.Errorf("weekendOf(Monday+%d) = Monday%+d, want %+d", i, got-monday, want)
		}
	}
}
