package names

import (
	"strings"

	"github.com/incx/incx/extract/token"
)

// A cue is a class of words that say something of the names beside them.
type cue uint32

// The classes of cue words.
const (
	cueSaid      cue = 1 << iota // "said Jane Roe"
	cueIn                        // prepositions of place
	cueMalware                   // "the Locky ransomware"
	cueGroup                     // "the Lazarus group"
	cueProduct                   // "Drupal users", "iOS devices"
	cueStaff                     // "Acme spokeswoman", "Sophos researchers"
	cueCompany                   // "security firm Sophos"
	cueNamed                     // "a strain dubbed Locky"
	cueRole                      // "chief executive Jane Roe"
	cueHonorific                 // "Mr Roe"
	cueSuffix                    // "Acme Inc."
	cueHead                      // "Jersey City Medical Center"
	cueAttack                    // words for attacks
	cueRelative                  // "who", "whose": a person stands before it
	cueMonth
	cueWeekday
	cueTime // "last", "ago", "week"
	cueTheft
	cueData
	cueVersion
	cueBe
	cueOf
	cueThe
)

// cueWords lists the words of each class.
func cueWords() map[cue]string {
	return map[cue]string{
		cueSaid: `said says say saying told tells added adds wrote writes explained explains noted notes warned warns
			commented stated states announced announces confirmed confirms claimed claims argued believes believed
			acknowledged admitted tweeted recommended advised reported reports revealed disclosed according insists
			insisted denied declined spoke testified pleaded thinks asked responded replied`,
		cueIn:      `in at from near across throughout outside inside within`,
		cueMalware: `ransomware malware trojan trojans botnet botnets virus worm backdoor rat spyware wiper loader infostealer stealer rootkit keylogger strain variant variants family payload dropper downloader miner adware bootkit implant banker cryptor locker sample samples`,
		cueGroup:   `group groups gang gangs hackers hacker collective crew actor actors apt team syndicate cartel operators operator attackers spies hacktivists`,
		cueProduct: `app apps software server servers device devices version versions users user phones phone browser plugin plugins platform platforms service services router routers system systems update updates patch vulnerability vulnerabilities flaw flaws bug bugs application applications accounts account console database protocol library framework firmware machines computers computer pcs cameras products product tool extension store website files documents exploit exploits`,
		cueStaff:   `spokesman spokeswoman spokesperson spokespersons representative researchers researcher officials official employees employee customers customer staff ceo cto ciso cfo chief president director executive executives analyst analysts engineer engineers lawyers attorney attorneys investigators board shareholders subsidiary unit report statement blog website members clients patients students`,
		cueCompany: `company firm giant vendor retailer provider maker startup chain bank agency outlet manufacturer newspaper magazine site website operator carrier contractor supplier developer publisher university hospital organization organisation nonprofit charity conglomerate subsidiary exchange`,
		cueNamed:   `dubbed called named known nicknamed codenamed aka named tracked identified labelled labeled christened alias calling calls`,
		cueRole:    `minister president secretary chancellor governor senator mayor judge detective sergeant inspector officer ceo cto ciso cfo coo founder director manager chairman chairwoman chair head professor researcher analyst attorney lawyer spokesman spokeswoman spokesperson superintendent commissioner engineer consultant expert author journalist reporter editor student agent sheriff vice partner architect strategist evangelist boss executive`,
		cueHonorific: `mr mrs ms miss mx dr sir dame lord lady sen rep gov gen col lt capt sgt cmdr prof judge justice
			mr. mrs. ms. dr. sen. rep. gov. gen. col. lt. capt. sgt. cmdr. prof. hon. rev. president minister senator secretary detective professor officer`,
		cueSuffix:   `inc inc. corp corp. ltd ltd. llc plc gmbh ag sa nv co co. company corporation incorporated limited ab oy spa s.a. s.p.a. pty lp llp holdings group`,
		cueHead:     `ministry department agency bureau office commission committee council university college institute school hospital center centre clinic bank police court association foundation federation union party service services authority administration board society network labs laboratory laboratories technologies systems solutions security international club hotels health healthcare airlines airways district county city media news times post insurance energy medical`,
		cueAttack:   `attack attacks breach breaches hack hacks hacked breached incident campaign phishing ddos leak leaked outbreak infection infected compromised targeted exploited targeting targets attacked hit`,
		cueRelative: `who whose whom he she his her`,
		cueMonth:    `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`,
		cueWeekday:  `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun`,
		cueTime:     `last next this past previous following earlier later ago since until early late mid week month year weekend day days weeks months years yesterday today tomorrow tonight morning afternoon evening night summer spring autumn fall winter christmas quarter half hours recent recently every each`,
		cueTheft:    `stole steal steals stolen stealing theft exfiltrated siphoned accessed exposed leaked obtained copied harvested`,
		cueData:     `data information records credentials details passwords files documents numbers emails accounts money funds card cards`,
		cueVersion:  `version versions v build series`,
		cueBe:       `is was are were be been being has have had will would may might can could`,
		cueOf:       `of for and & to by with against on`,
		cueThe:      `the a an its their our`,
	}
}

// newCues returns the cue words by key.
func newCues() map[uint64]cue {
	cues := make(map[uint64]cue)
	for class, words := range cueWords() {
		for _, w := range strings.Fields(words) {
			cues[token.Key(w)] |= class
		}
	}
	return cues
}
