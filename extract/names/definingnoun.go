package names

import (
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// definingNoun returns what a thing is that the noun at token i, with the word before
// it, stands for.
func definingNoun(d *token.Document, i int) record.Label {
	if i < 0 {
		return ""
	}
	k := i - 1
	if k > 0 && d.TokenText(k) == "-" {
		k-- // "start-up"
	}
	before := ""
	if k >= 0 {
		before = d.Lower(k)
	}
	switch w := d.Lower(i); w {
	case "malware", "ransomware", "trojan", "worm", "backdoor", "spyware", "wiper", "infostealer", "infostealers", "stealer", "stealers", "keylogger", "botnet",
		"rootkit", "bootkit", "dropper", "loader", "adware", "cryptominer", "stalkerware", "trojans", "backdoors", "wipers", "botnets":
		return record.LabelMalware
	case "kit", "kits":
		if before == "exploit" {
			return record.LabelMalware
		}
	case "door":
		if before == "back" {
			return record.LabelMalware
		}
	case "gang", "gangs", "crew", "crews", "hacker", "hackers":
		return record.LabelThreatActor
	case "group", "groups", "collective", "collectives", "team", "actor", "actors":
		if isOfAttackers(before) {
			return record.LabelThreatActor
		}
	case "up":
		if before == "start" {
			return record.LabelOrganisation
		}
	case "company", "firm", "maker", "contractor", "startup", "airline", "insurer", "lender", "retailer", "newspaper", "consultancy", "manufacturer",
		"broker", "brewery", "publisher", "university", "bank", "charity":
		return record.LabelOrganisation
	case "researcher", "professor":
		return record.LabelPerson
	case "town", "village", "suburb", "municipality", "hamlet", "island", "city":
		return record.LabelLocation
	case "vulnerability", "flaw", "bug":
		return record.LabelProduct
	}
	return ""
}

// isOfAttackers says whether a group that a word qualifies is one of attackers.
func isOfAttackers(w string) bool {
	switch w {
	case "hacking", "hacker", "ransomware", "extortion", "espionage", "cyberespionage", "threat", "apt", "cybercrime", "cybercriminal", "hacktivist":
		return true
	}
	return false
}

// endsNoun says whether a noun phrase ends before token i.
func endsNoun(d *token.Document, i int, definite bool) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Line {
		return true
	}
	switch w := d.TokenText(i); w {
	case "-", "'s", "’s":
		return false
	case "that", "which", "who", "whose":
		return true
	default:
		return d.Tokens[i].Kind == token.Punct || !definite && isFunctionWord(w)
	}
}

// isIntroducing says whether a word leads up to a name before what a sentence is about.
func isIntroducing(w string) bool {
	switch w {
	case "to", "by", "at", "in", "from", "for", "with", "of":
		return true
	}
	return false
}

// isFunctionWord says whether a word goes on after a noun phrase.
func isFunctionWord(w string) bool {
	switch w {
	case "of", "for", "from", "in", "with", "by", "and", "on", "to", "at", "behind", "since", "is", "was", "has", "had", "used", "designed", "written", "based",
		"known", "first", "able", "capable", "sold", "said", "that", "which", "who", "whose", "or", "but", "as":
		return true
	}
	return false
}

// isQuote says whether a token is a quotation mark.
func isQuote(w string) bool {
	switch w {
	case "\"", "'", "“", "”", "‘", "’":
		return true
	}
	return false
}
