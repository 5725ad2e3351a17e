package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

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
	flags  map[string][]string
}

// readConfig reads the nearest .incx.yaml in the working folder or above.
func readConfig() (*config, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		name := filepath.Join(dir, gazetteer.ConfigName)
		data, err := os.ReadFile(name)
		if err == nil {
			c := &config{file: name}
			if wd, err := os.Getwd(); err == nil {
				if rel, err := filepath.Rel(wd, name); err == nil {
					c.file = rel
				}
			}
			return c, c.parse(data)
		}
		up := filepath.Dir(dir)
		if up == dir || !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return &config{}, nil
		}
		dir = up
	}
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
	c.flags = make(map[string][]string)
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		values, err := configValues(value)
		if err != nil {
			return usageError(fmt.Errorf("%s:%d: %s: %w", c.file, value.Line, key.Value, err))
		}
		switch key.Value {
		case "gazetteer": // read by package gazetteer
		case "inputs":
			c.inputs = values
		case "output":
			if len(values) != 1 {
				return usageError(fmt.Errorf("%s:%d: output: want one path", c.file, value.Line))
			}
			c.output = values[0]
		default:
			c.flags[key.Value] = values
		}
	}
	return nil
}

// configValues returns a value, a list of values, or the pairs of a mapping as
// NAME=VALUE.
func configValues(n *yaml.Node) ([]string, error) {
	switch n.Kind {
	case yaml.ScalarNode:
		return []string{n.Value}, nil
	case yaml.SequenceNode, yaml.MappingNode:
		var out []string
		for i, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				break
			}
			switch {
			case n.Kind == yaml.SequenceNode:
				out = append(out, item.Value)
			case i%2 == 1:
				out = append(out, n.Content[i-1].Value+"="+item.Value)
			}
		}
		return out, nil
	}
	return nil, errors.New("want a value or a list of values")
}

// path returns a path of the file as seen from the working folder.
func (c *config) path(p string) string {
	if filepath.IsAbs(p) || p == batch.Stdin {
		return p
	}
	return filepath.Join(filepath.Dir(c.file), filepath.FromSlash(p))
}

// apply gives flags the values of the file, where the command line gives none.
// Keys that only other commands know are passed over; known says which there
// are.
func (c *config) apply(flags *pflag.FlagSet, known func(string) bool) error {
	for key, values := range c.flags {
		f := flags.Lookup(key)
		if f == nil && known(key) {
			continue
		}
		if f == nil {
			return usageError(fmt.Errorf("%s: unknown key %q", c.file, key))
		}
		if f.Changed {
			continue
		}
		for _, v := range values {
			switch key {
			case "model", "summary", "junit", "files-from", "root":
				v = c.path(v)
			}
			if err := flags.Set(key, v); err != nil {
				return usageError(fmt.Errorf("%s: %w", c.file, err))
			}
		}
		f.Changed = false // on the command line
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
