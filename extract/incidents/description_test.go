package incidents

import (
	"math/rand/v2"
	"testing"

	"github.com/incx/incx/extract/linear"
)

// randomDescription returns a description of usual numbers.
func randomDescription(random *rand.Rand) description {
	var d description
	for i, n := range usual() {
		if d[i] = random.Uint64N(1 << 16); i != topicNumber {
			d[i] %= uint64(n)
		}
	}
	return d
}

// describedClassifier returns a classifier that learned from random
// descriptions.
func describedClassifier(t *testing.T, random *rand.Rand) *linear.Classifier {
	t.Helper()
	var examples []linear.Example
	for i := range 40 {
		d := randomDescription(random)
		var f featureList
		d.addAll(&f)
		examples = append(examples, linear.Example{Features: f.list, Class: i % 2})
	}
	data, err := linear.TrainClassifier(examples, 2, linear.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := linear.OpenClassifier(string(data), 2)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The sums that are kept are what the features add up to one by one.
func TestDescriptionSums(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	victims, actors := describedClassifier(t, random), describedClassifier(t, random)
	sums := newDescriptionSums(victims, actors)
	for range 50 {
		d := randomDescription(random)
		victim, actor, ok := sums.of(&d)
		if !ok {
			t.Fatalf("%v is unusual", d)
		}
		var topic, all featureList
		d.addTopic(&topic)
		d.addAll(&all)
		if got, want := victim+victims.Steps(topic.list), victims.Steps(all.list); got != want {
			t.Errorf("%v: %d steps for victims, want %d", d, got, want)
		}
		if got, want := actor+actors.Steps(topic.list), actors.Steps(all.list); got != want {
			t.Errorf("%v: %d steps for actors, want %d", d, got, want)
		}
	}
	d := randomDescription(random)
	d[6] = 9
	if _, _, ok := sums.of(&d); ok {
		t.Errorf("%v passes for usual", d)
	}
}
