package dates

import (
	"strings"
	"testing"

	"github.com/incx/incx/extract/token"
)

// newsText is an article with about as many dates to the kilobyte as news
// has.
const newsText = `Harbour authority restores booking system after ransomware attack

The Port of Lindholm said on Tuesday that its booking system was working again, a week after intruders encrypted forty servers and demanded payment. Ships had to be handled by radio and paper, and queues of lorries stood on the access road from Wednesday morning until late Friday.

The authority's chief executive, Marta Oyelaran, told reporters that the attackers first got into the network in mid-March through the account of a former contractor. "They had time to look around, and they used it," she said. The account should have been closed in December 2017, when the contract ended, but nobody did so.

An audit published earlier this year had warned of exactly that. It found 212 accounts that belonged to nobody, some of them unused since 2011, and asked for them to be removed by the end of June. Two months later, only 60 were gone. The auditors will return next week.

Port workers described the confusion of the first hours. Screens went dark, telephones rang without end, and supervisors ran across the yard with lists on clipboards. Nobody was hurt, and no cargo was lost, but perishable goods worth some 300,000 euros had to be thrown away. Insurers have not said whether they will pay.

The national cyber security centre said that the same group had attacked a shipyard in the autumn of 2016 and a ferry line last summer. It advised operators to test their backups, to limit remote access and to report incidents within a day.
`

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(newsText, 20)
	d := token.New(text, 0)
	tagger := New()
	found := 0
	var s Scratch
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		found = len(tagger.Read(d, "2018-05-22", nil, &s).Expressions)
	}
	b.ReportMetric(float64(found), "dates")
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New()
	}
}
