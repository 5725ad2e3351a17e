package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/attacks"
	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/names"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// stages are the stages before entities, with the built-in models.
type stages struct {
	names   *names.Recogniser
	dates   *dates.Tagger
	attacks *attacks.Tagger
	// hints are the mentions that a names model that has not seen the
	// document found in it, by its id.
	hints map[string][]mention.Mention
	// unseen are attack taggers trained without a document, by its id.
	unseen map[string]*attacks.Tagger
}

// hide makes the stages find in the samples what models do that have not seen
// them: names from the file at hints, attacks by taggers trained on the other
// folds.
func (s *stages) hide(hints string, samples []sample, folds int) error {
	if err := s.readHints(hints); err != nil {
		return err
	}
	return s.trainAttacks(samples, folds)
}

// trainAttacks trains an attack tagger for each fold on the marked mentions of
// the others.
func (s *stages) trainAttacks(samples []sample, folds int) error {
	g := gazetteer.Default()
	s.unseen = map[string]*attacks.Tagger{}
	for k := range folds {
		var examples []attacks.Example
		for i := range samples {
			if i%folds == k {
				continue
			}
			examples = append(examples, attacks.Example{Document: samples[i].Document, Gold: samples[i].Marked()})
		}
		data, err := attacks.Train(context.Background(), examples, g)
		if err != nil {
			return err
		}
		t, err := attacks.New(string(data), g)
		if err != nil {
			return err
		}
		for i := k; i < len(samples); i += folds {
			s.unseen[samples[i].Gold.ID] = t
		}
	}
	return nil
}

// readHints reads the file in which the harness of attacks keeps its hints.
func (s *stages) readHints(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, &s.hints)
}

func newStages() (*stages, error) {
	b, err := extract.DefaultBundle()
	if err != nil {
		return nil, fmt.Errorf("built-in model: %w", err)
	}
	g := gazetteer.Default()
	n, err := names.New(b.Names, g)
	if err != nil {
		return nil, fmt.Errorf("built-in model: %w", err)
	}
	a, err := attacks.New(b.Attacks, g)
	if err != nil {
		return nil, fmt.Errorf("built-in model: %w", err)
	}
	return &stages{names: n, dates: dates.New(), attacks: a}, nil
}

// find returns the mentions that the stages find in d, and the publication
// date, inferred where it is not given.
func (s *stages) find(id string, d *token.Document, published string) ([]mention.Mention, string) {
	var ns names.Scratch
	var ds dates.Scratch
	var as attacks.Scratch
	found := s.names.Find(nil, d, &ns)
	if hints, ok := s.hints[id]; ok {
		found = found[:0]
		for _, m := range hints {
			m.First, m.Last = d.TokenAt(m.Start), d.TokenAt(m.End-1)+1
			found = append(found, m)
		}
	}
	times, named := []mention.Mention{}, []mention.Mention{}
	for _, m := range found {
		switch m.Label {
		case record.LabelDate:
			times = append(times, m)
		case record.LabelAttack:
		default:
			named = append(named, m)
		}
	}
	read := s.dates.Read(d, published, times, &ds)
	if published == "" {
		published = read.Inferred
	}
	var out []mention.Mention
	for _, e := range read.Expressions {
		out = append(out, e.Mention())
	}
	tagger := s.attacks
	if t, ok := s.unseen[id]; ok {
		tagger = t
	}
	out = append(out, tagger.Find(nil, d, found, ns.Candidates(), &as)...)
	kept := named
	for _, m := range out {
		if !overlaps(named, m) {
			kept = append(kept, m)
		}
	}
	mention.Sort(kept)
	return kept, published
}

func overlaps(ms []mention.Mention, m mention.Mention) bool {
	for _, o := range ms {
		if o.Overlaps(m) {
			return true
		}
	}
	return false
}
