package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"gopkg.in/yaml.v3"
)

// EnvFiles is the environment variable that lists user files, separated as
// in PATH.
const EnvFiles = "INCX_GAZETTEER"

// ConfigName is the name of the configuration file that Discover looks for.
const ConfigName = ".incx.yaml"

// Discover returns the user files that apply in the folder dir, those with
// less weight first: the list under "gazetteer" in the nearest .incx.yaml in
// dir or above it, with paths relative to that file, then the files that the
// environment variable INCX_GAZETTEER lists. It does not open the files. Errors name file,
// line and field.
func Discover(dir string) ([]string, error) {
	var files []string
	config, err := FindConfig(dir)
	if err != nil {
		return nil, err
	}
	if config != "" {
		if files, err = configFiles(config); err != nil {
			return nil, err
		}
	}
	for _, name := range filepath.SplitList(os.Getenv(EnvFiles)) {
		if name != "" {
			files = append(files, name)
		}
	}
	return files, nil
}

// FindConfig returns the path of the nearest configuration file in dir or a
// folder above it, or "" where there is none. A folder of that name is none. With
// an error about a file comes its path, too.
func FindConfig(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("look for %s: %w", ConfigName, err)
	}
	for {
		name := filepath.Join(dir, ConfigName)
		switch info, err := os.Stat(name); {
		case err == nil && info.Mode().IsRegular():
			return name, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission):
			return name, fmt.Errorf("look for %s: %w", ConfigName, err)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// configFiles returns the user files that a configuration file lists under
// "gazetteer": one path or a list. Other keys are for others to read.
func configFiles(name string) ([]string, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		return nil, yamlProblem(name, err)
	}
	if len(root.Content) == 0 {
		return nil, nil
	}
	var files []string
	p := newFileReader(name, &root)
	p.fields(root.Content[0], "", func(key string, v *yaml.Node) {
		if key != "gazetteer" {
			return
		}
		if v.Kind == yaml.ScalarNode {
			files = []string{p.text(v, key)}
			return
		}
		files = p.texts(v, key)
	})
	for i, f := range files {
		if !filepath.IsAbs(f) {
			files[i] = filepath.Join(filepath.Dir(name), filepath.FromSlash(f))
		}
	}
	return files, errors.Join(p.problems...)
}
