package status

import (
	"testing"

	"github.com/incx/incx/extract/incidents/internal/scene/scenetest"
	"github.com/incx/incx/extract/record"
)

// A headline that states an attack plainly is not believed where the lead tells of it
// with less certainty, the article has doubts, and nobody has removed them. The first
// organisation is the victim.
func TestDoubted(t *testing.T) {
	tests := []struct {
		name, text string
		want       record.Status
	}{
		{"claimed, not confirmed", "[o:Orrin Water] [unauthorised-access:hacked]\n\nThe gang says it has [data-breach:stolen] files. The firm has not confirmed the [data-breach:breach].", record.Claimed},
		{"claimed, not verified", "[o:Orrin Water] [unauthorised-access:hacked]\n\nA gang claims to have [data-breach:stolen] files. The claim could not be verified.", record.Claimed},
		{"claimed, looked into", "[o:Orrin Water] [unauthorised-access:hacked]\n\nA gang claims to have [data-breach:stolen] files. The firm is aware of the allegation.", record.Claimed},
		{"on the word of hackers", "[data-breach:Breach] at [o:Orrin Water]\n\nFiles have been [data-breach:stolen], according to a group of hackers. The firm cannot confirm that any files were [data-breach:taken].", record.Claimed},
		{"on the word of police", "[data-breach:Breach] at [o:Orrin Water]\n\nFiles have been [data-breach:stolen], according to police. The firm cannot confirm that any files were [data-breach:taken].", record.Confirmed},
		{"claimed, number not confirmed", "[o:Orrin Water] [unauthorised-access:hacked]\n\nA gang claims to have [data-breach:stolen] files. The firm has not confirmed how many.", record.Confirmed},
		{"claimed, and confirmed", "[o:Orrin Water] [unauthorised-access:hacked]\n\nA gang claims to have [data-breach:stolen] files. The claim could not be verified. Later the firm admitted that files of its customers were [data-breach:stolen].", record.Confirmed},
		{"suspected, with doubts", "[data-breach:Theft] at [o:Orrin Water]\n\nThe firm told of a suspected [data-breach:theft] of files. It is possible that a clerk [data-breach:stole] them.", record.Suspected},
		{"suspected, with another possibility", "[cyberattack:Cyberattack] at [o:Orrin Water]\n\nThe firm spoke of a suspected [cyberattack:cyberattack]. The possibility that a storm did it was looked into.", record.Suspected},
		{"hackers may be behind it, with doubts", "Hackers [sabotage:cut off] water\n\nHackers may have been behind the failure. It could also be a fault.", record.Suspected},
		{"suspected, without doubts", "[data-breach:Theft] at [o:Orrin Water]\n\nA suspected [data-breach:theft] of files came to light. The files are gone.", record.Confirmed},
		{"denied", "[o:Orrin Water] [unauthorised-access:hacked]\n\n[o:Orrin Water] on Monday denied that it had been [unauthorised-access:hacked].", record.Denied},
		{"part denied", "[o:Orrin Water] [unauthorised-access:hacked]\n\n[o:Orrin Water] denied that any customers were [unauthorised-access:hacked].", record.Confirmed},
		{"denied by others", "[o:Orrin Water] [unauthorised-access:hacked]\n\n[o:Norland] denied that it had [unauthorised-access:hacked] the firm.", record.Confirmed},
		{"rebutted", "Hacker offers accounts of [o:Orrin Water]\n\n[o:Orrin Water] says that no data has been [data-breach:stolen] from it.", record.Denied},
		{"no data, but no claim", "[o:Orrin Water] hit by [ransomware:ransomware]\n\n[o:Orrin Water] says that no data has been [data-breach:stolen].", record.Confirmed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := statusOf(t, test.text); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// A suspicion in the headline is none where the victim says that it is so.
func TestSettles(t *testing.T) {
	tests := []struct {
		name, text string
		want       record.Status
	}{
		{"admitted at length", "Alleged [skimming:card theft] at [o:Orrin Water]\n\n[o:Orrin Water] admitted that cards of people who had paid their bills in its shop over two weeks had been [data-breach:stolen].", record.Confirmed},
		{"own words, late", "Possible [cyberattack:cyberattack] at [o:Orrin Water]\n\nOne. Two. Three. Four.\n\n\"We can now confirm that we were the target of [ransomware:ransomware],\" it said.", record.Confirmed},
		{"asked by others", "Possible [cyberattack:cyberattack] at [o:Orrin Water]\n\nOne. Two. Three. Four.\n\nWhoever can confirm the [ransomware:ransomware attack] should call.", record.Suspected},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := statusOf(t, test.text); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// Who holds office with the victim speaks for it.
func TestOfficerSettles(t *testing.T) {
	for _, test := range []struct {
		title, affiliation string
		want               record.Status
	}{
		{"Orrin Water chair", "", record.Confirmed},
		{"", "Orrin Water", record.Confirmed},
		{"chair", "Mill Stores", record.Suspected},
		{"", "", record.Suspected},
	} {
		sc := scenetest.Of(t, "Possible [cyberattack:cyberattack] at [o:Orrin Water]\n\nOne. Two. Three. Four.\n\nOn Monday [p:Odile Varga] confirmed the [ransomware:ransomware attack].")
		sc.Entities[1].Title, sc.Entities[1].Affiliation = test.title, test.affiliation
		if got := Of(sc, func(entity int) bool { return entity == 0 }).Status; got != test.want {
			t.Errorf("%q of %q: %s, want %s", test.title, test.affiliation, got, test.want)
		}
	}
}

// statusOf returns how sure a marked text is of an attack on the first entity.
func statusOf(t *testing.T, text string) record.Status {
	t.Helper()
	return Of(scenetest.Of(t, text), func(entity int) bool { return entity == 0 }).Status
}
