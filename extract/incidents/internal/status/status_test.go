package status

import (
	"testing"

	"github.com/incx/incx/extract/record"
)

// The first sentence that speaks of the attack says how sure it is.
func TestStatus(t *testing.T) {
	tests := []struct {
		name, text string
		want       record.Status
	}{
		{"plain", "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack] on Monday.", record.Confirmed},
		{"suspected", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries] on Monday.", record.Suspected},
		{"plain first", "[o:Brackwater Ferries] was hit by a [ddos:DDoS attack]. The suspected [ddos:DDoS attack] began on Monday.", record.Confirmed},
		{"suspected, then confirmed", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries]. The line confirmed the [ddos:DDoS attack].", record.Confirmed},
		{"not confirmed", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries]. The line did not confirm the [ddos:DDoS attack].", record.Suspected},
		{"claimed", "[t:Lantern] claimed a [ddos:DDoS attack] on [o:Brackwater Ferries].", record.Claimed},
		{"claimed at length", "[t:Lantern] claimed on Telegram that it had launched [ddos:denial-of-service attacks] on [o:Brackwater Ferries].", record.Claimed},
		{"claimed attack", "[o:Brackwater Ferries] is safe after a claimed [data-breach:breach].", record.Claimed},
		{"claimed by nobody known", "The line claimed that a [ddos:DDoS attack] hit [o:Brackwater Ferries].", record.Confirmed},
		{"does not confirm", "A suspected [ddos:DDoS attack] hit [o:Brackwater Ferries]. The line didn’t confirm the [ddos:DDoS attack].", record.Suspected},
		{"takes credit", "[t:Lantern] took credit for a [ddos:DDoS attack] on [o:Brackwater Ferries].", record.Claimed},
		{"takes credit cards", "Hackers took credit card numbers in a [data-breach:breach] of [o:Brackwater Ferries].", record.Confirmed},
		{"takes responsibility", "A gang took responsibility for the [ddos:DDoS attack] on [o:Brackwater Ferries].", record.Claimed},
		{"gives credit", "[t:Lantern] gave credit for a [ddos:DDoS attack] to [o:Brackwater Ferries].", record.Confirmed},
		{"allegedly", "[o:Brackwater Ferries] was allegedly [cyberattack:hacked] on Monday.", record.Suspected},
		{"allegedly, in a headline", "[o:Brackwater Ferries] allegedly [cyberattack:hacked]\n\nIt sails on.", record.Suspected},
		{"who allegedly", "He allegedly [cyberattack:hacked] [o:Brackwater Ferries] on Monday.", record.Confirmed},
		{"fears", "[o:Brackwater Ferries] fears that data was [data-breach:stolen].", record.Suspected},
		{"fears of more", "A [data-breach:breach] at [o:Brackwater Ferries] brought fears of more to come.", record.Confirmed},
		{"denied", "[o:Brackwater Ferries] denied a [data-breach:breach].", record.Denied},
		{"foiled", "[o:Brackwater Ferries] foiled a [ddos:DDoS attack].", record.Thwarted},
		{"foiled after", "[ddos:DDoS attack] thwarted at [o:Brackwater Ferries].", record.Thwarted},
		{"was blocked", "The [ddos:DDoS attack] was blocked by [o:Brackwater Ferries].", record.Thwarted},
		{"attempted", "[o:Brackwater Ferries] reported an attempted [fraud:theft] of money by hackers.", record.Thwarted},
		{"in an attempt", "Hackers [data-breach:breached] [o:Brackwater Ferries] in an attempt to [fraud:steal] money.", record.Confirmed},
		{"purpose", "The app attacked [o:Brackwater Ferries] in an attempt to [fraud:steal] money by [malware:malware].", record.Confirmed},
		{"foiled headline, plural", "Police foil [ransomware:ransomware attack] on [o:Brackwater Ferries]\n\nThe line sails on.", record.Thwarted},
		{"thwart", "Officials thwart large [ddos:DDoS attack]\n\nThe [ddos:attack] came on Monday.", record.Thwarted},
		{"prevent", "Bank clerks prevent [fraud:theft] of £3m\n\nThe [fraud:theft] was planned for Monday.", record.Thwarted},
		{"repel", "Port staff repel hackers\n\nA [cyberattack:cyberattack] came on Monday.", record.Thwarted},
		{"fend off", "Port staff fend off [cyberattack:cyberattack]\n\nIt came on Monday.", record.Thwarted},
		{"attack foiled", "[cyberattack:Cyberattack] on [o:Brackwater Ferries] foiled by clerk\n\nIt came on Monday.", record.Thwarted},
		{"verb in the mention", "Police [ransomware:foil ransomware attack] on [o:Brackwater Ferries]\n\nThe line sails on.", record.Thwarted},
		{"attempt in the mention", "An [fraud:attempted theft] at [o:Brackwater Ferries] came to light.", record.Thwarted},
		{"plain headline, foiled in the lead", "[ransomware:Ransomware attack] on [o:Brackwater Ferries]\n\nThe line had thwarted a [ransomware:ransomware attack], it said.", record.Thwarted},
		{"plain headline, stopped in the lead", "[ransomware:Ransomware] at [o:Brackwater Ferries]\n\nThe line blocked the [ransomware:ransomware attack], it said.", record.Thwarted},
		{"harm in the headline, stopped in the lead", "[o:Brackwater Ferries] crippled by [ransomware:ransomware]\n\nThe line stopped the [ransomware:attack] after a day.", record.Confirmed},
		{"plain headline, suspected in the lead", "[ransomware:Ransomware attack] on [o:Brackwater Ferries]\n\nA suspected [ransomware:ransomware attack] came on Monday.", record.Confirmed},
		{"managed to prevent", "[cyberattack:Cyberattack] on [o:Brackwater Ferries]\n\nThe line managed to prevent the [cyberattack:attack].", record.Thwarted},
		{"tried, and foiled", "Hackers tried to [sabotage:sabotage] [o:Orrin Water]\n\nIts engineers foiled them, it said.", record.Thwarted},
		{"attempted to launch, and blocked", "Hackers attempted to launch [ransomware:ransomware] at [o:Orrin Water], but it was blocked.", record.Thwarted},
		{"attempts that failed", "[o:Orrin Water] confirms [phishing:phishing] attempts\n\nThey had failed to compromise any data.", record.Thwarted},
		{"attempt to, in a headline", "Attempt to [sabotage:sabotage] power grid fails\n\nThe lights stayed on.", record.Thwarted},
		{"tried, and no more is said", "Hackers tried to [sabotage:sabotage] [o:Orrin Water]\n\nIts engineers went home.", record.Confirmed},
		{"fail to", "Hackers fail to [sabotage:sabotage] power grid\n\nThe lights stayed on.", record.Thwarted},
		{"fail to stop", "Guards fail to stop [sabotage:sabotage]\n\nThe lights went out.", record.Confirmed},
		{"fail to extort", "After hackers fail to [extortion:extort] money, films appear\n\nThe studio did not pay.", record.Confirmed},
		{"plotted, and caught", "They plotted to [espionage:spy] on [o:Orrin Water]\n\nThe men were caught on Monday.", record.Thwarted},
		{"disrupted an attempt", "Agents disrupted a Norland attempt to [espionage:spy] on [o:Orrin Water].", record.Thwarted},
		{"disrupted services", "The [ddos:attack] disrupted services at [o:Orrin Water].", record.Confirmed},
		{"was foiled at length", "A [cyberattack:cyberattack] on the line and its port was foiled.", record.Thwarted},
		{"foiled crooks", "Clerk foils crooks\n\nA [bec:scam] came by e-mail.", record.Thwarted},
		{"to prevent", "[o:Brackwater Ferries] buys software to prevent [ransomware:ransomware attacks]\n\nIt was hit by a [ransomware:ransomware attack].", record.Confirmed},
		{"how to prevent", "How banks prevent [fraud:theft]\n\nIt was hit by [fraud:theft].", record.Confirmed},
		{"could have prevented", "A patch could have prevented the [data-breach:breach].", record.Confirmed},
		{"not prevented", "The [data-breach:breach] was not prevented.", record.Confirmed},
		{"prevented from spreading", "The line prevented the [malware:malware] from spreading.", record.Confirmed},
		{"further attacks", "The [cyberattack:cyberattack] hit the line, which repelled further [cyberattack:attacks].", record.Confirmed},
		{"fight crime", "Police fight [fraud:fraud] with posters\n\nIt was hit by [fraud:fraud].", record.Confirmed},
		{"denies a claim", "[o:Brackwater Ferries] rejects a gang’s claim to have [data-breach:looted] files.", record.Denied},
		{"rejects a claim that", "Airline rejects claim that passport scans of 90,000 flyers were [data-breach:stolen].", record.Denied},
		{"denies a part", "Ministers deny any role in the [unauthorised-access:hack] of the news site.", record.Confirmed},
		{"told by the gang", "A gang says it has [data-breach:stolen] files of [o:Brackwater Ferries].", record.Claimed},
		{"told by the gang, in a headline", "Gang Says It [data-breach:Stole] Files\n\nThe line was shut.", record.Claimed},
		{"claims a deed without a word for it", "A gang is claiming it has pulled the plug at [o:Orrin Water].", record.Claimed},
		{"claims a deed", "Somebody nicknamed Froth claims to have infiltrated [o:Orrin Water].", record.Claimed},
		{"boasts of a deed", "Froth boasts of having wiped the disks of [o:Orrin Water].", record.Claimed},
		{"claims to have been spared", "[o:Orrin Water] claims to have noticed the [data-breach:breach] early.", record.Confirmed},
		{"a claim to have", "[o:Orrin Water] was [ransomware:locked], and nobody knows of a claim to have stolen files.", record.Confirmed},
		{"a deed told by the gang", "A gang says it switched off the pumps of [o:Orrin Water].", record.Claimed},
		{"a deed told to others", "The gang Lantern has told the Evening Horn that it is reading the mail of [o:Orrin Water].", record.Claimed},
		{"a gang of what it will do", "A gang says it will switch off the pumps of [o:Orrin Water] after the [ransomware:ransomware].", record.Confirmed},
		{"a deed told by others", "The town says it switched off the pumps of [o:Orrin Water] after the [ransomware:ransomware].", record.Confirmed},
		{"offered rolls", "Voter rolls of nine states offered on hacking forum\n\nThe rolls came up on Monday.", record.Claimed},
		{"told by others", "The line says it has [data-breach:stolen] files on its systems.", record.Confirmed},
		{"denies a claim, in a headline", "Airline Rejects Claims That Its Files Were [data-breach:Stolen]\n\nIt flew on.", record.Denied},
		{"did not happen, then rejected", "[o:Brackwater Ferries] says it was not [unauthorised-access:hacked]\n\nThe line rejected a claim of a [data-breach:breach].", record.Denied},
		{"offered", "Seller offers 9 million accounts of ferry line on dark web\n\nThe accounts came up on Monday.", record.Claimed},
		{"stolen and offered", "Seller offers 9 million [data-breach:stolen] accounts on dark web\n\nThe accounts came up on Monday.", record.Confirmed},
		{"offered, and confirmed", "Seller offers 9 million accounts of ferry line on dark web\n\nThe line confirmed the [data-breach:breach].", record.Confirmed},
		{"offered tickets", "Ferry line offers 9 million tickets on the web\n\nThey sell well.", record.Confirmed},
		{"on a leak site", "[o:Brackwater Ferries] named on gang's leak site\n\nThe line said nothing.", record.Claimed},
		{"after a hack, on a leak site", "[o:Brackwater Ferries] [unauthorised-access:hacked]\n\nIt was listed on the gang's leak site.", record.Confirmed},
		{"hit, then on a leak site", "[o:Brackwater Ferries] was hit by [ransomware:ransomware], and was listed on a leak site.", record.Confirmed},
		{"not ours", "Data for sale is not ours, says ferry line\n\nIt looked at the [data-leak:leak].", record.Denied},
		{"insists", "Ferry line insists there was no [data-breach:breach]\n\nIt looked at the files.", record.Denied},
		{"asked", "Is [o:Brackwater Ferries] under [ransomware:ransomware attack]?\n\nIts pages are down.", record.Suspected},
		{"likely", "Card [data-breach:breach] likely at [o:Brackwater Ferries]\n\nBanks saw it first.", record.Suspected},
		{"disrupted by", "[o:Brackwater Ferries] was disrupted by [ransomware:ransomware].", record.Confirmed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := statusOf(t, test.text); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
