package incidents

import "github.com/incx/incx/extract/linear"

// Options say how to train. The zero value of a field stands for its default.
type Options struct {
	// Folds is how many parts the examples are split into, so that what one
	// classifier learns from another was judged by one that did not see the
	// example; 5.
	Folds int
	// Parts are options for the classifiers of the parts of incidents, Article
	// those for the one of articles.
	Parts   PartOptions
	Article linear.BagOptions
	// Thresholds are the probabilities from which the classifiers say yes.
	Thresholds Thresholds
	// Log, if set, is told of progress, and of how good the classifiers are on
	// examples that they did not see.
	Log func(format string, args ...any)
}

// PartOptions are options for the classifiers of the parts of incidents. The zero
// value of a field stands for its default: 12 epochs, a cutoff of 2, and what was
// best for the part in cross-validation.
type PartOptions struct {
	Victims, Actors, Types, Dates linear.Options
	// Others are those for victims of other incidents than the main one.
	Others linear.Options
}

// Thresholds are the probabilities from which the classifiers say yes; 0 stands
// for the default, which is a constant and is not found anew in training.
type Thresholds struct {
	Victims, Actors, Types, Dates float64
	// Others is that for victims of other incidents than the main one.
	Others float64
	// Main is that for whether an article is about an incident.
	Main float64
}

// defaultThresholds returns the thresholds of models unless options tell others.
// In cross-validation on the training articles these give the best F1 or, where F1
// hardly depends on them, a little less: to name a wrong victim is worse than to
// name none. A threshold found anew in each training jumps by a tenth and more.
func defaultThresholds() Thresholds {
	return Thresholds{
		Victims: 0.225,
		Actors:  0.175,
		Types:   0.375,
		Dates:   0.1,  // the likeliest date is worth more than none
		Others:  0.05, // the pattern has spoken already
		Main:    0.4,  // to miss an incident is worse than one too many
	}
}

// of returns the threshold of part p.
func (t *Thresholds) of(p part) *float64 {
	return [numParts]*float64{&t.Victims, &t.Actors, &t.Types, &t.Dates, &t.Others, &t.Main}[p]
}

// of returns the options of part p, which is not the last one.
func (o *PartOptions) of(p part) *linear.Options {
	return [mainPart]*linear.Options{&o.Victims, &o.Actors, &o.Types, &o.Dates, &o.Others}[p]
}

func (o Options) withDefaults() Options {
	if o.Folds == 0 {
		o.Folds = 5
	}
	for p := range mainPart {
		setDefaults(o.Parts.of(p), p)
	}
	known := defaultThresholds()
	for p := range numParts {
		if x := o.Thresholds.of(p); *x == 0 {
			*x = *known.of(p)
		}
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o
}

// setDefaults gives the fields of l that are 0 their defaults for part p.
func setDefaults(l *linear.Options, p part) {
	set := func(x *float32, v float32) {
		if *x == 0 {
			*x = v
		}
	}
	d := defaults(p)
	set(&l.Rate, d.Rate)
	set(&l.L1, d.L1)
	set(&l.Drop, d.Drop)
	set(&l.Prune, d.Prune)
	set(&l.Prune, 0.02)
	if l.Epochs == 0 {
		l.Epochs = 12
	}
	if l.Cutoff == 0 {
		l.Cutoff = 2
	}
}

// defaults returns the options that gave part p the best results in
// cross-validation.
func defaults(p part) linear.Options {
	switch p {
	case victimPart:
		return linear.Options{Rate: 0.03, L1: 0.001, Drop: 0.3}
	case actorPart:
		return linear.Options{Rate: 0.1, L1: 0.03, Drop: 0.3}
	case datePart:
		return linear.Options{Rate: 0.05, L1: 0.03, Drop: 0.2}
	case typePart: // half of the weights do nothing
		return linear.Options{Rate: 0.05, L1: 0.02, Drop: 0.2, Prune: 0.1}
	}
	return linear.Options{Rate: 0.05, L1: 0.02, Drop: 0.2}
}
