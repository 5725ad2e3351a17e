package incidents

import (
	"reflect"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
	"github.com/incx/incx/extract/record"
)

// Numbers of those who were spared, and sums that were not lost, are no impact; what was
// harmed and lost is.
func TestImpactSpared(t *testing.T) {
	f := newFinder()
	dollars := func(amount float64) *record.Money { return &record.Money{Amount: amount, Currency: "USD"} }
	tests := []struct {
		text string
		want record.Impact
	}{
		{"None of its 50,000 customers were affected.", record.Impact{}},
		{"It is unclear how many of the 50,000 customers were affected.", record.Impact{}},
		{"Half of its 50,000 customers were affected.", record.Impact{}},
		{"Data of 80% of its 50,000 customers was stolen.", record.Impact{}},
		{"More than 50,000+ customers were affected.", record.Impact{Records: 50000}},
		{"Its payments are nearing $1 billion, and the [ransomware:ransomware] gang wants $90,000.", record.Impact{Ransom: dollars(90e3)}},
		{"Payments to [ransomware:ransomware] gangs, it is said, reached $1 billion.", record.Impact{}},
		{"Ransom payments are approaching $1 billion after the [ransomware:ransomware] wave.", record.Impact{}},
		{"The average [ransomware:ransom] is $1 million.", record.Impact{}},
		{"The [ransomware:ransomware] gang got more than $90 million in ransoms.", record.Impact{}},
		{"The [ransomware:ransomware] gang got $90 million in ransom.", record.Impact{Ransom: dollars(90e6)}},
		{"It denied that 50,000 customers were affected.", record.Impact{}},
		{"It says that 50,000 customers were affected.", record.Impact{Records: 50000}},
		{"The breach did not affect its 50,000 customers.", record.Impact{}},
		{"Its 50,000 customers were not affected.", record.Impact{}},
		{"Its 50,000 customers were not only affected but angry.", record.Impact{Records: 50000}},
		{"At least 50,000 customers were affected, but not its staff.", record.Impact{Records: 50000}},
		{"The hackers tried to steal $25 million from it.", record.Impact{}},
		{"The hackers failed to steal $25 million from it.", record.Impact{}},
		{"The hackers managed to steal $25 million from it.", record.Impact{Loss: dollars(25e6)}},
		{"The line, with assets of $25 billion, lost customers after the breach.", record.Impact{}},
		{"It lost $25 million of revenue.", record.Impact{Loss: dollars(25e6)}},
		{"Recovery has cost $25 million so far.", record.Impact{Loss: dollars(25e6)}},
		{"The affair had already cost it $25 million.", record.Impact{Loss: dollars(25e6)}},
		{"It stayed afloat at a recovery cost of $25 million.", record.Impact{}},
		{"A new ship has cost $25 million.", record.Impact{}},
		{"The line put its losses at $25 million.", record.Impact{Loss: dollars(25e6)}},
		{"The line put its net loss for the quarter at $25 million.", record.Impact{}},
	}
	for _, test := range tests {
		d, ms, ents := mentiontest.Read(t, testLead+test.text)
		var got record.Impact
		for _, i := range f.Find(d, ms, ents, "", new(Scratch)) {
			if i.Main && i.Impact != nil {
				got = *i.Impact
			}
		}
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s %+v, want %+v", test.text, got, test.want)
		}
	}
}
