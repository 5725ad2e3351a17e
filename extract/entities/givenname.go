package entities

import "github.com/incx/incx/extract/token"

// sameGivenName says whether two names may have the same given name: the same
// word, the one an initial of the other, or a usual short form of it.
func (s *Scratch) sameGivenName(a, b form) bool {
	x, y := s.d.TokenText(a.first), s.d.TokenText(b.first)
	if s.d.Tokens[a.first].Key == s.d.Tokens[b.first].Key {
		return true
	}
	if initial(s.d, a.first) == initial(s.d, b.first) &&
		(s.d.Tokens[a.first].Shape == token.Initial || s.d.Tokens[b.first].Shape == token.Initial) {
		return true
	}
	return shortGivenName(x) == y || shortGivenName(y) == x
}

// shortGivenName returns the usual short form of an English given name, or "".
func shortGivenName(name string) string {
	switch name {
	case "Robert":
		return "Bob"
	case "William":
		return "Bill"
	case "James":
		return "Jim"
	case "Michael":
		return "Mike"
	case "Thomas":
		return "Tom"
	case "David":
		return "Dave"
	case "Daniel":
		return "Dan"
	case "Christopher":
		return "Chris"
	case "Stephen", "Steven":
		return "Steve"
	case "Edward":
		return "Ed"
	case "Joseph":
		return "Joe"
	case "Matthew":
		return "Matt"
	case "Nicholas":
		return "Nick"
	case "Anthony":
		return "Tony"
	case "Richard":
		return "Rick"
	case "Andrew":
		return "Andy"
	case "Benjamin":
		return "Ben"
	case "Samuel":
		return "Sam"
	case "Timothy":
		return "Tim"
	case "Gregory":
		return "Greg"
	case "Jeffrey":
		return "Jeff"
	case "Kenneth":
		return "Ken"
	case "Ronald":
		return "Ron"
	case "Donald":
		return "Don"
	case "Katherine", "Catherine":
		return "Kate"
	case "Elizabeth":
		return "Liz"
	case "Jennifer":
		return "Jen"
	case "Alexander":
		return "Alex"
	}
	return ""
}
