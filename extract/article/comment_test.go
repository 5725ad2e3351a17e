package article

import "testing"

func TestIsCommentHeading(t *testing.T) {
	tests := []struct {
		line string
		want bool
	}{
		{"2 thoughts on “Port stops work”", true},
		{"1,204 Thoughts on \"Port stops work\"", true},
		{"One thought on “Is the port safe?”", true},
		{"One thought on “The port has stopped.”", true},
		{"1 response to Port stops work", true},
		{"2 Responses to “Port stops work”", true},
		{"No Comments on Port stops work", true},
		{"3 replies to “Port stops work”", true},
		{"Reader comments (2)", true},
		{"Readers’ Comments", true},
		{"Show 2 comments", true},
		{"View all 14 Comments", true},
		{"Most recent comments", true},
		{"User Comments", true},
		{"Discussion (2)", true},
		{"Join the discussion (2)", true},
		{"Discussion about this post", true},
		{"Comment from the community", true},
		{"Leave a Reply Cancel reply", true},
		{"No comment on the attack was made by the port", false},
		{"No comments on the attack were made on Monday.", false},
		{"2 responses to the tender came from Orrin Bank and the port.", false},
		{"2 responses", true},
		{"Two thoughts on trust", false},
		{"The discussion went on.", false},
		{"All comments were polite.", false},
		{"Top comments by the harbour master in the week", false},
		{"Comments from the harbour master", false},
		{"A response to the attack", false},
		{"", false},
	}
	for _, tt := range tests {
		c, _ := lineCue(tt.line, nil)
		if got := c == commentCue; got != tt.want {
			t.Errorf("%q: %v", tt.line, got)
		}
	}
}

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
