package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"gopkg.in/yaml.v3"

	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/gazetteer"
)

// A config is what .incx.yaml says beside the gazetteer: inputs and output for
// when none are named, and values of flags under the flags' names. Paths are
// relative to the file.
type config struct {
	file   string // "" where there is none
	inputs []string
	output string
	flags  []setting
}

// A setting is a key of the file and its values.
type setting struct {
	key    string
	line   int
	values []string
	kind   yaml.Kind // of the value: a scalar, a list or a mapping
}

// readConfig reads the nearest .incx.yaml in the working folder or above.
func readConfig() (*config, error) {
	wd, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	name, err := gazetteer.FindConfig(wd)
	if name == "" {
		return &config{}, err
	}
	c := &config{file: name}
	if rel, err := filepath.Rel(wd, name); err == nil {
		c.file = rel
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: read configuration: %w", c.file, batch.Cause(err))
	}
	return c, c.parse(data)
}

func (c *config) parse(data []byte) error {
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return usageError(fmt.Errorf("%s: %w", c.file, err))
	}
	if len(root.Content) == 0 {
		return nil
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return usageError(fmt.Errorf("%s: want keys with values", c.file))
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], resolved(top.Content[i+1])
		fail := func(err error) error {
			return usageError(fmt.Errorf("%s:%d: %s: %w", c.file, key.Line, key.Value, err))
		}
		if seen[key.Value] {
			return fail(errors.New("stands there twice"))
		}
		seen[key.Value] = true
		if key.Value == "gazetteer" {
			continue // read by package gazetteer
		}
		values, err := configValues(value)
		if err != nil {
			return fail(err)
		}
		switch {
		case key.Value == "inputs" && (value.Kind == yaml.MappingNode || slices.Contains(values, "")):
			return fail(errors.New("want a path or a list of paths"))
		case key.Value == "inputs":
			c.inputs = values
		case key.Value == "output" && value.Kind != yaml.ScalarNode:
			return fail(errors.New("want one path"))
		case key.Value == "output":
			c.output = values[0]
		default:
			c.flags = append(c.flags, setting{key.Value, key.Line, values, value.Kind})
		}
	}
	return nil
}

// configValues returns a value, a list of values, or the pairs of a mapping as
// NAME=VALUE.
func configValues(n *yaml.Node) ([]string, error) {
	switch n.Kind {
	case yaml.ScalarNode:
		v, err := configValue(n)
		return []string{v}, err
	case yaml.SequenceNode, yaml.MappingNode:
		var out []string
		for i, item := range n.Content {
			v, err := configValue(item)
			if err != nil {
				return nil, err
			}
			switch {
			case n.Kind == yaml.SequenceNode:
				out = append(out, v)
			case i%2 == 1:
				out = append(out, n.Content[i-1].Value+"="+v)
			}
		}
		return out, nil
	}
	return nil, errors.New("want a value or a list of values")
}

// configValue returns a single value.
func configValue(n *yaml.Node) (string, error) {
	n = resolved(n)
	if n.Kind != yaml.ScalarNode {
		return "", fmt.Errorf("line %d: want a single value, not a list or mapping within one", n.Line)
	}
	if n.ShortTag() == "!!null" {
		return "", fmt.Errorf("line %d: there is no value", n.Line)
	}
	return n.Value, nil
}

// resolved returns the node that an alias stands for, or n itself.
func resolved(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// configure gives the flags of a command that the command line leaves open the
// values of .incx.yaml, which it returns.
func configure(flags *pflag.FlagSet) (*config, error) {
	c, err := readConfig()
	if err != nil {
		return nil, err
	}
	return c, c.apply(flags, knownFlag)
}

// configureArticle is like [configure] for commands that look into one article:
// they take what says how it is read and extracted, and no other flags.
func configureArticle(flags *pflag.FlagSet) error {
	some := pflag.NewFlagSet("", pflag.ContinueOnError)
	for _, name := range []string{"model", "min-confidence", "published", "field", "max-size"} {
		if f := flags.Lookup(name); f != nil {
			some.AddFlag(f)
		}
	}
	_, err := configure(some)
	return err
}

// path returns a path of the file as seen from the working folder.
func (c *config) path(p string) string {
	if filepath.IsAbs(p) || p == batch.Stdin {
		return p
	}
	joined := filepath.Join(filepath.Dir(c.file), filepath.FromSlash(p))
	if strings.HasSuffix(p, "/") {
		joined += "/" // it says that an output is a folder
	}
	return joined
}

// apply gives flags the values of the file, where the command line gives none.
// Keys that only other commands know are passed over; known says which there
// are.
func (c *config) apply(flags *pflag.FlagSet, known func(string) bool) error {
	for _, set := range c.flags {
		f := flags.Lookup(set.key)
		if f == nil && known(set.key) {
			continue
		}
		fail := func(err error) error { return usageError(fmt.Errorf("%s:%d: %w", c.file, set.line, err)) }
		if f == nil || set.key == "help" {
			return fail(fmt.Errorf("unknown key %q", set.key))
		}
		if err := set.fits(f); err != nil {
			return fail(fmt.Errorf("%s: %w", set.key, err))
		}
		if f.Changed {
			continue
		}
		for _, v := range set.values {
			switch set.key {
			case "model", "summary", "junit", "files-from", "root":
				v = c.path(v)
			}
			if err := flags.Set(set.key, v); err != nil {
				return fail(plain(err))
			}
		}
		f.Changed = false // on the command line
	}
	return nil
}

// fits says whether a flag takes as many values as s has, and of their kind.
func (s *setting) fits(f *pflag.Flag) error {
	_, pairs := f.Value.(fieldsValue)
	switch {
	case s.kind == yaml.MappingNode && !pairs:
		return errors.New("want a value, not a mapping")
	case s.kind == yaml.SequenceNode && !pairs && !isList(f):
		return errors.New("want one value, not a list")
	}
	return nil
}

// args returns the inputs of the file. They are called in records what the
// file calls them, wherever incx is run.
func (c *config) args() []batch.Arg {
	var out []batch.Arg
	for _, p := range c.inputs {
		a := batch.Arg{Path: c.path(p)}
		if !filepath.IsAbs(p) {
			a.Name = filepath.ToSlash(filepath.Clean(p))
		}
		out = append(out, a)
	}
	return out
}
