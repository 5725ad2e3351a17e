package impact

import (
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/token"
)

// A harm is a set of kinds of words that tell what an attack did, besides the
// classes of the lexicon: the models look at those, and so they may only change
// when models are trained again.
type harm uint32

const (
	asking     harm = 1 << iota // for money: "demanded", "pays"
	costing                     // money or records: "loses"
	worth                       // "worth", which is no loss
	taking                      // of data: "took"
	dataNoun                    // "scans"
	persons                     // "jobseekers", "Americans"
	making                      // of what is counted, but was not harmed: "created", "scanned"
	sampling                    // "sample", "screenshots": shows a part
	returning                   // money that came back, or was something else: "returned"
	caring                      // what is done with data afterwards: "reset", "monitor"
	legal                       // "settlement", "fined"
	several                     // more than one case: "banks", "attacks"
	anywhere                    // cases that nobody counts: "victims", "worldwide"
	sparing                     // money that was not lost after all: "prevented", "saved"
	losses                      // "losses", "damage"
	amounting                   // to a sum: "totalled"
	dataHead                    // what a kind of data may end with: "numbers"
	kindNoun                    // a kind of data by itself: "passports"
	kindListed                  // one beside others: "names and ranks"
	listNoun                    // one in the singular, in a list: "name"
	listHead                    // what one in the singular may end with, in a list: "account number"
	qualifier                   // what goes before: "home" of addresses
	eventOf                     // what dates and places are of: "birth"
	halting                     // of a service: "suspended"
	restoring                   // of a service: "reopen"
	fooling                     // people: "tricked"
	service                     // what may be down: "systems", "orders"
)

// A harmLexicon gives words, by their keys, what they tell of harm.
type harmLexicon map[uint64]harm

func newHarms() harmLexicon {
	l := harmLexicon{}
	add := func(h harm, words string) {
		for w := range strings.FieldsSeq(words) {
			l[token.Key(w)] |= h
		}
	}
	add(asking, "asks extorts extorted extorting payments pay pays payout payouts sought seeks requested")
	add(costing, "lose loses lost losing drain drains drained draining looted embezzled netted pocketed duped conned cheated bilked fleeced")
	add(worth, "worth")
	add(taking, "took taking take")
	add(dataNoun, "scans images recordings statements transcripts tables info")
	add(persons, "jobseekers applicants pupils teachers drivers travellers travelers holders owners staff")
	add(persons, "Americans Australians Austrians Belgians Brazilians Britons Brits Bulgarians Californians Canadians Chileans "+
		"Colombians Czechs Danes Ecuadorians Egyptians Estonians Europeans Filipinos Finns Germans Greeks Hungarians Indians "+
		"Indonesians Iranians Israelis Italians Kenyans Koreans Latvians Lithuanians Malaysians Mexicans Nigerians Norwegians "+
		"Pakistanis Peruvians Poles Romanians Russians Saudis Serbs Singaporeans Spaniards Swedes Texans Thais Turks Ukrainians "+
		"Venezuelans taxpayers motorists veterans homeowners soldiers")
	add(persons, "policyholders borrowers depositors savers beneficiaries claimants enrollees registrants participants attendees alumni graduates "+
		"freelancers contractors retirees pensioners prisoners inmates tenants commuters visitors tourists holidaymakers buyers sellers "+
		"merchants investors shareholders traders gamers listeners readers viewers fliers flyers riders bettors gamblers families "+
		"children adults parents minors inhabitants candidates volunteers women men nurses doctors physicians recruits trainees "+
		"apprentices migrants refugees congregants electors vehicles subscriptions officers officials personnel servicemen forms")
	add(making, "create creates created creating send sends sent sending mailed scan scans scanned scanning analysed analyzed "+
		"analysing analyzing survey surveyed surveying polled studied examined interviewed tested followed tracked hire hired recruited")
	add(sampling, "sample samples screenshot screenshots proof snippet excerpt")
	add(returning, "return returned returns returning recover recovers recovered refunded refund repaid froze frozen seized reimbursed "+
		"raised raise raising valued revenue revenues profit profits turnover budget funding donated insured insurance")
	add(caring, "reset resets resetting change changed changing monitor monitors monitoring check review reviewing "+
		"watch freeze freezing cancel cancelled canceled replace replaced replacing rotate rotated")
	add(legal, "settle settles settled settlement settling fine fines fined penalty penalties lawsuit lawsuits suit litigation plaintiffs compensation sued sues suing")
	add(several, "companies organisations organizations firms banks institutions attacks heists hacks thefts schemes cases incidents scams "+
		"robberies campaigns countries")
	add(anywhere, "victims businesses consumers worldwide globally annually yearly average")
	add(sparing, "prevented prevents saved saves spared averted")
	addDataWords(add)
	add(losses, "losses loss damage damages")
	add(amounting, "amount amounts amounted came come comes total totals totalled totaled reach reaches reached estimated exceed exceeds "+
		"exceeded ran stand stands stood put")
	add(halting, "suspended suspend halted halting stopped stood paralysed paralyzed interrupted closed shut crippled disrupted ceased disabled frozen unreachable unusable grounded cancelled canceled")
	add(fooling, "tricked conned scammed duped phished swindled defrauded fooled ensnared")
	add(restoring, "restore restored restoring recover recovered rebuild rebuilt reopen reopened resume resumed repair repaired back running")
	add(service, "system systems server servers network networks website websites site sites service services orders production "+
		"operations sales deliveries classes lessons trading flights trains lines plant plants factory factories store stores shop "+
		"shops surgeries appointments payments transactions platform portal app computers internet email emails phones telephones "+
		"library libraries school schools warehouses offices branches shipments manufacturing bookings admissions withdrawals deposits broadcasts exchange "+
		"terminal port pipeline dispatch ticketing billing data files access")
	return l
}

// tells says whether token t, or a hyphenated word that ends with it, tells of harm
// as h does.
func (r *reader) tells(t int, h harm) bool { return r.words.At(r.Doc, t)&h != 0 }

// tellsAt says the same of token t if that is in sentence s.
func (r *reader) tellsAt(s *token.Sentence, t int, h harm) bool {
	return t >= s.First && t < s.Last && r.tells(t, h)
}

// anyTells says whether one of the tokens from first to last-1, as far as they
// are in sentence s, tells of harm as h does.
func (r *reader) anyTells(s *token.Sentence, first, last int, h harm) bool {
	return scene.AnyToken(s, first, last, func(t int) bool { return r.tells(t, h) })
}

// isAsking says whether token t asks for money or pays it.
func (r *reader) isAsking(t int) bool {
	if r.Is(t, class.Demand) || r.tells(t, asking) {
		return true
	}
	switch r.Doc.TokenText(t) {
	case "want", "wants", "wanted":
		return r.isForRansom()
	}
	return false
}

// isCosting says whether token t says that money was lost.
func (r *reader) isCosting(t int) bool {
	return r.Is(t, class.Loss) && !r.tells(t, worth) || r.tells(t, costing)
}

// isData says whether token t is a noun for data.
func (r *reader) isData(t int) bool { return r.Is(t, class.DataWord) || r.tells(t, dataNoun) }

// isPeople says whether token t is a noun for people or what they have, which
// reports count.
func (r *reader) isPeople(t int) bool { return r.Is(t, class.People) || r.tells(t, persons) }
