package extract

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/article"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
)

// Where an article gives the number of a vulnerability with a name, the number is listed
// among vulnerabilities and the name among products.
func TestAddProduct(t *testing.T) {
	for _, tt := range []struct {
		name, text                string // mentions are parted by commas
		products, vulnerabilities string
	}{
		{"Log4Shell", "Log4Shell,Log4Shell", "Log4Shell:Log4Shell,Log4Shell", ""},
		{"Log4Shell", "CVE-2021-44228", "", "CVE-2021-44228:CVE-2021-44228"},
		{"ProxyNotShell", "CVE-2022-41040,ProxyNotShell,CVE-2022-41082,CVE–2022–41040", "ProxyNotShell:ProxyNotShell",
			"CVE-2022-41040:CVE-2022-41040,CVE–2022–41040 CVE-2022-41082:CVE-2022-41082"},
		{"CVE-2022-41040", "cve-2022-41040,CVE 2022-41040", "", "CVE-2022-41040:cve-2022-41040,CVE 2022-41040"},
	} {
		a := &article.Article{Text: tt.text}
		an := &analysis{}
		e := mention.Entity{Label: record.LabelProduct, Name: tt.name}
		start := 0
		for name := range strings.SplitSeq(tt.text, ",") {
			e.Mentions = append(e.Mentions, len(an.mentions))
			an.mentions = append(an.mentions, mention.Mention{Start: start, End: start + len(name)})
			start += len(name) + 1
		}
		var rec record.Record
		addProduct(&rec, a, an, &e)
		show := func(name string, ms []record.Mention) string {
			var texts []string
			for _, m := range ms {
				texts = append(texts, m.Text)
			}
			return name + ":" + strings.Join(texts, ",")
		}
		var products, vulnerabilities []string
		for _, p := range rec.Products {
			products = append(products, show(p.Name, p.Mentions))
		}
		for _, v := range rec.Vulnerabilities {
			vulnerabilities = append(vulnerabilities, show(v.ID, v.Mentions))
		}
		if got := strings.Join(products, " "); got != tt.products {
			t.Errorf("%s: products %s", tt.text, got)
		}
		if got := strings.Join(vulnerabilities, " "); got != tt.vulnerabilities {
			t.Errorf("%s: vulnerabilities %s", tt.text, got)
		}
	}
}
