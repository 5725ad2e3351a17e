package page

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestMendJSON(t *testing.T) {
	for src, want := range map[string]string{
		`{"a":[1,2,],}`:         `{"a":[1,2]}`,
		`{"a":"b,]"};`:          `{"a":"b,]"}`,
		`{"a":"\\","b":"\"/*"}`: `{"a":"\\","b":"\"/*"}`,
		"{\"a\":\"x\ty\"}":      `{"a":"x y"}`,
		`[[1]]`:                 `[[1]]`,
		`[[1]]]]>`:              `[[1]]`,
		`[-1]`:                  `[-1]`,
		`{"a":"open`:            `{"a":"open`,
		`{"a":"open\`:           `{"a":"open\`,
		`/*`:                    ``,
		`//`:                    ``,
	} {
		if got := string(mendJSON(src)); got != want {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	}
}

// FuzzMendJSON checks that what is JSON stays the same value.
func FuzzMendJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,{"b":"\u00e9\n"}],"c":null}`, `"a/*b*/"`, "[ ]", `{"a":1,}`, "//<![CDATA[\n[]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		var before, after any
		mended := mendJSON(src)
		if json.Unmarshal([]byte(src), &before) != nil {
			return
		}
		if err := json.Unmarshal(mended, &after); err != nil || !reflect.DeepEqual(before, after) {
			t.Errorf("%q: %q, %v", src, mended, err)
		}
	})
}
