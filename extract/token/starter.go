package token

// starter says whether w is a word that begins many sentences and few names.
func starter(w string) bool {
	if surelyStarts(w) {
		return true
	}
	switch w {
	case "A", "An", "In", "On", "At", "He", "She", "We", "You", "That", "When", "Before", "As", "His", "Her", "For",
		"From", "By", "To", "Some", "Many", "Most", "Also", "Both", "Earlier", "Last", "Now", "One", "Two", "Once",
		"Other", "Our", "So", "Then", "Today", "What", "Who", "Why", "How", "With", "Yesterday", "Read", "Image",
		"Photo", "Among", "Until", "Even", "Each", "No", "Not":
		return true
	}
	return startsAfterLower(w)
}

// surelyStarts says whether w begins sentences and is no part of a name, so
// that it ends a sentence even after an initial or a title ("Vitamin C. The",
// "Main St. But"). Surnames such as He, So and Read are not on the list.
func surelyStarts(w string) bool {
	switch w {
	case "The", "It", "Its", "They", "Their", "This", "These", "Those", "There", "But", "And", "However",
		"Meanwhile", "While", "If", "After", "Since", "Although", "Though", "According", "Another", "Because",
		"During", "Despite", "Following":
		return true
	}
	return false
}

// startsAfterLower says whether w begins sentences but follows an acronym in
// headlines too ("U.S. Officials Blame"), so that it ends a sentence only
// where the acronym has a word in lower case before it ("in the U.S.").
func startsAfterLower(w string) bool {
	switch w {
	case "Officials", "Police", "Researchers", "Hackers", "Security", "Experts":
		return true
	}
	return false
}
