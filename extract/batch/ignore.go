package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// IgnoreFile is the name of the file that lists what a folder's articles are
// not, in the syntax of .gitignore. It holds for its folder and all below.
const IgnoreFile = ".incxignore"

// longestIgnore bounds the lines of an ignore file, in bytes.
const longestIgnore = 1 << 20

// An ignorePattern is a line of an ignore file.
type ignorePattern struct {
	glob    string // for doublestar
	negated bool
	folders bool // matches folders only
}

// An ignoreList is the ignore file of a folder, and those of the folders above
// it.
type ignoreList struct {
	up       *ignoreList
	dir      string // the folder, relative to the root, "." for the root
	patterns []ignorePattern
}

// readIgnore returns the ignore list for the folder that file name would lie
// in: up itself where there is no such file.
func readIgnore(name, dir string, up *ignoreList) (*ignoreList, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return up, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile // opening a pipe would mean to wait
	}
	if err != nil {
		return up, fmt.Errorf("read %s: %w", IgnoreFile, Cause(err))
	}
	f, err := os.Open(name)
	if err != nil {
		return up, fmt.Errorf("read %s: %w", IgnoreFile, Cause(err))
	}
	defer f.Close()
	list := &ignoreList{up: up, dir: dir}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestIgnore)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if n == 1 {
			line = strings.TrimPrefix(line, utf8BOM)
		}
		p, ok := parseIgnore(line)
		if !ok {
			continue
		}
		if !doublestar.ValidatePattern(p.glob) {
			return up, fmt.Errorf("%s, line %d: malformed pattern", IgnoreFile, n)
		}
		list.patterns = append(list.patterns, p)
	}
	if err := lines.Err(); err != nil {
		return up, fmt.Errorf("read %s: %w", IgnoreFile, err)
	}
	return list, nil
}

// parseIgnore translates a line into a pattern of doublestar. Patterns without
// a slash before their end match at any depth, others from the folder of the
// ignore file on; see gitignore(5).
func parseIgnore(line string) (ignorePattern, bool) {
	var p ignorePattern
	line = strings.TrimSuffix(line, "\r")
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return p, false
	}
	if line[0] == '!' {
		p.negated, line = true, line[1:]
	}
	if strings.HasSuffix(line, "/") {
		p.folders, line = true, strings.TrimRight(line, "/")
	}
	if line == "" {
		return p, false
	}
	if strings.HasSuffix(line, "/**") {
		line += "/*" // what is in the folder, which itself may hold what another line takes back
	}
	line = withoutBraces(line)
	if rest, anchored := strings.CutPrefix(line, "/"); anchored {
		line = rest
	} else if !strings.Contains(line, "/") {
		line = "**/" + line
	}
	p.glob = line
	return p, true
}

// withoutBraces escapes the braces of a line that are not escaped: they mean nothing in
// an ignore file.
func withoutBraces(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '{' || c == '}':
			b.WriteByte('\\')
		case c == '\\' && i+1 < len(line):
			b.WriteByte(c)
			i++
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// ignores says whether the entry at rel, relative to the root, is to be passed
// over. The last pattern that matches decides, those of deeper folders first.
func (l *ignoreList) ignores(rel string, folder bool) bool {
	for ; l != nil; l = l.up {
		at := rel
		if l.dir != "." {
			at = strings.TrimPrefix(rel, l.dir+"/")
		}
		for i := len(l.patterns) - 1; i >= 0; i-- {
			p := &l.patterns[i]
			if (folder || !p.folders) && matches(p.glob, at) {
				return !p.negated
			}
		}
	}
	return false
}

func matches(glob, name string) bool {
	ok, err := doublestar.Match(glob, name)
	return ok && err == nil
}

// A filter says which files of a folder are inputs.
type filter struct {
	include, exclude []string
}

// newFilter checks the globs of include and exclude.
func newFilter(include, exclude []string) (*filter, error) {
	if err := CheckPatterns(slices.Concat(include, exclude)...); err != nil {
		return nil, err
	}
	return &filter{include, exclude}, nil
}

// CheckPatterns returns an error if one of the patterns of a [Source] is malformed, or
// its braces stand for over 1,000 patterns: each may be held against each name.
func CheckPatterns(globs ...string) error {
	for _, g := range globs {
		if !doublestar.ValidatePattern(g) {
			return fmt.Errorf("malformed pattern %q", g)
		}
		if alternatives(g) > maxAlternatives {
			return fmt.Errorf("pattern %q: the braces stand for over %d patterns", g, maxAlternatives)
		}
	}
	return nil
}

const maxAlternatives = 1000

// alternatives returns how many patterns the braces of a well-formed glob stand for at
// most, or a number over maxAlternatives.
func alternatives(glob string) int {
	n := 1
	var open []int // how many alternatives each brace that is open has so far
	for i := 0; i < len(glob) && n <= maxAlternatives; i++ {
		last := len(open) - 1
		switch c := glob[i]; {
		case c == '\\':
			i++
		case c == '{':
			open = append(open, 1)
		case c == ',' && last >= 0:
			open[last]++
		case c == '}' && last >= 0:
			n *= min(open[last], maxAlternatives+1)
			open = open[:last]
		}
	}
	return n
}

// includes says whether a file is wanted; excludes, whether a file or folder
// is not. A glob without a slash is held against the name alone.
func (f *filter) includes(rel string) bool { return len(f.include) == 0 || anyMatches(f.include, rel) }
func (f *filter) excludes(rel string) bool { return anyMatches(f.exclude, rel) }

func anyMatches(globs []string, rel string) bool {
	for _, g := range globs {
		name := rel
		if !strings.Contains(strings.TrimSuffix(g, "/"), "/") {
			name = path.Base(rel)
		}
		if matches(strings.TrimPrefix(strings.TrimSuffix(g, "/"), "./"), name) {
			return true
		}
	}
	return false
}
