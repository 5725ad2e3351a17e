package incidents

import (
	"slices"
	"testing"

	"github.com/incx/incx/extract/mention/mentiontest"
)

// What sentences list as taken, in the words of the article.
func TestDataKinds(t *testing.T) {
	f := newFinder()
	tests := []struct {
		name, text string
		want       []string
	}{
		{"of birth", "Names, places of residence and dates of birth of riders were stolen.", []string{"names", "places of residence", "dates of birth"}},
		{"of birth, not taken", "Names were stolen, but dates of birth were not.", []string{"names"}},
		{"made off with", "The intruder made off with records of members. The database holds user names and e-mail addresses.",
			[]string{"user names", "e-mail addresses"}},
		{"left open", "It left medical records and dates of birth in a cloud bucket that asked for no password.", []string{"medical records", "dates of birth"}},
		{"left to anyone", "It left medical records in a cloud bucket that anyone could list.", []string{"medical records"}},
		{"default passwords", "They hacked it with a list of default passwords.", nil},
		{"left in a drawer", "It left medical records and dates of birth in a drawer.", nil},
		{"names of things", "It published the names of seven browser extensions.", nil},
		{"names of many", "It published the names of 9,000 stewards.", []string{"names"}},
		{"names of people", "It published the names of 9,000 customers.", []string{"names"}},
		{"whether", "Police look into whether card data was stolen.", nil},
		{"security of", "It takes the security of customer data seriously and asks what was stolen.", nil},
		{"leak of", "It told of a leak of customers' email addresses.", []string{"email addresses"}},
		{"repositories", "They stole keys from source code repositories.", nil},
		{"they hold", "Hackers stole private files. They hold names and dates of birth of staff.", []string{"private files", "names", "dates of birth"}},
		{"attachments hold", "Hackers stole messages and photos. The attachments contained names of staff. In some cases they included your name and date of birth.",
			[]string{"messages", "photos", "names", "date of birth"}},
		{"they hold, of no harm", "The ships carry private files. They hold names and dates of birth of staff.", nil},
		{"list of what was not", "Names were seen; no addresses, physical keys, passwords, card data or other information was accessed.", []string{"names"}},
		{"nor have they been taken", "Names were stolen. No accounts were compromised nor have passwords, PIN numbers or login details been accessed.", []string{"names"}},
		{"none of another thing", "No prison for the clerk who took customer files.", []string{"customer files"}},
		{"remains safe", "Names were stolen, while customer documents and card data remain secure.", []string{"names"}},
		{"designed to", "The malware is designed to steal card numbers.", nil},
		{"tried to", "They tried to steal card numbers and failed.", nil},
		{"could", "Thieves could steal card numbers with it.", nil},
		{"managed to", "They managed to steal card numbers.", []string{"card numbers"}},
		{"may have", "They may have stolen card numbers.", []string{"card numbers"}},
		{"could have been", "The card numbers could have been stolen.", []string{"card numbers"}},
		{"usually", "Data that was stolen usually included names and addresses.", nil},
		{"usual afterwards", "They stole card numbers, which are commonly sold.", []string{"card numbers"}},
		{"messages", "The messages told that data was stolen.", nil},
		{"messages beside others", "They stole photos, messages and passwords.", []string{"photos", "messages", "passwords"}},
		{"messages accessed", "They accessed messages in it.", []string{"messages"}},
		{"messages posted", "The page was hijacked, and odd messages were posted.", nil},
		{"messages were taken", "The page was hijacked, and messages were stolen.", []string{"messages"}},
		{"emails beside others", "They stole names, emails and passwords.", []string{"names", "emails", "passwords"}},
		{"phishing emails", "They got in with phishing emails, and files were stolen.", nil},
		{"credentials harvested", "The credentials were harvested.", []string{"credentials"}},
		{"gained access", "They gained access to user records, including emails and encrypted passwords.",
			[]string{"user records", "emails", "encrypted passwords"}},
		{"tries to gain access", "They can gain access to user records.", nil},
		{"let anyone see", "The page let anyone see names and street addresses.", []string{"names", "street addresses"}},
		{"able to view", "He was able to view a customer's email address, phone number and account number.",
			[]string{"email address", "phone number", "account number"}},
		{"theirs", "Customers were warned that their phone number, email address and purchase data might have been leaked.",
			[]string{"phone number", "email address", "purchase data"}},
		{"theirs, unharmed", "Customers were told that their phone number and email address should be kept up to date.", nil},
		{"after a colon", "Personal data was accessed, specifically: passenger name, date of birth, email address and passport number.",
			[]string{"personal data", "passenger name", "date of birth", "email address", "passport number"}},
		{"after a colon, unharmed", "The clerk asked for one thing more: name, address and date of birth.", nil},
		{"where loot went", "The addresses that received the stolen funds were shared.", nil},
		{"shown to others", "Customers were presented with the names and call histories of strangers.", []string{"names", "call histories"}},
		{"involving", "The [data-breach:breach] involved personal data such as name, date of birth and passport number.",
			[]string{"personal data", "name", "date of birth", "passport number"}},
		{"received by a scammer", "The scammer received the W-2 forms.", []string{"w-2 forms"}},
		{"left visible", "Customer records were left publicly visible.", []string{"customer records"}},
		{"held", "The stolen tables held information such as login usernames and text messages.", []string{"login usernames", "text messages"}},
		{"found in", "Phone numbers and contact information were found in other spreadsheets.", []string{"phone numbers", "contact information"}},
		{"spoofed address", "They hacked it and spoofed the sender's email address.", nil},
		{"sent from addresses", "The hacked messages were sent from valid email addresses.", nil},
		{"trade in data", "The market for stolen card numbers grows.", nil},
		{"your own password", "If your data was stolen you should change your account password.", nil},
		{"encrypted files", "They stole its encrypted files.", nil},
		{"birth years", "Birth years and first names were exposed.", []string{"birth years", "first names"}},
		{"academic years", "Data of the last two academic years was stolen.", nil},
		{"possessive", "They stole driver's license numbers and customers' names.", []string{"driver's license numbers", "names"}},
		{"hyphen", "They stole e-mail addresses and dental X-rays.", []string{"e-mail addresses", "dental x-rays"}},
		{"qualifiers", "Stolen were national insurance numbers, home addresses and medical record numbers.",
			[]string{"national insurance numbers", "home addresses", "medical record numbers"}},
		{"first and last names", "They stole first and last names.", []string{"names"}},
		{"digits", "They stole the last four digits of Social Security numbers.", []string{"last four digits of social security numbers"}},
		{"copies", "They stole copies of passports and images of driver's licences.", []string{"copies of passports", "images of driver's licences"}},
		{"cards", "They stole the last four digits of payment cards.", []string{"last four digits of payment cards"}},
		{"data includes", "The data includes full names and telephone numbers.", []string{"full names", "telephone numbers"}},
		{"kept", "Names and telephone numbers were in the database.", []string{"names", "telephone numbers"}},
		{"put online", "Passports and tenancy agreements are among documents that criminals have put online.",
			[]string{"passports", "tenancy agreements"}},
		{"notice", "The information involved may include your name, Social Security number, and date of birth.",
			[]string{"name", "social security number", "date of birth"}},
		{"notice, passive", "Your name and account number may have been accessed.", []string{"name", "account number"}},
		{"notice, e-mail", "The information involved may include your name, e-mail, and password.", []string{"name", "e-mail", "password"}},
		{"notice, email", "The information involved may include your name, email, and password.", []string{"name", "email", "password"}},
		{"notice, no list", "Find out whether your name and password were stolen.", nil},
		{"notice, denied", "The information does not include your name or account number.", nil},
		{"including", "They stole data of cards, including cardholder name, card number and expiry date.",
			[]string{"name", "card number", "expiry date"}},
		{"means", "They accessed accounts by using passwords stolen from other sites.", nil},
		{"means, after", "They took passwords from other sites and accessed names and accounts.", []string{"names"}},
		{"form", "The information that you include in your form has your name.", nil},
		{"means, first", "Passwords stolen from other sites opened the accounts.", nil},
		{"emails contain, first", "Emails contain bank information.", nil},
		{"e-mails contain", "Their emails contain bank information.", nil},
		{"private bank", "The private bank told of the [data-breach:breach] that its data was stolen.", nil},
		{"account", "They accessed his bank account.", nil},
		{"elliptic", "They stole credit card and bank account numbers.", []string{"credit card", "bank account numbers"}},
		{"protected", "They accessed non-password-protected machines.", nil},
		{"passports", "They published passports and tenancy agreements.", []string{"passports", "tenancy agreements"}},
		{"new passports", "Drivers whose data was stolen get new passports.", nil},
		{"verb", "When a company logs in, they steal what it types.", nil},
		{"beside others", "They published surnames, initials and ranks.", []string{"surnames", "initials", "ranks"}},
		{"not beside others", "The stolen sum ranks high among salaries.", nil},
		{"keys for a ransom", "After the [ransomware:attack] the files are lost unless it buys private keys for a ransom.", nil},
		{"keys", "They stole private keys.", []string{"private keys"}},
		{"owners since", "It happened on [d:2025-03-04]. They stole names and passwords of customers who did business with it before [d:2019-03].",
			[]string{"names", "passwords"}},
		{"owners in a year", "It happened on [d:2025-03-04]. They stole names and passwords of customers who joined in [d:2019].",
			[]string{"names", "passwords"}},
		{"speaks on", "Earlier it said names and passwords had been stolen in the attack.", []string{"names", "passwords"}},
		{"speaks of another", "Earlier names and passwords had been stolen in the attack on a ferry.", nil},
		{"former", "It happened on [d:2025-03-04]. Names and passwords that were stolen in [d:2019] are others.", nil},
		{"former of owners", "It happened on [d:2025-03-04]. Customers whose names and passwords were stolen in [d:2019] are others.", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := mentiontest.Read(t, testLead+test.text)
			var got []string
			found, _ := f.Explain(d, ms, ents, "", new(Scratch))
			for _, i := range found {
				if i.Main && i.Impact != nil {
					got = i.Impact.Data
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("kinds %q, want %q", got, test.want)
			}
		})
	}
}
