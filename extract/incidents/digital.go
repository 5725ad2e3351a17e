package incidents

import (
	"math/bits"
	"strings"

	"github.com/incx/incx/extract/incidents/internal/class"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// Many a fraud, leak or theft of data is told without a word that
// [scene.Scene] takes for one of attacks: an invoice was paid to an impostor, a folder
// lay open, a clerk copied a list. Whether that is an incident, a model can
// tell by all of its words, but only of articles from the world of data and
// machines: it has seen too little of any other.

// A digitalLexicon has the words of that world by their keys, with the bit of
// the thing or doing that they stand for.
type digitalLexicon map[uint64]uint64

// newDigitalLexicon returns the lexicon. Each field has the words for one thing.
func newDigitalLexicon() digitalLexicon {
	const things = `computer/computers laptop/laptops smartphone/smartphones device/devices sim usb
		server/servers mainframe router/routers firewall backup/backups database/databases spreadsheet/spreadsheets
		file/files folder/folders records data script/scripts software app/apps browser web website/websites internet online
		digital portal link/links domain/domains cookie/cookies user/users username/usernames account/accounts
		admin/administrator/administrators login/logins/log-in/log-ins/log-on/logged password/passwords/pin credentials
		encryption/encrypted download/downloaded copied/copying deleted/deleting
		exfiltrate/exfiltrated/exfiltrating/exfiltration email/emails/e-mail/e-mails/mailbox/mailboxes/inbox
		message/messages/texts attachment/attachments spam invoice/invoices card/cards
		wallet/wallets crypto/cryptocurrency/bitcoin/bitcoins/ether/blockchain/token/tokens
		impostor/impostors/impersonate/impersonated/impersonating/spoofed tweet/tweets/twitter/facebook/instagram
		hacker/hackers/hacking/cyber/cybersecurity/cybercriminals/infosec malicious/malware/ransomware/phishing
		vulnerability/vulnerabilities/exploit/exploits/backdoor android wordpress url`
	l := make(digitalLexicon)
	bit := uint64(1)
	for field := range strings.FieldsSeq(things) {
		for w := range strings.SplitSeq(field, "/") {
			l[text(w)] = bit
		}
		bit <<= 1
	}
	return l
}

// enoughDigital is how many different things of the world of data and machines
// an article must speak of to be from it.
const enoughDigital = 3

// sureUnspoken is how likely an article must be about an incident where it speaks
// of none in so many words. News of new web sites and of examinations by computer
// comes near 0.6.
const sureUnspoken = 0.7

// mayReport says whether the article of v may report an incident at all.
func (f *Finder) mayReport(v *view) bool {
	return v.Speaks || v.namesDigitalAttack() || v.isDigital(f.digital)
}

// namesDigitalAttack says whether the article surely names an attack of a type
// that there is with computers only, even where no word of it is theirs alone:
// "SIM swap", "supply chain attack"; or that data were taken or exposed: "data
// of guests was stolen".
func (v *view) namesDigitalAttack() bool {
	const sure, reach = 0.8, 4
	for i := range v.Mentions {
		m := &v.Mentions[i]
		if m.Label != record.LabelAttack || v.Sentence[i] < 0 || m.Confidence < sure {
			continue
		}
		switch m.Type {
		case "data-breach", "data-leak":
			if v.AnyClass(v.SentenceOf(i), m.First-reach, m.Last+reach, class.DataWord) {
				return true
			}
		default:
			if !hasOtherSense(m.Type) {
				return true
			}
		}
	}
	return false
}

// hasOtherSense says whether attacks of a type are known without computers too:
// fraud and espionage are, and words like "virus" and "breach" have other senses.
// Types that only the user's gazetteer has are taken for ones of computers.
func hasOtherSense(name string) bool {
	switch name {
	case "cyberattack", "data-breach", "data-leak", "social-engineering", "malware", "exploit", "defacement", "espionage", "sabotage",
		"insider", "fraud", "extortion", "interception", "unauthorised-access", "influence-operation", "identity-theft":
		return true
	}
	return false
}

// isDigital says whether the article is from the world of data and machines.
func (v *view) isDigital(words token.Lexicon[uint64]) bool {
	seen := uint64(0)
	for i := range v.Doc.Sentences {
		if v.Place[i] == scene.Offside {
			continue
		}
		s := &v.Doc.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			seen |= words.At(v.Doc, t)
		}
		if bits.OnesCount64(seen) >= enoughDigital {
			return true
		}
	}
	return false
}
