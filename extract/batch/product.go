package batch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// productSize is how much of a file tells whether incx wrote it, in bytes.
const productSize = 256

// product says what incx wrote a file as that begins with head; "" is for what
// others wrote. Such files may lie beside articles, and are no articles.
func product(head []byte) string {
	head = plainHead(head)
	switch {
	case isRecord(head):
		return "an incx record"
	case IsIncidentFile(head):
		return "an incident file of incx"
	case hasAnyPrefix(head, "path,published,start,end,text,label", "path,published,title,main,types"):
		return "a table of incx"
	case hasAnyPrefix(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML xmlns:xsi="):
		return "a TimeML file of incx"
	case hasAnyPrefix(head, "# Imported with incx gazetteer import"):
		return string(GazetteerFile)
	case hasAnyPrefix(head, "incxmod"):
		return string(ModelFile)
	case hasAnyPrefix(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"incx\"", "## incx\n\n| | |\n"),
		isSummary(head):
		return "a report of incx"
	}
	return ""
}

// WrittenAs says what incx wrote a file as that begins with head, "" for what others
// wrote, and whether it states a schema as records do.
func WrittenAs(head []byte) (what string, hasSchema bool) {
	return product(head), strings.HasPrefix(bare(head), "schema:")
}

// plainHead returns the beginning of head without a byte order mark and with
// line ends as incx writes them; version control and spreadsheets add both.
func plainHead(head []byte) []byte {
	head = bytes.TrimPrefix(head[:min(len(head), productSize)], []byte(utf8BOM))
	return bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n"))
}

// isRecord says whether head begins like a record in YAML or JSON.
func isRecord(head []byte) bool { return strings.HasPrefix(bare(head), "schema:incx.record/") }

// IsIncidentFile says whether head, the beginning of a file, is that of one or
// more incidents as incx merge writes them.
func IsIncidentFile(head []byte) bool { return strings.HasPrefix(bare(head), "schema:incx.merged/") }

// isSummary says whether head begins like a [Summary] in JSON. A feed in JSON may
// begin with a version too, and have a list of articles.
func isSummary(head []byte) bool {
	head, ok := bytes.CutPrefix(head, []byte("{\n  \"version\": "))
	_, articles, found := bytes.Cut(head, []byte("\",\n  \"articles\": "))
	return ok && found && len(articles) > 0 && articles[0] >= '0' && articles[0] <= '9'
}

// isRecordFile says whether head begins like a record in the format f.
func (f Format) isRecordFile(head []byte) bool {
	switch what := product(head); {
	case f.Extension() == ".csv":
		return what == "a table of incx"
	case f.Name == TimeML:
		return what == "a TimeML file of incx"
	}
	return isRecord(head)
}

// bare returns the beginning of YAML or JSON without comments and what stands
// around the first key and its value, so that it is the same in all layouts.
func bare(head []byte) string {
	head = plainHead(head)
	for bytes.HasPrefix(head, []byte("#")) || bytes.HasPrefix(head, []byte("---\n")) {
		_, head, _ = bytes.Cut(head, []byte("\n"))
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\r\n{[\"'", r) {
			return -1
		}
		return r
	}, string(head))
}

// utf8BOM is the byte order mark that some editors put before UTF-8 text.
const utf8BOM = "\ufeff"

func hasAnyPrefix(head []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if bytes.HasPrefix(head, []byte(p)) {
			return true
		}
	}
	return false
}

// peekProduct is [product] of what r gives next.
func peekProduct(r *bufio.Reader) string {
	head, _ := r.Peek(productSize) // an error comes again
	return product(head)
}

// A Product is a kind of file that incx writes.
type Product string

// The products. What incx makes of articles can be made again at any time; work
// of people may be in a gazetteer file, and hours in a model.
const (
	FromArticles  Product = "records, incidents or reports"
	GazetteerFile Product = "a gazetteer file of incx"
	ModelFile     Product = "a model of incx"
)

// CheckReplace returns an error if something would be lost where the given product
// is written to the file name. It is not if there is no such file, or no regular
// one, or if it is empty, as an empty list is too, or begins like that product.
func CheckReplace(name string, as Product) error {
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() {
		return nil // what is wrong is said where it is opened
	}
	f, err := os.Open(name)
	if err != nil {
		return Cause(err)
	}
	defer f.Close()
	head, err := readHead(f)
	if err != nil || len(head) == 0 || string(bytes.TrimSpace(head)) == "[]" {
		return Cause(err)
	}
	switch was := Product(product(head)); {
	case was == "":
		return errors.New("is there already and was not written by incx")
	case (was == GazetteerFile || was == ModelFile || as != FromArticles) && was != as:
		return fmt.Errorf("is there already, and is %s", was)
	}
	return nil
}

// readHead returns the first bytes of r.
func readHead(r io.Reader) ([]byte, error) {
	head := make([]byte, productSize)
	n, err := io.ReadFull(r, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return head[:n], err
}
