package token

// An abbrevClass says where an abbreviation stands.
type abbrevClass uint8

const (
	noAbbreviation abbrevClass = iota
	beforeName                 // "Dr. Who", "Sen. Smith", "No. 5", "Sept. 4"
	afterName                  // "Yahoo Inc.", "9 a.m.", "King Jr."
)

// isAbbreviation says whether w, without its full stop, is an abbreviation
// that is written with one.
func isAbbreviation(w string) bool { return abbreviationClass(w) != noAbbreviation }

// abbreviationClass returns where the abbreviation w stands; w has no full
// stop at its end and is spelled as in the text.
func abbreviationClass(w string) abbrevClass {
	switch w {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sen", "Rep", "Reps", "Sens", "Gov", "Gen", "Col", "Lt", "Maj",
		"Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Rev", "Hon", "Pres", "Supt", "Insp", "Det", "St", "Ste", "Mt", "Ft",
		"Messrs", "Mme", "Mlle", "No", "Nos", "Art", "Sec", "Fig", "Vol", "Jan", "Feb", "Mar", "Apr", "Jun",
		"Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs",
		"Fri", "vs", "cf", "ca", "approx", "Asst", "Assoc", "Atty", "Amb", "Brig", "Dir", "Dist", "Lieut", "Sr.":
		return beforeName
	case "Inc", "Corp", "Co", "Ltd", "LTD", "INC", "CORP", "Cos", "Bros", "Jr", "Sr", "Esq", "etc", "a.m", "p.m", "A.M", "P.M",
		"Ph.D", "M.D", "Dept", "Univ", "Calif", "Fla", "Ariz", "Colo", "Conn", "Ill", "Ind", "Kan", "Ky", "Mass",
		"Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Penn", "Tenn", "Tex", "Va", "Vt",
		"Wash", "Wis", "Wyo", "Ave", "Blvd", "al", "S.p.A", "e.V", "cont", "est", "Pte", "Pty":
		return afterName
	case "e.g", "i.e", "E.g", "I.e", "viz":
		return beforeName
	}
	return noAbbreviation
}
