package gazetteer

import (
	"fmt"
	"strings"
)

// A Problem is something wrong with a data file, or worth a second look.
type Problem struct {
	File string
	// Line counts from 1; it is 0 where the problem is with the whole file.
	Line int
	// Field is the field at fault ("entries[3].country"); it may be empty.
	Field string
	// Message says what is wrong.
	Message string
	// Warning is true for what is suspicious but not wrong.
	Warning bool
}

// Error returns the problem as "file:line: field: message".
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	if p.Field != "" {
		b.WriteString(p.Field)
		b.WriteString(": ")
	}
	b.WriteString(p.Message)
	return b.String()
}
