package entities

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// TestPart tells which names with "and" are two.
func TestPart(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the second elsewhere", "Hackers hit [o:Orrin Savings Bank and Mill Brokers]. [o:Mill Brokers] was quiet.", []string{"Orrin Savings Bank", "Mill Brokers", "Mill Brokers"}},
		{"the first elsewhere", "Hackers hit [o:Orrin Savings Bank and Mill Brokers]. [o:Orrin Savings Bank] was quiet.", []string{"Orrin Savings Bank", "Mill Brokers", "Orrin Savings Bank"}},
		{"neither elsewhere", "Hackers hit the [o:Orrin Department of Rail and Harbour Works]. [o:Mill Brokers] was quiet.", []string{"Orrin Department of Rail and Harbour Works", "Mill Brokers"}},
		{"a word alone", "Hackers hit [o:Mill and Mill Brokers]. [o:Mill Brokers] was quiet.", []string{"Mill and Mill Brokers", "Mill Brokers"}},
		{"two conjunctions", "Hackers hit [o:Orrin Rail and Sea and Mill Brokers]. [o:Mill Brokers] was quiet.", []string{"Orrin Rail and Sea and Mill Brokers", "Mill Brokers"}},
	}
	l := New(nil)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms := labelled(t, test.text)
			var got []string
			for _, m := range l.Part(d, ms) {
				if m.Label == record.LabelOrganisation {
					got = append(got, d.Text[m.Start:m.End])
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
