package score

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/extract/dates"
	"github.com/incx/incx/extract/record"
)

// A checker makes sure that a gold file says what can be measured and learned:
// what is wrong in it would be measured and learned without a word.
type checker struct {
	text  string
	types []string // of attacks
}

// check returns what is wrong in d, by field.
func (c *checker) check(d *Document) error {
	end := 0
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if err := c.mention(m, end); err != nil {
			return fmt.Errorf("mention %q at byte %d: %w", m.Text, m.Start, err)
		}
		end = m.End
	}
	for i := range d.Incidents {
		if err := c.incident(&d.Incidents[i]); err != nil {
			return fmt.Errorf("incident %d: %w", i+1, err)
		}
	}
	return nil
}

// mention checks a mention; the one ahead of it stops at end.
func (c *checker) mention(m *Mention, end int) error {
	switch {
	case !slices.Contains(record.Labels(), m.Label):
		return fmt.Errorf("label: unknown label %q", m.Label)
	case m.Start < 0 || m.End > len(c.text) || m.Start >= m.End || c.text[m.Start:m.End] != m.Text:
		return fmt.Errorf("start, end: it is not at bytes %d to %d of the text", m.Start, m.End)
	case m.Start < end:
		return errors.New("start: it overlaps the mention ahead of it")
	}
	if err := c.mentionType(m); err != nil {
		return fmt.Errorf("type: %w", err)
	}
	if err := mentionValue(m); err != nil {
		return fmt.Errorf("value: %w", err)
	}
	return nil
}

// mentionType makes sure that attacks have a type, and others none.
func (c *checker) mentionType(m *Mention) error {
	switch {
	case m.Label == record.LabelAttack:
		return c.attackType(m.Type)
	case m.Type != "":
		return fmt.Errorf("%q, but a mention with the label %s has none", m.Type, m.Label)
	}
	return nil
}

func (c *checker) attackType(name string) error {
	switch {
	case name == "":
		return errors.New("an attack needs one")
	case !slices.Contains(c.types, name):
		return fmt.Errorf("unknown attack type %q", name)
	}
	return nil
}

// mentionValue makes sure that dates have a value, and others none. A question
// mark stands for what the reader could not tell.
func mentionValue(m *Mention) error {
	switch {
	case m.Label != record.LabelDate && m.Value != "":
		return fmt.Errorf("%q, but a mention with the label %s has none", m.Value, m.Label)
	case m.Label != record.LabelDate || m.Value == "?":
		return nil
	case m.Value == "":
		return errors.New(`a date needs one; "?" where it cannot be told`)
	}
	return checkDate(m.Value)
}

func (c *checker) incident(i *Incident) error {
	for _, t := range i.Types {
		if err := c.attackType(t); err != nil {
			return fmt.Errorf("types: %w", err)
		}
	}
	if err := c.names(i.Victims); err != nil {
		return fmt.Errorf("victims: %w", err)
	}
	if err := c.names(i.Actors); err != nil {
		return fmt.Errorf("actors: %w", err)
	}
	if err := checkDate(i.Date); i.Date != "" && err != nil {
		return fmt.Errorf("date: %w", err)
	}
	if i.Status != "" && !slices.Contains(statuses(), record.Status(i.Status)) {
		return fmt.Errorf("status: unknown status %q", i.Status)
	}
	return nil
}

// statuses returns the statuses that incidents have.
func statuses() []record.Status {
	return []record.Status{record.Confirmed, record.Suspected, record.Claimed, record.Denied, record.Thwarted}
}

// names makes sure that the text has the names of parties.
func (c *checker) names(parties []string) error {
	for _, name := range parties {
		if name == "" || !strings.Contains(c.text, name) {
			return fmt.Errorf("%q is not in the text", name)
		}
	}
	return nil
}

// checkDate makes sure that s is a date value. Each end of a range may be open,
// or not there.
func checkDate(s string) error {
	if _, _, ok := dates.Days(s); ok {
		return nil
	}
	from, to, ranged := strings.Cut(s, "/")
	open := from == "" || strings.Contains(s, "X") || ranged && to == ""
	if s == "" || s == "/" || !open || !isEnd(from) || !isEnd(to) {
		return fmt.Errorf("%q is no date value", s)
	}
	return nil
}

// isEnd says whether s is a date value that may be open, or nothing.
func isEnd(s string) bool {
	if s == "" {
		return true
	}
	// Any day that an open value may stand for will do; 2000 was a leap year.
	_, _, ok := dates.Days(strings.NewReplacer("XXXX", "2000", "XX", "01", "X", "1").Replace(s))
	return ok && !strings.Contains(s, "/")
}
