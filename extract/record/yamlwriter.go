package record

import (
	"math"
	"strconv"
	"strings"
)

// A yamlWriter appends lines of YAML. The numbers its methods take first are
// columns.
type yamlWriter struct {
	b []byte
}

func (w *yamlWriter) indent(col int) {
	const spaces = "          "
	w.b = append(w.b, spaces[:col]...)
}

func (w *yamlWriter) key(col int, key string) {
	w.indent(col)
	w.b = append(append(w.b, key...), ": "...)
}

// open writes the key of a block that follows.
func (w *yamlWriter) open(col int, key string) {
	w.indent(col)
	w.b = append(append(w.b, key...), ":\n"...)
}

func (w *yamlWriter) must(col int, key, value string) {
	w.key(col, key)
	w.b = append(appendScalar(w.b, value), '\n')
}

// field writes a scalar that is left out where it is unknown.
func (w *yamlWriter) field(col int, key, value string) {
	if value != "" {
		w.must(col, key, value)
	}
}

// item begins an entity with its first field.
func (w *yamlWriter) item(key, value string) {
	w.b = append(w.b, "  - "...)
	w.must(0, key, value)
}

func (w *yamlWriter) bool(col int, key string, value bool) {
	w.key(col, key)
	w.b = append(strconv.AppendBool(w.b, value), '\n')
}

func (w *yamlWriter) number(col int, key string, value float64) {
	if value != 0 {
		w.key(col, key)
		w.b = append(appendNumber(w.b, value), '\n')
	}
}

func (w *yamlWriter) money(col int, key string, m *Money) {
	if m == nil {
		return
	}
	w.key(col, key)
	w.b = appendNumber(append(w.b, "{amount: "...), m.Amount)
	w.b = appendScalar(append(w.b, ", currency: "...), m.Currency)
	w.b = append(w.b, '}', '\n')
}

// list writes the key of a list of n elements that follow.
func (w *yamlWriter) list(col int, key string, n int) {
	if n > 0 {
		w.open(col, key)
		return
	}
	w.key(col, key)
	w.b = append(w.b, "[]\n"...)
}

// flow writes a list on one line; an empty one is left out.
func (w *yamlWriter) flow(col int, key string, list []string) {
	if len(list) > 0 {
		w.flowAlways(col, key, list)
	}
}

func (w *yamlWriter) flowAlways(col int, key string, list []string) {
	w.key(col, key)
	w.b = append(w.b, '[')
	for i, s := range list {
		if i > 0 {
			w.b = append(w.b, ", "...)
		}
		w.b = appendScalar(w.b, s)
	}
	w.b = append(w.b, "]\n"...)
}

// lines writes a list one element to a line.
func (w *yamlWriter) lines(col int, key string, list []string) {
	w.list(col, key, len(list))
	for _, s := range list {
		w.indent(col + 2)
		w.b = append(appendScalar(append(w.b, "- "...), s), '\n')
	}
}

// span begins the line of a mention or a piece of evidence.
func (w *yamlWriter) span(start, end int, text string) {
	w.b = strconv.AppendInt(append(w.b, "      - {start: "...), int64(start), 10)
	w.b = strconv.AppendInt(append(w.b, ", end: "...), int64(end), 10)
	w.b = appendScalar(append(w.b, ", text: "...), text)
}

// text writes the article's text, as a literal block where that says it byte
// for byte.
func (w *yamlWriter) text(s string) {
	w.key(0, "text")
	if !isLiteral(s) {
		w.b = append(appendQuoted(w.b, s), '\n')
		return
	}
	body, ended := strings.CutSuffix(s, "\n")
	if ended {
		w.b = append(w.b, "|\n"...)
	} else {
		w.b = append(w.b, "|-\n"...)
	}
	for line := range strings.SplitSeq(body, "\n") {
		if line != "" {
			w.b = append(append(w.b, "  "...), line...)
		}
		w.b = append(w.b, '\n')
	}
}

// appendNumber appends a finite number without an exponent unless it is very
// large or very small, as JSON has it.
func appendNumber(b []byte, f float64) []byte {
	if a := math.Abs(f); a != 0 && (a < 1e-6 || a >= 1e21) {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	return strconv.AppendFloat(b, f, 'f', -1, 64)
}
