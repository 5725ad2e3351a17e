package record

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// appendCSV appends the rows of rec, in RFC 4180 form with LF line ends, after
// a header line if header is true. A nil record has no rows.
func appendCSV(b []byte, rec *Record, rows Rows, header bool) ([]byte, error) {
	var (
		columns []string
		fill    func(*Record, func(...string))
	)
	switch rows {
	case MentionRows:
		columns, fill = mentionColumns(), mentionRows
	case IncidentRows:
		columns, fill = incidentColumns(), incidentRows
	default:
		return b, fmt.Errorf("unknown CSV rows %q", string(rows))
	}
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	row := func(cells ...string) {
		for i, c := range cells {
			cells[i] = cell(c)
		}
		w.Write(cells) // a bytes.Buffer takes everything
	}
	if header {
		row(columns...)
	}
	if rec != nil {
		fill(rec, row)
	}
	w.Flush()
	return append(b, buf.Bytes()...), w.Error()
}

// mentionColumns are the columns of a table of mentions. Value is the value
// of a date, the type of an attack and the canonical name of anything else.
func mentionColumns() []string {
	return []string{
		"path", "published", "start", "end", "text", "label", "value", "id", "kind", "country", "roles", "by", "confidence",
	}
}

// A mentionRow is a mention and what its entity adds to it.
type mentionRow struct {
	Mention
	label                    Label
	value, id, kind, country string
	roles                    []string
}

// mentionRows writes all mentions of a record in text order.
func mentionRows(rec *Record, row func(...string)) {
	var list []mentionRow
	add := func(ms []Mention, r mentionRow) {
		for _, m := range ms {
			r.Mention = m
			list = append(list, r)
		}
	}
	for _, e := range rec.Organisations {
		add(e.Mentions, mentionRow{
			label: LabelOrganisation, value: e.Name, id: e.ID, kind: e.Kind, country: e.Country, roles: e.Roles,
		})
	}
	for _, e := range rec.People {
		add(e.Mentions, mentionRow{label: LabelPerson, value: e.Name, roles: e.Roles})
	}
	for _, e := range rec.Dates {
		add(e.Mentions, mentionRow{label: LabelDate, value: e.Value})
	}
	for _, e := range rec.AttackTypes {
		add(e.Mentions, mentionRow{label: LabelAttack, value: e.Type})
	}
	for _, e := range rec.Locations {
		add(e.Mentions, mentionRow{label: LabelLocation, value: e.Name, country: e.Country})
	}
	for _, e := range rec.ThreatActors {
		add(e.Mentions, mentionRow{label: LabelThreatActor, value: e.Name, id: e.ID, country: e.Country})
	}
	for _, e := range rec.Malware {
		add(e.Mentions, mentionRow{label: LabelMalware, value: e.Name, id: e.ID, kind: e.Kind})
	}
	for _, e := range rec.Products {
		add(e.Mentions, mentionRow{label: LabelProduct, value: e.Name, id: e.ID, kind: e.Kind})
	}
	for _, e := range rec.Vulnerabilities {
		add(e.Mentions, mentionRow{label: LabelProduct, value: e.ID, id: e.ID, kind: "vulnerability"})
	}
	slices.SortStableFunc(list, func(a, b mentionRow) int {
		return cmp.Or(compareMentions(a.Mention, b.Mention), cmp.Compare(a.label, b.label))
	})
	for _, m := range list {
		row(rec.Source.Name(), rec.Article.Published, strconv.Itoa(m.Start), strconv.Itoa(m.End), m.Text,
			string(m.label), m.value, m.id, m.kind, m.country, join(m.roles), string(m.By), figure(m.Confidence))
	}
}

func incidentColumns() []string {
	return []string{
		"path", "published", "title", "main", "types", "victims", "actors", "date", "status",
		"records", "data", "ransom", "ransom_currency", "loss", "loss_currency", "downtime", "confidence", "evidence", "targets",
	}
}

// incidentRows writes the incidents of a record in its order.
func incidentRows(rec *Record, row func(...string)) {
	for i := range rec.Incidents {
		inc := &rec.Incidents[i]
		impact := Impact{}
		if inc.Impact != nil {
			impact = *inc.Impact
		}
		records := ""
		if impact.Records != 0 {
			records = strconv.FormatInt(impact.Records, 10)
		}
		ransom, ransomCurrency := moneyCells(impact.Ransom)
		loss, lossCurrency := moneyCells(impact.Loss)
		evidence := make([]string, len(inc.Evidence))
		for j, e := range inc.Evidence {
			evidence[j] = e.Text
		}
		row(rec.Source.Name(), rec.Article.Published, rec.Article.Title, strconv.FormatBool(inc.Main),
			join(inc.Types), join(inc.Victims), join(inc.Actors), inc.Date, string(inc.Status),
			records, join(impact.Data), ransom, ransomCurrency, loss, lossCurrency, impact.Downtime,
			figure(inc.Confidence), strings.Join(evidence, " "), join(inc.Targets))
	}
}

func moneyCells(m *Money) (amount, currency string) {
	if m == nil {
		return "", ""
	}
	return string(appendNumber(nil, m.Amount)), m.Currency
}

func join(list []string) string { return strings.Join(list, "; ") }

// figure returns a number, or nothing for 0, which stands for unknown.
func figure(f float64) string {
	if f == 0 {
		return ""
	}
	return string(appendNumber(nil, f))
}

// cell makes a string safe for a table. Where a spreadsheet would take it for
// a formula (it begins with =, +, -, @, a tab or a carriage return, or the
// full-width form of one) it gets an apostrophe in front, as OWASP advises.
// Hidden characters but for tabs and line ends, for which CSV has quotes, are
// escaped as in [Printable], since CSV itself has no way to.
func cell(s string) string {
	if s == "" {
		return s
	}
	r, _ := utf8.DecodeRuneInString(s)
	formula := strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
	if !formula && Printable(s) == s {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	if formula {
		b = append(b, '\'')
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for {
		i := strings.IndexAny(s, "\t\n")
		if i < 0 {
			return string(appendPrintable(b, s))
		}
		b = append(appendPrintable(b, s[:i]), s[i])
		s = s[i+1:]
	}
}
