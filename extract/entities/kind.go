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
	for i := f.first; i+1 < f.last; i++ {
		a, b := titled(d.TokenText(i)), titled(d.TokenText(i+1))
		if k := kindOfPair(a, b); k != "" {
			return k
		}
		if a == "Institute" && b == "Of" && i+2 < f.last && titled(d.TokenText(i+2)) == "Technology" {
			return "university"
		}
	}
	for i := f.first; i < f.last; i++ {
		if k := kindOfHead(d.TokenText(i)); k != "" {
			return k
		}
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

// kindOfPair returns the kind of organisation that two words in its name stand for
// together, or "": a food bank is no bank, and a trust of the NHS no foundation.
func kindOfPair(a, b string) string {
	switch a + " " + b {
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

// kindOfHead returns the kind of organisation that a word in its name stands
// for, or "".
func kindOfHead(w string) string {
	switch titled(w) {
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
		"Bulletin", "Mirror", "Magazine", "Radio", "Television", "Newspaper", "Newspapers":
		return true
	}
	return false
}
