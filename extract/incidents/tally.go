package incidents

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Headline or lead may tell how many were hit, "four hotel chains", and the text name
// as many further down: in a roll, in the points of a list, or each with what it says
// was done to it. Where the model thinks that some of them are victims, all are.

// mostTallied is the largest number that is looked for.
const mostTallied = 12

// judgeTally notes which candidates are the victims whose number headline or lead give.
func (v *view) judgeTally(cs []candidate) {
	var none [mostTallied + 1]bool
	counts := v.tallies()
	v.eachRoll(func(start, end int) {
		switch {
		case v.aside[v.sentence[start]] || v.spared(start, end):
		case counts != none && v.isNamingAll(start):
			v.putInCompany(cs, start, end)
		case counts[v.owners(start, end)]:
			v.takeAll(cs, start, end)
		}
	})
	v.eachPointed(func(start, end int) { v.takeAll(cs, start, end) })
}

// takeAll notes that mentions start to end-1 are in company, if the victim is likely
// enough to be one of them.
func (v *view) takeAll(cs []candidate, start, end int) {
	if sum, _ := v.shared(cs, start, end); sum >= listThreshold {
		v.putInCompany(cs, start, end)
	}
}

// putInCompany notes that the organisations that mentions start to end-1 name are in
// company.
func (v *view) putInCompany(cs []candidate, start, end int) {
	for i := start; i < end; i++ {
		if k := v.candidateAt(i); k >= 0 && v.ms[i].Label == record.LabelOrganisation {
			cs[k].inCompany = true
		}
	}
}

// isNamingAll says whether the words before mention start say that all who were counted
// are named now: "The companies are", "The victims were".
func (v *view) isNamingAll(start int) bool {
	s := v.sentenceOf(start)
	t := v.ms[start].First - 1
	if t >= s.First && v.is(t, determiner) {
		t--
	}
	if t != s.First+2 || !v.anyWord(s, t, t+1, "are", "were") || v.d.TokenText(s.First) != "The" {
		return false
	}
	w := strings.ToLower(v.d.TokenText(t - 1))
	return singular(w) != w && (v.isKindOfVictim(t-1, singular(w)) || isPatron(w))
}

// owners returns how many entities mentions start to end-1 name, or 0 for too many.
func (v *view) owners(start, end int) int {
	var seen []int32
	for i := start; i < end; i++ {
		if v.owner[i] > 0 && !slices.Contains(seen, v.owner[i]) {
			if seen = append(seen, v.owner[i]); len(seen) > mostTallied {
				return 0
			}
		}
	}
	return len(seen)
}

// tallies returns for which numbers headline or lead speak of as many victims: "four
// hotel chains".
func (v *view) tallies() (counts [mostTallied + 1]bool) {
	const reach = 5
	for i := range v.d.Sentences {
		if v.place[i] != headline && v.place[i] != lead {
			continue
		}
		s := &v.d.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			n := smallNumber(v.d.TokenText(t))
			for k := t + 1; n > 1 && k < min(t+reach, s.Last) && v.d.Tokens[k].Kind == token.Word && !v.is(k, security|researcher); k++ {
				if w := strings.ToLower(v.d.TokenText(k)); singular(w) != w && (v.isKindOfVictim(k, singular(w)) || isPatron(w)) {
					counts[n] = true
				}
			}
		}
	}
	return counts
}

// isPatron says whether a word is for those who were hit by way of what they use.
func isPatron(w string) bool {
	switch w {
	case "victims", "customers", "clients", "targets", "organisations", "organizations", "employers", "bodies", "sites", "brands":
		return true
	}
	return false
}

// smallNumber returns the number from 2 to mostTallied that a word is for, or 0.
func smallNumber(w string) int {
	words := [...]string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	digits := [...]string{"2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}
	for i := range words {
		if strings.EqualFold(w, words[i]) || w == digits[i] {
			return i + 2
		}
	}
	return 0
}

// eachPointed calls do for each list of points, announced by a colon, that begin with
// the names of organisations: mentions start to end-1, with what else the points name.
func (v *view) eachPointed(do func(start, end int)) {
	start, end := -1, -1
	point := -1 // the sentence of the last point
	flush := func() {
		if start >= 0 && v.owners(start, end) > 1 {
			do(start, end)
		}
		start = -1
	}
	for i := range v.ms {
		si := int(v.sentence[i])
		if si < 0 || v.ms[i].Label != record.LabelOrganisation || v.owner[i] == 0 || !v.opensPoint(i) {
			continue
		}
		switch {
		case start >= 0 && si == point+1:
			end, point = i+1, si
			continue
		case start >= 0:
			flush()
		}
		if v.isAnnounced(si) {
			start, end, point = i, i+1, si
		}
	}
	flush()
}

// opensPoint says whether mention i begins a point of a list, after its mark.
func (v *view) opensPoint(i int) bool {
	s := v.sentenceOf(i)
	t := v.ms[i].First
	if t > s.First+1 && v.is(t-1, determiner) {
		t--
	}
	if t != s.First+1 {
		return false
	}
	switch v.d.TokenText(s.First) {
	case "-", "•", "·", "*", "–":
		return true
	}
	return false
}

// isAnnounced says whether a colon ends the sentence before sentence si.
func (v *view) isAnnounced(si int) bool {
	if si == 0 {
		return false
	}
	s := &v.d.Sentences[si-1]
	return s.Last > s.First && v.d.TokenText(s.Last-1) == ":"
}
