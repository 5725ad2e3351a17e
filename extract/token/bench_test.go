package token

import (
	"strings"
	"testing"
)

// prosaic is ordinary English: the mix of words, names, quotes, numbers and
// marks that a news report has.
const prosaic = "Harrow & Pike Inc. said on Tuesday that hackers had broken into its network in early March and " +
	"copied the records of about 2.4 million customers, the second breach at the Leeds-based insurer in three years.\n" +
	"“We shut down the affected systems within hours,” said Dr. Anne O’Dowd, the company’s chief security officer. " +
	"“There’s no evidence that card numbers were taken—but we’re asking everyone to change their passwords.”\n" +
	"The National Crime Agency and the U.S. Secret Service are investigating. A spokesman for the insurer declined " +
	"to say whether a ransom had been demanded, or paid; details were posted at www.harrowpike.example/notice.\n"

func benchText(b *testing.B) string {
	b.Helper()
	text := strings.Repeat(prosaic, 12)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	return text
}

func BenchmarkNew(b *testing.B) {
	text := benchText(b)
	for b.Loop() {
		New(text, 0)
	}
}

func BenchmarkReset(b *testing.B) {
	text := benchText(b)
	d := New(text, 0)
	for b.Loop() {
		d.Reset(text, 0)
	}
}

func BenchmarkSentences(b *testing.B) {
	text := benchText(b)
	d := New(text, 0)
	for b.Loop() {
		d.Sentences = appendSentences(d.Sentences[:0], text, d.Tokens)
	}
}
