package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/incx/incx/gazetteer"
)

// parseFamily returns the family that --family names, NoFamily for "".
func parseFamily(name string) (gazetteer.Family, error) {
	if name == "" {
		return gazetteer.NoFamily, nil
	}
	f := gazetteer.ParseFamily(name)
	if f == gazetteer.NoFamily || f.IsWordList() {
		return f, usageError(fmt.Errorf("--family: %q is no family of entries: use %s", name, strings.Join(familyNames(), ", ")))
	}
	return f, nil
}

// checkKind returns a usage error if no entry of the family, or of any where
// there is none, can have the kind.
func checkKind(kind string, f gazetteer.Family) error {
	if kind == "" {
		return nil
	}
	_, known := gazetteer.ParseKind(kind)
	switch {
	case !known:
		return usageError(fmt.Errorf("--kind: unknown kind %q", kind))
	case f != gazetteer.NoFamily && !slices.Contains(gazetteer.KindsOf(f), kind):
		return usageError(fmt.Errorf("--kind: %q is no kind of %s", kind, f))
	}
	return nil
}

// checkPlace returns a usage error if there is no such sector or country.
func checkPlace(sector, country string) error {
	if err := gazetteer.CheckSector(sector); sector != "" && err != nil {
		return usageError(fmt.Errorf("--sector: %w", err))
	}
	if err := gazetteer.CheckCountry(country); country != "" && err != nil {
		return usageError(fmt.Errorf("--country: %w", err))
	}
	return nil
}
