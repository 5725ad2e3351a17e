package attacks

import (
	"fmt"
	"strings"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// A cue is a set of kinds of words that tell types of attacks apart.
type cue uint32

// The kinds of words.
const (
	cueData cue = 1 << iota
	cueMoney
	cueRansom
	cueMail
	cueAccount
	cueMistake
	cueIntruder
	cueSystem
	cueMining
	cueTraffic
	cueSpying
	cuePhone
	cueCard
	cueElection
	cueIndustry
	cueFlaw
	cueMalware
	cueStaff
	cueWebsite
	cueFraudster
	cueBoss
	cueDisclosure
	cueUpdate
	cueWebcam
	cueDefence
	numCues = iota
)

func (c cue) has(o cue) bool { return c&o != 0 }

// cueWords returns the words of each kind of cue, by its number.
func cueWords() [numCues]string {
	return [numCues]string{
		`data database databases information records record details documents document files file emails passwords password username usernames
			names addresses numbers personal confidential sensitive customer customers patient patients employee employees users user credentials
			gigabytes terabytes pii ssn ssns identities medical health private intellectual property blueprints source code hashes`,
		`money cash million billion dollars dollar euros pounds funds fund bank banks banking transfer transfers transferred payment payments
			savings bitcoin bitcoins ether cryptocurrency crypto coins tokens wallet wallets exchange swift atm atms refund tax irs withdrawal
			withdrawals transactions transaction cheque check paid gift invest investment investors lottery prize`,
		`ransom ransomware decrypt decryption decryptor encrypted encrypt encrypts encrypting encryption unlock locked demand demanded demanding
			hostage extort extortion backup backups restore pay`,
		`email emails e-mail e-mails mail inbox attachment attachments link links click clicked clicking clicks sender recipient recipients
			message messages spoofed lure lures login page fake outlook gmail office sms text texts impersonating`,
		`account accounts profile profiles login logins log logged mailbox inbox twitter facebook instagram snapchat gmail icloud paypal
			credentials password passwords reset session cookie cookies tweets tweeted`,
		`accidentally inadvertently mistakenly accidental inadvertent mistake error glitch misconfigured misconfiguration unsecured unprotected
			publicly public exposed exposing bucket buckets s3 amazon elasticsearch mongodb unauthenticated online indexed open cached cloudflare
			misplaced lost researcher researchers bug configured server permissions api vickery`,
		`hacker hackers attacker attackers intruder intruders cybercriminal cybercriminals criminals gang thief thieves crooks hacked stolen stole
			breached hacking forum dark underground auction sale sold selling group dumped dump posted pastebin wikileaks brokers`,
		`system systems network networks server servers computer computers infrastructure website websites site device devices machine machines
			router routers cameras camera host domain`,
		`mining mine miner miners monero coinhive cpu gpu mined hashrate zcash`,
		`traffic dns bgp router routers wifi wi-fi wireless ssl tls https certificate certificates encrypted communications conversations
			connection connections protocol packets hotspot middle intercepted proxy handshake`,
		`spy spies spying espionage intelligence cia nsa fsb gru mss government governments diplomats embassy embassies military defence defense
			dissidents activists journalists state-sponsored nation-state surveillance apt foreign secrets`,
		`phone phones sim carrier carriers mobile t-mobile verizon number numbers call calls caller callers voicemail texts smartphone android
			iphone app apps`,
		`card cards credit debit checkout magento magecart skimmer skimmers pos point-of-sale terminals cvv merchant merchants retailers atm ram
			pump`,
		`election elections vote voters voting campaign democratic republican dnc clinton trump kremlin disinformation propaganda troll trolls
			presidential facebook democracy`,
		`plant plants grid power scada ics plc plcs industrial centrifuges electricity substation substations utility turbine turbines
			pipeline factory steel nuclear cables safety`,
		`vulnerability vulnerabilities flaw flaws bug bugs cve cves zero-day patch patched patches unpatched exploit exploits exploiting
			exploited code execution remote arbitrary injection overflow bypass escalation`,
		`malware trojan virus worm backdoor payload infected infect infects infection botnet antivirus anti-virus ransomware macro macros
			command-and-control c2 implant downloads downloaded installs`,
		`employee employees insider insiders contractor contractors staff staffer worker former disgruntled whistleblower`,
		`website websites homepage page pages site sites web wordpress forum message defaced replaced banner slogans`,
		`scam scams scammer scammers fraud fraudster fraudsters con conman victim victims tricked duped fooled fake bogus romance lottery
			support caller microsoft refund dating survey prize conned`,
		`ceo cfo executive executives boss chief invoice invoices wire w-2 w2 payroll finance accounting supplier suppliers bec impersonated
			spoofed president director hr`,
		`disclosed notified notification notify informed customers affected compliance gdpr regulators fine fined settlement lawsuit
			exposed compromised commissioner`,
		`update updates supplier suppliers vendor vendors third-party supply chain software npm package packages library signed dependency`,
		`camera cameras webcam microphone toys baby monitor cloudpets vtech smart recordings`,
		`anti protection prevention detection defence defense software filter filters scanner awareness simulation simulations training
			insurance mitigation resilience firewall defend protect prevent anti-virus antivirus-software vendor vendors`,
	}
}

// A doubt is a group of words that may mean the same few types of attack; 0
// is none.
type doubt uint8

// doubtTheft is the group of words for thefts.
const doubtTheft doubt = 2

// doubtWords returns the words of each group by number, the first one empty.
func doubtWords() [doubtUnknown]string {
	return [...]string{
		"",
		`leaked exposed spilled dump dumped exposure leakage`,
		`steal theft siphon heist drain swipe loot pilfer stealing thefts thief`,
		`scam con duped trick fraud scamming conned spoofed spoofing whaling impersonation`,
		`breach hack hijack break broke intrusion takeover taken infiltrate compromise hacking penetrated pwned`,
		`ransom extort extortion blackmail ransomed hostage`,
	}
}

// A lexicon is what a [Tagger] knows of words. It is immutable.
type lexicon struct {
	cues    token.Lexicon[cue]
	doubts  token.Lexicon[doubt] // by stem
	objects objectLexicon
	// exposing are the words for leaving data open.
	exposing wordSet
	// types are the names of types by their numbers: those of [Types], then
	// those that only the gazetteer has.
	types []string
	// numbers are the numbers of types by reference into the gazetteer.
	numbers map[gazetteer.EntryRef]int
}

// newLexicon returns the lexicon for the attack types of g. The error is that
// there are too many.
func newLexicon(g *gazetteer.Gazetteer) (lexicon, error) {
	x := lexicon{types: Types(), numbers: map[gazetteer.EntryRef]int{}}
	cues := make(map[uint64]cue, 1024)
	for i, words := range cueWords() {
		for _, w := range strings.Fields(words) {
			cues[token.Key(w)] |= 1 << i
		}
	}
	x.cues = token.NewLexicon(cues)
	x.objects = newObjectLexicon()
	x.exposing = wordSetOf(`expose exposes exposed exposing exposure`)
	doubts := make(map[uint64]doubt)
	for i, words := range doubtWords() {
		for _, w := range strings.Fields(words) {
			doubts[stemKey(token.New(w, 0), 0)] = doubt(i)
		}
	}
	x.doubts = token.NewLexicon(doubts)
	for i, id := range Types() {
		if ref, ok := g.ByID(gazetteer.Attack, id); ok {
			x.numbers[ref] = i
		}
	}
	return x, x.addUserTypes(g)
}

// addUserTypes numbers the attack types that only g has.
func (x *lexicon) addUserTypes(g *gazetteer.Gazetteer) error {
	for _, ref := range g.OfFamily(gazetteer.Attack) {
		if _, known := x.numbers[ref]; known {
			continue
		}
		id := g.Entry(ref).ID
		if len(x.types) == maxTypes {
			return fmt.Errorf("attack type %q is one too many: incx tells apart %d, of which %d are its own", id, maxTypes, builtinTypes)
		}
		x.numbers[ref] = len(x.types)
		x.types = append(x.types, id)
	}
	return nil
}

// number returns the number of the type of entry ref, and false where ref is
// no attack type.
func (x *lexicon) number(ref gazetteer.EntryRef) (int, bool) {
	n, ok := x.numbers[ref]
	return n, ok
}
