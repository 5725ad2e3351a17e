package article

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/incx/incx/extract/article/internal/oneline"
	"github.com/incx/incx/extract/token"
)

// ErrInvalid is for an article that was made by hand, or changed after it was
// read, and of which no record can be right.
var ErrInvalid = errors.New("invalid article")

// Check returns an error that wraps [ErrInvalid] where an article is not as its
// fields promise, or [ErrEmpty] where it has no text. One that was read and has
// its text, regions and date still is always right.
func (a *Article) Check() error {
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("%w: %s", ErrInvalid, fmt.Sprintf(format, args...))
	}
	switch {
	case a.Text == "":
		return ErrEmpty
	case a.read.of != "" && a.read.of != a.Text:
		return wrong("its text is not the one that was read: read the new one")
	case a.read.of == "" && !utf8.ValidString(a.Text):
		return wrong("its text is not in UTF-8")
	case a.From < 0 || a.From > len(a.Text) || !startsCharacter(a.Text, a.From):
		return wrong("no character of its text begins at byte %d", a.From)
	}
	text, last := a.Reading(), 0
	for _, r := range a.Regions {
		if r.Start < last || r.End <= r.Start || r.End > len(text) || !startsCharacter(text, r.Start) || !startsCharacter(text, r.End) {
			return wrong("region %d to %d overlaps the one before, is outside of the text or cuts a character", r.Start, r.End)
		}
		if r.Zone > token.Boilerplate {
			return wrong("region %d to %d: unknown zone %d", r.Start, r.End, r.Zone)
		}
		last = r.End
	}
	if p := a.About.Published; p != "" && p != a.read.published {
		if iso, err := ParseDate(p); err != nil || iso != p {
			return wrong("the publication date %q is not as ParseDate gives it", oneline.Shorten(p))
		}
	}
	return nil
}

// startsCharacter says whether a character of s begins at byte i, or s ends.
func startsCharacter(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
