package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// byRule returns the mention in tokens first to last-1 that a rule found, with a label,
// how sure that is, and why.
func byRule(d *token.Document, first, last int, label record.Label, confidence float64, reason string) mention.Mention {
	return mention.Mention{
		Start: int(d.Tokens[first].Start), End: int(d.Tokens[last-1].End), First: first, Last: last,
		Label: label, By: record.FoundByRule, Confidence: confidence, Reason: reason,
	}
}
