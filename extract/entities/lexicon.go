package entities

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// class is a set of word classes.
type class uint64

const (
	honorific      class = 1 << iota // before a person's name, no part of it
	suffix                           // of a company's name
	possessive                       // "'s"
	generic                          // says what an organisation is, not which one
	connective                       // "of", "the", "and" within names
	bodyHead                         // "Department", "University", "Bank"
	titleHead                        // "minister", "director"
	titlePart                        // "chief", "executive", "senior"
	spokesHead                       // "spokeswoman"
	expertHead                       // "researcher", "analyst"
	officialHead                     // "minister", "senator", "mayor"
	journalistHead                   // "reporter", "editor"
	saying                           // "said", "told", "wrote"
	reporting                        // "reported", "reports"
	accused                          // "arrested", "charged", "sentenced"
	byLine                           // "by"
	securityHead                     // "security", "antivirus": before "firm", "vendor"
	firmHead                         // "firm", "company", "vendor"
	investigating                    // "investigating", "probe"
	affecting                        // "affected", "impacted"
	preposition                      // of the connectives, "of", "in"
	placeHead                        // "City", "Town": before "of" and a place
	belonging                        // "of", "at", "for": between a title and an organisation
	determiner                       // "a", "its": before a title
	copula                           // "is", "was"
	leading                          // "leads", "works": after "who", before an organisation
	citing                           // "citing", "via": before a source
	officeHead                       // "president", "secretary": an official's title or another's
	officePart                       // "state", "foreign": makes an office of an officeHead
	branch                           // "Store", "Labs": after a company's name, a part of it
	privateHead                      // "CEO", "attorney": no official by this word alone
	charging                         // "indictment", "plea": a paper that names who is accused
	numeral                          // "two", "twenty"
	address                          // "Sen.", "Speaker": before a name, in capitals, an office
	addressCaps                      // "DCI", "MK": likewise, in capitals throughout
	rankHead                         // "General", "Speaker": an official's by itself, before a name
)

// A lexicon is the linker's own words, by the keys of their tokens.
type lexicon struct {
	words          token.Lexicon[class]
	the, ampersand uint64
	comma, open    uint64
	closing, of    uint64
	at, to, who    uint64
	a, an          uint64
	formerly       uint64
	its, and       uint64
	age, aged      uint64
	according      uint64
	behalf         uint64 // "for"
}

func (l *lexicon) is(key uint64, c class) bool { return l.words.Of(key)&c != 0 }

func newLexicon() lexicon {
	l := lexicon{
		the: token.Key("the"), ampersand: token.Key("&"), comma: token.Key(","),
		open: token.Key("("), closing: token.Key(")"), of: token.Key("of"),
		at: token.Key("at"), to: token.Key("to"), who: token.Key("who"),
		a: token.Key("a"), an: token.Key("an"), formerly: token.Key("former"),
		its: token.Key("its"), and: token.Key("and"), age: token.Key("age"), aged: token.Key("aged"), according: token.Key("according"), behalf: token.Key("for"),
	}
	all := make(map[uint64]class, 1024)
	add := func(c class, words string) {
		for _, w := range strings.Fields(words) {
			all[token.Key(w)] |= c
		}
	}
	add(honorific, "sheriff mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady sen sen. senator rep rep. "+
		"gov gov. judge justice president minister gen gen. general col col. lt lt. sgt sgt. detective inspector hon hon. honour "+
		"honourable honorable shri smt smt. mx")
	add(suffix, "inc inc. corp corp. corporation co co. ltd ltd. limited llc llp plc gmbh ag sa s.a. nv n.v. bv b.v. ab spa s.p.a. "+
		"incorporated holdings group company oy asa kg pte pty lp l.p. sas sarl kk")
	add(possessive, "'s ’s ' ’")
	add(connective, "of the and for & de du des la le of in at on del der und et")
	add(generic, "airways airlines airline bank banks group holdings technologies technology systems software security university "+
		"college hospital hospitals health healthcare medical center centre clinic networks network labs lab laboratories "+
		"communications communication international services service solutions industries entertainment media news foundation "+
		"institute association agency department ministry office police council county city school schools district court "+
		"commission committee authority federation hotels resorts stores store motors electronics pharmaceuticals insurance "+
		"financial capital partners consulting energy power electric telecom telecommunications mobile research interactive games "+
		"studios pictures newspaper magazine times post party campaign government administration army navy corps force forces "+
		"team gang ransomware hackers hacker malware trojan botnet worm virus exchange airport railways railway transport transit "+
		"products brands foods holding enterprises worldwide global online digital web hosting cyber intelligence response threat "+
		"trust regional memorial general system corporation company logistics shipping lines express delivery collective crew squad "+
		"restaurants resort casino casinos suites inns")
	add(bodyHead, "department ministry agency bureau office university college hospital council committee commission authority "+
		"institute association federation bank court police school district county city center centre board service union")
	add(titleHead, "minister secretary president chairman chairwoman chair chairperson director officer manager head chief ceo cto "+
		"cio ciso coo cfo cso founder cofounder partner owner analyst researcher engineer professor lecturer consultant "+
		"expert specialist scientist spokesman spokeswoman spokesperson spokespeople representative commissioner governor mayor "+
		"senator congressman congresswoman congressperson representative lawmaker mp attorney lawyer prosecutor judge justice sheriff "+
		"detective inspector superintendent sergeant lieutenant captain colonel general admiral commander major agent "+
		"ambassador chancellor premier prime king queen prince administrator coordinator adviser advisor strategist architect "+
		"evangelist developer vp principal dean rector provost editor reporter journalist correspondent columnist "+
		"blogger author writer student hacker counsel treasurer auditor controller supervisor superintendent leader candidate "+
		"nominee investigator fellow executive adviser headteacher "+
		"constable registrar magistrate councillor councilor councilman councilwoman councilmember alderman undersecretary "+
		"undersheriff legislator assemblyman assemblywoman parliamentarian trooper corporal brigadier commodore "+
		"marshal comptroller coroner diplomat envoy consul ombudsman taoiseach technologist economist publisher presenter "+
		"programmer lobbyist negotiator activist campaigner historian cryptographer admin cmo cro cdo boss official tactician academic reeve "+
		"clerk broker nurse teacher surgeon physician optician dentist librarian bishop archbishop trustee underwriter cashier")
	add(titlePart, "chief executive operating technology information security financial marketing vice senior deputy assistant "+
		"associate acting interim principal lead global regional general managing national federal state foreign interior home "+
		"defence defense finance justice health education communications public relations affairs press media threat malware "+
		"research intelligence cyber cybersecurity data privacy protection product program project software systems it "+
		"network customer corporate former u.s. us uk american british french german russian chinese prime attorney "+
		"special police district city county executive technical engineering digital risk incident response vulnerability "+
		"labs lab antivirus staff commerce treasury labor labour agriculture transport transportation energy environment housing "+
		"trade economy economic homeland veterans culture industry innovation science tourism employment welfare "+
		"municipal provincial metropolitan government parliamentary presidential cabinet shadow joint additional permanent medical "+
		"clinical legal board fire sport sports youth social infrastructure water mining aviation maritime immigration migration "+
		"integration climate competition telecommunications broadcasting elections planning investment "+
		"transformation development affairs human resources hr operations sales strategy policy")
	add(spokesHead, "spokesman spokeswoman spokesperson spokespeople")
	add(expertHead, "researcher researchers analyst analysts expert professor lecturer consultant scientist strategist architect "+
		"evangelist specialist cto ciso investigator fellow")
	add(officialHead, "minister senator congressman congresswoman congressperson lawmaker mp mayor governor prosecutor judge "+
		"justice sheriff superintendent premier ambassador detective inspector prime constable magistrate councillor councilor "+
		"councilman councilwoman councilmember alderman undersecretary under-secretary undersheriff legislator assemblyman "+
		"assemblywoman parliamentarian trooper sergeant lieutenant brigadier commodore taoiseach police")
	// "Capt." and "Pres." may be those of a ship or a company.
	add(address|officialHead, "rep rep. reps reps. sen sen. sens sens. gov gov. lt lt. gen gen. brig brig. col col. maj maj. cmdr cmdr. cdr "+
		"adm adm. sgt sgt. cpl cpl. det det. insp insp. supt supt. cllr cllr. ald. amb. del. const.")
	add(address, "capt capt. pres. speaker delegate emir sultan deputy")
	add(addressCaps|officialHead, "mk mna mla mlc mpp mha msp mep td acp dcp dig dgp igp adgp ssp dsp asi psi sho dci dcs di ds dc pc wpc da ag pm")
	add(rankHead, "general colonel captain capt capt. major commander admiral marshal corporal speaker delegate emir sultan deputy registrar")
	add(officeHead, "official secretary president commissioner attorney chancellor agent administrator king queen")
	add(officePart, "state foreign home interior treasury justice health energy education commerce labor agriculture transportation homeland district general u.s. us "+
		"county federal special assistant cabinet")
	add(privateHead, "ceo cto cio ciso coo cfo cso cmo cro cdo boss executive chairman chairwoman chair founder cofounder owner "+
		"partner manager vice vp attorney agent administrator")
	add(journalistHead, "reporter journalist correspondent columnist editor blogger writer presenter")
	add(saying, "said says told tells wrote writes added adds explained explains noted notes commented comments stated states "+
		"warned warns tweeted posted confirmed argued believes thinks")
	add(reporting, "reported reports")
	add(citing, "citing via")
	add(accused, "arrested charged accused indicted sentenced jailed convicted pleaded pled extradited detained suspected alleged suspect")
	add(charging, "indictment plea affidavit complaint charges charge")
	add(numeral, "one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty thirty")
	add(byLine, "by")
	add(securityHead, "security cybersecurity cyber-security antivirus anti-virus infosec anti-malware intelligence forensics")
	add(firmHead, "firm company vendor provider startup start-up maker specialist outfit consultancy giant")
	add(investigating, "investigate investigating investigated investigates probe probing investigation hired")
	add(preposition, "of in for at")
	add(placeHead, "city town township village borough county parish municipality commune")
	add(branch, "store stores shop shops support security research lab labs team group holding holdings international global "+
		"worldwide online digital services systems care europe america asia africa australia canada japan india china uk usa ireland")
	add(belonging, "of at for from with")
	add(determiner, "a an the its his her their our")
	add(copula, "is was are were be been being")
	add(leading, "leads heads runs directs founded leading heading running directing works working")
	add(affecting, "affected impacted affects affecting")
	l.words = token.NewLexicon(all)
	return l
}
