package attacks

import (
	"strings"

	"github.com/incx/incx/extract/token"
	"github.com/incx/incx/gazetteer"
)

// What a doubtful word means hangs on what the deed is done to: who steals
// money commits fraud, who steals records a data breach; an account that is
// broken into is taken over, a network that is has intruders.

// A thing is a set of kinds of things that attacks are done to.
type thing uint32

// The kinds of things. An amount may be one of money or of records.
const (
	thingMoney thing = 1 << iota
	thingAmount
	thingData
	thingLogin
	thingAccount
	thingSystem
	thingWebsite
	thingIdentity
	thingCard
	thingPerson
	thingName
	thingBank
	numThings = iota
)

// thingSide are the kinds that say whose or how much rather than what.
const thingSide = thingAmount | thingPerson | thingName | thingBank

// thingWords returns the words for each kind of thing, by its number.
func thingWords() [numThings]string {
	return [numThings]string{
		`$ € £ ¥ ₿ dollar dollars euro euros pound pounds yen won rupees rubles roubles yuan money cash fund funds savings payment payments
			refund refunds earnings proceeds coin coins token tokens cryptocurrency cryptocurrencies crypto cryptocoins altcoin altcoins
			bitcoin bitcoins btc ether ethereum eth xrp xmr monero litecoin nem xem zcash nft nfts stablecoin stablecoins wallet wallets
			salary salaries paycheck paychecks deposits`,
		`million millions billion billions thousand thousands hundreds crore lakh`,
		`data database databases information info record records detail details document documents file files email emails mail mails e-mail e-mails
			message messages address addresses name names image images photo photos picture pictures video videos footage code codes
			secret secrets property blueprints plans script scripts episode episodes tool tools gigabytes terabytes gb tb dossier
			backup backups number numbers ssns pii hashes history histories keys designs research`,
		`password passwords credential credentials login logins username usernames user-names passcode passcodes pin pins cookie cookies passphrase
			passphrases`,
		`account accounts profile profiles mailbox mailboxes inbox inboxes page pages channel channels feed feeds handle handles twitter facebook
			instagram snapchat youtube icloud gmail whatsapp linkedin skype session sessions aol yahoo telegram`,
		`system systems network networks server servers computer computers infrastructure device devices machine machines router routers
			camera cameras host hosts domain pc pcs laptop laptops phone phones smartphone smartphones vpn perimeter environment terminals
			cloud car cars grid`,
		`website websites site sites web homepage blog portal forum forums webpage web-site web-sites app apps platform exchange exchanges`,
		`identity identities id ids`,
		`card cards`,
		`people users user customer customers person victim victims celebrities celebrity employees members politicians citizens clients
			patients voters followers subscribers`,
		``,
		`bank banks atm atms banking`,
	}
}

// An objectLexicon is the words by which objects are found. It is immutable.
type objectLexicon struct {
	kinds token.Lexicon[thing] // by word
	// beforeToken are words that make a "token" one to log in with and no
	// coin, afterObject end the phrase of an object, linking join nouns.
	beforeToken, afterObject, linking wordSet
	// beForms make a passive; auxiliary and joining words may stand between
	// them and the verb.
	beForms, auxiliary, joining wordSet
	// coin is the kind of the gazetteer's cryptocurrencies.
	coin gazetteer.Kind
	and  uint64 // the word
}

func newObjectLexicon() objectLexicon {
	x := objectLexicon{
		beforeToken: wordSetOf(`access session oauth auth authentication authorization security api login web bearer refresh signing`),
		afterObject: wordSetOf(`from by after before when because which who that using through via while as to with before during if where so
			but since until whose between without under following including upon only`),
		linking: wordSetOf(`of in on for at into against`),
		beForms: wordSetOf(`is are was were be been being get gets got getting`),
		auxiliary: wordSetOf(`has have had having may might could can would will to not also already reportedly allegedly recently
			potentially possibly which that later previously`),
		joining: wordSetOf(`and or`),
	}
	kinds := make(map[uint64]thing, 512)
	for i, words := range thingWords() {
		for _, w := range strings.Fields(words) {
			kinds[token.Key(w)] |= 1 << i
		}
	}
	x.kinds = token.NewLexicon(kinds)
	x.coin, _ = gazetteer.ParseKind("cryptocurrency")
	x.and = token.Key("and")
	return x
}

// A wordSet is a set of words by their keys.
type wordSet map[uint64]struct{}

func wordSetOf(words string) wordSet {
	set := wordSet{}
	for _, w := range strings.Fields(words) {
		set[token.Key(w)] = struct{}{}
	}
	return set
}

func (w wordSet) has(d *token.Document, i int) bool {
	_, ok := w[d.Tokens[i].Key]
	return ok
}
