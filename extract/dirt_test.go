package extract_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/incx/incx/extract"
	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
)

var dirtStep = flag.Int("dirt", 99, "make every n-th article to learn from dirty")

// A dirtFound is a mention and what was found in it.
type dirtFound struct {
	label, value string
	start, end   int
}

// foundIn returns the mentions of a record in text order.
func foundIn(rec *record.Record) []dirtFound {
	var out []dirtFound
	add := func(label, value string, ms []record.Mention) {
		for _, m := range ms {
			out = append(out, dirtFound{label, value, m.Start, m.End})
		}
	}
	for _, e := range rec.Organisations {
		add("organisation", e.Name, e.Mentions)
	}
	for _, e := range rec.People {
		add("person", e.Name, e.Mentions)
	}
	for _, e := range rec.Dates {
		add("date", e.Value, e.Mentions)
	}
	for _, e := range rec.AttackTypes {
		add("attack", e.Type, e.Mentions)
	}
	for _, e := range rec.Locations {
		add("location", e.Name, e.Mentions)
	}
	for _, e := range rec.ThreatActors {
		add("threat_actor", e.Name, e.Mentions)
	}
	for _, e := range rec.Malware {
		add("malware", e.Name, e.Mentions)
	}
	for _, e := range rec.Products {
		add("product", e.Name, e.Mentions)
	}
	for _, e := range rec.Vulnerabilities {
		add("vulnerability", e.ID, e.Mentions)
	}
	slices.SortFunc(out, func(a, b dirtFound) int { return cmp.Compare(a.start, b.start) })
	return out
}

// dirtQuotes makes quotation marks alike: a title keeps those of the text.
var dirtQuotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

// incidentFields returns the fields of the incidents of a record that say something.
func incidentFields(rec *record.Record) []string {
	out := []string{"title=" + dirtQuotes.Replace(rec.Article.Title), "published=" + rec.Article.Published}
	for i, inc := range rec.Incidents {
		add := func(field string, v any) {
			if !reflect.ValueOf(v).IsZero() {
				out = append(out, fmt.Sprintf("%d.%s=%v", i, field, v))
			}
		}
		add("main", inc.Main)
		add("types", fmt.Sprint(inc.Types))
		add("victims", fmt.Sprint(inc.Victims))
		add("actors", fmt.Sprint(inc.Actors))
		add("date", inc.Date)
		add("status", inc.Status)
		if m := inc.Impact; m != nil {
			add("records", m.Records)
			add("data", fmt.Sprint(m.Data))
			add("downtime", m.Downtime)
			if m.Ransom != nil {
				add("ransom", *m.Ransom)
			}
			if m.Loss != nil {
				add("loss", *m.Loss)
			}
		}
	}
	return out
}

// A dirtMap leads from a dirty text back to the clean one.
type dirtMap struct{ edits []dirtEdit }

// makeDirty returns the dirty text, and the way back.
func makeDirty(clean string, edits []dirtEdit) (string, dirtMap) {
	slices.SortStableFunc(edits, func(a, b dirtEdit) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(clean[at:e.start])
		b.WriteString(e.put)
		at = e.end
	}
	b.WriteString(clean[at:])
	return b.String(), dirtMap{edits}
}

// clean returns the place in the clean text of a place in the dirty one: false where
// it has a part of the dirt at its edge.
func (m dirtMap) clean(start, end int) (int, int, bool) {
	s, ok1 := m.offset(start, false)
	e, ok2 := m.offset(end, true)
	return s, e, ok1 && ok2
}

func (m dirtMap) offset(at int, end bool) (int, bool) {
	shift := 0 // dirty minus clean
	for _, e := range m.edits {
		from := e.start + shift
		to := from + len(e.put)
		switch {
		case at < from || at == from && end:
			return at - shift, true
		case at < to || at == to && end:
			if e.start == e.end {
				return 0, false
			}
			if end {
				return e.end, at == to
			}
			return e.start, at == from
		}
		shift = to - e.end
	}
	return at - shift, true
}

// survival counts what is found in dirty texts as in clean ones.
type survival struct{ kept, all, extra int }

func (s *survival) add(o survival) { s.kept += o.kept; s.all += o.all; s.extra += o.extra }

// share is a Dice coefficient: what is found besides counts against it too.
func (s survival) share() float64 {
	return float64(2*s.kept) / float64(max(1, s.kept+s.all+s.extra))
}

func compareSets[T comparable](clean, dirty []T) (s survival, lost, extra []T) {
	count := make(map[T]int)
	for _, c := range clean {
		count[c]++
	}
	for _, d := range dirty {
		if count[d] > 0 {
			count[d]--
			s.kept++
		} else {
			extra = append(extra, d)
		}
	}
	for _, c := range clean {
		if count[c] > 0 {
			count[c]--
			lost = append(lost, c)
		}
	}
	s.all, s.extra = len(clean), len(extra)
	return s, lost, extra
}

// cleanArticles reads our own articles, and some of those to learn from.
func cleanArticles(t *testing.T, x *extract.Extractor) []*cleanArticle {
	t.Helper()
	more, err := filepath.Glob(filepath.Join("..", "testdata", "training", "text", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	files := articleFiles(t)
	for i := 0; i < len(more); i += *dirtStep {
		files = append(files, more[i])
	}
	var out []*cleanArticle
	for _, file := range files {
		if filepath.Ext(file) != ".txt" {
			continue // dirty already
		}
		a := read(t, file)
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, &cleanArticle{article: a, record: rec, found: foundIn(rec)})
	}
	return out
}

// TestDirt makes articles dirty in many ways. What is found in them must be what is
// found in the clean ones.
func TestDirt(t *testing.T) {
	x := newExtractor(t)
	articles := cleanArticles(t, x)
	for _, kind := range dirtKinds() {
		t.Run(kind.name, func(t *testing.T) {
			var mentions, fields survival
			changed := 0
			for _, c := range articles {
				text, back := makeDirty(c.text(), kind.dirty(c))
				if text == c.text() {
					continue
				}
				changed++
				m, f := compareDirty(t, x, c, text, back)
				mentions.add(m)
				fields.add(f)
			}
			t.Logf("DIRT %-26s %3d articles  mentions %6.2f%%  fields %6.2f%%", kind.name, changed, 100*mentions.share(), 100*fields.share())
			if mentions.share() < kind.least || fields.share() < kind.leastFields {
				t.Errorf("want %.2f%% of mentions and %.2f%% of fields of incidents", 100*kind.least, 100*kind.leastFields)
			}
		})
	}
}

// compareDirty compares what is found in a dirty text with what is found in the clean
// one.
func compareDirty(t *testing.T, x *extract.Extractor, c *cleanArticle, text string, back dirtMap) (mentions, fields survival) {
	a, err := article.Read([]byte(text), article.Options{Path: c.article.Source.Path})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	found := foundIn(rec)
	for i, m := range found {
		start, end, ok := back.clean(m.start, m.end)
		if !ok {
			start, end = -m.start, -m.end
		}
		found[i].start, found[i].end = start, end
	}
	mentions, lost, extra := compareSets(c.found, found)
	fields, missing, more := compareSets(incidentFields(c.record), incidentFields(rec))
	if testing.Verbose() && len(lost)+len(extra)+len(missing)+len(more) > 0 {
		t.Logf("%s: lost %v, more %v; fields lost %q, more %q", c.article.Source.Path, lost, extra, missing, more)
	}
	return mentions, fields
}
