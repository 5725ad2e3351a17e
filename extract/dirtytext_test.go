package extract_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/record/recordtest"
)

// dirtyBase is the article that TestDirtyText has in many forms.
const dirtyBase = `Lockbit gang cripples Harrow & Finch, Denmark's largest notary

Published: 14 March 2024

The LockBit ransomware group attacked Harrow & Finch, Denmark's largest notary, on Tuesday and stole the records of 48,500 customers, the firm confirmed on Thursday.

Spokeswoman Kirsten Aagaard said that the office in Odense was offline for three days. The attackers demanded a ransom of $2 million. Microsoft and the Danish Data Protection Agency are helping the state-owned firm.
`

// TestDirtyText reads an article as it comes from a wiki, a mail, a PDF file or a bad
// converter. Names, values, types and incidents must be those of the clean one.
func TestDirtyText(t *testing.T) {
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(dirtyBase) }
	tests := []struct{ name, text string }{
		{"Markdown", swap("Lockbit gang", "# Lockbit gang", "Published:", "**Published:**", "The LockBit", "The **[LockBit](https://example.com/lockbit)**",
			"attacked Harrow & Finch", "attacked _Harrow & Finch_", "on Tuesday", "on **Tuesday**", "48,500", "[48,500](https://example.com/a \"more\")",
			"confirmed on Thursday.", "confirmed on Thursday.[^1]", "Kirsten Aagaard", "*Kirsten Aagaard*", "three days", "`three days`",
			"Microsoft", "[Microsoft][ms]") + "\n[^1]: In a mail.\n\n[ms]: https://example.com/ms\n"},
		{"tags and entities", swap("&", "&amp;", "'", "&#8217;", "LockBit", "<b>LockBit</b>", "Microsoft", "<a href=\"https://example.com\">Microsoft</a>",
			" ransom of", "&nbsp;ransom of", "confirmed on Thursday.", "confirmed on Thursday.<sup></sup>")},
		{"entities made twice", swap("&", "&amp;amp;", "'", "&amp;#39;")},
		{"misread", swap("'", "â€™", " and stole", "Â\u00a0and stole")},
		{"invisible characters", swap("ransomware", "ran\u00adsom\u00adware", "Microsoft", "Micro\u200bsoft", "Kirsten ", "Kirsten\u200b ", "Finch", "Fin\u2060ch",
			"on Tuesday", "on\u00a0Tuesday", "$2 million", "$2\u202fmillion", "state-owned", "state\u2011owned", "Odense", "\ufeffOdense\u200e")},
		{"other letters", swap("offline", "oﬄine", "Finch", "Ｆｉｎｃｈ", "firm", "ﬁrm", "'", "´")},
		{"notes", swap("confirmed on Thursday.", "confirmed on Thursday.[1][2]", "three days.", "three days.³", "$2 million.", "$2 million.4")},
		{"pictures", swap("The LockBit", "🚨 The LockBit", "three days.", "three days. 🔒⚠️")},
		{"quotation in a mail", "> " + strings.ReplaceAll(strings.TrimSpace(dirtyBase), "\n", "\n> ") + "\n"},
		{"pairs of spaces", swap(". ", ".  ", " Finch", "  Finch")},
		{"wrapped", `Lockbit gang cripples Harrow & Finch, Denmark's largest notary

Published: 14 March 2024

The LockBit ransomware group attacked Harrow &
Finch, Denmark's largest notary, on Tuesday and
stole the records of 48,500 customers, the firm
confirmed on Thursday.

Spokeswoman Kirsten Aagaard said that the office
in Odense was offline for three days. The
attackers demanded a ransom of $2 million.
Microsoft and the Danish Data Protection Agency
are helping the state-owned firm.
`},
		{"wrapped, with broken words", `Lockbit gang cripples Harrow & Finch, Denmark's largest notary

Published: 14 March 2024

The LockBit ransomware group attacked Harrow &
Finch, Denmark's largest notary, on Tues-
day and stole the records of 48,500 custom-
ers, the firm confirmed on Thursday.

Spokeswoman Kirsten Aagaard said that the of-
fice in Odense was offline for three days. The
attackers demanded a ransom of $2 million. Mi-
crosoft and the Danish Data Protection Agency
are helping the state-
owned firm.
`},
	}
	x := newExtractor(t)
	names, fields := dirtyResult(t, x.Extract, dirtyBase)
	for _, want := range []string{"organisation Harrow & Finch", "threat_actor LockBit", "date 2024-03-12", "person Kirsten Aagaard", "organisation Microsoft"} {
		if !slices.Contains(names, want) {
			t.Fatalf("%q is not in %q", want, names)
		}
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			gotNames, gotFields := dirtyResult(t, x.Extract, tt.text)
			if diff := cmp.Diff(names, gotNames); diff != "" {
				t.Errorf("found (-clean +dirty):\n%s", diff)
			}
			if diff := cmp.Diff(fields, gotFields); diff != "" {
				t.Errorf("incidents (-clean +dirty):\n%s", diff)
			}
		})
	}
}

// dirtyResult returns what is found in a text, mention for mention, and the fields of
// its incidents.
func dirtyResult(t *testing.T, extract func(context.Context, *article.Article) (*record.Record, error), text string) (found, fields []string) {
	t.Helper()
	a, err := article.Read([]byte(text), article.Options{Path: "x.txt"})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	recordtest.Check(t, a.Text, rec)
	for _, m := range foundIn(rec) {
		found = append(found, m.label+" "+m.value)
	}
	return found, incidentFields(rec)
}
