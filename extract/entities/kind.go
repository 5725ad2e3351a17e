package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/incx/incx/extract/token"
)

// kindByName returns the kind of organisation that the words of its name say
// it is, or "".
func (l *Linker) kindByName(d *token.Document, f form) string {
	var before [2]string // the two words before
	kind := ""
	for i := f.first; i < f.last; i++ {
		w := titled(d.TokenText(i))
		if k := kindOfWords(before, w); k != "" {
			return k
		}
		if kind == "" {
			kind = kindOfHead(w)
		}
		before = [2]string{before[1], w}
	}
	if kind != "" {
		return kind
	}
	if isOutletEnd(d.TokenText(f.last-1)) && f.words > 1 {
		return "media"
	}
	return ""
}

// titled returns a word with a capital and small letters. Names are written in lower
// case and in capitals, too: "Graz police", "GRAZ POLICE".
func titled(w string) string {
	first, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(first)) + strings.ToLower(w[size:])
}

// kindOfWords returns the kind of organisation that a titled word in its name stands
// for together with the two before it, or "": a food bank is no bank, and a trust of
// the NHS no foundation.
func kindOfWords(before [2]string, w string) string {
	if before == [2]string{"Institute", "Of"} && w == "Technology" {
		return "university"
	}
	switch before[1] + " " + w {
	case "Medical Center", "Medical Centre", "Health System", "Health Systems", "Health Network", "Regional Health", "Nhs Trust", "Nhs Foundation", "Health Board":
		return "hospital"
	case "Credit Union", "Building Society", "Savings Bank":
		return "bank"
	case "City Council", "County Council", "Town Council", "Borough Council", "District Council", "Parish Council", "Regional Council", "Village Council",
		"City Of", "Town Of", "Village Of", "County Of", "Borough Of", "Township Of", "Municipality Of", "State Of":
		return "government"
	case "Food Bank", "Food Banks", "Red Cross":
		return "ngo"
	case "Law Courts":
		return "court"
	}
	return ""
}

// kindOfHead returns the kind of organisation that a titled word in its name stands
// for by itself, or "".
func kindOfHead(w string) string {
	switch w {
	case "University", "College", "Universität", "Université", "Universidad":
		return "university"
	case "School", "Schools", "Academy":
		return "school"
	case "Hospital", "Hospitals", "Clinic", "Clinics", "Infirmary", "Krankenhaus", "Klinikum", "Hôpital":
		return "hospital"
	case "Bank", "Bancorp", "Banco", "Banque":
		return "bank"
	case "Police", "Sheriff", "Constabulary":
		return "law-enforcement"
	case "Ministry", "Department", "Agency", "Commission", "Bureau":
		return "government"
	case "Court":
		return "court"
	case "Parliament", "Senate":
		return "parliament"
	case "Party":
		return "party"
	case "News", "Broadcasting", "Times", "Journal", "Gazette", "Herald", "Tribune":
		return "media"
	case "Foundation", "Charity":
		return "ngo"
	}
	return ""
}

// isOutletEnd says whether a name that ends with a word is that of a news
// outlet.
func isOutletEnd(w string) bool {
	switch w {
	case "Echo", "Chronicle", "Courier", "Observer", "Telegraph", "Examiner", "Inquirer", "Dispatch", "Sentinel",
		"Bulletin", "Mirror", "Magazine", "Radio", "Television", "Newspaper", "Newspapers", "Advocate", "Argus",
		"Statesman", "Intelligencer", "Newsroom":
		return true
	}
	return false
}
