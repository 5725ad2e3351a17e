package scene

import (
	"slices"
	"testing"
)

func TestAsides(t *testing.T) {
	// Three sentences, none of them an aside, are the lead.
	const lead = "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack] on Monday. Its ships sailed. Its website did not load. "
	tests := []struct {
		name, text string
		want       []bool // for the sentences after the lead
	}{
		{"follows", "The attack follows a string of [data-breach:breaches] in the region. Nobody was caught.", []bool{true, true}},
		{"ends with the topic", "Earlier, hackers [data-breach:stole] files from [o:Mill Street Bank]. They left. [o:Brackwater Ferries] sells tickets again.", []bool{true, true, false}},
		{"opens after the topic", "The attack on [o:Brackwater Ferries] follows a [data-breach:breach] at [o:Mill Street Bank]. Files were taken.", []bool{false, true}},
		{"last month", "[d:Last month] hackers [data-breach:stole] files from [o:Mill Street Bank]. They left.", []bool{true, true}},
		{"last night", "[d:Last night] hackers [data-breach:stole] files from [o:Mill Street Bank].", []bool{false}},
		{"goes on with a pronoun", "Earlier it said hackers were in its network.", []bool{false}},
		{"goes on with a noun", "Earlier the company said hackers were in its network.", []bool{false}},
		{"a pronoun without a verb", "Earlier hackers sold it.", []bool{true}},
		{"goes on strongly", "Earlier the company said hackers were in its network, the latest of many attacks.", []bool{true}},
		{"not the first time", "It is not the first time that hackers got in. A bank was hit in Ulm.", []bool{true, true}},
		{"the first time", "It is the first time that hackers got in. A bank was hit in Ulm.", []bool{false, false}},
		{"no shift", "Hackers sent too many requests. The pages timed out.", []bool{false, false}},
		{"no attack", "Earlier, the sun shone on the harbour.", []bool{false}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			sc := sceneOf(t, lead+test.text)
			if got := sc.Aside[3:]; !slices.Equal(got, test.want) {
				t.Errorf("asides %v, want %v", got, test.want)
			}
		})
	}
}
