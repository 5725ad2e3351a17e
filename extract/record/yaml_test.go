package record

import (
	"testing"

	"gopkg.in/yaml.v3"
)

func TestScalar(t *testing.T) {
	for s, want := range map[string]string{
		"La Poste": "La Poste", "Laurent Nuñez": "Laurent Nuñez", "L’Équipe (Paris)": "L’Équipe (Paris)", "漢字": "漢字",
		"2017-W19": "2017-W19", "199X": "199X", "P3D": "P3D", "3CX": "3CX", "2025-12-22TMO": "2025-12-22TMO",
		"XXXX-WXX-1": "XXXX-WXX-1", "2025-12-22-la-poste.txt": "2025-12-22-la-poste.txt",
		"2025-12-22": `"2025-12-22"`, "2017": `"2017"`, "2017-05": `"2017-05"`, "1e3": `"1e3"`, "0x1f": `"0x1f"`, "0b1": `"0b1"`, "0_B0": `"0_B0"`,
		"no": `"no"`, "NO": `"NO"`, "Null": `"Null"`, "y": `"y"`, "on": `"on"`, "": `""`, "~": `"~"`, "=": `"="`,
		"a: b": `"a: b"`, "a #b": `"a #b"`, "a,b": `"a,b"`, "[a]": `"[a]"`, "{a}": `"{a}"`, "- a": `"- a"`, " a": `" a"`, "a ": `"a "`,
		"'a'": `"'a'"`, "\"a\"": `"\"a\""`, `a\b`: `"a\\b"`, "&a": `"&a"`, "*a": `"*a"`, "!a": `"!a"`, "|": `"|"`, ">": `">"`,
		"%a": `"%a"`, "@a": `"@a"`, "`a": "\"`a\"", "a\nb": `"a\nb"`, "---": `"---"`, "why?": `"why?"`, "R&D (UK) ltd.; 5% + VAT!": "R&D (UK) ltd.; 5% + VAT!", "...": `"..."`, ".inf": `".inf"`,
		"<<": `"<<"`, "?": `"?"`, "“quoted”": `"“quoted”"`, "a\x1bb": `"a\u001bb"`, "\xff": "\"\ufffd\"", "🎣": `"🎣"`,
	} {
		if got := string(appendScalar(nil, s)); got != want {
			t.Errorf("%q is written %s, want %s", s, got, want)
		}
	}
}

// What is written reads back as the same string, alone, in a list in flow
// style and as a literal block.
func FuzzScalar(f *testing.F) {
	for _, s := range []string{"La Poste", "no", "2017-05-12", "1_000", "a: b", "x\n y\n", "\tx\ny", "a\n\nb\n", "🎣\u2028", "\x1b[0m"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := string([]rune(s)) // U+FFFD for bytes that are not UTF-8
		w := yamlWriter{}
		w.must(0, "plain", s)
		w.flowAlways(0, "flow", []string{s, s})
		w.text(s)
		var got struct {
			Plain, Text any
			Flow        []any
		}
		if err := yaml.Unmarshal(w.b, &got); err != nil {
			t.Fatalf("%v\n%s", err, w.b)
		}
		if got.Plain != want || len(got.Flow) != 2 || got.Flow[0] != want || got.Flow[1] != want || got.Text != want {
			t.Fatalf("%q reads back as %q\n%s", want, got, w.b)
		}
	})
}
