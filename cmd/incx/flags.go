package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/batch"
	"github.com/incx/incx/gazetteer"
)

// extractorFlags are the flags of commands that extract records.
type extractorFlags struct {
	gazetteer     []string
	model         string
	minConfidence float64
}

func (f *extractorFlags) add(flags *pflag.FlagSet) {
	gazetteerFlag(flags, &f.gazetteer)
	flags.StringVar(&f.model, "model", "", "use the models in `FILE`, made by incx train, instead of those built in")
	flags.Float64Var(&f.minConfidence, "min-confidence", 0, "leave out mentions of names less sure than `C`, 0 to 1")
	checked(flags, "min-confidence", func() error {
		if !(f.minConfidence >= 0 && f.minConfidence <= 1) {
			return errors.New("want a number from 0 to 1")
		}
		return nil
	})
}

// open returns the extractor that the flags ask for.
func (f *extractorFlags) open(more ...extract.Option) (*extract.Extractor, error) {
	g, err := openGazetteer(f.gazetteer)
	if err != nil {
		return nil, err
	}
	return f.openWith(g, more...)
}

// openWith does what open does, with a gazetteer that is open.
func (f *extractorFlags) openWith(g *gazetteer.Gazetteer, more ...extract.Option) (*extract.Extractor, error) {
	options := append(more, extract.WithGazetteer(g), extract.WithMinConfidence(f.minConfidence))
	if f.model != "" {
		data, err := os.ReadFile(f.model)
		if err != nil {
			return nil, fmt.Errorf("model %s: %w", f.model, batch.Cause(err))
		}
		b, err := extract.OpenBundle(string(data))
		if err != nil {
			return nil, fmt.Errorf("model %s: %w", f.model, err)
		}
		options = append(options, extract.WithModels(b))
	}
	x, err := extract.New(options...)
	if errors.Is(err, extract.ErrModel) && f.model != "" {
		return nil, fmt.Errorf("model %s: %w", f.model, err)
	}
	return x, err
}

// gazetteerFlag adds --gazetteer, whose files are for [openGazetteer].
func gazetteerFlag(flags *pflag.FlagSet, files *[]string) {
	flags.StringArrayVar(files, "gazetteer", nil, "read names from this `FILE` too (repeatable)")
}

// openGazetteer returns the built-in gazetteer with the user's files over it:
// those of the configuration and the environment, then files.
func openGazetteer(files []string) (*gazetteer.Gazetteer, error) {
	if err := checkListedGazetteers(); err != nil {
		return nil, err
	}
	return gazetteer.Open(".", files...)
}

// checkListedGazetteers returns a usage error if what .incx.yaml says of gazetteer
// files cannot be taken, as that of any other key is.
func checkListedGazetteers() error {
	_, err := gazetteer.Discover(".")
	problems := problemsOf(err)
	if len(problems) == 0 {
		return nil // anything else is told where the files are opened
	}
	wd, err := os.Getwd()
	var errs []error
	for _, p := range problems {
		if rel, relErr := filepath.Rel(wd, p.File); err == nil && relErr == nil {
			p.File = rel
		}
		errs = append(errs, &p)
	}
	return usageError(errors.Join(errs...))
}

// openInput opens the named file, or stdin for "-". Done must be called after
// use.
func openInput(ctx context.Context, stdin io.Reader, name string) (r io.Reader, done func(), err error) {
	if err := checkArgs([]string{name}); err != nil {
		return nil, nil, err
	}
	if name == batch.Stdin {
		return stdin, func() {}, nil
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return nil, nil, fmt.Errorf("%s: is a directory: name a file", name)
	}
	f, err := batch.OpenFile(ctx, name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, batch.Absent(name, batch.Cause(err)))
	}
	return f, func() { f.Close() }, nil
}

// sizeValue is a flag for a number of bytes: 500k, 20MB, 1GiB. Units are powers
// of 1024.
type sizeValue int64

func (v *sizeValue) String() string {
	n := int64(*v)
	for _, unit := range [...]string{"", "kB", "MB"} {
		if n < 1024 || n%1024 != 0 {
			return strconv.FormatInt(n, 10) + unit
		}
		n /= 1024
	}
	return strconv.FormatInt(n, 10) + "GB"
}

func (v *sizeValue) Set(s string) error {
	number := strings.ToLower(s)
	number = strings.TrimSuffix(strings.TrimSuffix(number, "b"), "i")
	shift := 0
	for i, unit := range [...]string{"k", "m", "g"} {
		if rest, ok := strings.CutSuffix(number, unit); ok {
			number, shift = rest, 10*(i+1)
		}
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if n *= float64(int64(1) << shift); err != nil || !(n >= 1 && n < 1<<62) {
		return fmt.Errorf("%q is no size: write 500k, 20MB or 1GB", s)
	}
	*v = sizeValue(n)
	return nil
}

func (v *sizeValue) Type() string { return "SIZE" }

// fieldsValue is a flag that says which JSON field is which: text=content.body.
type fieldsValue map[string]string

func (v fieldsValue) String() string { return "" }

func (v fieldsValue) Set(s string) error {
	name, field, ok := strings.Cut(s, "=")
	if !ok || field == "" {
		return fmt.Errorf("%q: want NAME=FIELD", s)
	}
	for _, known := range article.FieldNames() {
		if name == known {
			v[name] = field
			return nil
		}
	}
	return fmt.Errorf("unknown field %q: use %s", name, strings.Join(article.FieldNames(), ", "))
}

func (v fieldsValue) Type() string { return "NAME=FIELD" }

// articleFlags are the flags about how an article is read.
type articleFlags struct {
	published string
	fields    fieldsValue
	maxSize   sizeValue
}

func (f *articleFlags) add(flags *pflag.FlagSet) {
	f.fields = fieldsValue{}
	f.maxSize = article.DefaultMaxSize
	flags.StringVar(&f.published, "published", "", "publication `DATE` of the articles, over what they say themselves")
	flags.Var(f.fields, "field", "take a field of JSON input from another place: text=content.body (repeatable)")
	flags.Var(&f.maxSize, "max-size", "largest article, before and after decompression")
	checked(flags, "published", func() error { return checkDate(f.published) })
}

// options returns how to read the article of the file path.
func (f *articleFlags) options(path string) article.Options {
	return article.Options{Path: path, Published: f.published, Fields: f.fields, MaxSize: int64(f.maxSize)}
}

// checkDate returns an error if a date, where one is given, cannot be read.
func checkDate(date string) error {
	if date == "" {
		return nil
	}
	_, err := article.ParseDate(date)
	return err
}

// inputFlags are the flags about inputs.
type inputFlags struct {
	articleFlags
	include, exclude []string
	filesFrom        string
	root             string
	follow           bool
	jobs             int
}

func (f *inputFlags) add(flags *pflag.FlagSet) {
	f.articleFlags.add(flags)
	flags.StringArrayVar(&f.include, "include", nil, "read only files of folders that match `GLOB` (repeatable)")
	flags.StringArrayVar(&f.exclude, "exclude", nil, "pass over files and folders that match `GLOB` (repeatable)")
	flags.StringVar(&f.filesFrom, "files-from", "", "read the names of inputs from `FILE`, or - for standard input: one a line, or NUL-terminated")
	flags.StringVar(&f.root, "root", "", "mirror paths below `DIR`, not below each named folder")
	flags.BoolVar(&f.follow, "follow", false, "follow links to folders")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "work on `N` articles at a time (default: the number of cores)")
	checked(flags, "include", func() error { return batch.CheckPatterns(f.include...) })
	checked(flags, "exclude", func() error { return batch.CheckPatterns(f.exclude...) })
	checked(flags, "jobs", func() error {
		if f.jobs < 0 {
			return errors.New("want 1 or more")
		}
		return nil
	})
}
