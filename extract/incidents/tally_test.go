package incidents

import (
	"slices"
	"testing"
)

// TestJudgeTally tells which organisations are victims as there are as many of them as
// headline or lead say, or as they are the points of a list. The model thinks it of the
// first alone, and not enough.
func TestJudgeTally(t *testing.T) {
	f := newFinder() // a half is enough
	tests := []struct {
		name, text string
		want       []string
	}{
		{"as many", "Cards [data-breach:stolen] at three hotel chains\n\nIt rained. [o:Orrin Inns], [o:Mill Hotels] and [o:Pell Lodges] put up notices.",
			[]string{"Orrin Inns", "Mill Hotels", "Pell Lodges"}},
		{"in digits", "Files [data-breach:stolen] from 3 companies\n\nIt rained. [o:Orrin Inns], [o:Mill Hotels] and [o:Pell Lodges] put up notices.",
			[]string{"Orrin Inns", "Mill Hotels", "Pell Lodges"}},
		{"another number", "Cards [data-breach:stolen] at four hotel chains\n\nIt rained. [o:Orrin Inns], [o:Mill Hotels] and [o:Pell Lodges] put up notices.", []string{"Orrin Inns"}},
		{"not so many victims", "[data-breach:Breach] seen by three security firms\n\nIt rained. [o:Orrin Inns], [o:Mill Labs] and [o:Pell Labs] put up notices.", []string{"Orrin Inns"}},
		{"points", "Gang lists victims\n\nIts page names:\n\n- [o:Orrin Inns], a hotel\n- [o:Mill Dairy] in [l:Graz]\n- [o:Pell Bank]\n\nIt rained.",
			[]string{"Orrin Inns", "Mill Dairy", "Pell Bank"}},
		{"points that nothing announces", "Gang lists victims\n\nIt rained.\n\n- [o:Orrin Inns], a hotel\n- [o:Mill Dairy] in [l:Graz]\n\nIt rained.", nil},
		{"all named", "Three companies [ransomware:hit]\n\nIt rained. The companies are [o:Orrin Inns] of [l:Wick], [o:Mill Hotels] and [o:Pell Lodges].",
			[]string{"Orrin Inns", "Mill Hotels", "Pell Lodges"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := chosen(t, f, test.text, []float32{0.9, 0.01, 0.01, 0.01}, nil); !slices.Equal(got, test.want) {
				t.Errorf("victims %q, want %q", got, test.want)
			}
		})
	}
}
