package dates

// A nation is a country that keeps some day of its own.
type nation uint8

const (
	noNation nation = iota
	unitedStates
	canada
	mexico
	brazil
	india
	pakistan
	bangladesh
	sriLanka
	indonesia
	malaysia
	philippines
	china
	japan
	ukraine
	poland
	finland
	estonia
	latvia
	lithuania
	moldova
	greece
	turkey
	israel
	nigeria
	kenya
	ghana
	jamaica
	otherNation // one whose days are not known here
)

// nationOf returns the nation that a word names or belongs to. The United
// States are found by "States", Sri Lanka by its second word.
func nationOf(word string) nation {
	switch word {
	case "US", "U.S.", "U.S", "USA", "U.S.A.", "States", "America", "American", "Americans":
		return unitedStates
	case "Canada", "Canadian", "Canadians":
		return canada
	case "Mexico", "Mexican":
		return mexico
	case "Brazil", "Brazilian":
		return brazil
	case "India", "Indian", "Indians":
		return india
	case "Pakistan", "Pakistani":
		return pakistan
	case "Bangladesh", "Bangladeshi":
		return bangladesh
	case "Lanka", "Lankan":
		return sriLanka
	case "Indonesia", "Indonesian":
		return indonesia
	case "Malaysia", "Malaysian":
		return malaysia
	case "Philippines", "Philippine", "Filipino":
		return philippines
	case "China", "Chinese":
		return china
	case "Japan", "Japanese":
		return japan
	case "Ukraine", "Ukrainian", "Ukrainians":
		return ukraine
	case "Poland", "Polish":
		return poland
	case "Finland", "Finnish":
		return finland
	case "Estonia", "Estonian":
		return estonia
	case "Latvia", "Latvian":
		return latvia
	case "Lithuania", "Lithuanian":
		return lithuania
	case "Moldova", "Moldovan":
		return moldova
	case "Greece", "Greek":
		return greece
	case "Turkey", "Türkiye", "Turkish":
		return turkey
	case "Israel", "Israeli", "Israelis":
		return israel
	case "Nigeria", "Nigerian":
		return nigeria
	case "Kenya", "Kenyan":
		return kenya
	case "Ghana", "Ghanaian":
		return ghana
	case "Jamaica", "Jamaican":
		return jamaica
	case "Kazakhstan", "Kazakh", "Armenia", "Armenian", "Azerbaijan", "Belarus", "Belarusian", "Croatia", "Croatian",
		"Colombia", "Colombian", "Peru", "Peruvian", "Chile", "Chilean", "Argentina", "Argentine", "Ecuador", "Venezuela", "Venezuelan",
		"Rica", "Rican", "Guatemala", "Guatemalan", "Honduras", "Nicaragua", "Salvador", "Panama", "Bulgaria", "Bulgarian",
		"Romania", "Romanian", "Serbia", "Serbian", "Iceland", "Norway", "Norwegian", "Korea", "Korean", "Vietnam", "Vietnamese",
		"Morocco", "Moroccan", "Tunisia", "Algeria", "Lebanon", "Lebanese", "Syria", "Jordan", "Malta", "Cyprus", "Albania",
		"Albanian", "Montenegro", "Uganda", "Tanzania", "Zambia", "Zimbabwe", "Senegal", "Nepal", "Myanmar", "Singapore", "Italy", "Italian":
		return otherNation
	}
	return noNation
}

// independence returns the date of a nation's Independence Day, as month times
// hundred plus day, or 0 where it moves or is not known.
func (n nation) independence() int {
	switch n {
	case unitedStates:
		return 704
	case mexico:
		return 916
	case brazil:
		return 907
	case india:
		return 815
	case pakistan:
		return 814
	case bangladesh:
		return 326
	case sriLanka:
		return 204
	case indonesia:
		return 817
	case malaysia:
		return 831
	case philippines:
		return 612
	case ukraine:
		return 824
	case poland:
		return 1111
	case finland:
		return 1206
	case estonia:
		return 224
	case latvia:
		return 1118
	case lithuania:
		return 216
	case moldova:
		return 827
	case greece:
		return 325
	case nigeria:
		return 1001
	case kenya:
		return 1212
	case ghana:
		return 306
	case jamaica:
		return 806
	}
	return 0
}

// republic returns the date of a nation's Republic Day in the same way.
func (n nation) republic() int {
	switch n {
	case india:
		return 126
	case turkey:
		return 1029
	}
	return 0
}

// nationsNamed counts how often the document names each nation. It does so when
// first asked.
func (g *reader) nationsNamed() *[otherNation + 1]int32 {
	if g.nations[noNation] == 0 {
		clear(g.nations[:])
		for i, t := range g.doc.Tokens {
			if t.Capital() {
				g.nations[nationOf(g.text(i))]++
			}
		}
		g.nations[noNation] = 1 // counted
	}
	return &g.nations
}

// nationMeant returns the nation whose day of the name m means; date gives that
// day of each. It is the one it is said to be of ("Ukraine's Independence Day"),
// else home where the document names that or no nation, else the one that
// publication comes closest to, or that the document names most often.
func (g *reader) nationMeant(m *match, home nation, date func(nation) int) nation {
	if n := g.nationBeside(m); n != noNation {
		return n
	}
	named := g.nationsNamed()
	if named[home] > 0 {
		return home
	}
	const close = 7 // days
	best, nearest := noNation, close+1
	most, tied := home, false
	for n := unitedStates; n <= otherNation; n++ {
		if named[n] == 0 && n != home {
			continue
		}
		if d := date(n); d != 0 && g.anchor.to(byDay) {
			at := nearestDay(g.anchor.day, d/100, d%100)
			if apart := abs(int(at - g.anchor.day)); apart < nearest {
				best, nearest = n, apart
			}
		}
		switch {
		case named[n] > named[most]:
			most, tied = n, false
		case named[n] == named[most] && n != most:
			tied = true
		}
	}
	switch {
	case best != noNation:
		return best
	case tied:
		return otherNation
	}
	return most
}

// nationBeside returns the nation right before m ("the Ukrainian Independence
// Day") or right after it ("Independence Day in India").
func (g *reader) nationBeside(m *match) nation {
	i := m.first - 1
	if g.possessive(i) {
		i--
	}
	if n := nationOf(g.text(i)); n != noNation {
		return n
	}
	switch g.text(m.last) {
	case "of", "in":
	default:
		return noNation
	}
	i = m.last + 1
	for _, skip := range [...]string{"the", "United", "Sri"} {
		if g.text(i) == skip {
			i++
		}
	}
	return nationOf(g.text(i))
}

// onlyIn says whether the document names nation a and not b.
func (g *reader) onlyIn(a, b nation) bool {
	named := g.nationsNamed()
	return named[a] > 0 && named[b] == 0
}
