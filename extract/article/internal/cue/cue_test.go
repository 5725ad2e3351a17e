package cue

import "testing"

func TestIsAge(t *testing.T) {
	for l, want := range map[string]bool{
		"11 hours ago": true, "Updated an hour ago": true, "2 days ago": true, "1 min ago": true, "Published 3 weeks ago": true,
		"long ago": false, "11 hours ago the port": false, "Two ships ago": false, "ago": false,
	} {
		if got := isAge(FoldLine(nil, l)); got != want {
			t.Errorf("%q: %v", l, got)
		}
	}
}

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
		c, _ := OfLine(tt.line, nil)
		if got := c == Comment; got != tt.want {
			t.Errorf("%q: %v", tt.line, got)
		}
	}
}
