// Package class knows the classes of words that tell of incidents.
package class

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// A Set is a set of word classes. The models look at them: classes and words may
// only change when models are trained again.
type Set uint64

// The classes. They take up all bits of a [Set].
const (
	Struck      Set = 1 << iota // what is done to a victim: "hacked", "hit"
	Strikes                     // the same in other forms: "hack", "targeting"
	Taken                       // what is done to data: "stolen", "leaked"
	AttackNoun                  // "attack", "breach", "incident"
	Auxiliary                   // "was", "were", "been"
	Perfect                     // "has", "had"
	Adverb                      // "also", "reportedly"
	Upon                        // prepositions before a victim: "on", "against"
	From                        // "from"
	By                          // "by"
	Of                          // "of", "at", "belonging"
	Including                   // "including", "include"
	Asset                       // what a victim has: "systems", "customers"
	Suffer                      // "suffered", "fell"
	Disclose                    // "confirmed", "disclosed"
	Saying                      // "said", "told"
	Accord                      // "according"
	Researcher                  // "researchers", "analysts"
	Hacker                      // "hackers", "attackers", "gang"
	Imposture                   // "fake", "posing", "impersonating"
	Attribute                   // "attributed", "blamed", "linked"
	Claim                       // "claimed", "claims"
	Responsible                 // "responsibility", "responsible", "behind"
	VictimWord                  // "victim", "victims", "target"
	Pay                         // "paid", "pay"
	Ransom                      // "ransom"
	Possessive                  // "'s"
	Determiner                  // "the", "a", "its"
	Negation                    // "not", "no", "never", "didn't"
	Modal                       // "could", "may", "can"
	doubt                       // "suspected", "possible", "apparently"
	Deny                        // "denied", "denies"
	thwart                      // "thwarted", "foiled", "blocked"
	Weakness                    // "vulnerability", "flaw", "bug"
	Advice                      // "tips", "how", "protect"
	product                     // "patch", "update", "app"
	Arrest                      // "arrested", "charged", "sentenced"
	Happen                      // "occurred", "happened", "began"
	Discover                    // "discovered", "detected", "learned"
	Announce                    // "announced", "published", "released"
	Past                        // "previous", "earlier", "similar", "2016's"
	Firm                        // "firm", "company"
	Security                    // "security", "antivirus"
	Money                       // "million", "dollars"
	DataWord                    // "data", "records", "information"
	Outage                      // "down", "offline", "outage"
	Conjunction                 // "and", ","
	Affect                      // "affected"
	Suspicion                   // "suspected", "possible": before a noun
	Admit                       // "confirmed", "admitted"
	Cyber                       // words that speak of attacks on computers alone
	CyberFirst                  // first and second words of such pairs: "data breach"
	CyberSecond
	Facility   // "ferry", "hospital": what may be hit without being named
	Inquiry    // "investigators", "prosecutors"
	Follow     // "follows", "latest": of an attack after others
	Elsewhere  // "separate", "last month": what leads to another incident
	Computer   // words from the world of computers
	People     // what records are counted in
	KindOfData // "email", "passport", "medical"
	Demand     // "demanded", "extort"
	Loss       // "stole", "lost", "cost"
	TimeUnit   // "hours", "days"
	Another    // "separate", "follows": another incident
)

// Words returns the classes of words, by their keys.
func Words() map[uint64]Set {
	l := make(map[uint64]Set, 1024)
	add := func(c Set, words string) {
		for _, w := range strings.Fields(words) {
			l[token.Key(w)] |= c
		}
	}
	add(Struck, "hacked breached hit attacked compromised infected targeted struck infiltrated crippled hijacked defaced "+
		"encrypted locked disrupted victimised victimized duped tricked scammed phished defrauded conned penetrated ransacked "+
		"paralysed paralyzed invaded plagued pwned robbed held extorted blackmailed bombarded shut knocked downed hobbled "+
		"impacted swindled looted raided fleeced ddosed spied violated exploited victimised besieged battered slammed rocked")
	add(Strikes, "hack hacks hacking breach breaches breaching hits hitting attacks attacking compromise compromises compromising "+
		"infect infects infecting target targets targeting strike strikes striking infiltrate infiltrates infiltrating cripple cripples "+
		"crippling hijack hijacks hijacking deface defaces defacing encrypt encrypts encrypting disrupt disrupts disrupting "+
		"penetrate penetrated penetrating broke break breaking breaks gained accessed access accessing affect affects affecting affected "+
		"defraud defrauds defrauding scam scams trick tricks tricking steal steals stealing rob robs robbing extort extorting "+
		"blackmail blackmailing threatened threatening paralyse paralyze spread spreads spreading entered infecting plague plagues")
	add(Taken, "stolen stole leaked exposed dumped exfiltrated published posted taken lost accessed obtained copied downloaded "+
		"siphoned pilfered swiped wiped erased deleted sold harvested compromised breached stealing steal swindled transferred "+
		"disclosed viewed acquired revealed lifted grabbed nabbed")
	add(AttackNoun, "attack attacks breach breaches hack hacks hacking incident incidents intrusion intrusions cyberattack "+
		"cyberattacks cyber-attack cyber-attacks infection infections outbreak compromise theft heist leak leaks scam outage "+
		"break-in espionage campaign campaigns raid hijacking ransomware malware virus ddos phishing assault infiltration fraud "+
		"extortion strike lapse leakage disruption disruptions outages")
	add(Auxiliary, "was were been is are be being got gets get became become")
	add(Perfect, "has have had having")
	add(Adverb, "also reportedly allegedly recently apparently recently already now then just badly severely successfully "+
		"first again possibly potentially likely later temporarily still itself all only")
	add(Upon, "on against at in into targeting hitting affecting involving within onto upon inside to across via through")
	add(From, "from")
	add(By, "by with after following in amid")
	add(Of, "of at belonging from for by")
	add(Including, "including include includes included such as like namely were")
	add(Asset, "system systems server servers network networks website websites site sites database databases computer computers "+
		"customer customers user users employee employees patient patients client clients member members account accounts data records "+
		"infrastructure email emails e-mail e-mails mail student students subscriber subscribers staff files machines devices app "+
		"services service platform portal page accounts passwords credentials software payroll terminals stores guests passengers "+
		"operations department workers personnel mailbox inbox mailboxes cloud online web it information wallets wallet exchange "+
		"funds money voters donors players fans readers card cards phone phones branches repositories source code office offices")
	add(Suffer, "suffered suffers suffer suffering experienced experiences experiencing fell falls fallen faced facing endured "+
		"sustained hit struck lost loses became restored recovering recovers recovered recover restoring")
	add(Disclose, "confirmed confirms confirm confirming disclosed discloses disclosing admitted admits admit admitting announced "+
		"announces announcing acknowledged acknowledges acknowledging revealed reveals revealing reported reports reporting "+
		"notified notifies notifying notify warned warns alerted alerting alerts investigating investigates investigated "+
		"discovered detected detects identified learned realised realized noticed apologised apologized apologises blamed blames says "+
		"resets reset shut shuts contained responded responding")
	add(Saying, "said says say told tells wrote writes added adds explained explains noted notes commented comments stated states "+
		"tweeted argued believes thinks warned found spotted observed analysed analyzed uncovered identified discovered reported reports")
	add(Accord, "according per via")
	add(Researcher, "researcher researchers analyst analysts expert experts team labs report blog post advisory")
	add(Hacker, "hacker hackers attacker attackers criminals thieves intruders intruder cybercriminals cybercriminal gang group crew "+
		"scammers fraudsters crooks perpetrators hacktivists hacktivist thief extortionists actors actor operators spies")
	add(Imposture, "fake faked posing pose poses posed impersonating impersonate impersonates impersonated pretending pretend pretends "+
		"purporting purports purportedly spoofed spoofing spoof spoofs bogus mimic mimics mimicking mimicked disguised disguise "+
		"masquerading masquerade masquerades lookalike claiming supposedly counterfeit phony branded impersonation impersonator")
	add(Attribute, "attributed attributes attribute blamed blame blames linked link links tied ties accused accuses accusing "+
		"suspected pinned traced sponsored state-sponsored backed associated connected pointed points")
	add(Claim, "claimed claims claim claiming boasted boasts bragged")
	add(Responsible, "responsibility responsible behind credit perpetrator perpetrated orchestrated masterminded conducted launched carried")
	add(VictimWord, "victim victims target targets targeted casualty latest")
	add(Pay, "paid pay pays paying payment refused")
	add(Ransom, "ransom ransoms bitcoin bitcoins btc")
	add(Possessive, "'s ’s ' ’")
	add(Determiner, "the a an its their his her this that these those several some many all our")
	add(Negation, "not no never nor without none neither don't doesn't didn't ain't")
	add(Negation|Auxiliary, "isn't aren't wasn't weren't")
	add(Negation|Perfect, "hasn't haven't hadn't")
	add(Negation|Modal, "cannot can't couldn't won't wouldn't shouldn't mustn't mightn't needn't")
	add(Modal, "could may might can would should will must if unless")
	add(doubt, "suspected suspect suspects possible possibly apparent apparently alleged allegedly reportedly potential potentially "+
		"likely may might believed appears appeared seems unconfirmed rumored rumoured probable unclear investigating whether")
	add(Deny, "denied denies deny denying refuted refutes dismissed rejects rejected rebuffed disputed disputes")
	add(thwart, "thwarted thwarts foiled foils blocked prevented averted stopped intercepted repelled disrupted unsuccessful "+
		"attempted failed attempt")
	add(Weakness, "vulnerability vulnerabilities flaw flaws bug bugs weakness hole holes patch patches patched zero-day zero-days "+
		"proof-of-concept poc cve exploit exploitable vulnerable")
	add(Advice, "tips how protect protecting advice guide avoid should ways steps best practices beware learn prevent prevention "+
		"survey study percent report trend trends prediction predictions why what")
	add(product, "update updates release released version versions feature features launches launch product tool tools app apps patch")
	add(Arrest, "arrested charged sentenced jailed convicted pleaded indicted extradited accused guilty arrest prison court indictment")
	add(Happen, "occurred happened began started took place occurring happening begun struck hit hits launched dates dating "+
		"hacked breached infected attacked encrypted stolen stole gained accessed compromised locked crippled infiltrated")
	add(Discover, "discovered detected learned noticed found identified aware realised realized spotted uncovered observed became")
	add(Announce, "announced published released disclosed said reported posted confirmed warned told revealed wrote statement "+
		"notified alerted announcement tweeted blog issued added report")
	add(Past, "previous previously earlier similar past ago former last prior recent other another wave infamous notorious historic")
	add(Firm, "firm company vendor provider startup maker specialist outfit giant firms companies vendors")
	add(Security, "security cybersecurity cyber-security antivirus anti-virus infosec anti-malware")
	add(Money, "million billion dollars usd $ £ € pounds euros bitcoin bitcoins worth")
	add(DataWord, "data records information details files documents credentials passwords database emails usernames numbers")
	add(Outage, "down offline outage outages unavailable inaccessible disruption disruptions downtime")
	add(Affect, "affected duped victimised fooled lost impacted")
	add(Suspicion, "suspects suspected possible potential apparent alleged likely presumed supposed rumored rumoured unconfirmed")
	add(Admit, "confirmed confirms admitted admits acknowledged acknowledges disclosed discloses")
	add(Cyber, "cyber cyberattack cyberattacks cyber-attack cyber-attacks cyberespionage cyberwarfare cybercrime cyberwar "+
		"ransomware malware spyware adware scareware botnet botnets ddos denial-of-service "+
		"spear-phishing spearphishing smishing vishing keylogger keyloggers infostealer rootkit rootkits "+
		"zero-day zero-days xss sqli cryptojacking cryptomining hacktivism hacktivists sim-swap "+
		"man-in-the-middle hackers hacker cybercriminals cybercriminal")
	add(Facility, "ferry ship vessel tanker train tram plane aircraft airline airport port hospital clinic school college university library "+
		"museum bank casino hotel supermarket retailer manufacturer factory plant refinery pipeline dam utility substation grid mine "+
		"brewery newspaper broadcaster studio council municipality city town county ministry embassy consulate parliament "+
		"charity church lender insurer broker exchange supplier contractor consultancy startup laboratory warehouse stadium "+
		"satellite shipyard harbour harbor telecoms telecom carrier operator company firm")
	add(Inquiry, "investigators investigation prosecutors prosecutor police detectives authorities custody detained counterespionage "+
		"counterintelligence magistrate inquiry probe court")
	add(Follow, "follows followed comes came latest spate string wake")
	add(Elsewhere, "separate separately unrelated another similar similarly likewise previous previously prior earlier recent recently "+
		"meanwhile simultaneously elsewhere ago")
	add(CyberFirst, "data social sql malicious password identity supply credential")
	add(CyberSecond, "breach breaches leak leaks theft exposure engineering injection code spray spraying chain stuffing")
	add(Computer, "computer computers software internet online website websites server servers email emails "+
		"e-mail e-mails cybersecurity cyber cybercriminals hacker hackers hacking encryption encrypted app apps web browser "+
		"laptop laptops smartphone smartphones digital password passwords database databases login logins malware malicious "+
		"ransomware phishing router routers firewall infosec username usernames credentials download downloaded "+
		"vulnerability vulnerabilities backdoor exploit exploits android wordpress url inbox spam attachment attachments")
	add(People, "people customers users accounts records patients employees members individuals clients subscribers students victims "+
		"consumers households citizens residents voters passengers guests workers shoppers cardholders donors players files "+
		"credentials emails passwords cards customer user patient employee student devices computers machines profiles documents")
	add(KindOfData, "personal financial medical health email e-mail names addresses address phone telephone passport social security "+
		"credit debit card payment bank account login user customer employee tax police patient insurance birth usernames passwords "+
		"password hashed encrypted driver licence license biometric genetic source code trade intellectual voter student salary payroll "+
		"contact private sensitive confidential classified messages photos videos chat conversations w-2")
	add(Demand, "demand demanded demands demanding extort extorted asking asked blackmail payment pay paid paying")
	add(Loss, "stole stolen steal stealing lost losing loss losses cost costs costing swindled defrauded scammed siphoned transferred "+
		"wired robbed damage damages worth heist")
	add(TimeUnit, "second seconds minute minutes hour hours day days week weeks month months year years")
	add(Another, "another separate unrelated similar previous earlier follows followed following after comes came latest past former last")
	add(Conjunction, "and or , as &")
	return l
}
