package incidents

import (
	"math"
	"slices"
	"testing"
)

func TestSetLifts(t *testing.T) {
	a := askedTypes{names: []string{"fraud", "phishing", "ransomware"}}
	incidents := [][]string{{"fraud", "phishing"}, {"fraud", "phishing"}, {"fraud", "phishing"}, {"ransomware"}, {"ransomware"}, {"ransomware"}}
	a.setLifts(len(incidents), func(i int) ([]string, float64) { return incidents[i], 2 })
	// "fraud" and "phishing" share 6 of 12, where chance has 3.
	if got, want := a.lifts[0*3+1], float32(math.Log(8./5)); got != want {
		t.Errorf("fraud and phishing: %v, want %v", got, want)
	}
	if got, want := a.lifts[2*3+0], float32(math.Log(2./5)); got != want {
		t.Errorf("ransomware and fraud: %v, want %v", got, want)
	}
	if a.lifts[0*3+2] != a.lifts[2*3+0] {
		t.Error("lifts of a pair depend on its order")
	}
}

func TestFit(t *testing.T) {
	a := askedTypes{names: []string{"phishing", "ransomware"}, lifts: []float32{1, -1, -1, 1}}
	s := &Scratch{types: []typeCount{{name: "ransomware"}, {name: "phishing"}, {name: "wiper"}}}
	s.opinions.set(3, func(i int) float32 { return []float32{0.75, 0.5, 0.9}[i] })
	for k, want := range []float32{-0.5, -0.75, 0} {
		if got := a.fit(s, k); math.Abs(float64(got-want)) > 1e-3 {
			t.Errorf("%s: %v, want %v", s.types[k].name, got, want)
		}
	}
}

func TestCutAsked(t *testing.T) {
	a := askedTypes{names: []string{"phishing", "ransomware"}, lifts: []float32{1, -1, -1, 1}}
	data := string(a.append(nil))
	got, rest, ok := cutAsked(data + "rest")
	if !ok || rest != "rest" || !slices.Equal(got.names, a.names) || !slices.Equal(got.lifts, a.lifts) {
		t.Errorf("%v, %q, %v", got, rest, ok)
	}
	a.lifts[2] = float32(math.NaN())
	for _, bad := range []string{"", data[:5], data[:len(data)-1], string(a.append(nil))} {
		if _, _, ok := cutAsked(bad); ok {
			t.Errorf("%q is taken", bad)
		}
	}
}
