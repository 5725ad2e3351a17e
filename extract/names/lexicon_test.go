package names

import (
	"testing"

	"github.com/incx/incx/extract/token"
)

// Every word is in its class.
func TestCues(t *testing.T) {
	cues := token.NewLexicon(newCues())
	for _, test := range []struct {
		word string
		want cue
	}{
		{"said", cueSaid}, {"in", cueIn}, {"Ransomware", cueMalware}, {"gang", cueGroup}, {"servers", cueProduct},
		{"spokeswoman", cueStaff}, {"firm", cueCompany}, {"dubbed", cueNamed}, {"Mr", cueHonorific}, {"Inc.", cueSuffix},
		{"Ministry", cueHead}, {"breach", cueAttack}, {"who", cueRelative}, {"Sept.", cueMonth}, {"Friday", cueWeekday},
		{"ago", cueTime}, {"stole", cueTheft}, {"credentials", cueData}, {"v", cueVersion}, {"was", cueBe}, {"of", cueOf},
		{"the", cueThe}, {"umbrella", 0}, {"sandwich", 0},
	} {
		if got := cues.Of(token.Key(test.word)); got&test.want != test.want || test.want == 0 && got != 0 {
			t.Errorf("%s has classes %b, want %b among them", test.word, got, test.want)
		}
	}
}
