package scene

import "testing"

func TestInDateline(t *testing.T) {
	const title = "A title\n\n"
	tests := []struct {
		text string
		want []bool // of each mention
	}{
		{"[l:GRAZ], [l:Austria], [d:2025-09-03] ([o:Alpine Press]) — [o:Acme] was hit on [d:2025-09-01].", []bool{true, true, true, true, false, false}},
		{"([o:Alpine Press]) - [o:Acme] was hit.", []bool{true, false}},
		{"[l:London]-based [o:Acme] was hit — badly.", []bool{false, false}},
		{"[o:Acme] — a retailer — was hit.", []bool{false}},
		{"[l:Graz] was hit — badly.", []bool{false}},
		{"Posted [d:2025-09-03]. [o:Acme] was hit.", []bool{true, false}},
		{"It began on [d:2025-09-03].", []bool{false}},
	}
	for _, test := range tests {
		sc := sceneOf(t, title+test.text)
		for i, want := range test.want {
			if got := sc.Sentence[i] < 0; got != want {
				t.Errorf("%s: mention %d %v, want %v", test.text, i, got, want)
			}
		}
	}
}
