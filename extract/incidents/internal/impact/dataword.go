package impact

// addDataWords adds the words of which the names of kinds of data consist.
func addDataWords(add func(h harm, words string)) {
	add(dataHead, "names surnames addresses address birthdates birthdays photos photographs pictures videos chats messages conversations "+
		"histories history contracts licences licenses identifiers ids logs keys tokens hashes code codes scores balances receipts "+
		"invoices agreements certificates prescriptions diagnoses rays fingerprints notes backups spreadsheets drawings blueprints "+
		"designs schematics secrets property correspondence digits payslips biometrics logins pins info e-mails mails scans samples "+
		"dates record identities login password credential datasets forms values titles metadata results")
	add(kindNoun, "surnames initials passports birthdates birthdays payslips selfies biometrics")
	add(kindListed, "metadata prescriptions diagnoses salaries contracts pins genders nationalities ethnicities ranks invoices rays fingerprints")
	add(listNoun, "name surname address birthdate birthday gender nationality ethnicity religion diagnosis email e-mail username password "+
		"occupation salary ssn")
	add(listHead, "number date")
	add(qualifier, "home full partial national encrypted identifiable personally protected government issued mobile cell postal mailing "+
		"residential business work emergency maiden tenancy routing sort support order purchase shopping billing shipping delivery "+
		"booking flight travel loyalty membership reservation immigration visa ethnic family internal corporate company client donor "+
		"staff passenger guest member subscriber pupil citizen applicant resident vaccination vaccine clinical diagnosis treatment "+
		"prescription dental hospital identification identity id ids national pension wage benefit benefits investment loan mortgage "+
		"location gps ip mac device browsing search call chat direct employment education academic disciplinary performance "+
		"demographic profile ancestry dna verification expiry expiration record plate proprietary internal research design "+
		"voice authentication session oauth api street physical bankcard job login text "+
		"date admission policy test lab laboratory exam surgical psychiatric therapy counselling counseling x")
	add(eventOf, "birth death residence employment service treatment admission discharge hire issue expiry origin")
}

// isEventHead says whether a word goes before "of birth" and the like.
func isEventHead(w string) bool {
	switch w {
	case "date", "dates", "Dates", "place", "places", "Places", "country", "countries", "city", "cities", "state", "states", "year", "years", "town", "towns":
		return true
	}
	return false
}

// isCopy says whether a word goes before "of passports" and the like.
func isCopy(w string) bool {
	switch w {
	case "copies", "Copies", "copy", "scans", "Scans", "images", "Images", "digits", "pictures", "Pictures", "photographs":
		return true
	}
	return false
}

// isOwner says whether a word with a possessive is part of the name of a kind:
// "driver's license numbers". Not "customers' names".
func isOwner(w string) bool {
	switch w {
	case "driver", "Driver", "drivers", "Drivers":
		return true
	}
	return false
}

// isYetToCome says whether a word before a kind tells that it is no data that was
// taken: "new passports", "default passwords".
func isYetToCome(w string) bool {
	switch w {
	case "new", "free", "replacement", "fake", "New", "default", "weak":
		return true
	}
	return false
}

// isNoPrefix says whether a prefix leads away from a kind: "non-password-protected".
func isNoPrefix(w string) bool { return w == "non" || w == "anti" || w == "Non" || w == "Anti" }

// isNameOnly says whether a word qualifies names alone: "first names".
func isNameOnly(w string) bool {
	switch w {
	case "first", "First", "last", "Last", "middle", "maiden", "given":
		return true
	}
	return false
}
