package reading

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestReading(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"clean", "Orrin Bank was hit – on “May 4”, it's said; 5 * 3 * 2 = 30.", "Orrin Bank was hit – on “May 4”, it's said; 5 * 3 * 2 = 30."},

		{"bold", "**Orrin Bank** was __hit__ by ***Vesk***.", "Orrin Bank was hit by Vesk."},
		{"italic", "*Orrin* _Bank_ was hit", "Orrin Bank was hit"},
		{"within", "**_Orrin_ Bank**, *the **port***, ***the** port*, **all *of* it**", "Orrin Bank, the port, the port, all of it"},
		{"struck out", "~~Orrin~~ Bank ~ 5", "Orrin Bank ~ 5"},
		{"bold letters", "**R**ansom", "Ransom"},
		{"over a line end", "**Orrin\nBank** was hit", "Orrin\nBank was hit"},
		{"over a paragraph", "**Orrin\n\nBank** was hit", "**Orrin\n\nBank** was hit"},
		{"no emphasis", "snake_case_name, f*ck and sh*t, 2**3**4, a_b", "snake_case_name, f*ck and sh*t, 2**3**4, a_b"},
		{"notes of stars", "Orrin* and Vesk** said\n*said later", "Orrin* and Vesk** said\n*said later"},
		{"masked", "the key is ****-**** or _", "the key is ****-**** or _"},
		{"not alone", "**Orrin Bank was hit", "**Orrin Bank was hit"},

		{"code", "`Vesk` and ``Vesk`` run `rm *` or ` x", "Vesk and Vesk run rm * or ` x"},
		{"quotes of backticks", "a ``strange'' word", "a ``strange'' word"},
		{"fence", "```\n**a** `b`\n```\n**c**", "```\n**a** `b`\n```\nc"},
		{"comment", "a <!-- **b** --> **c**", "a <!-- **b** --> c"},
		{"image", "![**Port**](a.jpg)", "![**Port**](a.jpg)"},
		{"image in text", "the ![**Port**](a.jpg) **was** open", "the ![**Port**](a.jpg) was open"},

		{"link", "[Orrin Bank](https://o.example/a_b_c) was hit", "Orrin Bank was hit"},
		{"link in bold", "**[Orrin](/o)** and [**Vesk**](v.html \"The _gang_\")", "Orrin and Vesk"},
		{"brackets in an address", "[Orrin](https://x.example/Orrin_(bank)) fell", "Orrin fell"},
		{"brackets in a link", "[Orrin [sic] Bank](/o) fell", "Orrin [sic] Bank fell"},
		{"several links", "[a](/a)[b](/b) [c](/c)", "ab c"},
		{"no links", "“it [sic] (again)”, f[x](y), [Laughs](he left early)", "“it [sic] (again)”, f[x](y), [Laughs](he left early)"},
		{"references", "[Orrin][1], [Vesk][] and [Oslo] fell [here][2]\n\n[1]: https://o.example/\n[vesk]: /v\n[oslo]: /o",
			"Orrin, Vesk and Oslo fell [here]\n\n[1]: https://o.example/\n[vesk]: /v\n[oslo]: /o"},
		{"notes", "Orrin fell.[^1] Vesk[2][3] said “so”.[4, 5]\n\n[^1]: In May.", "Orrin fell. Vesk said “so”.\n\nIn May."},
		{"no notes", "the years [1984] and [2] or [x]", "the years [1984] and [2] or [x]"},
		{"links between notes", "[[orgs/orrin|Orrin Bank]] and [[Vesk]]", "Orrin Bank and Vesk"},
		{"addresses in mail", "Orrin Bank <https://o.example/> fell, see <https://x.example>", "Orrin Bank fell, see"},
		{"address alone", "<https://o.example/>", "https://o.example/"},
		{"tags", "<b>Orrin</b> <a href=\"x\">Bank</a><br />fell <3 times, a<b>c", "Orrin Bank\nfell <3 times, ac"},
		{"remarks", "from <a bank called Orrin> at <p 3>", "from <a bank called Orrin> at <p 3>"},
		{"addresses with names", "<https://o.example/a|Orrin Bank> fell, <https://x y>", "Orrin Bank fell, <https://x y>"},
		{"numbers of characters", `it\u2019s C:\u2019 \users \u12`, `it’s C:\u2019 \users \u12`},
		{"forced line end", "Orrin\\\nBank", "Orrin\nBank"},
		{"escapes", `it\'s \*not\* C:\_x \n`, `it's *not* C:\_x \n`},

		{"headings", "# Orrin Bank\n\n## Why **now** ##\nIt fell.", "Orrin Bank\n\nWhy now\n\nIt fell."},
		{"no headings", "#orrin\n#", "#orrin\n#"},
		{"quotation", "> **Orrin\n> Bank** fell\n>\n>> It did", "Orrin\nBank fell\n\nIt did"},
		{"arrow", "-> a\n>a\n>", "-> a\n>a\n"},
		{"table", "| Bank | Loss |\n|------|-----:|\n| Orrin | **5** |", "Bank | Loss\n\nOrrin | 5"},
		{"points", "* **Orrin\n+ Bank** fell\n- a", "• **Orrin\n• Bank** fell\n- a"},

		{"broken word", "the ransom-\nware of Vesk", "the ransomware\nof Vesk"},
		{"broken with a comma", "the ransom-\n  ware, of", "the ransomware,\nof"},
		{"broken in quotation", "> the ransom-\n> ware of Vesk", "the ransomware\nof Vesk"},
		{"broken, CR LF", "Micro-\r\nsoft fell", "Microsoft\nfell"},
		{"broken at the end", "Micro-\nsoft\nfell", "Microsoft\nfell"},
		{"broken name", "Coca-\nCola fell", "Coca-Cola\nfell"},
		{"broken number", "CVE-2017-\n0144 of", "CVE-2017-0144\nof"},
		{"broken weekday", "on Tues-\nday, some thous-\nand", "on Tuesday,\nsome thousand"},
		{"number before", "the 24-\nhour stop", "the 24-hour\nstop"},
		{"hyphen of its own", "Oslo-\nbased, e-\nmail, state-of-the-\nart", "Oslo-based,\ne-mail,\nstate-of-the-art"},
		{"hyphen told by the text", "a cyber-attack, the cyber-\nattack is", "a cyber-attack, the cyber-attack\nis"},
		{"word told by the text", "malware, mal-\nware mal ware", "malware, malware\nmal ware"},
		{"parts told by the text", "a data port, the data-\nport is", "a data port, the data-port\nis"},
		{"dash at a line's end", "he said -\nand left--\nor", "he said -\nand left--\nor"},
		{"hyphen before a paragraph", "pre-\n\nand", "pre-\n\nand"},
		{"soft break", "Micro\u00ad\nsoft fell", "Microsoft\nfell"},

		{"soft hyphens", "ran\u00adsom\u00adware \u00ad", "ransomware "},
		{"zero width", "Micro\u200bsoft\u200b, Orrin\u200b Bank\ufeff, a\u2060b \u200e\u202ac", "Microsoft, Orrin Bank, ab c"},
		{"zero width between words", "Word\u200bPress 東\u200b京", "WordPress 東\u200b京"},
		{"spaces", "Orrin\u00a0Bank\u202f5\u2009%", "Orrin Bank 5 %"},
		{"hyphens", "Oslo\u2011based \u2010", "Oslo-based -"},
		{"ligatures", "ﬁve oﬃces", "five offices"},
		{"full width", "ＯＲＲＩＮ　２０", "ORRIN　20"},
		{"apostrophes", "don´t don`t don‘t O′Brien ‘so’", "don't don't don't O'Brien ‘so’"},
		{"decomposed", "cafe\u0301 Zu\u0308rich", "caf\u00e9 Z\u00fcrich"},
		{"notes high up", "Orrin Bank¹ fell.²³ 5 km² or 10² m³", "Orrin Bank fell. 5 km² or 10² m³"},
		{"notes behind full stops", "the bank fell.12 On Friday.4 The port fell.3\n", "the bank fell. On Friday. The port fell.\n"},
		{"numbers behind full stops", "No.1 at v2.3 in node.12 of x.5 and fell.1234 In art.5 a Sept.4 The", "No.1 at v2.3 in node.12 of x.5 and fell.1234 In art.5 a Sept.4 The"},
		{"pictures", "🚨 Orrin fell. ⚠️ See👉here 👩\u200d💻\n🔒 a ★", "Orrin fell. See here \na ★"},
		{"pairs of spaces", "Orrin  Bank fell.  It\u00a0 did   so", "Orrin Bank fell. It did   so"},
		{"misread", "itâ€™s â€œaâ€\u009d in SÃ£o, cafÃ©Â\u00a05 Â£3", "it’s “a” in São, café 5 £3"},
		{"read well", "château, NÃO à la mode, Â, 5 â € 3, «â»", "château, NÃO à la mode, Â, 5 â € 3, «â»"},
		{"misread, one after the other", "ÐŸÑ€Ð¸Ð²ÐµÑ‚ KRAKÃ“W WaÅ‚Ä™sa Å›wiÄ™to", "Привет KRAKÓW Wałęsa święto"},
		{"marks behind words", "NESTLÉ’S CAFÉ® Weiß’s “Voß” “Café”—the Société", "NESTLÉ’S CAFÉ® Weiß’s “Voß” “Café”—the Société"},
		{"spaces behind words", "« Café\u00a0» ÉTÉ\u00a0’25", "« Café » ÉTÉ ’25"},
		{"references to characters", "AT&amp;T &#8217;s &ldquo;x&rdquo;&nbsp;y&#x2014;z", "AT&T ’s “x” y—z"},
		{"made twice", "AT&amp;amp;T it&amp;#8217;s", "AT&T it’s"},
		{"no references", "R&D; a&b, ?x=1&reg=2; &#0; &#27; &nothing;", "R&D; a&b, ?x=1&reg=2; &#0; &#27; &nothing;"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, _, _ := Of(tt.text, 0)
			if r.Text != tt.want {
				t.Errorf("reading of %q\n got %q\nwant %q", tt.text, r.Text, tt.want)
			}
			checkPlaces(t, &r, tt.text, 0)
			if tt.want == tt.text && !r.Clean() {
				t.Error("a clean text was changed")
			}
		})
	}
}

func TestSource(t *testing.T) {
	tests := []struct{ text, word, want string }{
		{"**Orrin Bank** fell", "Orrin Bank", "Orrin Bank"},
		{"Orrin [**Bank**](/a) fell", "Orrin Bank", "Orrin [**Bank"},
		{"> the ransom-\n> ware, of", "ransomware", "ransom-\n> ware"},
		{"\u200bran\u00adsom\u00adware\u00ad fell", "ransomware", "ran\u00adsom\u00adware"},
		{"ﬁve banks", "five", "ﬁve"},
		{"the AT&amp;T &amp; so", "AT&T", "AT&amp;T"},
		{"## Orrin", "Orrin", "Orrin"},
	}
	for _, tt := range tests {
		r, _, _ := Of(tt.text, 0)
		at := strings.Index(r.Text, tt.word)
		if at < 0 {
			t.Errorf("%q is read as %q", tt.text, r.Text)
			continue
		}
		start, end := r.Source(at, at+len(tt.word))
		if got := tt.text[start:end]; got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.word, tt.text, got, tt.want)
		}
		if from, to := r.Place(start, end); from != at || to != at+len(tt.word) {
			t.Errorf("%q in %q is read at %d to %d, want %d to %d", tt.want, tt.text, from, to, at, at+len(tt.word))
		}
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ text, sentence, want string }{
		{"## **Orrin Bank** fell", "Orrin Bank fell", "**Orrin Bank** fell"},
		{"> [**Orrin**](/a) fell. The [port](/b)", "Orrin fell.", "[**Orrin**](/a) fell."},
		{"It fell. **The [port](/b)**\n\nsaid", "The port", "**The [port](/b)**"},
		{"It fell.[^1] The", "It fell.", "It fell."},
		{"It fell.", "It fell.", "It fell."},
	}
	for _, tt := range tests {
		r, _, _ := Of(tt.text, 0)
		at := strings.Index(r.Text, tt.sentence)
		start, end := r.Quote(tt.text, at, at+len(tt.sentence))
		if got := tt.text[start:end]; got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.sentence, tt.text, got, tt.want)
		}
	}
}

// TestReadingIsLinear reads what could cost a walk to the end for each mark.
func TestReadingIsLinear(t *testing.T) {
	// Far more than what is read in linear time takes, and far less than it would
	// take in another.
	const mostTime = 20 * time.Second
	for _, s := range []string{
		"**a ", "*a", "[", "[a](", "[a](b", "[a](b \"", "[[a", "![", "`a ", "<a ", "<b", "\\", "&", "&amp", "a-\n", "ab-\nab ", "\u00ad", "a\u0301",
		"²,", "> ", "# a\n", "|a|\n", "[^", "[1]", "a\u200b", "-\n   ", "](", "[a][", "[a]: /b\n[a][a] ", "<!-- **a** -->",
	} {
		text := strings.Repeat(s, 1_000_000/len(s))
		began := time.Now()
		r, _, _ := Of(text, 0)
		if took := time.Since(began); took > mostTime {
			t.Errorf("%q: %v", s, took)
		}
		if start, end := r.Source(0, len(r.Text)); r.Text != "" && (start < 0 || start > end || end > len(text)) {
			t.Errorf("%q: the reading is bytes %d to %d of %d", s, start, end, len(text))
		}
	}
}

// checkPlaces fails the test where the reading of a text from byte offset from on is not UTF-8,
// or where the place of a word in the text is not one, or not that of the word.
func checkPlaces(t *testing.T, r *Reading, text string, from int) {
	t.Helper()
	if !utf8.ValidString(r.Text) || r.Text[:from] != text[:from] {
		t.Fatalf("the reading is %q", r.Text)
	}
	last := 0
	for at := from; at < len(r.Text); {
		size := len(letterRun(r.Text, at))
		if size == 0 {
			_, size = utf8.DecodeRuneInString(r.Text[at:])
			at += size
			continue
		}
		start, end := r.Source(at, at+size)
		if start < last || end <= start || end > len(text) || !utf8.ValidString(text[start:end]) {
			t.Fatalf("%q is at bytes %d to %d of %d, after %d", r.Text[at:at+size], start, end, len(text), last)
		}
		if from, to := r.Place(start, end); from > at || to < at+size {
			t.Fatalf("%q at %d is at bytes %d to %d, which are at %d to %d", r.Text[at:at+size], at, start, end, from, to)
		}
		last = end
		at += size
	}
}

// FuzzOf checks that what is read of a text has its place in it.
func FuzzOf(f *testing.F) {
	for _, s := range []string{
		"# **Orrin** [Bank](/a_(b))\n> fell <b>and</b>\nthe ransom-\nware", "ÐŸÑ€Ð¸ &amp;amp; &#8217; ran\u00adsom\u200b", "| a | **b** |\n|---|---|\n```\n*x*\n```",
		"[a][1] said.[2][^3]\n\n[1]: /x\n[^3]: y", "<!-- *a* --> *b* \\* ~~c~~ <https://x.example|y>",
	} {
		f.Add(s, 0)
		f.Add("---\n"+s, 4)
	}
	f.Add("a <https://b.example>", 2) // the space before is not read
	f.Add("C\u030c", 1)               // nor is the letter
	f.Fuzz(func(t *testing.T, text string, from int) {
		if !utf8.ValidString(text) || from < 0 || from > len(text) || !utf8.ValidString(text[from:]) {
			return
		}
		r, lines, heads := Of(text, from)
		checkPlaces(t, &r, text, from)
		last := from
		for _, l := range lines {
			if l.Start < last || l.End < l.Start || l.End > len(r.Text) {
				t.Fatalf("line %+v after %d in a reading of %d bytes", l, last, len(r.Text))
			}
			last = l.End
		}
		for _, h := range heads {
			if h.Start < from || h.Start > len(r.Text) {
				t.Fatalf("heading %+v in a reading of %d bytes", h, len(r.Text))
			}
		}
	})
}
