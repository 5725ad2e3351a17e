package merge

import (
	"fmt"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// Copies of a text in other papers do not hide what the text shares with
// reports in other words.
func TestCopiesDoNotSplit(t *testing.T) {
	malware := []string{"malware"}
	const wire = "Passengers waited while pilots searched the Sandvik ferry, whose bridge computers Latvian sailors had opened with remote-control tools bought abroad last winter in Tarnholm harbour."
	stories := []story{
		told("wire", "2025-12-17", "2025-12-12", wire, malware),
		told("own", "2025-12-18", "", "A Latvian sailor of the Sandvik ferry was held over remote-control tools on its computers.", malware),
	}
	for n := range 4 {
		if got := groups(mergeAll(t, stories...)); len(got) != 1 {
			t.Errorf("with %d copies: %q, want one incident", n, got)
		}
		stories = append(stories, told(fmt.Sprint("copy", n), "2025-12-17", "2025-12-12", wire, malware))
	}
}

// Copies find each other even where no other report has their words.
func TestCopiesAlone(t *testing.T) {
	const wire = "Pilots searched the Sandvik ferry while passengers waited."
	got := groups(mergeAll(t, told("a", "2025-12-17", "", wire, []string{"malware"}), told("b", "2025-12-18", "", wire, []string{"malware"})))
	if len(got) != 1 {
		t.Errorf("groups %q, want one", got)
	}
}

// A text that many papers print is the word of the first.
func TestCopiesAreOneVoice(t *testing.T) {
	const wire = "Elk Dairy said that letters of 10,000 farmers were taken."
	paper := func(path, publisher, text, victim string, records int64) story {
		s := told(path, "2025-03-04", "2025-03-03", text, []string{"data-breach"}, victim)
		s.publisher = publisher
		s.organisations = []string{victim + "=elk"}
		s.incidents[0].Impact = &record.Impact{Records: records}
		return s
	}
	got := mergeAll(t,
		paper("a", "Agency", wire, "Elk Dairy Farms", 10_000), paper("b", "Tarnholm Post", wire, "Elk Dairy Farms", 10_000),
		paper("c", "Wick Herald", wire, "Elk Dairy Farms", 10_000),
		paper("d", "Harbour Post", "Farmers of Elk Dairy lost 15,000 letters.", "Elk Dairy", 15_000),
		paper("e", "Quay Weekly", "At Elk Dairy, 15,000 letters of farmers were lost.", "Elk Dairy", 15_000),
	)
	if len(got) != 1 {
		t.Fatalf("groups %q, want one", groups(got))
	}
	inc := got[0]
	if inc.Outlets != 3 {
		t.Errorf("%d outlets, want 3: the agency and two others", inc.Outlets)
	}
	if v := inc.Facts.Victims; len(v) != 1 || v[0].Value != "Elk Dairy" || v[0].Outlets != 3 {
		t.Errorf("victims %+v", v)
	}
	records := inc.contradiction("records")
	if len(records) != 2 || records[0].Value != "15000" || records[0].Outlets != 2 || records[1].Outlets != 1 || len(records[1].Sources) != 3 {
		t.Errorf("records %+v", records)
	}
}

func TestCountWords(t *testing.T) {
	of := func(text string, words ...string) *report {
		return &report{wording: wordingOf(says(text)), words: words}
	}
	got := countWords([]*report{
		of("one", "ferry", "quay"), of("one", "ferry", "quay"), of("two", "ferry"),
		{words: []string{"quay"}}, {words: []string{"quay"}},
	})
	for word, want := range map[string]wordCount{"ferry": {3, 2}, "quay": {4, 3}} {
		if got[word] != want {
			t.Errorf("%s: %+v, want %+v", word, got[word], want)
		}
	}
}

// An article is counted once, whichever of its records are read and in
// whatever order.
func TestOneArticle(t *testing.T) {
	first := told("a.txt", "2025-03-04", "2025-03-03", "Letters were taken.", []string{"data-breach"}, "Elk Dairy").record()
	again, undated, item, feed := *first, *first, *first, *first
	again.Source.Path = "run/a.txt"
	undated.Source.Path, undated.Article.Published = "0.txt", ""
	item.Source.Item = "7"
	feed.Article.Title = "Letters gone"
	unknown := *first
	unknown.Source.SHA256 = ""
	tests := map[string]struct {
		records []*record.Record
		want    []string
	}{
		"two places":   {[]*record.Record{&again, first}, []string{"a.txt"}},
		"without date": {[]*record.Record{&undated, first}, []string{"a.txt"}},
		"items":        {[]*record.Record{&item, first}, []string{"a.txt", "a.txt"}},
		"a feed":       {[]*record.Record{&feed, first}, []string{"a.txt", "a.txt"}},
		"no hash":      {[]*record.Record{&unknown, first}, []string{"a.txt", "a.txt"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for range 2 {
				m := New(Options{})
				for _, rec := range test.records {
					if err := m.Add(rec); err != nil {
						t.Fatal(err)
					}
				}
				var got []string
				for _, inc := range m.Merge() {
					for _, s := range inc.Sources {
						got = append(got, s.Path)
					}
				}
				if !slices.Equal(got, test.want) {
					t.Errorf("sources %q, want %q", got, test.want)
				}
				slices.Reverse(test.records)
			}
		})
	}
}
