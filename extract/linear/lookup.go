package linear

// A Row holds the weights of one feature. It is empty for an unknown one.
type Row struct {
	// Pairs are pairs of class and weight, one byte each; the weight is an
	// int8.
	Pairs string
	// Dense has a byte for each class, padded to a multiple of four: its
	// weight plus 128. A row has either pairs or this.
	Dense string
}

// A Place is where a table keeps the weights of a feature.
type Place uint32

// At returns the weights at place p, which must come from t.
func (t *Table) At(p Place) Row {
	at := int(p)
	n := t.rows[at]
	if n == dense {
		return Row{Dense: t.rows[at+rowHead:][:denseSize(t.classes)]}
	}
	return Row{Pairs: t.rows[at+rowHead:][:2*int(n)]}
}

// Row returns the weights of a feature.
func (t *Table) Row(feature uint32) Row {
	if !t.mayHave(feature) {
		return Row{}
	}
	if at := t.find(feature); at >= 0 {
		return t.At(Place(at))
	}
	return Row{}
}

// mayHave says whether the filter of its bucket lets a feature pass.
func (t *Table) mayHave(feature uint32) bool {
	return t.index[4*int(feature&t.mask)]>>(feature>>29)&1 != 0
}

// find returns where the row of a feature stands, or -1.
func (t *Table) find(feature uint32) int {
	bucket := int(feature & t.mask)
	for at, end := t.start(bucket), t.start(bucket+1); at < end; {
		head := le32(t.rows, at)
		if (head^feature)>>8 == 0 { // the low bits are those of the bucket
			return at
		}
		at += rowHead + rowSize(byte(head), t.classes)
	}
	return -1
}

// AppendPlaces appends the places of those of the given features that the
// table has to dst. It is faster than asking for one row after the other:
// tables are larger than the caches near the processor, and many parts of them
// are on their way at a time.
func (t *Table) AppendPlaces(dst []Place, features []uint32) []Place {
	var passed, starts, heads [batch]uint32
	for len(features) > 0 {
		some := features[:min(len(features), batch)]
		n := 0
		for _, feature := range some {
			entry := le32(t.index, 4*int(feature&t.mask))
			passed[n%batch], starts[n%batch] = feature, entry>>8*2
			n += int(entry >> (feature >> 29) & 1) // the filter of [Table.mayHave]
		}
		for i, at := range starts[:n] {
			heads[i] = le32(t.rows, int(at))
		}
		for i, feature := range passed[:n] {
			at := int(starts[i])
			if (heads[i]^feature)>>8 != 0 { // not the first of its bucket
				if at = t.find(feature); at < 0 {
					continue
				}
			}
			dst = append(dst, Place(at))
		}
		features = features[len(some):]
	}
	return dst
}

// batch is how many features are looked up at a time.
const batch = 64

// add adds the weights of r to the scores of classes.
func (r Row) add(scores []int32) {
	for k := 0; k+1 < len(r.Pairs); k += 2 {
		scores[r.Pairs[k]] += int32(int8(r.Pairs[k+1]))
	}
	for k := 0; k < len(r.Dense) && k < len(scores); k++ {
		scores[k] += int32(r.Dense[k]) - 128
	}
}

// addTimes adds the weights of r, x times each, to the scores of classes.
func (r Row) addTimes(x float32, scores []float32) {
	for k := 0; k+1 < len(r.Pairs); k += 2 {
		scores[r.Pairs[k]] += float32(x * float32(int8(r.Pairs[k+1])))
	}
	dense := r.Dense[:min(len(r.Dense), len(scores))]
	for k := range len(dense) {
		scores[k] += float32(x * float32(int32(dense[k])-128))
	}
}

// Weight returns the weight of a class.
func (r Row) Weight(class int) int32 {
	for k := 0; k+1 < len(r.Pairs); k += 2 {
		if int(r.Pairs[k]) == class {
			return int32(int8(r.Pairs[k+1]))
		}
	}
	if class < len(r.Dense) {
		return int32(r.Dense[class]) - 128
	}
	return 0
}

// Score adds the weights of the given features to the scores of classes, of
// which there must be as many as [OpenTable] was told.
func (t *Table) Score(features []uint32, scores []int32) {
	var buf [batch]Place
	for len(features) > 0 {
		n := min(len(features), batch)
		for _, p := range t.AppendPlaces(buf[:0], features[:n]) {
			t.At(p).add(scores)
		}
		features = features[n:]
	}
}
