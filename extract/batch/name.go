package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// recordName returns the path of the record of an input with one article in a
// mirrored tree: the input's own with the extension ext in place of that of
// an article.
func recordName(rel, ext string) string { return stem(rel) + ext }

// recordNameIn returns the path of the record of one article of an input with
// several. They lie in a folder that is named as the input, extension and all:
// no other folder has that name, since the input has it.
func recordNameIn(rel, id, ext string) string { return path.Join(rel, fileName(id)+ext) }

// stem returns rel without the extensions that articles have. What follows
// another full stop is part of the name: "Attack on U.S. agency".
func stem(rel string) string {
	dir, base := path.Split(rel)
	name := base
	for _, z := range [...]string{".gz", ".zst"} {
		name = cutExtension(name, z)
	}
	for _, ext := range articleExtensions() {
		if cut := cutExtension(name, ext); cut != name {
			return dir + cut
		}
	}
	return dir + name
}

// articleExtensions returns the extensions that articles have.
func articleExtensions() []string {
	return []string{
		".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson",
		".xml", ".rss", ".atom", ".eml", ".mbox",
	}
}

// cutExtension cuts ext off a name that has more to it, in either case.
func cutExtension(name, ext string) string {
	n := len(name) - len(ext)
	if n <= 0 || !strings.EqualFold(name[n:], ext) {
		return name
	}
	return name[:n]
}

// holdsSeveral says whether the name of an input is that of a format that
// holds any number of articles, even where it holds one.
func holdsSeveral(rel string) bool {
	for _, z := range [...]string{".gz", ".zst"} {
		rel = cutExtension(rel, z)
	}
	for _, ext := range [...]string{".jsonl", ".ndjson", ".mbox"} {
		if cutExtension(rel, ext) != rel {
			return true
		}
	}
	return false
}

// fileName returns an ID as a file name without extension that every file
// system takes: if anything had to be changed, part of its hash follows, so that
// it is not another ID's. Where a file system does not tell cases apart, IDs that
// differ in case alone have one file; see [slot.isNew].
func fileName(id string) string {
	const longest = 100
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError:
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_', r == '.':
			return r
		}
		return '-'
	}, id)
	clean = strings.Trim(clean, ".- ")
	for len(clean) > longest {
		_, n := utf8.DecodeLastRuneInString(clean)
		clean = clean[:len(clean)-n]
	}
	if clean == id && !isReserved(clean) && clean != "" {
		return clean
	}
	sum := sha256.Sum256([]byte(id))
	if clean != "" {
		clean += "-"
	}
	return clean + hex.EncodeToString(sum[:4])
}

// isReserved says whether Windows has the name, with any extension, for a
// device.
func isReserved(name string) bool {
	name, _, _ = strings.Cut(strings.ToUpper(name), ".")
	switch name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(name) == 4 && (name[:3] == "COM" || name[:3] == "LPT") && name[3] >= '0' && name[3] <= '9'
}
