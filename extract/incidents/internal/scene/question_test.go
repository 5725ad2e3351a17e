package scene

import "testing"

func TestIsAsked(t *testing.T) {
	for text, want := range map[string]bool{
		"Officials declined to say whether it was [ransomware:ransomware].":                        true,
		"It is unclear if any data was [data-breach:stolen].":                                      true,
		"The firm has not said whether data were encrypted or [data-breach:stolen].":               true,
		"Police could not say if the [unauthorised-access:hack] was the work of a former employee": true,
		"Users should act if data was [data-breach:stolen].":                                       false,
		"Asked whether it had paid, the firm said that files were [data-breach:stolen].":           false,
		"It is not known whether it paid, but files were [data-breach:stolen].":                    false,
		"The files were [data-breach:stolen], and it is unclear whether they were sold.":           false,
	} {
		sc := sceneOf(t, text)
		if got := sc.IsAsked(&sc.Doc.Sentences[0], sc.Mentions[0].First); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
