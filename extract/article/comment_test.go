package article

import "testing"

// TestComments finds that what follows such a heading is not the article's, at
// the end of the text alone.
func TestComments(t *testing.T) {
	tests := map[string]string{
		"thoughts":     "Title here\n\n" + p1 + p2 + p3 + "\n-2 thoughts on “Title here”\n\n-anon says:\n-" + p1 + "\n-Reply\n",
		"at the top":   "Title here\n\n-2 Comments on Title here\n\n" + p1 + "\n" + p2 + "\n" + p3,
		"hard-wrapped": "Title here\n\n" + p1 + p2 + p3 + "\nThe harbour master said that the company had got as many as\n2 responses to its letter by the end of the week and would\nwait for more.\n",
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) { checkBoilerplate(t, marked) })
	}
}

// TestWrappedCue leaves alone the lines of a hard-wrapped paragraph that begin
// like a button or a notice.
func TestWrappedCue(t *testing.T) {
	tests := map[string]string{
		"notices": "Title here\n\nThe thieves broke into the office of the port on Sunday and could\n" +
			"get access to the accounts of Orrin Bank, where they copied everything\n" +
			"more than once. The harbour master showed a\n" +
			"photo by the gang to reporters. It said that the customers should not\n" +
			"click here to pay, and the port must by now have begun to\n" +
			"subscribe to the services of Cindervane, the report says on its page.\n",
		"last word":       "Title here\n\nThe thieves took the files of Orrin Bank, its owner, and even\nmore.\n\n" + p2,
		"last name":       "Title here\n\nThe thieves spoke of the files of Orrin Bank, its owner, on\nLinkedIn.\n\n" + p2 + "\nShips waited in the bay, and the last of them has left more than\n10 days ago.\n",
		"button below":    "Title here\n\n" + p1 + "\n-The mill on the river lost the data of three years when\n-read more\n\n-The bank on the river lost the data of ten years when\n-read more\n",
		"notice in lower": "Title here\n\n" + p1 + "\n-subscribe to our newsletter\n\n" + p2,
	}
	for name, marked := range tests {
		t.Run(name, func(t *testing.T) { checkBoilerplate(t, marked) })
	}
}
