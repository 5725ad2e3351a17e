package mention

import "testing"

func TestNormalName(t *testing.T) {
	for _, test := range []struct{ a, b string }{
		{"The Northwind Group, Inc.", "northwind"},
		{"Crédit Lisière S.A.", "Credit Lisiere"},
		{"Cre\u0301dit Lisie\u0300re", "Crédit Lisière"}, // decomposed accents
		{"Halden & Sons Ltd", "Halden and Sons"},
		{"Harker’s Books", "Harker's Books"},
		{"U.S. Mint Museum", "US Mint Museum"},
		{"Tolk-Bergen", "Tolk Bergen"},
		{"Pell Holdings Co., Ltd.", "PELL"},
		{"The", "the"},
		{"Group", "group"},
	} {
		if a, b := NormalName(test.a), NormalName(test.b); a != b {
			t.Errorf("%q becomes %q and %q becomes %q", test.a, a, test.b, b)
		}
	}
	for _, test := range []struct{ a, b string }{{"Northwind", "Northwind Ferries"}, {"Group", ""}, {"The", ""}} {
		if a := NormalName(test.a); a == NormalName(test.b) {
			t.Errorf("%q and %q both become %q", test.a, test.b, a)
		}
	}
}
