package linear

import (
	"slices"
	"testing"
)

func TestNumbering(t *testing.T) {
	rows := [][]uint32{{7, 9, 7}, {5, 9}, {3, 5, 5}}
	n := NewNumbering(2)
	for _, row := range rows {
		n.Count(row)
	}
	want := [][]int{{0, 1, 0}, {2, 1}, {2, 2}}
	for i, row := range rows {
		if got := n.Append(nil, row); !slices.Equal(got, want[i]) {
			t.Errorf("row %d has the numbers %d, want %d", i, got, want[i])
		}
	}
	if want := []uint32{7, 9, 5}; !slices.Equal(n.Features, want) {
		t.Errorf("features %d, want %d", n.Features, want)
	}
}
