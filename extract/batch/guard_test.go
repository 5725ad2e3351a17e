package batch

import (
	"errors"
	"regexp"
	"strings"
	"testing"
)

func mistake(list []int) int { return list[len(list)] }

// What went wrong inside is said with its place, even where the panic came from
// elsewhere: there the call of ours tells more.
func TestGuarded(t *testing.T) {
	for _, test := range []struct {
		name string
		f    func() error
		want string
	}{
		{"a panic", func() error { panic("oh") }, `^internal error: oh \(in batch\.TestGuarded\.func\d+, guard_test\.go:\d+\)$`},
		{"a runtime error", func() error { mistake(nil); return nil },
			`^internal error: runtime error: index out of range \[0\] with length 0 \(in batch\.(mistake|TestGuarded\.func\d+), guard_test\.go:\d+\)$`},
		{"in a library", func() error { return errors.New(strings.Repeat("x", -1)) },
			`^internal error: strings: negative Repeat count \(in batch\.TestGuarded\.func\d+, guard_test\.go:\d+\)$`},
		{"an error", func() error { return errors.New("plain") }, `^plain$`},
	} {
		err := guarded(test.f)
		if err == nil || !regexp.MustCompile(test.want).MatchString(err.Error()) {
			t.Errorf("%s: error %v, want one like %s", test.name, err, test.want)
		}
	}
	if err := guarded(func() error { return nil }); err != nil {
		t.Errorf("error %v", err)
	}
}
