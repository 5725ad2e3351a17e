package incidents

import (
	"reflect"
	"slices"
	"testing"

	"github.com/incx/incx/extract/record"
)

// What the attack did is read from sentences that speak of harm, and counts
// for the victims that the sentence names.
func TestImpact(t *testing.T) {
	f := newFinder()
	money := func(amount float64, currency string) *record.Money {
		return &record.Money{Amount: amount, Currency: currency}
	}
	tests := []struct {
		name, text string
		want       record.Impact // of the main incident
		recalled   record.Impact // of the one it recalls
	}{
		{"records", "It said personal data of 2.5 million customers was stolen.",
			record.Impact{Records: 2500000, Data: []string{"personal data"}}, record.Impact{}},
		{"lost records", "After the breach Brackwater loses 37,000 customer records.", record.Impact{Records: 37000}, record.Impact{}},
		{"number raised", "The ferry line raised the number of passengers affected to 41,000.",
			record.Impact{Records: 41000}, record.Impact{}},
		{"number of something else", "It was affected, and its share price fell to 41,000.", record.Impact{}, record.Impact{}},
		{"size", "Data was stolen from the ferry line, which employs about 600 people.", record.Impact{}, record.Impact{}},
		{"affected after all", "The breach hit a line with 600 passengers affected.", record.Impact{Records: 600}, record.Impact{}},
		{"a year", "Data was stolen from the line, on which 600,000 passengers a year travel.", record.Impact{}, record.Impact{}},
		{"percent", "The theft affected 15 per cent of customers.", record.Impact{}, record.Impact{}},
		{"data of a name", "They [data-breach:accessed] files of the [o:Social Security Office] data centre.", record.Impact{}, record.Impact{}},
		{"number in words", "Data of up to six million customers was stolen.", record.Impact{Records: 6e6}, record.Impact{}},
		{"half a million", "Half a million customers were affected.", record.Impact{Records: 500000}, record.Impact{}},
		{"two hundred thousand", "Two hundred thousand customers were affected.", record.Impact{Records: 200000}, record.Impact{}},
		{"no multiplier", "Twelve men stole data of customers.", record.Impact{}, record.Impact{}},
		{"gigabytes", "They stole 941 gigabytes of files.", record.Impact{}, record.Impact{}},
		{"former times", "It happened on [d:2025-03-04]. In [d:2023-06] data of 50,000 customers was stolen from it.", record.Impact{}, record.Impact{}},
		{"not so former", "It happened on [d:2025-03-04]. Since [d:2025-01] data of 50,000 customers was stolen from it.", record.Impact{Records: 50000}, record.Impact{}},
		{"one word", "The intruders accessed an account and took names, passwords and bank details.",
			record.Impact{Data: []string{"names", "passwords", "bank details"}}, record.Impact{}},
		{"took", "The intruders took personal data and order histories.", record.Impact{Data: []string{"personal data", "order histories"}}, record.Impact{}},
		{"took something else", "It took names of ships seriously after the attack.", record.Impact{}, record.Impact{}},
		{"not taken", "Names were stolen; passwords and bank details were not.", record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"ransom", "The hackers demanded a ransom of $70,000.", record.Impact{Ransom: money(70000, "USD")}, record.Impact{}},
		{"tricked into wiring", "In the [bec:scam] it was tricked into wiring more than $9 million.", record.Impact{Loss: money(9e6, "USD")}, record.Impact{}},
		{"scam of two currencies", "It fell victim to a $9m (£7m) [fraud:scam].", record.Impact{Loss: money(9e6, "USD")}, record.Impact{}},
		{"demand alone", "Weeks later the attackers asked for $40,000 to unlock its files.", record.Impact{}, record.Impact{}},
		{"ransom refused", "The hacked line would not pay the $40,000 ransom.", record.Impact{Ransom: money(40000, "USD")}, record.Impact{}},
		{"ransom for each", "The ransom note asked for $900 per computer or $20,000 for all.", record.Impact{Ransom: money(20000, "USD")}, record.Impact{}},
		{"ransom of an earlier scheme", "One earlier extortion scheme asked for a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"usual ransom", "The gang usually demands a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"ransom of another victim", "One of its other victims, a bank, paid a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"ransom that another paid", "After its files were locked, [o:Harbour Bank] paid a $20,000 ransom.", record.Impact{}, record.Impact{}},
		{"ransoms in total", "Total ransom payments came to $20 million.", record.Impact{}, record.Impact{}},
		{"ransom from each victim", "The worm took a ransom of $300 from each victim.", record.Impact{}, record.Impact{}},
		{"elsewhere", "Elsewhere, the gang hit a library. The hackers demanded a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"in another place", "In [l:Ulm], a library was struck. The hackers demanded a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"in the attack on another", "In the [o:Harbour Bank] [ransomware:attack], hackers demanded a ransom of $20,000.", record.Impact{}, record.Impact{}},
		{"elsewhere, and back", "Elsewhere, the gang hit a library. [o:Brackwater Ferries] got a ransom note. It demanded a ransom of $20,000.",
			record.Impact{Ransom: money(20000, "USD")}, record.Impact{}},
		{"comes after", "The [ddos:attack] comes two years after thieves stole data of 9,000 customers.", record.Impact{}, record.Impact{}},
		{"no noun", "The breach is affecting up to 270,000.", record.Impact{Records: 270000}, record.Impact{}},
		{"no noun, of a share", "The breach is affecting 270 per cent more.", record.Impact{}, record.Impact{}},
		{"notified", "After the breach 55,000 patients were notified.", record.Impact{Records: 55000}, record.Impact{}},
		{"notified of nothing", "Some 55,000 patients were notified.", record.Impact{}, record.Impact{}},
		{"tricked", "The phishing campaign tricked over a million users.", record.Impact{Records: 1e6}, record.Impact{}},
		{"tricked into buying", "The phishing campaign tricked her into buying 50 cards.", record.Impact{}, record.Impact{}},
		{"enquiries", "It got 27 enquiries from members whose addresses were exposed.", record.Impact{Data: []string{"addresses"}}, record.Impact{}},
		{"clients, first", "With more than 12,000 clients, it told of the breach.", record.Impact{}, record.Impact{}},
		{"stolen accounts, first", "With 380 stolen accounts they went on.", record.Impact{Records: 380}, record.Impact{}},
		{"of about", "Data of fewer than 100 of about 300 clients was stolen.", record.Impact{Records: 100}, record.Impact{}},
		{"screenshot of many", "The screenshot tool stole data of 87,000 people.", record.Impact{Records: 87000}, record.Impact{}},
		{"dealing with", "It told of a breach dealing with more than 12,000 accounts that were exposed.", record.Impact{Records: 12000}, record.Impact{}},
		{"term of the law", "The scheme affected 15 protected computers.", record.Impact{}, record.Impact{}},
		{"only a sample", "As proof they leaked a sample of 300 records.", record.Impact{}, record.Impact{}},
		{"disabled", "Its servers were disabled for two weeks.", record.Impact{Downtime: "P2W"}, record.Impact{}},
		{"ransom after", "They got $8.13 million in ransom from the hacked line.", record.Impact{Ransom: money(8130000, "USD")}, record.Impact{}},
		{"ransom of a worth", "The hacked line paid three Bitcoins, worth about $34,000.", record.Impact{Ransom: money(34000, "USD")}, record.Impact{}},
		{"price of data", "The stolen data of the hacked line is sold for 0.0071 bitcoins ($18.86).", record.Impact{}, record.Impact{}},
		{"stolen after", "In the attack $3 million was stolen.", record.Impact{Loss: money(3e6, "USD")}, record.Impact{}},
		{"period", "It happened on [d:2025-03-04]. They collected $6 million in ransom in attacks dating back to [d:2023].", record.Impact{Ransom: money(6e6, "USD")}, record.Impact{}},
		{"no ransom but costs", "Hit by the attack, it paid no ransom; recovery cost $1.5 million.",
			record.Impact{Loss: money(1.5e6, "USD")}, record.Impact{}},
		{"no ransom", "Hit by the attack, it paid no ransom of $1.5 million.", record.Impact{}, record.Impact{}},
		{"loss", "The [ddos:attack] cost it £3m.", record.Impact{Loss: money(3e6, "GBP")}, record.Impact{}},
		{"loses", "It loses €1bn in the [fraud:heist].", record.Impact{Loss: money(1e9, "EUR")}, record.Impact{}},
		{"loss a day", "The [ddos:attack] was costing it between £5m and £10m a day.", record.Impact{}, record.Impact{}},
		{"downtime", "The [ddos:attack] kept its website offline for 36 hours.", record.Impact{Downtime: "PT36H"}, record.Impact{}},
		{"downtime in words", "The systems were offline for four days after the [ddos:attack].", record.Impact{Downtime: "P4D"}, record.Impact{}},
		{"lasted", "The outage lasted more than twenty-four hours.", record.Impact{Downtime: "PT24H"}, record.Impact{}},
		{"suspended", "Online orders were suspended for three weeks.", record.Impact{Downtime: "P3W"}, record.Impact{}},
		{"stood still", "Production stood still for about five weeks.", record.Impact{Downtime: "P5W"}, record.Impact{}},
		{"days of a noun", "Customers suffered a two-day outage.", record.Impact{Downtime: "P2D"}, record.Impact{}},
		{"noun of days", "After four days of disruption the ferries ran.", record.Impact{Downtime: "P4D"}, record.Impact{}},
		{"took to restore", "It took the line ten days to restore its systems.", record.Impact{Downtime: "P10D"}, record.Impact{}},
		{"a week", "Its servers were down for a week.", record.Impact{Downtime: "P1W"}, record.Impact{}},
		{"suspended sentence", "His jail term was suspended for two years and 18 months.", record.Impact{}, record.Impact{}},
		{"suspended employee", "The clerk was suspended for three weeks.", record.Impact{}, record.Impact{}},
		{"may be down", "The website may be down for three days.", record.Impact{}, record.Impact{}},
		{"expected", "It expects the disruption to last four weeks.", record.Impact{}, record.Impact{}},
		{"the affected", "Of the 4,500 affected, most live in Ulm.", record.Impact{Records: 4500}, record.Impact{}},
		{"point in time", "The website went down two days after the letter.", record.Impact{}, record.Impact{}},
		{"within", "The site was taken offline within two hours.", record.Impact{}, record.Impact{}},
		{"of another line", "In September [o:Harbour Bank] was offline for two weeks after the [ddos:attack].", record.Impact{}, record.Impact{}},
		{"another verb", "The hole in its network that it closed had been used for a month after the [ddos:attack].", record.Impact{}, record.Impact{}},
		{"talked down", "It talked it down over four days after the [ddos:attack].", record.Impact{}, record.Impact{}},
		{"attack lasted", "The [ddos:attack] lasted four days.", record.Impact{}, record.Impact{}},
		{"took to notice", "It took the line ten days to notice that data was stolen.", record.Impact{}, record.Impact{}},
		{"policyholders", "They copied the personal data of 412,000 policyholders.",
			record.Impact{Records: 412000, Data: []string{"personal data"}}, record.Impact{}},
		{"at risk, some of them", "The lapses put the personal information of 79,404 people at risk, including 890 patients.",
			record.Impact{Records: 79404, Data: []string{"personal information"}}, record.Impact{}},
		{"some of them first", "Among them, 890 patients had their data stolen. In all, 79,404 people were affected.", record.Impact{Records: 79404}, record.Impact{}},
		{"some of them last", "Data of 5,000 customers was stolen. Of these, 900 customers lost money.", record.Impact{Records: 5000}, record.Impact{}},
		{"some of them alone", "Customers, including 300 pensioners, were affected.", record.Impact{Records: 300}, record.Impact{}},
		{"at risk, in a headline", "Lapses Put Data of 79,404 Patients at Risk", record.Impact{Records: 79404}, record.Impact{}},
		{"may be at risk", "Experts say a hole could put 79,404 people at risk.", record.Impact{}, record.Impact{}},
		{"got at", "They got at records of 6.9 million customers.", record.Impact{Records: 6.9e6}, record.Impact{}},
		{"reached", "The hackers reached 6.9 million profiles.", record.Impact{Records: 6.9e6}, record.Impact{}},
		{"reached by a notice", "The letter reached 50,000 customers.", record.Impact{}, record.Impact{}},
		{"took names", "Two men took names and telephone numbers of 57 million drivers.",
			record.Impact{Records: 57e6, Data: []string{"names", "telephone numbers"}}, record.Impact{}},
		{"took down", "It took down 23 profiles.", record.Impact{}, record.Impact{}},
		{"spaces", "Personal data of 1 254 500 customers was stolen.", record.Impact{Records: 1254500, Data: []string{"personal data"}}, record.Impact{}},
		{"number with a footnote", "Data of 48,500* customers was stolen.", record.Impact{Records: 48500}, record.Impact{}},
		{"money with a footnote", "It lost 12 million* dollars.", record.Impact{Loss: money(12e6, "USD")}, record.Impact{}},
		{"no parts of people", "Data of 48.500 customers was stolen.", record.Impact{}, record.Impact{}},
		{"taken by police", "After the [fraud:heist] the police said they had taken $24 million from him.", record.Impact{}, record.Impact{}},
		{"taken by prosecutors", "Prosecutors said last week that they had taken $24 million from the [fraud:scam].", record.Impact{}, record.Impact{}},
		{"police say who took", "The police said hackers had taken $24 million from it in the [fraud:heist].", record.Impact{Loss: money(24e6, "USD")}, record.Impact{}},
		{"losses came to", "Its losses came to more than $600,000.", record.Impact{Loss: money(6e5, "USD")}, record.Impact{}},
		{"losses amounted to", "Losses amounted to £3 million.", record.Impact{Loss: money(3e6, "GBP")}, record.Impact{}},
		{"damage estimated", "The damage is estimated at €2 million.", record.Impact{Loss: money(2e6, "EUR")}, record.Impact{}},
		{"losses of a year", "Net losses for the quarter came to £3 million.", record.Impact{}, record.Impact{}},
		{"losses of half a year", "Half-year losses came to £3 million.", record.Impact{}, record.Impact{}},
		{"losses of a whole year", "It said full-year losses came to £3 million.", record.Impact{}, record.Impact{}},
		{"withdrew", "The thieves withdrew $12m.", record.Impact{Loss: money(12e6, "USD")}, record.Impact{}},
		{"thieves took", "The thieves took $2 million from its accounts.", record.Impact{Loss: money(2e6, "USD")}, record.Impact{}},
		{"customers withdrew", "Worried customers withdrew $12m.", record.Impact{}, record.Impact{}},
		{"got away", "The fraudsters got away with £45,000.", record.Impact{Loss: money(45000, "GBP")}, record.Impact{}},
		{"not taken, have not been", "Names were stolen. Payment details and account passwords have not been compromised.",
			record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"not affected", "Names were stolen, but bank details and passwords weren’t affected.", record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"no evidence", "Names were stolen. There is no evidence that any card data or passwords were taken.",
			record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"did not include", "The stolen files did not include the passwords, bank details and medical records of customers.", record.Impact{}, record.Impact{}},
		{"no denial of the rest", "The intruders did not get far, but names and passwords were stolen.",
			record.Impact{Data: []string{"names", "passwords"}}, record.Impact{}},
		{"not only", "Not only names were stolen.", record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"not encrypted", "The stolen passwords were not encrypted.", record.Impact{Data: []string{"passwords"}}, record.Impact{}},
		{"never exposed, others were", "The main database was never exposed, it said, and the line then found that names and passwords were stolen.",
			record.Impact{Data: []string{"names", "passwords"}}, record.Impact{}},
		{"condition", "If it does not pay, private messages will be leaked.", record.Impact{Data: []string{"private messages"}}, record.Impact{}},
		{"changed", "Names were stolen and all passwords have been reset.", record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"to be changed", "Names were stolen, and customers should change their account passwords.", record.Impact{Data: []string{"names"}}, record.Impact{}},
		{"brackets", "Data of 815 million (81.5 crore) citizens was stolen.", record.Impact{Records: 815e6}, record.Impact{}},
		{"crore", "Data of 81.5 cr citizens was stolen.", record.Impact{Records: 815e6}, record.Impact{}},
		{"lakh", "Data of 5 lakhs customers was stolen.", record.Impact{Records: 5e5}, record.Impact{}},
		{"Americans", "Data of 143 million Americans was stolen.", record.Impact{Records: 143e6}, record.Impact{}},
		{"data leak", "Police look into a possible [data-leak:data leak] of over 340 million personal records.",
			record.Impact{Records: 340e6, Data: []string{"personal records"}}, record.Impact{}},
		{"sample first", "As proof they leaked data of 100 customers. In all, data of 2 million customers was stolen.", record.Impact{Records: 2e6}, record.Impact{}},
		{"sample later", "Data of 2 million customers was stolen. As proof they leaked data of 100 customers.", record.Impact{Records: 2e6}, record.Impact{}},
		{"total later", "Data of 5,000 customers in Ulm was stolen. A total of 9,000 customers were affected.", record.Impact{Records: 9000}, record.Impact{}},
		{"another number later", "Data of 5,000 customers in Ulm was stolen. In Graz 9,000 customers were affected.", record.Impact{Records: 5000}, record.Impact{}},
		{"created", "The stolen tool was used to create 100,000 accounts.", record.Impact{}, record.Impact{}},
		{"sent", "From the compromised server 30,000 emails were sent.", record.Impact{}, record.Impact{}},
		{"scanned", "It scanned some 9,000 computers for stolen data.", record.Impact{}, record.Impact{}},
		{"followers", "The stolen account has 80,000 followers and users.", record.Impact{}, record.Impact{}},
		{"headcount", "Data was stolen from the 600-employee firm.", record.Impact{}, record.Impact{}},
		{"of another name", "Data of 9 million [o:Harbour Bank] customers was stolen.", record.Impact{}, record.Impact{}},
		{"no ransom but a loss", "After the [fraud:scam] the line paid $45,000 to an impostor.", record.Impact{Loss: money(45000, "USD")}, record.Impact{}},
		{"settlement", "After the [ransomware:ransomware attack] it will pay $45,000 to settle a lawsuit.", record.Impact{}, record.Impact{}},
		{"condition of a ransom", "It will be [ransomware:hacked] unless it does not refuse to pay a ransom of $75,000.", record.Impact{Ransom: money(75000, "USD")}, record.Impact{}},
		{"made off", "In the [fraud:heist] they made off with $613 million.", record.Impact{Loss: money(613e6, "USD")}, record.Impact{}},
		{"theft of coins", "It told of the $600m bitcoin [fraud:theft].", record.Impact{Loss: money(6e8, "USD")}, record.Impact{}},
		{"theft of another thing", "It spent $600m on [fraud:theft] insurance.", record.Impact{}, record.Impact{}},
		{"theft after", "It told of the $600m [fraud:theft].", record.Impact{Loss: money(6e8, "USD")}, record.Impact{}},
		{"took from", "In the [fraud:heist] they took $30m from its wallets.", record.Impact{Loss: money(3e7, "USD")}, record.Impact{}},
		{"took no money", "After the [fraud:scam] it took on $30m of debt.", record.Impact{}, record.Impact{}},
		{"returned", "After the [fraud:heist] they returned $260m.", record.Impact{}, record.Impact{}},
		{"returned what was stolen", "It refunded the $640 that was stolen.", record.Impact{Loss: money(640, "USD")}, record.Impact{}},
		{"did not lose", "In the [fraud:heist] it didn't lose $300.", record.Impact{}, record.Impact{}},
		{"another lost", "After the [fraud:heist] [o:Harbour Bank] has lost $320m.", record.Impact{}, record.Impact{}},
		{"stolen from another", "The gang stole $320m from [o:Harbour Bank] in a [fraud:heist].", record.Impact{}, record.Impact{}},
		{"heist of another", "It recalls the $81m [o:Harbour Bank] [fraud:heist].", record.Impact{}, record.Impact{}},
		{"cost another", "The [fraud:heist] cost [o:Harbour Bank] $81m.", record.Impact{}, record.Impact{}},
		{"another spoke", "It told [o:Harbour Bank] that about $45,000 had been lost in the [fraud:heist].", record.Impact{Loss: money(45000, "USD")}, record.Impact{}},
		{"several cases", "The gang stole $2bn in dozens of [fraud:heists].", record.Impact{}, record.Impact{}},
		{"from many", "He is accused of having stolen $5 million from forty people in a [fraud:scam].", record.Impact{}, record.Impact{}},
		{"from many of ours", "In the [fraud:heist] $5 million was stolen from forty people.", record.Impact{Loss: money(5e6, "USD")}, record.Impact{}},
		{"of another in a place", "In a [fraud:scam] [o:Harbour Bank] of Ohio lost $1.1 million.", record.Impact{}, record.Impact{}},
		{"of another, apposition", "In a [fraud:scam] [o:Harbour Bank], which it owns, lost $1.1 million.", record.Impact{}, record.Impact{}},
		{"duped", "In the [fraud:scam] it was duped out of $11.8 million.", record.Impact{Loss: money(11.8e6, "USD")}, record.Impact{}},
		{"would have cost", "The [fraud:scam] would have cost it $29.", record.Impact{}, record.Impact{}},
		{"prevented", "It prevented £500,000 from being lost to the [fraud:scam].", record.Impact{}, record.Impact{}},
		{"data stolen, then sold", "The database was stolen and the thief now wants $300 for it.", record.Impact{}, record.Impact{}},
		{"had stolen data", "It gave $100,000 to the men who had stolen data.", record.Impact{}, record.Impact{}},
		{"bitcoin stolen", "Hackers are out: $64 million in bitcoin stolen.", record.Impact{Loss: money(64e6, "USD")}, record.Impact{}},
		{"of a product’s name", "Hackers stole data of [o:Office 365] users.", record.Impact{}, record.Impact{}},
		{"of many", "Companies lost $2bn in such [fraud:fraud].", record.Impact{}, record.Impact{}},
		{"of another", "The hackers also launched a [ransomware:ransomware attack] on [o:Mill Street Bank], which cost the lender £300m.",
			record.Impact{}, record.Impact{Loss: money(3e8, "GBP")}},
		{"of a third", "In a [ransomware:ransomware attack] on [o:Mill Street Bank] data was stolen, and [o:Corner Shop Ltd] lost 5,000 records.",
			record.Impact{}, record.Impact{}},
		{"of each", "The [ddos:attack] on [o:Brackwater Ferries] cost £3m, the [ransomware:ransomware attack] on [o:Mill Street Bank] cost £300m.",
			record.Impact{Loss: money(3e6, "GBP")}, record.Impact{Loss: money(3e8, "GBP")}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, ms, ents := labelled(t, testLead+test.text)
			var main, recalled record.Impact
			found, _ := f.Explain(d, ms, ents, "", new(Scratch))
			for _, i := range found {
				switch {
				case i.Impact == nil:
				case i.Main:
					main = *i.Impact
				case slices.Contains(i.Victims, "Mill Street Bank"):
					recalled = *i.Impact
				}
			}
			if !reflect.DeepEqual(main, test.want) {
				t.Errorf("impact %+v, want %+v", main, test.want)
			}
			if !reflect.DeepEqual(recalled, test.recalled) {
				t.Errorf("impact of the other %+v, want %+v", recalled, test.recalled)
			}
		})
	}
}
