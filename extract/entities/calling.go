package entities

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Many bodies are in no gazetteer, and what their names say of their calling is
// enough for a role in an article though not for a kind: supervisors, prosecutors,
// crime units, papers, firms that sell security.

// A calling is what organisations do in articles by their names.
type calling uint8

const (
	noCalling calling = iota
	supervises
	polices
	prints
	secures
)

// callingOf returns the calling of organisation e, whose kind does not tell it.
func callingOf(e *mention.Entity) calling {
	if e.Label != record.LabelOrganisation || e.Kind != "" && e.Kind != "company" && e.Kind != "bank" && e.Kind != "other" {
		return noCalling
	}
	before := ""
	for w := range strings.FieldsSeq(e.Name) {
		if before != "" && e.Kind == "" && polices == policing(before, w) {
			return polices
		}
		if c := callingByWord(w); c != noCalling && (e.Kind == "" || c == supervises && isCentral(before)) {
			return c
		}
		before = w
	}
	if first, _, several := strings.Cut(e.Name, " "); several && e.Kind != "bank" && !isOffice(first) &&
		(isSecurityTrade(before) || e.Kind == "" && before == "Labs" || looksIntoThreats(e.Name)) {
		return secures
	}
	return noCalling
}

// callingByWord returns what a word in a name tells of the calling.
func callingByWord(w string) calling {
	switch strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s") {
	case "Commissioner", "Commissioners", "Inspectorate", "Authority", "Ombudsman", "Regulator", "Prosecutor", "Prosecutors", "Prosecution",
		"Attorney", "Directorate", "Superintendencia", "Superintendence", "Autorité", "Autoriteit", "Autoridad", "Garante", "Bundesamt", "Landesamt",
		"Ministère", "Ministerio", "Ministerium", "Fiscalía", "Datatilsynet", "Bank":
		return supervises
	case "Polizei", "Politie", "Policía", "Polícia", "Polizia", "Politi", "Gendarmerie", "Garda", "Gardaí", "Carabinieri":
		return polices
	case "Diario", "Zeitung", "Tagblatt", "Tageblatt", "Dagblad", "Dagbladet", "Gazeta", "Gazzetta", "Nachrichten", "Giornale", "Corriere",
		"Periódico", "Jornal", "Presse", "Rundschau", "Anzeiger", "Kurier", "Nyheter":
		return prints
	}
	return noCalling
}

// isCentral says whether a word before "Bank" makes it one that supervises others.
func isCentral(w string) bool { return w == "Central" || w == "Reserve" }

// policing returns polices where two words that follow on another in a name are of a
// unit of the police: "Crime Unit".
func policing(a, b string) calling {
	if a != "Crime" && a != "Cybercrime" && a != "Crimes" {
		return noCalling
	}
	switch b {
	case "Unit", "Command", "Squad", "Centre", "Center", "Division", "Branch", "Agency", "Bureau":
		return polices
	}
	return noCalling
}

// isSecurityTrade says whether the last word of a name is one of firms that sell
// security.
func isSecurityTrade(w string) bool {
	switch w {
	case "Security", "Cyber", "Cybersecurity", "Infosec", "InfoSec", "Forensics":
		return true
	}
	return false
}

// looksIntoThreats says whether a name is of those who study threats.
func looksIntoThreats(name string) bool {
	for _, end := range [...]string{" Threat Research", " Threat Intelligence", " Threat Lab", " Threat Labs", " Threat Team"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

// isOffice says whether the first word of a name is of a body that sells nothing.
func isOffice(w string) bool {
	switch w {
	case "Office", "Department", "Division", "National", "Federal", "Committee", "Council", "Centre", "Center", "Directorate":
		return true
	}
	return false
}

// isCalledIn says whether the tokens before first say that what is named next was asked
// for help: "has brought in Acme", "hired Acme".
func isCalledIn(d *token.Document, s *token.Sentence, first int) bool {
	t := first - 1
	if t <= s.First {
		return false
	}
	switch d.TokenText(t) {
	case "hired", "engaged", "retained", "enlisted", "appointed", "commissioned":
		return true
	case "in":
		switch d.TokenText(t - 1) {
		case "brought", "called", "drafted":
			return true
		}
	}
	return false
}

// makesArrests says whether the tokens from t on say that what was named before them
// arrested people: "have arrested two officials".
func makesArrests(d *token.Document, s *token.Sentence, t int) bool {
	if t+1 < s.Last && isHelping(d.TokenText(t)) && d.TokenText(t) != "who" {
		t++
	}
	return t+1 < s.Last && (d.TokenText(t) == "arrested" || d.TokenText(t) == "detained") && !hasNoObject(d, s, t)
}

// speaksFor says whether the tokens from t on say that the person named before them
// does so for others: ", who speaks for the company".
func speaksFor(d *token.Document, s *token.Sentence, t int) bool {
	return t+3 < s.Last && d.TokenText(t) == "," && d.TokenText(t+1) == "who" && d.TokenText(t+2) == "speaks" && d.TokenText(t+3) == "for"
}
