package cue

// noticesWith returns how notices to the reader begin, folded, for those that
// begin with c: appeals to subscribe, share or comment, cookie notices,
// copyright lines, image credits. They are joined by "|", which costs no table
// and no allocation.
func noticesWith(c byte) string {
	switch c {
	case '#':
		return "" +
			"# min read"
	case '@':
		return "" +
			"@"
	case 'a':
		return "" +
			"advertisement |affiliate links|all rights reserved|already a member|already a subscriber|" +
			"already have an account|ap photo "
	case 'b':
		return "" +
			"become a member|become a subscriber|by clicking accept|by clicking i accept|by clicking sign up|" +
			"by clicking subscribe|by continuing to browse |by continuing to use our |by continuing to use this |" +
			"by signing up you |by submitting this form|by subscribing you |by using our site |by using this site |" +
			"by using this website "
	case 'c':
		return "" +
			"click here to |click to email |click to print |click to share |comments are closed|comments on this |" +
			"connect with us |contact the author |contact the editor |contact the reporter |cookies help us |copyright # |" +
			"copyright @|copyright c # |create a free account"
	case 'd':
		return "" +
			"delivered to your inbox|did you enjoy this |did you like this |do you have a story |do you have a tip|" +
			"download our app|download our free |download the app"
	case 'e':
		return "" +
			"email your tips|enable javascript|enjoyed this article|enjoying this article|enter your email "
	case 'f':
		return "" +
			"filed under |find us on |follow her on |follow him on |follow me on |follow the author|follow them on |" +
			"follow us on |follow us via |found this article interesting"
	case 'g':
		return "" +
			"get access to |get breaking news |get more from |get our daily |get our weekly |" +
			"get the best of |get the latest news |get the latest stories |getty images |got a story |got a tip "
	case 'h':
		return "" +
			"have a news tip|have a story |have a tip |have your say "
	case 'i':
		return "" +
			"if you enjoyed this |if you have a tip |if you liked this |image by |image courtesy |image from |image via |" +
			"images by "
	case 'j':
		return "" +
			"javascript is disabled|javascript is required|join our mailing |join our newsletter|join our telegram|" +
			"join our whatsapp|join the conversation |join thousands of |join us on "
	case 'l':
		return "" +
			"leave a comment |leave your comment|let us know in the comments|like this article|like us on |" +
			"liked this article|listen to this article|log in to comment|log in to continue|log in to read"
	case 'm':
		return "" +
			"manage your cookie|more articles by |more by |more from |more posts by |more stories by "
	case 'n':
		return "" +
			"no part of this "
	case 'o':
		return "" +
			"originally published at |originally published on |our site uses cookies|our website uses cookies"
	case 'p':
		return "" +
			"photo by |photo courtesy |photo via |photograph by |picture by |please enable javascript|please log in to |" +
			"please sign in to |posted in |powered by "
	case 'r':
		return "" +
			"read more about |read more at |read more from |read more on |read the full story at |receive our newsletter|" +
			"reprinted with permission|reproduction in whole |republished with permission"
	case 's':
		return "" +
			"see all posts by |send tips to |send us a tip|share # |share on facebook |share on twitter |" +
			"share this article |share this post |share this story |share via |share your thoughts |shares # |" +
			"sign in to comment|sign in to continue|sign in to read|sign up for free |sign up for our |sign up for the |" +
			"sign up here|sign up now |sign up to our |sign up to receive |sign up to the |sign up today|skip to |" +
			"start your free trial|stay connected with us|stay informed with our |stay up to date with our |subscribe for |" +
			"subscribe here|subscribe now |subscribe to our |subscribe to receive |subscribe to the |" +
			"support independent journalism|support our journalism"
	case 't':
		return "" +
			"tagged with |tap here to |tell us in the comments|tell us what you think|thank you for reading|" +
			"thanks for reading|the post appeared first on |this article first appeared|this article has been updated|" +
			"this article is more than |this article may contain affiliate|this article originally appeared|" +
			"this article was originally published|this content is for subscribers|this is a developing story|" +
			"this material may not be published|this post originally appeared|this post was originally published|" +
			"this site uses cookies|this story has been updated|this story originally appeared|" +
			"this story was originally published|this website uses cookies|to continue reading |total # shares|" +
			"try it for free|tweet # "
	case 'v':
		return "" +
			"view all posts|view original content|view source version"
	case 'w':
		return "" +
			"want more stories like |watch this video|we and our # partners |we and our partners |we care about your privacy|we may earn |" +
			"we use cookies|we value your privacy|what do you think let us "
	case 'y':
		return "" +
			"you must be logged in|you need to be logged in|your browser |your email address will |your privacy choices"
	}
	return ""
}
