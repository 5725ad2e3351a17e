package batch

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// isURL says whether a name is an address rather than that of a file.
func isURL(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	return ok && len(scheme) > 1 // "C:" is a drive
}

// Absent adds to the error about a named file that is not there what may have been
// meant.
func Absent(name string, err error) error {
	switch {
	case isURL(name):
		return fmt.Errorf("%w: incx reads no addresses; fetch it: curl -sL URL | incx extract -", err)
	case strings.ContainsAny(name, "*?["):
		return fmt.Errorf("%w: incx expands no patterns in names; incx extract DIR --include PATTERN does", err)
	}
	return err
}

// Cause returns what an error of a file operation says beside the path, which
// messages give already.
func Cause(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		return le.Err
	}
	return err
}
