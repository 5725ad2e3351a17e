package incidents

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

func TestRule(t *testing.T) {
	f := newFinder()
	tests := []struct {
		text  string
		types []string
		want  ruling
	}{
		{"The outage was not caused by a [cyberattack:cyberattack], [o:Acme] said.", []string{"cyberattack"}, ruledOut},
		{"[o:Acme] ruled out a [cyberattack:cyberattack]. There was no [cyberattack:cyberattack], it said.", []string{"cyberattack"}, ruledOut},
		{"There was no [cyberattack:cyberattack], [o:Acme] said. Hackers had claimed one.", []string{"cyberattack"}, denied},
		{"There was no [cyberattack:cyberattack]. [t:Velvet Crane] had claimed one.", []string{"unauthorised-access"}, denied},
		{"There was no [cyberattack:cyberattack]. Police had asked whether hackers were to blame.", []string{"cyberattack"}, ruledOut},
		{"No hackers were at work: there was no [cyberattack:cyberattack].", []string{"cyberattack"}, ruledOut},
		{"There was no [cyberattack:cyberattack], [o:Acme] said.", []string{"ddos"}, stands},
		{"No data was [data-breach:stolen]. The [cyberattack:cyberattack] went on for days.", []string{"cyberattack"}, stands},
		{"[o:Acme] ruled out a [cyberattack:cyberattack]. A disk broke. It was old. In May a [ddos:flood] hit [o:Globex].", []string{"ddos"}, ruledOut},
		{"[o:Acme] ruled out a [cyberattack:cyberattack]. A disk broke. It was old. In May a [ddos:flood] hit [o:Acme].", []string{"ddos"}, stands},
		{"[o:Acme] ruled out a [cyberattack:cyberattack]. A disk broke. It was old. In May it met a [ddos:flood].", []string{"ddos"}, stands},
		{"[o:Acme] was down.", []string{"cyberattack"}, stands},
	}
	for _, test := range tests {
		inc := Incident{Incident: record.Incident{Types: test.types}, VictimEntities: []int{0}}
		if got := viewOf(t, f, "A title\n\n"+test.text).rulingOn(&inc); got != test.want {
			t.Errorf("%s: %d, want %d", test.text, got, test.want)
		}
	}
}
