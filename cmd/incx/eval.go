package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/score"
)

// errUnder says that a figure is below what --fail-under asks for.
var errUnder = errors.New("below the threshold")

// evaluation holds the flags of the eval command.
type evaluation struct {
	extractor extractorFlags
	format    string
	errors    string
	failUnder []string
	published []string
}

func newEvalCommand() *cobra.Command {
	e := &evaluation{}
	cmd := &cobra.Command{
		Use:   "eval GOLDDIR",
		Short: "Measure extraction against gold files",
		Long: `Eval extracts a record from each article of a folder of gold files and compares
them. A folder has the articles in text/*.txt and the gold files in gold/*.json,
or TimeML files (*.tml), of which only dates are measured.

Mentions are right with the same span and label; attacks with any overlap and
the same type. Optional gold mentions count neither way.`,
		Example: `  incx eval corpus/dev
  incx eval corpus/dev --errors person
  incx eval corpus/dev --fail-under organisation=0.93 --fail-under date.value=0.96`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.run(cmd.Context(), cmd.OutOrStdout(), args[0])
		},
	}
	e.extractor.add(cmd.Flags())
	formatFlag(cmd, &e.format, "text", "json")
	cmd.Flags().StringVar(&e.errors, "errors", "", "list the wrong and missed mentions of `LABEL`, or of all")
	complete(cmd, "errors", errorLabels()...)
	cmd.Flags().StringArrayVar(&e.failUnder, "fail-under", nil, "fail when a figure is under a value: `METRIC=VALUE`; repeatable")
	cmd.Flags().StringArrayVar(&e.published, "published", nil, "publication date of articles that have none: `DATE`, or ID-PATTERN=DATE; repeatable")
	return cmd
}

func (e *evaluation) run(ctx context.Context, w io.Writer, dir string) error {
	if err := e.checkPublished(); err != nil {
		return usageError(err)
	}
	label, err := errorLabel(e.errors)
	if err != nil {
		return usageError(err)
	}
	limits, err := parseLimits(e.failUnder)
	if err != nil {
		return usageError(err)
	}
	g, err := openGazetteer(e.extractor.gazetteer)
	if err != nil {
		return err
	}
	docs, err := readGoldDir(dir, g)
	if err != nil {
		return err
	}
	x, err := e.extractor.openWith(g)
	if err != nil {
		return err
	}
	report, err := e.measure(ctx, x, docs)
	if err != nil {
		return err
	}
	var mistakes []score.Mistake
	if e.errors != "" {
		mistakes = report.Mistakes(label)
	}
	if err := e.write(w, report, mistakes); err != nil {
		return err
	}
	return limits.check(report)
}

// checkPublished returns an error if a date or pattern of --published is malformed.
func (e *evaluation) checkPublished() error {
	for _, p := range e.published {
		pattern, date, ok := strings.Cut(p, "=")
		if !ok {
			pattern, date = "", p
		}
		if _, err := path.Match(pattern, ""); err != nil {
			return fmt.Errorf("--published: malformed pattern %q", pattern)
		}
		if err := checkDate(date); err != nil {
			return fmt.Errorf("--published: %w", err)
		}
	}
	return nil
}

// write writes the report and the mistakes, nil where they were not asked for.
func (e *evaluation) write(w io.Writer, report *score.Report, mistakes []score.Mistake) error {
	if e.format == "json" {
		return report.WriteJSON(w, mistakes)
	}
	if err := report.WriteText(w); err != nil {
		return err
	}
	for _, bad := range mistakes {
		if _, err := fmt.Fprintln(w, bad); err != nil {
			return err
		}
	}
	return nil
}

// measure extracts records from all documents and scores them.
func (e *evaluation) measure(ctx context.Context, x *extract.Extractor, docs []score.Document) (*score.Report, error) {
	records := make([]*record.Record, len(docs))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range docs {
		g.Go(func() error {
			a, err := readGold(&docs[i], e.publishedFor(&docs[i]))
			if err != nil {
				return err
			}
			records[i], err = x.Extract(ctx, a)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	report := score.NewReport()
	for i := range docs {
		report.Add(&docs[i], records[i])
	}
	return report, nil
}

// publishedFor returns the date that the flags give an article which has none
// of its own.
func (e *evaluation) publishedFor(doc *score.Document) string {
	if doc.Published != "" {
		return doc.Published
	}
	for _, p := range e.published {
		pattern, date, ok := strings.Cut(p, "=")
		if !ok {
			return p
		}
		if hit, _ := path.Match(pattern, doc.ID); hit { // the pattern was checked
			return date
		}
	}
	return ""
}

// errorLabel returns the label that --errors names; "" stands for all.
func errorLabel(name string) (record.Label, error) {
	if name == "" || name == "all" {
		return "", nil
	}
	if l := record.Label(name); slices.Contains(record.Labels(), l) {
		return l, nil
	}
	return "", fmt.Errorf("--errors: unknown label %q: use %s", name, strings.Join(errorLabels(), ", "))
}

// errorLabels returns what --errors takes.
func errorLabels() []string {
	out := []string{"all"}
	for _, l := range record.Labels() {
		out = append(out, string(l))
	}
	return out
}

// limits are the least values of metrics.
type limits []score.Metric

func parseLimits(args []string) (limits, error) {
	var out limits
	known := metricValues(score.NewReport())
	for _, a := range args {
		name, value, ok := strings.Cut(a, "=")
		v, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil || !(v >= 0) { // nothing is under NaN
			return nil, fmt.Errorf("--fail-under %s: want METRIC=VALUE, with a number from 0 to 1", a)
		}
		if _, ok := known[name]; !ok {
			return nil, fmt.Errorf("--fail-under %s: no metric %q: there are %s", a, name, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
		}
		out = append(out, score.Metric{Name: name, Value: v})
	}
	return out, nil
}

// metricValues returns the metrics of a report by name.
func metricValues(r *score.Report) map[string]float64 {
	values := make(map[string]float64)
	for _, m := range r.Metrics() {
		values[m.Name] = m.Value
	}
	return values
}

// check returns an error that names all metrics under their limit.
func (l limits) check(r *score.Report) error {
	values := metricValues(r)
	var errs []error
	for _, m := range l {
		if v := values[m.Name]; v < m.Value {
			errs = append(errs, fmt.Errorf("%s is %.3f, %w %.3f", m.Name, v, errUnder, m.Value))
		}
	}
	return errors.Join(errs...)
}
