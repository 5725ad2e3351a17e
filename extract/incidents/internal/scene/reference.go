package scene

import (
	"strings"

	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// A Reference is a noun phrase that stands for an entity named before: "the
// hospital", "the company". It is no mention, but what is said of it is said
// of the entity.
type Reference struct {
	Entity      int32
	Sentence    int32
	First, Last int // tokens, without the article
}

// noun is what a head noun says an entity is.
type noun uint8

const (
	noNoun noun = iota
	companyNoun
	hospitalNoun
	schoolNoun
	universityNoun
	bankNoun
	agencyNoun
	ministryNoun
	cityNoun
	countyNoun
	airlineNoun
	hotelNoun
	retailNoun
	siteNoun
	appNoun
	exchangeNoun
	partyNoun
	policeNoun
	postNoun
	museumNoun
	teamNoun
	clubNoun
	libraryNoun
	churchNoun
	courtNoun
	airportNoun
	portNoun
	railwayNoun
	utilityNoun
	insurerNoun
	studioNoun
	newspaperNoun
	regulatorNoun
	charityNoun
	municipalityNoun
	numNouns
)

// nouns maps the keys of head nouns to what they say.
type nouns map[uint64]noun

func newNouns() nouns {
	n := make(nouns, 128)
	add := func(what noun, words string) {
		for _, w := range strings.Fields(words) {
			n[token.Key(w)] = what
		}
	}
	add(companyNoun, "company firm business corporation giant maker manufacturer vendor startup provider group conglomerate operator organisation organization")
	add(hospitalNoun, "hospital clinic practice hospitals clinics")
	add(schoolNoun, "school district schools")
	add(universityNoun, "university college institution")
	add(bankNoun, "bank lender")
	add(agencyNoun, "agency bureau authority office department service")
	add(ministryNoun, "ministry")
	add(cityNoun, "city town village")
	add(countyNoun, "county borough parish")
	add(municipalityNoun, "municipality council")
	add(airlineNoun, "airline carrier")
	add(hotelNoun, "hotel hotels chain")
	add(retailNoun, "retailer store shop supermarket restaurant")
	add(siteNoun, "site website forum network platform portal")
	add(appNoun, "app software tool")
	add(exchangeNoun, "exchange")
	add(partyNoun, "party campaign")
	add(policeNoun, "police")
	add(museumNoun, "museum")
	add(teamNoun, "team")
	add(clubNoun, "club")
	add(libraryNoun, "library libraries")
	add(churchNoun, "church")
	add(courtNoun, "court")
	add(airportNoun, "airport")
	add(portNoun, "port")
	add(railwayNoun, "railway railroad")
	add(utilityNoun, "utility")
	add(insurerNoun, "insurer")
	add(studioNoun, "studio")
	add(newspaperNoun, "newspaper magazine paper")
	add(regulatorNoun, "regulator")
	add(charityNoun, "charity foundation nonprofit")
	return n
}

// nounsOfKind returns what an entity of a kind may be called.
func nounsOfKind(label record.Label, kind string) []noun {
	switch kind {
	case "company", "security-vendor":
		return []noun{companyNoun}
	case "bank":
		return []noun{bankNoun, companyNoun}
	case "hospital":
		return []noun{hospitalNoun}
	case "university":
		return []noun{universityNoun}
	case "school":
		return []noun{schoolNoun}
	case "government":
		return []noun{agencyNoun, ministryNoun}
	case "law-enforcement", "intelligence":
		return []noun{agencyNoun}
	case "party":
		return []noun{partyNoun}
	case "court":
		return []noun{courtNoun}
	case "city":
		return []noun{cityNoun, municipalityNoun}
	case "media":
		return []noun{newspaperNoun}
	}
	if label == record.LabelOrganisation {
		return []noun{companyNoun, siteNoun, agencyNoun, retailNoun, hotelNoun, exchangeNoun, hospitalNoun, airlineNoun, studioNoun}
	}
	if label == record.LabelProduct {
		return []noun{siteNoun, appNoun, exchangeNoun}
	}
	return nil
}

// findReferences finds the noun phrases of sc that stand for entities.
func (sc *Scene) findReferences(dst []Reference, words token.Lexicon[noun]) []Reference {
	var last [numNouns]int32
	var own [numNouns]bool // the antecedent has the noun in its name
	next := 0
	for si := range sc.Doc.Sentences {
		if sc.Place[si] == Offside {
			continue
		}
		s := &sc.Doc.Sentences[si]
		for next < len(sc.Mentions) && sc.Mentions[next].First < s.First {
			next++
		}
		for t := s.First; t < s.Last; t++ {
			for next < len(sc.Mentions) && sc.Mentions[next].First == t {
				if k := sc.Owner[next]; k > 0 && MayTakePart(sc.Mentions[next].Label) {
					sc.antecede(&sc.Mentions[next], k, words, &last, &own)
				}
				next++
			}
			n := words.Of(sc.Doc.Tokens[t].Key)
			if n == noNoun || sc.EntityAt[t] > 0 || last[n] == 0 || sc.Doc.Tokens[t].Shape != token.Lower {
				continue
			}
			if t > s.First && sc.Definite(t-1) || own[n] && t-1 > s.First && sc.Definite(t-2) {
				dst = append(dst, Reference{last[n] - 1, int32(si), t, t + 1})
			}
		}
	}
	return dst
}

// Definite says whether token t makes the noun after it one that is known.
func (sc *Scene) Definite(t int) bool {
	switch sc.Doc.TokenText(t) {
	case "the", "The", "this", "This":
		return true
	}
	return false
}

// antecede notes what entity k, plus one, may be called after mention m.
func (sc *Scene) antecede(m *mention.Mention, k int32, words token.Lexicon[noun], last *[numNouns]int32, own *[numNouns]bool) {
	e := &sc.Entities[k-1]
	for _, n := range nounsOfKind(e.Label, e.Kind) {
		if !own[n] {
			last[n] = k
		}
	}
	for t := m.First; t < m.Last; t++ {
		if n := words.Of(sc.Doc.Tokens[t].Key); n != noNoun {
			last[n], own[n] = k, true
		}
	}
}

// MayTakePart says whether an entity with this label can be a victim or an
// actor.
func MayTakePart(l record.Label) bool {
	return l != record.LabelMalware && l != record.LabelDate && l != record.LabelAttack
}
