package batch

import (
	"fmt"
	"path"
	"runtime"
	"strings"
)

// guarded calls f and makes an error of a panic: an article that hits a mistake
// in the program must not take the others with it.
func guarded(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v%s", p, panicPlace())
		}
	}()
	return f()
}

// panicPlace returns where in this module a panic came from, for whoever looks for
// the mistake: the first of its functions on the stack. It is called by what
// recovers.
func panicPlace() string {
	const module = "github.com/incx/incx/"
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
	panicked := false
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panicked = true
		case panicked && strings.HasPrefix(f.Function, module):
			return fmt.Sprintf(" (in %s, %s:%d)", path.Base(f.Function), path.Base(f.File), f.Line)
		}
	}
	return ""
}
