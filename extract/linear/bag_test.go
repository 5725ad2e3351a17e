package linear

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"
)

// reviews are documents of two bags, a title and a text, told apart by words
// of either.
func reviews() []BagExample {
	bag := func(words ...string) []uint32 {
		var out []uint32
		for _, w := range words {
			h := uint64(0)
			for _, c := range w {
				h = h*31 + uint64(c)
			}
			out = append(out, Hash(1, h, 0))
		}
		return out
	}
	return []BagExample{
		{Bag: Bag{bag("fine"), bag("we", "liked", "the", "soup", "soup")}, Lessons: []Lesson{{Answer: Yes}, {Answer: Yes}}},
		{Bag: Bag{bag("fine", "evening"), bag("the", "soup", "was", "hot")}, Lessons: []Lesson{{Answer: Yes}, {Answer: Yes}}},
		{Bag: Bag{bag("evening"), bag("we", "liked", "it", "the", "end")}, Lessons: []Lesson{{Answer: Yes}, {Answer: No}}},
		{Bag: Bag{bag("never"), bag("we", "waited", "the", "soup", "cold")}, Lessons: []Lesson{{Answer: No}, {Answer: Unknown}}},
		{Bag: Bag{bag("never", "again"), bag("the", "cold", "was", "in")}, Lessons: []Lesson{{Answer: No}, {Answer: No}}},
		{Bag: Bag{bag("again"), bag("we", "waited", "it", "the", "end")}, Lessons: []Lesson{{Answer: No}, {Answer: No}}},
	}
}

// questions is how many are asked of the reviews: whether they are good, and
// whether they are about soup.
const questions = 2

func trainReviews(t testing.TB) (*BagClassifier, []byte) {
	t.Helper()
	data, err := TrainBagClassifier(context.Background(), reviews(), questions, BagOptions{Cutoff: 1})
	if err != nil {
		t.Fatal(err)
	}
	c, rest, err := OpenBagClassifier(string(data)+"rest", questions)
	if err != nil {
		t.Fatal(err)
	}
	if rest != "rest" {
		t.Errorf("rest %q", rest)
	}
	return c, data
}

func TestBagClassifier(t *testing.T) {
	var s BagScratch
	c, data := trainReviews(t)
	for i, e := range reviews() {
		for q, m := range c.AppendMargins(nil, e.Bag, &s) {
			if e.Lessons[q].Answer != Unknown && AnswerOf(m > 0) != e.Lessons[q].Answer {
				t.Errorf("example %d, question %d: margin %v, want answer %d", i, q, m, e.Lessons[q].Answer)
			}
		}
	}
	for q, m := range c.AppendMargins(nil, Bag{{99}, nil}, &s) {
		if m != c.questions[q].bias {
			t.Errorf("question %d: margin of unknown features %v, want the bias %v", q, m, c.questions[q].bias)
		}
	}
	if m := c.AppendMargins([]float32{7}, reviews()[0].Bag, &s); len(m) != 1+questions || m[0] != 7 {
		t.Errorf("margins %v are not appended", m)
	}
	_, again := trainReviews(t)
	if !bytes.Equal(data, again) {
		t.Error("the same examples gave another model")
	}
}

// What the bags add is the margin, and the order of features does not matter.
func TestBagExplain(t *testing.T) {
	var s BagScratch
	c, _ := trainReviews(t)
	for i, e := range reviews() {
		for q := range questions {
			sum := c.questions[q].bias
			for _, x := range c.Explain(e.Bag, q) {
				sum += x
			}
			for _, bag := range e.Bag {
				slices.Reverse(bag)
			}
			if m := c.AppendMargins(nil, e.Bag, &s)[q]; m-sum > 1e-6 || sum-m > 1e-6 {
				t.Errorf("example %d, question %d: margin %v, sum of what bags add %v", i, q, m, sum)
			}
		}
	}
}

// A bag counts for as much however often its words are said again.
func TestBagLength(t *testing.T) {
	var s BagScratch
	c, _ := trainReviews(t)
	e := reviews()[0]
	once := c.AppendMargins(nil, e.Bag, &s)[0]
	long := Bag{e.Bag[0], nil}
	for range 100 {
		long[1] = append(long[1], e.Bag[1]...)
	}
	if m := c.AppendMargins(nil, long, &s)[0]; m-once > 1 || once-m > 1 {
		t.Errorf("margin %v of a hundred times the text, %v of once", m, once)
	}
}

// An answer that is rare but weighs more wins where the documents are the same.
func TestBagExampleWeight(t *testing.T) {
	margin := func(weight Weight) float32 {
		var examples []BagExample
		for i := range 12 {
			e := BagExample{Bag: Bag{{Hash(1, 1, 0)}}, Lessons: []Lesson{{Answer: No}}}
			if i%3 == 0 {
				e.Lessons[0] = Lesson{Yes, weight}
			}
			examples = append(examples, e)
		}
		data, err := TrainBagClassifier(context.Background(), examples, 1, BagOptions{})
		if err != nil {
			t.Fatal(err)
		}
		c, _, err := OpenBagClassifier(string(data), 1)
		if err != nil {
			t.Fatal(err)
		}
		var s BagScratch
		return c.AppendMargins(nil, examples[0].Bag, &s)[0]
	}
	if m := margin(0); m >= 0 {
		t.Errorf("without weights one in three wins by %v", m)
	}
	if m := margin(8); m <= 0 {
		t.Errorf("with a weight of 8 one in three loses by %v", m)
	}
}

func TestTrainBagClassifierCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := TrainBagClassifier(ctx, reviews(), questions, BagOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestTrainBagClassifierWithoutExamples(t *testing.T) {
	var s BagScratch
	data, err := TrainBagClassifier(context.Background(), nil, questions, BagOptions{})
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := OpenBagClassifier(string(data), questions)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range c.AppendMargins(nil, Bag{{1, 2}}, &s) {
		if m != 0 {
			t.Errorf("margin %v, want 0", m)
		}
	}
}

// The logarithm comes from square roots, which every machine rounds alike.
func TestNaturalLog(t *testing.T) {
	for _, test := range []struct {
		n, k int
		want float32
	}{{9, 9, 0}, {999, 0, 6.9078}, {99, 9, 2.3026}, {949, 5, 5.0651}} {
		if got := naturalLog(test.n, test.k); got-test.want > 1e-3 || test.want-got > 1e-3 {
			t.Errorf("log of %d/%d: %v, want %v", test.n+1, test.k+1, got, test.want)
		}
	}
}

func FuzzOpenBagClassifier(f *testing.F) {
	_, data := trainReviews(f)
	f.Add([]byte{})
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("no classifier of bags of features, to be sure"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, rest, err := OpenBagClassifier(string(data), questions)
		if err != nil {
			if !errors.Is(err, ErrTable) {
				t.Fatalf("error %v does not wrap ErrTable", err)
			}
			return
		}
		if len(rest) >= len(data) {
			t.Fatal("nothing was read")
		}
		var s BagScratch
		for _, e := range reviews() {
			c.AppendMargins(nil, e.Bag, &s)
		}
	})
}

func BenchmarkBagMargins(b *testing.B) {
	c, _ := trainReviews(b)
	bag := Bag{nil, nil}
	for i := range uint32(1000) {
		bag[i%2] = append(bag[i%2], Hash(1, uint64(i%300), 0))
	}
	var (
		margins []float32
		s       BagScratch
	)
	b.ReportAllocs()
	for b.Loop() {
		margins = c.AppendMargins(margins[:0], bag, &s)
	}
}

// A number of questions that no classifier has is an error, not a panic.
func TestBagClassifierQuestions(t *testing.T) {
	for _, n := range []int{-1, 0, MaxQuestions + 1} {
		if _, err := TrainBagClassifier(context.Background(), nil, n, BagOptions{}); !errors.Is(err, ErrClasses) {
			t.Errorf("%d questions to learn: error %v, want one that wraps ErrClasses", n, err)
		}
		if _, _, err := OpenBagClassifier("", n); !errors.Is(err, ErrClasses) {
			t.Errorf("%d questions: error %v, want one that wraps ErrClasses", n, err)
		}
	}
	if _, err := TrainBagClassifier(context.Background(), reviews(), questions+1, BagOptions{}); !errors.Is(err, ErrClasses) {
		t.Errorf("too few lessons: error %v, want one that wraps ErrClasses", err)
	}
}
