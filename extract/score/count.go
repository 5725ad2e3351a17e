package score

// A Count counts what was found right, found wrong and missed.
type Count struct {
	Right  int `json:"right"`
	Wrong  int `json:"wrong"`
	Missed int `json:"missed"`
}

// Add adds o to c.
func (c *Count) Add(o Count) {
	c.Right += o.Right
	c.Wrong += o.Wrong
	c.Missed += o.Missed
}

// Precision is the share of what was found that is right; 0 where nothing was
// found.
func (c Count) Precision() float64 { return ratio(c.Right, c.Right+c.Wrong) }

// Recall is the share of what is there that was found; 0 where nothing is
// there.
func (c Count) Recall() float64 { return ratio(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return ratio(2*c.Right, 2*c.Right+c.Wrong+c.Missed) }

// A Share counts how many of a number of questions were answered rightly.
type Share struct {
	Right int `json:"right"`
	All   int `json:"all"`
}

// ask counts one question.
func (s *Share) ask(right bool) {
	s.All++
	if right {
		s.Right++
	}
}

// Value is the share of right answers; 0 where nothing was asked.
func (s Share) Value() float64 { return ratio(s.Right, s.All) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
