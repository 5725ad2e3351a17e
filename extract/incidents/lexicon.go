package incidents

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// class is a set of word classes.
type class uint64

const (
	struck      class = 1 << iota // what is done to a victim: "hacked", "hit"
	strikes                       // the same in other forms: "hack", "targeting"
	taken                         // what is done to data: "stolen", "leaked"
	attackNoun                    // "attack", "breach", "incident"
	auxiliary                     // "was", "were", "been"
	perfect                       // "has", "had"
	adverb                        // "also", "reportedly"
	upon                          // prepositions before a victim: "on", "against"
	from                          // "from"
	by                            // "by"
	of                            // "of", "at", "belonging"
	including                     // "including", "include"
	asset                         // what a victim has: "systems", "customers"
	suffer                        // "suffered", "fell"
	disclose                      // "confirmed", "disclosed"
	saying                        // "said", "told"
	accord                        // "according"
	researcher                    // "researchers", "analysts"
	hacker                        // "hackers", "attackers", "gang"
	imposture                     // "fake", "posing", "impersonating"
	attribute                     // "attributed", "blamed", "linked"
	claim                         // "claimed", "claims"
	responsible                   // "responsibility", "responsible", "behind"
	victimWord                    // "victim", "victims", "target"
	pay                           // "paid", "pay"
	ransom                        // "ransom"
	possessive                    // "'s"
	determiner                    // "the", "a", "its"
	negation                      // "not", "no", "never", "didn't"
	modal                         // "could", "may", "can"
	doubt                         // "suspected", "possible", "apparently"
	deny                          // "denied", "denies"
	thwart                        // "thwarted", "foiled", "blocked"
	weakness                      // "vulnerability", "flaw", "bug"
	advice                        // "tips", "how", "protect"
	product                       // "patch", "update", "app"
	arrest                        // "arrested", "charged", "sentenced"
	happen                        // "occurred", "happened", "began"
	discover                      // "discovered", "detected", "learned"
	announce                      // "announced", "published", "released"
	past                          // "previous", "earlier", "similar", "2016's"
	firm                          // "firm", "company"
	security                      // "security", "antivirus"
	money                         // "million", "dollars"
	dataWord                      // "data", "records", "information"
	outage                        // "down", "offline", "outage"
	conjunction                   // "and", ","
	affect                        // "affected"
	suspicion                     // "suspected", "possible": before a noun
	admit                         // "confirmed", "admitted"
	cyber                         // words that speak of attacks on computers alone
	cyberFirst                    // first and second words of such pairs: "data breach"
	cyberSecond
	facility   // "ferry", "hospital": what may be hit without being named
	inquiry    // "investigators", "prosecutors"
	follow     // "follows", "latest": of an attack after others
	elsewhere  // "separate", "last month": what leads to another incident
	computer   // words from the world of computers
	people     // what records are counted in
	kindOfData // "email", "passport", "medical"
	demand     // "demanded", "extort"
	loss       // "stole", "lost", "cost"
	timeUnit   // "hours", "days"
	another    // "separate", "follows": another incident
)

// words returns the classes of words, by their keys.
func classWords() map[uint64]class {
	l := make(map[uint64]class, 1024)
	add := func(c class, words string) {
		for _, w := range strings.Fields(words) {
			l[token.Key(w)] |= c
		}
	}
	add(struck, "hacked breached hit attacked compromised infected targeted struck infiltrated crippled hijacked defaced "+
		"encrypted locked disrupted victimised victimized duped tricked scammed phished defrauded conned penetrated ransacked "+
		"paralysed paralyzed invaded plagued pwned robbed held extorted blackmailed bombarded shut knocked downed hobbled "+
		"impacted swindled looted raided fleeced ddosed spied violated exploited victimised besieged battered slammed rocked")
	add(strikes, "hack hacks hacking breach breaches breaching hits hitting attacks attacking compromise compromises compromising "+
		"infect infects infecting target targets targeting strike strikes striking infiltrate infiltrates infiltrating cripple cripples "+
		"crippling hijack hijacks hijacking deface defaces defacing encrypt encrypts encrypting disrupt disrupts disrupting "+
		"penetrate penetrated penetrating broke break breaking breaks gained accessed access accessing affect affects affecting affected "+
		"defraud defrauds defrauding scam scams trick tricks tricking steal steals stealing rob robs robbing extort extorting "+
		"blackmail blackmailing threatened threatening paralyse paralyze spread spreads spreading entered infecting plague plagues")
	add(taken, "stolen stole leaked exposed dumped exfiltrated published posted taken lost accessed obtained copied downloaded "+
		"siphoned pilfered swiped wiped erased deleted sold harvested compromised breached stealing steal swindled transferred "+
		"disclosed viewed acquired revealed lifted grabbed nabbed")
	add(attackNoun, "attack attacks breach breaches hack hacks hacking incident incidents intrusion intrusions cyberattack "+
		"cyberattacks cyber-attack cyber-attacks infection infections outbreak compromise theft heist leak leaks scam outage "+
		"break-in espionage campaign campaigns raid hijacking ransomware malware virus ddos phishing assault infiltration fraud "+
		"extortion strike lapse leakage disruption disruptions outages")
	add(auxiliary, "was were been is are be being got gets get became become")
	add(perfect, "has have had having")
	add(adverb, "also reportedly allegedly recently apparently recently already now then just badly severely successfully "+
		"first again possibly potentially likely later temporarily still itself all only")
	add(upon, "on against at in into targeting hitting affecting involving within onto upon inside to across via through")
	add(from, "from")
	add(by, "by with after following in amid")
	add(of, "of at belonging from for by")
	add(including, "including include includes included such as like namely were")
	add(asset, "system systems server servers network networks website websites site sites database databases computer computers "+
		"customer customers user users employee employees patient patients client clients member members account accounts data records "+
		"infrastructure email emails e-mail e-mails mail student students subscriber subscribers staff files machines devices app "+
		"services service platform portal page accounts passwords credentials software payroll terminals stores guests passengers "+
		"operations department workers personnel mailbox inbox mailboxes cloud online web it information wallets wallet exchange "+
		"funds money voters donors players fans readers card cards phone phones branches repositories source code office offices")
	add(suffer, "suffered suffers suffer suffering experienced experiences experiencing fell falls fallen faced facing endured "+
		"sustained hit struck lost loses became restored recovering recovers recovered recover restoring")
	add(disclose, "confirmed confirms confirm confirming disclosed discloses disclosing admitted admits admit admitting announced "+
		"announces announcing acknowledged acknowledges acknowledging revealed reveals revealing reported reports reporting "+
		"notified notifies notifying notify warned warns alerted alerting alerts investigating investigates investigated "+
		"discovered detected detects identified learned realised realized noticed apologised apologized apologises blamed blames says "+
		"resets reset shut shuts contained responded responding")
	add(saying, "said says say told tells wrote writes added adds explained explains noted notes commented comments stated states "+
		"tweeted argued believes thinks warned found spotted observed analysed analyzed uncovered identified discovered reported reports")
	add(accord, "according per via")
	add(researcher, "researcher researchers analyst analysts expert experts team labs report blog post advisory")
	add(hacker, "hacker hackers attacker attackers criminals thieves intruders intruder cybercriminals cybercriminal gang group crew "+
		"scammers fraudsters crooks perpetrators hacktivists hacktivist thief extortionists actors actor operators spies")
	add(imposture, "fake faked posing pose poses posed impersonating impersonate impersonates impersonated pretending pretend pretends "+
		"purporting purports purportedly spoofed spoofing spoof spoofs bogus mimic mimics mimicking mimicked disguised disguise "+
		"masquerading masquerade masquerades lookalike claiming supposedly counterfeit phony branded impersonation impersonator")
	add(attribute, "attributed attributes attribute blamed blame blames linked link links tied ties accused accuses accusing "+
		"suspected pinned traced sponsored state-sponsored backed associated connected pointed points")
	add(claim, "claimed claims claim claiming boasted boasts bragged")
	add(responsible, "responsibility responsible behind credit perpetrator perpetrated orchestrated masterminded conducted launched carried")
	add(victimWord, "victim victims target targets targeted casualty latest")
	add(pay, "paid pay pays paying payment refused")
	add(ransom, "ransom ransoms bitcoin bitcoins btc")
	add(possessive, "'s ’s ' ’")
	add(determiner, "the a an its their his her this that these those several some many all our")
	add(negation, "not no never nor without none neither don't doesn't didn't ain't")
	add(negation|auxiliary, "isn't aren't wasn't weren't")
	add(negation|perfect, "hasn't haven't hadn't")
	add(negation|modal, "cannot can't couldn't won't wouldn't shouldn't mustn't mightn't needn't")
	add(modal, "could may might can would should will must if unless")
	add(doubt, "suspected suspect suspects possible possibly apparent apparently alleged allegedly reportedly potential potentially "+
		"likely may might believed appears appeared seems unconfirmed rumored rumoured probable unclear investigating whether")
	add(deny, "denied denies deny denying refuted refutes dismissed rejects rejected rebuffed disputed disputes")
	add(thwart, "thwarted thwarts foiled foils blocked prevented averted stopped intercepted repelled disrupted unsuccessful "+
		"attempted failed attempt")
	add(weakness, "vulnerability vulnerabilities flaw flaws bug bugs weakness hole holes patch patches patched zero-day zero-days "+
		"proof-of-concept poc cve exploit exploitable vulnerable")
	add(advice, "tips how protect protecting advice guide avoid should ways steps best practices beware learn prevent prevention "+
		"survey study percent report trend trends prediction predictions why what")
	add(product, "update updates release released version versions feature features launches launch product tool tools app apps patch")
	add(arrest, "arrested charged sentenced jailed convicted pleaded indicted extradited accused guilty arrest prison court indictment")
	add(happen, "occurred happened began started took place occurring happening begun struck hit hits launched dates dating "+
		"hacked breached infected attacked encrypted stolen stole gained accessed compromised locked crippled infiltrated")
	add(discover, "discovered detected learned noticed found identified aware realised realized spotted uncovered observed became")
	add(announce, "announced published released disclosed said reported posted confirmed warned told revealed wrote statement "+
		"notified alerted announcement tweeted blog issued added report")
	add(past, "previous previously earlier similar past ago former last prior recent other another wave infamous notorious historic")
	add(firm, "firm company vendor provider startup maker specialist outfit giant firms companies vendors")
	add(security, "security cybersecurity cyber-security antivirus anti-virus infosec anti-malware")
	add(money, "million billion dollars usd $ £ € pounds euros bitcoin bitcoins worth")
	add(dataWord, "data records information details files documents credentials passwords database emails usernames numbers")
	add(outage, "down offline outage outages unavailable inaccessible disruption disruptions downtime")
	add(affect, "affected duped victimised fooled lost impacted")
	add(suspicion, "suspects suspected possible potential apparent alleged likely presumed supposed rumored rumoured unconfirmed")
	add(admit, "confirmed confirms admitted admits acknowledged acknowledges disclosed discloses")
	add(cyber, "cyber cyberattack cyberattacks cyber-attack cyber-attacks cyberespionage cyberwarfare cybercrime cyberwar "+
		"ransomware malware spyware adware scareware botnet botnets ddos denial-of-service "+
		"spear-phishing spearphishing smishing vishing keylogger keyloggers infostealer rootkit rootkits "+
		"zero-day zero-days xss sqli cryptojacking cryptomining hacktivism hacktivists sim-swap "+
		"man-in-the-middle hackers hacker cybercriminals cybercriminal")
	add(facility, "ferry ship vessel tanker train tram plane aircraft airline airport port hospital clinic school college university library "+
		"museum bank casino hotel supermarket retailer manufacturer factory plant refinery pipeline dam utility substation grid mine "+
		"brewery newspaper broadcaster studio council municipality city town county ministry embassy consulate parliament "+
		"charity church lender insurer broker exchange supplier contractor consultancy startup laboratory warehouse stadium "+
		"satellite shipyard harbour harbor telecoms telecom carrier operator company firm")
	add(inquiry, "investigators investigation prosecutors prosecutor police detectives authorities custody detained counterespionage "+
		"counterintelligence magistrate inquiry probe court")
	add(follow, "follows followed comes came latest spate string wake")
	add(elsewhere, "separate separately unrelated another similar similarly likewise previous previously prior earlier recent recently "+
		"meanwhile simultaneously elsewhere ago")
	add(cyberFirst, "data social sql malicious password identity supply credential")
	add(cyberSecond, "breach breaches leak leaks theft exposure engineering injection code spray spraying chain stuffing")
	add(computer, "computer computers software internet online website websites server servers email emails "+
		"e-mail e-mails cybersecurity cyber cybercriminals hacker hackers hacking encryption encrypted app apps web browser "+
		"laptop laptops smartphone smartphones digital password passwords database databases login logins malware malicious "+
		"ransomware phishing router routers firewall infosec username usernames credentials download downloaded "+
		"vulnerability vulnerabilities backdoor exploit exploits android wordpress url inbox spam attachment attachments")
	add(people, "people customers users accounts records patients employees members individuals clients subscribers students victims "+
		"consumers households citizens residents voters passengers guests workers shoppers cardholders donors players files "+
		"credentials emails passwords cards customer user patient employee student devices computers machines profiles documents")
	add(kindOfData, "personal financial medical health email e-mail names addresses address phone telephone passport social security "+
		"credit debit card payment bank account login user customer employee tax police patient insurance birth usernames passwords "+
		"password hashed encrypted driver licence license biometric genetic source code trade intellectual voter student salary payroll "+
		"contact private sensitive confidential classified messages photos videos chat conversations w-2")
	add(demand, "demand demanded demands demanding extort extorted asking asked blackmail payment pay paid paying")
	add(loss, "stole stolen steal stealing lost losing loss losses cost costs costing swindled defrauded scammed siphoned transferred "+
		"wired robbed damage damages worth heist")
	add(timeUnit, "second seconds minute minutes hour hours day days week weeks month months year years")
	add(another, "another separate unrelated similar previous earlier follows followed following after comes came latest past former last")
	add(conjunction, "and or , as &")
	return l
}
