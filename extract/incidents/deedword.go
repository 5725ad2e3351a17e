package incidents

// The words that tell of deeds, in lower case. They are not those of package class: of
// a date they tell apart what those of one class there do not.

// attacks says whether a word tells that something was done to a victim, or began.
func attacks(w string) bool {
	switch w {
	case "occurred", "happened", "occurring", "place", "began", "begun", "beginning", "started", "dated", "launched",
		"gained", "access", "accessed", "intrude", "intruded", "broke", "broken", "installed", "exploiting", "attacking",
		"stole", "stolen", "downloaded", "leaked", "copied":
		return true
	}
	return false
}

// goesBack says whether a word before "back" tells since when something went on.
func goesBack(w string) bool {
	switch w {
	case "dates", "dated", "date", "dating", "goes", "go", "going", "went", "traced":
		return true
	}
	return false
}

// likens says whether a word likens one attack to another.
func likens(w string) bool {
	switch w {
	case "resemble", "resembles", "resembled", "resembling", "recalled", "recalls", "recalling", "reminiscent",
		"echo", "echoes", "echoed", "reprise", "similar", "akin":
		return true
	}
	return false
}

// finds says whether a word tells that something came to light.
func finds(w string) bool {
	switch w {
	case "find", "finds", "found", "discovered", "discovery", "detected", "learned", "learnt", "noticed", "spotted",
		"identified", "aware", "realised", "realized", "saw", "seen":
		return true
	}
	return false
}

// tellsNews says whether a word tells that something was told.
func tellsNews(w string) bool {
	switch w {
	case "said", "says", "say", "told", "tells", "wrote", "tweeted", "announced", "announces", "announcement", "statement",
		"disclosed", "disclosure", "revealed", "reported", "reports", "confirmed", "acknowledged", "admitted", "emerged",
		"denied", "rejected", "notified", "notify", "letter", "letters", "emailed", "informed", "alerted", "warned":
		return true
	}
	return false
}

// isSent says whether a word tells that something was sent.
func isSent(w string) bool { return w == "sent" || w == "mailed" || w == "sending" || w == "mailing" }

// isNoticeWord says whether a word is for what those are sent whom an attack concerns.
func isNoticeWord(w string) bool {
	switch w {
	case "notice", "notices", "notification", "notifications", "letter", "letters":
		return true
	}
	return false
}

// isRepair says whether a word is for the work on what an attack broke, or on what it was.
func isRepair(w string) bool {
	switch w {
	case "restoration", "restoring", "recovery", "rebuilding", "repairs", "investigation", "investigating", "inquiry", "probe":
		return true
	}
	return false
}

// isOfCourts says whether a word tells what the police or the courts did.
func isOfCourts(w string) bool {
	switch w {
	case "arrested", "arrest", "arrests", "charged", "indicted", "indictment", "sealed", "unsealed", "extradited", "sued", "lawsuit", "hearing", "trial", "pleaded",
		"guilty", "convicted", "judge", "ruling", "sentence", "sentenced", "jailed", "fined", "settlement":
		return true
	}
	return false
}

// becomes says whether a word before "known" or "public" tells that something became so.
func becomes(w string) bool {
	switch w {
	case "became", "become", "becomes", "be", "made", "make", "went":
		return true
	}
	return false
}

// publishes says whether a word tells that something was published, be it a patch or
// what was stolen.
func publishes(w string) bool {
	switch w {
	case "released", "issued", "published", "posted", "pushed":
		return true
	}
	return false
}

// mends says whether a word tells that a flaw was closed, or that what an attack had
// broken works again.
func mends(w string) bool {
	switch w {
	case "patch", "patches", "patched", "fix", "fixes", "fixed", "hotfix",
		"restored", "restoring", "reopened", "rebuilt", "recovered", "backup", "backups":
		return true
	}
	return false
}
