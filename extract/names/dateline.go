package names

import (
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A dateline says where a report was written, "GRAZ, Austria, Sept. 3 (AP) —". Small
// places are known from nothing else, and in capitals look like abbreviations.

const (
	// maxDateline is how many tokens a dateline may have, maxPlace how many of them its
	// place.
	maxDateline = 24
	maxPlace    = 4
	// sureOfPlace is how sure it is that a dateline begins with a place.
	sureOfPlace = 0.95
)

// placeDatelines makes places of what datelines begin with, in dst from mention number
// from on, unless the gazetteer knows it as what it was taken for.
func (s *Scratch) placeDatelines(dst []mention.Mention, from int, d *token.Document) []mention.Mention {
	const reason = "the place of a dateline"
	s.nextCand = 0
	found := len(dst)
	k := from // the first mention that does not end before token t
	for t := range d.Tokens {
		if t > 0 && !d.Tokens[t].Line || !d.Tokens[t].Capital() {
			continue
		}
		for k < found && dst[k].Last <= t {
			k++
		}
		last := s.placeOfDateline(d, t, dst[k:found])
		switch {
		case last == t:
		case k == found || dst[k].First >= last:
			dst = append(dst, byRule(d, t, last, record.LabelLocation, sureOfPlace, reason))
		case dst[k].First == t && dst[k].Last == last && isBody(dst[k].Label) && !s.matches(&dst[k], 0):
			dst[k].Label, dst[k].By, dst[k].Reason = record.LabelLocation, record.FoundByRule, reason
		}
	}
	if len(dst) > found {
		mention.Sort(dst[from:])
	}
	return dst
}

// isBody says whether a label is one that unknown places are taken for.
func isBody(l record.Label) bool {
	return l == record.LabelOrganisation || l == record.LabelPerson
}

// placeOfDateline returns the token after the place of the dateline that begins at
// token t, t where none does. Behind the place come another, a date or an agency in
// brackets, and no more than such up to a dash. Ms are the mentions from there on.
func (s *Scratch) placeOfDateline(d *token.Document, t int, ms []mention.Mention) int {
	last := t
	for last < min(t+maxPlace, len(d.Tokens)) && d.Tokens[last].Kind == token.Word && d.Tokens[last].Capital() && (last == t || !d.Tokens[last].Line) {
		last++
	}
	if last+2 >= len(d.Tokens) || !isDatelineRest(d, t, last) {
		return t
	}
	switch d.TokenText(last) {
	case ",":
		for len(ms) > 0 && ms[0].First <= last {
			ms = ms[1:]
		}
		if len(ms) > 0 && ms[0].First == last+1 && ms[0].Label == record.LabelLocation || s.attrs[last+1].cues&cueMonth != 0 && d.Tokens[last+2].Kind == token.Number {
			return last
		}
	case "(":
		if isAgency(d.TokenText(last + 1)) {
			return last
		}
	}
	return t
}

// isDatelineRest says whether the tokens from last on, of a dateline that begins at
// token t, go up to a dash.
func isDatelineRest(d *token.Document, t, last int) bool {
	for k := last; k < min(t+maxDateline, len(d.Tokens)-1) && !d.Tokens[k].Line; k++ {
		if isDash(d, k) {
			return true
		}
		switch d.TokenText(k) {
		case ",", ".", "(", ")", "/", "dpa", "of", "the", "and", "de":
			continue
		}
		if w := &d.Tokens[k]; w.Kind != token.Number && (w.Kind != token.Word || !w.Capital()) {
			return false
		}
	}
	return false
}

// isAgency says whether a news agency, or a service that sends out press releases, has
// a name that begins with a word.
func isAgency(w string) bool {
	switch w {
	case "AP", "Reuters", "AFP", "UPI", "DPA", "dpa", "PTI", "ANI", "IANS", "UNI", "ANSA", "EFE", "TASS", "Xinhua", "Kyodo", "Yonhap", "Bernama", "Antara",
		"AAP", "PA", "CP", "CNS", "RNS", "CNN", "NBC", "CBS", "ABC", "BBC", "Bloomberg", "KRT", "TNS", "APA", "ATS", "ANP", "NTB", "TT", "Ritzau", "STT", "PAP", "CTK",
		"MTI", "Tanjug", "HINA", "BTA", "LETA", "BNS", "Belga", "Lusa", "Anadolu", "IRNA", "WAM", "KUNA", "MENA", "SAPA", "NAN", "GNA", "PNA",
		"PRNewswire", "PR", "BUSINESS", "Business", "GLOBE", "GlobeNewswire", "ACCESSWIRE", "Accesswire", "Newswire", "EIN":
		return true
	}
	return false
}
