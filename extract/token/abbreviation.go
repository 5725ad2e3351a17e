package token

// An abbrevClass says where an abbreviation stands.
type abbrevClass uint8

const (
	noAbbreviation abbrevClass = iota
	beforeName                 // "Dr. Who", "Sen. Smith", "e.g. banks"
	beforeNumber               // "No. 5", "Sept. 4"
	afterName                  // "Yahoo Inc.", "9 a.m.", "King Jr."
)

// abbreviationClass returns where the abbreviation w stands; w has no full
// stop at its end and is spelled as in the text.
func abbreviationClass(w string) abbrevClass {
	switch w {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sen", "Rep", "Reps", "Sens", "Gov", "Gen", "Col", "Lt", "Maj",
		"Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Rev", "Hon", "Pres", "Supt", "Insp", "Det", "St", "Ste", "Mt", "Ft", "ST", "MT", "FT",
		"Messrs", "Mme", "Mlle", "Sec", "vs", "cf", "ca", "approx", "Asst", "Assoc", "Atty", "Amb", "Brig", "Dir",
		"Dist", "Lieut", "Twp", "Cllr", "Ald", "Const", "Msgr", "e.g", "i.e", "E.g", "I.e", "viz":
		return beforeName
	case "No", "Nos", "Art", "Fig", "Vol", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
		"Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Rs":
		return beforeNumber
	case "Inc", "Corp", "Co", "Ltd", "LTD", "INC", "CORP", "Cos", "Bros", "Jr", "Sr", "Esq", "etc", "a.m", "p.m",
		"A.M", "P.M", "Ph.D", "M.D", "Dept", "Univ", "S.p.A", "e.V", "cont", "est", "al", "Pte", "Pty", "Pvt",
		"Sdn", "Bhd", "Ave", "Blvd":
		return afterName
	// The states of the United States, and provinces of Canada, as in "Atlanta, Ga."
	case "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "Mass", "Md",
		"Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va",
		"Vt", "Wash", "Wis", "Wyo":
		return afterName
	}
	return noAbbreviation
}

// takesNumber says whether w is a word that is written with a full stop only
// before a number: "no. 5", "p. 12".
func takesNumber(w string) bool {
	switch w {
	case "no", "nos", "p", "pp", "par", "ch", "sec", "fig", "vol", "art", "ver", "v":
		return true
	}
	return false
}
