package names

import (
	"slices"
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Virus scanners have names of their own for malware, which begin with its kind or
// platform: "W32.Foo", "Trojan.Foo.A", "RANSOM_FOO.A" (Bontchev, Skulason and Solomon,
// 1991: "A Virus Naming Convention").

// sureOfDetection is how sure it is that such a name is one.
const sureOfDetection = 0.95

// findDetections makes malware of the names that scanners give, in dst from mention
// number from on, in place of mentions that overlap them, unless these are malware with
// more to its name.
func findDetections(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	var found []mention.Mention
	for i := 0; i < len(d.Tokens); i++ {
		last := detectionEnd(d, i)
		if last == i {
			continue
		}
		found = append(found, byRule(d, i, last, record.LabelMalware, sureOfDetection, "a name that virus scanners give"))
		i = last - 1
	}
	if found == nil {
		return dst
	}
	k := 0
	left := slices.DeleteFunc(dst[from:], func(m mention.Mention) bool {
		for k < len(found) && found[k].Last <= m.First {
			k++
		}
		if k == len(found) || found[k].First >= m.Last {
			return false
		}
		alone := k+1 == len(found) || found[k+1].First >= m.Last
		if alone && m.Label == record.LabelMalware && m.First <= found[k].First && m.Last >= found[k].Last {
			found[k] = m
		}
		return true
	})
	dst = append(dst[:from+len(left)], found...)
	mention.Sort(dst[from:])
	return dst
}

// detectionEnd returns the token after the scanner's name that begins at token i, i
// where none does. Its parts stand close together.
func detectionEnd(d *token.Document, i int) int {
	if !d.Tokens[i].Capital() || i > 0 && isPart(d, i-1) { // all kinds begin with a capital
		return i
	}
	w := d.TokenText(i)
	last := i + 1
	if at := strings.IndexAny(w, "._"); at > 0 && at < len(w)-1 && d.Tokens[i].Kind == token.Word {
		if !isScannerKind(w[:at]) {
			return i
		}
	} else if !isScannerKind(w) || !isPart(d, last) {
		return i
	}
	for isPart(d, last) {
		last += 2
	}
	if !inOneSentence(d, i, last) {
		return i
	}
	return last
}

// isPart says whether another part of a name follows at token i, after a mark.
func isPart(d *token.Document, i int) bool {
	if i+1 >= len(d.Tokens) || d.Tokens[i].Space || d.Tokens[i+1].Space || d.Tokens[i+1].Kind == token.Punct {
		return false
	}
	switch d.TokenText(i) {
	case ".", "/", ":", "-", "!":
		return true
	}
	return false
}

// isScannerKind says whether the names that scanners give begin with a word. Platforms
// that others speak of, too, are left out ("Linux/Unix").
func isScannerKind(w string) bool {
	switch w {
	case "Trojan", "TROJ", "Troj", "Backdoor", "BKDR", "Ransom", "RANSOM", "Adware", "ADW", "Worm", "WORM", "Infostealer", "Hacktool", "HackTool",
		"TSPY", "W32", "W64", "Win32", "Win64", "W97M", "X97M", "HEUR", "PUA", "PUP", "TrojanDownloader", "TrojanSpy":
		return true
	}
	return false
}
