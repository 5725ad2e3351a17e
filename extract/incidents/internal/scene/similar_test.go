package scene

import "testing"

// Who suffered a similar attack suffered another one.
func TestSuffersSimilar(t *testing.T) {
	for text, want := range map[string]bool{
		"In March it suffered a similar attack.":                        true,
		"It fell to a similar [ransomware:ransomware attack] in March.": true,
		"In March the dairy faced a comparable incident.":               true,
		"In March it suffered an attack.":                               false,
		"It is similar to an attack that it suffered in March.":         false,
		"A similar attack was foiled in March.":                         false,
		"It suffered similar losses in March.":                          false,
		"Similar":                                                       false,
	} {
		sc := sceneOf(t, text)
		if got := sc.SuffersSimilar(&sc.Doc.Sentences[0]); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
