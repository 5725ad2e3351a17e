package article

import "testing"

// TestLinks finds links to other stories in the text that no heading announces.
func TestLinks(t *testing.T) {
	const long1 = "The port of Ellsmouth, which is owned by Orrin Bank and by the town, said on Monday that an attack had stopped its cranes for six hours on end.\n"
	const long2 = "The harbour master spoke of a bad day for everyone and promised a report on what had gone wrong there before the end of the following month.\n"
	const links = "-Nordvik Radio hackers stole the files of 400 reporters\n\n-Mill on the river shut for a third week\n"
	items := func(ls string) string { return "Title here\n\n" + long1 + "\n" + ls + "\n" + long2 + "\n" + long1 }
	tests := map[string]string{
		"links":                items(links),
		"links on lines":       items("-Nordvik Radio hackers stole the files of 400 reporters\n-Mill on the river shut for a third week\n"),
		"one heading":          items("Nordvik Radio hackers stole the files\n"),
		"announced":            "Title here\n\n" + long1[:len(long1)-2] + ":\n\nNordvik Radio was hit on Monday at noon\nThe mill on the river was hit on Sunday\n\n" + long2,
		"announced in words":   "Title here\n\n" + long1 + "These are the ones that were hit by the same people in the same week, as far as anybody in the town knows now.\n\nNordvik Radio was hit on Monday at noon\nThe mill on the river was hit on Sunday\n\n" + long2,
		"advice":               items("Change the passwords that were stolen\nKeep copies of the files that matter most\n"),
		"data":                 items("Names and addresses of all customers\nScans of the passports of the crews\n"),
		"bullets":              items("* Nordvik Radio was hit on Monday at noon\n* The mill on the river was hit on Sunday\n"),
		"headings":             items("The first stage of the attack\n\nHow the thieves stole the passwords\n"),
		"timeline":             items("4 March: the thieves stole the passwords\n5 March: the cranes at the port shut down\n"),
		"sentences":            items("Nordvik Radio was hit on Monday at noon.\nThe mill on the river was hit on Sunday.\n"),
		"at the end":           "Title here\n\n" + long1 + "\n" + long2 + "\nNordvik Radio was hit on Monday at noon\nThe mill on the river was hit on Sunday\n",
		"parallel":             items("Orrin Bank was hit on Monday at noon\nOrrin Bank said so on the following day\n"),
		"advertisement":        items("-The state of ports in 2026\n\n-Learn how ports and banks were breached by thieves and lost the files of 6 million people.\n\n-Learn more\n"),
		"paragraph and button": items("What the port did\n\nThe port has put a page on the attack on its site for those who wait for goods from abroad.\n\n-Learn more\n"),
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) { checkBoilerplate(t, marked) })
	}
}
