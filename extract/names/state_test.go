package names

import "testing"

func TestStates(t *testing.T) {
	seen := map[state]bool{outside: true}
	for l := range numLabels {
		for p := begin; p <= unit; p++ {
			s := stateOf(l, p)
			if seen[s] || s >= numStates {
				t.Errorf("label %d, position %d: state %d is taken or too large", l, p, s)
			}
			seen[s] = true
			if labelOf(s) != l || position(s) != p {
				t.Errorf("state %d is label %d, position %d; want %d, %d", s, labelOf(s), position(s), l, p)
			}
			if opens(s) != (p == begin || p == inside) {
				t.Errorf("position %d opens: %v", p, opens(s))
			}
			if enters(s) != (p == inside || p == last) {
				t.Errorf("position %d enters: %v", p, enters(s))
			}
		}
	}
	if len(seen) != numStates {
		t.Errorf("%d states, want %d", len(seen), numStates)
	}
	if opens(outside) || enters(outside) {
		t.Error("outside is part of a mention")
	}
}

func TestAllowed(t *testing.T) {
	const a, b = 2, 5 // two labels
	for _, test := range []struct {
		name     string
		from, to state
		want     bool
	}{
		{"outside, outside", outside, outside, true},
		{"outside, begin", outside, stateOf(a, begin), true},
		{"outside, unit", outside, stateOf(a, unit), true},
		{"outside, inside", outside, stateOf(a, inside), false},
		{"outside, last", outside, stateOf(a, last), false},
		{"begin, inside", stateOf(a, begin), stateOf(a, inside), true},
		{"begin, last", stateOf(a, begin), stateOf(a, last), true},
		{"begin, last of another label", stateOf(a, begin), stateOf(b, last), false},
		{"begin, outside", stateOf(a, begin), outside, false},
		{"begin, begin", stateOf(a, begin), stateOf(a, begin), false},
		{"begin, unit", stateOf(a, begin), stateOf(a, unit), false},
		{"inside, inside", stateOf(a, inside), stateOf(a, inside), true},
		{"inside, last", stateOf(a, inside), stateOf(a, last), true},
		{"inside, outside", stateOf(a, inside), outside, false},
		{"inside, inside of another label", stateOf(a, inside), stateOf(b, inside), false},
		{"last, outside", stateOf(a, last), outside, true},
		{"last, begin", stateOf(a, last), stateOf(a, begin), true},
		{"last, unit of another label", stateOf(a, last), stateOf(b, unit), true},
		{"last, inside", stateOf(a, last), stateOf(a, inside), false},
		{"unit, unit", stateOf(a, unit), stateOf(a, unit), true},
		{"unit, last", stateOf(a, unit), stateOf(a, last), false},
	} {
		if got := allowed(test.from, test.to); got != test.want {
			t.Errorf("%s: allowed %v, want %v", test.name, got, test.want)
		}
	}
}

// isPath says whether states are those of whole mentions.
func isPath(path []state) bool {
	before := outside
	for _, s := range path {
		if !allowed(before, s) {
			return false
		}
		before = s
	}
	return !opens(before)
}

// everyPath calls f with each sequence of n states that spells whole
// mentions.
func everyPath(n int, f func(path []state)) {
	path := make([]state, 0, n)
	var extend func()
	extend = func() {
		if len(path) == n {
			if isPath(path) {
				f(path)
			}
			return
		}
		before := outside
		if len(path) > 0 {
			before = path[len(path)-1]
		}
		for s := range state(numStates) {
			if allowed(before, s) {
				path = append(path, s)
				extend()
				path = path[:len(path)-1]
			}
		}
	}
	extend()
}

// There are 1+8 mentions of one token, and 81+8 ways to read two.
func TestEveryPath(t *testing.T) {
	for n, want := range []int{1, 9, 89} {
		got := 0
		everyPath(n, func([]state) { got++ })
		if got != want {
			t.Errorf("%d readings of %d tokens, want %d", got, n, want)
		}
	}
}
