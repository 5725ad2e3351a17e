package linear

// A Numbering gives numbers to the features that occur often enough, in the
// order in which they come.
type Numbering struct {
	// Features are those that have a number, by it.
	Features []uint32
	counts   map[uint32]int
	ids      map[uint32]int
	cutoff   int
}

// NewNumbering returns a numbering of the features that occur at least cutoff
// times. All rows must be counted before the first is numbered.
func NewNumbering(cutoff int) *Numbering {
	return &Numbering{counts: make(map[uint32]int), ids: make(map[uint32]int), cutoff: cutoff}
}

// Count counts the features of a row.
func (n *Numbering) Count(row []uint32) {
	for _, f := range row {
		n.counts[f]++
	}
}

// Append appends the numbers of the features of a row to dst, but for those that
// are too rare.
func (n *Numbering) Append(dst []int, row []uint32) []int {
	for _, f := range row {
		if n.counts[f] < n.cutoff {
			continue
		}
		id, ok := n.ids[f]
		if !ok {
			id = len(n.Features)
			n.ids[f] = id
			n.Features = append(n.Features, f)
		}
		dst = append(dst, id)
	}
	return dst
}
