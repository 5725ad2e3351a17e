package article

import (
	"errors"
	"fmt"
	"strconv"
)

// give gives yield an article, or what is wrong with it.
func give(yield func(*Article, error) error, a *Article, err error) error {
	if err != nil {
		return yield(nil, err)
	}
	return yield(a, nil)
}

// giveItem gives yield an article of several, the nth line, item or message, or what is
// wrong with it.
func giveItem(yield func(*Article, error) error, a *Article, err error, what string, n int) error {
	if err != nil {
		return yield(nil, fmt.Errorf("%s %d: %w", what, n, err))
	}
	a.number(n)
	return yield(a, nil)
}

// number makes a one of several articles, with a number for an ID if it has none.
func (a *Article) number(n int) {
	if a.ID == "" {
		a.ID = strconv.Itoa(n)
	}
	a.Source.Item = a.ID
}

// titleOnly returns err, or [ErrTitleOnly] where a has no more than its title.
func (a *Article) titleOnly(err error) error {
	if errors.Is(err, ErrEmpty) && a.About.Title != "" {
		return ErrTitleOnly
	}
	return err
}
